"""Folders are made and renamed: where they will stand is told, and two of one name in one place are refused."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.folder_dialog import FolderDialog
from ascl_reader.gui.bookmarks.folder_name_dialog import FolderNameDialog
from tests.gui.bookmark_windows import CTRL, folders, lines, with_folders
from tests.gui.commands.bookmarking.test_bookmark_commands import CTRL_SHIFT, told
from tests.gui.conftest import search_for


def asked(program: Program) -> FolderNameDialog:
    [dialog] = [each for each in program.window.findChildren(FolderNameDialog) if each.isVisible()]
    return dialog


def type_name(qtbot: QtBot, dialog: FolderNameDialog, text: str) -> None:
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def name(qtbot: QtBot, program: Program, text: str) -> None:
    type_name(qtbot, asked(program), text)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)


def test_a_new_folder_is_chosen_and_told(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    qtbot.keyClick(window.list.view, Qt.Key.Key_N, CTRL_SHIFT)
    name(qtbot, ready, "Governors")
    top = folders(ready)[0].id
    assert window.bookmark_tree.chosen() == window.session.branch.key == f"folder:{top}"
    assert told(ready) == "New folder: “Governors”, at the top."
    assert "No bookmarks in this folder" in window.list._notice_text.text()
    here = window.session.statement
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert list(window.list.model.lines()) == [here] and not window.list.notice.isVisible()


def test_a_new_folder_stands_where_the_dialog_says(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    with_folders(qtbot, ready, "Governors")
    qtbot.keyClick(window, Qt.Key.Key_8, CTRL)
    tree = window.bookmark_tree.tree
    qtbot.keyClick(tree, Qt.Key.Key_N, CTRL_SHIFT)
    assert asked(ready).places.currentText() == "in “Governors”"
    name(qtbot, ready, "Finance")
    assert told(ready) == "New folder: “Finance”, in “Governors”."
    assert tree.currentIndex().data() == "Finance" and tree.hasFocus()
    assert tree.isExpanded(tree.currentIndex().parent())
    qtbot.keyClick(tree, Qt.Key.Key_N, CTRL_SHIFT)
    assert asked(ready).places.currentText() == "in “Governors”", "beside the one that is chosen"
    qtbot.keyClick(asked(ready).places, Qt.Key.Key_Up)
    name(qtbot, ready, "Staff")
    assert [each.name for each in folders(ready)] == ["Governors", "Staff", ""]


def test_two_of_one_name_are_refused_in_one_place_only(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    with_folders(qtbot, ready, "Governors", "Staff")
    qtbot.keyClick(window.list.view, Qt.Key.Key_N, CTRL_SHIFT)
    dialog = asked(ready)
    type_name(qtbot, dialog, "governors")
    assert dialog.isVisible() and len(ready.bookmark_autosave.work.folders) == 2
    assert dialog.told.text() == "There is a folder “Governors” at the top already. Choose another name."
    qtbot.keyClick(dialog.places, Qt.Key.Key_Down)
    assert not dialog.told.isVisible()
    type_name(qtbot, dialog, "governors")
    assert not dialog.isVisible() and [each.name for each in folders(ready)[0].children] == ["governors"]


def test_a_folder_is_not_renamed_to_the_name_of_its_neighbour(qtbot: QtBot, ready: Program) -> None:
    with_folders(qtbot, ready, "Governors", "Staff")
    qtbot.keyClick(ready.window, Qt.Key.Key_8, CTRL)
    qtbot.keyClick(ready.window.bookmark_tree.tree, Qt.Key.Key_F2)
    dialog = asked(ready)
    assert dialog.textValue() == "Staff" and not dialog.places.isVisible()
    type_name(qtbot, dialog, "Governors")
    assert dialog.isVisible() and "already" in dialog.told.text()
    type_name(qtbot, dialog, "STAFF")
    assert not dialog.isVisible() and lines(ready)[1] == "STAFF"


def test_while_folders_are_chosen_two_of_one_name_are_refused_too(qtbot: QtBot, ready: Program) -> None:
    with_folders(qtbot, ready, "Governors")
    ready.window.commands.bookmark_in.trigger()
    dialog = ready.window.findChildren(FolderDialog)[-1]
    dialog.name.setFocus()
    qtbot.keyClicks(dialog.name, "Governors")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.refused.isVisible() and len(ready.bookmark_autosave.work.folders) == 1
    qtbot.keyClicks(dialog.name, " of ours")
    assert not dialog.refused.isVisible()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    shown = [dialog.folders.topLevelItem(row).text(0) for row in range(2)]
    assert shown == ["Governors", "Governors of ours"] and not dialog.name.text()
    qtbot.keyClicks(dialog.name, "governors OF ours")
    dialog._done()
    assert dialog.isVisible() and dialog.refused.isVisible(), "it stays until the name can be taken"
    dialog.reject()
    assert lines(ready) == ["Governors", "Unfiled"], "what was cancelled made no folder"


def test_a_name_that_was_typed_is_taken_with_the_answer_in_one_step(qtbot: QtBot, ready: Program) -> None:
    ready.window.commands.bookmark_in.trigger()
    dialog = ready.window.findChildren(FolderDialog)[-1]
    dialog.name.setFocus()
    qtbot.keyClicks(dialog.name, "Panel")
    qtbot.keyClick(dialog._accept, Qt.Key.Key_Space)
    [folder] = ready.bookmark_autosave.work.folders.values()
    [bookmark] = ready.bookmark_autosave.work.bookmarks.values()
    assert folder.name == "Panel" and list(bookmark.folders) == [folder.id]
    assert told(ready) == "Filed in “Panel”."
    ready.bookmark_autosave.undo()
    assert not ready.bookmark_autosave.work.folders and not ready.bookmark_autosave.work.bookmarks


def test_a_new_folder_does_not_end_a_search(qtbot: QtBot, ready: Program) -> None:
    search_for(qtbot, ready, "funding")
    ready.window.commands.new_folder.trigger()
    name(qtbot, ready, "Governors")
    assert ready.window.session.search_text == "funding" and "at the top" in told(ready)


def test_a_folder_in_another_is_named_with_it(ready: Program) -> None:
    folder = new_folder("Governors")
    below = new_folder("Finance", folder.id)
    ready.bookmark_autosave.do(StepKind.IMPORT, add_folder(add_folder(ready.bookmark_autosave.work, folder), below))
    ready.window.commands.bookmark_in.trigger()
    dialog = ready.window.findChildren(FolderDialog)[-1]
    item = dialog.folders.topLevelItem(0).child(0)
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == item.toolTip(0) == "Governors / Finance"
    dialog.reject()
