"""How panes scroll: those below one another together, and each back to the place where it was left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QScrollBar, QWidget

from ascl_reader.gui.frame.keyboard import FocusWithin
from ascl_reader.gui.widgets.arranging import REST, in_column

AROUND_CARET = 40
"""Pixels kept in sight below a caret."""

ROOM_BELOW = 8
"""Pixels kept free below what is brought into sight."""


class PaneStack(QScrollArea):
    """A column of widgets, as wide as the scroll area; it is scrolled if it is higher."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(60)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stacked = QWidget()
        self.stacked.setObjectName("stack")
        self._column = in_column(REST, on=self.stacked, between=0)
        self.setWidget(self.stacked)

    def take(self, parts: Iterable[QWidget]) -> None:
        """Takes widgets over, from the top on."""
        for number, part in enumerate(parts):
            self._column.insertWidget(number, part)

    def scroll_pages(self, pages: float) -> None:
        """Scrolls by a part of what is in sight, up where it is negative."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + int(pages * self.viewport().height()))

    def bring_into_sight(self, part: QWidget, place: QPoint) -> None:
        """Scrolls to a place in a widget of the stack."""
        at = part.mapTo(self.stacked, place)
        self.ensureVisible(at.x(), at.y(), 0, 80)

    def bring_caret_into_sight(self, part: QWidget, holder: QWidget, place: QPoint) -> None:
        """Scrolls to a place in a part: from the top of the part on where both have room, else to the place alone."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top, at = part.mapTo(self.stacked, QPoint(0, 0)).y(), holder.mapTo(self.stacked, place).y()
        in_sight = bar.value() <= top and at + AROUND_CARET <= bar.value() + room
        if not in_sight and at + AROUND_CARET - top <= room:
            bar.setValue(top)
        elif not in_sight:
            self.bring_into_sight(holder, place)

    def bring_end_into_sight(self, begin: QWidget, part: QWidget) -> None:
        """Scrolls to a part, from where `begin` is on if there is room for both; else to the part's beginning."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        first, top = (each.mapTo(self.stacked, QPoint(0, 0)).y() for each in (begin, part))
        end = top + part.height() + ROOM_BELOW
        bar.setValue(min(max(bar.value(), end - room), first if end - first <= room else top))


class KeysInSight(QObject):
    """Keeps the widget with the keyboard focus in a part of the stack in sight, whatever grows in it or above it.

    Where the user scrolls away, it is left alone until a caret or the keyboard focus moves.
    """

    def __init__(self, stack: PaneStack, part: QWidget) -> None:
        super().__init__(stack)
        self._stack, self._part = stack, part
        self._is_left = False
        self._soon = QTimer(self, singleShot=True, interval=0)  # not at once: what grew is being placed
        self._soon.timeout.connect(self._follow)
        bar = stack.verticalScrollBar()
        bar.rangeChanged.connect(self._grow)
        bar.actionTriggered.connect(self._leave)
        FocusWithin(stack).came.connect(self._return)

    def follow(self) -> None:
        """Scrolls to it once the layout has settled, also where the user has scrolled away."""
        self._is_left = False
        self._soon.start()

    def _grow(self) -> None:
        self._soon.start()

    def _leave(self) -> None:
        self._is_left = True

    def _return(self) -> None:
        self._is_left = False

    def _follow(self) -> None:
        keys = self._stack.window().focusWidget()
        inside = self._stack.isAncestorOf(self._part) and keys is not None and self._part.isAncestorOf(keys)
        if self._is_left or not inside:
            return
        if isinstance(keys, QPlainTextEdit):
            self._stack.bring_into_sight(keys.viewport(), keys.cursorRect().center())
        elif keys is not None:
            self._stack.ensureWidgetVisible(keys, 0, ROOM_BELOW)


class RestoredPlaces(QObject):
    """Scrolls panes back to where they were left, again each time that one has another height or a longer text.

    A pane that is still higher than it will be cannot be scrolled so far. What the user or a caret scrolls stays.
    `to_come` is how far they will be scrolled once they are filled; none while they are not being filled.
    """

    def __init__(self, bars: Sequence[QScrollBar], parent: QObject) -> None:
        super().__init__(parent)
        self.bars = bars
        self.to_come: tuple[int, ...] | None = None
        self._places: tuple[int, ...] = ()
        self._is_restoring = False
        for bar in bars:
            bar.rangeChanged.connect(self._scroll)
            bar.actionTriggered.connect(self.leave)
            bar.valueChanged.connect(self._scrolled)

    def now(self) -> tuple[int, ...]:
        """Returns how far each is scrolled, in the order of the bars; of panes that are being filled, `to_come`."""
        if self.to_come is not None:  # filling them at once would hold up the next key
            return (*self.to_come, *[0] * len(self.bars))[: len(self.bars)]
        return tuple(bar.value() for bar in self.bars)

    def restore(self, places: tuple[int, ...]) -> None:
        """Scrolls each pane to its place, in the order of the bars; without places nothing more is scrolled."""
        self._places = places if any(places) else ()
        self._scroll()

    def leave(self) -> None:
        """Scrolls nothing more: the panes are elsewhere now."""
        self._places = ()

    def _scroll(self) -> None:
        self._is_restoring = True
        for bar, place in zip(self.bars, self._places, strict=False):
            bar.setValue(place)
        self._is_restoring = False

    def _scrolled(self) -> None:
        """Leaves the panes where they are once something else has scrolled one of them."""
        if not self._is_restoring:
            self.leave()
