"""The reader's own work as it is on the disk, for commands that only look: nothing is written, moved or locked."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.bookmarks.parsed_cache import ParsedPieces
from ascl_reader.bookmarks.store import BOOKMARKS
from ascl_reader.bookmarks.work import OwnWork
from ascl_reader.bookmarks.work_text import WorkText
from ascl_reader.files.disk_file import DiskFile


def saved_work(folder: Path, cache: Path) -> OwnWork:
    """Return what is in the file of bookmarks and notes, empty where there is none.

    Raises UnreadableFile, and DamagedFile where it makes no sense: bringing back a backup is left to `Store.load`.
    """
    file = DiskFile(folder / BOOKMARKS.file)
    data = file.read()
    if data is None:
        return OwnWork()
    return WorkText(ParsedPieces(cache, file.path)).read(data, file.path).work
