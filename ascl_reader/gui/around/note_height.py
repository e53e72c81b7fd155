"""The height of the note: one line until it is used, at most a third of the window; with more text it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ascl_reader.gui.widgets.auto_height_edit import AutoHeightEdit

NOTE_LINES = 5
"""Lines up to which the box grows once it is used; before that it has one, and more are scrolled."""

MOST = 1 / 3
"""Share of the window's height that the note with all its parts may take, where the panes stand side by side."""

AROUND = 22
"""Pixels above, between and below the box and the details."""

LEAST = 44
"""Pixels of the details that are in sight at least."""


class DetailsScroll(QScrollArea):
    """Scrolls a widget where it is higher than `most` pixels, and to the part of it that has the keyboard focus."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._most: int | None = None
        self._content = content
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # the ground of the pane is seen
        content.installEventFilter(self)
        for part in content.findChildren(QWidget):
            part.installEventFilter(self)

    def bound(self, most: int | None) -> None:
        """Sets the most pixels of height; None: as many as the content has."""
        self._most = most
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fits the height to the content, and scrolls to the part that gets the keyboard focus."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, 6)
        return bool(super().eventFilter(watched, event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the height to the lines at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        content = self._content
        high = content.heightForWidth(self.width()) if content.hasHeightForWidth() else content.sizeHint().height()
        self.setFixedHeight(high if self._most is None else min(high, max(self._most, LEAST)))


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
        """Keeps the note to a third of a window's height; None: no limit."""
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
