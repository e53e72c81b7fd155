"""The list's model: statements or hits as rows, described when they are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from ascl_reader.extracts import Extract, extract
from ascl_reader.library import Library
from ascl_reader.matching import Sought, marks, parts_of
from ascl_reader.search_result import Result
from ascl_reader.statement import Statement, plain_text

if TYPE_CHECKING:
    from ascl_reader.own_work.reading_log import Freshness

BEGINNING = 240
"""Characters of the position that stand for the brief where the editors have written none."""

STATEMENTS_MIME = "application/x-ascl-statements"
"""What is dragged out of the list: the ids of statements, one a line."""

ROW, SHAPE, STARRED = (Qt.ItemDataRole.UserRole + number for number in range(3))
Marks = tuple[tuple[int, int], ...]


class Row(NamedTuple):
    """What a line of the list shows."""

    id: str
    title: str
    meta: str
    text: str
    title_marks: Marks = ()
    text_marks: Marks = ()


class ListModel(QAbstractListModel):
    """Statements by id, in order; a search's hits come with what to mark."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._ids: Sequence[str] = ()
        self._sections: dict[str, str] = {}
        self._sought = Sought()
        self._rows: dict[str, Row] = {}
        self._places: dict[str, int] = {}
        self._notes: Mapping[str, Extract] = {}
        self._starred: frozenset[str] = frozenset()
        self._freshness: Mapping[str, Freshness] = {}

    def show_starred(self, ids: frozenset[str]) -> None:
        """Show which statements have a bookmark."""
        if ids != self._starred:
            self._starred = ids
            if self._ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0), [STARRED])

    def show_freshness(self, freshness: Mapping[str, Freshness]) -> None:
        """Show which statements are unread, or changed since they were read; nothing is said of the others."""
        ids = self._freshness.keys() | freshness.keys()
        changed = {each for each in ids if self._freshness.get(each) is not freshness.get(each)}
        self._freshness = freshness
        for each in changed:
            self._rows.pop(each, None)
        rows = [self._places[each] for each in changed if each in self._places]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0), [ROW])

    def show_statements(self, ids: Sequence[str]) -> None:
        """Show statements in an order."""
        self._fill(ids, {}, Sought())

    def show_hits(self, result: Result, notes: Mapping[str, Extract]) -> None:
        """Show what a search found, the best first; then the statements of which only our school's note has it."""
        found = [hit.id for hit in result.hits]
        known = set(found)
        found += [each for each in notes if each not in known]
        self._fill(found, {hit.id: hit.section for hit in result.hits}, result.sought, notes)

    def ids(self) -> Sequence[str]:
        """Return the ids of all rows."""
        return self._ids

    def place(self, statement_id: str) -> QModelIndex:
        """Return where a statement stands, an invalid place where it does not."""
        row = self._places.get(statement_id, -1)
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row whole (ROW) or its shape (SHAPE), its title, or what a screen reader says of it."""
        tell = {
            Qt.ItemDataRole.DisplayRole: self._title,
            ROW: self._row,
            SHAPE: self._shape,
            STARRED: self._starred.__contains__,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }.get(role)
        return tell(self._ids[index.row()]) if tell is not None and index.isValid() else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return that rows can be dragged, into a folder of bookmarks."""
        drag = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | drag

    def mimeTypes(self) -> list[str]:
        """Return as what rows are dragged."""
        return [STATEMENTS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the rows that are dragged, one a line."""
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        data.setData(STATEMENTS_MIME, "\n".join(self._ids[row] for row in rows).encode())
        return data

    def _fill(
        self, ids: Sequence[str], sections: dict[str, str], sought: Sought, notes: Mapping[str, Extract] | None = None
    ) -> None:
        self.beginResetModel()
        self._notes = notes or {}
        self._ids = ids
        self._sections = sections
        self._sought = sought
        self._rows = {}
        self._places = {each: row for row, each in enumerate(ids)}
        self.endResetModel()

    def _title(self, statement_id: str) -> str:
        return self._library.find(statement_id).title

    def _spoken(self, statement_id: str) -> str:
        row = self._row(statement_id)
        starred = self.tr("Bookmarked. ") if statement_id in self._starred else ""
        return f"{row.title}. {starred}{row.meta}. {row.text}"

    def _row(self, statement_id: str) -> Row:
        row = self._rows.get(statement_id)
        if row is None:
            row = self._rows[statement_id] = self._described(self._library.find(statement_id))
        return row

    def _shape(self, statement_id: str) -> tuple[str, str | None]:
        """Return what a row's height depends on: its title, and its text unless that is an extract (none)."""
        statement = self._library.find(statement_id)
        cut = self._sections.get(statement_id, "title") != "title" or statement_id in self._notes
        return statement.title, None if cut else self._brief(statement)

    def _described(self, statement: Statement) -> Row:
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
        title_marks = tuple(marks(statement.title, "title", self._sought))
        if section == "title":
            brief = self._brief(statement)
            brief_marks = tuple(marks(brief, "position", self._sought))
            return Row(statement.id, statement.title, meta, brief, title_marks, brief_marks)
        part = parts_of(statement)[section]
        piece = extract(part, marks(part, section, self._sought))
        return Row(statement.id, statement.title, meta, piece.text, title_marks, piece.marks)

    def _fresh(self, statement_id: str) -> str:
        """Return the words before a row's theme, where they are not cut off: that it is unread, or has changed."""
        fresh = self._freshness.get(statement_id)
        words = {"unread": self.tr("Unread · "), "changed": self.tr("Changed since you read it · ")}
        return words.get(fresh.value, "") if fresh else ""

    def _brief(self, statement: Statement) -> str:
        """Return what a statement is about: the editors' brief, called so where the published text is read."""
        if not statement.brief:
            return plain_text(statement.texts().position)[:BEGINNING].replace("\n", " ")
        return self.tr("In brief: {brief}").format(brief=statement.brief) if statement.full else statement.brief

    def _period(self, statement: Statement) -> str:
        label = statement.period.label
        return self.tr("{period} (inferred)").format(period=label) if statement.period.inferred else label
