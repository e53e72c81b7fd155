"""The menu of what leads to a statement: related ones, what was read last, where a term is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.frame.menus import Offer, give_menu


class StatementLink(NamedTuple):
    """The statement that a link leads to, by its id, and its title."""

    statement: str
    title: str


LinkAt = Callable[[QPoint], StatementLink | None]
"""Returns the link at a place of a widget, None if there is none."""


class LinkMenu(QObject):
    """Emits the id of the statement that is to be opened, compared with the one that is read, or bookmarked."""

    opened = Signal(str)
    compared = Signal(str)
    bookmarked = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._link = StatementLink("", "")
        self._offers = [
            Offer(words, QAction(self))
            for words in (self.tr("Open"), self.tr("Compare…"), self.tr("Bookmark in a Folder…"), self.tr("Copy Title"))
        ]
        opening, comparing, filing, copying = (offer.action for offer in self._offers)
        opening.triggered.connect(lambda: self.opened.emit(self._link.statement))
        comparing.triggered.connect(lambda: self.compared.emit(self._link.statement))
        filing.triggered.connect(lambda: self.bookmarked.emit(self._link.statement))
        copying.triggered.connect(lambda: QGuiApplication.clipboard().setText(self._link.title))

    def give(self, widget: QWidget, link_at: LinkAt) -> None:
        """Lets a widget have the menu wherever a link is."""

        def offers(at: QPoint) -> Iterable[Offer]:
            """Returns the commands for the link at a place."""
            link = link_at(at)
            if link is None:
                return ()
            self._link = link
            return self._offers

        give_menu(widget, offers)
