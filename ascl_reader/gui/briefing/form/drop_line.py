"""The line that shows between which cards a dragged one would come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from ascl_reader.gui.look.appearance import Appearance


class DropLine(QFrame):
    """A line over a list of cards, hidden but while one is dragged; `place` is where it would go, -1 if nowhere."""

    def __init__(self, of: QWidget, appearance: Appearance) -> None:
        super().__init__(of)
        self.place = -1
        self._list = of
        self._appearance = appearance
        self.hide()
        appearance.follow(self._restyle)

    def show_at(self, y: int, cards: Sequence[QWidget]) -> None:
        """Shows where a card would go that is held at a height of the list, in pixels from its top."""
        self.place = sum(y > card.geometry().center().y() for card in cards)
        top = cards[self.place].y() - 2 if self.place < len(cards) else cards[-1].geometry().bottom()
        self.setGeometry(0, max(0, top), self._list.width(), 3)
        self.show()
        self.raise_()

    def end(self) -> None:
        """Ends the drag: nothing would be dropped any more."""
        self.hide()
        self.place = -1

    def _restyle(self) -> None:
        self.setStyleSheet(f"background: {self._appearance.colours.accent}; border: none;")
