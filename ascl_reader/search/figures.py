"""Every form of a figure as one token: £2bn and £2 billion, 79.4% and 79.4 per cent, seven in ten and 7 out of 10.

A token is never a word that somebody types: £10000, 79.4%, 7/10, 2022-2023, year-7, 2019-12-24; plain numbers (10000,
79.4), key stages (ks2) and ordinals (1st) are the tokens that `words.fold` makes of them too. Both a statement and a
query are read by the same rules. A statement gives every token that is true of it (`indexed_figures`: "£10,000" is
£10000 and also 10000), a query the one that says most (`sought_figures`), so that 10000 finds £10,000, and £10,000 does
not find 10,000 pupils.
"""

from __future__ import annotations

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """The token of a figure, and the place (start, end) of its letters in the text it was read from."""

    token: str
    start: int
    end: int


def indexed_figures(text: str) -> list[Figure]:
    """Returns every token that a text holds, in the order of their places; several may stand for one place."""
    return []


def sought_figures(text: str) -> list[Figure]:
    """Returns the figures of a query, without overlap: each stands for all words at its place ("key stage 2": ks2)."""
    return []
