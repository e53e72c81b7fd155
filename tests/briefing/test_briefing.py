"""Briefings as values: what is chosen in which order, several with names, the bin, and keys of later versions."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.briefing.briefing import (
    Acronyms,
    Briefing,
    ChosenStatement,
    Layout,
    Paper,
    Part,
    Profile,
    from_data,
    to_data,
    usual_parts,
)
from ascl_reader.briefing.briefings import (
    BinnedBriefing,
    Briefings,
    briefings_from_data,
)
from ascl_reader.files.yaml_text import dump_yaml, parse_yaml
from ascl_reader.library.statement import Wording
from tests.bookmarks.works import FEWER
from tests.briefing.earlier_files import briefings_to_data

EARLY, LATE = "2026-11-20T08:00:00.000Z", "2026-11-21T09:30:00.000Z"

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x85"))
"""What a window's fields can hold, but for the one line break that the YAML writer takes for another."""

IDS = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
BRIEFINGS = st.builds(
    Briefing,
    id=IDS,
    title=TEXTS,
    meeting=TEXTS,
    date=st.sampled_from(["", "2026-11-21"]),
    logo=TEXTS,
    chosen=st.lists(
        st.builds(
            ChosenStatement,
            id=IDS,
            parts=st.lists(st.sampled_from(Part), unique=True).map(tuple),
            wording=st.sampled_from([None, *Wording]),
            extra=st.dictionaries(st.sampled_from(["colour", "width"]), st.integers()),
        ),
        unique_by=lambda each: each.id,
    ).map(tuple),
    layout=st.sampled_from(Layout),
    profile=st.sampled_from(Profile),
    paper=st.sampled_from(Paper),
    acronyms=st.sampled_from(Acronyms),
    at_a_glance=st.booleans(),
    note_space=st.booleans(),
    extra=st.dictionaries(st.sampled_from(["stapled", "copies"]), st.integers()),
)


def briefing(*ids: str) -> Briefing:
    """Return a briefing of these statements."""
    return Briefing(id="b").adding(ids)


def test_statements_are_added_at_the_end_and_only_once() -> None:
    found = briefing("one", "two").adding(["two", "three", "three", "one"])
    assert found.ids == ("one", "two", "three")
    assert {each.parts for each in found.chosen} == {(Part.CONTEXT, Part.RATIONALE, Part.NOTE)}


def test_a_card_begins_with_the_position_alone() -> None:
    assert usual_parts(Layout.CARD) == ()
    assert Briefing(id="b", layout=Layout.CARD).adding(["one"]).chosen == (ChosenStatement("one"),)


@pytest.mark.parametrize(
    ("moved", "to", "expected"),
    [
        (["three"], 0, "three one two four"),
        (["one"], 1, "two one three four"),
        (["one"], 99, "two three four one"),
        (["four", "two"], 1, "one two four three"),
        (["one"], -5, "one two three four"),
        (["nobody"], 2, "one two three four"),
    ],
)
def test_statements_are_moved_together(moved: list[str], to: int, expected: str) -> None:
    assert briefing("one", "two", "three", "four").moving(moved, to).ids == tuple(expected.split())


def test_one_statement_is_removed_and_its_choices_with_it() -> None:
    found = briefing("one", "two").choosing("one", [Part.SOURCE]).removing(["one", "nobody"])
    assert found.ids == ("two",)
    assert found.adding(["one"]).chosen[-1].parts == usual_parts(Layout.SHEET)


def test_parts_are_kept_in_the_order_of_print() -> None:
    found = briefing("one", "two").choosing("two", [Part.SOURCE, Part.CONTEXT, Part.SOURCE])
    assert [each.parts for each in found.chosen] == [usual_parts(Layout.SHEET), (Part.CONTEXT, Part.SOURCE)]


def test_wording_is_chosen_for_each() -> None:
    found = briefing("one", "two").wording("one", Wording.SUMMARY)
    assert [each.wording for each in found.chosen] == [Wording.SUMMARY, None]


