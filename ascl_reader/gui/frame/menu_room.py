"""Menus on a small screen with large text, one too wide with smaller letters; and the button that opens a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QFont
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from ascl_reader.gui.look.plain_text import set_tip

LEAST = 0.5
"""The share of the chosen text size below which the letters of a menu do not go."""

BESIDE_SCREEN = 4
"""Pixels across that a menu leaves free."""


def fit_to_screen(menu: QMenu) -> None:
    """Lets a menu fit the width of its screen whenever it opens, with the keys that stand in it."""
    menu.aboutToShow.connect(lambda: _fit(menu))


def empty(menu: QMenu) -> None:
    """Takes all entries out of a menu that is filled anew; menus below it and groups are deleted, which Qt keeps."""
    menu.clear()
    for kind in (QMenu, QActionGroup):
        for each in menu.findChildren(kind, options=Qt.FindChildOption.FindDirectChildrenOnly):
            each.deleteLater()


def _fit(menu: QMenu) -> None:
    """Gives the menu the usual letters, or closer entries with letters so small that the widest one has room."""
    usual, room = QApplication.font(), menu.screen().availableGeometry().width() - BESIDE_SCREEN
    _wear(menu, usual, narrow=False)
    if menu.sizeHint().width() <= room:
        return
    _wear(menu, usual, narrow=True)
    font = QFont(usual)
    for percent in range(95, round(LEAST * 100) - 1, -5):
        if menu.sizeHint().width() <= room:
            break
        font.setPointSizeF(usual.pointSizeF() * percent / 100)
        _wear(menu, font, narrow=True)


def _wear(menu: QMenu, font: QFont, *, narrow: bool) -> None:
    """Sets letters and spaces, where they are others; the menu measures its entries anew."""
    if bool(menu.property("narrow")) is not narrow:
        menu.setProperty("narrow", narrow)
        menu.style().unpolish(menu)
        menu.style().polish(menu)
    if menu.font() != font:
        menu.setFont(font)


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
