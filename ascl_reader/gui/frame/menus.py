"""Menus of every window: letters so small that they fit the screen, the button that opens one, and menus on request.

A context menu is made when it is asked for, of what can be done just then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QFont, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QMenu,
    QPushButton,
    QWidget,
)

from ascl_reader.gui.look.plain_text import on_button, set_tip

LEAST = 0.5
"""The share of the chosen text size below which the letters of a menu do not go."""

BESIDE_SCREEN = 4
"""Pixels across that a menu leaves free."""


def fit_to_screen(menu: QMenu) -> None:
    """Lets a menu fit the width of its screen whenever it opens, with the keys that stand in it."""
    menu.aboutToShow.connect(lambda: _fit(menu))


def empty(menu: QMenu) -> None:
    """Takes all entries out of a menu before it is filled again; deletes submenus and groups, which Qt would keep."""
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
    """Sets letters and spaces, if they differ from those it has; the menu then measures its entries again."""
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
        """Fills the menu again whenever it opens; here it stays as it is."""


class Offer(NamedTuple):
    """A command and its words in the menu that offers it."""

    words: str
    action: QAction


OffersAt = Callable[[QPoint], Iterable[Offer]]
"""Returns the commands for a place of a widget."""


def give_menu(widget: QWidget, offers: OffersAt) -> None:
    """Lets a widget have a menu of what `offers` returns then; commands that cannot be done now are left out."""
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(lambda at: _show(widget, at, offers(at)))


def offer_buttons(listed: QAbstractItemView, *buttons: QAbstractButton) -> None:
    """Lets a list have a menu of what its buttons can do with the chosen line just then, in their words."""
    actions = [QAction(button) for button in buttons]
    for button, action in zip(buttons, actions, strict=True):
        action.triggered.connect(button.click)

    def offers(at: QPoint) -> Iterable[Offer]:
        """Returns the buttons that can be pressed, where a line is chosen."""
        if not listed.currentIndex().isValid():
            return ()
        pressable = [pair for pair in zip(buttons, actions, strict=True) if pair[0].isEnabled()]
        return [Offer(button.text().replace("&", ""), action) for button, action in pressable]

    give_menu(listed, offers)


def _show(widget: QWidget, at: QPoint, offers: Iterable[Offer]) -> None:
    possible = [offer for offer in offers if offer.action.isEnabled()]
    if not possible:
        return
    menu = QMenu(widget)
    fit_to_screen(menu)
    for offer in possible:
        keys = offer.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = on_button(offer.words)
        menu.addAction(f"{words}\t{keys}" if keys else words).triggered.connect(offer.action.trigger)
    menu.aboutToHide.connect(menu.deleteLater)
    shown_in = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    inside = shown_in.rect()  # the middle of a row that is higher than the list may be outside the screen
    seen = QPoint(max(0, min(at.x(), inside.right())), max(0, min(at.y(), inside.bottom())))
    menu.popup(shown_in.mapToGlobal(seen))
