"""How high the note is: one line until it is gone to, and never more than a third of the window beside the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ascl_reader.gui.widgets.auto_height_edit import AutoHeightEdit

if TYPE_CHECKING:
    from ascl_reader.gui.around.details_scroll import DetailsScroll

NOTE_LINES = 5
"""Lines up to which the box grows once it is gone to; before that it has one, and more are scrolled."""

MOST = 1 / 3
"""Of the window's height, that the note takes with all that belongs to it, where the panes stand side by side."""

AROUND = 22
"""Pixels above, between and below the box and the details."""


class NoteHeight:
    """Shares the height between the note's text and the details below it, once there are any."""

    def __init__(self, text: AutoHeightEdit) -> None:
        self._text = text
        self._details: DetailsScroll | None = None
        self._most: int | None = None
        self.is_open = False

    def take_details(self, details: DetailsScroll) -> None:
        """Gives the details their part of the height from now on."""
        self._details = details
        self.share()

    def bound(self, window_height: int | None) -> None:
        """Keeps the note to a third of a window's height; none: it may be as high as it is."""
        most = None if window_height is None else round(window_height * MOST)
        if most != self._most:
            self._most = most
            self.share()

    def open(self, is_open: bool) -> None:
        """Shows the lines of the note, or only the first: what was opened stays so until another statement is shown."""
        if is_open is not self.is_open:
            self.is_open = is_open
            self.share()

    def share(self) -> None:
        """Gives the text its lines, of the most height half where there are details below it; these get the rest."""
        lines, line = NOTE_LINES if self.is_open else 1, self._text.height_of(2) - self._text.height_of(1)
        shows_details = self._details is not None and not self._details.isHidden()
        if self._most is not None and shows_details:
            lines = max(1, min(lines, (self._most // 2 - self._text.height_of(0)) // max(line, 1)))
        self._text.grow_to(lines)
        if self._details is not None:
            taken = self._text.height_of(lines) + AROUND
            self._details.bound(None if self._most is None else self._most - taken)
