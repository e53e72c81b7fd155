"""Briefings: statements chosen for a meeting, in an order, and the file of all briefings. Knows library and files."""
