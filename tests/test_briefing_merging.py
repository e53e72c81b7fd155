"""Two states of the briefings as one: nothing is lost, what was deleted stays deleted, both sides get the same."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.briefing_merging import merged
from tests.own_work.works import at
from tests.test_briefing_store import meeting, some, titles


def test_a_change_outlives_a_deletion_that_did_not_know_of_it() -> None:
    base = some("a", "b")
    deleted, changed = base.deleting("a", at(9)), meeting(base, "a", "Typed.", 3)
    for ours, theirs in ((deleted, changed), (changed, deleted)):
        found = merged(base, ours, theirs, at(10)).work
        assert sorted(titles(found)) == ["a", "b"]
        assert found.bin == ()
    both = meeting(base, "a", "Typed and deleted.", 8).deleting("a", at(9))
    found = merged(base, changed, both, at(10)).work
    assert [each.briefing.meeting for each in found.bin] == ["Typed and deleted."]
    assert found.restoring(found.bin[0].briefing.id) != found


def test_without_a_common_state_the_bin_tells_what_was_deleted() -> None:
    base = some("a", "b")
    found = merged(None, base, base.deleting("a", at(1)), at(2)).work
    assert (titles(found), [each.briefing.id for each in found.bin]) == (["b"], ["a"])
    assert sorted(titles(merged(None, base, some("c"), at(2)).work)) == ["a", "b", "c"]
    assert titles(merged(None, meeting(base, "a", "Later.", 5), base.deleting("a", at(1)), at(6)).work) == ["b", "a"]


def test_what_vanished_without_a_word_is_in_the_bin_and_what_was_cleared_stays_cleared() -> None:
    base = some("a", "b").deleting("b", at(1))
    emptied = base.emptying("9")
    assert merged(base, base, emptied, at(2)).work == emptied
    gone = msgspec.structs.replace(base, briefings=())
    assert {each.briefing.id for each in merged(base, base, gone, at(2)).work.bin} == {"a", "b"}
    assert merged(base, base.restoring("b"), meeting(base, "a", "x", 2), at(3)).work.bin == ()


@given(*[st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("cxd"), st.integers(1, 30)), max_size=6)] * 2)
def test_merging_loses_no_state_and_gives_the_same_from_both_sides(
    one: list[tuple[str, str, int]], other: list[tuple[str, str, int]]
) -> None:
    base = some("a", "b", "c")
    sides = []
    for name, steps in (("one", one), ("other", other)):
        side = base
        for key, action, minute in steps:
            if side.find(key) is None:
                side = side.restoring(key)
            elif action == "x":
                side = side.deleting(key, at(minute))
            else:
                side = meeting(side, key, f"{name} {minute}", minute)
        sides.append(side)
    found, turned = (merged(base, *each, at(60)).work for each in ((sides[0], sides[1]), (sides[1], sides[0])))
    assert {each.id: each for each in found.briefings} == {each.id: each for each in turned.briefings}
    assert {each.briefing.id for each in found.bin} == {each.briefing.id for each in turned.bin}
    words = {each.meeting for each in (*found.briefings, *(entry.briefing for entry in found.bin))}
    for side in sides:
        assert {each.meeting for each in side.briefings} <= words | {""}
        assert {each.briefing.meeting for each in side.bin} <= words | {""}
    assert len({each.id for each in found.briefings} | {each.briefing.id for each in found.bin}) == len(
        [*found.briefings, *found.bin]
    )
    assert merged(found, found, turned, at(61)).lost == 0
