"""The tree at the left by theme, by year and by source."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.browsing.tree_pane import TreePane
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.outline import View
from tests.gui.conftest import search_for, titles

pytestmark = pytest.mark.shared_window


def test_a_theme_chosen_with_the_keyboard_lists_its_statements(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    tree = program.window.tree.tree
    assert tree.hasFocus()
    while tree.currentIndex().data() != "SEND":
        qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert program.window.session.listing.branch.key == "send"
    assert len(titles(program)) == 9
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert program.window.session.listing.branch.key == "send-plans-and-support"


def test_enter_lists_the_chosen_line_again_as_a_click_does_where_a_search_is_on(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "quokka")
    qtbot.waitUntil(lambda: not titles(program))
    tree = program.window.tree.tree
    tree.setFocus()
    assert program.window.tree.chosen()
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(titles(program)) == 35)


def test_the_tree_by_year_and_by_source(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert program.window.session.listing.view is View.YEAR
    assert len(titles(program)) == 35
    qtbot.keyClick(program.window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(program.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(program.window.tree.tree, Qt.Key.Key_Down)
    assert len(titles(program)) == 21
    assert titles(program)[0] == "Extra social-care duties under draft safeguarding rules"
    assert program.window.list.count.text() == "21 statements · as on the page"


EHCP = "ehcp-process-consistency"


def choose(qtbot: QtBot, program: Program, key: str) -> None:
    """Click a line of the tree."""
    tree = program.window.tree.tree
    place = program.window.tree._model.place(key)
    tree.scrollTo(place)
    at = tree.visualRect(place).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_its_first_statement_is_read_and_marked_in_the_list(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.session.show_statement(EHCP)
    choose(qtbot, ready, "human-rights")
    first = window.list.model.lines()[0]
    assert window.session.listing.branch.key == "human-rights" and EHCP not in window.session.listing.branch.statements
    assert window.session.statement == first == window.list.current()
    assert window.list.head.name.text() == "Human rights"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.session.statement == EHCP, "what was opened before"


def test_what_is_read_stays_where_the_theme_has_it(qtbot: QtBot, ready: Program) -> None:
    ready.window.session.show_statement(EHCP)
    choose(qtbot, ready, "send")
    assert ready.window.session.statement == EHCP == ready.window.list.current()


def test_the_words_of_the_switch_are_never_wider_than_their_buttons(qtbot: QtBot, appearance: Appearance) -> None:
    pane = TreePane(appearance)
    qtbot.addWidget(pane)
    pane.show()
    buttons = pane._switch.buttons()
    for width, height in ((300, 400), (120, 90), (120, 400), (300, 90)):
        pane.resize(width, height)
        QApplication.processEvents()
        for button in buttons:
            assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width() - 8, (width, height)
        cut = [button.text() != button.accessibleName() for button in buttons]
        assert any(cut) is ((width, height) == (120, 90)), "where there is no room, neither across nor down"


def test_the_words_of_the_switch_come_back_whole_after_a_width_that_had_room_for_none(
    qtbot: QtBot, appearance: Appearance
) -> None:
    """As at a start with large text: the pane is narrow before the window has its size."""
    around = QWidget()
    qtbot.addWidget(around)
    pane = TreePane(appearance, around)
    around.show()
    for width, height in ((60, 30), (180, 90)):
        pane.resize(width, height)
        QApplication.processEvents()
    assert [button.text() for button in pane._switch.buttons()] == ["Theme", "Year", "Source"]
