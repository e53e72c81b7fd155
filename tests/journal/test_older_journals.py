"""A journal of another machine that is older, damaged or cannot be read: it may never be there again to mend it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from ascl_reader.journal import own_file
from ascl_reader.journal.folder import JournalFolder, JournalPiece
from ascl_reader.journal.journal import Journal, JournalReport
from tests.journal.journals import opened, put, refused, text, told


def closed(journal: Journal) -> None:
    """End a session in which all that came from others was shown."""
    journal.seen.note(journal.fold)
    journal.seen.keep()
    assert journal.close() == ""


@pytest.mark.parametrize("harm", ["empty", "older", "cut", "garbage", "zeros", "bits"])
def test_its_backup_stands_in_for_what_it_lacks(tmp_path: Path, harm: str) -> None:
    gone = opened(tmp_path, "a machine that is gone")
    put(gone, "x", text="one")
    older = gone.path.read_bytes()
    put(gone, "y", text="two")
    put(gone, "z", text="three")
    assert gone.close() == ""
    here = opened(tmp_path)
    put(here, "w", text="here")
    closed(here)
    data = gone.path.read_bytes()
    harmed = {
        "empty": b"",
        "older": older,
        "cut": data[:-5],
        "garbage": os.urandom(3000),
        "zeros": bytes(len(data)),
        "bits": data.replace(b'"two"', b'"t\0o"'),
    }[harm]
    gone.path.write_bytes(harmed)
    again = Journal(tmp_path / "data", tmp_path / "settings of here")
    assert [path.parent.name for path in again.read().instead] == ["backups"]
    assert sorted(key for _, key in told(again.fold)) == ["w", "x", "y", "z"]
    assert gone.path.read_bytes() == harmed, "only its own machine writes to it"
    assert again.read() == JournalReport(), "it is told once"


def test_no_backup_is_read_for_a_journal_that_has_all_that_was_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = opened(tmp_path, "other")
    put(other, "x", text="one")
    assert other.close() == ""
    here = opened(tmp_path)
    put(here, "y", text="one")
    closed(here)
    put(other, "x", text="two")
    monkeypatch.setattr("ascl_reader.journal.journal_backups.JournalBackups.newest", pytest.fail)
    assert opened(tmp_path).read() == JournalReport()


def test_what_is_written_after_something_that_was_seen_is_newer_though_that_comes_back_later(tmp_path: Path) -> None:
    other = opened(tmp_path, "other")
    put(other, "x", text="old")
    older = other.path.read_bytes()
    for number in range(20):
        put(other, "x", text=f"other {number}")
    closed(opened(tmp_path))
    newer = other.path.read_bytes()
    other.path.write_bytes(older)
    here = opened(tmp_path)
    put(here, "x", text="here, after all that")
    other.path.write_bytes(newer)
    here.read()
    assert text(here, "x") == "here, after all that"


@pytest.mark.parametrize("kept", ["{", "[1]", '{"x": 1e99}', '{"x": 2305843009213693951}'])
def test_a_damaged_memory_of_what_was_seen_keeps_nothing_from_being_written(tmp_path: Path, kept: str) -> None:
    here = opened(tmp_path)
    put(here, "x", text="one")
    closed(here)
    (memory,) = (tmp_path / "settings of here").rglob("*.seen.json")
    memory.write_text(kept, encoding="utf-8")
    again = opened(tmp_path)
    put(again, "x", text="two")
    assert text(opened(tmp_path), "x") == "two"


def test_a_copy_that_cannot_be_read_for_a_moment_still_mends_what_an_older_journal_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = opened(tmp_path)
    put(here, "x", text="one")
    older = here.path.read_bytes()
    put(here, "y", text="two")
    here.path.write_bytes(older)
    with monkeypatch.context() as locked:
        locked.setattr(own_file, "read_bytes", refused)
        put(opened(tmp_path), "z", text="three")
    assert sorted(key for _, key in told(opened(tmp_path).fold)) == ["x", "y", "z"]


@pytest.mark.parametrize("moment", [0.0, 3600.0])
def test_a_journal_of_another_machine_that_cannot_be_read_is_told_once_if_not_only_for_a_moment(
    moment: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ascl_reader.journal.folder.FOR_A_MOMENT", moment)
    there, really = opened(tmp_path, "there"), JournalFolder._piece
    put(there, "x", text="one")

    def fails(folder: JournalFolder, path: Path, told: os.stat_result) -> JournalPiece:
        """Fail as a file does of which only the name has come, while there is no network."""
        if path == there.path:
            raise OSError(errno.EIO, "Input/output error")
        return really(folder, path, told)

    monkeypatch.setattr(JournalFolder, "_piece", fails)
    here = Journal(tmp_path / "data", tmp_path / "settings of here")
    expected = () if moment else ((there.path, "Input/output error"),)
    assert here.read().unread == expected and here.read().unread == () and here.has_changed()
    looks = Journal(tmp_path / "data", tmp_path / "settings of here", only_looks=True)
    assert looks.read().unread == ((there.path, "Input/output error"),)
    monkeypatch.setattr(JournalFolder, "_piece", really)
    assert here.read().unread == () and text(here, "x") == "one"
