"""A tree of branches as it is handled: opened with arrow keys, collapsed, and what the user chose in it is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.browsing.tree_model import TreeModel
from ascl_reader.gui.browsing.tree_view import OutlineWidget, TreeView
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.outline import Branch
from tests.gui.browsing.outlines import shown_outline


@pytest.fixture
def tree(qtbot: QtBot, appearance: Appearance) -> Iterator[TreeView]:
    made = TreeView(appearance)
    model = TreeModel(made)
    model.fill((Branch("funding", "Funding", ("a",), (Branch("send", "SEND", ("a",)),)), Branch("staff", "Staff", ())))
    made.setModel(model)
    holder = QWidget()
    QVBoxLayout(holder).addWidget(made)
    qtbot.addWidget(holder)
    holder.resize(200, 200)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    yield made


def test_the_keyboard_focus_chooses_no_line_and_a_ring_is_drawn(qtbot: QtBot, tree: TreeView) -> None:
    tree.clearFocus()
    without = tree.grab().toImage()
    tree.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(tree.hasFocus)
    assert not tree.currentIndex().isValid() and not tree.taking_focus
    assert tree.grab().toImage() != without


def test_arrow_keys_open_and_close(qtbot: QtBot, tree: TreeView) -> None:
    first = tree.model().index(0, 0)
    tree.setCurrentIndex(first)
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(first)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(first)


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_the_back_button_of_the_mouse_chooses_nothing(qtbot: QtBot, tree: TreeView) -> None:
    spy = QSignalSpy(tree.clicked)
    place = tree.visualRect(tree.model().index(1, 0)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.BackButton, pos=QPoint(place))
    assert not tree.currentIndex().isValid() and spy.count() == 0
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert tree.currentIndex().data() == "Staff"


def test_collapsed_it_has_no_height_and_can_have_the_keyboard_focus(qtbot: QtBot, tree: TreeView) -> None:
    tree.set_collapsed(True)
    qtbot.waitUntil(lambda: tree.height() == 0)
    tree.setFocus()
    assert tree.hasFocus()
    tree.set_collapsed(False)
    qtbot.waitUntil(lambda: tree.height() > 100)


def test_lines_grow_with_the_text(tree: TreeView, appearance: Appearance) -> None:
    before = tree.sizeHintForRow(0), tree.indentation()
    appearance.set_text_size(200)
    tree.restyle()
    assert (tree.sizeHintForRow(0), tree.indentation()) == (2 * before[0], 2 * before[1])


CHILD = Branch("send", "SEND", ("a",))
BRANCHES = (Branch("funding", "Funding", ("a", "b"), (CHILD,)), Branch("behaviour", "Behaviour", ("c",)))


@pytest.fixture
def outline(qtbot: QtBot, appearance: Appearance) -> OutlineWidget:
    return shown_outline(qtbot, appearance, BRANCHES, 200)


def test_keys_choose_a_branch_and_say_so(qtbot: QtBot, outline: OutlineWidget) -> None:
    outline.choose("funding")
    with qtbot.waitSignal(outline.branch_chosen) as told:
        qtbot.keyClick(outline.tree, Qt.Key.Key_Down)
    assert told.args == [BRANCHES[1]] and outline.chosen() == "behaviour"


def test_what_is_chosen_for_the_user_is_not_told(outline: OutlineWidget) -> None:
    spy = QSignalSpy(outline.branch_chosen)
    outline.choose("behaviour")
    assert outline.chosen() == "behaviour"
    outline.choose("unknown")
    assert outline.chosen() == "" and spy.count() == 0


def test_a_press_on_the_chosen_line_is_told_again(qtbot: QtBot, outline: OutlineWidget) -> None:
    outline.choose("funding")
    spy = QSignalSpy(outline.branch_chosen)
    place = outline.tree.visualRect(outline.tree.currentIndex()).center()
    qtbot.mouseClick(outline.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [spy.at(n) for n in range(spy.count())] == [[BRANCHES[0]]]


def test_lines_are_opened_with_the_arrow_and_found_below(qtbot: QtBot, outline: OutlineWidget) -> None:
    outline.choose("funding")
    assert outline.opened() == []
    qtbot.keyClick(outline.tree, Qt.Key.Key_Right)
    assert outline.opened() == ["funding"]
    assert outline.branch("send") == CHILD and outline.branch("unknown") is None
    assert outline.tree.accessibleName() == "Themes"
