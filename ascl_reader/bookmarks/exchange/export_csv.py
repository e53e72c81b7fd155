"""Bookmarks and notes as a table for a spreadsheet: a row for each bookmark, and one for each note."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import Bookmark, Note
from ascl_reader.bookmarks.exchange.csv_cells import folders_cell, guard_cell
from ascl_reader.bookmarks.folder_paths import names_to
from ascl_reader.bookmarks.places import FolderNode, folder_nodes, folders_of
from ascl_reader.bookmarks.statement_snapshot import removed_titles
from ascl_reader.library.library import Library

COLUMNS = (
    "kind",
    "statement",
    "title",
    "section",
    "passage",
    "folders",
    "stance",
    "note",
    "questions",
    "look again",
    "created",
    "changed",
    "wording",
    "before",
    "after",
    "offset",
    "id",
)
"""What a person reads comes first; the rest is for importing the table again."""


def to_csv(work: Bookmarks, library: Library) -> bytes:
    """Returns the table as UTF-8 with a byte order mark, by which spreadsheets recognise it."""
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    gone = removed_titles(work, library)
    for row in _rows(work):
        about = row["statement"]
        title = library.find(about).title if about in library else gone.get(about, "")
        writer.writerow({key: guard_cell(value) for key, value in {**row, "title": title}.items()})
    return table.getvalue().encode("utf-8-sig")


def _rows(work: Bookmarks) -> Iterator[dict[str, str]]:
    for bookmark in _in_order(folder_nodes(work)):
        yield _bookmark_row(work, bookmark)
    for note in sorted(work.notes.values(), key=lambda each: each.statement):
        if not note.empty:
            yield _note_row(note)


def _in_order(found: Iterable[FolderNode]) -> list[Bookmark]:
    """Returns the bookmarks as they stand in the folders, each once: the order of rows is that of an import."""
    listed: dict[str, Bookmark] = {}
    for folder in found:
        below = _in_order(folder.children)
        listed |= {each.id: each for each in (*folder.bookmarks, *below) if each.id not in listed}
    return list(listed.values())


def _bookmark_row(work: Bookmarks, bookmark: Bookmark) -> dict[str, str]:
    passage = bookmark.passage
    paths = (names_to(work, each) for each in folders_of(work, bookmark))
    return {
        "kind": "bookmark",
        "statement": bookmark.statement,
        "section": bookmark.section.value if bookmark.section else "",
        "passage": passage.words if passage else "",
        "folders": folders_cell(paths),
        "created": bookmark.created,
        "changed": bookmark.changed,
        "wording": bookmark.mark.wording.value if bookmark.mark else "",
        "before": passage.before if passage else "",
        "after": passage.after if passage else "",
        "offset": str(passage.offset) if passage else "",
        "id": bookmark.id,
    }


def _note_row(note: Note) -> dict[str, str]:
    return {
        "kind": "note",
        "statement": note.statement,
        "stance": note.stance.value,
        "note": note.text,
        "questions": "\n".join(note.questions),
        "look again": note.look_again or "",
        "created": note.created,
        "changed": note.version,
        "wording": note.mark.wording.value if note.mark else "",
    }
