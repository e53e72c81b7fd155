"""What undoing, doing again and restoring did is told at the foot, whoever asked for it."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, delete_folder, new_folder
from ascl_reader.bookmarks.changes.note_changes import set_stance
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.gui.app import Program
from tests.gui.bookmark_windows import CTRL, list_folder, saved
from tests.gui.bookmarks.test_bin_dialog import opened, press
from tests.gui.commands.bookmarking.test_bookmark_commands import CTRL_SHIFT, told

pytestmark = pytest.mark.shared_window


def test_undoing_and_doing_again_are_told(qtbot: QtBot, ready: Program) -> None:
    view = ready.window.list.view
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert told(ready) == "Bookmarked."
    qtbot.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert told(ready) == "Undone: Bookmark."
    qtbot.keyClick(view, Qt.Key.Key_Z, CTRL_SHIFT)
    assert told(ready) == "Redone: Bookmark."
    qtbot.keyClick(view, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert told(ready) == "Bookmarked.", "that is another step"


def test_steps_of_one_kind_are_told_apart(qtbot: QtBot, ready: Program) -> None:
    view, said = ready.window.list.view, []
    for row in range(3):
        view.setCurrentIndex(ready.window.list.model.index(row, 0))
        qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    for key in (CTRL, CTRL, CTRL_SHIFT, CTRL_SHIFT, CTRL, CTRL, CTRL, CTRL_SHIFT):
        ready.window.status.show_message("")
        qtbot.keyClick(view, Qt.Key.Key_Z, key)
        said.append(told(ready).partition(":")[0])
    assert said == ["Undone", "Undone", "Redone", "Redone", "Undone", "Undone", "Undone", "Redone"]


def test_the_statement_of_a_note_and_the_name_of_a_folder_are_told(qtbot: QtBot, ready: Program) -> None:
    window, statement = ready.window, ready.library.statements[0]
    window.note.stance_chosen.emit(statement.id, Stance.AGREES)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL)
    assert told(ready) == f"Undone: Set Stance (“{statement.title}”)."
    folder = new_folder("Governors")
    ready.bookmark_autosave.do(StepKind.ADD_FOLDER, add_folder(ready.bookmark_autosave.work, folder), folder.name)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL)
    assert told(ready) == "Undone: New Folder (“Governors”)."


def test_a_note_is_undone_from_elsewhere_and_typed_anew(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    title = ready.library.find(window.session.statement).title
    qtbot.keyClick(window, Qt.Key.Key_7, CTRL)
    qtbot.keyClicks(window.note.text, "Ours")
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL)
    assert told(ready) == f"Undone: Write Note (“{title}”)."
    qtbot.keyClick(window, Qt.Key.Key_7, CTRL)
    qtbot.keyClicks(window.note.text, "Theirs")
    window.note.commit()
    assert ready.bookmark_autosave.edited.to_redo is None and told(ready).startswith("Undone"), (
        "typing anew does nothing again"
    )


def test_what_was_changed_elsewhere_since_is_told(qtbot: QtBot, ready: Program) -> None:
    found = ready.library.statements[:2]
    ready.bookmark_autosave.do(
        StepKind.ADD_BOOKMARKS, add_bookmarks(ready.bookmark_autosave.work, map(NewBookmark, found))
    )
    sent = ready.bookmark_autosave.work
    first = next(iter(sent.bookmarks.values()))
    other = msgspec.structs.replace(first, folders={"f-elsewhere": 1.0}, changed="2099-01-01T00:00:00Z")
    ready.bookmark_autosave.edited.adopt(sent, sent.with_entries("bookmarks", [other]))
    qtbot.keyClick(ready.window.list.view, Qt.Key.Key_Z, CTRL)
    assert list(ready.bookmark_autosave.work.bookmarks) == [first.id]
    assert told(ready) == ("Undone: Bookmark. 1 part of it had been changed elsewhere since and stays as it is.")


def test_a_folder_restored_from_the_bin_is_told(qtbot: QtBot, ready: Program) -> None:
    folder = new_folder("Governors")
    work = add_folder(add_folder(ready.bookmark_autosave.work, folder), new_folder("Finance", folder.id))
    ready.bookmark_autosave.do(StepKind.IMPORT, work)
    list_folder(ready, f"folder:{folder.id}")
    qtbot.keyClick(ready.window, Qt.Key.Key_8, CTRL)
    qtbot.keyClick(ready.window.bookmark_tree.tree, Qt.Key.Key_Delete)
    assert "is in the bin" in told(ready) and len(ready.bookmark_autosave.work.bin) == 2
    dialog = opened(qtbot, ready)
    dialog.list.setCurrentIndex(
        dialog.list.place(next(each.id for each in dialog._entries.values() if each.folder.name == "Governors"))
    )
    press(qtbot, Qt.Key.Key_Return)
    assert len(ready.bookmark_autosave.work.folders) == 2
    assert told(ready) == "Restored: “Governors”."


def test_what_is_undone_in_the_bin_is_told(qtbot: QtBot, ready: Program) -> None:
    one, two = ready.library.statements[:2]
    work = set_stance(add_bookmarks(ready.bookmark_autosave.work, map(NewBookmark, (one, two))), one, Stance.AGREES)
    ready.bookmark_autosave.do(StepKind.IMPORT, work)
    ready.bookmark_autosave.do(StepKind.REMOVE_BOOKMARKS, remove_bookmarks(work, list(work.bookmarks)))
    dialog = opened(qtbot, ready)
    dialog.list.selectAll()
    press(qtbot, Qt.Key.Key_Return)
    assert told(ready) == "Restored: 2 entries."
    for key, said in ((CTRL, "Undone"), (CTRL_SHIFT, "Redone"), (CTRL, "Undone")):
        assert QApplication.focusWidget().window() is dialog  # type: ignore[union-attr]
        press(qtbot, Qt.Key.Key_Z, key)
        assert told(ready) == f"{said}: Restore from the Bin."
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert told(ready) == "Undone: Remove Bookmark."
    assert len(saved(qtbot, ready).bookmarks) == 2


def test_a_deleted_folder_comes_back_and_goes_again(qtbot: QtBot, ready: Program) -> None:
    folder = new_folder("Governors")
    ready.bookmark_autosave.do(StepKind.ADD_FOLDER, add_folder(ready.bookmark_autosave.work, folder), folder.name)
    ready.bookmark_autosave.do(
        StepKind.DELETE_FOLDER, delete_folder(ready.bookmark_autosave.work, folder.id), folder.name
    )
    for key, said in ((CTRL, "Undone"), (CTRL_SHIFT, "Redone")):
        qtbot.keyClick(ready.window.list.view, Qt.Key.Key_Z, key)
        assert told(ready) == f"{said}: Delete Folder (“Governors”)."
