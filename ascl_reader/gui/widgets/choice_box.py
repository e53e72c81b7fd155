"""A choice from a list that changes only once the list is open: neither the wheel nor a stray key changes it.

Qt's own cuts a value that has too little room in the midst of a letter.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

CHANGING = {
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Space, Qt.Key.Key_F4),
}
"""Keys that open the list; on a box of Qt's own most of them change the value at once."""


BESIDE_VALUE = 4
"""Pixels that the value leaves free of its room."""


def room_for_value(box: QComboBox) -> int:
    """Returns how wide the value of a box can be, in pixels."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width() - BESIDE_VALUE


def elided_value(box: QComboBox) -> str:
    """Returns the value of a box, with "…" for what has no room."""
    return box.fontMetrics().elidedText(box.currentText(), Qt.TextElideMode.ElideRight, room_for_value(box))


def draw_box(box: QComboBox, value: str) -> None:
    """Draws a box, while it is painted, with these words in it."""
    painter = QStylePainter(box)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    option.currentText = value
    painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
    painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ChoiceBox(QComboBox):
    """A combo box whose list is opened by arrows, Space, F4 and Alt+Down; there a value is chosen with Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def call(self, name: str) -> None:
        """Names a box without a label beside it; where Qt tells the value in the place of the name, it describes it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Looks at its own events from now on, as only what has the keys is asked for them."""
        super().focusInEvent(event)
        self.installEventFilter(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Looks at them no longer."""
        super().focusOutEvent(event)
        self.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps Alt with an arrow for itself, which may be a command elsewhere in the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            if arrow and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def fitting_text(self) -> str:
        """Returns the value as it is drawn in the room there is; the list and the name have it whole."""
        return elided_value(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the box with the words that fit."""
        draw_box(self, self.fitting_text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the area around."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the list; letters and Enter are left to the window."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in CHANGING and not control:
            self.showPopup()
        else:
            event.ignore()
