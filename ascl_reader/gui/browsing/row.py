"""What a line of the list shows."""

from __future__ import annotations

from typing import NamedTuple

BEGINNING = 240
"""Characters of a text that stand for the brief where there is none."""

Marks = tuple[tuple[int, int], ...]


class Row(NamedTuple):
    """What a line of the list shows."""

    id: str
    title: str
    meta: str
    text: str
    title_marks: Marks = ()
    text_marks: Marks = ()
