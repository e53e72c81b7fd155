"""Reads a file of bookmarks and notes to import: the program's own YAML, or a CSV table."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.exchange.import_csv import from_csv
from ascl_reader.bookmarks.text import VERSION, read_work
from ascl_reader.errors import ErrorKind, NewerFormat, UnsuitableDocument
from ascl_reader.files import timestamps
from ascl_reader.files.decode_text import decode_text
from ascl_reader.files.text_files import LARGEST_WORK, read_bytes
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
