"""Briefings: statements chosen for a meeting, in an order. Knows the library and the journal."""
