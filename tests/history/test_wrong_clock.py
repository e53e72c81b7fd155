"""A clock that was ahead, or is behind: what is read is kept, what is cleared is gone, and the switch holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.history.reading_log import ReadingLog, clear_log, record_reading, switch_log
from ascl_reader.history.reading_store import ReadingStore
from ascl_reader.library.statement import Wording
from tests.bookmarks.works import statement

AHEAD, RIGHT = "2031-01-01T00:00:00.000Z", "2026-11-30T10:00:00.000Z"


@pytest.fixture
def store(tmp_path: Path) -> ReadingStore:
    made = ReadingStore(tmp_path / "data", tmp_path / "settings")
    made.load()
    return made


def read(log: ReadingLog, key: str, now: str) -> ReadingLog:
    return record_reading(log, statement(key), Wording.SUMMARY, now)


def known(log: ReadingLog, tmp_path: Path) -> list[str]:
    """Return the statements that were read, as this window and the next start know them."""
    again = ReadingStore(tmp_path / "data", tmp_path / "settings").load()
    assert [each.statement for each in again.recent] == [each.statement for each in log.recent]
    assert set(again.readings) == set(log.readings) == {each.statement for each in log.recent}
    return [each.statement for each in log.recent]


def test_what_is_read_after_a_clearing_while_the_clock_was_ahead_is_kept(store: ReadingStore, tmp_path: Path) -> None:
    log = store.save(clear_log(read(ReadingLog(), "before", RIGHT), AHEAD))
    log = store.save(read(log, "after", RIGHT))
    assert known(log, tmp_path) == ["after"]


def test_what_was_read_while_the_clock_was_ahead_is_cleared(store: ReadingStore, tmp_path: Path) -> None:
    log = store.save(read(ReadingLog(), "secret", AHEAD))
    log = store.save(clear_log(log, RIGHT))
    assert known(log, tmp_path) == []
    log = store.save(clear_log(store.save(read(log, "secret", RIGHT)), RIGHT))
    assert known(log, tmp_path) == []


def test_what_was_switched_off_while_the_clock_was_ahead_is_switched_on(store: ReadingStore, tmp_path: Path) -> None:
    log = store.save(switch_log(ReadingLog(), True, AHEAD))
    log = store.save(switch_log(log, False, RIGHT))
    assert not log.off
    assert known(store.save(read(log, "a", RIGHT)), tmp_path) == ["a"]


def test_what_is_read_again_is_the_last_reading(store: ReadingStore) -> None:
    log = store.save(read(ReadingLog(), "a", AHEAD))
    full = record_reading(log, statement("a", full={"texts": {"position": "x"}, "origins": []}), Wording.FULL, RIGHT)
    assert store.save(full).readings["a"].wording is Wording.FULL
