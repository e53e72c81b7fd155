"""The list's model: statements or hits as rows, described when they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ascl_reader.extracts import extract
from ascl_reader.library import Library
from ascl_reader.matching import Sought, marks, parts_of
from ascl_reader.search_result import Result
from ascl_reader.statement import Statement, plain_text

BEGINNING = 240
"""Characters of the position that stand for the brief where the editors have written none."""

ROW, SHAPE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
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

    def show_statements(self, ids: Sequence[str]) -> None:
        """Show statements in an order."""
        self._fill(ids, {}, Sought())

    def show_hits(self, result: Result) -> None:
        """Show what a search found, the best first."""
        self._fill([hit.id for hit in result.hits], {hit.id: hit.section for hit in result.hits}, result.sought)

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
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._library.find(self._ids[index.row()]).title
        if role == ROW:
            return self._row(self._ids[index.row()])
        if role == SHAPE:
            return self._shape(self._ids[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self._row(self._ids[index.row()])
            return f"{row.title}. {row.meta}. {row.text}"
        return None

    def _fill(self, ids: Sequence[str], sections: dict[str, str], sought: Sought) -> None:
        self.beginResetModel()
        self._ids = ids
        self._sections = sections
        self._sought = sought
        self._rows = {}
        self._places = {each: row for row, each in enumerate(ids)}
        self.endResetModel()

    def _row(self, statement_id: str) -> Row:
        row = self._rows.get(statement_id)
        if row is None:
            row = self._rows[statement_id] = self._described(self._library.find(statement_id))
        return row

    def _shape(self, statement_id: str) -> tuple[str, str | None]:
        """Return what a row's height depends on: its title, and its text unless that is an extract (none)."""
        statement = self._library.find(statement_id)
        cut = self._sections.get(statement_id, "title") != "title"
        return statement.title, None if cut else self._brief(statement)

    def _described(self, statement: Statement) -> Row:
        meta = f"{self._library.themes.name(statement.home)} · {self._period(statement)}"
        if statement.not_listed is not None:
            meta += self.tr(" · no longer listed")
        section = self._sections.get(statement.id)
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

    def _brief(self, statement: Statement) -> str:
        """Return what a statement is about: the editors' brief, called so where the published text is read."""
        if not statement.brief:
            return plain_text(statement.texts().position)[:BEGINNING].replace("\n", " ")
        return self.tr("In brief: {brief}").format(brief=statement.brief) if statement.full else statement.brief

    def _period(self, statement: Statement) -> str:
        label = statement.period.label
        return self.tr("{period} (inferred)").format(period=label) if statement.period.inferred else label
