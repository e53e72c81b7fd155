"""Two ways to choose one of several: a list that drops from a box, and buttons beside one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import set_text_role, set_tip
from ascl_reader.gui.widgets.flow_layout import FlowLayout

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
    """Has these words drawn in the box while it is painted."""
    painter = QStylePainter(box)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    option.currentText = value
    painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
    painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ChoiceBox(QComboBox):
    """A combo box whose list is opened by arrows, Space, F4 and Alt+Down; there a value is chosen with Enter.

    It changes only there: neither the wheel nor a stray key changes it. Qt's own cuts a value that has too little room
    in the midst of a letter.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def call(self, name: str) -> None:
        """Names a box without a label beside it; where Qt tells the value in the place of the name, it describes it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Watches its own events from now on; key events come only while it has the keyboard focus."""
        super().focusInEvent(event)
        self.installEventFilter(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stops watching its own events."""
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


class Segment(NamedTuple):
    """A choice: its name, what it does (the tip) and what a screen reader calls it (the name where empty)."""

    name: str
    tip: str
    spoken: str = ""


class SegmentedControl(QWidget):
    """Emits the number of the choice that the user pressed; `wraps`: in several lines where there is little room."""

    chosen = Signal(int)

    def __init__(self, appearance: Appearance, segments: Sequence[Segment], wraps: bool = False) -> None:
        super().__init__()
        self._appearance = appearance
        self._group = QButtonGroup(self)
        row: QLayout = FlowLayout(on=self, spacing=4) if wraps else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for number, segment in enumerate(segments):
            button = QPushButton()
            button.setProperty("use", "segment")  # before it has words, with which Qt asks for its role
            button.setCheckable(True)
            button.setText(segment.name)
            button.setAutoDefault(False)
            set_tip(button, segment.tip)
            button.setAccessibleName(segment.spoken or segment.name)
            button.setAccessibleDescription(segment.tip)
            button.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
            self._group.addButton(button, number)
            row.addWidget(button)
        set_text_role("quiet", *self._group.buttons(), bold=True)
        appearance.follow(self._restyle)

    def press(self, number: int) -> None:
        """Shows which choice is made, emitting nothing."""
        self._group.button(number).setChecked(True)

    def allow(self, number: int, allowed: bool) -> None:
        """Enables or disables one choice."""
        self._group.button(number).setEnabled(allowed)

    def _restyle(self) -> None:
        metrics = QFontMetrics(self._appearance.font("quiet", bold=True))
        around = self._appearance.px(24)
        for button in self._group.buttons():
            button.setMinimumWidth(metrics.horizontalAdvance(button.text()) + around)
