"""The middle: the list of statements, its rows, and what stands in the place of an empty one."""
