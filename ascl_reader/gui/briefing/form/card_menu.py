"""What the right mouse button, or the menu key, offers at a statement of a briefing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.briefing.form.card import BriefingCard
from ascl_reader.gui.frame.menus import Offer, give_menu


class CardMenu(QObject):
    """Offers to move the statement where it can be moved, and to take it out; nothing if only reading is allowed.

    The actions only name the keys: the list itself hears them.
    """

    def __init__(self, owner: QWidget, move: Callable[[bool], object], remove: Callable[[str], object]) -> None:
        super().__init__(owner)
        self._up = self._action("Alt+Up", lambda: move(False))
        self._down = self._action("Alt+Down", lambda: move(True))
        self._out = self._action("Del", lambda: remove(self._meant))
        self._meant = ""

    def give(self, card: BriefingCard) -> None:
        """Lets a card have the menu."""
        give_menu(card, lambda at: self._offers(card))

    def _action(self, keys: str, call: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(call)
        return action

    def _offers(self, card: BriefingCard) -> Iterator[Offer]:
        shown, self._meant = card.shown, card.id
        if shown is None or not shown.writable:
            return
        if shown.number > 1:
            yield Offer(self.tr("Move Up"), self._up)
        if shown.number < shown.of:
            yield Offer(self.tr("Move Down"), self._down)
        yield Offer(self.tr("Take Out of the Briefing"), self._out)
