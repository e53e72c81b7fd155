"""The line in which a day is typed: arrows and wheel step through the days."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QLineEdit

NOTCH = 120
"""What a wheel tells when it turns by one notch."""


class DayEdit(QLineEdit):
    """Emits steps of days and months, that the keys left, and that the calendar is wanted."""

    stepped = Signal(int, int)
    left = Signal()
    calendar_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("use", "day")
        self.setMaxLength(60)
        self._turned = 0

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window where nothing was typed here that could be taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if undo and not self.isModified():
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows by a day, with the page keys by a month; later is up; F4 asks for the calendar."""
        steps = {
            Qt.Key.Key_Up: (1, 0),
            Qt.Key.Key_Down: (-1, 0),
            Qt.Key.Key_PageUp: (0, 1),
            Qt.Key.Key_PageDown: (0, -1),
        }
        step = steps.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_F4 and not event.modifiers():
            self.calendar_asked.emit()
        elif step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(*step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step by days where it has the keys, else leave the wheel to what scrolls."""
        if not self.hasFocus():
            event.ignore()
            return
        self._turned += event.angleDelta().y()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        if notches:
            self.stepped.emit(notches, 0)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys went elsewhere, unless only to another window or to a menu."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()
