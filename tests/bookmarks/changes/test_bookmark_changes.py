"""Adding, removing, moving and ordering bookmarks: what stands where, and that nothing else changed."""

from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import (
    NewBookmark,
    add_bookmarks,
    add_to_folder,
    mark_text_as_seen,
    move_bookmarks,
    remove_bookmarks,
    remove_from_folder,
    reorder_folder,
)
from ascl_reader.bookmarks.changes.folder_changes import add_folder, delete_folder, new_folder
from ascl_reader.bookmarks.entries import UNFILED, BinReason
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.bookmarks.places import (
    bookmarks_in,
    bookmarks_on_statement,
    bookmarks_on_whole,
    folders_of,
    orders_between,
)
from ascl_reader.library.statement import Section
from tests.bookmarks.works import (
    at,
    entry_of,
    marked,
    noted,
    only_bookmark,
    statement,
)

ONE, TWO = new_folder("One", now=at(0)), new_folder("Two", now=at(0))


def ids(work: Bookmarks, *keys: str) -> list[str]:
    return [only_bookmark(work, key).id for key in keys]


def order(work: Bookmarks, folder: str) -> list[str]:
    return [each.statement for each in bookmarks_in(work, folder)]


@pytest.fixture
def work() -> Bookmarks:
    """Return two folders, three bookmarks in the first, one in Unfiled."""
    folders = add_folder(add_folder(Bookmarks(), ONE), TWO)
    return marked("d", work=marked("a", "b", "c", folder=ONE.id, work=folders))


def test_bookmarks_stand_in_the_order_in_which_they_were_added(work: Bookmarks) -> None:
    assert order(work, ONE.id) == ["a", "b", "c"]
    assert order(work, UNFILED) == ["d"]
    [text] = {each.mark.digest for each in work.bookmarks.values() if each.mark}
    assert [*work.texts] == [text]
    assert work.texts[text].position == "ASCL asks for more."


def test_bookmarks_on_whole_statements_come_in_the_order_of_these(work: Bookmarks) -> None:
    work = add_bookmarks(work, [NewBookmark(statement("b"), Section.POSITION)])
    assert [each.statement for each in bookmarks_on_whole(work, ["c", "x", "a", "b"])] == ["c", "a", "b"]
    assert bookmarks_on_whole(work, []) == []


def test_what_is_bookmarked_already_goes_into_the_folder_too(work: Bookmarks) -> None:
    changed = add_bookmarks(work, [NewBookmark(statement("a")), NewBookmark(statement("d"))], TWO.id, now=at(9))
    assert len(changed.bookmarks) == 4
    assert folders_of(changed, only_bookmark(changed, "a")) == (ONE.id, TWO.id)
    assert folders_of(changed, only_bookmark(changed, "d")) == (TWO.id,)
    assert add_bookmarks(changed, [NewBookmark(statement("a"))], now=at(9)) == changed


def test_a_section_and_a_passage_are_bookmarks_of_their_own(work: Bookmarks) -> None:
    passage = anchor_passage("Money is short.", 0, 5)
    wanted = [NewBookmark(statement("a"), Section.POSITION), NewBookmark(statement("a"), Section.CONTEXT, passage)]
    changed = add_bookmarks(work, wanted)
    assert [each.section for each in bookmarks_on_statement(changed, "a")].count(None) == 1
    assert len(bookmarks_on_statement(changed, "a")) == 3
    assert add_bookmarks(changed, wanted) == changed


def test_a_new_bookmark_is_as_old_as_it_is(work: Bookmarks) -> None:
    bookmark = only_bookmark(work, "a")
    assert (bookmark.created, bookmark.changed, bookmark.mark and bookmark.mark.seen) == (at(0), at(0), at(0))


def test_removed_bookmarks_are_in_the_bin(work: Bookmarks) -> None:
    changed = remove_bookmarks(work, [*ids(work, "b"), "nobody"], now=at(5))
    assert order(changed, ONE.id) == ["a", "c"]
    entry = entry_of(changed)
    assert (entry.bookmark, entry.why, entry.deleted) == (only_bookmark(work, "b"), BinReason.DELETED, at(5))


def test_several_are_moved_to_a_place(work: Bookmarks) -> None:
    moved = move_bookmarks(work, ids(work, "c", "a"), TWO.id, source=ONE.id)
    assert (order(moved, ONE.id), order(moved, TWO.id)) == (["b"], ["c", "a"])
    back = move_bookmarks(moved, ids(work, "a"), ONE.id, source=TWO.id, before=ids(work, "b")[0])
    assert (order(back, ONE.id), order(back, TWO.id)) == (["a", "b"], ["c"])


def test_order_within_a_folder_changes_without_moving_the_others(work: Bookmarks) -> None:
    moved = move_bookmarks(work, ids(work, "c"), ONE.id, source=ONE.id, before=ids(work, "a")[0])
    assert order(moved, ONE.id) == ["c", "a", "b"]
    assert [key for key in work.bookmarks if moved.bookmarks[key] is not work.bookmarks[key]] == ids(work, "c")
    assert move_bookmarks(work, ids(work, "c"), ONE.id, source=ONE.id) == work


