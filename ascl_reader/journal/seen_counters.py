"""How far the lines of other machines were seen here: what they wrote while the program was closed is told later.

The counters stand with the settings of this machine, under its id, as a copied profile is another machine.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ascl_reader.errors import ReaderError
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.text_files import read_bytes
from ascl_reader.journal.fold import EntryKey, Fold, FoldedEntry

ENDING = ".seen.json"

LARGEST = 1_000_000
"""Bytes; a machine takes thirty."""

_log = logging.getLogger("ascl_reader.saving")


class SeenCounters:
    """The highest counter of each machine that was shown here, kept beside the local copy of this one's journal.

    There is no copy where nothing is remembered.
    """

    def __init__(self, copy: Path | None, machine: str) -> None:
        self._path = None if copy is None else copy.with_suffix(ENDING)
        self._machine = machine
        self._seen: dict[str, int] | None = None

    def note(self, fold: Fold) -> None:
        """Takes what was read up to now as seen; it is kept by `keep`."""
        self._seen = dict(fold.highest_by)

    def keep(self) -> None:
        """Writes what was noted, if it is not kept already; where that fails, the next start tells it once more."""
        if self._path is None or self._seen is None or self._kept() == self._seen:
            return
        try:
            write_safely(self._path, msgspec.json.format(msgspec.json.encode(self._seen, order="sorted")))
        except ReaderError as error:
            _log.info("what was seen of other machines could not be kept: %s", error)

    def changed_since(self, fold: Fold, kinds: Iterable[str]) -> list[EntryKey]:
        """Returns the entries that other machines changed since it was kept; none where it never was."""
        kept = self._kept()
        if kept is None or not any(n > kept.get(by, 0) for by, n in fold.highest_by.items() if by != self._machine):
            return []
        return [(kind, key) for kind in kinds for key, entry in fold.of(kind).items() if self._is_news(entry, kept)]

    def _is_news(self, entry: FoldedEntry, kept: dict[str, int]) -> bool:
        """Returns whether another machine gave its newest value; one that came and went meanwhile is no news."""

        def is_unseen(n: int, by: str) -> bool:
            """Returns whether a line of another machine was written since."""
            return by != self._machine and n > kept.get(by, 0)

        return is_unseen(*entry.newest) and not (entry.gone and is_unseen(*entry.base))

    def _kept(self) -> dict[str, int] | None:
        if self._path is None:
            return None
        try:
            return msgspec.json.decode(read_bytes(self._path, LARGEST), type=dict[str, int])
        except (ReaderError, msgspec.MsgspecError, ValueError, RecursionError):
            return None
