"""Menus on request, changed keys, room on the screen: for every window."""
