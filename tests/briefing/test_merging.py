"""Two states of the briefings as one: nothing is lost, what was deleted stays deleted, both sides get the same."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.merging import merge_briefings
from ascl_reader.briefing.undo import EditedBriefings
from tests.bookmarks.works import at
from tests.briefing.test_store import meeting, some, titles


def test_a_change_outlives_a_deletion_that_did_not_know_of_it() -> None:
    base = some("a", "b")
    deleted, changed = base.deleting("a", at(9)), meeting(base, "a", "Typed.", 3)
    for ours, theirs in ((deleted, changed), (changed, deleted)):
        found = merge_briefings(base, ours, theirs, at(10)).work
        assert sorted(titles(found)) == ["a", "b"]
        assert found.bin == ()
    both = meeting(base, "a", "Typed and deleted.", 8).deleting("a", at(9))
    found = merge_briefings(base, changed, both, at(10)).work
    assert [each.briefing.meeting for each in found.bin] == ["Typed and deleted."]
    assert found.restoring(found.bin[0].briefing.id) != found


def test_without_a_common_state_the_bin_tells_what_was_deleted() -> None:
    base = some("a", "b")
    found = merge_briefings(None, base, base.deleting("a", at(1)), at(2)).work
    assert (titles(found), [each.briefing.id for each in found.bin]) == (["b"], ["a"])
    assert sorted(titles(merge_briefings(None, base, some("c"), at(2)).work)) == ["a", "b", "c"]
    assert titles(merge_briefings(None, meeting(base, "a", "Later.", 5), base.deleting("a", at(1)), at(6)).work) == [
        "b",
        "a",
    ]


def test_without_a_common_state_a_deletion_costs_no_words_that_were_typed_elsewhere_before() -> None:
    base = some("a")
    typed, deleted = meeting(base, "a", "Typed.", 3), meeting(base, "a", "Older.", 2).deleting("a", at(5))
    for ours, theirs in ((typed, deleted), (deleted, typed)):
        found = merge_briefings(None, ours, theirs, at(6)).work
        assert titles(found) == []
        assert sorted(each.briefing.meeting for each in found.bin) == ["Older.", "Typed."]
        assert len({each.briefing.id for each in found.bin}) == 2


def test_what_vanished_without_a_word_is_in_the_bin_and_what_was_cleared_stays_cleared() -> None:
    base = some("a", "b").deleting("b", at(1))
    emptied = base.without_deleted_before("9")
    assert merge_briefings(base, base, emptied, at(2)).work == emptied
    gone = msgspec.structs.replace(base, briefings=())
    assert {each.briefing.id for each in merge_briefings(base, base, gone, at(2)).work.bin} == {"a", "b"}
    assert merge_briefings(base, base.restoring("b"), meeting(base, "a", "x", 2), at(3)).work.bin == ()


STEPS = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("cxd"), st.integers(1, 30)), max_size=6)


def changed(base: Briefings, name: str, steps: list[tuple[str, str, int]]) -> Briefings:
    """Return a state after steps on one machine: briefings are changed, deleted and brought back."""
    for key, action, minute in steps:
        if base.find(key) is None:
            base = base.restoring(key)
        elif action == "x":
            base = base.deleting(key, at(minute))
        else:
            base = meeting(base, key, f"{name} {minute}", minute)
    return base


@given(STEPS, STEPS, st.booleans())
def test_merging_loses_no_state_and_gives_the_same_from_both_sides(
    one: list[tuple[str, str, int]], other: list[tuple[str, str, int]], known: bool
) -> None:
    base = some("a", "b", "c")
    sides = [changed(base, "one", one), changed(base, "other", other)]
    common = base if known else None
    found, turned = (
        merge_briefings(common, *each, at(60)).work for each in ((sides[0], sides[1]), (sides[1], sides[0]))
    )
    assert {each.id: each for each in found.briefings} == {each.id: each for each in turned.briefings}
    assert {each.briefing.id for each in found.bin} == {each.briefing.id for each in turned.bin}
    words = {each.meeting for each in (*found.briefings, *(entry.briefing for entry in found.bin))}
    for side in sides:
        assert {each.meeting for each in side.briefings} <= words | {""}
        assert {each.briefing.meeting for each in side.bin} <= words | {""}
    assert len({each.id for each in found.briefings} | {each.briefing.id for each in found.bin}) == len(
        [*found.briefings, *found.bin]
    )
    assert merge_briefings(found, found, turned, at(61)).lost == 0


@given(STEPS, STEPS, st.booleans())
def test_merging_a_copy_is_undone_in_one_step(
    one: list[tuple[str, str, int]], other: list[tuple[str, str, int]], known: bool
) -> None:
    def living(briefings: Briefings) -> dict[str, str]:
        return {each.id: each.meeting for each in briefings.briefings}

    base = some("a", "b", "c")
    ours, theirs = changed(base, "one", one), changed(base.adding("New", at(1)), "other", other)
    edited = EditedBriefings(ours)
    found = merge_briefings(base if known else None, ours, theirs, at(60)).work
    edited.do(found, "merge copies", at(60))
    undone = edited.undo(at(61))
    assert undone is not None
    assert (undone.left, living(edited.work)) == (0, living(ours))
    edited.redo(at(62))
    assert living(edited.work) == living(found)
