"""The button beside Print: two pages on each side of paper, or a booklet to fold."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ascl_reader.briefing.sheets.imposition import Imposition
from ascl_reader.gui.frame.menu_room import MenuButton


class PrintWays(MenuButton):
    """Emits how the pages are to be put on paper. Every printer can print so: the sides are laid out by us."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Booklet"), self.tr("Print two pages on each side, or a booklet to fold"))
        for imposition, name in (
            (Imposition.TWO, self.tr("Two pages on each side…")),
            (Imposition.BOOKLET, self.tr("Booklet to fold, on both sides of the paper…")),
        ):
            self.entries.addAction(name).triggered.connect(lambda _checked=False, way=imposition: self.asked.emit(way))
