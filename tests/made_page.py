"""Pages of made-up statements, as somebody saves them to import them."""

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

MEALS = """Food and travel

Meals at noon – March 2019

What is the context?
Prices rise each year.

ASCL position:
Every child at a state school should have a warm meal at noon.

Why are we saying it?
Hungry children learn less.
"""

MEALS_WITH_BULLETS = MEALS.replace("meal at noon.\n", "meal at noon.\n\n- no payment\n- no forms\n")

BUSES = """
## Buses for villages

Every village needs a bus to the nearest school before eight in the morning.
"""
"""A second statement, for below one of the others."""
