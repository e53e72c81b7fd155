"""The file of briefings: saved, merged, restored, killed while it saves, written by two at once."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.briefings import (
    BinnedBriefing,
    Briefings,
    briefings_from_data,
    briefings_to_data,
)
from ascl_reader.briefing.merging import merge_briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.briefing.text import BriefingText
from ascl_reader.errors import NewerFormat
from ascl_reader.files.plain_data import as_json_types
from ascl_reader.files.timestamps import OLDEST
from tests.bookmarks.works import FEWER, at
from tests.briefing.test_briefing import BRIEFINGS, IDS
from tests.conftest import LONG, PROJECT

KILLS, CHANGES = (200, 500) if LONG else (5, 15)
LIMIT = 300.0 if LONG else 30.0
FILE = "briefings.yaml"


def some(*titles: str, now: str = "") -> Briefings:
    """Return briefings with these titles, which are their ids too."""
    moment = now or at(0)
    return Briefings(tuple(Briefing(id=each, title=each, created=moment, changed=moment) for each in titles))


def meeting(briefings: Briefings, key: str, text: str, minute: int) -> Briefings:
    """Return the briefings with one changed."""
    found = briefings.find(key)
    assert found is not None
    return briefings.changing(msgspec.structs.replace(found, meeting=text), at(minute))


def titles(briefings: Briefings) -> list[str]:
    return [each.title for each in briefings.briefings]


def store(folder: Path, minute: int = 100) -> BriefingStore:
    return BriefingStore(folder, lambda: at(minute))


def test_nothing_is_there_at_first_and_loading_leaves_nothing(tmp_path: Path) -> None:
    loaded = store(tmp_path / "data").load()
    assert (loaded.work, loaded.recovered, loaded.newer_format) == (Briefings(), None, 0)
    assert not (tmp_path / "data").exists()


def test_what_is_saved_is_loaded_from_readable_yaml(tmp_path: Path) -> None:
    found = meeting(some("Governors", "Press"), "Press", "Wŷr — “two”\n\nlines", 1).deleting("Governors", at(2))
    found = msgspec.structs.replace(found, extra={"later": {"kept": [1, 2]}})
    saved = store(tmp_path).save(found)
    assert (saved.work, saved.merged, saved.lost, saved.backup_problem) == (found, False, 0, "")
    assert store(tmp_path).load().work == found
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert (lines[0], lines[-1]) == ("version: 1", "...")
    assert "Wŷr — “two”" in text
    [backup] = (tmp_path / "backups").iterdir()
    assert backup.name.startswith("briefings-")
    assert backup.read_bytes() == (tmp_path / FILE).read_bytes()


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@FEWER
@given(st.lists(BRIEFINGS, unique_by=lambda each: each.id, max_size=3), ANY_TEXT, st.lists(BRIEFINGS, max_size=2), IDS)
def test_whatever_is_typed_comes_back(some: list[Briefing], typed: str, deleted: list[Briefing], key: str) -> None:
    living = tuple(msgspec.structs.replace(each, school=typed) for each in some)
    found = Briefings(living, tuple(BinnedBriefing(each, at(0)) for each in deleted), key, {"later": typed})
    held = BriefingText().read(BriefingText().compose(found, ["12345678", "0e123456"]), Path(FILE))
    expected = briefings_from_data(as_json_types(briefings_to_data(found)))  # whole numbers beyond 64 bits become texts
    assert held == (expected, 1, ("12345678", "0e123456"))


def test_half_a_letter_from_the_clipboard_spoils_nothing(tmp_path: Path) -> None:
    found = some("a", "b\ud83d").deleting("b\ud83d", at(1))
    store(tmp_path).save(found)
    assert store(tmp_path).load().work.bin[0].briefing.title == "b�"
    assert titles(merge_briefings(None, found, some("c"), at(2)).work) == ["c", "a"]


def test_a_copied_briefing_with_unknown_keys_is_written_without_aliases(tmp_path: Path) -> None:
    first = msgspec.structs.replace(some("a").briefings[0], extra={"later": {"kept": [1]}})
    found = Briefings((first,)).duplicating("a", "b", at(1))
    store(tmp_path).save(found)
    assert store(tmp_path).load().work == found


def test_what_another_saved_is_merged_and_the_older_change_is_in_the_bin(tmp_path: Path) -> None:
    ours, theirs = store(tmp_path), store(tmp_path)
    base = ours.save(some("a", "b", "c")).work
    other = theirs.load().work
    theirs.save(meeting(other, "a", "Theirs.", 5).deleting("b", at(5)).adding("Theirs", at(5)))
    assert ours.changed_on_disk()
    changed = meeting(base, "a", "Ours.", 4).adding("Ours", at(4))
    seen = ours.refresh(changed)
    saved = ours.save(changed)
    assert seen.work == saved.work == store(tmp_path).load().work
    assert (saved.merged, saved.lost) == (True, 1)
    assert titles(saved.work) == ["a", "c", "Theirs", "Ours"]
    assert saved.work.briefings[0].meeting == "Theirs."
    assert sorted(each.briefing.meeting for each in saved.work.bin) == ["", "Ours."]
    assert saved.work.current is not None
    assert saved.work.current.title == "Ours"
    loser = next(each.briefing for each in saved.work.bin if each.briefing.meeting)
    assert titles(saved.work.restoring(loser.id)) == ["a", "c", "Theirs", "Ours", "a"]


def test_moments_without_sense_are_the_oldest_and_what_is_in_the_bin_stays_there(tmp_path: Path) -> None:
    path = tmp_path / FILE
    work = some("a", "b")
    BriefingStore(tmp_path).save(work.deleting(work.briefings[0].id, at(0)))
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(changed|deleted): .*", r"\1: '9999-99-99T99:99:99Z'", text), encoding="utf-8")
    store = BriefingStore(tmp_path)
    found = store.load().work
    assert [each.changed for each in found.briefings] == [OLDEST]
    assert [each.briefing.title for each in found.bin] == ["a"]
    store.save(found.renaming(found.briefings[0].id, "c", at(1)))
    assert titles(BriefingStore(tmp_path).load().work) == ["c"]


@pytest.mark.parametrize("body", ["briefings:\n- &a {id: b}\n- *a\n", f"rooms: {'[' * 45}{']' * 45}\n", "rooms: {{\n"])
def test_a_newer_format_that_cannot_be_read_at_all_stays_where_it_is(tmp_path: Path, body: str) -> None:
    path = tmp_path / "briefings.yaml"
    path.write_text(f"version: 2\n{body}", encoding="utf-8")
    store = BriefingStore(tmp_path)
    assert (store.load().work, store.load().newer_format) == (Briefings(), 2)
    with pytest.raises(NewerFormat):
        store.save(some("a"))
    assert path.read_text(encoding="utf-8") == f"version: 2\n{body}"


def test_a_newer_format_is_read_and_never_written(tmp_path: Path) -> None:
    here = store(tmp_path)
    work = here.save(some("a", "b")).work
    path = tmp_path / FILE
    newer = path.read_text(encoding="utf-8").replace("version: 1", "version: 2\nrooms: [1]")
    newer = newer.replace("- id: b\n", "- id: b\n  layout: poster\n").replace("...", "")
    path.write_text(newer, encoding="utf-8")
    loaded = store(tmp_path).load()
    assert (loaded.newer_format, titles(loaded.work)) == (2, ["a"])
    with pytest.raises(NewerFormat):
        here.save(work.adding("c", at(1)))
    assert path.read_text(encoding="utf-8") == newer


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "the end of the file is missing": lambda data: data.replace(b"...", b""),
    "it is empty": lambda data: b"",
    "not UTF-8": lambda data: data + b"\xff\xfe",
    "poster": lambda data: data.replace(b"- id: a\n", b"- id: a\n  layout: poster\n"),
    "version": lambda data: data.replace(b"version: 1", b"version: one"),
    "no file of briefings": lambda data: b"<!DOCTYPE html>",
}


@pytest.mark.parametrize("reason", DAMAGE)
def test_a_damaged_file_is_set_aside_and_the_backup_is_loaded_and_told(tmp_path: Path, reason: str) -> None:
    work = store(tmp_path).save(some("a", "b")).work
    bad = DAMAGE[reason]((tmp_path / FILE).read_bytes())
    (tmp_path / FILE).write_bytes(bad)
    here = store(tmp_path)
    loaded = here.load()
    assert loaded.work == work
    assert loaded.recovered is not None
    assert reason in loaded.recovered.reason
    assert loaded.recovered.set_aside is not None
    assert loaded.recovered.set_aside.read_bytes() == bad
    assert loaded.recovered.until == at(0)
    here.save(loaded.work)
    assert store(tmp_path).load() == msgspec.structs.replace(loaded, recovered=None)


def test_a_backup_of_bookmarks_is_no_backup_of_briefings(tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "bookmarks-20260312-1000.yaml").write_bytes(BriefingText().compose(some("a")))
    assert store(tmp_path).load().work == Briefings()


def test_a_wrong_value_is_told_with_its_line() -> None:
    from ascl_reader.errors import DamagedFile

    data = BriefingText().compose(some("a", "b")).replace(b"- id: b\n", b"- id: b\n  layout: poster\n")
    with pytest.raises(DamagedFile) as caught:
        BriefingText().read(data, Path(FILE))
    assert data.splitlines()[int(str(caught.value.values["line"])) - 1] == b"  layout: poster"


def test_a_briefing_copied_by_hand_gets_an_id_of_its_own() -> None:
    found = some("a").briefings[0]
    twice = Briefings((found, msgspec.structs.replace(found, title="copy")))
    read = BriefingText().read(BriefingText().compose(twice), Path(FILE)).work
    assert titles(read) == ["a", "copy"]
    assert len({each.id for each in read.briefings}) == 2


def test_the_bin_is_cleared_after_ninety_days(tmp_path: Path) -> None:
    day = 24 * 60
    binned = [
        BinnedBriefing(some(name).briefings[0], when) for name, when in (("a", at(0)), ("b", at(2 * day)), ("c", ""))
    ]
    work = msgspec.structs.replace(some("d"), bin=tuple(binned))
    store(tmp_path).save(work)
    later = BriefingStore(tmp_path, lambda: "2026-06-11T12:00:00.000Z")
    found = later.load().work
    assert [(each.briefing.id, each.deleted[:10]) for each in found.bin] == [("b", "2026-03-14"), ("c", "2026-06-11")]
    later.save(found)
    assert [each.briefing.id for each in store(tmp_path).load().work.bin] == ["b", "c"]


def child(folder: Path, name: str, wanted: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.briefing.saving_child", str(folder), name, str(wanted)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.timeout(LIMIT)
def test_nothing_that_was_confirmed_is_lost_by_a_kill(tmp_path: Path) -> None:
    chance = random.Random(5)
    confirmed = 0
    for _ in range(KILLS):
        process = child(tmp_path, "x", 0)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(chance.random() * 0.1)
        process.send_signal(signal.SIGKILL)
        told = [first, *process.stdout.read().splitlines()]
        process.stdout.close()
        process.wait()
        loaded = BriefingStore(tmp_path).load()
        assert loaded.recovered is None
        assert set(titles(loaded.work)) >= {f"x-{number}" for number in range(int(told[-1]) + 1)}
        for backup in tmp_path.glob("backups/briefings-*.yaml"):
            BriefingText().read(backup.read_bytes(), backup)
        confirmed = len(loaded.work.briefings)
    assert confirmed >= KILLS
    for each in tmp_path.rglob(".*.new"):
        os.utime(each, (0, 0))  # as though some minutes had gone by
    here = BriefingStore(tmp_path)
    here.save(here.load().work.adding("after", at(0)))
    assert not [*tmp_path.glob(".*.new")]


@pytest.mark.timeout(LIMIT)
def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    both = [child(tmp_path, name, CHANGES) for name in ("x", "y")]
    for process in both:
        process.communicate(timeout=LIMIT)
        assert process.returncode == 0
    loaded = BriefingStore(tmp_path).load()
    assert loaded.recovered is None
    assert sorted(titles(loaded.work)) == sorted(f"{name}-{number}" for name in "xy" for number in range(CHANGES))
    assert loaded.work.bin == ()
