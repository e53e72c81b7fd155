"""A table of bookmarks and notes read back from a spreadsheet: one that was exported, or one that somebody made.

Only the column "statement" is needed. A row with a stance, note, questions or a day is a note; if its kind is
"bookmark" it is both. Rows on one statement make one note. A cell that makes no sense is reported, and the rest of its
row is read.

Each part of a note that the table has a column for gets a moment in `changed`: the oldest possible one if its cell is
empty. An import leaves alone the parts of which the table says nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks, UnreadEntry, mark_version, new_id
from ascl_reader.bookmarks.changes.folder_changes import clean_folder_name, new_folder
from ascl_reader.bookmarks.changes.joined_notes import join_notes
from ascl_reader.bookmarks.entries import (
    UNFILED,
    Bookmark,
    Folder,
    MarkedText,
    MarkedVersion,
    Note,
    PassageAnchor,
    Stance,
)
from ascl_reader.bookmarks.exchange.csv_cells import folders_in_cell
from ascl_reader.bookmarks.exchange.csv_table import table_rows
from ascl_reader.bookmarks.folder_paths import comparable_name
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.files import timestamps
from ascl_reader.files.text_files import clean_text
from ascl_reader.library.library import Library
from ascl_reader.library.statement import (
    Section,
    Statement,
    Wording,
)
from ascl_reader.library.typed_days import day_in_cell, time_in_cell

NOTE_COLUMNS = ("stance", "note", "questions", "look again")
"""The columns of a note."""


def from_csv(text: str, path: Path, library: Library, now: str) -> Bookmarks:
    """Returns the bookmarks and notes of a table; unreadable rows and cells are in `unread`, with their lines.

    Raises DamagedFile if it is no such table.
    """
    reading = _Reading(library, now)
    for line, row in table_rows(text, path):
        reading.row(line, row)
    return Bookmarks(
        folders={each.id: each for each in reading.folders.values()},
        bookmarks=reading.bookmarks,
        notes=reading.notes,
        texts=reading.texts,
        unread=tuple(reading.unread),
    )


class _Reading:
    """Makes entries from the rows of one table."""

    def __init__(self, library: Library, now: str) -> None:
        self.folders: dict[tuple[str, ...], Folder] = {}
        self.bookmarks: dict[str, Bookmark] = {}
        self.notes: dict[str, Note] = {}
        self.texts: dict[str, MarkedText] = {}
        self.unread: list[UnreadEntry] = []
        self._library = library
        self._now = now
        self._line = 0
        self._row: dict[str, str] = {}

    def row(self, line: int, row: dict[str, str]) -> None:
        """Reads one row, and notes what is unreadable in it."""
        self._line, self._row = line, row
        statement, kind = self._cell("statement"), self._cell("kind").lower()
        if not statement:
            self._tell("it names no statement")
        elif kind not in ("", "bookmark", "note"):
            self._tell(f"“{kind}” is neither bookmark nor note")
        else:
            has_note = any(map(self._cell, NOTE_COLUMNS))
            if kind == "bookmark" or not (kind or has_note):
                self._bookmark(statement)
            if kind == "note" or has_note:
                self._note(statement, "" if kind == "bookmark" else self._cell("changed"))

    def _bookmark(self, statement: str) -> None:
        told = self._cell("section").lower()
        if told and told not in [each.value for each in Section]:
            self._tell(f"“{told}” is none of the sections {', '.join(each.value for each in Section)}")
            return
        taken = self._mark(statement)
        section, passage = self._passage(statement, Section(told) if told else None, taken)
        folders = [self._folder(path) for path in _paths(self._row.get("folders", ""))]
        key = self._cell("id")
        bookmark = Bookmark(
            key if key and key not in self.bookmarks else new_id("b"),  # a row was copied
            statement,
            time_in_cell(self._cell("created"), self._now),
            time_in_cell(self._cell("changed"), self._now, end=True),
            section,
            passage,
            taken,
            dict.fromkeys(folders or [UNFILED], float(len(self.bookmarks) + 1)),
        )
        self.bookmarks[bookmark.id] = bookmark

    def _passage(
        self, statement: str, section: Section | None, taken: MarkedVersion | None
    ) -> tuple[Section | None, PassageAnchor | None]:
        """Returns the section and passage that a row marks; words without a section are looked for in all sections."""
        words, offset = self._row.get("passage", ""), self._cell("offset")
        if not words.strip():
            return section, None
        at = int(offset) if offset.isdecimal() and len(offset) < 10 else 0
        passage = PassageAnchor(words, self._row.get("before", ""), self._row.get("after", ""), at)
        if section is not None:
            return section, passage
        if taken is None or statement not in self._library:
            return None, passage
        found = _found(words, self._library.find(statement), taken.wording)
        if found is None:
            self._tell("the words of the passage are in no section of the statement; the bookmark keeps them")
        return found or (None, passage)

    def _note(self, statement: str, changed_cell: str) -> None:
        stance, day = self._stance(), self._day()
        lines = (" ".join(line.split()) for line in clean_text(self._row.get("questions", "")).split("\n"))
        questions = tuple(line for line in lines if line)
        text = clean_text(self._row.get("note", ""))
        parts: dict[str, tuple[str, Any]] = {"text": ("note", text), "stance": ("stance", stance)}
        parts |= {"questions": ("questions", questions), "look_again": ("look again", day)}
        moment = time_in_cell(changed_cell, self._now, end=True)
        told = {part: (column, value) for part, (column, value) in parts.items() if column in self._row}
        sound = {part: value for part, (column, value) in told.items() if value or not self._cell(column)}
        note = Note(
            statement,
            time_in_cell(self._cell("created"), self._now),
            text,
            stance or Stance.UNDECIDED,
            questions,
            day,
            self._mark(statement),
            {part: moment if value else timestamps.OLDEST for part, value in sound.items()},
        )
        if note.empty and len(sound) < len(told):
            return
        known = self.notes.get(statement)
        if known is not None:
            note, dropped = join_notes(known, note)
            for each in dropped:
                self._tell(f"another row on this statement says something else: “{each}” is left out")
        self.notes[statement] = note

    def _stance(self) -> Stance | None:
        told = self._cell("stance").lower().replace(" ", "_")
        if told and told not in [each.value for each in Stance]:
            self._tell(f"“{told}” is no stance ({', '.join(each.value for each in Stance)}); it is left out")
            return None
        return Stance(told) if told else None

    def _day(self) -> str | None:
        told = self._cell("look again")
        day = day_in_cell(told)
        if told and day is None:
            self._tell(f"“{told}” is not a day such as 2027-01-31 or 31/01/2027; it is left out")
        return day

    def _folder(self, path: tuple[str, ...]) -> str:
        """Returns the id of a folder by its names, which is made with the one above it where it is not there yet."""
        names = tuple(comparable_name(name) for name in path)
        known = self.folders.get(names)
        if known is None:
            parent = self._folder(path[:-1]) if len(path) > 1 else None
            made = new_folder(path[-1], parent, now=self._now)
            known = self.folders[names] = msgspec.structs.replace(made, order=float(len(self.folders)))
        return known.id

    def _mark(self, statement: str) -> MarkedVersion | None:
        if statement not in self._library:
            return None
        told = self._cell("wording").lower()
        wording = Wording(told) if told in [each.value for each in Wording] else None
        taken, text = mark_version(self._library.find(statement), self._now, wording)
        self.texts[text.digest] = text
        return taken

    def _cell(self, name: str) -> str:
        return self._row.get(name, "").strip()

    def _tell(self, reason: str) -> None:
        self.unread.append(UnreadEntry("rows", self._row, f"line {self._line}: {reason}"))


def _paths(cell: str) -> list[tuple[str, ...]]:
    paths = (tuple(filter(None, map(clean_folder_name, names))) for names in folders_in_cell(cell))
    return [path[:2] for path in paths if path]


def _found(words: str, statement: Statement, wording: Wording) -> tuple[Section, PassageAnchor] | None:
    """Returns the first section that has these words, and their place in it; None if no section has them."""
    words = clean_text(words).strip()
    for section in (Section.POSITION, *Section):
        shown = statement.texts(wording).plain(section)
        at = shown.find(words)
        passage = anchor_passage(shown, at, len(words)) if at >= 0 else None
        if passage is not None:
            return section, passage
    return None
