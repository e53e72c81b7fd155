"""One file on the disk that other programs may change: its content, and whether it changed."""

from __future__ import annotations

import os
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple

from ascl_reader.errors import DamagedFile, UnreadableFile
from ascl_reader.files import timestamps
from ascl_reader.files.safe_write import SHARING_FAULT_SECONDS
from ascl_reader.files.text_files import read_bytes

LARGEST = 64 * 1024 * 1024
"""Bytes; 5,000 bookmarks with notes and marked texts have about 10 MB."""

STILL = 1.0
"""Seconds without a change after which a file counts as written to its end."""

LONGEST_WRITING = 20.0
"""Seconds that another program may take to write it in place, as when it is copied onto a share."""


class Stamp(NamedTuple):
    """What identifies a version of a file without reading it: its inode, its size in bytes, its time in nanoseconds."""

    inode: int
    size: int
    time: int


class DiskFile:
    """A file, with its content when it was last read or written."""

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))  # where it is a link into a synchronised folder, the link stays
        self.known: bytes | None = None
        """What was in it when it was last read and understood, or written."""
        self._stamp: Stamp | None = None

    @property
    def is_changed(self) -> bool:
        """Whether the file changed since it was last read or written; checks its size and time only."""
        return self._stamp_now() != self._stamp

    def read(self) -> bytes | None:
        """Returns the content, None without a file. Raises UnreadableFile, or DamagedFile if it is a folder."""
        deadline = time.monotonic() + SHARING_FAULT_SECONDS
        while True:
            stamp = self._stamp_now()
            try:
                data = read_bytes(self.path, LARGEST)
            except DamagedFile:
                self._stamp = stamp
                raise
            except UnreadableFile as error:
                if isinstance(error.__cause__, FileNotFoundError):
                    self._stamp = None
                    return None
                if self.path.is_dir():
                    self._stamp = stamp
                    raise DamagedFile(path=self.path, line=0, reason="a folder is in its place") from error
                busy = os.name == "nt" and isinstance(error.__cause__, PermissionError)
                if not busy or time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
                continue
            self._stamp = stamp
            return data

    def wait_until_still(self) -> bool:
        """Waits while another program is still writing the file; returns whether it changed since it was last read.

        Not for a file that was written some time ago by this machine's clock: only a share's clock may be wrong.
        """
        stamp = self._stamp_now()
        since, deadline = time.monotonic(), time.monotonic() + LONGEST_WRITING
        while stamp is not None and abs(time.time() - stamp.time / 1e9) < LONGEST_WRITING:
            now = time.monotonic()
            if now - since >= STILL or now > deadline:
                break
            time.sleep(STILL / 5)
            latest = self._stamp_now()
            if latest != stamp:
                stamp, since = latest, time.monotonic()
        return self._stamp_now() != self._stamp

    def read_again(self) -> bytes | None:
        """Returns the present content, None if it cannot be read; does not count as a read."""
        try:
            return self.path.read_bytes()
        except OSError:
            return None

    @property
    def written_at(self) -> str:
        """The time at which the content that was last read was written."""
        since = self._stamp.time if self._stamp else 0
        return timestamps.format_moment(datetime.fromtimestamp(since / 1e9, timezone.utc))

    def is_known(self, data: bytes) -> bool:
        """Returns whether these bytes are the content that was last remembered."""
        return data == self.known

    def remember(self, data: bytes) -> None:
        """Remembers these bytes as the file's content."""
        self.known = data

    def remember_written(self, data: bytes) -> None:
        """Remembers these bytes, which this program has just written, and the time of the file."""
        self.known = data
        self._stamp = self._stamp_now()

    def _stamp_now(self) -> Stamp | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return Stamp(found.st_ino, found.st_size, found.st_mtime_ns)
