"""A table of bookmarks and notes read back from a spreadsheet: one that was exported, or one that somebody made.

Only the column "statement" is needed. A row with a stance, note, questions or a day is a note unless it says that it is
a bookmark.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ascl_reader.errors import DamagedFile
from ascl_reader.library import Library
from ascl_reader.own_work import moments
from ascl_reader.own_work.csv_cells import unguarded
from ascl_reader.own_work.entries import UNFILED, Bookmark, Folder, Mark, MarkedPassage, Note, Stance
from ascl_reader.own_work.export_csv import BETWEEN, COLUMNS
from ascl_reader.own_work.folder_changes import new_folder
from ascl_reader.own_work.marking import mark
from ascl_reader.own_work.typed_text import clean
from ascl_reader.own_work.work import OwnWork, Unread, new_id
from ascl_reader.statement import Section, Wording

LONGEST_CELL = 1024 * 1024


def from_csv(text: str, path: Path, library: Library, now: str) -> OwnWork:
    """Return the bookmarks and notes of a table; rows without sense are in `unread`, the line is in the reason.

    Raises DamagedFile where it is no such table.
    """
    reading = _Reading(library, now)
    for line, row in _rows(text, path):
        try:
            reading.row(row)
        except ValueError as error:
            reading.unread.append(Unread("rows", row, f"line {line}: {error}"))
    return OwnWork(
        folders={each.id: each for each in reading.folders.values()},
        bookmarks={each.id: each for each in reading.bookmarks},
        notes={each.statement: each for each in reading.notes},
        texts=reading.texts.texts,
        unread=tuple(reading.unread),
    )


def _rows(text: str, path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    text = text.removeprefix("\ufeff").replace("\0", "")
    heading = text.partition("\n")[0]
    csv.field_size_limit(LONGEST_CELL)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=heading.count))
    names: list[str] = []
    try:
        for cells in table:
            if not names:
                names = [cell.strip().lower().replace("_", " ") for cell in cells]
                if "statement" not in names:
                    raise DamagedFile(path=path, line=1, reason="the table has no column “statement”")
            elif any(cell.strip() for cell in cells):
                row = zip(names, cells, strict=False)
                yield table.line_num, {name: unguarded(cell) for name, cell in row if name in COLUMNS}
    except csv.Error as error:
        raise DamagedFile(path=path, line=table.line_num, reason=f"this is no table: {error}") from error
    if not names:
        raise DamagedFile(path=path, line=1, reason="the table is empty")


class _Reading:
    """The rows of one table as they become entries."""

    def __init__(self, library: Library, now: str) -> None:
        self.folders: dict[tuple[str, ...], Folder] = {}
        self.bookmarks: list[Bookmark] = []
        self.notes: list[Note] = []
        self.texts = OwnWork()
        self.unread: list[Unread] = []
        self._library = library
        self._now = now

    def row(self, row: dict[str, str]) -> None:
        """Take one row; raise ValueError, which says why, where it makes no sense."""
        statement = row.get("statement", "").strip()
        if not statement:
            raise ValueError("it names no statement")
        kind = row.get("kind", "").strip().lower()
        if kind not in ("", "bookmark", "note"):
            raise ValueError(f"“{kind}” is neither bookmark nor note")
        has_note = any(row.get(name, "").strip() for name in ("stance", "note", "questions", "look again"))
        if kind == "note" or (has_note and not kind):
            self._note(statement, row)
        else:
            self._bookmark(statement, row)

    def _bookmark(self, statement: str, row: dict[str, str]) -> None:
        section = Section(row["section"].strip().lower()) if row.get("section", "").strip() else None
        words, offset = row.get("passage", ""), row.get("offset", "").strip()
        passage = None
        if words.strip() and section:
            at = int(offset) if offset.isdigit() else 0
            passage = MarkedPassage(words, row.get("before", ""), row.get("after", ""), at)
        folders = [self._folder(path) for path in _paths(row.get("folders", ""))]
        self.bookmarks.append(
            Bookmark(
                row.get("id", "").strip() or new_id("b"),
                statement,
                self._moment(row.get("created", "")),
                self._moment(row.get("changed", "")),
                section,
                passage,
                self._mark(statement, row),
                dict.fromkeys(folders or [UNFILED], float(len(self.bookmarks) + 1)),
            )
        )

    def _note(self, statement: str, row: dict[str, str]) -> None:
        look_again = row.get("look again", "").strip() or None
        if look_again and not moments.is_day(look_again):
            raise ValueError(f"“{look_again}” is not a day such as 2027-01-31")
        stance = Stance(row["stance"].strip().lower().replace(" ", "_")) if row.get("stance", "").strip() else None
        questions = tuple(
            " ".join(line.split()) for line in clean(row.get("questions", "")).split("\n") if line.strip()
        )
        text = clean(row.get("note", ""))
        parts = {"text": text, "stance": stance, "questions": questions, "look_again": look_again}
        changed = dict.fromkeys((name for name, value in parts.items() if value), self._moment(row.get("changed", "")))
        note = Note(
            statement,
            self._moment(row.get("created", "")),
            text,
            stance or Stance.UNDECIDED,
            questions,
            look_again,
            self._mark(statement, row),
            changed,
        )
        self.notes.append(note)

    def _folder(self, path: tuple[str, ...]) -> str:
        """Return the id of a folder by its names, which is made with the one above it where it is not there yet."""
        known = self.folders.get(path)
        if known is None:
            parent = self._folder(path[:-1]) if len(path) > 1 else None
            made = new_folder(path[-1], parent, now=self._now)
            known = self.folders[path] = msgspec.structs.replace(made, order=float(len(self.folders)))
        return known.id

    def _mark(self, statement: str, row: dict[str, str]) -> Mark | None:
        if statement not in self._library:
            return None
        named = row.get("wording", "").strip().lower()
        wording = Wording(named) if named in [each.value for each in Wording] else None
        taken, text = mark(self._library.find(statement), self._now, wording)
        self.texts = self.texts.with_entries("texts", [text])
        return taken

    def _moment(self, written: str) -> str:
        try:
            return msgspec.convert(written.strip(), moments.Moment)
        except msgspec.ValidationError:
            return self._now


def _paths(cell: str) -> list[tuple[str, ...]]:
    paths = (tuple(name.strip() for name in path.split("/") if name.strip()) for path in cell.split(BETWEEN.strip()))
    return [path[:2] for path in paths if path]
