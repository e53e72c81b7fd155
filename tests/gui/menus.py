"""What a context menu offers, opened as the menu key or the right mouse button does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QMenu, QWidget

KEYBOARD, MOUSE = QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse


def open_menu(widget: QWidget, at: QPoint | None = None) -> QMenu | None:
    """Open the menu of a widget: at a place by the mouse, which is pressed there first, else by the menu key."""
    inside = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    place = at
    if place is None:
        current = widget.currentIndex() if isinstance(widget, QAbstractItemView) else None
        valid = isinstance(widget, QAbstractItemView) and current is not None and current.isValid()
        place = widget.visualRect(current).center() if valid else QPoint(5, 5)  # type: ignore[union-attr]
    else:
        QTest.mouseClick(inside, Qt.MouseButton.RightButton, pos=place)
    event = QContextMenuEvent(KEYBOARD if at is None else MOUSE, place, inside.mapToGlobal(place))
    QApplication.sendEvent(inside, event)
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) else None


def offered(widget: QWidget, at: QPoint | None = None) -> list[str]:
    """Return the words of the entries, without their keys; none where no menu opens."""
    menu = open_menu(widget, at)
    if menu is None:
        return []
    words = [action.text().partition("\t")[0].replace("&&", "&") for action in menu.actions()]
    menu.close()
    return words


def choose(widget: QWidget, words: str, at: QPoint | None = None) -> None:
    """Take an entry of the menu of a widget."""
    menu = open_menu(widget, at)
    assert menu is not None
    [entry] = [action for action in menu.actions() if action.text().partition("\t")[0] == words]
    menu.setActiveAction(entry)
    QTest.keyClick(menu, Qt.Key.Key_Return)
