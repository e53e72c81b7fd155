"""The wheel scrolls in dialogs, Qt's own too: it changes no file type, paper, size or colour on its way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QScrollBar,
    QTabBar,
    QWidget,
)

from ascl_reader.gui.widgets.application import make_application

FIELDS = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)
"""What Qt changes by the wheel, whether it was clicked or only lies under the pointer."""


class DialogWheel(QObject):
    """Follows the keyboard focus of the application: the fields of every dialog it comes to leave the wheel alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        make_application().focusChanged.connect(self._focus_changed)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Leaves the wheel to what scrolls around a field."""
        if event.type() is not QEvent.Type.Wheel:
            return False
        event.ignore()
        return True

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if isinstance(dialog, QDialog):
            for kind in FIELDS:
                for field in dialog.findChildren(kind):
                    if not isinstance(field, QScrollBar):
                        field.installEventFilter(self)  # one that is there already is not called twice
