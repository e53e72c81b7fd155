"""The reader's own work as it is on the disk, for commands that only look: nothing is written, moved or locked."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.parsed_cache import ParsedCache
from ascl_reader.bookmarks.store import BOOKMARKS
from ascl_reader.bookmarks.text import BookmarkText
from ascl_reader.files.disk_file import DiskFile


def read_saved_bookmarks(folder: Path, cache: Path) -> Bookmarks:
    """Return what is in the file of bookmarks and notes, empty where there is none.

    Raises UnreadableFile, and DamagedFile where it makes no sense: bringing back a backup is left to `Store.load`.
    """
    file = DiskFile(folder / BOOKMARKS.file)
    data = file.read()
    if data is None:
        return Bookmarks()
    return BookmarkText(ParsedCache(cache, file.path)).read(data, file.path).work
