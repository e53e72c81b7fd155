"""A tree of branches says what the user chose with keys or the mouse, and nothing of what was chosen for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from ascl_reader.gui.browsing.outline_widget import OutlineWidget
from ascl_reader.gui.browsing.tree_view import TreeView
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.outline import Branch

CHILD = Branch("send", "SEND", ("a",))
BRANCHES = (Branch("funding", "Funding", ("a", "b"), (CHILD,)), Branch("behaviour", "Behaviour", ("c",)))


@pytest.fixture
def outline(qtbot: QtBot, appearance: Appearance) -> OutlineWidget:
    made = OutlineWidget(TreeView(appearance), "Themes")
    QVBoxLayout(made).addWidget(made.tree)
    made._fill(BRANCHES)
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    return made


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
