"""A button whose words are cut short where there is no room for them; a tooltip and its name have them whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton

from ascl_reader.gui.look.plain_text import on_button, set_tip


class ElidedButton(QPushButton):
    """Asks for the room that all its words need; it may get less."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.toggled.connect(self._weigh)

    def words(self) -> str:
        """Returns all its words."""
        return self._words

    def show_words(self, words: str) -> None:
        """Sets its words."""
        if words != self._words:
            self._words = words
            self.setText(on_button(words))
            if self.isVisible():
                self._fit()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Returns the size with all words."""
        return QSize(self._beside() + self._length(on_button(self._words)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Returns that its width may be any."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the words to the width."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Cuts the words to the width that the button got while it was hidden."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - self._beside(), 0)
        fits = self._length(on_button(self._words)) <= room
        shown = self._words if fits else self._cut(room)
        if on_button(shown) != self.text():
            self.setText(on_button(shown))
        set_tip(self, "" if fits else self._words)

    def _cut(self, room: int) -> str:
        """Returns as many words as have room."""
        return self._metrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)

    def _weigh(self) -> None:
        """Cuts the words again: a chosen button is drawn in bolder letters, which are wider."""
        if self.isVisible():
            self._fit()
        self.updateGeometry()

    def _beside(self) -> int:
        """Returns the pixels that the button takes beside its words; Qt measures them as if it were not chosen."""
        return super().sizeHint().width() - _length(self.text(), self.fontMetrics())

    def _length(self, words: str) -> int:
        return _length(words, self._metrics())

    def _metrics(self) -> QFontMetrics:
        """Returns the measures of the letters as they are drawn."""
        if not self.isChecked():
            return self.fontMetrics()
        chosen = QFont(self.font())
        chosen.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(chosen)


def _length(words: str, metrics: QFontMetrics) -> int:
    return metrics.size(Qt.TextFlag.TextShowMnemonic, words).width()
