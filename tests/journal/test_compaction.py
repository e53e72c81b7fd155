"""What was in the bin for its whole term leaves the journal when that is made smaller; earlier texts stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.note_changes import delete_note, write_note
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.files import timestamps
from ascl_reader.journal.compaction import DAYS_OF_USE, TEXTS_KEPT
from tests.bookmarks.works import statement

BEGUN = "2026-01-01T10:00:00.000Z"

IN_BIN = b'"kind":"binned"'


def on_day(folder: Path, day: int) -> None:
    """Be in the program for a session on a day, counted from the first."""
    moment = timestamps.days_before(BEGUN, -day)
    store = BookmarkStore(folder / "data", folder / "settings", clock=lambda: moment)
    work = store.load().work
    for number in range(4):
        work = store.save(write_note(work, statement("other"), f"{day} {number} " * 150, now=moment)).work
    store.close()


def with_something_in_the_bin(folder: Path) -> None:
    work = write_note(Bookmarks(), statement("one"), "Deleted long ago.", now=BEGUN)
    store = BookmarkStore(folder / "data", folder / "settings", clock=lambda: BEGUN)
    work = store.save(work).work
    store.save(delete_note(work, "one", now=BEGUN))
    store.close()


def journal(folder: Path) -> bytes:
    [path] = (folder / "data" / "own-work").iterdir()
    return path.read_bytes()


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ascl_reader.journal.compaction.WORTH_IT", 40_000)
    monkeypatch.setattr("ascl_reader.journal.compaction.TEXTS_KEPT", 5)


def test_what_was_in_the_bin_for_its_term_leaves_the_journal_and_stays_in_a_backup(tmp_path: Path) -> None:
    with_something_in_the_bin(tmp_path)
    for day in range(91, 91 + DAYS_OF_USE):
        assert IN_BIN in journal(tmp_path)
        on_day(tmp_path, day)
    for day in range(100, 108):
        on_day(tmp_path, day)
    assert IN_BIN not in journal(tmp_path)
    backups = [each.read_bytes() for each in (tmp_path / "data" / "backups").iterdir()]
    assert any(IN_BIN in each for each in backups)
    last = BookmarkStore(tmp_path / "data", tmp_path / "settings", clock=lambda: timestamps.days_before(BEGUN, -110))
    loaded = last.load()
    assert loaded.recovered is None and loaded.work.bin == {} and list(loaded.work.notes) == ["other"]
    assert len(last.earlier_parts("other")) >= 5


@pytest.mark.parametrize("ahead", [100, 400, 4_000])
def test_a_clock_that_is_ahead_for_some_days_clears_nothing(ahead: int, tmp_path: Path) -> None:
    with_something_in_the_bin(tmp_path)
    for day in range(1, 20):
        on_day(tmp_path, day + ahead if day in (4, 5, 9, 12, 15, 19) else day)
    assert IN_BIN in journal(tmp_path)
    at = timestamps.days_before(BEGUN, -20)
    loaded = BookmarkStore(tmp_path / "data", tmp_path / "settings", clock=lambda: at).load()
    assert [each.key for each in loaded.work.bin.values()] != []


def test_a_journal_with_a_value_that_cannot_be_read_stays_as_it_is(tmp_path: Path) -> None:
    store = BookmarkStore(tmp_path / "data", tmp_path / "settings")
    work = store.save(write_note(Bookmarks(), statement("one"), "Text.")).work
    huge = store.path.read_bytes().replace(b'"text":"Text."', b'"text":"Text.","odd":' + b"9" * 5_000)
    store.path.write_bytes(huge)
    again = BookmarkStore(tmp_path / "data", tmp_path / "another computer")
    loaded = again.load()
    assert loaded.work.notes["one"].text == "Text."
    store = BookmarkStore(tmp_path / "data", tmp_path / "settings")
    work = store.load().work
    for number in range(40):
        work = store.save(write_note(work, statement("one"), f"{number} " * 300)).work
    assert store.close() == "" and huge.split(b"\n")[1] in store.path.read_bytes()


def test_twenty_earlier_texts_are_kept() -> None:
    assert TEXTS_KEPT == 20
