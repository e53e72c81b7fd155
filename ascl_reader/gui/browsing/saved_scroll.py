"""How far each statement was scrolled when it was left, in each wording."""

from __future__ import annotations

from collections.abc import Mapping

from ascl_reader.library.statement import Wording

Scroll = tuple[int, ...]
"""Pixels, one number for each pane."""


class SavedScroll:
    """Remembers where statements were left, in this session and in earlier ones."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, Wording], Scroll] = {}

    def add_earlier(self, places: Mapping[tuple[str, Wording], Scroll]) -> None:
        """Adds the places of earlier sessions; statements left in this one keep their own."""
        self._places = {**places, **self._places}

    def forget(self) -> None:
        """Forgets how far every statement was scrolled."""
        self._places = {}

    def note(self, statement: str, wording: Wording, scroll: Scroll) -> None:
        """Notes how far a statement is scrolled as it is left."""
        self._places[statement, wording] = scroll

    def of(self, statement: str, wording: Wording) -> Scroll:
        """Returns how far a statement was scrolled when it was left; empty where it was not, or at its top."""
        return self._places.get((statement, wording), ())
