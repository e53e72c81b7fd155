"""In the place of an empty list: why it is empty, and searches that find something."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ascl_reader.gui.look.plain_text import on_button, plain_label
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.flow_layout import FlowLayout

BESIDE = 14
"""Pixels around the words."""


class ListNotice(QWidget):
    """Shows a sentence and buttons; emits the search of the button that was pressed. Hidden without a sentence."""

    suggestion_taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.text = plain_label(use="notice", wraps=True)
        self._suggestions = FlowLayout(spacing=6)
        in_column(self.text, self._suggestions, on=self, around=(BESIDE, BESIDE, BESIDE, BESIDE))
        self.hide()

    def show_words(self, text: str, suggestions: Sequence[str]) -> None:
        """Shows a sentence, and searches to be tried instead."""
        if not text and self.isHidden():  # as at nearly every key
            return
        self.set_text(text)
        self._suggestions.clear()
        for suggestion in suggestions:
            button = QPushButton(on_button(suggestion))
            button.setProperty("use", "chip")
            button.setAccessibleName(self.tr("Search for {words} instead").format(words=suggestion))
            button.clicked.connect(lambda _=False, suggestion=suggestion: self.suggestion_taken.emit(suggestion))
            self._suggestions.addWidget(button)
        self.setVisible(bool(text))

    def set_text(self, text: str) -> None:
        """Sets the sentence alone."""
        self.text.setText(text)
        self.fit()

    def buttons(self) -> list[QWidget]:
        """Returns the buttons in their order."""
        return self._suggestions.widgets()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the sentence the height that its lines need."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Gives the sentence the height that its lines need at this width, and in this size of text."""
        self.text.setMinimumHeight(max(self.text.heightForWidth(max(self.width() - 2 * BESIDE, 40)), 0))
