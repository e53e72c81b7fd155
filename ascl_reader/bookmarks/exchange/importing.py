"""What another file of bookmarks and notes holds: read from YAML or a CSV table, cleaned as if it were typed here."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.folder_changes import clean_folder_name
from ascl_reader.bookmarks.changes.search_changes import clean_search
from ascl_reader.bookmarks.entries import (
    BinEntry,
    Bookmark,
    Folder,
    Item,
    MarkedVersion,
    Note,
    PassageAnchor,
    SavedSearch,
)
from ascl_reader.bookmarks.exchange.import_csv import from_csv
from ascl_reader.bookmarks.text import VERSION, read_work
from ascl_reader.errors import ErrorKind, NewerFormat, UnsuitableDocument
from ascl_reader.files import timestamps
from ascl_reader.files.decode_text import decode_text
from ascl_reader.files.text_files import LARGEST_WORK, clean_text, read_bytes
from ascl_reader.library.library import Library

ENDINGS = (".yaml", ".yml", ".csv")


def read_import(path: Path, library: Library, now: str = "") -> Bookmarks:
    """Returns the content of a file, for `plan_import`.

    Raises UnreadableFile, DamagedFile, NewerFormat, or UnsuitableDocument (another ending, unknown letters).
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise UnsuitableDocument(ErrorKind.UNKNOWN_ENDING, path=path, endings=", ".join(ENDINGS))
    data = read_bytes(path, LARGEST_WORK)
    if ending == ".csv":
        return from_csv(decode_text(path, data), path, library, now or timestamps.now())
    work, version = read_work(data, path, whole=False)
    if version > VERSION:
        raise NewerFormat(path=path, version=version)
    return work


AnyStruct = TypeVar("AnyStruct", bound=msgspec.Struct)


def clean_import(work: Bookmarks) -> Bookmarks:
    """Returns a work with all texts cleaned as if they had been typed here; clean entries stay the same values."""
    return work.with_sections(
        folders={key: _folder(each) for key, each in work.folders.items()},
        bookmarks={key: _bookmark(each) for key, each in work.bookmarks.items()},
        notes={key: _note(each) for key, each in work.notes.items()},
        searches={key: _search(each) for key, each in work.searches.items()},
        bin={key: _binned(each) for key, each in work.bin.items()},
        texts={
            key: _changed(each, **_texts(each, "context", "position", "rationale")) for key, each in work.texts.items()
        },
    )


def _folder(folder: Folder) -> Folder:
    return _changed(folder, name=clean_folder_name(folder.name))


def _bookmark(bookmark: Bookmark) -> Bookmark:
    return _changed(bookmark, mark=_mark(bookmark.mark), passage=_passage(bookmark.passage))


def _note(note: Note) -> Note:
    lines = (" ".join(clean_text(question).split()) for question in note.questions)
    questions = tuple(line for line in lines if line)
    return _changed(note, text=clean_text(note.text), questions=questions, mark=_mark(note.mark))


def _search(search: SavedSearch) -> SavedSearch:
    return _changed(search, name=clean_folder_name(search.name), text=clean_search(search.text))


def _binned(entry: BinEntry) -> BinEntry:
    item = _item(entry.item)
    return entry if item is entry.item else msgspec.structs.replace(entry, **{entry.kind.value: item})


def _item(item: Item) -> Item:
    if isinstance(item, Bookmark):
        return _bookmark(item)
    if isinstance(item, SavedSearch):
        return _search(item)
    return _folder(item) if isinstance(item, Folder) else _note(item)


def _mark(mark: MarkedVersion | None) -> MarkedVersion | None:
    return _changed(mark, title=" ".join(clean_text(mark.title).split())) if mark is not None else None


def _passage(passage: PassageAnchor | None) -> PassageAnchor | None:
    """Returns a passage, None if it has no words that can be seen."""
    if passage is None or not clean_text(passage.words):
        return None
    return _changed(passage, **_texts(passage, "words", "before", "after"))


def _texts(entry: msgspec.Struct, *names: str) -> dict[str, str]:
    return {name: clean_text(getattr(entry, name)) for name in names}


def _changed(entry: AnyStruct, **values: Any) -> AnyStruct:
    """Returns an entry with other values; the same object if it has these values already."""
    same = all(getattr(entry, name) == value for name, value in values.items())
    return entry if same else msgspec.structs.replace(entry, **values)
