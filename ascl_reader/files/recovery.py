"""Recovers a damaged file: sets it aside and loads the newest good backup."""

from __future__ import annotations

import errno
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Generic

import msgspec

from ascl_reader.errors import DamagedFile, NewerFormat, ReaderError, UnreadableFile, UnwritableFile
from ascl_reader.files.backups import Backups
from ascl_reader.files.disk_file import DiskFile
from ascl_reader.files.file_kind import (
    Content,
    FileContent,
    FileKind,
    FileText,
)
from ascl_reader.files.save_results import RecoveryReport

_log = logging.getLogger("ascl_reader.saving")

STUTTER_SECONDS = 2.0
"""How long a backup is tried again that the system does not let be read."""

AWAY = "ESTALE EAGAIN EBUSY ETIMEDOUT ENOTCONN ECONNRESET EHOSTDOWN EHOSTUNREACH ENETDOWN ENETUNREACH".split()
"""What is answered of a file on a network share that is not there at this moment."""

STUTTERS = {getattr(errno, name) for name in AWAY if hasattr(errno, name)}


def _errno(error: UnreadableFile) -> int:
    return (error.__cause__.errno or 0) if isinstance(error.__cause__, OSError) else 0


def _both(damaged: RecoveryReport, restored: RecoveryReport | None) -> RecoveryReport:
    """Returns what there is to tell of a damaged file and of the backup that takes its place, if there is one."""
    if restored is None:
        return damaged
    return msgspec.structs.replace(damaged, restored=restored.restored, until=restored.until)


class Recovery(Generic[Content]):
    """Reads the backups and other copies of one file, and moves a damaged file out of the way."""

    def __init__(
        self, path: Path, backups: Backups, kind: FileKind[Content], text: FileText[Content], clock: Callable[[], str]
    ) -> None:
        self._path = path
        self._backups = backups
        self._kind = kind
        self._text = text
        self._clock = clock

    def set_aside(self, error: DamagedFile) -> RecoveryReport:
        """Moves the damaged file to the backups folder. Raises UnwritableFile if it cannot be moved."""
        reason = str(error.values["reason"])
        moved = self._backups.set_aside(self._path, "damaged", self._clock())
        if moved is None:
            raise UnwritableFile(path=self._path, reason=f"what is there cannot be used ({reason}), nor moved away")
        _log.info("%s: damaged, set aside as %s", self._path.name, moved.name)
        return RecoveryReport(reason, moved)

    def replace(self, error: DamagedFile) -> tuple[FileContent[Content] | None, RecoveryReport]:
        """Moves the damaged file away and returns the newest good backup. Raises UnwritableFile if it cannot be moved.

        Raises UnreadableFile as `newest` does; the damaged file then stays where it is.
        """
        content, told = self.newest()
        return content, _both(self.set_aside(error), told)

    def newest_for(self, damaged: RecoveryReport) -> tuple[FileContent[Content] | None, RecoveryReport]:
        """Returns the newest good backup for a damaged file that could not be moved. Raises what `newest` raises."""
        content, told = self.newest()
        return content, _both(damaged, told)

    def newest(self) -> tuple[FileContent[Content] | None, RecoveryReport | None]:
        """Returns the newest readable backup and a report of it, (None, None) if there is none.

        Raises UnreadableFile where a share does not give a backup at this moment: an older one would seem to be the
        newest. One that cannot be read for another reason is put out of the way, so that nothing is written over it.
        """
        for path in self._backups.newest_first(self._clock()):
            try:
                content = self._patiently(path)
            except UnreadableFile as error:
                if _errno(error) in STUTTERS:
                    raise
                self._backups.set_aside(path, "unread", self._clock())
                continue
            except ReaderError:
                continue
            if content is not None:
                _log.info("%s: restored from the backup %s", self._path.name, path.name)
                return content, RecoveryReport("", None, path, self._kind.latest_change(content.work))
        return None, None

    def _patiently(self, path: Path) -> FileContent[Content] | None:
        deadline = time.monotonic() + STUTTER_SECONDS
        while True:
            try:
                return self.content_of(path)
            except UnreadableFile as error:
                if _errno(error) not in {*STUTTERS, errno.EIO} or time.monotonic() > deadline:
                    raise
                time.sleep(STUTTER_SECONDS / 5)

    def content_of(self, path: Path) -> FileContent[Content] | None:
        """Returns the content of a copy, None if it is gone.

        Raises UnreadableFile, DamagedFile, or NewerFormat where only a later version of the program can use it.
        """
        data = DiskFile(path).read()
        if data is None:
            return None
        content = self._text.read(data, path)
        if content.version > self._kind.version:
            raise NewerFormat(path=path, version=content.version)
        return content
