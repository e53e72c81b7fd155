"""Briefings in the journal: taken over from the earlier file, shared by machines, never lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.store import own_work
from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.briefings import BinnedBriefing, Briefings, briefings_from_data
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.briefing.text import read_briefings
from ascl_reader.briefing.undo import EditedBriefings
from ascl_reader.errors import DamagedFile
from ascl_reader.files.plain_data import as_json_types
from ascl_reader.files.timestamps import OLDEST
from ascl_reader.files.yaml_text import dump_yaml
from tests.bookmarks.works import FEWER, at
from tests.briefing.earlier_files import briefings_to_data
from tests.briefing.test_briefing import BRIEFINGS, IDS

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


def earlier(briefings: Briefings) -> bytes:
    """Return the file that the version before the journal wrote."""
    data = {**briefings_to_data(briefings), "saves": "12345678 0e123456"}
    return b"# ASCL Reader: your briefings.\n" + dump_yaml(as_json_types(data)) + b"...\n"


def store(folder: Path, minute: int = 100, name: str = "here") -> BriefingStore:
    """Return the store of a machine; all of them share the data folder."""
    return BriefingStore(own_work(folder / "data", folder / name), lambda: at(minute))


def put(folder: Path, data: bytes, name: str = FILE) -> Path:
    """Put an earlier file into the data folder."""
    path = folder / "data" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def saved(folder: Path, work: Briefings) -> BriefingStore:
    """Return a store in which this was saved."""
    here = store(folder)
    here.load()
    here.save(work)
    return here


def test_nothing_is_there_at_first_and_loading_leaves_nothing(tmp_path: Path) -> None:
    loaded = store(tmp_path).load()
    assert (loaded.work, loaded.recovered, loaded.newer_format) == (Briefings(), None, 0)
    assert not (tmp_path / "data").exists()


def test_what_is_saved_is_loaded_from_lines_that_a_person_can_read(tmp_path: Path) -> None:
    found = meeting(some("Governors", "Press"), "Press", "Wŷr — “two”\n\nlines", 1).deleting("Governors", at(2))
    found = msgspec.structs.replace(found, extra={"later": {"kept": [1, 2]}}).choosing("Press")
    here = saved(tmp_path, found)
    assert store(tmp_path).load().work == found
    assert "Wŷr — “two”" in here.path.read_text(encoding="utf-8")


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@FEWER
@given(st.lists(BRIEFINGS, unique_by=lambda each: each.id, max_size=3), ANY_TEXT, st.lists(BRIEFINGS, max_size=2), IDS)
def test_the_earlier_file_is_taken_over_exactly_and_left_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, some: list[Briefing], typed: str, deleted: list[Briefing], key: str
) -> None:
    folder = tmp_path_factory.mktemp("taken")
    living = tuple(msgspec.structs.replace(each, school=typed) for each in some)
    binned = tuple(BinnedBriefing(each, at(minute)) for minute, each in enumerate(deleted))
    path = put(folder, earlier(Briefings(living, binned, key, {"later": typed})))
    expected, _ = read_briefings(path.read_bytes(), path)
    for name in ("here", "here", "there"):
        assert store(folder, name=name).load().work == expected
    assert path.read_bytes() == earlier(Briefings(living, binned, key, {"later": typed}))
    assert len(list((folder / "data" / "own-work").iterdir())) == 1


def test_half_a_letter_from_the_clipboard_spoils_nothing(tmp_path: Path) -> None:
    saved(tmp_path, some("a", "b\ud83d").deleting("b\ud83d", at(1)))
    assert store(tmp_path).load().work.bin[0].briefing.title == "b�"


def test_briefings_that_two_machines_changed_are_joined(tmp_path: Path) -> None:
    ours = saved(tmp_path, some("a", "b", "c"))
    theirs = store(tmp_path, name="there")
    base, other = ours.load().work, theirs.load().work
    theirs.save(meeting(other, "a", "Theirs.", 5).deleting("b", at(5)).beginning("Theirs", at(5)))
    assert ours.changed_on_disk()
    found = ours.save(base.renaming("a", "A", at(4)).beginning("Ours", at(4)))
    assert found.merged and found.work == store(tmp_path).load().work
    assert set(titles(found.work)) == {"A", "c", "Theirs", "Ours"} and found.work.briefings[0].meeting == "Theirs."
    assert [each.briefing.id for each in found.work.bin] == ["b"]
    assert found.work.current is not None and found.work.current.title == "Ours"


@pytest.mark.parametrize("deleted_last", [True, False])
def test_a_change_outlives_a_deletion_that_did_not_know_of_it(tmp_path: Path, deleted_last: bool) -> None:
    ours = saved(tmp_path, some("a", "b"))
    theirs = store(tmp_path, name="there")
    base, other = ours.load().work, theirs.load().work
    if not deleted_last:
        ours.save(base.deleting("a", at(9)))
    theirs.save(meeting(other, "a", "Typed.", 3))
    if deleted_last:
        ours.save(base.deleting("a", at(9)))
    assert sorted(titles(store(tmp_path).load().work)) == ["a", "b"]


def test_another_window_does_not_change_which_briefing_is_filled(tmp_path: Path) -> None:
    ours = saved(tmp_path, some("a", "b").choosing("a"))
    theirs = store(tmp_path, name="there")
    theirs.save(theirs.load().work.choosing("b"))
    assert ours.refresh(ours.load().work.choosing("a")).work.current_id == "a"


def test_moments_without_sense_are_the_oldest_and_what_is_in_the_bin_stays_there(tmp_path: Path) -> None:
    work = some("a", "b")
    text = earlier(work.deleting(work.briefings[0].id, at(0))).decode()
    put(tmp_path, re.sub(r"(changed|deleted): .*", r"\1: '9999-99-99T99:99:99Z'", text).encode())
    here = store(tmp_path)
    found = here.load().work
    assert [each.changed for each in found.briefings] == [OLDEST]
    assert [each.briefing.title for each in found.bin] == ["a"]
    here.save(found.renaming(found.briefings[0].id, "c", at(1)))
    assert titles(store(tmp_path).load().work) == ["c"]


@pytest.mark.parametrize("body", ["briefings:\n- &a {id: b}\n- *a\n", f"rooms: {'[' * 45}{']' * 45}\n", "rooms: {{\n"])
def test_a_newer_format_stays_where_it_is(tmp_path: Path, body: str) -> None:
    path = put(tmp_path, f"version: 2\n{body}".encode())
    loaded = store(tmp_path).load()
    assert (loaded.work, loaded.newer_format) == (Briefings(), 2)
    assert path.read_text(encoding="utf-8") == f"version: 2\n{body}"


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "the end of the file is missing": lambda data: data.replace(b"...", b""),
    "it is empty": lambda data: b"",
    "not UTF-8": lambda data: data + b"\xff\xfe",
    "poster": lambda data: data.replace(b"- id: a\n", b"- id: a\n  layout: poster\n"),
    "version": lambda data: data.replace(b"version: 1", b"version: one"),
    "no file of briefings": lambda data: b"<!DOCTYPE html>",
}


@pytest.mark.parametrize("reason", DAMAGE)
def test_of_a_damaged_earlier_file_the_backup_is_taken_and_told(tmp_path: Path, reason: str) -> None:
    put(tmp_path, earlier(some("a", "b")), "backups/briefings-20260312-1000.yaml")
    put(tmp_path, earlier(some("z")), "backups/bookmarks-20260312-1010.yaml")
    bad = DAMAGE[reason](earlier(some("a", "b")))
    path = put(tmp_path, bad)
    loaded = store(tmp_path).load()
    assert titles(loaded.work) == ["a", "b"]
    assert loaded.recovered is not None and reason in loaded.recovered.reason
    assert path.read_bytes() == bad
    assert store(tmp_path).load().recovered is None


def test_a_wrong_value_is_told_with_its_line() -> None:
    data = earlier(some("a", "b")).replace(b"- id: b\n", b"- id: b\n  layout: poster\n")
    with pytest.raises(DamagedFile) as caught:
        read_briefings(data, Path(FILE))
    assert data.splitlines()[int(str(caught.value.values["line"])) - 1] == b"  layout: poster"


def test_a_briefing_copied_by_hand_gets_an_id_of_its_own() -> None:
    found = some("a").briefings[0]
    twice = Briefings((found, msgspec.structs.replace(found, title="copy")))
    read, _ = read_briefings(earlier(twice), Path(FILE))
    assert titles(read) == ["a", "copy"]
    assert len({each.id for each in read.briefings}) == 2


def test_the_bin_is_cleared_after_ninety_days_and_what_has_no_day_stays(tmp_path: Path) -> None:
    day = 24 * 60
    binned = [
        BinnedBriefing(some(name).briefings[0], when) for name, when in (("a", at(0)), ("b", at(2 * day)), ("c", ""))
    ]
    put(tmp_path, earlier(msgspec.structs.replace(some("d"), bin=tuple(binned))))
    store(tmp_path).load()
    later = BriefingStore(own_work(tmp_path / "data", tmp_path / "here"), lambda: "2026-06-11T12:00:00.000Z")
    assert [each.briefing.id for each in later.load().work.bin] == ["c", "b"]
    assert len(store(tmp_path).load().work.bin) == 3, "a clock that runs ahead deletes nothing"


def test_steps_are_undone_after_a_restart(tmp_path: Path) -> None:
    here = saved(tmp_path, some("a", "b"))
    loaded = here.load()
    edited = EditedBriefings(loaded.work, loaded.done, loaded.undone)
    edited.do("change", meeting(edited.work, "a", "Typed.", 3))
    edited.do("delete", edited.work.deleting("b", at(4)))
    here.save(edited.work, edited.unsaved)
    for name in ("delete", "change"):
        here = store(tmp_path)
        loaded = here.load()
        edited = EditedBriefings(loaded.work, loaded.done, loaded.undone)
        undone = edited.undo()
        assert undone is not None and (undone.step.kind, undone.left) == (name, 0)
        assert sorted(titles(edited.work)) == ["a", "b"]
        here.save(edited.work, edited.unsaved)
    found = store(tmp_path).load()
    assert not any(each.meeting for each in found.work.briefings) and not found.work.bin and len(found.undone) == 2


def test_what_was_written_by_hand_keeps_whole_numbers_beyond_64_bits_as_texts() -> None:
    found = Briefings(extra={"later": 2**70})
    assert briefings_from_data(as_json_types(briefings_to_data(found))).extra == {"later": str(2**70)}
