"""The files of versions before the journal: taken over once, and left as they are.

Where a file is damaged or gone, the newest good one of the backups that those versions made is taken.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from ascl_reader.errors import DamagedFile, ReaderError, UnreadableFile
from ascl_reader.files.text_files import LARGEST_WORK, read_bytes
from ascl_reader.journal.fold import FoldedEntry

BACKUPS = "backups"

Held = TypeVar("Held")


class EarlierFile(msgspec.Struct, Generic[Held], frozen=True):
    """What an earlier version's file holds. `reason` tells why it could not be read, `restored` what was instead.

    `newer` is the version of its format where that is above the known one, else 0; nothing is read of it then.
    """

    path: Path
    work: Held
    digest: str
    reason: str = ""
    restored: Path | None = None
    newer: int = 0


class EarlierFormat(msgspec.Struct, Generic[Held], frozen=True):
    """How a file is read: `read` returns what a text holds and its version; `version` is the highest known one."""

    read: Callable[[bytes, Path], tuple[Held, int]]
    version: int
    empty: Held


def read_earlier_file(
    path: Path, form: EarlierFormat[Held], taken: FoldedEntry | None, now: str
) -> EarlierFile[Held] | None:
    """Returns what a file holds, or its newest good backup; None if there is none, or it was taken already.

    `taken` has the digests of what was taken. Raises UnreadableFile if the system does not let the file be read.
    """
    reason, data = "", b""
    try:
        data = read_bytes(path, LARGEST_WORK)
        if taken is not None and _digest(data) in taken.fields:
            return None
        work, found = form.read(data, path)
        return EarlierFile(path, work, _digest(data), newer=found if found > form.version else 0)
    except DamagedFile as error:
        reason = str(error.values["reason"])
    except UnreadableFile as error:
        if path.is_dir():
            reason = "a folder is in its place"
        elif not isinstance(error.__cause__, FileNotFoundError):
            raise
    if taken is not None:  # what was good in it is in the journal
        return None
    for copy in _backups_newest_first(path, now):
        try:
            work, found = form.read(read_bytes(copy, LARGEST_WORK), copy)
        except ReaderError:
            continue
        if found <= form.version:
            return EarlierFile(path, work, _digest(data), reason, copy)
    return EarlierFile(path, form.empty, _digest(data), reason) if reason else None


def _backups_newest_first(path: Path, now: str) -> list[Path]:
    """Returns the backups of a file; those dated into the future by a wrong clock come last."""
    name = re.compile(rf"{re.escape(path.stem)}-(\d{{8}}-\d{{4}})\.yaml")
    try:
        found = {copy: told[1] for copy in (path.parent / BACKUPS).iterdir() if (told := name.fullmatch(copy.name))}
    except OSError:
        return []
    latest = now[:16].replace("-", "").replace(":", "").replace("T", "-")
    return sorted(found, key=lambda copy: (found[copy] <= latest, found[copy]), reverse=True)


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=8).hexdigest()
