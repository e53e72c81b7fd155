"""Another machine's X screen: Qt's questions are asked ahead, only changes are painted."""
