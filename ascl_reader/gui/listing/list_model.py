"""The list's model: statements, hits or bookmarks as rows, described when they are drawn, and headings among them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from ascl_reader.bookmarks.places import bookmark_in_row, statement_in_row
from ascl_reader.gui.listing.dragged_lines import DraggedLines
from ascl_reader.gui.listing.hit_headings import ArrangedLines, arranged
from ascl_reader.gui.listing.row import (
    DRAWN,
    EXTRACT,
    IN_BRIEFING,
    OF_A_HEADING,
    OF_A_ROW,
    ROW,
    SHAPE,
    STARRED,
    DrawnRow,
    HeadingRow,
    Row,
    RowShape,
)
from ascl_reader.gui.listing.row_places import RowPlaces
from ascl_reader.gui.listing.statement_rows import StatementRows
from ascl_reader.gui.widgets.in_turn import InTurn
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement, Wording
from ascl_reader.search.hit_groups import HitOrder, group_hits
from ascl_reader.search.result import SearchResult

if TYPE_CHECKING:
    from ascl_reader.gui.listing.marked_rows import MarkedRows
    from ascl_reader.history.reading_log import Freshness

AT_ONCE = 40
"""Rows of a search that are shown at once, more than fit on any screen: laying out a hundred delayed a key by 5 ms."""

REST_LATER = 300
"""Milliseconds after which the other rows of a search follow; sooner where the list is used or scrolled."""

IN_A_TURN = 1000
"""Rows that follow in one turn: Qt takes 2 ms for them."""

OF_A_BRANCH = 1000
"""Rows of a branch that are shown at once: of 10,000 Qt takes 4 ms, in which a search is left."""


class ListModel(DraggedLines):
    """Rows by their keys (`bookmarks.places`), in order; a search's hits come with what to mark.

    `rest_shown` comes once the rows are there that were not shown at once; `marks_changed` names the lines whose star
    or mark of the briefing changed: the list redraws those that are seen.

    The keys are Qt's strings of the model: the list asks dozens of times at a click how many rows there are.
    """

    rest_shown = Signal()
    marks_changed = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._places = RowPlaces()
        self._marked: Callable[[], MarkedRows] | None = None
        self._statements = StatementRows(library)
        self._lines, self._answers, self._headings, self._under = ArrangedLines((), ())
        self._result: SearchResult | None = None
        self._order = HitOrder.BEST
        self._rows: dict[str, Row | HeadingRow] = {}
        self._marked_rows: dict[str, Row] = {}
        self._cut: list[bool] = []
        """Of the rows that a search shows at once, whether the text is an extract."""
        self._turns = InTurn(self)
        self._rest = QTimer(self, singleShot=True, interval=REST_LATER)
        self._rest.timeout.connect(lambda: self._turns.begin(self._more()))
        self._telling: dict[int, Callable[[str], object]] = {
            Qt.ItemDataRole.DisplayRole: self._title,
            ROW: self._row,
            SHAPE: self._shape,
            STARRED: self._star,
            IN_BRIEFING: lambda line: line in self._in_briefing,
            DRAWN: self._drawn,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }
        self._starred: frozenset[str] = frozenset()
        self._in_briefing: frozenset[str] = frozenset()

    def show_in_wording(self, shown: Callable[[Statement], Wording]) -> None:
        """Sets what names the wording in which a statement is shown: a hit in the other one says so."""
        self._statements.shown = shown

    def wording_changed(self) -> None:
        """Describes the rows again, as statements are shown in another wording now."""
        if self._result is None or self._order is HitOrder.BEST:
            stale, self._rows = self._rows, {}
            self._tell_rows(stale, ROW)

    def show_starred(self, ids: frozenset[str]) -> None:
        """Shows which statements have a bookmark."""
        changed, self._starred = ids ^ self._starred, ids
        self.marks_changed.emit(changed)

    def show_noted(self, ids: frozenset[str]) -> None:
        """Shows which statements have a note of our school."""
        self._describe_again(self._statements.show_noted(ids))

    def show_in_briefing(self, ids: frozenset[str]) -> None:
        """Shows which statements are in the current briefing."""
        changed, self._in_briefing = ids ^ self._in_briefing, ids
        self.marks_changed.emit(changed)

    def show_marked(self, marked: Callable[[], MarkedRows]) -> None:
        """Sets what makes the description of rows of passages, and of statements that left the library."""
        self._marked = marked
        stale, self._marked_rows = self._marked_rows, {}
        self._tell_rows(stale, ROW)

    def show_freshness(self, freshness: Mapping[str, Freshness], only: str = "") -> None:
        """Shows which statements are unread or changed since they were read; the others are not in the mapping.

        `only` is the one statement that differs from what was shown before, if it is one.
        """
        self._describe_again(self._statements.show_freshness(freshness, only))

    def show_lines(self, lines: Sequence[str]) -> None:
        """Shows rows, named by their keys, in this order."""
        self._result, self._cut = None, []
        self._statements.show_result(None)
        self._fill(ArrangedLines(lines, lines), OF_A_BRANCH)
        self.show_rest_soon()

    def show_hits(self, result: SearchResult, order: HitOrder = HitOrder.BEST) -> None:
        """Shows what a search found, the best first or by part; then the nearest, under what they lack."""
        self._result, self._order = result, order
        self._statements.show_result(result)
        found = arranged(group_hits(result, order, self._statements.wording_of))
        before, self._cut = self._cut, [self._statements.is_cut(each) for each in found.lines[:AT_ONCE]]
        same = found.lines == self._lines and found.headings == self._headings and before == self._cut
        if same and self.rowCount() <= AT_ONCE:  # and what stands under which heading, and what answers
            before_it, self._rows, self._marked_rows = self._rows, {}, {}
            for line in before_it:  # the next letter of a word mostly finds the same
                if self._row(line) != before_it[line]:
                    self._tell_rows([line], EXTRACT)
        else:
            self._fill(found, AT_ONCE)

    def show_rest_soon(self) -> None:
        """Shows the rows that are not shown yet in the next turns."""
        if self.rowCount() < len(self._lines):
            self._rest.start(0)

    def shows(self, line: str) -> bool:
        """Returns whether a line is not among the rows that are still to come."""
        return self._places.of_line(line) < self.rowCount()

    def show_rest(self) -> None:
        """Shows at once the rows that are not shown yet."""
        if self._rest.isActive() or self.rowCount() < len(self._lines):
            self._rest.stop()
            self._turns.begin(self._more())
            self._turns.finish()

    def _more(self) -> Iterator[Callable[[], object]]:
        while (shown := self.rowCount()) < len(self._lines):
            yield partial(self.insertRows, shown, min(IN_A_TURN, len(self._lines) - shown))
        self.rest_shown.emit()

    def lines(self) -> Sequence[str]:
        """Returns the keys of all rows."""
        return self._lines

    def statements(self) -> list[str]:
        """Returns the statements of all rows, each once, as far as the library has them.

        Of a search those that answer it: the nearest ones below them were not asked for. Where none does, those.
        """
        return [each for each in dict.fromkeys(map(statement_in_row, self._answers)) if each in self._library]

    def is_heading(self, line: str) -> bool:
        """Returns whether a line is a heading, which cannot be chosen."""
        return line in self._headings

    def has(self, line: str) -> bool:
        """Returns whether a line is shown."""
        return self._places.of_line(line) >= 0

    def is_removed(self, line: str) -> bool:
        """Returns whether a line is about a statement that the library does not have any more."""
        return statement_in_row(line) not in self._library

    def is_plain(self, line: str) -> bool:
        """Returns whether a line is a whole statement of the library."""
        return line in self._library

    def place(self, line: str) -> QModelIndex:
        """Returns the index of a row, else of the first one about its statement; an invalid one where there is none."""
        row = self._places.of_line(line)
        if row < 0 and self._result is None:  # what a search found are whole statements, each once
            row = self._places.of_statement(statement_in_row(line))
        if row >= self.rowCount():
            self.show_rest()
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns what a role of `row.py` tells of a row, its title, or what a screen reader says of it."""
        tell = self._telling.get(role)
        return tell(self._lines[index.row()]) if tell is not None and index.isValid() else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Returns that rows can be dragged, for putting them into a folder of bookmarks."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return OF_A_HEADING if self._headings and self._lines[index.row()] in self._headings else OF_A_ROW

    def _fill(self, shown: ArrangedLines, at_once: int) -> None:
        self._lines, self._answers, self._headings, self._under = shown
        self._places = RowPlaces(self._lines)
        self._rows, self._marked_rows = {}, {}
        self._turns.leave()
        self.setStringList(self._lines[:at_once])
        self._rest.start(REST_LATER)

    def _describe_again(self, lines: Collection[str]) -> None:
        for each in lines:
            self._rows.pop(each, None)
        self._tell_rows(lines, ROW)

    def _tell_rows(self, lines: Collection[str], role: int) -> None:
        """Emits that the rows from the first to the last of these changed."""
        shown = self.rowCount()
        rows = [row for row in map(self._places.of_line, lines) if 0 <= row < shown]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0), [role])

    def _title(self, line: str) -> str:
        if line in self._headings:
            return self._headings[line].words
        return self._library.find(line).title if self.is_plain(line) else str(self._shape(line)[0])

    def _star(self, line: str) -> bool | None:
        """Returns whether a line has a star; None if it can get none."""
        if line in self._starred:
            return True
        return False if self.is_plain(line) else bool(bookmark_in_row(line)) or None

    def _drawn(self, line: str) -> DrawnRow:
        return DrawnRow(self._row(line), self._star(line), line in self._in_briefing)

    def _spoken(self, line: str) -> str:
        return self._drawn(line).spoken(self._under.get(line))

    def _row(self, line: str) -> Row | HeadingRow:
        row = self._rows.get(line) or self._marked_rows.get(line)
        if row is not None:
            return row
        if line not in self._headings and not self.is_plain(line):
            return self._marked_rows.setdefault(line, self._described(line))
        return self._rows.setdefault(line, self._headings.get(line) or self._statements.row(line))

    def _shape(self, line: str) -> RowShape | HeadingRow:
        """Returns the texts on which a row's height depends."""
        if line in self._headings:
            return self._headings[line]
        if self.is_plain(line):
            return self._statements.shape(line)
        title, text = self._marked().shape(line) if self._marked else (statement_in_row(line), "")
        return RowShape(title, text if self._statements.note(line) is None else None)

    def _described(self, line: str) -> Row:
        """Returns the row of a passage, or of a statement that left the library."""
        if self._marked is None:
            return Row(line, statement_in_row(line), "", "")
        return self._marked().row(line, self._statements.note(line))
