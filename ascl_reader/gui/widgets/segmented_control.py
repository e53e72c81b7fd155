"""A row of buttons of which one is pressed: a choice between a few views."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLayout, QPushButton, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import set_tip
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.flow_layout import FlowLayout


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
        row: QLayout = FlowLayout(self, spacing=4) if wraps else QHBoxLayout(self)
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
        self._restyle()
        appearance.changed.connect(self._restyle)

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
