"""What was read: recent statements, unread and changed marks, last places; on the disk, and shared by two windows."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from ascl_reader.errors import NewerFormat, UnreadableFile, UnwritableFile
from ascl_reader.files.plain_data import to_plain_data
from ascl_reader.files.yaml_text import dump_yaml
from ascl_reader.history import reading_store
from ascl_reader.history.reading_log import (
    MOST_VISITS,
    Freshness,
    ReadingLog,
    clear_log,
    freshness,
    merge_logs,
    record_reading,
    record_scroll,
    switch_log,
)
from ascl_reader.history.reading_store import ReadingStore
from ascl_reader.library.statement import Wording
from tests.bookmarks.works import at, statement

SUMMARY = Wording.SUMMARY


def read(*keys: str, log: ReadingLog | None = None, minute: int = 0) -> ReadingLog:
    made = log or ReadingLog()
    for number, key in enumerate(keys):
        made = record_reading(made, statement(key), SUMMARY, now=at(minute + number))
    return made


def recent(log: ReadingLog) -> list[str]:
    return [visit.statement for visit in log.recent]


def test_the_latest_read_comes_first_and_each_once() -> None:
    log = read("a", "b", "a")
    assert recent(log) == ["a", "b"]
    assert log.readings["a"].when == at(2)
    assert recent(read(*(f"s{number}" for number in range(120)))) == [f"s{number}" for number in range(119, 19, -1)]
    assert MOST_VISITS == 100


def test_unread_and_changed_statements_are_told() -> None:
    log = read("a")
    assert freshness(log, statement("a")) is Freshness.READ
    assert freshness(log, statement("b")) is Freshness.UNREAD
    assert freshness(log, statement("a", summary={"position": "New."})) is Freshness.CHANGED
    full = {"texts": {"position": "Published."}, "origins": []}
    both = statement("a", full=full)
    assert freshness(log, both) is Freshness.READ
    in_full = record_reading(log, both, Wording.FULL, now=at(9))
    assert freshness(in_full, both) is Freshness.READ
    newer = statement("a", full={"texts": {"position": "Published anew."}, "origins": []})
    assert freshness(in_full, newer) is Freshness.CHANGED
    assert freshness(in_full, statement("a")) is Freshness.READ


def test_the_last_place_is_kept() -> None:
    log = record_scroll(read("a"), "a", [0, 120, 40])
    assert log.readings["a"].scroll == (0, 120, 40)
    assert read("a", log=log, minute=5).readings["a"].scroll == (0, 120, 40)
    assert record_scroll(log, "b", [1]) is log


def test_it_can_be_cleared_and_switched_off() -> None:
    log = switch_log(read("a"), True, now=at(5))
    assert read("b", log=log, minute=6) is log
    assert record_scroll(log, "a", [5]) is log
    empty = clear_log(log, now=at(7))
    assert (empty.recent, empty.readings, empty.off) == ((), {}, True)
    assert recent(read("b", log=switch_log(empty, False, now=at(8)), minute=9)) == ["b"]


def test_two_windows_read_into_one_log() -> None:
    both = merge_logs(read("a", "b"), record_scroll(read("b", "c", minute=10), "c", [7]))
    assert recent(both) == ["c", "b", "a"]
    assert both.readings["b"].when == at(10)
    assert both.readings["c"].scroll == (7,)
    assert recent(merge_logs(clear_log(both, now=at(11)), both)) == []
    assert recent(merge_logs(both, clear_log(read("a", "b"), now=at(10)))) == ["c"]
    assert merge_logs(switch_log(both, True, now=at(20)), both).off
    assert not merge_logs(switch_log(both, True, now=at(20)), switch_log(both, False, now=at(21))).off


def saved(folder: Path, log: ReadingLog, name: str = "here") -> ReadingStore:
    """Return the store of a machine in which a log was saved."""
    store = ReadingStore(folder / "data", folder / name)
    store.load()
    store.save(log)
    return store


def earlier(log: ReadingLog) -> bytes:
    """Return the file that the version before the journal wrote."""
    return dump_yaml({"version": 1, **to_plain_data(log)})


def put(folder: Path, data: bytes) -> Path:
    """Put an earlier file into the data folder."""
    path = folder / "data" / "history.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_it_is_on_the_disk_at_the_next_start(tmp_path: Path) -> None:
    log = record_scroll(read("a", "b"), "b", [1, 2, 3])
    store = saved(tmp_path, log)
    assert ReadingStore(tmp_path / "data", tmp_path / "here").load() == log
    size = store.path.stat().st_size
    store.save(record_scroll(log, "a", [9]))
    assert store.path.stat().st_size < size + 250
    assert not (tmp_path / "here" / "what-was-read").exists() and not (tmp_path / "data" / "backups").exists()


def test_the_earlier_file_is_taken_over_once_exactly_and_left_as_it_is(tmp_path: Path) -> None:
    log = switch_log(record_scroll(read("a", "b"), "b", [1, 2, 3]), True, now=at(5))
    visits = tuple(msgspec.structs.replace(each, extra={"device": each.statement}) for each in log.recent)
    log = msgspec.structs.replace(log, recent=visits, extra={"pinned": ["a"]})
    path = put(tmp_path, earlier(log))
    for name in ("here", "here", "there"):
        assert ReadingStore(tmp_path / "data", tmp_path / name).load() == log
    assert path.read_bytes() == earlier(log)
    path.write_bytes(earlier(read("z")))
    assert ReadingStore(tmp_path / "data", tmp_path / "here").load() == log


def test_what_another_window_read_meanwhile_is_kept(tmp_path: Path) -> None:
    ours = saved(tmp_path, ReadingLog())
    theirs = saved(tmp_path, read("theirs"), "there")
    assert recent(ours.save(read("ours", minute=5))) == ["ours", "theirs"]
    assert recent(theirs.load()) == ["ours", "theirs"]


def test_clearing_leaves_nothing_of_it_in_our_journal(tmp_path: Path) -> None:
    store = saved(tmp_path, read("a", "b"))
    store.save(clear_log(store.load(), now=at(9)))
    assert b'"a"' not in store.path.read_bytes()
    assert recent(ReadingStore(tmp_path / "data", tmp_path / "here").load()) == []
    store.save(read("b", log=store.load(), minute=12))
    assert recent(ReadingStore(tmp_path / "data", tmp_path / "here").load()) == ["b"]


def test_what_another_machine_cleared_leaves_our_journal_too_and_stays_cleared_without_that_machine(
    tmp_path: Path,
) -> None:
    ours, theirs = saved(tmp_path, read("a", "b")), saved(tmp_path, ReadingLog(), "there")
    theirs.save(clear_log(theirs.load(), now=at(9)))
    log = ours.save(read("c", log=ours.load(), minute=12))
    assert recent(log) == ["c"] and b'"a"' not in ours.path.read_bytes()
    size = ours.path.stat().st_size
    ours.save(read("d", log=log, minute=13))
    theirs.save(read("e", log=theirs.load(), minute=14))
    begun = ours.path.read_bytes()[:size]
    theirs.path.unlink()
    again = ReadingStore(tmp_path / "data", tmp_path / "here")
    assert recent(again.load()) == ["d", "c"]
    again.save(read("f", log=again.load(), minute=15))
    assert ours.path.read_bytes()[:size] == begun, "it is begun anew once"


def test_it_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_store, "LARGEST", 3000)
    store = saved(tmp_path, read("a", "b"))
    log = store.load()
    for number in range(60):
        log = store.save(record_scroll(log, "a", [number]))
    assert store.path.stat().st_size < 5000
    assert ReadingStore(tmp_path / "data", tmp_path / "here").load() == log


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"[]", b"version: 1\nrecent: 5\n", b"version: 1\nrecent: [\n"])
def test_a_damaged_earlier_file_is_left_and_the_log_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = put(tmp_path, content)
    assert ReadingStore(tmp_path / "data").load() == ReadingLog()
    assert recent(saved(tmp_path, read("a")).load()) == ["a"]
    assert path.read_bytes() == content


def test_an_earlier_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = put(tmp_path, b"version: 2\nrecent: none\n")
    assert recent(saved(tmp_path, read("a")).load()) == ["a"]
    assert path.read_bytes() == b"version: 2\nrecent: none\n"


def test_a_journal_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    store = saved(tmp_path, read("a"))
    data = store.path.read_bytes().replace(b'"format":1', b'"format":2')
    store.path.write_bytes(data)
    newer = ReadingStore(tmp_path / "data", tmp_path / "here")
    assert recent(newer.load()) == ["a"]
    with pytest.raises(NewerFormat):
        newer.save(read("b"))
    assert store.path.read_bytes() == data


def test_unknown_keys_of_two_windows_are_joined() -> None:
    ours, theirs = read("a", minute=1), read("a", minute=5)
    ours, theirs = (
        msgspec.structs.replace(
            log,
            recent=tuple(msgspec.structs.replace(each, extra={name: 1, "both": name}) for each in log.recent),
            readings={key: msgspec.structs.replace(each, extra={name: 1}) for key, each in log.readings.items()},
        )
        for name, log in (("ours", ours), ("theirs", theirs))
    )
    for both in (merge_logs(ours, theirs), merge_logs(theirs, ours)):
        [visit] = both.recent
        assert (visit.when, visit.extra) == (at(5), {"ours": 1, "theirs": 1, "both": "theirs"})
        assert both.readings["a"].extra == {"ours": 1, "theirs": 1}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises((UnreadableFile, UnwritableFile)):
        ReadingStore(tmp_path / "file" / "data").save(read("a"))
