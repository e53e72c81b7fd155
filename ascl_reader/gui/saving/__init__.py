"""Saves what changed, at once and at close. Knows no kind of work."""
