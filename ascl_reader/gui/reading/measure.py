"""What a readable measure is: how long lines may be, and with how little room three panes still stand side by side."""

from __future__ import annotations

from enum import Enum
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

SHORTEST_LINE = 30
"""Letters; side by side, no pane has shorter lines."""

FEWEST_LINES = 12
"""Lines; side by side, the panes show no fewer."""

BESIDE_TEXT = 40
"""Pixels beside the text of a pane, without its scroll bar."""

_SAMPLE = "The government should give schools and colleges the money that its own plan for these pupils needs."


class PaneLayout(Enum):
    """How the panes stand: as there is room, or as the user chose."""

    ROOM = "room"
    SIDE_BY_SIDE = "side-by-side"
    STACKED = "stacked"
    ONE = "one"


def letter_width(font: QFont) -> float:
    """Returns the pixels of a letter as they are on average in English sentences, spaces counted too."""
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)


def least_pane_width(font: QFont, scroll_bar: int) -> int:
    """Returns the pixels that a pane needs for the shortest lines; `scroll_bar` is how wide its scroll bar is."""
    return ceil(SHORTEST_LINE * letter_width(font)) + BESIDE_TEXT + scroll_bar
