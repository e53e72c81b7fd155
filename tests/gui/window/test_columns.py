"""Three columns, or tree and list above one another in a narrow window; what was dragged stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.window.columns import ReadingSide

pytestmark = pytest.mark.shared_window


def drag(qtbot: QtBot, splitter: QSplitter, by: int) -> None:
    handle = splitter.handle(1)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 50))
    qtbot.mouseMove(handle, QPoint(by, 50))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(by, 50))


def resize(program: Program, width: int, height: int) -> None:
    program.window.resize(width, height)
    QApplication.processEvents()


def list_is_beside_tree(program: Program) -> bool:
    window = program.window
    at = QPoint(0, 0)
    return window.list.mapTo(window, at).x() > window.left.mapTo(window, at).x()


def test_in_a_narrow_window_the_list_stands_below_the_tree(program: Program) -> None:
    resize(program, 1360, 850)
    assert list_is_beside_tree(program)
    resize(program, 800, 700)
    assert not list_is_beside_tree(program)
    resize(program, 1360, 850)
    program.appearance.set_text_size(200)
    QApplication.processEvents()
    assert not list_is_beside_tree(program), "large text needs more room"


def test_what_was_dragged_stays_in_a_wider_window_and_is_saved(qtbot: QtBot, program: Program) -> None:
    columns = program.window.columns
    resize(program, 1360, 850)
    assert columns.states() == []
    before = columns.sizes()[0]
    drag(qtbot, columns, -60)
    side = columns.sizes()[0]
    assert side == pytest.approx(before - 60, abs=4)
    resize(program, 1500, 850)
    assert columns.sizes()[0] == pytest.approx(side, abs=2)
    assert len(columns.states()) == 4


@pytest.mark.parametrize("states", [["300", "x", "0.4", "0.4"], ["300"], ["9000", "300", "0.4", "0.4"]])
def test_widths_that_make_no_sense_are_ignored(program: Program, states: list[str]) -> None:
    program.window.columns.restore(states)
    assert program.window.columns.states() == []


def test_widths_of_an_earlier_start_come_back(program: Program) -> None:
    program.window.columns.restore(["200", "250", "0.4", "0.5"])
    resize(program, 1400, 850)
    assert program.window.columns.sizes()[0] == pytest.approx(450, abs=2)


@pytest.mark.parametrize(("size", "lines"), [((1366, 768), 3), ((800, 600), 2)])
def test_at_200_percent_the_list_shows_a_row_and_the_tree_some_whole_lines(
    program: Program, size: tuple[int, int], lines: int
) -> None:
    window, tree = program.window, program.window.tree.tree
    program.appearance.set_text_size(200)
    resize(program, *size)
    view, model = window.list.view, window.list.model
    assert lines * tree.lines.line_height <= tree.viewport().height() < (lines + 1) * tree.lines.line_height
    if size[0] > 1000:
        whole = view.visualRect(model.index(0, 0)).height()
        assert whole < view.viewport().height(), "a row and the beginning of the next"


def test_in_a_low_window_the_button_above_the_themes_gives_them_room(qtbot: QtBot, program: Program) -> None:
    window, tree = program.window, program.window.tree.tree
    program.appearance.set_text_size(200)
    resize(program, 800, 600)
    theme = window.tree._switch.buttons()[0]
    before = theme.mapTo(window, QPoint(0, 0))
    qtbot.mouseClick(theme, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tree.viewport().height() >= 3 * tree.lines.line_height)
    assert theme.mapTo(window, QPoint(0, 0)) == before, "nothing moves under the mouse"
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tree.viewport().height() < 3 * tree.lines.line_height)


def test_at_200_percent_more_themes_are_seen_while_the_keys_walk_through_them(qtbot: QtBot, program: Program) -> None:
    window, tree = program.window, program.window.tree.tree
    program.appearance.set_text_size(200)
    resize(program, 1366, 768)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tree.hasFocus() and tree.viewport().height() >= 4 * tree.lines.line_height)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tree.viewport().height() < 4 * tree.lines.line_height)
    resize(program, 1366, 1400)
    shares = window.columns.left.height()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert window.columns.left.height() == shares, "with room for more of both nothing moves"


def test_nothing_moves_under_the_mouse_that_goes_to_a_theme_before_a_key_does(qtbot: QtBot, program: Program) -> None:
    tree = program.window.tree.tree
    program.appearance.set_text_size(200)
    resize(program, 1366, 768)
    program.window.list.view.setFocus()
    qtbot.waitUntil(lambda: tree.viewport().height() < 4 * tree.lines.line_height)
    tree.setFocus(Qt.FocusReason.MouseFocusReason)
    QApplication.processEvents()
    for key in (Qt.Key.Key_Control, Qt.Key.Key_Shift):
        qtbot.keyClick(tree, key)  # held for a click on further lines
    QApplication.processEvents()
    assert tree.viewport().height() < 4 * tree.lines.line_height
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: tree.viewport().height() >= 4 * tree.lines.line_height)


@pytest.fixture
def panes(qtbot: QtBot) -> QLineEdit:
    return QLineEdit()


@pytest.fixture
def side(qtbot: QtBot, panes: QLineEdit) -> ReadingSide:
    made = ReadingSide()
    made.addWidget(panes)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    panes.setFocus()
    return made


def test_a_page_hides_the_panes_until_they_are_asked_for(side: ReadingSide, panes: QLineEdit) -> None:
    assert side.is_reading and side.page is panes and panes.isVisible()
    page = QLineEdit()
    side.show_page(page)
    assert not side.is_reading and side.page is page
    assert page.isVisible() and not panes.isVisible() and page.hasFocus()
    side.show_reading()
    assert side.is_reading and panes.isVisible() and not page.isVisible()


def test_a_page_can_come_without_the_keyboard_focus_and_is_taken_once(side: ReadingSide) -> None:
    page, elsewhere = QLineEdit(), QLineEdit(side)
    elsewhere.show()
    elsewhere.setFocus()
    for _ in range(2):
        side.show_page(page, focus=False)
        assert page.isVisible() and elsewhere.hasFocus()
        side.show_reading()
    assert side.count() == 2
