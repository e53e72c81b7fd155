"""Keys and wheel in every window: Enter presses the button with the focus, boxes have own keys, fields no wheel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QPushButton,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from ascl_reader.gui.frame.keyboard_focus import FocusOfDialogs
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.gui.widgets.choices import ChoiceBox

FIELDS = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)
"""What Qt changes by the wheel, whether it was clicked or only lies under the pointer."""


class DialogWheel(QObject):
    """Follows the keyboard focus of the application: the fields of every dialog it comes to leave the wheel alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        FocusOfDialogs(QDialog, self).came.connect(self._look_after)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Leaves the wheel to what scrolls around a field."""
        if event.type() is not QEvent.Type.Wheel:
            return False
        event.ignore()
        return True

    def _look_after(self, dialog: QDialog) -> None:
        for kind in FIELDS:
            for field in dialog.findChildren(kind):
                if not isinstance(field, QScrollBar | ChoiceBox):  # which leaves the wheel alone by itself
                    field.installEventFilter(self)  # one that is there already is not called twice


ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """Lets Enter press the button or link with the keyboard focus, which Qt does in dialogs only.

    A tick keeps Enter for the dialog around it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        make_application().focusChanged.connect(self._focus_changed)

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


class KeptKeys(QObject):
    """Keeps the keys for a widget that mean something else in it than in the rest of its window.

    `press` does what they do there; where it is not given, the widget itself does it.
    """

    def __init__(
        self, widget: QWidget, is_own: Callable[[QKeyEvent], bool], press: Callable[[], object] | None = None
    ) -> None:
        super().__init__(widget)
        self._is_own, self._press = is_own, press
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes such a key before a command of the window does."""
        if not isinstance(event, QKeyEvent) or not self._is_own(event):
            return False
        if event.type() is not QEvent.Type.ShortcutOverride:
            if self._press is None:
                return False
            if event.type() is QEvent.Type.KeyPress:
                self._press()
        event.accept()
        return True
