"""Enter presses the button or link that has the keyboard focus, in every window: Qt lets it do so in dialogs only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """Hears the keys of the one button with the keyboard focus; a tick keeps Enter for the dialog around it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Presses the button at Enter, once for each time that the key goes down."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QAbstractButton)
        ):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in ENTER and plain:
                if not event.isAutoRepeat():
                    watched.click()
                return True
        return False

    def _focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if isinstance(now, QPushButton | QToolButton):
            now.installEventFilter(self)
