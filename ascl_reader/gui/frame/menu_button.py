"""A button that opens a menu, with a tip that a screen reader is told too."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QPushButton

from ascl_reader.gui.frame.menu_room import fit_to_screen
from ascl_reader.gui.look.plain_text import set_tip


class MenuButton(QPushButton):
    """Opens its `entries`; Enter in a field of the same dialog does not."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__(name)
        self.setAutoDefault(False)
        set_tip(self, tip)
        self.setAccessibleDescription(tip)
        self.entries = QMenu(self)
        self.entries.aboutToShow.connect(self.fill)
        fit_to_screen(self.entries)  # after it is filled
        self.setMenu(self.entries)

    def fill(self) -> None:
        """Fills the menu anew whenever it opens; here it stays as it is."""
