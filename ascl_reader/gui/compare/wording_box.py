"""A choice of a statement's wording: where there is no room for both, its title is cut short, never its wording."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

from ascl_reader.gui.widgets.choice_box import ChoiceBox

SEPARATOR = " · "
"""What stands between a title and its wording."""


class WordingBox(ChoiceBox):
    """Draws the title with "…" and the wording whole; the list and the name have both whole."""

    def fitting_text(self) -> str:
        """Returns the chosen text as it is drawn in the room there is."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        room, metrics, whole = field.width() - 4, self.fontMetrics(), self.currentText()
        title, separator, wording = whole.rpartition(SEPARATOR)
        if not title or metrics.horizontalAdvance(whole) <= room:
            return whole
        end = separator + wording
        left = max(room - metrics.horizontalAdvance(end), metrics.horizontalAdvance("…"))
        return metrics.elidedText(title, Qt.TextElideMode.ElideRight, left) + end

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the box with the text that fits."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.fitting_text()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
