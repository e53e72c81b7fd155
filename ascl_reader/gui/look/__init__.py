"""Colours, fonts, icons, the style sheet, and names that several panes show."""
