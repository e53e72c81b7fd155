"""Statements are filed in folders by a dialog; what stands in the dialogs for folders comes back at the next start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.folder_dialog import FolderDialog
from ascl_reader.gui.bookmarks.folder_name_dialog import FolderNameDialog
from ascl_reader.gui.commands.bookmarking.filing_commands import DIALOG as FILING
from ascl_reader.gui.commands.bookmarking.folder_commands import DIALOG as NAMING
from ascl_reader.gui.widgets.accessible import latest_messages
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.statement import Wording
from tests.conftest import LONG
from tests.gui.bookmark_windows import CTRL, answer, folders, lines, saved, with_folders
from tests.gui.commands.bookmarking.test_bookmark_commands import told
from tests.gui.conftest import OpenProgram, search_for, titles
from tests.gui.sessions import dialogs
from tests.gui.widgets.choosing import choose
from tests.library.made_imports import change, entries

CTRL_ALT = CTRL | Qt.KeyboardModifier.AltModifier


def again(qtbot: QtBot, open_program: OpenProgram) -> Program:
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    return program


def open_dialogs(program: Program, kind: type) -> list[Any]:
    return [each for each in program.window.findChildren(kind) if each.isVisible()]


def kept() -> dict[str, Any]:
    return dialogs(paths.user_settings())


def test_ticked_folders_and_a_name_come_back(qtbot: QtBot, ready: Program, open_program: OpenProgram) -> None:
    with_folders(qtbot, ready, "One", "Two")
    saved(qtbot, ready)
    here = ready.window.session.statement
    qtbot.keyClick(ready.window.list.view, Qt.Key.Key_D, CTRL_ALT)
    [dialog] = open_dialogs(ready, FolderDialog)
    dialog.folders.topLevelItem(1).setCheckState(0, Qt.CheckState.Checked)
    dialog.name.setFocus()
    for name in ("Made", "Made and unticked"):
        qtbot.keyClicks(dialog.name, name)
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    dialog.folders.topLevelItem(3).setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.keyClicks(dialog.name, "Thr")
    qtbot.waitUntil(lambda: kept().get(FILING, {}).get("name") == "Thr")

    program = again(qtbot, open_program)
    qtbot.waitUntil(lambda: bool(open_dialogs(program, FolderDialog)))
    [dialog] = open_dialogs(program, FolderDialog)
    two = folders(program)[1].id
    assert [dialog.folders.topLevelItem(row).text(0) for row in range(4)] == ["One", "Two", "Made", "Made and unticked"]
    assert two in dialog.ticked() and len(dialog.ticked()) == 2 and dialog.name.text() == "Thr"
    dialog._done()
    work = program.bookmark_autosave.work
    assert [{work.folders[key].name for key in each.folders} for each in work.bookmarks.values()] == [
        {"Two", "Made", "Thr"}
    ]
    assert program.bookmark_autosave.is_starred(here)
    program.saver.flush()
    assert FILING not in kept(), "what was answered does not come back"


@pytest.mark.parametrize("key", [None, Qt.Key.Key_F2])
def test_a_typed_name_comes_back(qtbot: QtBot, ready: Program, open_program: OpenProgram, key: Qt.Key | None) -> None:
    with_folders(qtbot, ready, "One")
    saved(qtbot, ready)
    tree = ready.window.bookmark_tree.tree
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(0, 0))
    if key is None:
        ready.window.commands.new_folder.trigger()
    else:
        qtbot.keyClick(tree, key)
    [dialog] = open_dialogs(ready, QInputDialog)
    dialog.setTextValue("Autu")
    ready.saver.flush()

    program = again(qtbot, open_program)
    qtbot.waitUntil(lambda: bool(open_dialogs(program, QInputDialog)))
    [dialog] = open_dialogs(program, QInputDialog)
    assert dialog.textValue() == "Autu"
    answer(qtbot, program, "Autumn")
    found = folders(program)[0]
    if key is None:
        assert [child.name for child in found.children] == ["Autumn"]
    else:
        assert lines(program) == ["Autumn", "Unfiled"]
    program.saver.flush()
    assert NAMING not in kept()


def test_where_a_new_folder_was_to_stand_comes_back(qtbot: QtBot, ready: Program, open_program: OpenProgram) -> None:
    with_folders(qtbot, ready, "One", "Two")
    saved(qtbot, ready)
    ready.window.commands.new_folder.trigger()
    [dialog] = open_dialogs(ready, FolderNameDialog)
    assert dialog.places.currentText() == "No other folder (at the top)"
    choose(qtbot, dialog.places, Qt.Key.Key_Down, Qt.Key.Key_Down)
    ready.saver.flush()
    program = again(qtbot, open_program)
    qtbot.waitUntil(lambda: bool(open_dialogs(program, FolderNameDialog)))
    [dialog] = open_dialogs(program, FolderNameDialog)
    assert dialog.places.currentText() == "Two"
    answer(qtbot, program, "Autumn")
    assert [each.name for each in folders(program)[1].children] == ["Autumn"]


def test_what_was_cancelled_does_not_come_back(qtbot: QtBot, ready: Program, open_program: OpenProgram) -> None:
    ready.window.commands.bookmark_in.trigger()
    [dialog] = open_dialogs(ready, FolderDialog)
    dialog.reject()
    ready.window.close()
    program = again(qtbot, open_program)
    assert not open_dialogs(program, FolderDialog)


KEYS = ["statements", "ticked", "made", "made ticked", "name", "folder", "parent"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=300 if LONG else 15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.dictionaries(st.sampled_from(KEYS), JSON))
def test_a_draft_of_anything_breaks_nothing(ready: Program, values: dict[str, Any]) -> None:
    for kind in (FILING, NAMING):
        ready.session.dialogs._left[kind] = values
    ready.bookmarks.filing.resume()
    ready.bookmarks.folders.resume()
    for dialog in (*open_dialogs(ready, FolderDialog), *open_dialogs(ready, QInputDialog)):
        dialog.reject()


def test_while_folders_are_chosen_two_of_one_name_are_refused_too(qtbot: QtBot, ready: Program) -> None:
    with_folders(qtbot, ready, "Governors")
    ready.window.commands.bookmark_in.trigger()
    dialog = ready.window.findChildren(FolderDialog)[-1]
    dialog.name.setFocus()
    qtbot.keyClicks(dialog.name, "Governors")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.refused.isVisible() and len(ready.bookmark_autosave.work.folders) == 1
    assert dialog.name.property("wrong") and "There is a folder" in dialog.name.accessibleDescription()
    qtbot.keyClicks(dialog.name, " of ours")
    assert not dialog.refused.isVisible()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    shown = [dialog.folders.topLevelItem(row).text(0) for row in range(2)]
    assert shown == ["Governors", "Governors of ours"] and not dialog.name.text()
    assert latest_messages()[0][1] == "Folder “Governors of ours” added and ticked."
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


def test_a_whole_search_result_goes_into_a_new_folder(qtbot: QtBot, ready: Program) -> None:
    search_for(qtbot, ready, "mental health")
    qtbot.waitUntil(lambda: 0 < len(titles(ready)) < 30)
    found = list(ready.window.list.model.lines())
    ready.window.commands.bookmark_all.trigger()
    dialog = ready.window.findChildren(FolderDialog)[-1]
    dialog.name.setFocus()
    qtbot.keyClicks(dialog.name, "Governors")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible() and len(dialog.ticked()) == 1
    dialog._accept.click()
    (shelf, unfiled) = folders(ready)
    assert (shelf.name, sorted(shelf.statements)) == ("Governors", sorted(found))
    assert unfiled.count == 0
    assert lines(ready)[:2] == ["Governors", "Unfiled"]


def _by_key(program: Program) -> None:
    program.window.commands.bookmark.trigger()


def _by_dragging(program: Program) -> None:
    program.window.bookmark_tree.tree.lines_dropped.emit([program.window.session.statement], "folder:unfiled")


def _by_filing(program: Program) -> None:
    program.window.commands.bookmark_in.trigger()
    [dialog] = open_dialogs(program, FolderDialog)
    dialog.folders.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    dialog._accept.click()


@pytest.mark.parametrize("bookmark", [_by_key, _by_dragging, _by_filing])
def test_a_bookmark_on_a_statement_knows_the_wording_that_was_read(
    bookmark: Callable[[Program], None], qtbot: QtBot, ready: Program
) -> None:
    with_folders(qtbot, ready, "One")
    session, here = ready.window.session, ready.window.session.statement
    change(ImportedLibrary(paths.user_data()), entries("The full text.", here))
    with qtbot.waitSignal(ready.search.replaced):
        ready.reload.begin()
    session.choose_wording(Wording.SUMMARY)
    bookmark(ready)
    [made] = ready.bookmark_autosave.work.bookmarks.values()
    assert made.mark is not None and made.mark.wording is Wording.SUMMARY
