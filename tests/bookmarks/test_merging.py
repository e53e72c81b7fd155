"""Merging two states: nothing that anybody wrote is lost, the newest stays, and both machines come to the same."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bin_expiry import without_unused_texts
from ascl_reader.bookmarks.bookmarks import Bookmarks, UnreadEntry, latest_deleted
from ascl_reader.bookmarks.changes.bin_changes import empty_bin, restore
from ascl_reader.bookmarks.changes.bookmark_changes import add_to_folder, move_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import (
    add_folder,
    delete_folder,
    move_folder,
    new_folder,
    rename_folder,
)
from ascl_reader.bookmarks.changes.note_changes import delete_note, set_questions, set_stance
from ascl_reader.bookmarks.entries import BinReason, Note
from ascl_reader.bookmarks.folder_tree import folder_nodes
from ascl_reader.bookmarks.merging import merge_bookmarks
from ascl_reader.bookmarks.stance import Stance
from tests.bookmarks.works import (
    FEWER,
    WORKS,
    at,
    marked,
    noted,
    only_bookmark,
    statement,
)

FOLDER, OTHER = new_folder("Governors", now=at(0)), new_folder("Trust", now=at(0))
BASE = noted("a", "Base.", marked("a", "b", folder=FOLDER.id, work=add_folder(add_folder(Bookmarks(), FOLDER), OTHER)))
A, B = only_bookmark(BASE, "a").id, only_bookmark(BASE, "b").id
NOW = at(5000)


def texts_in_bin(work: Bookmarks, why: BinReason = BinReason.MERGED) -> list[str]:
    return [entry.note.text for entry in work.bin.values() if entry.note and entry.why is why]


@given(WORKS)
@FEWER
def test_a_work_merged_with_itself_is_itself(work: Bookmarks) -> None:
    again = msgspec.msgpack.decode(msgspec.msgpack.encode(work), type=Bookmarks)
    assert merge_bookmarks(None, work, work, NOW) == (work, 0)
    assert merge_bookmarks(work, work, again, NOW).work in (work, again)


@given(st.none() | WORKS, WORKS, WORKS)
@FEWER
def test_it_does_not_matter_which_side_is_ours(base: Bookmarks | None, ours: Bookmarks, theirs: Bookmarks) -> None:
    one, other = merge_bookmarks(base, ours, theirs, NOW), merge_bookmarks(base, theirs, ours, NOW)
    assert one.lost == other.lost
    for name in ("folders", "bookmarks", "notes", "bin", "forgotten", "extra"):
        assert getattr(one.work, name) == getattr(other.work, name)


@given(WORKS, WORKS)
@FEWER
def test_merging_again_changes_nothing(ours: Bookmarks, theirs: Bookmarks) -> None:
    once = merge_bookmarks(None, ours, theirs, NOW).work
    assert merge_bookmarks(None, once, theirs, NOW).work == without_unused_texts(once)
    assert merge_bookmarks(once, once, once, NOW).work is once


@given(st.none() | WORKS, WORKS, WORKS)
@FEWER
def test_nothing_that_was_written_is_lost(base: Bookmarks | None, ours: Bookmarks, theirs: Bookmarks) -> None:
    work = merge_bookmarks(base, ours, theirs, NOW).work
    kept = [msgspec.json.encode(each) for each in (*work.notes.values(), *(entry.item for entry in work.bin.values()))]
    words = b" ".join(kept)
    gone = [msgspec.json.encode(each) for each in (base.notes.values() if base else ())]
    for side, other in ((ours, theirs), (theirs, ours)):
        deleted = latest_deleted(other)
        for note in side.notes.values():
            if deleted.get(("note", note.statement), "") >= note.version:  # type: ignore[call-overload]
                continue
            if note.text.strip() and msgspec.json.encode(note) not in gone:
                assert msgspec.json.encode(note.text) in words


def test_what_only_one_changed_is_taken_over() -> None:
    ours = noted("new", "Ours.", BASE, now=at(1))
    theirs = remove_bookmarks(noted("a", "Theirs.", BASE, now=at(2)), [B], now=at(3))
    work, lost = merge_bookmarks(BASE, ours, theirs, NOW)
    assert (work.notes["a"].text, work.notes["new"].text, lost) == ("Theirs.", "Ours.", 0)
    assert set(work.bookmarks) == {A}
    assert [entry.item.key for entry in work.bin.values()] == [B]


def test_of_two_texts_the_newer_stays_and_the_older_is_in_the_bin() -> None:
    work, lost = merge_bookmarks(
        BASE, noted("a", "Newer.", BASE, now=at(9)), noted("a", "Older.", BASE, now=at(8)), NOW
    )
    assert (work.notes["a"].text, texts_in_bin(work), lost) == ("Newer.", ["Older."], 1)
    restored = restore(work, work.bin, now=at(10))
    assert (restored.notes["a"].text, texts_in_bin(restored, BinReason.REPLACED)) == ("Older.", ["Newer."])


def test_parts_of_a_note_are_merged_each_by_itself() -> None:
    ours = set_stance(BASE, statement("a"), Stance.DIFFERS, now=at(3))
    theirs = set_questions(noted("a", "Theirs.", BASE, now=at(1)), statement("a"), ["Who?"], now=at(2))
    note = merge_bookmarks(BASE, ours, theirs, NOW).work.notes["a"]
    assert (note.text, note.stance, note.questions) == ("Theirs.", Stance.DIFFERS, ("Who?",))
    assert merge_bookmarks(BASE, ours, theirs, NOW).lost == 0
    unknown = merge_bookmarks(None, ours, theirs, NOW).work.notes["a"]
    assert (unknown.text, unknown.stance, unknown.questions) == ("Theirs.", Stance.DIFFERS, ("Who?",))


def test_what_was_edited_where_its_deletion_was_not_known_stays() -> None:
    ours = delete_note(remove_bookmarks(BASE, [A], now=at(9)), "a", now=at(9))
    theirs = move_bookmarks(noted("a", "Edited.", BASE, now=at(1)), [A], OTHER.id, now=at(1))
    for base in (BASE, None):
        work = merge_bookmarks(base, ours, theirs, NOW).work
        assert work.notes["a"].text == "Edited."
        assert A in work.bookmarks
        assert not work.bin


def test_what_was_deleted_and_not_edited_is_deleted_and_in_the_bin() -> None:
    ours = delete_note(remove_bookmarks(BASE, [A], now=at(9)), "a", now=at(9))
    for base in (BASE, None):
        work = merge_bookmarks(base, ours, noted("b", "More.", BASE, now=at(1)), NOW).work
        assert set(work.notes) == {"b"}
        assert set(work.bookmarks) == {B}
        assert len(work.bin) == 2


def test_an_emptied_bin_stays_empty_and_brings_nothing_back() -> None:
    ours = empty_bin(delete_note(remove_bookmarks(BASE, [A], now=at(9)), "a", now=at(9)), now=at(10))
    deleted = remove_bookmarks(BASE, [A], now=at(9))
    for base in (BASE, None):
        work = merge_bookmarks(
            base, ours, BASE.with_entries("notes", noted("b", "More.", now=at(2)).notes.values()), NOW
        ).work
        assert set(work.bookmarks) == {B}
        assert set(work.notes) == {"b"}
        assert not merge_bookmarks(base, ours, deleted, NOW).work.bin


def test_deleted_on_both_sides_is_in_the_bin_once() -> None:
    work = merge_bookmarks(
        BASE, remove_bookmarks(BASE, [A], now=at(1)), remove_bookmarks(BASE, [A], now=at(2)), NOW
    ).work
    [entry] = work.bin.values()
    assert entry.deleted == at(2)


def test_what_vanished_from_the_file_without_a_word_is_in_the_bin() -> None:
    by_hand = BASE.without("notes", ["a"])
    for ours in (BASE, marked("c", work=BASE, now=at(1))):
        work = merge_bookmarks(BASE, ours, by_hand, NOW).work
        assert not work.notes
        assert texts_in_bin(work, BinReason.DELETED) == ["Base."]
    assert merge_bookmarks(None, BASE, by_hand, NOW).work.notes == BASE.notes


def test_a_restored_bookmark_is_not_deleted_again() -> None:
    deleted = remove_bookmarks(BASE, [A], now=at(1))
    restored = restore(deleted, deleted.bin, now=at(2))
    for base in (deleted, BASE, None):
        work = merge_bookmarks(base, restored, deleted, NOW).work
        assert A in work.bookmarks
        assert not work.bin


def test_a_move_and_another_edit_of_one_bookmark_go_together() -> None:
    moved = move_bookmarks(BASE, [A], OTHER.id, now=at(1))
    mark = msgspec.structs.replace(only_bookmark(BASE, "a").mark, digest="new")
    seen = msgspec.structs.replace(BASE.bookmarks[A], mark=mark, changed=at(2))
    work, lost = merge_bookmarks(BASE, moved, BASE.with_entries("bookmarks", [seen]), NOW)
    assert work.bookmarks[A].folders == moved.bookmarks[A].folders
    assert work.bookmarks[A].mark == mark
    assert lost == 0


def test_two_moves_of_one_bookmark_keep_the_newer_and_remember_the_older() -> None:
    ours, theirs = add_to_folder(BASE, [A], OTHER.id, now=at(1)), move_bookmarks(BASE, [A], "unfiled", now=at(2))
    work, lost = merge_bookmarks(BASE, ours, theirs, NOW)
    assert work.bookmarks[A].folders == theirs.bookmarks[A].folders
    assert (lost, [entry.bookmark for entry in work.bin.values()]) == (1, [ours.bookmarks[A]])


def test_two_orders_of_one_folder_need_no_bin() -> None:
    ours = move_bookmarks(BASE, [A], FOLDER.id, source=FOLDER.id, now=at(1))
    theirs = move_bookmarks(BASE, [B], FOLDER.id, source=FOLDER.id, before=A, now=at(2))
    work, lost = merge_bookmarks(BASE, ours, theirs, NOW)
    assert (lost, len(work.bookmarks)) == (0, 2)


def test_a_bookmark_put_into_a_deleted_folder_is_unfiled_until_the_folder_is_restored() -> None:
    ours = delete_folder(BASE, FOLDER.id, now=at(2))
    theirs = marked("c", folder=FOLDER.id, work=BASE, now=at(1))
    work = merge_bookmarks(BASE, ours, theirs, NOW).work
    assert "c" in folder_nodes(work)[-1].statements
    assert "c" in folder_nodes(restore(work, work.bin, now=at(3)))[0].statements


def test_folders_put_into_one_another_by_two_machines_are_all_shown() -> None:
    ours, theirs = move_folder(BASE, FOLDER.id, OTHER.id, now=at(1)), move_folder(BASE, OTHER.id, FOLDER.id, now=at(2))
    work = merge_bookmarks(BASE, ours, theirs, NOW).work
    shown = [each.id for shelf in folder_nodes(work) for each in (shelf, *shelf.children)]
    assert {FOLDER.id, OTHER.id} <= set(shown)


@pytest.mark.parametrize(
    "change",
    [
        lambda work: noted("a", "Changed.", work, now=at(3)),
        lambda work: rename_folder(work, FOLDER.id, "Heads", now=at(3)),
        lambda work: work.with_sections(extra={"colour": "green"}),
        lambda work: work,
    ],
)
def test_a_side_that_did_nothing_says_nothing(change: Callable[[Bookmarks], Bookmarks]) -> None:
    changed = change(BASE)
    copy = msgspec.msgpack.decode(msgspec.msgpack.encode(BASE), type=Bookmarks)
    assert merge_bookmarks(BASE, copy, changed, NOW).work == changed
    assert merge_bookmarks(BASE, changed, copy, NOW).work == changed


def test_an_empty_note_is_no_loss() -> None:
    empty = Note("a", at(0), changed={"text": at(0)})
    emptied = Note("a", at(0), changed={"text": at(1)})
    work, lost = merge_bookmarks(None, Bookmarks(notes={"a": empty}), noted("a", "Text.", now=at(1)), NOW)
    assert (work.notes["a"].text, lost, work.bin) == ("Text.", 0, {})
    work, lost = merge_bookmarks(None, Bookmarks(notes={"a": emptied}), noted("a", "Text."), NOW)
    assert (work.notes["a"].text, lost, texts_in_bin(work)) == ("", 1, ["Text."])


def test_an_entry_without_sense_that_was_mended_does_not_come_back() -> None:
    broken, other = UnreadEntry("notes", {"statement": "a", "created": "oops"}, ""), UnreadEntry("notes", {"id": 5}, "")
    base = Bookmarks(unread=(broken, other))
    mended = noted("a", "Mended.").with_sections(unread=(other,))
    ours = marked("b", work=base)
    for one, two in ((ours, mended), (mended, ours)):
        work = merge_bookmarks(base, one, two, NOW).work
        assert (work.unread, work.notes["a"].text, len(work.bookmarks)) == ((other,), "Mended.", 1)
    assert merge_bookmarks(None, ours, mended, NOW).work.unread == (broken, other)
    reworded = ours.with_sections(unread=(msgspec.structs.replace(broken, reason="in other words"), other))
    assert len(merge_bookmarks(None, ours, reworded, NOW).work.unread) == 2
    changed = ours.with_sections(unread=(UnreadEntry("notes", {"statement": "a", "created": "still"}, ""), other))
    kept = merge_bookmarks(base, changed, base.with_sections(unread=(other,)), NOW).work.unread
    assert [each.data for each in kept] == [{"statement": "a", "created": "still"}, {"id": 5}]
