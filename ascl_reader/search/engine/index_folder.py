"""The folder of one search index in the cache: built beside, renamed into place, checked whenever it is opened.

Beside its files lies a list with two checksums of each, which this user's program signed. At each opening the folder
and those above it must be this user's alone, and the signature, the names and the quick checksums must be right, which
reveals any damage. Before Whoosh opens an index to add to it, and so unpickles what is in its files, the second ones
must be right too, which nobody can forge; they take three times as long.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from ascl_reader.cache.private_files import FILE, is_private, make_private, read_own_file
from ascl_reader.cache.signature import is_signed, sign
from ascl_reader.files.deletion import delete_inside

INDEX_FORMAT = "6"
"""Changes when the index is built in another way, or figures are read otherwise, so that older ones are not used."""

CHECKSUMS = "checksums.json"
PURPOSE = "search index"
INDEXES_KEPT = 4
"""How many indexes stay: those of two versions and two libraries."""

UNFINISHED_SECONDS = 24 * 3600
"""After this time a half-built folder belongs to a process that was killed."""


class IndexFolder:
    """The folder of one search index: complete and checked, or not there at all.

    `root` is the folder of the cache, where the parent is not that itself.
    """

    def __init__(self, parent: Path, name: str, root: Path | None = None) -> None:
        self._parent = parent
        self._root = root or parent
        self.path = parent / name

    def is_sound(self) -> bool:
        """Returns whether the folder is this user's alone and every file in it has its signed quick checksum."""
        return self._has_right(0, _quick_checksum)

    def may_be_unpickled(self) -> bool:
        """Returns whether, besides, every file in it has its signed checksum that nobody can forge."""
        return self.is_sound() and self._has_right(1, _checksum)

    def _has_right(self, which: int, checksum: Callable[[bytes], str]) -> bool:
        try:
            if not is_private(self.path, self._root):
                return False
            signature, _, listed = read_own_file(self.path / CHECKSUMS).partition(b"\n")
            if not is_signed(signature, PURPOSE, self.path.name.encode(), listed):
                return False
            recorded: dict[str, list[str]] = json.loads(listed)
            files = {path.name: path for path in _files(self.path)}
            return files.keys() == recorded.keys() != set() and all(
                checksum(read_own_file(path)) == recorded[name][which] for name, path in files.items()
            )
        except (OSError, ValueError, RecursionError):
            return False

    @contextlib.contextmanager
    def building(self) -> Iterator[Path]:
        """Yields an empty folder to build in, then renames it into place; a damaged one there is removed.

        Where another process has put a sound one there meanwhile, that one stays.
        """
        make_private(self._parent, self._root)
        building = Path(tempfile.mkdtemp(dir=self._parent, prefix=".new-"))
        try:
            yield building
            self._sign(building)
            if not self.is_sound():
                self.set_aside()
                with contextlib.suppress(OSError):
                    building.rename(self.path)
        finally:
            self._delete(building)
        self._tidy()

    def _sign(self, building: Path) -> None:
        checksums = {}
        for path in _files(building):
            path.chmod(FILE)
            data = path.read_bytes()
            checksums[path.name] = [_quick_checksum(data), _checksum(data)]
        listed = json.dumps(checksums).encode()
        signature = sign(PURPOSE, self.path.name.encode(), listed)
        (building / CHECKSUMS).write_bytes(signature + b"\n" + listed)
        (building / CHECKSUMS).chmod(FILE)

    def _delete(self, folder: Path) -> None:
        with contextlib.suppress(OSError):
            delete_inside(self._parent, folder)

    def others(self) -> list[IndexFolder]:
        """Returns the indexes of other libraries that were built in the same way, the newest first."""
        with contextlib.suppress(OSError):
            found = [path for path in self._parent.iterdir() if path.name.endswith(f"-{INDEX_FORMAT}")]
            found.sort(key=lambda path: path.stat().st_mtime, reverse=True)
            return [IndexFolder(self._parent, path.name, self._root) for path in found if path != self.path]
        return []

    def copy_to(self, folder: Path) -> None:
        """Puts all files of the index into another folder: the same ones where that can be, for none ever changes."""
        for path in self.path.iterdir():
            if path.name != CHECKSUMS and not path.name.endswith("LOCK"):
                try:
                    os.link(path, folder / path.name)
                except OSError:
                    (folder / path.name).write_bytes(path.read_bytes())

    def set_aside(self) -> None:
        """Removes a damaged index."""
        if self.path.exists():
            with contextlib.suppress(OSError):
                bad = Path(tempfile.mkdtemp(dir=self._parent, prefix=".bad-"))
                with contextlib.suppress(OSError):
                    self.path.rename(bad / "index")
                self._delete(bad)

    def _tidy(self) -> None:
        """Clears indexes long out of use and folders that a killed process left behind."""
        with contextlib.suppress(OSError):
            folders = sorted(self._parent.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
            whole = [folder for folder in folders if not folder.name.startswith(".")]
            stale = time.time() - UNFINISHED_SECONDS
            left = [folder for folder in folders if folder.name.startswith(".") and folder.stat().st_mtime < stale]
            for folder in (*whole[INDEXES_KEPT:], *left):
                if folder != self.path:
                    self._delete(folder)


def index_folder_of(cache: Path, digest: str) -> IndexFolder:
    """Returns the folder of a library's search index in the user's cache."""
    return IndexFolder(cache / "search", f"{digest}-{INDEX_FORMAT}", cache)


def _files(folder: Path) -> list[Path]:
    """Returns the files of an index, the list of their checksums left out."""
    return sorted(path for path in folder.iterdir() if path.name != CHECKSUMS)


def _quick_checksum(data: bytes) -> str:
    """Returns a checksum that reveals damage: 80 MB take 30 ms."""
    return f"{zlib.crc32(data):08x}"


def _checksum(data: bytes) -> str:
    """Returns a checksum for which nobody can make other content."""
    return hashlib.blake2b(data, digest_size=32).hexdigest()
