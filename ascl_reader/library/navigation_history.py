"""Where the reader has been: back and forward, as in a web browser."""

from __future__ import annotations

from typing import NamedTuple

LONGEST = 200
"""Places kept; the oldest fall away."""


class ReadingPosition(NamedTuple):
    """A statement and how far each pane was scrolled (pixels)."""

    statement: str
    scroll: tuple[int, ...] = ()


class NavigationHistory:
    """The places visited, and which of them is the present one."""

    def __init__(self) -> None:
        self._places: list[ReadingPosition] = []
        self._at = -1

    def visit(self, statement: str) -> None:
        """Go to a statement; what lay ahead is forgotten. Staying where one is changes nothing."""
        if self._at >= 0 and self._places[self._at].statement == statement:
            return
        self._places = [*self._places[: self._at + 1], ReadingPosition(statement)][-LONGEST:]
        self._at = len(self._places) - 1

    def note_scroll(self, scroll: tuple[int, ...]) -> None:
        """Remember how far the present statement is scrolled, before leaving it."""
        if self._at >= 0:
            self._places[self._at] = self._places[self._at]._replace(scroll=scroll)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._at < len(self._places) - 1

    def back(self) -> ReadingPosition | None:
        """Go to the place before and return it; none where there is none."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> ReadingPosition | None:
        """Go to the place after and return it; none where there is none."""
        return self._step(1) if self.can_go_forward else None

    def _step(self, by: int) -> ReadingPosition:
        self._at += by
        return self._places[self._at]
