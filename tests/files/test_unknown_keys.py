"""Keys that a later version of the program wrote: none is lost, whoever else changed the same entry."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import mark_text_as_seen
from ascl_reader.bookmarks.entries import Bookmark, Item, MarkedVersion, Note
from ascl_reader.bookmarks.entry_merging import merge_entry
from ascl_reader.bookmarks.merging import merge_bookmarks
from ascl_reader.files.unknown_keys import merge_unknown_keys
from tests.bookmarks.works import (
    BOOKMARKS,
    FOLDERS,
    NOTES,
    at,
    marked,
    noted,
    only_bookmark,
    statement,
)

WORK = noted("a", "Text.", marked("a", now=at(0)), now=at(0))
NOW = at(5000)
EXTRA = st.dictionaries(st.sampled_from("abc"), st.integers(0, 2), max_size=3)


def with_extra(item: Item, minute: int, inside: str = "", **extra: Any) -> Bookmarks:
    """Return the work with an item that has these keys besides, itself or in its mark, changed at that minute."""
    part = getattr(item, inside) if inside else item
    changed = msgspec.structs.replace(part, extra={**part.extra, **extra})
    item = msgspec.structs.replace(item, **{inside: changed}) if inside else changed
    stamp: Any = {"text": at(minute)} if isinstance(item, Note) else at(minute)
    item = msgspec.structs.replace(item, changed=stamp)
    return WORK.with_entries("notes" if isinstance(item, Note) else "bookmarks", [item])


@pytest.mark.parametrize("inside", ["", "mark"])
@pytest.mark.parametrize("item", [only_bookmark(WORK), WORK.notes["a"]])
def test_keys_that_two_added_are_both_there(item: Bookmark | Note, inside: str) -> None:
    ours, theirs = with_extra(item, 1, inside, a=1, both=1), with_extra(item, 2, inside, b=2, both=2)
    for base in (WORK, None):
        work, lost = merge_bookmarks(base, ours, theirs, NOW)
        found = work.notes["a"] if isinstance(item, Note) else only_bookmark(work)
        part = getattr(found, inside) if inside else found
        assert part.extra == {"a": 1, "b": 2, "both": 2}
        assert (lost, work.bin) == (0, {})
        assert merge_bookmarks(base, theirs, ours, NOW).work == work


def test_a_key_that_one_took_away_is_gone_unless_the_other_changed_it() -> None:
    base = with_extra(only_bookmark(WORK), 1, a=1, b=1)
    mine = msgspec.structs.replace(only_bookmark(base), extra={}, changed=at(2))
    ours = base.with_entries("bookmarks", [mine])
    theirs = base.with_entries("bookmarks", [msgspec.structs.replace(only_bookmark(base), extra={"a": 1, "b": 2})])
    assert only_bookmark(merge_bookmarks(base, ours, theirs, NOW).work).extra == {"b": 2}


def test_none_is_a_value() -> None:
    assert merge_unknown_keys({"a": None}, {}, {"a": 5}) == {"a": 5}
    assert merge_unknown_keys({"a": None}, {}, {"a": None}) == {}
    assert merge_unknown_keys(None, {"a": None}, {}) == {"a": None}


@given(st.none() | EXTRA, EXTRA, EXTRA)
def test_keys_are_merged_alike_from_both_sides_and_once(
    base: dict[str, int] | None, ours: dict[str, int], theirs: dict[str, int]
) -> None:
    once = merge_unknown_keys(base, ours, theirs)
    assert once == merge_unknown_keys(base, theirs, ours)
    if base is None:
        assert once.keys() == ours.keys() | theirs.keys()
        assert merge_unknown_keys(None, once, theirs) == once
    assert merge_unknown_keys(base, ours, dict(base or {})) == ours or base is None


@given(st.one_of(*(st.tuples(each, each) for each in (BOOKMARKS, FOLDERS, NOTES))))
def test_states_combined_again_are_the_same(states: tuple[Item, Item]) -> None:
    ours, theirs = states
    if isinstance(ours, Note):
        theirs = msgspec.structs.replace(theirs, statement=ours.statement)
    else:
        theirs = msgspec.structs.replace(theirs, id=ours.id)
    once, _ = merge_entry(None, ours, theirs)
    assert merge_entry(None, theirs, ours)[0] == once
    assert merge_entry(None, once, theirs)[0] == once
    assert merge_entry(None, once, ours)[0] == once
    assert once.extra.keys() == ours.extra.keys() | theirs.extra.keys()


def test_the_text_that_is_seen_now_keeps_the_keys_of_both_marks() -> None:
    work = WORK
    for section, item in (("bookmarks", only_bookmark(WORK)), ("notes", WORK.notes["a"])):
        assert item.mark is not None
        old = MarkedVersion(item.mark.wording, "older", at(0), extra={"page": section})
        work = work.with_entries(section, [msgspec.structs.replace(item, mark=old)])
    seen = mark_text_as_seen(work, statement("a"), now=at(9))
    marks = [only_bookmark(seen).mark, seen.notes["a"].mark]
    assert [(each.digest != "older", each.extra) for each in marks if each] == [
        (True, {"page": "bookmarks"}),
        (True, {"page": "notes"}),
    ]
