"""Briefings: statements chosen for a meeting. Knows the library and the journal."""
