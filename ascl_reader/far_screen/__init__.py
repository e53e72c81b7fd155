"""Another machine's X screen: Qt's questions are asked ahead, and only changes are painted."""
