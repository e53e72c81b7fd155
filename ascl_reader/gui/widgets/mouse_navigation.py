"""The back and forward buttons of a mouse, which go through what was read wherever they are pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

NAVIGATION = (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton)


def left_to_window(event: QMouseEvent) -> bool:
    """Lets a press of one of these buttons go on to the window; returns whether it was one.

    Lists and texts take every press for themselves, so each asks this first.
    """
    if event.button() in NAVIGATION:
        event.ignore()
        return True
    return False
