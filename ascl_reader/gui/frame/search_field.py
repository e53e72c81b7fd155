"""A field with words that a list, a table or pages are searched by: Esc empties it before it closes anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

MOST_LETTERS = 100
"""Letters of a search; more is pasted by mistake."""


class SearchField(QLineEdit):
    """Has a button that empties it, and its name for a placeholder."""

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder or name)
        self.setClearButtonEnabled(True)
        self.setMaxLength(MOST_LETTERS)

    def event(self, event: QEvent) -> bool:
        """Takes Esc before a shortcut of the window gets it, as long as there is something to empty."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._empties(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empties itself by Esc; a second one goes to the window."""
        if self._empties(event):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _empties(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and not event.modifiers() and bool(self.text())
