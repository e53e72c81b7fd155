"""What drops from the search box: suggestions and values of filters while typing, earlier searches, and its help."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ascl_reader.gui.look.words import stance_names, wording_names
from ascl_reader.gui.searching.box_list import BoxRow
from ascl_reader.gui.searching.earlier_searches import EarlierSearches
from ascl_reader.gui.searching.query_help import help_rows
from ascl_reader.gui.searching.search_box import SearchBox
from ascl_reader.gui.widgets.background import Background
from ascl_reader.library.library import Library
from ascl_reader.search.completions import Completion, CompletionKind, Completions
from ascl_reader.search.filter_values import OfferedValue, offered_values
from ascl_reader.search.query_words import THEME

OF_A_KIND = {CompletionKind.ACRONYM: 2, CompletionKind.THEME: 2, CompletionKind.STATEMENT: 4}
"""Suggestions of each kind at the most; they lie over the list and the texts."""

EARLIER, EARLIER_ALL = 2, 8
"""Earlier searches that go on from what is typed, and those offered in an empty box."""

PREPARE = "preparing the suggestions"


class Suggestions(QObject):
    """Fills the list under the box, and emits the statement or the theme that was taken from it, and a fault.

    The tables in which beginnings are looked up are made in the background once the user goes to the box; until then
    only earlier searches are offered.
    """

    statement_taken = Signal(str)
    theme_taken = Signal(str)
    broken = Signal(object)

    def __init__(self, library: Library, box: SearchBox, earlier: EarlierSearches, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._box = box
        self._earlier = earlier
        self._completions: Completions | None = None
        self._is_help = False
        self._states = {
            "bookmarked": self.tr("Bookmarked"),
            "unread": self.tr("Not read yet"),
            "changed": self.tr("Changed since it was read"),
            "noted": self.tr("With a note"),
        }
        """What may stand after is:, in words."""
        self._waiting = ""
        """What was typed before the tables were there."""
        self._background = Background(self)
        self._background.finished.connect(self._prepared)
        self._background.failed.connect(lambda kind, error: self.broken.emit(error))
        box.focused.connect(self._prepare)
        box.textEdited.connect(self._offer)
        box.earlier_asked.connect(self._offer_earlier)
        box.help_asked.connect(self._show_help)
        box.row_taken.connect(self._taken)
        if box.hasFocus():
            self._prepare()

    def library_changed(self) -> None:
        """Makes the tables again, as the library changed."""
        self._completions = None
        self._background.drop(PREPARE)
        if self._box.hasFocus():
            self._prepare()

    def close(self) -> None:
        """Stops what is under way, before the window closes."""
        self._background.close()

    def _prepare(self) -> None:
        if self._completions is None:
            library = self._library.copy()
            self._background.run(PREPARE, lambda: Completions(library))

    def _prepared(self, kind: str, completions: Completions) -> None:
        self._completions = completions
        if self._waiting and self._box.hasFocus() and self._box.text() == self._waiting:
            self._offer(self._waiting)

    def _offer(self, text: str) -> None:
        """Drops down the suggestions for what is typed; hides them for an empty box."""
        self._waiting = text if self._completions is None else ""
        rows = self._rows(text) if text.strip() else []
        self._show(rows, self.tr("Suggestions"))

    def _offer_earlier(self) -> None:
        word = self.tr("searched before")
        rows = [BoxRow(text, text, word) for text in self._earlier.beginning_with("", EARLIER_ALL)]
        self._show(rows, self.tr("Earlier searches"))

    def _show_help(self) -> None:
        """Drops down the help, or hides it again."""
        is_shown = self._is_help and self._box.below.isVisible()
        self._show([] if is_shown else help_rows(), self.tr("What you can type, with examples"))
        self._is_help = not is_shown

    def _show(self, rows: list[BoxRow], name: str) -> None:
        self._is_help = False
        self._box.below.show_rows(rows, name)

    def _rows(self, text: str) -> list[BoxRow]:
        if values := offered_values(text, self._library.themes):
            return [self._value_row(each) for each in values]
        word = self.tr("searched before")
        rows = [BoxRow(each, each, word) for each in self._earlier.beginning_with(text, EARLIER)]
        if self._completions is not None:
            left = dict(OF_A_KIND)
            for each in self._completions.find(text, max(OF_A_KIND.values())):
                left[each.kind] -= 1
                if left[each.kind] >= 0:
                    rows.append(self._row(each))
        return rows

    def _row(self, each: Completion) -> BoxRow:
        if each.kind is CompletionKind.THEME:
            one, many = self.tr("theme · 1 statement"), self.tr("theme · {count} statements").format(count=each.count)
            return BoxRow(each, each.text, one if each.count == 1 else many)
        if each.kind is CompletionKind.ACRONYM:
            return BoxRow(each, each.text, self.tr("acronym"), each.detail)
        return BoxRow(each, each.text, self.tr("statement"))

    def _value_row(self, each: OfferedValue) -> BoxRow:
        """Returns the row of a filter's value, with what it means beside it; it is put into the box."""
        if each.kind == THEME:
            said = self._library.themes.name(each.value)
        else:
            stances = {stance.value.replace("_", "-"): name for stance, name in stance_names().items()}
            wordings = {wording.value: name for wording, name in wording_names().items()}
            said = {**stances, **wordings, **self._states}[each.value]
        return BoxRow(each.text, f"{each.kind}:{each.value}", said)

    def _taken(self, key: Completion | str) -> None:
        if isinstance(key, str):
            self._box.put(key)
        elif key.kind is CompletionKind.STATEMENT:
            self.statement_taken.emit(key.key)
        elif key.kind is CompletionKind.THEME:
            self.theme_taken.emit(key.key)
        else:
            self._box.put(key.key)
