"""In a briefing window so low that its bars would leave the form less than half, they scroll with the form instead."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from ascl_reader.gui.briefing.foot import BriefingFoot
from ascl_reader.gui.briefing.head_bar import BriefingBar
from ascl_reader.gui.briefing.notices import BriefingNotices
from ascl_reader.gui.look.appearance import Appearance

LOW = 330
"""Pixels at 100 % of a window's height: below it the title stands in the window's frame alone."""

OTHERS = 115
"""Pixels at 100 % that the foot in two lines and a notice take."""


class LowWindow(QObject):
    """Moves the bar and the notices to the form's top and folds the foot, and back where there is room again."""

    def __init__(self, bar: BriefingBar, notices: BriefingNotices, foot: BriefingFoot, appearance: Appearance) -> None:
        super().__init__(bar)
        self._bar, self._notices, self._foot = bar, notices, foot
        self._appearance = appearance
        self._inside = False

    def set_columns(self, window: QVBoxLayout, left: QVBoxLayout, form: QVBoxLayout) -> None:
        """Sets what it moves into the columns where it stands in a high window; the rest of them is there."""
        self._window, self._left, self._form = window, left, form
        window.insertWidget(0, self._bar)
        left.addWidget(self._notices)

    def is_low(self, height: int) -> bool:
        """Returns whether a window of a height in pixels has no line for the title."""
        return height < self._appearance.px(LOW)

    def fit(self, width: int, height: int) -> bool:
        """Sets the bars out for a window's size in pixels; returns whether they stand in the form."""
        bars = self._bar.lines_height(width) + self._appearance.px(OTHERS)
        inside = self.is_low(height) and bars > height // 2
        if inside != self._inside:
            self._inside = inside
            self._move(inside)
        return inside

    def _move(self, inside: bool) -> None:
        focus = self._bar.window().focusWidget()
        if inside:
            self._form.insertWidget(0, self._bar)
            self._form.insertWidget(1, self._notices)
        else:
            self._window.insertWidget(0, self._bar)
            self._left.addWidget(self._notices)
        self._bar.stand_in_form(inside)
        self._notices.stand_in_form(inside)
        self._foot.fold_controls(inside)
        self._bar.show()
        self._notices.setVisible(bool(self._notices.texts))
        if focus is not None and focus is not self._bar.window().focusWidget():
            focus.setFocus()
