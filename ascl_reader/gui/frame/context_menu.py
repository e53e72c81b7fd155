"""The menu of the right mouse button or the menu key, made when it is asked for, of what can be done just then."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractScrollArea, QMenu, QWidget

from ascl_reader.gui.frame.menu_room import fit_to_screen
from ascl_reader.gui.look.plain_text import on_button


class Offer(NamedTuple):
    """A command, and what it is called where it is offered."""

    words: str
    action: QAction


OffersAt = Callable[[QPoint], Iterable[Offer]]
"""Returns what can be done at a place of a widget."""


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
