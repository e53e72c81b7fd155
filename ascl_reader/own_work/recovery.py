"""What is done about a file that cannot be read: it is set aside, and the newest good backup takes its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Generic

import msgspec

from ascl_reader.errors import DamagedFile, NewerFormat, ReaderError, UnwritableFile
from ascl_reader.own_work.backups import Backups
from ascl_reader.own_work.disk_file import DiskFile
from ascl_reader.own_work.file_kind import FileKind, FileText, Held, Kept
from ascl_reader.own_work.outcomes import Recovered


class Recovery(Generic[Kept]):
    """Reads backups and other copies of one file, and moves away what is in its place."""

    def __init__(
        self, path: Path, backups: Backups, kind: FileKind[Kept], text: FileText[Kept], clock: Callable[[], str]
    ) -> None:
        self._path = path
        self._backups = backups
        self._kind = kind
        self._text = text
        self._clock = clock

    def set_aside(self, error: DamagedFile) -> Recovered:
        """Move the damaged file to the backups; raise UnwritableFile where it cannot be moved."""
        reason = str(error.values["reason"])
        moved = self._backups.set_aside(self._path, "damaged", self._clock())
        if moved is None:
            raise UnwritableFile(path=self._path, reason=f"what is there cannot be used ({reason}), nor moved away")
        return Recovered(reason, moved)

    def newest(self, told: Recovered | None = None) -> tuple[Held[Kept] | None, Recovered | None]:
        """Return the newest backup that can be read, and all there is to tell; only that where there is none."""
        for path in self._backups.newest_first(self._clock()):
            try:
                content = self.content_of(path)
            except ReaderError:
                continue
            if content is not None:
                restored = msgspec.structs.replace(told or Recovered(""), restored=path)
                return content, msgspec.structs.replace(restored, until=self._kind.latest_change(content.work))
        return None, told

    def content_of(self, path: Path) -> Held[Kept] | None:
        """Return what is in a copy, none where it is gone.

        Raises UnreadableFile, DamagedFile, or NewerFormat where only a later version of the program can use it.
        """
        data = DiskFile(path).read()
        if data is None:
            return None
        content = self._text.read(data, path)
        if content.version > self._kind.version:
            raise NewerFormat(path=path, version=content.version)
        return content
