"""Backups of a journal: deleted by number, never by a clock alone, and never written over."""

from __future__ import annotations

import errno
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from ascl_reader.journal import journal_backups
from ascl_reader.journal.journal_backups import DAYS, MONTHS, SESSIONS, JournalBackups
from tests.journal.journals import opened, put, text

MACHINE = "0123456789ab"


def days_of(backups: JournalBackups) -> list[str]:
    """Return the days of the backups, the newest first."""
    return [path.stem[-8:] for path in backups.newest_first(MACHINE)]


def test_the_last_sessions_days_and_months_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_backups, "flush_to_disk", lambda handle: None)  # 800 files; the disk is not asked here
    backups = JournalBackups(tmp_path, "own-work")
    start = date(2026, 1, 1)
    for number in range(800):
        backups.add(MACHINE, b"%d" % number, (start + timedelta(days=number // 2)).isoformat())
    days = days_of(backups)
    assert len(days) <= SESSIONS + DAYS + MONTHS
    assert len(set(days[: SESSIONS + DAYS])) >= DAYS and len({day[:6] for day in days}) == MONTHS
    assert backups.newest_first(MACHINE)[0].read_bytes() == b"799"


def test_a_wrong_clock_deletes_nothing_but_what_is_too_many(tmp_path: Path) -> None:
    backups = JournalBackups(tmp_path, "own-work")
    for number in range(20):
        backups.add(MACHINE, b"%d" % number, f"2026-03-{number + 1:02}")
    before = backups.newest_first(MACHINE)
    backups.add(MACHINE, b"ahead", "2027-04-20")
    backups.add(MACHINE, b"back again", "2026-03-21")
    after = backups.newest_first(MACHINE)
    assert [path.read_bytes() for path in after[:2]] == [b"back again", b"ahead"]
    assert set(before[: DAYS - 2]) <= set(after)


def test_the_same_content_is_kept_once_and_no_name_twice(tmp_path: Path) -> None:
    backups = JournalBackups(tmp_path, "own-work")
    for data in (b"one", b"one", b"two", b"one"):
        backups.add(MACHINE, data, "2026-03-12")
    assert [path.read_bytes() for path in backups.newest_first(MACHINE)] == [b"one", b"two", b"one"]
    assert backups.has_one_of(MACHINE, "2026-03-12") and not backups.has_one_of(MACHINE, "2026-03-13")


def test_other_files_of_the_folder_are_left_alone(tmp_path: Path) -> None:
    names = ["bookmarks-20260312-0900.yaml", "own-work-notes.jsonl", "history-0123456789ab-000001-20260312.jsonl"]
    for name in names:
        (tmp_path / name).write_bytes(b"mine")
    backups = JournalBackups(tmp_path, "own-work")
    for number in range(60):
        backups.add(MACHINE, b"%d" % number, "2026-03-12")
    assert all((tmp_path / name).read_bytes() == b"mine" for name in names)
    assert backups.machines() == [MACHINE]


def test_a_backup_that_cannot_be_read_stops_neither_a_start_nor_a_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk or share that fails for the newest backup alone: the one before it has most of what is missing."""
    journal = opened(tmp_path)
    for name in ("x", "y"):
        put(journal, name, text=name)
        assert journal.close() == ""
    shutil.rmtree(tmp_path / "settings of here" / "own-work")
    journal.path.unlink()
    newest = max((tmp_path / "data" / "backups").iterdir())
    read = Path.read_bytes

    def failing(path: Path) -> bytes:
        if path == newest:
            raise OSError(errno.EIO, "no")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", failing)
    again = opened(tmp_path)
    assert text(again, "x") == "x"
    put(again, "z", text="z")
    assert text(opened(tmp_path), "z") == "z"
