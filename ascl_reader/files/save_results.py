"""The results of loading, saving and merging a user file, as plain values."""

from __future__ import annotations

from pathlib import Path
from typing import Generic

import msgspec

from ascl_reader.files.file_kind import Content


class RecoveryReport(msgspec.Struct, frozen=True):
    """Tells that a file was damaged or missing: why, where it was put, which backup replaced it, and up to which time.

    `reason` is empty where there was no file any more. `set_aside` is none where nothing could be moved; `restored` is
    none where there was no good backup; `until` is the moment of the last change in it.
    """

    reason: str
    set_aside: Path | None = None
    restored: Path | None = None
    until: str = ""


class LoadResult(msgspec.Struct, Generic[Content], frozen=True):
    """What was loaded. `newer_format` is the version of a file that a later program wrote, else 0."""

    work: Content
    recovered: RecoveryReport | None = None
    newer_format: int = 0


class SaveResult(msgspec.Struct, Generic[Content], frozen=True):
    """What is on the disk after a save; the very work that was given if `merged` is false.

    `lost` counts states of entries that went to the bin for newer ones. `backup_problem` says why no backup was made.
    `behind` tells that the disk lacks something of it: only looking, which writes nothing, leaves it so.
    """

    work: Content
    merged: bool = False
    lost: int = 0
    recovered: RecoveryReport | None = None
    backup_problem: str = ""
    behind: bool = False


class MergedCopies(msgspec.Struct, Generic[Content], frozen=True):
    """The work with conflicted copies merged into it; `refused` are those that could not be, and why."""

    work: Content
    lost: int = 0
    refused: tuple[tuple[Path, str], ...] = ()
