"""Many changes at once: the same as one after another, and no section of the work is copied for each of them."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bookmarks import SECTIONS, BookmarkChanges, Bookmarks, bin_entry_for
from ascl_reader.bookmarks.changes.bin_changes import empty_bin, restore
from ascl_reader.bookmarks.changes.bookmark_changes import (
    NewBookmark,
    add_bookmarks,
    mark_text_as_seen,
    remove_bookmarks,
    remove_from_folder,
)
from ascl_reader.bookmarks.changes.folder_changes import delete_folder
from ascl_reader.bookmarks.changes.undo import EditedBookmarks, StepKind
from ascl_reader.bookmarks.entries import BinEntry, BinReason, Bookmark, Entry, Folder, Note
from ascl_reader.bookmarks.exchange.import_plan import plan_import
from ascl_reader.bookmarks.places import bookmarks_in
from ascl_reader.library.statement import Section
from tests.bookmarks.works import (
    BOOKMARKS,
    FOLDERS,
    NOTES,
    WORKS,
    at,
    marked,
    noted,
    statement,
)

LATER = at(9999)
SECTION_OF = {each: name for name, each in SECTIONS.items()}

ITEMS = st.one_of(
    st.builds(lambda each, key: msgspec.structs.replace(each, id=key), BOOKMARKS, st.sampled_from("ab")),
    st.builds(lambda each, key: msgspec.structs.replace(each, statement=key), NOTES, st.sampled_from("ab")),
)
"""Bookmarks and notes of which many are states of the same one."""

TOP = st.builds(
    lambda each, key: msgspec.structs.replace(each, id=key, parent=None), FOLDERS, st.sampled_from(["t1", "t2"])
)
INSIDE = st.builds(
    lambda each, key, parent: msgspec.structs.replace(each, id=key, parent=parent),
    FOLDERS,
    st.sampled_from(["i1", "i2"]),
    st.sampled_from(["t1", "t2"]),
)
DELETED_FOLDERS = st.lists(
    st.builds(bin_entry_for, TOP | INSIDE, st.just(BinReason.DELETED), st.sampled_from([at(1), at(2)])),
    unique_by=lambda entry: entry.item.key,
    max_size=4,
)
DELETED = st.lists(
    st.builds(bin_entry_for, ITEMS, st.sampled_from(BinReason), st.sampled_from([at(1), at(2)])), max_size=6
)


def keyed(entries: list[Entry]) -> Bookmarks:
    """Return a work with these entries, added one after another."""
    work = Bookmarks()
    for entry in entries:
        work = work.with_entries(SECTION_OF[type(entry)], [entry])
    return work


def in_order(work: Bookmarks) -> list[list[tuple[str, Entry]]]:
    """Return all entries with their keys, as they follow on one another."""
    return [list(work.section(name).items()) for name in SECTIONS]


ENTRIES = st.lists(
    ITEMS | FOLDERS | st.builds(bin_entry_for, ITEMS, st.sampled_from(BinReason), st.just(at(1))), max_size=8
)


@given(WORKS, ENTRIES, st.data())
def test_many_changes_are_as_one_after_another(work: Bookmarks, entries: list[Entry], chance: st.DataObject) -> None:
    was, one_by_one, changes = in_order(work), work, BookmarkChanges(work)
    for entry in entries:
        section = SECTION_OF[type(entry)]
        if chance.draw(st.booleans()):
            one_by_one = one_by_one.with_entries(section, [entry])
            changes.put(entry)
        else:
            key = chance.draw(st.sampled_from([entry.key, *work.section(section)]))
            one_by_one = one_by_one.without(section, [key])
            changes.remove(section, key)
        assert list(changes.section(section).items()) == list(one_by_one.section(section).items())
        if chance.draw(st.booleans()):
            taken = changes.work
            assert in_order(taken) == in_order(one_by_one)
    assert in_order(changes.work) == in_order(one_by_one)
    assert in_order(work) == was
    if not entries:
        assert changes.work is work


def test_states_that_are_restored_at_once_by_a_clock_that_is_behind_stay_in_their_order() -> None:
    (living,) = marked("a").bookmarks.values()
    states = [msgspec.structs.replace(living, section=section, changed=at(1)) for section in Section]
    gone = [bin_entry_for(each, BinReason.MERGED, at(1)) for each in states]
    work = keyed([msgspec.structs.replace(living, changed=at(9_000)), *gone])
    one_by_one = work
    for each in gone:
        one_by_one = restore(one_by_one, [each.id], at(2))
    assert restore(work, [each.id for each in gone], at(2)) == one_by_one


def test_a_work_that_was_taken_stays_as_it_is_while_changes_go_on() -> None:
    changes = BookmarkChanges(marked("a"))
    changes.put(noted("a", "First.").notes["a"])
    taken = changes.work
    changes.put(noted("b", "Second.").notes["b"])
    assert list(taken.notes) == ["a"]
    assert list(changes.work.notes) == ["a", "b"]


def _inside(entry: BinEntry) -> bool:
    """Return whether a folder stood in another: after it that one is there already and brings no others any more."""
    return entry.folder is not None and entry.folder.parent is not None


@given(st.lists(ITEMS, max_size=3), DELETED, DELETED_FOLDERS, st.data())
def test_restoring_many_at_once_is_as_restoring_them_one_after_another(
    living: list[Bookmark | Note], gone: list[BinEntry], folders: list[BinEntry], chance: st.DataObject
) -> None:
    work = keyed([*living, *gone, *folders])
    ids = chance.draw(
        st.permutations(sorted(work.bin)).flatmap(lambda each: st.integers(0, len(each)).map(lambda to: each[:to]))
    )
    one_by_one = work
    for each in sorted(ids, key=lambda each: _inside(work.bin[each])):
        one_by_one = restore(one_by_one, [each], LATER)
    at_once = restore(work, ids, LATER)
    assert at_once == one_by_one
    for section in ("bookmarks", "notes"):
        assert list(at_once.section(section)) == list(one_by_one.section(section))


def test_restoring_a_folder_brings_what_was_deleted_with_it_and_a_subfolder_its_parent() -> None:
    folders: list[Entry] = [Folder("top", "Top", at(0), at(0)), Folder("in", "In", at(0), at(0), "top")]
    gone = delete_folder(keyed(folders), "top", now=at(1))
    ids = {entry.item.key: entry.id for entry in gone.bin.values()}
    for wanted in (["top"], ["in"], ["in", "top"]):
        assert set(restore(gone, [ids[each] for each in wanted], at(2)).folders) == {"top", "in"}


def several(count: int) -> Bookmarks:
    """Return so many statements bookmarked and noted."""
    work = marked(*(f"s{number}" for number in range(count)), now=at(0))
    for number in range(count):
        work = noted(f"s{number}", f"Text {number}.", work, now=at(0))
    return work


def emptied(count: int) -> Bookmarks:
    work = several(count)
    gone = [bin_entry_for(each, BinReason.DELETED, at(1)) for each in (*work.bookmarks.values(), *work.notes.values())]
    return work.with_sections(bookmarks={}, notes={}, bin={each.id: each for each in gone})


def restored(count: int) -> Callable[[], object]:
    work = emptied(count)
    return lambda: restore(work, work.bin, LATER)


def bookmarked(count: int) -> Callable[[], object]:
    wanted = [NewBookmark(statement(f"new{number}")) for number in range(count)]
    return lambda: add_bookmarks(Bookmarks(), wanted, now=LATER)


def accepted(count: int) -> Callable[[], object]:
    [first] = marked("a", now=at(0)).bookmarks.values()
    same = [msgspec.structs.replace(first, id=f"b{number}", section=Section.CONTEXT) for number in range(count)]
    work, changed = keyed([*same]), statement("a", summary={"context": "New.", "position": "New.", "rationale": ""})
    assert mark_text_as_seen(work, changed, LATER) != work
    return lambda: mark_text_as_seen(work, changed, LATER)


def imported(count: int) -> Callable[[], object]:
    incoming = several(count)
    return lambda: plan_import(noted("s0", "Other.", now=at(5)), incoming, LATER)


def taken_back(count: int) -> Callable[[], object]:
    work = emptied(count)
    edited = EditedBookmarks(work)
    edited.do(StepKind.RESTORE, restore(work, work.bin, LATER))
    return lambda: (edited.undo(), edited.redo())


@pytest.mark.parametrize("prepare", [restored, bookmarked, accepted, imported, taken_back])
def test_a_section_is_not_copied_for_every_entry(
    prepare: Callable[[int], Callable[[], object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    copies: list[int] = []
    usual = Bookmarks.with_sections

    def counted(work: Bookmarks, **sections: object) -> Bookmarks:
        copies[-1] += 1
        return usual(work, **sections)

    for count in (3, 30):
        act = prepare(count)
        monkeypatch.setattr(Bookmarks, "with_sections", counted)
        copies.append(0)
        act()
        monkeypatch.setattr(Bookmarks, "with_sections", usual)
    assert copies[0] == copies[1] > 0


def test_undoing_finds_every_entry_that_came_back_to_the_bin_under_another_key() -> None:
    work = several(4)
    edited = EditedBookmarks(work)
    edited.do(StepKind.REMOVE_BOOKMARKS, remove_bookmarks(work, [*work.bookmarks], now=at(1)))
    edited.do(StepKind.EMPTY_BIN, empty_bin(edited.work, now=at(2)))
    first, second = edited.undo(at(3)), edited.undo(at(4))
    assert first is not None and second is not None
    assert (first.left, second.left) == (0, 0)
    assert not edited.work.bin
    assert [each.statement for each in bookmarks_in(edited.work, "unfiled")] == ["s0", "s1", "s2", "s3"]


def test_what_is_imported_goes_behind_what_is_in_a_folder_also_where_something_left_it() -> None:
    ours = marked("a", "b", now=at(0))
    [last] = [each for each in ours.bookmarks.values() if each.statement == "b"]
    theirs = keyed([Folder("f", "Trust", at(0), at(0))])
    theirs = marked("b", folder="f", work=theirs, now=at(1))
    theirs = marked("c", "d", work=theirs, now=at(2))
    work = plan_import(ours, theirs, LATER).work
    assert [each.statement for each in bookmarks_in(work, "unfiled")] == ["a", "c", "d"]
    assert [each.id for each in bookmarks_in(work, "f")] == [last.id]
    places = [each.folders["unfiled"] for each in bookmarks_in(work, "unfiled")]
    assert places == sorted(set(places))


def test_two_bookmarks_of_a_file_on_what_is_bookmarked_here_bring_both_their_folders() -> None:
    ours = marked("a", now=at(0))
    theirs = keyed([Folder(key, name, at(0), at(0)) for key, name in (("f", "Trust"), ("g", "Governors"))])
    theirs = marked("a", folder="f", work=theirs, now=at(1))
    [first] = theirs.bookmarks.values()
    theirs = theirs.with_entries("bookmarks", [msgspec.structs.replace(first, id="b-2", folders={"g": 1.0})])
    [bookmark] = plan_import(ours, theirs, LATER).work.bookmarks.values()
    assert set(bookmark.folders) == {"f", "g"}


@pytest.mark.parametrize("remove", ["from all", "from a folder"])
def test_thousands_are_removed_in_the_time_of_as_many_hundreds(remove: str) -> None:
    """Ctrl+A and Delete in a folder of 5,000 passages held the window for 11 seconds: a set was made for each again."""
    folder = Folder("f", "Governors", at(0), at(0))

    def time_for(count: int) -> float:
        made = [Bookmark(f"b-{number}", f"s-{number}", at(0), at(0), folders={"f": number}) for number in range(count)]
        work = Bookmarks().with_entries("folders", [folder]).with_entries("bookmarks", made)
        ids, took = [each.id for each in made], []
        for _ in range(3):
            began = time.process_time()
            after = remove_bookmarks(work, ids, at(1)) if remove == "from all" else remove_from_folder(work, ids, "f")
            took.append(time.process_time() - began)
            assert not any("f" in each.folders for each in after.bookmarks.values())
        return min(took)

    assert time_for(4_000) < 3 * 8 * time_for(500), "64 times as long where each is looked for among all"
