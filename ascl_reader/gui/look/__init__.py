"""Colours, fonts, icons and the style sheet. The lowest room of the window."""
