"""A journal is backed up where something was written, once a day for single changes, and tells why where it was not."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.journal.compaction import NOTHING
from ascl_reader.journal.journal_backups import JournalBackups
from ascl_reader.journal.journal_upkeep import JournalUpkeep
from ascl_reader.journal.own_file import LocalCopy

MACHINE = "0123456789ab"


class Kept:
    """A journal, its backups, and the clock by which they are made."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "journal.jsonl"
        self.path.write_bytes(b"one\n")
        self.backups = JournalBackups(folder / "backups", "own-work")
        self.now = "2026-03-12T09:00:00Z"
        self.upkeep = JournalUpkeep(
            self.path, MACHINE, copy=LocalCopy(None), backups=self.backups, keeping=NOTHING, clock=lambda: self.now
        )

    def write(self, data: bytes) -> None:
        self.path.write_bytes(self.path.read_bytes() + data)
        self.upkeep.is_dirty = True

    def contents(self) -> list[bytes]:
        return [path.read_bytes() for path in self.backups.newest_first(MACHINE)]


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def test_of_what_was_only_read_there_is_no_backup(kept: Kept) -> None:
    assert (kept.upkeep.back_up(is_session=True), kept.upkeep.close(), kept.contents()) == ("", "", [])


def test_single_changes_are_backed_up_once_a_day_and_a_session_always(kept: Kept) -> None:
    for data in (b"two\n", b"three\n"):
        kept.write(data)
        assert kept.upkeep.back_up(is_session=False) == ""
    assert kept.contents() == [b"one\ntwo\n"]
    assert kept.upkeep.close() == ""
    assert kept.contents() == [b"one\ntwo\nthree\n", b"one\ntwo\n"]
    kept.now = "2026-03-13T09:00:00Z"
    kept.write(b"four\n")
    kept.upkeep.back_up(is_session=False)
    assert len(kept.contents()) == 3


def test_a_folder_of_backups_that_cannot_be_written_is_told_and_tried_again(kept: Kept) -> None:
    kept.write(b"two\n")
    kept.backups.folder.write_text("in the way")
    assert kept.upkeep.close() and kept.upkeep.is_dirty
    kept.backups.folder.unlink()
    assert kept.upkeep.close() == "" and not kept.upkeep.is_dirty
    assert kept.contents() == [b"one\ntwo\n"]
