"""Folders are made and renamed: where they will stand is told, and two of one name in one place are refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.folder_dialog import FolderDialog
from ascl_reader.gui.bookmarks.folder_name_dialog import FolderNameDialog
from tests.gui.bookmark_windows import ALT_SHIFT, CTRL, answer, folders, lines, with_folders
from tests.gui.commands.bookmarking.test_bookmark_commands import CTRL_SHIFT, told
from tests.gui.conftest import OpenProgram, search_for, titles
from tests.gui.widgets.choosing import choose

pytestmark = pytest.mark.shared_window


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
    assert window.bookmark_tree.chosen() == window.session.listing.branch.key == f"folder:{top}"
    assert told(ready) == "New folder: “Governors”, at the top."
    assert "No bookmarks in this folder" in window.list.notice.text.text()
    here = window.session.statement
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert list(window.list.model.lines()) == [here] and not window.list.notice.isVisible()


def test_a_new_folder_stands_where_the_dialog_says(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    with_folders(qtbot, ready, "Governors")
    qtbot.keyClick(window, Qt.Key.Key_8, CTRL)
    tree = window.bookmark_tree.tree
    qtbot.keyClick(tree, Qt.Key.Key_N, CTRL_SHIFT)
    assert asked(ready).places.currentText() == "Governors"
    name(qtbot, ready, "Finance")
    assert told(ready) == "New folder: “Finance”, in “Governors”."
    assert tree.currentIndex().data() == "Finance" and tree.hasFocus()
    assert tree.isExpanded(tree.currentIndex().parent())
    qtbot.keyClick(tree, Qt.Key.Key_N, CTRL_SHIFT)
    assert asked(ready).places.currentText() == "Governors", "beside the one that is chosen"
    choose(qtbot, asked(ready).places, Qt.Key.Key_Up)
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
    choose(qtbot, dialog.places, Qt.Key.Key_Down)
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


def test_folders_are_made_renamed_moved_and_deleted_with_keys(qtbot: QtBot, ready: Program) -> None:
    with_folders(qtbot, ready, "First", "Second")
    assert lines(ready) == ["First", "Second", "Unfiled"]
    tree = ready.window.bookmark_tree.tree
    qtbot.keyClick(ready.window, Qt.Key.Key_8, CTRL)
    assert tree.hasFocus()
    tree.setCurrentIndex(tree.model().index(1, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Up, ALT_SHIFT)
    assert lines(ready) == ["Second", "First", "Unfiled"]
    qtbot.keyClick(tree, Qt.Key.Key_Down, ALT_SHIFT)
    assert lines(ready) == ["First", "Second", "Unfiled"]
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    answer(qtbot, ready, "Autumn term")
    assert lines(ready) == ["First", "Autumn term", "Unfiled"]
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert lines(ready) == ["First", "Unfiled"]
    qtbot.keyClick(ready.window, Qt.Key.Key_Z, CTRL)
    assert lines(ready) == ["First", "Autumn term", "Unfiled"]


def test_the_chosen_folder_is_chosen_again_at_the_next_start(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    qtbot.keyClick(program.window.list.view, Qt.Key.Key_D, CTRL)
    with_folders(qtbot, program, "Meeting")
    tree = program.window.bookmark_tree.tree
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(1, 0))
    assert len(titles(program)) == 1
    program.window.close()
    again = open_program()
    qtbot.waitUntil(lambda: hasattr(again, "bookmark_autosave") and again.bookmark_autosave.ready)
    qtbot.waitUntil(lambda: len(titles(again)) == 1)
    assert again.window.bookmark_tree.chosen() == "folder:unfiled"


def test_a_folder_says_that_it_has_an_order_of_its_own(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    two = list(window.list.model.lines()[:2])
    with_folders(qtbot, ready, "Meeting")
    folder = folders(ready)[0].id
    window.bookmark_tree.tree.lines_dropped.emit(two, f"folder:{folder}")
    window.bookmark_tree.tree.setCurrentIndex(window.bookmark_tree.tree.model().index(0, 0))
    assert window.list.count.text() == "2 statements · in the folder’s order"
