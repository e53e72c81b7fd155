"""The pane of bookmarks below the tree: its lines are chosen with keys, folders stay open, its heading is pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from ascl_reader.gui.browsing.bookmark_tree_pane import MOST_LINES, BookmarkTreePane
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.outline import Branch

BELOW = Branch("folder:finance", "Finance", ("a",))
TWO = (Branch("folder:governors", "Governors", ("a", "b"), (BELOW,)), Branch("folder:staff", "Staff", ()))


@pytest.fixture
def pane(qtbot: QtBot, appearance: Appearance) -> BookmarkTreePane:
    made = BookmarkTreePane(appearance)
    made.show_branches(TWO, "folder:governors")
    qtbot.addWidget(made)
    made.resize(240, 300)
    made.show()
    return made


def test_the_arrow_keys_list_a_folder_and_showing_lists_none(qtbot: QtBot, pane: BookmarkTreePane) -> None:
    with qtbot.assertNotEmitted(pane.branch_chosen):
        pane.show_branches(TWO, "folder:governors")
    with qtbot.waitSignal(pane.branch_chosen) as told:
        qtbot.keyClick(pane.tree, Qt.Key.Key_Down)
    assert told.args == [BELOW] and pane.chosen() == "folder:finance"


def test_a_folder_that_was_closed_stays_closed_when_another_comes(qtbot: QtBot, pane: BookmarkTreePane) -> None:
    assert "folder:governors" in pane.opened()
    qtbot.keyClick(pane.tree, Qt.Key.Key_Left)
    assert "folder:governors" not in pane.opened()
    pane.show_branches((*TWO, Branch("folder:new", "New", ())), "folder:governors")
    assert "folder:governors" not in pane.opened()


def test_a_folder_that_is_not_there_yet_is_listed_once_it_comes(qtbot: QtBot, pane: BookmarkTreePane) -> None:
    spy = QSignalSpy(pane.branch_chosen)
    pane.open_branch("folder:new")
    assert spy.count() == 0
    new = Branch("folder:new", "New", ())
    for _ in range(2):
        pane.show_branches((*TWO, new), "folder:governors")
    assert spy.count() == 1 and spy.at(0) == [new]


def test_the_height_it_asks_for_grows_with_its_lines_up_to_the_most(pane: BookmarkTreePane) -> None:
    heights = []
    for count in (1, 2, 5, MOST_LINES, MOST_LINES + 4):
        pane.show_branches(tuple(Branch(f"folder:{number}", "Some", ()) for number in range(count)), "")
        heights.append(pane.wanted_height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_its_heading_is_a_button_where_there_is_room_for_one_tree(qtbot: QtBot, pane: BookmarkTreePane) -> None:
    assert not pane.opener.isVisible()
    pane.set_heading_clickable(True)
    pane.set_collapsed(True)
    assert pane.opener.toolTip() == "Open the bookmarks and notes (Ctrl+8)" and pane.tree.height() == 0
    with qtbot.waitSignal(pane.heading_clicked):
        qtbot.keyClick(pane.opener, Qt.Key.Key_Space)
    pane.set_collapsed(False)
    assert pane.opener.toolTip() == "Go to the tree (Ctrl+1)"


def test_a_saved_search_is_told_by_its_id_and_stays_chosen_until_another_line_is(
    qtbot: QtBot, pane: BookmarkTreePane
) -> None:
    saved = Branch("search:s-1", "Fines", ())
    pane.show_branches((*TWO, saved), "folder:staff")
    with qtbot.assertNotEmitted(pane.branch_chosen), qtbot.waitSignal(pane.search_chosen) as told:
        qtbot.keyClick(pane.tree, Qt.Key.Key_Down)
    assert told.args == ["s-1"]
    pane.show_branches((*TWO, saved, Branch("noted:note", "With a note", ())), "folder:staff")
    assert pane.chosen() == "search:s-1"
    pane.choose("folder:staff")
    pane.show_branches((*TWO, saved), "folder:staff")
    assert pane.chosen() == "folder:staff"
