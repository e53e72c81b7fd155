"""How a text is set for comfort: its lines, its letters and the width of its column, each within bounds."""

from __future__ import annotations

from typing import NamedTuple


class Comfort(NamedTuple):
    """Line spacing in percent of the text's size, letter spacing in percent of a letter, column in letters."""

    line_spacing: int = 150
    letter_spacing: int = 0
    column: int = 75


USUAL_COMFORT = Comfort()
"""Lines of one and a half (WCAG 2.2, 1.4.12), columns of 75 letters at the most (Bringhurst: 45 to 75)."""

BOUNDS = {"line_spacing": (120, 220), "letter_spacing": (0, 20), "column": (40, 110)}
"""The least and the most of each."""


def bounded(comfort: Comfort) -> Comfort:
    """Returns what was asked for, as far as it is within the bounds."""
    kept = {name: max(least, min(most, getattr(comfort, name))) for name, (least, most) in BOUNDS.items()}
    return Comfort(**kept)
