"""Below the panes: the figures and sources of a statement, one line of them or all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from ascl_reader.gui.around.elided import ElidedLabel
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import hanging, plain_label, set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import EXPANDS, Heading
from ascl_reader.gui.widgets.arranging import in_column, in_row

BULLET = "•\u00a0\u00a0"

NARROW = 400
"""Pixels at 100 % of text; with less, the heading is broken where a figure stands beside it."""


class FiguresRow(QWidget):
    """Shows as many figures and sources as a line has room for; opened, a line for each. What is open stays open."""

    height_changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._figures: Sequence[str] = ()
        self._heading = Heading()
        self._heading.setProperty("use", "label")
        set_text_role("label", self._heading, bold=True)
        self._first = ElidedLabel()
        self._first.setProperty("use", "quiet")
        self.button = QToolButton()
        self.button.setProperty(EXPANDS, True)
        self.button.setText(self.tr("All figures"))
        set_tip(self.button, self.tr("Show the figures, reports and laws that the statement names, a line each"))
        self.button.setProperty("flat", True)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.button.toggled.connect(self._restyle)
        self.text = plain_label(wraps=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setContentsMargins(0, 0, 0, 6)
        set_text_role("quiet", self._first, self.button, self.text)
        top = in_row(self._heading, self._first, self.button, between=12, grows=self._first)
        in_column(top, self.text, on=self, around=(22, 1, 12, 1), between=2)
        appearance.follow(self._restyle)

    def show_figures(self, figures: Sequence[str]) -> None:
        """Shows the figures and sources of a statement; without any the row is hidden."""
        if figures != self._figures:
            self._figures = figures
            self._heading.setText(self.tr("FIGURES AND SOURCES\u00a0·\u00a0{count}").format(count=len(figures)))
            self._heading.setAccessibleName(self.tr("Figures and sources: {count}").format(count=len(figures)))
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the heading where there is little room."""
        super().resizeEvent(event)
        self._break_heading()

    def _break_heading(self) -> None:
        """Breaks the heading; alone it has the whole line, and is broken where that is too short for it."""
        is_alone = self.button.isChecked()
        self._heading.setWordWrap(is_alone or self.width() < self._narrow)
        self._first.setVisible(not is_alone)

    def _restyle(self) -> None:
        name = "chevron-up" if self.button.isChecked() else "chevron-down"
        show_icon(self.button, name, self._appearance.colours.quiet, self._appearance.px(14))
        self._narrow = self._appearance.px(NARROW)
        self._fit()

    def _fit(self) -> None:
        is_open = self.button.isChecked()
        self._break_heading()
        self.text.setVisible(is_open)
        if is_open:
            sign = QFontMetrics(self._appearance.font("quiet")).horizontalAdvance(BULLET)
            self.text.setAccessibleName("\n".join(self._figures))
            self.text.setText(hanging(self._figures, BULLET, sign))
        self._first.show_text("" if is_open else " · ".join(self._figures))
        self.setVisible(bool(self._figures))
        self.height_changed.emit()
