"""The middle: the list of statements, its rows as they are drawn, and what stands in the place of an empty one."""
