"""The folder of one search index in the cache: built beside, renamed into place, checked by checksums when opened."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

INDEX_FORMAT = "3"
"""Changes when the index is built in another way, or figures are read otherwise, so that older ones are not used."""

CHECKSUMS = "checksums.json"
INDEXES_KEPT = 4
"""How many indexes stay: those of two versions and two libraries."""

UNFINISHED_SECONDS = 24 * 3600
"""After this time a half-built folder belongs to a process that was killed."""


class IndexFolder:
    """The folder of one search index: complete and checked, or not there at all."""

    def __init__(self, parent: Path, name: str) -> None:
        self._parent = parent
        self.path = parent / name

    def is_sound(self) -> bool:
        """Returns whether the folder exists and every file in it has its recorded checksum."""
        try:
            recorded = json.loads((self.path / CHECKSUMS).read_text(encoding="utf-8"))
            return bool(recorded) and recorded == _checksums(self.path)
        except (OSError, ValueError, RecursionError):
            return False

    @contextlib.contextmanager
    def building(self) -> Iterator[Path]:
        """Yields an empty folder to build in, then renames it into place; a damaged one there is removed.

        Where another process has put a sound one there meanwhile, that one stays.
        """
        self._parent.mkdir(parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(dir=self._parent, prefix=".new-"))
        try:
            yield building
            (building / CHECKSUMS).write_text(json.dumps(_checksums(building)), encoding="utf-8")
            if not self.is_sound():
                self.set_aside()
                with contextlib.suppress(OSError):
                    building.rename(self.path)
        finally:
            shutil.rmtree(building, ignore_errors=True)
        self._tidy()

    def others(self) -> list[IndexFolder]:
        """Returns the indexes of other libraries that were built in the same way, the newest first."""
        with contextlib.suppress(OSError):
            found = [path for path in self._parent.iterdir() if path.name.endswith(f"-{INDEX_FORMAT}")]
            found.sort(key=lambda path: path.stat().st_mtime, reverse=True)
            return [IndexFolder(self._parent, path.name) for path in found if path != self.path]
        return []

    def copy_to(self, folder: Path) -> None:
        """Puts all files of the index into another folder: the same ones where that can be, for none ever changes."""
        for path in self.path.iterdir():
            if path.name != CHECKSUMS and not path.name.endswith("LOCK"):
                try:
                    os.link(path, folder / path.name)
                except OSError:
                    shutil.copy2(path, folder / path.name)

    def set_aside(self) -> None:
        """Removes a damaged index."""
        if self.path.exists():
            with contextlib.suppress(OSError):
                bad = Path(tempfile.mkdtemp(dir=self._parent, prefix=".bad-"))
                with contextlib.suppress(OSError):
                    self.path.rename(bad / "index")
                shutil.rmtree(bad, ignore_errors=True)

    def _tidy(self) -> None:
        """Clears indexes long out of use and folders that a killed process left behind."""
        with contextlib.suppress(OSError):
            folders = sorted(self._parent.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
            whole = [folder for folder in folders if not folder.name.startswith(".")]
            stale = time.time() - UNFINISHED_SECONDS
            left = [folder for folder in folders if folder.name.startswith(".") and folder.stat().st_mtime < stale]
            for folder in (*whole[INDEXES_KEPT:], *left):
                if folder != self.path:
                    shutil.rmtree(folder, ignore_errors=True)


def index_folder_of(cache: Path, digest: str) -> IndexFolder:
    """Returns the folder of a library's search index in the user's cache."""
    return IndexFolder(cache / "search", f"{digest}-{INDEX_FORMAT}")


def _checksums(folder: Path) -> dict[str, int]:
    """Returns a checksum of each file, the record of the checksums left out: 80 MB take 30 ms."""
    files = sorted(path for path in folder.iterdir() if path.name != CHECKSUMS)
    return {path.name: zlib.crc32(path.read_bytes()) for path in files}
