"""The file of bookmarks and notes in the user's data folder, with a parsed copy in the cache for a quick start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from ascl_reader.bookmarks.bin_expiry import without_expired
from ascl_reader.bookmarks.bookmarks import Bookmarks, differs, latest_change
from ascl_reader.bookmarks.merging import merge_bookmarks
from ascl_reader.bookmarks.parsed_cache import ParsedCache
from ascl_reader.bookmarks.text import VERSION, BookmarkText
from ascl_reader.files import timestamps
from ascl_reader.files.autosaved_store import AutosavedStore
from ascl_reader.files.disk_file import DiskFile
from ascl_reader.files.file_kind import FileKind
from ascl_reader.files.save_results import LoadResult, SaveResult

BOOKMARKS = FileKind(
    "bookmarks.yaml", VERSION, Bookmarks(), BookmarkText, merge_bookmarks, without_expired, latest_change, differs
)

LARGE_FILE = 100_000
"""Bytes of a file from which a parsed copy is left at the end; a smaller one is parsed in some 30 ms."""

MANY_NEW_ENTRIES = 100
"""New pieces from which the parsed copy is written anew: parsing them takes some 30 ms."""

LoadedBookmarks: TypeAlias = LoadResult[Bookmarks]
SavedBookmarks: TypeAlias = SaveResult[Bookmarks]


class BookmarkStore(AutosavedStore[Bookmarks]):
    """Loads and saves the file of bookmarks and notes; `cache` is the folder of the parsed copy."""

    def __init__(self, folder: Path, cache: Path | None = None, clock: Callable[[], str] = timestamps.now) -> None:
        path = DiskFile(folder / BOOKMARKS.file).path
        self._parsed = ParsedCache(cache, path) if cache is not None else None
        self._pieces = BookmarkText(self._parsed)
        super().__init__(folder, BOOKMARKS, clock, self._pieces)

    def close(self) -> None:
        """Writes a parsed copy of a large file for a quick start the next time."""
        if self._parsed is not None and self._pieces.new and len(self._file.known or b"") >= LARGE_FILE:
            self._parsed.write(self._pieces.parts())

    def _write_parsed_copy(self) -> None:
        if self._parsed is not None:
            if self._pieces.new >= MANY_NEW_ENTRIES:
                self._parsed.write(self._pieces.parts())
            self._parsed.release()


def read_saved_bookmarks(folder: Path, cache: Path) -> Bookmarks:
    """Returns the saved bookmarks and notes without changing or locking anything; empty if there is no file.

    Raises UnreadableFile, and DamagedFile, as backups are only restored by `BookmarkStore.load`.
    """
    file = DiskFile(folder / BOOKMARKS.file)
    data = file.read()
    if data is None:
        return Bookmarks()
    return BookmarkText(ParsedCache(cache, file.path)).read(data, file.path).work
