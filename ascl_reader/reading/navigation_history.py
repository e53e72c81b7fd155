"""Where the reader has been: back and forward, as in a web browser, and how far each statement was scrolled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from ascl_reader.library.statement import Wording

Scroll = tuple[int, ...]
"""Pixels, one number for each pane."""

LONGEST = 200
"""Places kept; the oldest fall away."""


class ReadingPosition(NamedTuple):
    """A statement, and how far each of its panes was scrolled (pixels)."""

    statement: str
    scroll: Scroll = ()


class NavigationHistory:
    """The statements visited in order, and which of them is shown now.

    A statement may also pass by (the best hit while a search is typed): it is shown, but Back never leads to it, and
    back from it is the statement that was visited last.
    """

    def __init__(self) -> None:
        self._places: list[ReadingPosition] = []
        self._at = -1
        self._passing = ""

    def visit(self, statement: str) -> None:
        """Adds a statement and drops those ahead of the present one; the same statement again changes nothing."""
        self._passing = ""
        if self._at >= 0 and self._places[self._at].statement == statement:
            return
        self._places = [*self._places[: self._at + 1], ReadingPosition(statement)][-LONGEST:]
        self._at = len(self._places) - 1

    def pass_by(self, statement: str) -> None:
        """Notes that a statement is shown without being visited; the first of all is visited."""
        if self._at < 0:
            self.visit(statement)
        else:
            self._passing = statement if self._places[self._at].statement != statement else ""

    @property
    def is_passing(self) -> bool:
        """Whether a statement is shown that was not visited."""
        return bool(self._passing)

    def keep_passing(self) -> None:
        """Visits the statement that passes by."""
        self.visit(self._passing)

    def note_scroll(self, scroll: Scroll) -> None:
        """Stores how far the present statement is scrolled; nothing while another passes by."""
        if self._at >= 0 and not self._passing:
            self._places[self._at] = self._places[self._at]._replace(scroll=scroll)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a statement to go back to."""
        return self._at > 0 or bool(self._passing)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a statement to go forward to."""
        return self._at < len(self._places) - 1

    def leave_out(self, is_gone: Callable[[str], bool]) -> None:
        """Forgets the places of statements that are gone, all but the present place."""
        kept: list[ReadingPosition] = []
        here = -1
        for number, place in enumerate(self._places):
            is_here = number == self._at
            if not is_here and is_gone(place.statement):
                continue
            if not kept or kept[-1].statement != place.statement:
                kept.append(place)
            elif is_here:
                kept[-1] = place
            here = len(kept) - 1 if is_here else here
        self._places, self._at = kept, here

    def back(self) -> ReadingPosition | None:
        """Goes back one statement; returns its position, None at the beginning."""
        return self._step(0 if self._passing else -1) if self.can_go_back else None

    def forward(self) -> ReadingPosition | None:
        """Goes forward one statement; returns its position, None at the end."""
        return self._step(1) if self.can_go_forward else None

    def _step(self, by: int) -> ReadingPosition:
        self._at += by
        self._passing = ""
        return self._places[self._at]


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
        """Returns how far a statement was scrolled when it was left; empty if it was not, or at its top."""
        return self._places.get((statement, wording), ())