@given(st.permutations("abcdef"), st.sets(st.sampled_from("abcdef")), st.sampled_from([ONE.id, UNFILED]))
def test_any_of_a_folder_are_put_into_another_order(wanted: list[str], moving: set[str], folder: str) -> None:
    work = marked(*"abcdef", folder=folder, work=add_folder(add_folder(Bookmarks(), ONE), TWO))
    work = add_to_folder(work, ids(work, "a", "b"), TWO.id) if folder == ONE.id else work
    stay = iter([each for each in "abcdef" if each not in moving])
    after = [each if each in moving else next(stay) for each in wanted]
    changed = reorder_folder(work, folder, ids(work, *after), set(ids(work, *moving)), now=at(9))
    assert order(changed, folder) == after
    touched = {each.statement for key, each in work.bookmarks.items() if changed.bookmarks[key] is not each}
    assert touched <= moving
    assert order(changed, TWO.id) == order(work, TWO.id)


def test_without_room_between_two_the_whole_folder_is_numbered_anew(work: Bookmarks) -> None:
    same = {each.id: msgspec.structs.replace(each, folders={ONE.id: 1.0}) for each in work.bookmarks.values()}
    crowded = work.with_sections(bookmarks=same)
    now = [each.statement for each in bookmarks_in(crowded, ONE.id)]
    wanted = [now[1], now[0], *now[2:]]
    changed = reorder_folder(crowded, ONE.id, ids(work, *wanted), set(ids(work, now[1])))
    assert order(changed, ONE.id) == wanted


def test_a_bookmark_in_two_folders_leaves_only_the_one_it_is_moved_from(work: Bookmarks) -> None:
    both = add_to_folder(work, ids(work, "a"), TWO.id)
    unfiled = move_bookmarks(both, ids(work, "a"), UNFILED, source=ONE.id)
    assert folders_of(unfiled, only_bookmark(unfiled, "a")) == (UNFILED,)
    out = remove_from_folder(both, ids(work, "a"), ONE.id)
    assert folders_of(out, only_bookmark(out, "a")) == (TWO.id,)
    nowhere = remove_from_folder(out, ids(work, "a"), TWO.id)
    assert folders_of(nowhere, only_bookmark(nowhere, "a")) == (UNFILED,)


def test_a_folder_that_is_not_there_takes_nothing(work: Bookmarks) -> None:
    assert move_bookmarks(work, ids(work, "a"), "f-none", source=ONE.id) == work
    assert add_to_folder(work, ids(work, "a"), "f-none") == work
    assert order(marked("x", folder="f-none", work=work), UNFILED) == ["d", "x"]


def test_bookmarks_of_a_deleted_folder_are_unfiled_behind_the_others(work: Bookmarks) -> None:
    deleted = delete_folder(work, ONE.id)
    assert order(deleted, UNFILED) == ["d", "a", "b", "c"]
    moved = move_bookmarks(deleted, ids(work, "b"), UNFILED, source=UNFILED, before=ids(work, "d")[0])
    assert order(moved, UNFILED) == ["b", "d", "a", "c"]


def test_bookmarks_can_be_put_between_two_as_often_as_one_likes(work: Bookmarks) -> None:
    for number in range(80):
        work = marked(f"x{number}", work=work)
        work = move_bookmarks(work, ids(work, f"x{number}"), ONE.id, before=ids(work, "b")[0])
    assert order(work, ONE.id) == ["a", *(f"x{number}" for number in range(80)), "b", "c"]


def test_every_change_is_later_than_the_one_before_whatever_the_clock_says(work: Bookmarks) -> None:
    moved = move_bookmarks(work, ids(work, "a"), TWO.id, now=at(0))
    again = move_bookmarks(moved, ids(work, "a"), ONE.id, now="2001-01-01T00:00:00.000Z")
    times = [only_bookmark(each, "a").changed for each in (work, moved, again)]
    assert times == sorted(set(times))


def test_a_text_that_was_looked_at_is_taken_as_seen(work: Bookmarks) -> None:
    noted_too = noted("a", "Why?", work)
    new = statement("a", summary={"position": "ASCL asks for much more."})
    accepted = mark_text_as_seen(noted_too, new, now=at(9))
    bookmark = only_bookmark(accepted, "a")
    assert bookmark.mark is not None
    assert bookmark.mark.seen == at(9)
    assert accepted.texts[bookmark.mark.digest].position == "ASCL asks for much more."
    assert accepted.notes["a"].mark == bookmark.mark
    assert only_bookmark(accepted, "b") is only_bookmark(work, "b")
    assert mark_text_as_seen(accepted, new) is accepted


@given(st.lists(st.floats(-1e6, 1e6) | st.just(math.inf), max_size=6).map(sorted), st.integers(0, 6), st.integers(1, 4))
def test_places_lie_where_they_are_wanted(orders: list[float], place: int, count: int) -> None:
    place = min(place, len(orders))
    places = orders_between(orders, place, count)
    if places is not None:
        row = [*orders[:place], *places, *orders[place:]]
        assert row == sorted(row)
        assert len(set(places)) == count == len(places)
        assert not set(places) & {*orders[max(place - 1, 0) : place + 1]}
    else:
        before = orders[place - 1] if place else -math.inf
        after = orders[place] if place < len(orders) else math.inf
        assert math.isinf(before) or math.nextafter(before, after) >= after or after - before < 1e-3
