"""Undoing and doing again, many steps, also when others changed the same work meanwhile."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.bookmarks.bookmarks import Bookmarks, differences, same_content
from ascl_reader.bookmarks.changes.bin_changes import empty_bin, restore
from ascl_reader.bookmarks.changes.bookmark_changes import move_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import (
    add_folder,
    delete_folder,
    new_folder,
    rename_folder,
)
from ascl_reader.bookmarks.changes.note_changes import delete_note, write_note
from ascl_reader.bookmarks.changes.undo import EditedBookmarks, StepKind
from ascl_reader.bookmarks.places import bookmarks_in, folder_nodes
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.journal.past_steps import MOST_STEPS
from tests.bookmarks.works import (
    at,
    marked,
    noted,
    only_bookmark,
    statement,
)

FOLDER = new_folder("Governors", now=at(0))


def alike(one: Bookmarks, other: Bookmarks) -> bool:
    """Return whether living items are the same but for the moments of their changes."""
    places = ("folders", "bookmarks", "notes")
    return not [
        each for each in differences(one, other) if each.section in places and not same_content(each.before, each.after)
    ]


def start() -> Bookmarks:
    return noted("a", "Text.", marked("a", "b", folder=FOLDER.id, work=add_folder(Bookmarks(), FOLDER)))


def test_each_step_is_taken_back_and_done_again() -> None:
    edited = EditedBookmarks(start())
    first = only_bookmark(edited.work, "a").id
    states = [edited.work]
    for number, (kind, change) in enumerate(
        [
            (StepKind.ADD_BOOKMARKS, lambda work: marked("c", work=work, now=at(1))),
            (StepKind.MOVE_BOOKMARKS, lambda work: move_bookmarks(work, [first], "unfiled", now=at(2))),
            (StepKind.DELETE_FOLDER, lambda work: delete_folder(work, FOLDER.id, now=at(3))),
            (StepKind.REMOVE_BOOKMARKS, lambda work: remove_bookmarks(work, [first], now=at(4))),
            (StepKind.DELETE_NOTE, lambda work: delete_note(work, "a", now=at(5))),
            (StepKind.RESTORE, lambda work: restore(work, [*work.bin][:1], now=at(6))),
            (StepKind.EMPTY_BIN, lambda work: empty_bin(work, now=at(7))),
        ]
    ):
        assert edited.do(kind, change(edited.work), f"step {number}")
        states.append(edited.work)
    for before in reversed(states[:-1]):
        undone = edited.undo(at(20))
        assert undone is not None
        assert undone.left == 0
        assert alike(edited.work, before)
        assert len(edited.work.bin) == len(before.bin)
    assert edited.undo() is None
    for after in states[1:]:
        assert edited.redo(at(30)) is not None
        assert alike(edited.work, after)
        assert len(edited.work.bin) == len(after.bin)
    assert edited.redo() is None
    while edited.undo(at(40)):
        pass
    assert alike(edited.work, states[0])


def test_the_window_can_word_the_step() -> None:
    edited = EditedBookmarks(start())
    assert edited.to_undo is None
    edited.do(StepKind.DELETE_FOLDER, delete_folder(edited.work, FOLDER.id), "Governors")
    assert edited.to_undo is not None
    assert (edited.to_undo.kind, edited.to_undo.subject) == (StepKind.DELETE_FOLDER, "Governors")
    edited.undo()
    assert edited.to_undo is None
    assert edited.to_redo is not None
    assert edited.to_redo.kind is StepKind.DELETE_FOLDER


def test_what_changes_nothing_is_no_step_and_a_new_step_ends_what_can_be_redone() -> None:
    edited = EditedBookmarks(start())
    assert not edited.do(StepKind.RENAME_FOLDER, rename_folder(edited.work, FOLDER.id, "Governors"))
    edited.do(StepKind.RENAME_FOLDER, rename_folder(edited.work, FOLDER.id, "Heads"))
    edited.undo()
    edited.do(StepKind.RENAME_FOLDER, rename_folder(edited.work, FOLDER.id, "Trustees"))
    assert edited.redo() is None


def test_typing_is_one_step_until_it_is_closed() -> None:
    edited = EditedBookmarks(start())

    def typed(text: str, minute: int) -> None:
        earlier = edited.note_before_typing("a")
        work = write_note(edited.work, statement("a"), text, now=at(minute), earlier=earlier)
        edited.do(StepKind.WRITE_NOTE, work, "a", joins=True)

    for number, text in enumerate(["Text. M", "Text. Mor", "Text. More", "T"]):
        typed(text, number + 1)
    edited.close_step()
    for number, text in enumerate(["", "New."]):
        typed(text, number + 10)
    assert [entry.note and entry.note.text for entry in edited.work.bin.values()] == ["T"]
    edited.undo()
    assert edited.work.notes["a"].text == "T"
    edited.undo()
    assert edited.work.notes["a"].text == "Text."
    assert edited.undo() is None
    typed("Te", 30)
    typed("", 31)
    assert [entry.note and entry.note.text for entry in edited.work.bin.values()] == ["Text."]


def test_steps_are_many_but_not_endless() -> None:
    edited = EditedBookmarks(start())
    for number in range(MOST_STEPS + 5):
        edited.do(StepKind.RENAME_FOLDER, rename_folder(edited.work, FOLDER.id, f"Name {number}"))
    while edited.undo():
        pass
    assert edited.work.folders[FOLDER.id].name == "Name 4"


def test_what_another_window_changed_since_is_left_alone() -> None:
    edited = EditedBookmarks(start())
    edited.do(StepKind.WRITE_NOTE, noted("a", "Ours.", edited.work, now=at(1)), "a")
    edited.do(StepKind.DELETE_FOLDER, delete_folder(edited.work, FOLDER.id, now=at(2)), "Governors")
    sent = edited.work
    theirs = marked("z", work=noted("a", "Theirs.", sent, now=at(5)), now=at(5))
    assert edited.adopt(sent, theirs)
    assert edited.work.notes["a"].text == "Theirs."
    undone = edited.undo(at(6))
    assert undone is not None
    assert undone.left == 0
    assert [shelf.name for shelf in folder_nodes(edited.work)] == ["Governors", ""]
    undone = edited.undo(at(7))
    assert undone is not None
    assert undone.left == 1
    assert edited.work.notes["a"].text == "Theirs."
    assert [each.statement for each in bookmarks_in(edited.work, "unfiled")] == ["z"]


def test_what_was_changed_while_a_save_ran_stays() -> None:
    edited = EditedBookmarks(start())
    edited.do(StepKind.ADD_BOOKMARKS, marked("sent", work=edited.work))
    sent = edited.work
    edited.do(StepKind.ADD_BOOKMARKS, marked("later", work=edited.work))
    saved = marked("elsewhere", work=sent)
    assert edited.adopt(sent, saved)
    assert {each.statement for each in edited.work.bookmarks.values()} == {"a", "b", "sent", "later", "elsewhere"}
    assert not edited.adopt(saved, saved)


def shared(folder: Path) -> tuple[BookmarkStore, BookmarkStore]:
    """Return the stores of two machines that share a folder in which the work is."""
    ours, theirs = (BookmarkStore(folder / "data", folder / name, lambda: at(500)) for name in ("ours", "theirs"))
    ours.load()
    ours.save(start())
    theirs.load()
    return ours, theirs


def save(store: BookmarkStore, edited: EditedBookmarks) -> None:
    """Save the steps that were made, and take over what came."""
    sent, steps = edited.work, edited.unsaved
    saved = store.save(sent, steps)
    edited.note_saved(steps)
    edited.adopt(sent, saved.work)


def test_what_was_undone_does_not_come_back_from_another_machine(tmp_path: Path) -> None:
    ours, theirs = shared(tmp_path)
    edited = EditedBookmarks(ours.load().work)
    edited.do(StepKind.ADD_BOOKMARKS, marked("c", work=edited.work, now=at(1)))
    save(ours, edited)
    assert "c" in {each.statement for each in theirs.refresh(theirs.load().work).work.bookmarks.values()}
    edited.undo(at(2))
    save(ours, edited)
    assert "c" not in {each.statement for each in theirs.load().work.bookmarks.values()}
    edited.redo(at(4))
    save(ours, edited)
    assert "c" in {each.statement for each in theirs.load().work.bookmarks.values()}


def test_an_undone_deletion_is_not_repeated_by_another_machine(tmp_path: Path) -> None:
    ours, theirs = shared(tmp_path)
    edited = EditedBookmarks(ours.load().work)
    edited.do(StepKind.REMOVE_BOOKMARKS, remove_bookmarks(edited.work, [*edited.work.bookmarks], now=at(1)))
    save(ours, edited)
    assert not theirs.load().work.bookmarks
    edited.undo(at(2))
    save(ours, edited)
    found = theirs.load().work
    assert len(found.bookmarks) == 2 and not found.bin
    edited.redo(at(4))
    save(ours, edited)
    found = theirs.load().work
    assert not found.bookmarks and len(found.bin) == 2


def test_steps_are_undone_and_redone_after_a_restart(tmp_path: Path) -> None:
    def restarted() -> tuple[BookmarkStore, EditedBookmarks]:
        store = BookmarkStore(tmp_path, tmp_path / "settings", lambda: at(500))
        loaded = store.load()
        return store, EditedBookmarks(loaded.work, loaded.done, loaded.undone)

    store, edited = restarted()
    states = [edited.work]
    for number, (kind, change) in enumerate(
        [
            (StepKind.ADD_BOOKMARKS, lambda work: marked("a", "b", work=work, now=at(1))),
            (StepKind.WRITE_NOTE, lambda work: noted("a", "T", work, at(2))),
            (StepKind.WRITE_NOTE, lambda work: noted("a", "Text.", work, at(3))),
            (StepKind.ADD_FOLDER, lambda work: add_folder(work, FOLDER)),
            (StepKind.REMOVE_BOOKMARKS, lambda work: remove_bookmarks(work, [*work.bookmarks], now=at(4))),
            (StepKind.DELETE_NOTE, lambda work: delete_note(work, "a", now=at(5))),
        ]
    ):
        edited.do(kind, change(edited.work), "a", joins=kind is StepKind.WRITE_NOTE)
        save(store, edited)
        if number != 1:
            states.append(edited.work)
    for before in reversed(states[:-1]):
        store, edited = restarted()
        undone = edited.undo(at(20))
        assert undone is not None and undone.left == 0
        assert alike(edited.work, before)
        save(store, edited)
    store, edited = restarted()
    assert edited.undo() is None
    for after in states[1:]:
        store, edited = restarted()
        redone = edited.redo(at(21))
        assert redone is not None and redone.left == 0
        assert alike(edited.work, after)
        save(store, edited)
    assert restarted()[1].to_redo is None
