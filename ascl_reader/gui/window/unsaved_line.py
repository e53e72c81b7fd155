"""A line above the foot of the window on what became of the user's work on the disk; it takes no keyboard focus.

What could not be saved or read stays until it can be; what was mended, or changed elsewhere, until it is put away.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ascl_reader.gui.around.elided import ElidedLabel
from ascl_reader.gui.look.plain_text import set_text_role
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.arranging import in_row


class NotSaved(NamedTuple):
    """The news on unsaved work of one kind: in short, and in full; whether a copy of it can be saved elsewhere."""

    short: str
    whole: str
    can_be_copied: bool = False


class WorkNews(NamedTuple):
    """Other news of one kind: in short and, under a title, in full; what a button does; whether it can be hidden."""

    short: str
    whole: str
    title: str
    offer: tuple[str, Callable[[], object]] | None = None
    can_be_closed: bool = True
    can_be_copied: bool = False


class UnsavedLine(QFrame):
    """Shown while there is something to tell; emits that a copy of bookmarks and notes is to be saved elsewhere."""

    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("use", "offer")
        self._told: dict[str, NotSaved | WorkNews] = {}
        self.text = ElidedLabel()
        self.more = QPushButton()
        self.copy_button = QPushButton(self.tr("Save a Copy Elsewhere…"))
        self.offer_button = QPushButton()
        self.close_button = QPushButton(self.tr("Hide"))
        self.more.clicked.connect(self._tell_whole)
        self.copy_button.clicked.connect(self.copy_asked)
        self.offer_button.clicked.connect(self._take_offer)
        self.close_button.clicked.connect(self._put_away)
        row = in_row(self.text, on=self, around=(16, 4, 16, 4), grows=self.text)
        for button in (self.more, self.copy_button, self.offer_button, self.close_button):
            button.setAutoDefault(False)
            button.setProperty("use", "link")
            row.addWidget(button)
        set_text_role("quiet", self.text, bold=True)
        set_text_role("quiet", self.more, self.copy_button, self.offer_button, self.close_button)
        self.hide()

    @property
    def whole(self) -> str:
        """All news in full."""
        return "\n\n".join(each.whole for each in self._told.values())

    def tells(self, work: str) -> bool:
        """Returns whether it shows something of this kind of work."""
        return work in self._told

    def show_problem(self, work: str, told: NotSaved | WorkNews | None) -> None:
        """Shows the news on one kind of work, which screen readers read; None: there is no news any more."""
        before = self._told.pop(work, None)
        if told is not None:
            self._told[work] = told
        if told is not None or before is not None:
            self._show()
        if told is not None and told != before:
            announce(self, told.whole)

    def _show(self) -> None:
        passing = all(map(_passes, self._told.values()))
        offers, every = self._offers(), self._told.values()
        self.text.show_text(" · ".join(each.short for each in every))
        self.text.setAccessibleDescription(self.whole)
        self.more.setText(self.tr("What happened…") if passing else self.tr("What to do…"))
        self.offer_button.setText(offers[0][0] if offers else "")
        self.offer_button.setVisible(bool(offers))
        self.copy_button.setVisible(not offers and any(each.can_be_copied for each in every))
        self.close_button.setVisible(passing)
        self.setVisible(bool(self._told))

    def _offers(self) -> list[tuple[str, Callable[[], object]]]:
        """Returns the buttons that are offered: those of lasting problems, else those of passing news."""
        stands = [each for each in self._told.values() if not _passes(each)]
        news = [each for each in stands or self._told.values() if isinstance(each, WorkNews)]
        return [each.offer for each in news if each.offer is not None]

    def _take_offer(self) -> None:
        for _, call in self._offers()[:1]:
            call()

    def _put_away(self) -> None:
        self._told = {work: each for work, each in self._told.items() if not _passes(each)}
        self._show()

    def _tell_whole(self) -> None:
        from ascl_reader.gui.widgets.message import Icon, tell

        titles = [each.title if isinstance(each, WorkNews) else self.tr("Not Saved") for each in self._told.values()]
        tell(self.window(), Icon.Warning, titles[0] if titles else "", self.whole)


def _passes(told: NotSaved | WorkNews) -> bool:
    return isinstance(told, WorkNews) and told.can_be_closed
