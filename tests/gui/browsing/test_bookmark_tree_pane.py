"""The pane of bookmarks below the tree: lines are chosen with keys, folders stay open, and a drop is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.browsing.bookmark_tree_pane import MOST_LINES, BookmarkTree, BookmarkTreePane
from ascl_reader.gui.browsing.tree_model import TreeModel
from ascl_reader.gui.listing.dragged_lines import LINES_MIME
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.outline import Branch
from tests.drag_enter import drag_enter, drag_move
from tests.gui.browsing.sessions import folder

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
    assert pane.opener.toolTip() == "Open the bookmarks and notes" and pane.tree.height() == 0
    with qtbot.waitSignal(pane.heading_clicked):
        qtbot.keyClick(pane.opener, Qt.Key.Key_Space)
    pane.set_collapsed(False)
    assert pane.opener.toolTip() == "Go to the tree"


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


LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def tree(qtbot: QtBot, appearance: Appearance) -> BookmarkTree:
    """Return a tree with two folders."""
    made = BookmarkTree(appearance)
    model = TreeModel(made)
    model.fill((folder("folder:governors"), folder("folder:staff")))
    made.setModel(model)
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    return made


def lines(text: str) -> QMimeData:
    data = QMimeData()
    data.setData(LINES_MIME, text.encode())
    return data


def drop(tree: BookmarkTree, data: QMimeData, place: QPoint) -> None:
    QApplication.sendEvent(tree.viewport(), drag_enter(place, MOVE, data))
    event = QDropEvent(QPointF(place), MOVE, data, LEFT, NONE)
    QApplication.sendEvent(tree.viewport(), event)
    assert event.isAccepted()


def key_of(tree: BookmarkTree, row: int) -> str:
    return tree.model().branch_keys()[row]  # type: ignore[attr-defined, no-any-return]


def test_nothing_is_left_behind_of_a_drop(tree: BookmarkTree) -> None:
    place = tree.visualRect(tree.model().index(1, 0)).center()
    drop(tree, lines("one"), place)
    assert tree.state() is BookmarkTree.State.NoState


def test_lines_dragged_beside_the_folders_show_no_target(tree: BookmarkTree) -> None:
    for place, possible in ((tree.visualRect(tree.model().index(0, 0)).center(), True), (QPoint(20, 190), False)):
        data = lines("one")
        QApplication.sendEvent(tree.viewport(), drag_enter(place, MOVE, data))
        event = drag_move(place, MOVE, data)
        QApplication.sendEvent(tree.viewport(), event)
        assert (event.isAccepted(), tree.showDropIndicator()) == (possible, possible)


def test_the_folder_that_lines_are_dragged_over_has_a_ring_until_they_leave_or_are_dropped(
    tree: BookmarkTree, appearance: Appearance
) -> None:
    rows = [tree.visualRect(tree.model().index(row, 0)) for row in range(2)]
    data = lines("one")

    def ringed() -> list[bool]:
        """Return which of the rows have a ring."""
        seen, accent = tree.viewport().grab().toImage(), QColor(appearance.colours.accent)
        return [seen.pixelColor(row.center().x(), row.bottom() - 1) == accent for row in rows]

    QApplication.sendEvent(tree.viewport(), drag_enter(rows[1].center(), MOVE, data))
    QApplication.sendEvent(tree.viewport(), drag_move(rows[1].center(), MOVE, data))
    assert ringed() == [False, True]
    QApplication.sendEvent(tree.viewport(), QDragLeaveEvent())
    assert ringed() == [False, False]
    QApplication.sendEvent(tree.viewport(), drag_enter(rows[0].center(), MOVE, data))
    QApplication.sendEvent(tree.viewport(), drag_move(rows[0].center(), MOVE, data))
    assert ringed() == [True, False]
    drop(tree, data, rows[0].center())
    assert ringed() == [False, False]


def test_lines_are_dropped_on_the_folder_below_the_pointer(tree: BookmarkTree) -> None:
    spy = QSignalSpy(tree.lines_dropped)
    place = tree.visualRect(tree.model().index(1, 0)).center()
    drop(tree, lines("one\ntwo#b"), place)
    assert spy.count() == 1
    assert spy.at(0) == [["one", "two#b"], key_of(tree, 1)]


def test_lines_dropped_below_all_folders_have_no_folder(tree: BookmarkTree) -> None:
    spy = QSignalSpy(tree.lines_dropped)
    drop(tree, lines("one"), QPoint(50, 180))
    assert spy.at(0) == [["one"], ""]


def test_only_lines_and_folders_are_let_in(tree: BookmarkTree) -> None:
    text = QMimeData()
    text.setText("one")
    taken = []
    for data in (lines("one"), text):
        event = drag_enter(QPoint(20, 20), MOVE, data)
        QApplication.sendEvent(tree.viewport(), event)
        taken.append(event.isAccepted())
    assert taken == [True, False]
