"""What was read: recent statements, unread and changed marks, last places; on the disk, and shared by two windows."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import yaml

from ascl_reader.errors import NewerFormat, UnwritableFile
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
    assert recent(merge_logs(both, clear_log(both, now=at(10)))) == ["c"]
    assert merge_logs(switch_log(both, True, now=at(20)), both).off
    assert not merge_logs(switch_log(both, True, now=at(20)), switch_log(both, False, now=at(21))).off


def test_it_is_on_the_disk_as_readable_yaml(tmp_path: Path) -> None:
    log = record_scroll(read("a", "b"), "b", [1, 2, 3])
    assert ReadingStore(tmp_path).save(log) == log
    assert ReadingStore(tmp_path).load() == log
    data = yaml.safe_load((tmp_path / "history.yaml").read_text(encoding="utf-8"))
    assert data["version"] == 1
    assert data["readings"]["b"]["scroll"] == [1, 2, 3]


def test_what_another_window_read_meanwhile_is_kept(tmp_path: Path) -> None:
    ours, theirs = ReadingStore(tmp_path), ReadingStore(tmp_path)
    ours.load()
    theirs.save(read("theirs"))
    assert recent(ours.save(read("ours", minute=5))) == ["ours", "theirs"]
    assert recent(theirs.load()) == ["ours", "theirs"]


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"[]", b"version: 1\nrecent: 5\n", b"version: 1\nrecent: [\n"])
def test_a_damaged_log_is_set_aside_and_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "history.yaml"
    path.write_bytes(content)
    store = ReadingStore(tmp_path)
    assert store.load() == ReadingLog()
    assert recent(store.save(read("a"))) == ["a"]
    [aside] = (tmp_path / "backups").iterdir()
    assert aside.read_bytes() == content


def test_a_log_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "history.yaml").write_text("version: 2\nrecent: none\n", encoding="utf-8")
    store = ReadingStore(tmp_path)
    assert store.load() == ReadingLog()
    with pytest.raises(NewerFormat):
        store.save(read("a"))
    assert (tmp_path / "history.yaml").read_text(encoding="utf-8").startswith("version: 2")


def test_keys_of_a_later_version_are_kept(tmp_path: Path) -> None:
    store = ReadingStore(tmp_path)
    store.save(read("a"))
    path = tmp_path / "history.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "pinned: [a]\n", encoding="utf-8")
    store.save(read("b", minute=5))
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["pinned"] == ["a"]


def test_keys_of_a_later_version_are_kept_in_visits_and_readings_too(tmp_path: Path) -> None:
    store = ReadingStore(tmp_path)
    store.save(read("a", "b"))
    path = tmp_path / "history.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    for visit in data["recent"]:
        visit["device"] = visit["statement"]
    data["readings"]["a"]["seconds"] = 4
    path.write_text(yaml.safe_dump(data), encoding="utf-8")
    store.save(record_scroll(read("a", log=store.load(), minute=9), "a", [7]))
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [(each["statement"], each["device"]) for each in data["recent"]] == [("a", "a"), ("b", "b")]
    assert (data["readings"]["a"]["seconds"], data["readings"]["a"]["scroll"]) == (4, [7])
    assert "extra" not in path.read_text(encoding="utf-8")


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
    with pytest.raises(UnwritableFile):
        ReadingStore(tmp_path / "file").save(read("a"))
