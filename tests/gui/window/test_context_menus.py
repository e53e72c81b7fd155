"""The right mouse button and the menu key offer, in each part of the window, what can be done there, in its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.bookmarks.places import starred_in
from ascl_reader.gui.app import Program
from ascl_reader.library.statement import Section
from tests.gui.bookmark_windows import list_folder
from tests.gui.conftest import search_for
from tests.gui.menus import choose, offered, open_menu

pytestmark = [pytest.mark.qt_log_ignore("plugin does not support"), pytest.mark.shared_window]

ONE = ["Bookmark This Statement", "Put It in a Folder…", "Add to the Briefing", "Print This Statement…"]
BRIEFED = "Add All {} Statements to the Briefing"
MARKED = "Bookmark All {} Statements…"


@pytest.fixture
def folders(ready: Program) -> Program:
    """Return the program with three bookmarks in the folder “Governors”, which stands above “Trust”."""
    work = ready.bookmark_autosave.work
    first, second = new_folder("Governors & Co"), new_folder("Trust")
    work = add_folder(add_folder(work, first), second)
    whole = [NewBookmark(each) for each in ready.library.statements[:3]]
    ready.bookmark_autosave.do(StepKind.IMPORT, add_bookmarks(work, whole, first.id))
    ready.governors = f"folder:{first.id}"  # type: ignore[attr-defined]
    return ready


def choose_rows(program: Program, count: int) -> None:
    view, model = program.window.list.view, program.window.list.model
    view.setFocus()
    chosen = view.selectionModel()
    chosen.setCurrentIndex(model.index(0, 0), chosen.SelectionFlag.ClearAndSelect)  # whatever keys were pressed before
    for row in range(1, count):
        chosen.select(model.index(row, 0), chosen.SelectionFlag.Select)


def test_the_list_says_how_many_statements_are_meant(ready: Program) -> None:
    view = ready.window.list.view
    choose_rows(ready, 1)
    assert offered(view) == ONE
    choose_rows(ready, 3)
    three = ["Bookmark 3 Statements", "Put 3 Statements in Folders…", "Add 3 Statements to the Briefing"]
    assert offered(view) == three
    choose(view, "Bookmark 3 Statements")
    choose(view, "Add 3 Statements to the Briefing")
    assert offered(view) == ["Remove 3 Bookmarks", "Put 3 Statements in Folders…"], "they are in the briefing"
    choose(view, "Remove 3 Bookmarks")
    assert not starred_in(ready.bookmark_autosave.work)


def test_beside_the_rows_all_of_them_are_meant(ready: Program) -> None:
    window = ready.window
    window.session.choose_theme("human-rights")
    below = QPoint(20, window.list.view.viewport().height() - 3)
    assert offered(window.list.view, below) == [BRIEFED.format(2), MARKED.format(2)]
    window.session.choose_theme("all")
    assert offered(window.tree.tree) == [BRIEFED.format(35), MARKED.format(35)]


def test_a_line_of_the_tree_that_is_pressed_is_the_one_that_is_meant(ready: Program) -> None:
    tree = ready.window.tree.tree
    line = tree.model().index(2, 0)
    words = offered(tree, tree.visualRect(line).center())
    assert ready.window.session.listing.branch.name == line.data() and BRIEFED.format(7) in words
    empty = QPoint(20, tree.viewport().height() - 3)
    assert offered(tree, empty) == []


def test_in_a_folder_lines_are_taken_out_and_moved_where_they_can_be(folders: Program) -> None:
    window = folders.window
    list_folder(folders, folders.governors)  # type: ignore[attr-defined]
    choose_rows(folders, 1)
    first = ["Remove the Bookmark", *ONE[1:], "Take Out of “Governors & Co”", "Move Down"]
    assert offered(window.list.view) == first
    window.list.view.setCurrentIndex(window.list.model.index(1, 0))
    assert offered(window.list.view)[-2:] == ["Move Up", "Move Down"]
    choose_rows(folders, 3)
    assert offered(window.list.view)[-1] == "Take 3 Out of “Governors & Co”", "all of them have no place to move to"
    list_folder(folders, f"folder:{UNFILED}")
    assert offered(window.list.view) == []


def test_folders_searches_and_the_other_lines_offer_their_own(qtbot: QtBot, folders: Program) -> None:
    window = folders.window
    search_for(qtbot, folders, "ehcp")
    window.commands.save_search.trigger()
    window.top.search.clear_all()
    tree = window.bookmark_tree.tree
    tree.setFocus()

    def at(name: str) -> list[str]:
        """Return what is offered at the line with a name, chosen by keys."""
        [line] = tree.model().match(tree.model().index(0, 0), Qt.ItemDataRole.DisplayRole, name, 1)
        tree.setCurrentIndex(line)
        QApplication.processEvents()
        return [words for words in offered(tree) if "Statement" not in words]

    folder = ["New Folder in “Governors & Co”…", "Rename Folder…", "Delete Folder", "Move Down"]
    assert at("Governors & Co") == folder
    assert at("Trust")[-1] == "Move Up"
    assert at("Unfiled") == ["New Folder…"]
    assert at("ehcp") == ["Rename Search…", "Delete Search"]


@pytest.mark.parametrize("section", list(Section))
def test_a_pane_offers_words_that_are_selected_or_itself(ready: Program, section: Section) -> None:
    window = ready.window
    window.session.show_statement("ehcp-process-consistency")
    pane, name = window.panes.panes[section], f"the {section.value.capitalize()}"
    pane.edit.setFocus()
    whole = [f"Copy {name} with Its Reference", "Select All", f"Bookmark {name}"]
    assert offered(pane.edit) == whole, "all in capitals, as in every menu"
    choose(pane.edit, f"Bookmark {name}")
    assert offered(pane.edit)[-1] == f"Remove the Bookmark of {name}"
    pane.select(0, 8)
    assert offered(pane.edit) == ["Copy", "Copy with Reference", "Select All", "Bookmark This Passage"]
    choose(pane.edit, "Bookmark This Passage")
    pane.select(*window.session.reading.marks[0][section][0])
    assert offered(pane.edit)[-1] == "Remove the Bookmark of This Passage"


def test_a_key_opens_it_beside_the_row_that_is_chosen(qtbot: QtBot, ready: Program) -> None:
    view = ready.window.list.view
    choose_rows(ready, 1)
    ready.window.list.step(1)
    row = view.visualRect(view.currentIndex())
    menu = open_menu(view)
    assert menu is not None and row.contains(view.viewport().mapFromGlobal(menu.pos()))
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None and view.hasFocus()
