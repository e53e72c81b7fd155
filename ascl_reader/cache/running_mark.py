"""A mark in the cache that stands while a window is open, by which the next start knows that a session broke off.

The window holds a lock on its own mark, which the operating system releases however the program ends: a locked mark
belongs to a window that is open, an unlocked one was left by a program that broke off. A proper end removes the mark.
Where the cache cannot be written there is no mark, and no session is ever reported.
"""

from __future__ import annotations

import contextlib
import os
import platform
import secrets
from pathlib import Path

from ascl_reader.cache.private_files import NOT_THROUGH_LINKS, is_own_file, make_private
from ascl_reader.files import open_file
from ascl_reader.files.deletion import delete_inside

BEGIN, END = "running-", ".mark"
"""How the names of marks begin and end."""

LARGEST = 256
"""Bytes of a mark that are read."""


class RunningMark:
    """The mark of one window."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._path: Path | None = None
        self._handle: int | None = None
        self._is_over = False

    def begin(self) -> bool:
        """Makes the mark; returns whether the session before broke off, which is reported once.

        While another window is open nothing is reported: that waits until all windows are closed. After `end` no mark
        is made any more.
        """
        if self._is_over:
            return False
        broke_off = self._broke_off()
        path = self._cache / f"{BEGIN}{secrets.token_hex(8)}{END}"
        try:
            make_private(self._cache, self._cache)
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | NOT_THROUGH_LINKS, 0o600)
            self._path = path
            open_file.lock(self._handle)
            self.go_on()
        except OSError:  # a cache that cannot be written, or a disk without locks, where nothing could be known
            self._remove()
        return broke_off

    def rest(self) -> None:
        """Notes that all is saved: where the system ends the program from now on, the next start reports nothing."""
        if self._handle is not None:
            with contextlib.suppress(OSError):
                os.truncate(self._handle, 0)

    def go_on(self) -> None:
        """Notes that the program goes on, after rest() too."""
        if self._handle is not None:
            with contextlib.suppress(OSError):
                os.lseek(self._handle, 0, os.SEEK_SET)
                os.write(self._handle, _here())

    def end(self) -> None:
        """Removes the mark, and those that others left meanwhile: this is a proper end of the program."""
        self._is_over = True
        if self._path is not None:
            self._remove()
            self._broke_off()

    def _remove(self) -> None:
        if self._handle is not None:
            handle, self._handle = self._handle, None
            self.rest()
            open_file.unlock(handle)
            os.close(handle)
        if self._path is not None:
            path, self._path = self._path, None
            with contextlib.suppress(OSError):
                delete_inside(self._cache, path)

    def _broke_off(self) -> bool:
        """Removes the marks that were left; returns whether one of them is of a session that broke off."""
        try:
            marks = [each for each in self._cache.iterdir() if each.name.startswith(BEGIN) and each.name.endswith(END)]
        except OSError:
            return False
        left = [(each, content) for each in marks if (content := _left(each)) is not None]
        if len(left) < len(marks):
            return False
        told = False
        for path, content in left:
            with contextlib.suppress(OSError):  # one that cannot be removed would be told at every start
                delete_inside(self._cache, path)
                told = told or content == _here()
        return told


def _here() -> bytes:
    """Returns the content of a mark of this computer: its name."""
    return platform.node().encode("utf-8", "replace")[: LARGEST - 1] + b"\n"


def _left(path: Path) -> bytes | None:
    """Returns the content of a mark that no window holds any more; None if one does, or it is no mark of ours."""
    try:
        handle = os.open(path, os.O_RDWR | NOT_THROUGH_LINKS)
    except OSError:
        return None
    try:
        if not is_own_file(os.fstat(handle)):
            return None
        open_file.lock(handle)
        content = os.read(handle, LARGEST)
        open_file.unlock(handle)
    except OSError:
        return None
    finally:
        os.close(handle)
    return content
