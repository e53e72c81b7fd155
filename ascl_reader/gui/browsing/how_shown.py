"""How each statement is shown: in which wording, and scrolled to where it was left."""

from __future__ import annotations

from collections.abc import Mapping

from ascl_reader.library.statement import Statement, Wording

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


class WordingChoice:
    """The full text is shown where there is one, unless the user prefers summaries."""

    def __init__(self) -> None:
        self.prefers_summary = False
        self._exception: tuple[str, Wording] | None = None

    def prefer(self, wording: Wording) -> None:
        """Shows all statements in this wording from now on, as far as they have it."""
        self.prefers_summary = wording is Wording.SUMMARY
        self._exception = None

    def make_exception(self, statement_id: str, wording: Wording) -> None:
        """Shows one statement in a wording until the exception ends."""
        self._exception = (statement_id, wording)

    def end_exception(self) -> None:
        """Shows every statement as the user prefers again."""
        self._exception = None

    def of(self, statement: Statement) -> Wording:
        """Returns the wording in which a statement is shown."""
        if self._exception is not None:
            statement_id, wording = self._exception
            if statement_id == statement.id and wording in statement.wordings:
                return wording
        has_choice = self.prefers_summary and Wording.SUMMARY in statement.wordings
        return Wording.SUMMARY if has_choice else statement.wording
