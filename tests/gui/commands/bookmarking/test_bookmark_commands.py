"""Bookmarks and folders in the window: by keys, saved, undone, chosen again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.places import starred_in
from ascl_reader.gui.app import Program
from ascl_reader.library.statement import Section
from tests.gui.bookmark_windows import ALT_SHIFT, CTRL, folders, saved, with_folders
from tests.gui.conftest import coloured

pytestmark = pytest.mark.shared_window

CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def told(program: Program) -> str:
    return program.window.status._state.text()


def test_one_key_bookmarks_and_another_takes_it_back(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert ready.bookmark_autosave.is_starred(here)
    assert "Bookmarked" in window.header.star.accessibleName()
    row = window.list.model.place(here)
    assert "Bookmarked." in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert [each.statement for each in saved(qtbot, ready).bookmarks.values()] == [here]
    assert window.commands.undo.text() == "&Undo: Bookmark"
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL)
    assert not ready.bookmark_autosave.is_starred(here)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert ready.bookmark_autosave.is_starred(here)
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert not ready.bookmark_autosave.is_starred(here) and len(saved(qtbot, ready).bin) == 1


def test_the_star_in_the_list_and_in_the_header_can_be_pressed(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    view = window.list.view
    row = window.list.model.index(1, 0)
    star = view._delegate.star(view.visualRect(row)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert ready.bookmark_autosave.is_starred(window.list.model.lines()[1])
    qtbot.mouseClick(window.header.star, Qt.MouseButton.LeftButton)
    assert not ready.bookmark_autosave.is_starred(window.session.statement)


def test_several_statements_at_once(qtbot: QtBot, ready: Program) -> None:
    view = ready.window.list.view
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert starred_in(ready.bookmark_autosave.work) == frozenset(ready.window.list.model.lines()[:3])


def test_a_folder_lists_its_statements_in_their_order_and_that_can_be_changed(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    first, second = window.list.model.lines()[:2]
    with_folders(qtbot, ready, "Meeting")
    folder = folders(ready)[0].id
    window.bookmark_tree.tree.lines_dropped.emit([first, second], f"folder:{folder}")
    window.bookmark_tree.tree.setFocus()
    window.bookmark_tree.tree.setCurrentIndex(window.bookmark_tree.tree.model().index(0, 0))
    assert list(window.list.model.lines()) == [first, second]
    window.list.view.setFocus()
    window.list.view.setCurrentIndex(window.list.model.index(1, 0))
    qtbot.keyClick(window.list.view, Qt.Key.Key_Up, ALT_SHIFT)
    assert list(window.list.model.lines()) == [second, first]
    qtbot.keyClick(window.list.view, Qt.Key.Key_Delete)
    assert list(window.list.model.lines()) == [first]
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, CTRL)
    assert list(window.list.model.lines()) == [second, first]


def test_a_passage_is_marked_and_removed_with_the_same_key(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    edit = window.panes.panes[Section.POSITION].edit
    edit.setFocus()
    for _ in range(3):
        qtbot.keyClick(edit, Qt.Key.Key_Right, CTRL | Qt.KeyboardModifier.ShiftModifier)
    words = edit.textCursor().selectedText().strip()
    qtbot.keyClick(edit, Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
    (bookmark,) = ready.bookmark_autosave.work.bookmarks.values()
    assert bookmark.passage is not None and bookmark.passage.words == words
    assert len(coloured(edit)) == 1
    assert told(ready) == "Bookmarked: a passage in the position."
    qtbot.keyClick(edit, Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert not ready.bookmark_autosave.work.bookmarks and not coloured(edit)


def test_the_star_is_for_the_whole_statement_also_where_a_passage_is_marked(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.commands.to_position.trigger()
    window.commands.bookmark_passage.trigger()
    assert len(ready.bookmark_autosave.work.bookmarks) == 1 and not starred_in(ready.bookmark_autosave.work)
    qtbot.mouseClick(window.header.star, Qt.MouseButton.LeftButton)
    assert (
        ready.bookmark_autosave.is_starred(window.session.statement)
        and len(ready.bookmark_autosave.work.bookmarks) == 2
    )
    qtbot.mouseClick(window.header.star, Qt.MouseButton.LeftButton)
    assert not starred_in(ready.bookmark_autosave.work) and len(ready.bookmark_autosave.work.bookmarks) == 1


@pytest.mark.parametrize(("key", "section"), [(Qt.Key.Key_3, "the context"), (Qt.Key.Key_5, "the rationale")])
def test_the_pane_that_is_bookmarked_is_told(qtbot: QtBot, ready: Program, key: Qt.Key, section: str) -> None:
    qtbot.keyClick(ready.window, key, CTRL)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, CTRL_SHIFT)
    assert told(ready) == f"Bookmarked: {section}."


def test_without_a_pane_that_is_meant_none_is_bookmarked(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    qtbot.keyClick(window, Qt.Key.Key_7, CTRL)
    assert window.note.text.hasFocus()
    qtbot.keyClick(window.note.text, Qt.Key.Key_D, CTRL_SHIFT)
    assert not ready.bookmark_autosave.work.bookmarks and "Ctrl+4 position" in told(ready)


def test_what_is_selected_with_the_mouse_is_meant_wherever_the_keys_are(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    context, rationale = (window.panes.panes[each] for each in (Section.CONTEXT, Section.RATIONALE))
    rationale.select(0, 12)
    window.list.view.setFocus()
    window.commands.bookmark_passage.trigger()
    assert [each.section for each in ready.bookmark_autosave.work.bookmarks.values()] == [Section.RATIONALE]
    context.select(0, 12)
    window.commands.bookmark_passage.trigger()
    assert len(ready.bookmark_autosave.work.bookmarks) == 1 and "go to a pane" in told(ready), "either could be meant"
