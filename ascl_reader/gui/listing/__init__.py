"""The middle: the list of statements, its rows, and what an empty one shows."""
