"""The line for a school's colour, typed or chosen from a palette. It says when a colour was darkened for paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QColorDialog, QLineEdit

from ascl_reader.briefing.school_colour import contrast_with_white, parse_colour, readable_colour
from ascl_reader.gui.briefing.form.checked_line import CheckedLine, LineReading
from ascl_reader.gui.look.plain_text import set_tip

SWATCH = 16
"""Pixels of the square that shows the colour."""


class ColourLine(CheckedLine):
    """Alt+Down, F4 or a click on the square opens the palette."""

    def __init__(self) -> None:
        super().__init__(self._colour)
        self._square = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        set_tip(self._square, self.tr("Choose a colour (Alt+Down)"))
        self._square.triggered.connect(self.ask)
        self.textChanged.connect(self._paint)
        self._paint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the palette."""
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.ask()
        else:
            super().keyPressEvent(event)

    def ask(self) -> None:
        """Opens the palette at the present colour."""
        dialog = QColorDialog(QColor(parse_colour(self.text()) or "#1f5fa8"), self.window())
        dialog.setWindowTitle(self.tr("School Colour"))
        dialog.colorSelected.connect(lambda colour: self.take(colour.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, colour: str) -> None:
        """Takes a colour as if it had been typed."""
        if self.isEnabled():
            self.setText(colour)
            self.textEdited.emit(colour)
            self.editingFinished.emit()

    def _colour(self, text: str) -> LineReading:
        if not text.strip():
            return LineReading("")
        typed = parse_colour(text)
        if typed is None:
            return LineReading(refused=self.tr("Type a colour as #1f5fa8, or press Alt+Down to choose one."))
        colour = readable_colour(typed)
        pale = self.tr("{typed} is too pale on white paper ({contrast} to 1; 4.5 is needed): {colour} is printed.")
        told = pale.format(typed=typed, contrast=f"{contrast_with_white(typed):.1f}", colour=colour)
        return LineReading(colour, told="" if colour == typed else told)

    def _paint(self) -> None:
        picture = QPixmap(SWATCH, SWATCH)
        picture.fill(QColor(readable_colour(self.text()) or "#1f5fa8"))
        self._square.setIcon(QIcon(picture))
