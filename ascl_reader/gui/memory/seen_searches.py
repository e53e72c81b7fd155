"""Which statements each saved search found when it was last looked at: what it finds besides, since then, is new.

A convenience of this machine: where the file is lost, everything counts as seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ascl_reader.gui.memory.state_file import add_state_file, read_state
from ascl_reader.gui.saving.saver import Saver

FILE = "seen-searches.json"
VERSION = 1


class SeenSearches:
    """Reads what was seen, and lets a saver write it; a search is named by its id."""

    def __init__(self, folder: Path, saver: Saver) -> None:
        state = read_state(folder / FILE)
        seen = state.get("seen") if state.get("version") == VERSION else None
        kept = seen.items() if isinstance(seen, dict) else ()
        self._seen = {key: frozenset(map(str, ids)) for key, ids in kept if isinstance(ids, list)}
        self._saved = add_state_file(saver, folder / FILE, self._content, "seen", VERSION)

    def of(self, search: str) -> frozenset[str] | None:
        """Returns the statements that a search found when it was last looked at; None if nobody knows."""
        return self._seen.get(search)

    def put(self, search: str, statements: Iterable[str]) -> None:
        """Notes what a search found as it was looked at."""
        seen = frozenset(statements)
        if self._seen.get(search) != seen:
            self._seen[search] = seen
            self._saved.mark()

    def keep_only(self, searches: Iterable[str]) -> None:
        """Forgets searches that are not among these: they were deleted."""
        kept = set(searches)
        if not kept.issuperset(self._seen):
            self._seen = {key: seen for key, seen in self._seen.items() if key in kept}
            self._saved.mark()

    def _content(self) -> dict[str, str | dict[str, str]]:
        seen = {key: json.dumps(sorted(statements)) for key, statements in self._seen.items()}
        return {"version": json.dumps(VERSION), "seen": seen}
