"""Esc in a part of the window gives the keyboard focus back to the list or pane from which one came."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from ascl_reader.gui.widgets.application import make_application


class FocusReturn(QObject):
    """Remembers the list or pane outside of a widget, in its window, that had the keyboard focus last."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self._before: QWidget | None = None
        make_application().focusChanged.connect(self._focus_moved)

    def give_back(self) -> bool:
        """Gives the keyboard focus back; returns whether what had it can still take it."""
        before = self._before
        if before is None or not isValid(before) or not before.isVisible() or not before.isEnabled():
            return False
        before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self._inside
        if isinstance(now, QAbstractScrollArea) and now.window() is inside.window() and not inside.isAncestorOf(now):
            self._before = now
