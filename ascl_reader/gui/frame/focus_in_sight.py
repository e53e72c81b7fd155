"""What the keyboard focus goes to is scrolled into sight, in every window.

Qt does so for Tab inside an area that scrolls; not where Tab, F6 or a command leads into it from outside.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

MARGIN = 12
"""Pixels kept free around it."""


class FocusInSight(QObject):
    """Follows the keyboard focus of the application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    @staticmethod
    def _focus_changed(before: QWidget | None, now: QWidget | None) -> None:
        around = now.parentWidget() if now is not None else None
        while now is not None and around is not None:
            came_in = before is None or not around.isAncestorOf(before)
            if isinstance(around, QScrollArea) and came_in and not _is_seen(around, now):
                around.ensureWidgetVisible(now, 0, MARGIN)
            around = around.parentWidget() if not around.isWindow() else None


def _is_seen(area: QScrollArea, widget: QWidget) -> bool:
    """Returns whether a widget is seen whole, or fills what is seen."""
    view = area.viewport()
    there = QRect(widget.mapTo(view, widget.rect().topLeft()), widget.size()) if view.isAncestorOf(widget) else QRect()
    seen = there.intersected(view.rect())
    return seen.height() >= min(there.height(), view.height()) or there.isEmpty()
