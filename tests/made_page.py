"""A page of two made-up statements, as somebody saves it to import it."""

PAGE = """Food and travel

Meals at noon – March 2019

What is the context?

Prices rise each year.

ASCL position:

Every child should have a warm meal at noon.

Why are we saying it?

Hungry children learn less.

Buses to school

ASCL position:

Buses should be free for pupils.
"""
