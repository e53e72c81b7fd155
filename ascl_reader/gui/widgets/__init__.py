"""Widgets and Qt helpers that know nothing of ASCL."""