@given(BRIEFINGS)
def test_a_briefing_comes_back_from_its_file_with_keys_nobody_knows(found: Briefing) -> None:
    path = Path("briefings.yaml")
    assert from_data(parse_yaml(dump_yaml(to_data(found)).decode(), path)) == found


@FEWER
@given(st.lists(BRIEFINGS, unique_by=lambda each: each.id, max_size=4), st.lists(BRIEFINGS, max_size=2), IDS)
def test_all_briefings_come_back_from_their_file(some: list[Briefing], deleted: list[Briefing], current: str) -> None:
    binned = tuple(BinnedBriefing(each, EARLY) for each in deleted)
    found = Briefings(tuple(some), binned, current, {"later": {"kept": True}})
    data = parse_yaml(dump_yaml(briefings_to_data(found)).decode(), Path("briefings.yaml"))
    assert briefings_from_data(data) == found


@pytest.mark.parametrize(
    "data",
    [
        {"briefings": {}},
        {"briefings": [{"title": "no id"}]},
        {"briefings": [{"id": "b", "layout": "poster"}]},
        {"briefings": [{"id": "b", "chosen": ["one"]}]},
        {"briefings": [{"id": "b", "chosen": 3}]},
        {"bin": [{"deleted": 3, "id": "b"}]},
        {"current": 4},
    ],
)
def test_what_is_no_briefing_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        briefings_from_data(data)


def test_an_empty_file_holds_no_briefing() -> None:
    assert briefings_from_data({}) == Briefings()
    assert briefings_from_data({"briefings": None, "bin": None}) == Briefings()


def test_a_new_briefing_is_the_current_one() -> None:
    found = Briefings().beginning("Governors", EARLY).beginning("Press", LATE)
    assert [each.title for each in found.briefings] == ["Governors", "Press"]
    assert found.current is not None
    assert (found.current.title, found.current.created, found.current.changed) == ("Press", LATE, LATE)
    first = found.briefings[0]
    assert found.choosing(first.id).current == first
    assert found.choosing("nobody").current == found.current
    assert len({each.id for each in found.briefings}) == 2


def test_where_none_is_chosen_the_last_is_current() -> None:
    found = Briefings().beginning("Governors", EARLY)
    assert msgspec.structs.replace(found, current_id="gone").current == found.briefings[0]
    assert Briefings().current is None


def test_a_copy_has_everything_but_id_title_and_time() -> None:
    found = Briefings().beginning("Governors", EARLY)
    first = found.briefings[0].adding(["one", "two"])
    found = found.changing(first, EARLY).duplicating(first.id, "Governors, spring", LATE)
    copy = found.briefings[1]
    assert (copy.ids, copy.title, copy.created) == (("one", "two"), "Governors, spring", LATE)
    assert copy.id != first.id
    assert found.duplicating("nobody", "x", LATE) == found


def test_a_change_sets_its_time_and_no_change_does_not() -> None:
    found = Briefings().beginning("Governors", EARLY)
    first = found.briefings[0]
    assert found.changing(first, LATE) == found
    changed = found.changing(first.adding(["one"]), LATE).briefings[0]
    assert (changed.created, changed.changed) == (EARLY, LATE)
    assert found.renaming(first.id, "Trustees", LATE).briefings[0].title == "Trustees"
    assert found.renaming("nobody", "Trustees", LATE) == found


def test_what_is_deleted_is_in_the_bin_until_that_is_emptied() -> None:
    found = Briefings().beginning("Governors", EARLY).beginning("Press", EARLY)
    first, second = found.briefings
    deleted = found.deleting(first.id, LATE)
    assert deleted.briefings == (second,)
    assert deleted.bin == (BinnedBriefing(first, LATE),)
    assert deleted.deleting(first.id, LATE) == deleted
    back = deleted.restoring(first.id)
    assert (back.briefings, back.bin) == ((second, first), ())
    assert back.restoring(first.id) == back
    assert deleted.without_deleted_before(EARLY) == deleted
    assert deleted.without_deleted_before("2027").bin == ()


def test_a_briefing_is_found_by_its_title() -> None:
    found = Briefings().beginning("Full governors", EARLY)
    assert found.named(" full GOVERNORS") == found.briefings[0]
    assert found.named("Press") is None
