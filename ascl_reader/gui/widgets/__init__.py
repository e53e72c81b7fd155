"""Widgets and Qt helpers for every part of the window. They know no statement, bookmark or briefing."""
