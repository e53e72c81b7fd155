"""What two machines do to one briefing is there on both: statements that they add, take out, move or speak of."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given

from ascl_reader.briefing.briefing import Briefing, ChosenStatement, to_data
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.entry_fields import from_entry, to_entry, with_changes
from ascl_reader.briefing.store import BRIEFING, BriefingStore
from ascl_reader.journal.lines import EntryChange, JournalStep, digest_of
from tests.bookmarks.works import FEWER, at
from tests.briefing.test_briefing import BRIEFINGS
from tests.briefing.test_store import saved, some, store

Change = Callable[[Briefing], Briefing]


def a_briefing(*ids: str) -> Briefing:
    return msgspec.structs.replace(some("governors").briefings[0]).adding(ids)


def changed(work: Briefings, change: Change, minute: int) -> Briefings:
    """Return the briefings with the only one changed."""
    return work.changing(change(work.briefings[0]), at(minute))


def met(folder: Path, base: Briefing, ours: Change, theirs: Change) -> Briefing:
    """Return what a briefing is on two machines that changed it without knowing of one another."""
    here = saved(folder, Briefings((base,)))
    there = store(folder, name="there")
    known = there.load().work
    here.save(changed(here.load().work, ours, 5))
    there.save(changed(known, theirs, 4))
    (one,), (other,) = (store(folder, name=name).load().work.briefings for name in ("here", "there"))
    assert one == other
    return one


def recommended(key: str, text: str) -> Change:
    return lambda briefing: briefing.for_agenda(key, None, "", text)


def test_statements_that_both_added_are_both_there(tmp_path: Path) -> None:
    found = met(tmp_path, a_briefing("a", "b"), lambda each: each.adding(["x"]), lambda each: each.adding(["y"]))
    assert found.ids[:2] == ("a", "b") and set(found.ids[2:]) == {"x", "y"}


def test_what_both_say_of_two_statements_is_there(tmp_path: Path) -> None:
    found = met(tmp_path, a_briefing("a", "b"), recommended("a", "Ours."), recommended("b", "Theirs."))
    assert [(each.id, each.recommendation) for each in found.chosen] == [("a", "Ours."), ("b", "Theirs.")]


def test_one_that_is_taken_out_stays_out_where_the_others_are_moved(tmp_path: Path) -> None:
    out, moved = (lambda each: each.removing(["b"])), (lambda each: each.moving(["c"], 0))
    for number, (ours, theirs) in enumerate(((out, moved), (moved, out))):
        found = met(tmp_path / str(number), a_briefing("a", "b", "c"), ours, theirs)
        assert set(found.ids) == {"a", "c"}


def test_all_that_are_taken_out_leave_none(tmp_path: Path) -> None:
    found = met(
        tmp_path, a_briefing("a", "b"), lambda each: each.removing(["a"]), lambda each: each.removing(["a", "b"])
    )
    assert found.chosen == ()


@FEWER
@given(BRIEFINGS)
def test_a_briefing_comes_back_as_it_was(briefing: Briefing) -> None:
    assert from_entry(to_entry(briefing)) == from_entry(to_data(briefing)) == briefing


@FEWER
@given(BRIEFINGS, BRIEFINGS)
def test_what_changed_beside_nothing_is_the_changed_one(before: Briefing, after: Briefing) -> None:
    assert with_changes(before, after, before) == after
    assert with_changes(before, before, after) == after


def test_what_the_window_changes_while_news_come_is_joined_with_them() -> None:
    base = a_briefing("a", "b")
    found = with_changes(base, recommended("a", "Ours.")(base).adding(["x"]), recommended("b", "Theirs.")(base))
    assert [(each.id, each.recommendation) for each in found.chosen] == [("a", "Ours."), ("b", "Theirs."), ("x", "")]


def test_a_statement_that_is_there_twice_by_hand_stays_so(tmp_path: Path) -> None:
    twice = ChosenStatement("a", recommendation="One."), ChosenStatement("a", recommendation="Two.")
    here = saved(tmp_path, Briefings((msgspec.structs.replace(a_briefing(), chosen=twice),)))
    assert store(tmp_path).load().work.briefings[0].chosen == twice
    here.save(changed(here.load().work, lambda each: msgspec.structs.replace(each, chosen=twice[1:]), 7))
    assert store(tmp_path).load().work.briefings[0].chosen == twice[1:]


def with_all_in_one_field(folder: Path, briefing: Briefing) -> BriefingStore:
    """Return a store in which a version before this one has written a briefing."""
    here = store(folder)
    here.load()
    here.journal.append([JournalStep((EntryChange(BRIEFING, briefing.id, to_data(briefing)),), "write")])
    return store(folder)


def test_what_an_earlier_version_wrote_is_read_and_changed(tmp_path: Path) -> None:
    base = recommended("a", "Before.")(a_briefing("a", "b", "c"))
    here = with_all_in_one_field(tmp_path, base)
    work = here.load().work
    assert work.briefings == (base,)
    after = changed(work, lambda each: recommended("b", "After.")(each.removing(["c"])), 9)
    here.save(after)
    assert store(tmp_path).load().work == after
    here.save(changed(after, lambda each: each.removing(["a"]), 10))
    assert store(tmp_path).load().work.briefings[0].ids == ("b",)


def test_what_an_earlier_version_deleted_stays_deleted(tmp_path: Path) -> None:
    base = a_briefing("a", "b")
    here = with_all_in_one_field(tmp_path, base)
    here.load()
    here.journal.append([JournalStep((EntryChange(BRIEFING, base.id, gone=digest_of(to_data(base))),), "delete")])
    assert store(tmp_path).load().work.briefings == ()


@pytest.mark.parametrize("odd", [{"chosen:x": 5}, {"chosen": 5}, {"chosen": [7]}, {"chosen:x": {"parts": 5}}])
def test_odd_fields_cost_no_other_briefing(odd: dict[str, Any], tmp_path: Path) -> None:
    here = saved(tmp_path, some("a", "b"))
    here.journal.append([JournalStep((EntryChange(BRIEFING, "a", odd),), "write")])
    assert "b" in {each.id for each in store(tmp_path).load().work.briefings}


@pytest.mark.parametrize("seed", range(20))
def test_two_machines_that_add_and_speak_for_a_week_lose_nothing(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    said: dict[str, str] = {}

    def week(name: str) -> Change:
        """Return a week's changes on a machine, each of statements that the other one leaves alone."""
        keys = [f"{name}-{number}" for number in range(4)]

        def done(briefing: Briefing) -> Briefing:
            for number in range(9):
                key = chance.choice(keys)
                text = f"{name} {number}"
                briefing = recommended(key, text)(briefing.adding([key])).moving([key], chance.randrange(3))
                said[key] = text
            return briefing

        return done

    found = met(tmp_path, a_briefing("a", "b"), week("ours"), week("theirs"))
    assert {each.id: each.recommendation for each in found.chosen} == {"a": "", "b": "", **said}
