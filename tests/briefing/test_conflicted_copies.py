"""Conflicted copies of the file of briefings: noticed, merged as one step that can be undone, put aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.briefing.text import BriefingText
from ascl_reader.briefing.undo import EditedBriefings
from tests.bookmarks.works import at
from tests.briefing.test_store import (
    FILE,
    meeting,
    some,
    store,
    titles,
)

NAMES = ["briefings (DESKTOP’s conflicted copy 2026-03-12).yaml", "briefings-LAPTOP.yaml", "Briefings 2.yaml"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("known", [True, False])
def test_a_conflicted_copy_is_merged_as_one_step_and_put_aside(tmp_path: Path, name: str, known: bool) -> None:
    ours = store(tmp_path)
    base = ours.save(some("a", "b", "c")).work
    saves = BriefingText().read((tmp_path / FILE).read_bytes(), tmp_path / FILE).saves if known else ()
    elsewhere = meeting(base, "a", "Theirs, newer.", 5).deleting("b", at(5)).adding("New", at(5))
    (tmp_path / name).write_bytes(BriefingText().compose(elsewhere, saves))
    (tmp_path / "backups" / name).write_bytes(b"")
    (tmp_path / "bookmarks-LAPTOP.yaml").write_bytes(b"")
    assert [path.name for path in ours.copies()] == [name]
    edited = EditedBriefings(meeting(meeting(base, "a", "Ours.", 4), "c", "Ours too.", 4).choosing("c"))
    before = edited.work
    found = ours.merge_copies(edited.work, ours.copies())
    assert (sorted(titles(found.work)), found.lost, found.refused) == (["New", "a", "c"], 1 if known else 2, ())
    assert [each.meeting for each in map(found.work.find, "ac") if each] == ["Theirs, newer.", "Ours too."]
    binned = sorted((each.briefing.title, each.briefing.meeting) for each in found.work.bin)
    assert binned == [("a", "Ours."), ("b", ""), *([] if known else [("c", "")])]
    assert found.work.current_id == "c"
    assert edited.do(found.work, "merge copies")
    ours.save(edited.work)
    [aside] = ours.set_aside_copies(ours.copies())
    assert (ours.copies(), aside.parent.name, aside.name[:7]) == ((), "backups", "merged-")
    assert store(tmp_path).load().work == edited.work
    undone = edited.undo(at(9))
    assert undone is not None
    assert (undone.left, edited.to_undo) == (0, "")
    back = {each.id: each.meeting for each in edited.work.briefings}
    assert back == {each.id: each.meeting for each in before.briefings}
    assert [each.briefing.title for each in edited.work.bin] == ["New"]
    assert edited.redo(at(10)) is not None
    assert sorted(titles(edited.work)) == ["New", "a", "c"]


def test_a_copy_that_holds_nothing_else_changes_nothing(tmp_path: Path) -> None:
    ours = store(tmp_path)
    work = ours.save(some("a", "b").deleting("b", at(1))).work
    (tmp_path / "briefings (1).yaml").write_bytes((tmp_path / FILE).read_bytes())
    assert ours.merge_copies(work, ours.copies()).work == work


def test_a_copy_of_a_later_version_is_refused(tmp_path: Path) -> None:
    ours = store(tmp_path)
    work = ours.save(some("a")).work
    path = tmp_path / "briefings (1).yaml"
    path.write_bytes((tmp_path / FILE).read_bytes().replace(b"version: 1", b"version: 2"))
    found = ours.merge_copies(work, ours.copies())
    assert found.work is work
    assert [each for each, _ in found.refused] == [path]
