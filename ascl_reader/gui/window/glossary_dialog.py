"""Help ▸ Glossary: what each term means, and the statements that use it, which can be opened from there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.frame.link_menu import StatementLink
from ascl_reader.gui.frame.menus import Offer, give_menu
from ascl_reader.gui.frame.search_field import SearchField
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.look.words import term_in_words
from ascl_reader.gui.widgets.dialog import Dialog, dialog_heading
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.library.glossary import GlossaryEntry

USES_HEIGHT = 170
"""Pixels at 100 % of text for the list of the statements that use a term."""

LOW, LOW_USES_HEIGHT = 24, 72
"""Lines of text; on a screen with fewer in its height the title is the window's alone, a meaning stands in the list of
terms, and the list of statements has these pixels at 100 %: each list has room for a row, and nothing else scrolls.
"""


class TermUse(NamedTuple):
    """A statement that uses a term: its id and its title."""

    statement: str
    title: str


class GlossaryDialog(Dialog):
    """Lists the terms by their first letter, or those that have what is typed, and below them where one is used.

    Emits the id of the statement to be opened.
    """

    statement_chosen = Signal(str)

    def __init__(self, entries: Sequence[GlossaryEntry], appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Glossary"))
        self._entries = sorted(entries, key=lambda entry: entry.acronym.casefold())
        self._uses: Mapping[str, Sequence[TermUse]] | None = None
        self.box = SearchField(self.tr("Find a term, or a word of what it means"), appearance)
        self.box.textChanged.connect(self._fill)
        self.terms = GroupedList(appearance, self.tr("Terms"))
        self.terms.selectionModel().currentChanged.connect(self._show_term)
        self.meaning = quiet_line()
        self.meaning.setObjectName("meaning")
        self.used = GroupedList(appearance, self.tr("Statements that use the term"))
        self.used.setAccessibleDescription(self.tr("Enter opens a statement."))
        self._is_low = self.screen().availableGeometry().height() < LOW * self.fontMetrics().lineSpacing()
        self.used.setMaximumHeight(appearance.px(LOW_USES_HEIGHT if self._is_low else USES_HEIGHT))
        self.used.activated.connect(self._open)
        self._copy = QAction(self)
        self._copy.triggered.connect(self._copy_term)
        give_menu(self.terms, self._for_term)
        title, buttons = dialog_heading(self.windowTitle()), self.close_buttons()
        title.setVisible(not self._is_low)
        self.stack(title, self.box, self.terms, self.meaning, self.used, buttons, grows=self.terms)
        self._fill()
        self.resize_on_screen(appearance.px(680), appearance.px(680))

    def show_uses(self, uses: Mapping[str, Sequence[TermUse]]) -> None:
        """Shows which statements use each term, by its acronym."""
        self._uses = uses
        self._fill()

    def link_at(self, at: QPoint) -> StatementLink | None:
        """Returns the statement at a place of the list of those that use the term, None if there is none."""
        index = self.used.indexAt(at)
        key = index.data(KEY)
        return StatementLink(key, str(index.data(Qt.ItemDataRole.DisplayRole))) if isinstance(key, str) else None

    def _for_term(self, _: QPoint) -> Iterable[Offer]:
        """Returns the commands for the chosen term."""
        return [Offer(self.tr("Copy"), self._copy)] if self.terms.currentIndex().data(KEY) else ()

    def _copy_term(self) -> None:
        QGuiApplication.clipboard().setText(self.meaning.text())

    def _fill(self) -> None:
        wanted = self.box.text().casefold().split()
        found = [entry for entry in self._entries if all(word in _all_words(entry) for word in wanted)]
        groups = [
            (letter, [self._row(entry) for entry in there])
            for letter, there in groupby(found, key=lambda entry: entry.acronym[:1].upper())
        ]
        chosen, keys = self.terms.currentIndex().data(KEY), [entry.acronym for entry in found]
        self.terms.show_groups(groups, chosen if chosen in keys else next(iter(keys), None))
        self._show_term()

    def _row(self, entry: GlossaryEntry) -> GroupedRow:
        title = f"{entry.acronym} · {entry.long}" if entry.is_acronym else entry.long
        return GroupedRow(
            entry.acronym, title, "book" if self._uses is not None else "", self._count(entry), entry.explanation
        )

    def _count(self, entry: GlossaryEntry) -> str:
        """Returns in how many statements a term is used; nothing before they were looked through."""
        if self._uses is None:
            return ""
        count = len(self._uses.get(entry.acronym, ()))
        if not count:
            return self.tr("not used")
        return self.tr("1 statement") if count == 1 else self.tr("{count} statements").format(count=count)

    def _show_term(self) -> None:
        """Says below the list what the chosen term means, and lists the statements that use it."""
        key = self.terms.currentIndex().data(KEY)
        entry = next((each for each in self._entries if each.acronym == key), None)
        self.meaning.setVisible(entry is None or not self._is_low)
        self.meaning.setText(term_in_words(entry) if entry else self.tr("No term has these words."))
        rows = [GroupedRow(use.statement, use.title, "", "") for use in (self._uses or {}).get(str(key), ())]
        self.used.show_groups([(self.tr("Used in"), rows)], rows[0].key if rows else None)
        self.used.setVisible(bool(rows))

    def _open(self, index: QModelIndex) -> None:
        key = index.data(KEY) if index.isValid() else None
        if isinstance(key, str):
            self.accept()
            self.statement_chosen.emit(key)


def _all_words(entry: GlossaryEntry) -> str:
    return " ".join((entry.acronym, entry.long, *entry.also, entry.explanation)).casefold()
