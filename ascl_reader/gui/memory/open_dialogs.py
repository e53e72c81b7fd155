"""What stands in open dialogs, unanswered: kept in a small file, so that it comes back after a crash or a new start.

A convenience, not the user's work: a damaged or foreign file is passed over, and a folder that cannot be written to
only costs the drafts.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ascl_reader.errors import ReaderError, UnwritableFile
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.text_files import read_bytes
from ascl_reader.gui.widgets.background import Background

FILE = "drafts.json"
VERSION = 1

IMPORT = "import"
"""The kind of the review of an import."""

SOON = 1000
"""Milliseconds after a change until it is saved, however many follow; the disk may take half a second more."""

SAVE = "saving drafts"


def read(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the drafts in a folder by their kind; none where the file is missing, damaged or of another version."""
    try:
        held = json.loads(read_bytes(folder / FILE))
    except (ReaderError, ValueError, RecursionError):
        return {}
    drafts = held.get("drafts") if isinstance(held, dict) and held.get("version") == VERSION else None
    if not isinstance(drafts, dict):
        return {}
    return {kind: state for kind, state in drafts.items() if isinstance(state, dict)}


def write(folder: Path, drafts: dict[str, str]) -> bool:
    """Write drafts, each as JSON, by their kind; return whether that could be done."""
    held = ",\n".join(f"{json.dumps(kind)}: {state}" for kind, state in drafts.items())
    try:
        write_safely(folder / FILE, f'{{"version": {VERSION}, "drafts": {{{held}}}}}\n'.encode("ascii"))
    except UnwritableFile:
        return False
    return True


class OpenDialogs(QObject):
    """Keeps what stands in the open dialog of each kind, and gives back what the last session left open."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._left = read(folder)
        self._kept = {kind: json.dumps(state) for kind, state in self._left.items()}
        self._saved: dict[str, str] | None = dict(self._kept)
        self._then: list[Callable[[], object]] = []
        self._background = Background(self)
        self._background.finished.connect(self._written)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.save_now)

    def keep(self, kind: str, state: dict[str, Any] | None) -> None:
        """Keep what stands in the open dialog of a kind, in values that JSON has; none: answered or cancelled."""
        self._left.pop(kind, None)
        if state is None:
            self._kept.pop(kind, None)
        else:
            self._kept[kind] = json.dumps(state)
        if self._kept != self._saved and not self._soon.isActive():
            self._soon.start()

    def left(self, kind: str) -> dict[str, Any] | None:
        """Return, once, what the last session left open; its dialog is to keep it again, or to drop it.

        Its keys and values may be any: the file may have been changed by hand.
        """
        return self._left.pop(kind, None)

    def save_now(self) -> None:
        """Save in the background without waiting for more changes."""
        self._soon.stop()
        folder, drafts = self._folder, dict(self._kept)
        self._saved = None  # not known before it is done
        self._background.run(SAVE, lambda: drafts if write(folder, drafts) else None)

    def save_first(self, then: Callable[[], object]) -> None:
        """Save now, in the background, then call; where it cannot be saved nothing is called."""
        self._then.append(then)
        self.save_now()

    def flush(self) -> None:
        """Save now and wait for it, before the window goes."""
        self._soon.stop()
        self._then.clear()
        self._background.close()
        if self._kept != self._saved and write(self._folder, self._kept):
            self._saved = dict(self._kept)

    def _written(self, _: str, drafts: dict[str, str] | None) -> None:
        waiting, self._then = self._then, []
        if drafts is not None:
            self._saved = drafts
            for call in waiting:
                call()
