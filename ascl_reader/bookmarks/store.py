"""The file of bookmarks and notes in the user's data folder, with a parsed copy in the cache for a quick start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from ascl_reader.bookmarks.bin_expiry import purged
from ascl_reader.bookmarks.merging import merged
from ascl_reader.bookmarks.parsed_cache import ParsedPieces
from ascl_reader.bookmarks.work import OwnWork, differs, latest_change
from ascl_reader.bookmarks.work_text import VERSION, WorkText
from ascl_reader.files import timestamps
from ascl_reader.files.autosaved_store import FileStore
from ascl_reader.files.disk_file import DiskFile
from ascl_reader.files.file_kind import FileKind
from ascl_reader.files.save_results import LoadedWork, SavedWork

BOOKMARKS = FileKind("bookmarks.yaml", VERSION, OwnWork(), WorkText, merged, purged, latest_change, differs)

WORTH_COPYING = 100_000
"""Bytes of a file from which a parsed copy is left at the end; a smaller one is parsed in some 30 ms."""

WORTH_KEEPING = 100
"""New pieces from which the parsed copy is written anew: parsing them takes some 30 ms."""

Loaded: TypeAlias = LoadedWork[OwnWork]
Saved: TypeAlias = SavedWork[OwnWork]


class Store(FileStore[OwnWork]):
    """The file of bookmarks and notes; `cache` is where a parsed copy may lie."""

    def __init__(self, folder: Path, cache: Path | None = None, clock: Callable[[], str] = timestamps.now) -> None:
        path = DiskFile(folder / BOOKMARKS.file).path
        self._parsed = ParsedPieces(cache, path) if cache is not None else None
        self._pieces = WorkText(self._parsed)
        super().__init__(folder, BOOKMARKS, clock, self._pieces)

    def close(self) -> None:
        """Leave a parsed copy of a large file for a quick start the next time; nothing is lost without."""
        if self._parsed is not None and self._pieces.new and len(self._file.known or b"") >= WORTH_COPYING:
            self._parsed.keep(self._pieces.parts())

    def _keep_parsed(self) -> None:
        if self._parsed is not None:
            if self._pieces.new >= WORTH_KEEPING:
                self._parsed.keep(self._pieces.parts())
            self._parsed.forget()
