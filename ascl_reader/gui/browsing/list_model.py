"""The list's model: statements, hits or bookmarks as rows, described when they are drawn."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from ascl_reader.bookmarks.bookmark_rows import bookmark_in_row, statement_in_row
from ascl_reader.gui.browsing.row import BEGINNING, Row
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement, plain_text
from ascl_reader.search.extracts import Extract, extract
from ascl_reader.search.matching import SearchTerms, find_marks
from ascl_reader.search.result import SearchResult

if TYPE_CHECKING:
    from ascl_reader.gui.browsing.marked_rows import MarkedRows
    from ascl_reader.history.reading_log import Freshness

LINES_MIME = "application/x-ascl-lines"
"""What is dragged out of the list: the keys of its lines, one a line."""

ROW, SHAPE, STARRED = (Qt.ItemDataRole.UserRole + number for number in range(3))


OF_A_ROW = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


class ListModel(QStringListModel):
    """Rows by their keys (`bookmark_rows`), in order; a search's hits come with what to mark.

    The keys are Qt's strings of the model: the list asks dozens of times at a click how many rows there are.
    """

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._lines: Sequence[str] = ()
        self._marked: MarkedRows | None = None
        self._sections: dict[str, str] = {}
        self._sought = SearchTerms()
        self._rows: dict[str, Row] = {}
        self._places: dict[str, int] = {}
        self._first: dict[str, int] = {}
        self._notes: Mapping[str, Extract] = {}
        self._starred: frozenset[str] = frozenset()
        self._freshness: Mapping[str, Freshness] = {}

    def show_starred(self, ids: frozenset[str]) -> None:
        """Shows which statements have a bookmark."""
        changed = ids ^ self._starred
        self._starred = ids
        self._tell_rows(changed, STARRED)

    def show_marked(self, marked: MarkedRows) -> None:
        """Sets what describes the rows of passages and of statements that left the library."""
        self._marked = marked
        stale = [line for line in self._rows if not self.is_plain(line)]
        for line in stale:
            del self._rows[line]
        self._tell_rows(stale, ROW)

    def show_freshness(self, freshness: Mapping[str, Freshness]) -> None:
        """Shows which statements are unread or changed since they were read; the others are not in the mapping."""
        ids = self._freshness.keys() | freshness.keys()
        changed = {each for each in ids if self._freshness.get(each) is not freshness.get(each)}
        self._freshness = freshness
        for each in changed:
            self._rows.pop(each, None)
        self._tell_rows(changed, ROW)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Shows rows, named by their keys, in this order."""
        self._fill(lines, {}, SearchTerms())

    def show_hits(self, result: SearchResult) -> None:
        """Shows what a search found, the best first; then the statements of which only our school's note has it."""
        found = [hit.id for hit in result.hits]
        known = set(found)
        found += [each for each in result.notes if each not in known]
        self._fill(found, {hit.id: hit.section for hit in result.hits}, result.sought, result.notes)

    def lines(self) -> Sequence[str]:
        """Returns the keys of all rows."""
        return self._lines

    def statements(self) -> list[str]:
        """Returns the statements of all rows, each once, as far as the library has them."""
        return [each for each in dict.fromkeys(map(statement_in_row, self._lines)) if each in self._library]

    def has(self, line: str) -> bool:
        """Returns whether a line is shown."""
        return line in self._places

    def is_removed(self, line: str) -> bool:
        """Returns whether a line is about a statement that the library does not have any more."""
        return statement_in_row(line) not in self._library

    def is_plain(self, line: str) -> bool:
        """Returns whether a line is a whole statement of the library."""
        return line in self._library

    def place(self, line: str) -> QModelIndex:
        """Returns the index of a row, else of the first one about its statement; an invalid one where there is none."""
        row = self._places.get(line, self._first.get(statement_in_row(line), -1))
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a row whole (ROW) or its shape (SHAPE), its title, or what a screen reader says of it."""
        tell = {
            Qt.ItemDataRole.DisplayRole: self._title,
            ROW: self._row,
            SHAPE: self._shape,
            STARRED: self._star,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }.get(role)
        return tell(self._lines[index.row()]) if tell is not None and index.isValid() else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Returns that rows can be dragged, for putting them into a folder of bookmarks."""
        return OF_A_ROW if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Returns that dragging a row away leaves it here."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Returns the MIME type of dragged rows."""
        return [LINES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Returns the keys of the rows that are dragged, one a line."""
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        data.setData(LINES_MIME, "\n".join(self._lines[row] for row in rows).encode())
        return data

    def _fill(
        self,
        lines: Sequence[str],
        sections: dict[str, str],
        sought: SearchTerms,
        notes: Mapping[str, Extract] | None = None,
    ) -> None:
        self._notes = notes or {}
        self._lines = lines
        self._sections = sections
        self._sought = sought
        self._rows = {}
        self._places = {each: row for row, each in enumerate(lines)}
        self._first = {statement_in_row(each): row for row, each in reversed(list(enumerate(lines)))}
        self.setStringList(lines)

    def _tell_rows(self, lines: Collection[str], role: int) -> None:
        """Emits that the rows from the first to the last of these changed."""
        rows = [self._places[each] for each in lines if each in self._places]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0), [role])

    def _title(self, line: str) -> str:
        return self._library.find(line).title if self.is_plain(line) else self._shape(line)[0]

    def _star(self, line: str) -> bool | None:
        """Returns whether a line has a star; none where it can get none."""
        starred = bool(bookmark_in_row(line)) or line in self._starred
        return None if self.is_removed(line) and not starred else starred

    def _spoken(self, line: str) -> str:
        row = self._row(line)
        starred = self.tr("Bookmarked. ") if self._star(line) else ""
        return f"{row.title}. {starred}{row.meta}. {row.text}"

    def _row(self, line: str) -> Row:
        row = self._rows.get(line)
        if row is None:
            row = self._rows[line] = self._described(line)
        return row

    def _shape(self, line: str) -> tuple[str, str | None]:
        """Returns what a row's height depends on: its title, and its text unless that is an extract (none)."""
        if self.is_plain(line):
            return self._statement_shape(line)
        title, text = self._marked.shape(line) if self._marked else (statement_in_row(line), "")
        return title, None if line in self._notes else text

    def _statement_shape(self, statement_id: str) -> tuple[str, str | None]:
        statement = self._library.find(statement_id)
        cut = self._sections.get(statement_id, "title") != "title" or statement_id in self._notes
        return statement.title, None if cut else self._brief(statement)

    def _described(self, line: str) -> Row:
        if self.is_plain(line):
            return self._statement_row(self._library.find(line))
        if self._marked is None:
            return Row(line, statement_in_row(line), "", "")
        return self._marked.row(line, self._notes.get(line))

    def _statement_row(self, statement: Statement) -> Row:
        meta = f"{self._fresh(statement.id)}{self._library.themes.name(statement.home)} · {self._period(statement)}"
        if statement.not_listed is not None:
            meta += self.tr(" · no longer listed")
        section = self._sections.get(statement.id)
        note = self._notes.get(statement.id)
        if note is not None and section is None:
            said = self.tr("Our note: ")
            note_marks = tuple((at + len(said), size) for at, size in note.marks)
            return Row(statement.id, statement.title, meta, f"{said}{note.text}", (), note_marks)
        if note is not None:
            meta += self.tr(" · also in our note")
        if section is None:
            return Row(statement.id, statement.title, meta, self._brief(statement))
        title_marks = tuple(find_marks(statement.title, "title", self._sought))
        if section == "title":
            brief = self._brief(statement)
            brief_marks = tuple(find_marks(brief, "position", self._sought))
            return Row(statement.id, statement.title, meta, brief, title_marks, brief_marks)
        part = statement.plain_parts()[section]
        piece = extract(part, find_marks(part, section, self._sought))
        return Row(statement.id, statement.title, meta, piece.text, title_marks, piece.marks)

    def _fresh(self, statement_id: str) -> str:
        """Returns the words before a row's theme, where they are not cut off: that it is unread, or has changed."""
        fresh = self._freshness.get(statement_id)
        words = {"unread": self.tr("Unread · "), "changed": self.tr("Changed since you read it · ")}
        return words.get(fresh.value, "") if fresh else ""

    def _brief(self, statement: Statement) -> str:
        """Returns what a statement is about: the editors' brief, called so where the published text is read."""
        if not statement.brief:
            return plain_text(statement.texts().position)[:BEGINNING].replace("\n", " ")
        return self.tr("In brief: {brief}").format(brief=statement.brief) if statement.full else statement.brief

    def _period(self, statement: Statement) -> str:
        label = statement.period.label
        return self.tr("{period} (inferred)").format(period=label) if statement.period.inferred else label
