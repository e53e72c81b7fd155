"""What two machines do to one note's questions, or to one bookmark's folders, is there on both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bookmarks import Bookmarks, rebased
from ascl_reader.bookmarks.changes.bin_changes import restore
from ascl_reader.bookmarks.changes.bookmark_changes import (
    add_to_folder,
    move_bookmarks,
    remove_bookmarks,
    remove_from_folder,
)
from ascl_reader.bookmarks.changes.folder_changes import ensure_folder
from ascl_reader.bookmarks.changes.note_changes import delete_note, set_questions
from ascl_reader.bookmarks.changes.undo import EditedBookmarks, StepKind
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.journal.lines import EntryChange, JournalStep
from tests.bookmarks.works import FEWER, at, marked, met, noted, only_bookmark, statement


def asked(work: Bookmarks, *questions: str, minute: int = 1) -> Bookmarks:
    return set_questions(work, statement("a"), questions, now=at(minute))


def with_folders(*names: str) -> tuple[Bookmarks, list[str]]:
    """Return a work with a bookmark in the first of these folders, and their ids."""
    work, ids = marked("a"), []
    for name in names:
        work, key = ensure_folder(work, name)
        ids.append(key)
    return move_bookmarks(work, [only_bookmark(work).id], ids[0], now=at(0)), ids


BASE = asked(noted("a", "A note."), "Why now?", "Who pays?", minute=0)


def test_questions_that_both_add_are_both_there(tmp_path: Path) -> None:
    one, other = asked(BASE, "Why now?", "Who pays?", "Ours?"), asked(BASE, "Theirs?", "Why now?", "Who pays?")
    found = met(tmp_path, BASE, one, other).notes["a"].questions
    assert sorted(found) == ["Ours?", "Theirs?", "Who pays?", "Why now?"]


def test_one_that_is_changed_and_one_that_is_taken_out_are_so(tmp_path: Path) -> None:
    one, other = asked(BASE, "Why now?", "Who pays for it?"), asked(BASE, "Who pays?")
    for number, both in enumerate(((one, other), (other, one))):
        assert met(tmp_path / str(number), BASE, *both).notes["a"].questions == ("Who pays for it?",)


def test_questions_of_two_notes_on_one_statement_that_both_begin_are_all_there(tmp_path: Path) -> None:
    one, other = asked(Bookmarks(), "Ours?", "Of both?"), asked(Bookmarks(), "Of both?", "Theirs?", minute=2)
    found = met(tmp_path, Bookmarks(), one, other)
    assert sorted(found.notes["a"].questions) == ["Of both?", "Ours?", "Theirs?"]
    here = BookmarkStore(tmp_path / "data", tmp_path / "here", lambda: at(9000))
    here.save(asked(here.load().work, "Of both?", "Theirs, or not?", minute=3))
    again = BookmarkStore(tmp_path / "data", tmp_path / "again", lambda: at(9000)).load().work
    assert again.notes["a"].questions == ("Of both?", "Theirs, or not?")


def test_a_bookmark_that_both_file_is_in_both_folders(tmp_path: Path) -> None:
    base, (first, second, third) = with_folders("First", "Second", "Third")
    key = only_bookmark(base).id
    one, other = (move_bookmarks(base, [key], each, source=first, now=at(1)) for each in (second, third))
    assert only_bookmark(met(tmp_path, base, one, other)).folders.keys() == {second, third}


def test_a_bookmark_that_one_takes_out_and_the_other_files_too_is_in_the_other_folder(tmp_path: Path) -> None:
    base, (first, second) = with_folders("First", "Second")
    key = only_bookmark(base).id
    out, also = remove_from_folder(base, [key], first, at(1)), add_to_folder(base, [key], second, now=at(1))
    for number, both in enumerate(((out, also), (also, out))):
        assert only_bookmark(met(tmp_path / str(number), base, *both)).folders.keys() == {second}


LINES = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=4)


@FEWER
@given(st.lists(LINES, min_size=1, max_size=4))
@example([["a", "a"], ["a"]])
def test_questions_are_at_the_next_start_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, states: Sequence[list[str]]
) -> None:
    folder = tmp_path_factory.mktemp("saved")
    here = BookmarkStore(folder / "data", folder / "here", lambda: at(9000))
    work = noted("a", "A note.", here.load().work)
    for number, questions in enumerate(states, 1):
        work = here.save(asked(work, *questions, minute=number)).work
        again = BookmarkStore(folder / "data", folder / "again", lambda: at(9000))
        assert again.load().work.notes["a"].questions == tuple(questions)


@FEWER
@given(LINES, LINES, LINES)
def test_of_what_both_ask_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory, before: list[str], ours: list[str], theirs: list[str]
) -> None:
    base = asked(noted("a", "A note."), *before, minute=0)
    new = [f"our {each}" for each in ours], [f"their {each}" for each in theirs]
    one, other = (asked(base, *before, *each) for each in new)
    found = met(tmp_path_factory.mktemp("met"), base, one, other).notes["a"].questions
    assert sorted(found) == sorted([*before, *new[0], *new[1]])


def test_typing_a_question_leaves_one_of_it(tmp_path: Path) -> None:
    here = BookmarkStore(tmp_path / "data", tmp_path / "here", lambda: at(9000))
    work = here.save(noted("a", "A note.", here.load().work)).work
    for minute, text in enumerate(("W", "Why", "Why now?"), 1):
        work = here.save(asked(work, text, minute=minute)).work
    entry = here.journal.fold.of("note")["a"]
    assert len([name for name in entry.fields if name.startswith("questions:")]) == 2
    assert entry.stamp_of("questions:order") < entry.newest


def test_what_an_earlier_version_wrote_in_one_field_is_read_and_changed(tmp_path: Path) -> None:
    here = BookmarkStore(tmp_path / "data", tmp_path / "here", lambda: at(9000))
    here.load()
    fields: dict[str, Any] = msgspec.to_builtins(BASE.notes["a"])
    for change in ({**fields, "questions": ["Why", "Who"]}, {"questions": ["Why now?", "Who pays?"]}):
        here.journal.append([JournalStep((EntryChange("note", "a", change),), "set questions")])
    work = BookmarkStore(tmp_path / "data", tmp_path / "there", lambda: at(9000)).load().work
    assert work.notes == BASE.notes
    found = met(tmp_path, work, asked(work, "Why now?"), asked(work, "Why now?", "Who pays?", "What else?"))
    assert found.notes["a"].questions == ("Why now?", "What else?")


@pytest.mark.parametrize("first", [(), ("Why now?",), ("Something else?", "Why now?")])
def test_a_note_that_is_deleted_and_begun_again_has_the_questions_of_the_new_one(
    tmp_path: Path, first: tuple[str, ...]
) -> None:
    here = BookmarkStore(tmp_path / "data", tmp_path / "here", lambda: at(9000))
    work = here.load().work
    for minute, questions in enumerate((first, BASE.notes["a"].questions, ("Who pays?", "Why now?")), 1):
        work = here.save(asked(noted("a", "A note.", work), *questions, minute=minute)).work
    gone = here.save(delete_note(work, "a", now=at(4))).work
    new = here.save(asked(noted("a", "A new note.", gone, at(5)), "Why now?", minute=6)).work
    again = BookmarkStore(tmp_path / "data", tmp_path / "there", lambda: at(9000))
    assert again.load().work.notes["a"].questions == ("Why now?",)
    here.save(restore(here.save(delete_note(new, "a", now=at(7))).work, list(gone.bin), now=at(8)))
    assert again.load().work.notes["a"].questions == ("Who pays?", "Why now?")
    here.save(noted("a", "A last note.", here.save(delete_note(again.load().work, "a", now=at(9))).work, at(10)))
    assert again.load().work.notes["a"].questions == ()


def test_fields_of_such_names_that_hold_something_else_are_kept(tmp_path: Path) -> None:
    work = BASE.with_entries(
        "notes", [msgspec.structs.replace(BASE.notes["a"], extra={"questions:x": 5, "folders": [1]})]
    )
    base, _ = with_folders("First")
    odd = msgspec.structs.replace(only_bookmark(base), extra={"folders:x": "text", "questions:x": "text"})
    work = work.with_entries("bookmarks", [odd])
    here = BookmarkStore(tmp_path / "data", tmp_path / "here", lambda: at(9000))
    here.load()
    here.save(work)
    work = asked(work, "Why?").with_entries("bookmarks", [msgspec.structs.replace(odd, folders={"f-9": 1.0})])
    here.save(work)
    work = work.with_entries("notes", [msgspec.structs.replace(work.notes["a"], extra={"folders": "none"})])
    here.save(work)
    again = BookmarkStore(tmp_path / "data", tmp_path / "there", lambda: at(9000)).load().work
    assert again.bookmarks == work.bookmarks and again.notes == work.notes


def test_a_change_of_an_earlier_sitting_is_undone(tmp_path: Path) -> None:
    base, (first, second) = with_folders("First", "Second")
    base = asked(noted("a", "A note.", base), "Why?")
    here = BookmarkStore(tmp_path / "data", tmp_path / "here", lambda: at(9000))
    edited = EditedBookmarks(here.load().work)
    moved = move_bookmarks(base, [only_bookmark(base).id], second, source=first, now=at(2))
    for kind, work in (
        (StepKind.IMPORT, base),
        (StepKind.MOVE_BOOKMARKS, moved),
        (StepKind.SET_QUESTIONS, asked(moved, "Why not?", "Who?", minute=3)),
        (StepKind.DELETE_NOTE, delete_note(asked(moved, "Why not?", "Who?", minute=3), "a", at(4))),
    ):
        edited.do(kind, work)
        here.save(edited.work, edited.unsaved)
        edited.note_saved(edited.unsaved)
    found = BookmarkStore(tmp_path / "data", tmp_path / "here", lambda: at(9000)).load()
    again = EditedBookmarks(found.work, found.done, found.undone)
    assert again.undo(at(5)) and again.work.notes["a"].questions == ("Why not?", "Who?")
    assert again.undo(at(6)) and again.work.notes["a"].questions == ("Why?",)
    assert again.undo(at(7)) and only_bookmark(again.work).folders.keys() == {first}


def test_a_bookmark_that_is_deleted_comes_back_in_its_folder(tmp_path: Path) -> None:
    base, (first, second) = with_folders("First", "Second")
    here = BookmarkStore(tmp_path / "data", tmp_path / "here", lambda: at(9000))
    here.load()
    key = only_bookmark(here.save(base).work).id
    moved = here.save(move_bookmarks(base, [key], second, source=first, now=at(1))).work
    gone = here.save(remove_bookmarks(moved, [key], at(2))).work
    here.save(restore(gone, list(gone.bin), now=at(3)))
    again = BookmarkStore(tmp_path / "data", tmp_path / "there", lambda: at(9000)).load().work
    assert only_bookmark(again).folders.keys() == {second}


def test_what_the_window_changes_while_news_come_is_joined_with_them() -> None:
    base, (first, second, third) = with_folders("First", "Second", "Third")
    base, key = asked(base, "Why?", "Who?"), only_bookmark(base).id
    ours = asked(add_to_folder(base, [key], second, now=at(3)), "Why not?", "Who?", minute=3)
    theirs = asked(move_bookmarks(base, [key], third, source=first, now=at(4)), "Why?", "Whose?", minute=4)
    found = rebased(base, ours, theirs)
    assert only_bookmark(found).folders.keys() == {second, third}
    assert found.notes["a"].questions == ("Why not?", "Whose?")
    turned = asked(base, "Who?", "Why?", minute=4)
    assert rebased(base, noted("a", "Typed.", base, at(3)), turned).notes["a"].questions == ("Who?", "Why?")


ODD: list[dict[str, Any]] = [
    {"questions:x": 5},
    {"questions:order": 5},
    {"questions": 7},
    {"questions:order": [7]},
    {"questions": [[1]], "created": at(8)},
]


@pytest.mark.parametrize("odd", ODD)
def test_odd_fields_cost_no_other_note(odd: dict[str, Any], tmp_path: Path) -> None:
    here = BookmarkStore(tmp_path / "data", tmp_path / "here", lambda: at(9000))
    here.load()
    here.save(noted("b", "Another.", BASE))
    here.journal.append([JournalStep((EntryChange("note", "a", odd),), "write")])
    assert "b" in BookmarkStore(tmp_path / "data", tmp_path / "there", lambda: at(9000)).load().work.notes
