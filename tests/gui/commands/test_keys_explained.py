"""Keys for folders and bookmarks where they can do nothing say so, and filing by keys goes on from row to row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.bookmarks.places import row_key, starred_in
from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.folder_dialog import FolderDialog
from ascl_reader.library.statement import Section
from tests.gui.bookmark_windows import ALT_SHIFT, CTRL, list_folder
from tests.gui.commands.bookmarking.test_bookmark_commands import told
from tests.gui.conftest import search_for

pytestmark = pytest.mark.shared_window

CTRL_ALT = CTRL | Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def unfiled(ready: Program) -> Program:
    """Return the program with Unfiled listed, with three bookmarks, and two folders, one in the other."""
    ready.bookmarks.commands.toggle([each.id for each in ready.library.statements[:3]])
    folder = new_folder("Governors")
    below = new_folder("Finance", folder.id)
    ready.bookmark_autosave.do(StepKind.IMPORT, add_folder(add_folder(ready.bookmark_autosave.work, folder), below))
    ready.governors, ready.below = folder.id, below.id  # type: ignore[attr-defined]
    list_folder(ready, f"folder:{UNFILED}")
    ready.window.list.view.setFocus()
    ready.window.list.choose(ready.library.statements[0].id)
    return ready


def file(qtbot: QtBot, program: Program, *downs: int) -> None:
    """Ask for folders with the keys, turn the check boxes so many lines down, and take them."""
    qtbot.keyClick(program.window.list.view, Qt.Key.Key_D, CTRL_ALT)
    [dialog] = [each for each in program.window.findChildren(FolderDialog) if each.isVisible()]
    at = 0
    for down in downs:
        for _ in range(down - at):
            qtbot.keyClick(dialog.folders, Qt.Key.Key_Down)
        qtbot.keyClick(dialog.folders, Qt.Key.Key_Space)
        at = down
    qtbot.keyClick(dialog.folders, Qt.Key.Key_Return)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)


def test_a_list_is_filed_row_by_row(qtbot: QtBot, unfiled: Program) -> None:
    window = unfiled.window
    first, second, third = window.list.model.lines()
    window.list.choose(second)
    file(qtbot, unfiled, 0)
    assert told(unfiled) == "Filed in “Governors”."
    assert list(window.list.model.lines()) == [first, third]
    assert window.list.selected_lines() == [third] and window.session.statement == third
    file(qtbot, unfiled, 0, 1)
    assert told(unfiled) == "Filed in “Governors” and “Governors / Finance”."
    assert window.list.selected_lines() == [first], "the last one went"
    file(qtbot, unfiled, 1)
    assert not window.list.model.lines() and "Everything is filed" in window.list.notice.text.text()


def test_taking_out_is_told_and_the_place_is_kept(qtbot: QtBot, unfiled: Program) -> None:
    window, first = unfiled.window, unfiled.library.statements[0].id
    for _ in range(2):
        file(qtbot, unfiled, 1)
    list_folder(unfiled, f"folder:{unfiled.below}")  # type: ignore[attr-defined]
    window.list.choose(first)
    file(qtbot, unfiled, 0, 1)
    assert told(unfiled) == "Filed in “Governors”. Taken out of “Governors / Finance”."
    assert window.list.selected_lines() == list(window.list.model.lines()) == [window.session.statement] != [first]


def test_filing_in_a_theme_moves_no_choice(qtbot: QtBot, unfiled: Program) -> None:
    window = unfiled.window
    window.session.choose_theme("all")
    window.list.choose(unfiled.library.statements[5].id)
    file(qtbot, unfiled)
    assert told(unfiled) == "Bookmarked."
    list_folder(unfiled, f"folder:{unfiled.governors}")  # type: ignore[attr-defined]
    list_folder(unfiled, f"folder:{UNFILED}")
    assert window.session.statement == unfiled.library.statements[5].id


def test_delete_in_a_theme_says_what_takes_a_bookmark_away(qtbot: QtBot, ready: Program) -> None:
    view = ready.window.list.view
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert told(ready) == "Delete is for folders and the bookmarks in them (Ctrl+8)."
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert told(ready).endswith("Here Ctrl+D removes the bookmark.") and starred_in(ready.bookmark_autosave.work)
    search_for(qtbot, ready, f'title:"{ready.library.find(ready.window.session.statement).title}"')
    view.setFocus()
    ready.window.status.show_message("")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert told(ready).endswith("Here Ctrl+D removes the bookmark.")


def test_in_a_theme_nothing_can_be_moved(qtbot: QtBot, ready: Program) -> None:
    qtbot.keyClick(ready.window.list.view, Qt.Key.Key_Down, ALT_SHIFT)
    assert told(ready) == "Lines can be moved in a folder of bookmarks only (Ctrl+8)."


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_F2, NONE), (Qt.Key.Key_Delete, NONE), (Qt.Key.Key_Down, ALT_SHIFT)]
)
def test_unfiled_stays_as_it_is_and_says_so(
    qtbot: QtBot, unfiled: Program, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    qtbot.keyClick(unfiled.window, Qt.Key.Key_8, CTRL)
    before = unfiled.bookmark_autosave.work
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    assert told(unfiled).startswith("“Unfiled” stays as it is") and unfiled.bookmark_autosave.work is before


def test_f2_without_a_folder_says_where_they_are(qtbot: QtBot, ready: Program) -> None:
    qtbot.keyClick(ready.window.list.view, Qt.Key.Key_F2)
    assert told(ready) == "Choose a folder below the tree first (Ctrl+8)."


def test_while_a_search_is_on_the_folder_that_waits_looks_as_a_theme_does(qtbot: QtBot, unfiled: Program) -> None:
    window = unfiled.window
    search_for(qtbot, unfiled, "funding")
    assert window.bookmark_tree.chosen() == f"folder:{UNFILED}" and not window.tree.tree.currentIndex().isValid()
    window.session.choose_theme("all")
    search_for(qtbot, unfiled, "funding")
    assert window.tree.tree.currentIndex().isValid() and not window.bookmark_tree.chosen()


def test_what_is_refused_is_not_told_as_done(qtbot: QtBot, ready: Program) -> None:
    ready.bookmark_autosave.writable = False
    window = ready.window
    window.panes.panes[Section.POSITION].edit.setFocus()
    for command in (window.commands.bookmark, window.commands.bookmark_passage, window.commands.bookmark_in):
        command.trigger()
        assert told(ready) == "Your bookmarks and notes are open for reading only."
    ready.bookmark_autosave.ready = False
    window.commands.bookmark.trigger()
    assert "still being loaded" in told(ready)
    assert not ready.bookmark_autosave.work.bookmarks


@pytest.mark.parametrize("command", ["delete", "move_up", "move_down"])
def test_keys_of_the_list_do_nothing_while_something_else_has_the_keys(
    qtbot: QtBot, unfiled: Program, command: str
) -> None:
    before = unfiled.bookmark_autosave.work
    for widget in (unfiled.window.panes.panes[Section.POSITION].edit, unfiled.window.tree.tree):
        widget.setFocus()
        getattr(unfiled.window.commands, command).trigger()
        assert told(unfiled) == "Go to the list (Ctrl+2) or to the folders (Ctrl+8) first."
    assert unfiled.bookmark_autosave.work is before


def test_on_the_line_of_a_pane_the_bookmark_key_takes_that_bookmark_away(qtbot: QtBot, unfiled: Program) -> None:
    statement = unfiled.library.statements[0]
    work = add_bookmarks(unfiled.bookmark_autosave.work, [NewBookmark(statement, Section.RATIONALE)])
    unfiled.bookmark_autosave.do(StepKind.IMPORT, work)
    [part] = [each for each in work.bookmarks.values() if each.section]
    assert unfiled.window.list.choose(row_key(part))
    qtbot.keyClick(unfiled.window.list.view, Qt.Key.Key_D, CTRL)
    assert part.id not in unfiled.bookmark_autosave.work.bookmarks and unfiled.bookmark_autosave.is_starred(
        statement.id
    )
    assert "Bookmark removed" in told(unfiled)


def test_a_folder_that_comes_back_is_listed_again(qtbot: QtBot, unfiled: Program) -> None:
    window, tree = unfiled.window, unfiled.window.bookmark_tree.tree
    list_folder(unfiled, f"folder:{unfiled.governors}")  # type: ignore[attr-defined]
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert window.session.listing.branch.key != f"folder:{unfiled.governors}"  # type: ignore[attr-defined]
    qtbot.keyClick(tree, Qt.Key.Key_Z, CTRL)
    assert window.session.listing.branch.key == f"folder:{unfiled.governors}"  # type: ignore[attr-defined]
