"""Keys that a later version of the program wrote: none is lost, whoever else changed the same entry."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.changes.bookmark_changes import mark_text_as_seen
from ascl_reader.bookmarks.entries import Item, MarkedVersion, Note
from ascl_reader.bookmarks.exchange.entry_merging import merge_entry
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
EXTRA = st.dictionaries(st.sampled_from("abc"), st.none() | st.integers(0, 2), max_size=3)


@given(EXTRA, EXTRA)
def test_keys_are_merged_alike_from_both_sides_and_once(ours: dict[str, int | None], theirs: dict[str, int]) -> None:
    one, other = (msgspec.structs.replace(WORK.notes["a"], extra=each) for each in (ours, theirs))
    once = merge_entry(one, other)[0]
    assert once.extra == merge_entry(other, one)[0].extra
    assert once.extra.keys() == ours.keys() | theirs.keys()
    assert merge_entry(once, other)[0].extra == once.extra


def test_none_is_a_value_of_a_key() -> None:
    one, other = (msgspec.structs.replace(WORK.notes["a"], extra=each) for each in ({"a": None}, {}))
    assert merge_entry(one, other)[0].extra == merge_entry(other, one)[0].extra == {"a": None}


@given(st.one_of(*(st.tuples(each, each) for each in (BOOKMARKS, FOLDERS, NOTES))))
def test_states_combined_again_are_the_same(states: tuple[Item, Item]) -> None:
    ours, theirs = states
    if isinstance(ours, Note):
        theirs = msgspec.structs.replace(theirs, statement=ours.statement)
    else:
        theirs = msgspec.structs.replace(theirs, id=ours.id)
    once, _ = merge_entry(ours, theirs)
    assert merge_entry(theirs, ours)[0] == once
    assert merge_entry(once, theirs)[0] == once
    assert merge_entry(once, ours)[0] == once
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
