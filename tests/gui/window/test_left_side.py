"""A low window with large text: of tree and bookmarks the one that was used last has the room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.library.statement import Section
from ascl_reader.window_request import WindowRequest
from tests.gui.bookmark_windows import CTRL
from tests.gui.conftest import OpenProgram


@pytest.fixture
def low(qtbot: QtBot, open_program: OpenProgram) -> Program:
    """Return the program with large text in a small window, the tree used last."""
    program = open_program(request=WindowRequest(size=(800, 600), text_size=200))
    qtbot.waitUntil(lambda: program.bookmark_autosave.ready)
    program.window.tree.tree.setFocus()
    qtbot.waitUntil(lambda: not lines_shown(program)[1])
    return program


def lines_shown(program: Program) -> tuple[int, int]:
    """Return the whole lines that can be seen of the tree and of the bookmarks."""
    trees = (program.window.tree.tree, program.window.bookmark_tree.tree)
    return tuple(each.viewport().height() // max(each.sizeHintForRow(0), 1) for each in trees)  # type: ignore[return-value]


def side_by_side(program: Program) -> bool:
    return program.window.panes.splitter.isVisible()


def test_in_a_low_window_the_panes_stack_rather_than_show_a_line_or_two(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.resize(1366, 600)
    qtbot.waitUntil(lambda: side_by_side(ready))
    position = window.panes.panes[Section.POSITION].edit
    position.setFocus()
    ready.appearance.set_text_size(150)
    qtbot.waitUntil(lambda: not side_by_side(ready))
    assert position.hasFocus() and position.isVisible()
    header = window.header
    qtbot.waitUntil(lambda: header.height() >= header.heightForWidth(header.width()))  # nothing of it is cut
    window.resize(1500, 1200)
    qtbot.waitUntil(lambda: side_by_side(ready))
    assert position.hasFocus()


def test_a_notice_in_a_low_window_stacks_them_and_typing_a_note_does_not(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    ready.appearance.set_text_size(125)
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: side_by_side(ready))
    window.note.text.setFocus()
    for _ in range(6):
        qtbot.keyClick(window.note.text, Qt.Key.Key_Return)
    assert side_by_side(ready) and window.note.text.hasFocus()
    standing = window.header.bookmark_status
    standing.show_sentences(["A sentence that tells what became of it."] * 14, True, True, 1)
    qtbot.waitUntil(lambda: not side_by_side(ready))
    qtbot.waitUntil(lambda: standing.text.height() >= standing.text.heightForWidth(standing.text.width()))
    assert window.note.text.hasFocus()
    standing.show_sentences((), False, False)
    qtbot.waitUntil(lambda: side_by_side(ready))


def test_the_keys_open_one_and_shut_the_other(qtbot: QtBot, low: Program) -> None:
    window = low.window
    assert lines_shown(low)[0] >= 1
    buttons = window.tree._switch.buttons()
    assert all(each.height() >= each.sizeHint().height() for each in buttons), "the switch is not cut"
    qtbot.keyClick(window, Qt.Key.Key_8, CTRL)
    assert window.bookmark_tree.tree.hasFocus()
    qtbot.waitUntil(lambda: lines_shown(low)[1] >= 1 and not lines_shown(low)[0])
    assert all(each.height() >= each.sizeHint().height() for each in buttons)
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    qtbot.waitUntil(lambda: lines_shown(low)[0] >= 1 and not lines_shown(low)[1])


def test_a_press_on_the_heading_opens_the_bookmarks_and_another_the_tree(qtbot: QtBot, low: Program) -> None:
    window, opener = low.window, low.window.bookmark_tree.opener
    assert opener.isVisible() and opener.height() >= opener.sizeHint().height(), "the heading is not cut"
    assert opener.accessibleName() == "Bookmarks and notes" and opener.focusPolicy() & Qt.FocusPolicy.TabFocus
    opener.setFocus()
    qtbot.keyClick(opener, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: lines_shown(low)[1] >= 1)
    assert window.bookmark_tree.tree.hasFocus() and opener.height() >= opener.sizeHint().height()
    qtbot.mouseClick(opener, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: lines_shown(low)[0] >= 1 and not lines_shown(low)[1])
    assert window.tree.tree.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_8, CTRL)
    qtbot.mouseClick(window.tree._switch.buttons()[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: lines_shown(low)[0] >= 1)


@pytest.mark.parametrize("percent", [150, 200, 250])
def test_one_whole_line_is_seen_at_least(qtbot: QtBot, low: Program, percent: int) -> None:
    low.appearance.set_text_size(percent)
    qtbot.waitUntil(lambda: lines_shown(low)[0] >= 1)
    qtbot.keyClick(low.window, Qt.Key.Key_8, CTRL)
    qtbot.waitUntil(lambda: lines_shown(low)[1] >= 1)


def test_with_room_both_are_open(qtbot: QtBot, low: Program) -> None:
    low.appearance.set_text_size(100)
    low.window.resize(1360, 850)
    qtbot.waitUntil(lambda: min(lines_shown(low)) >= 1)
    assert not low.window.bookmark_tree.opener.isVisible()


def test_names_are_broken_where_both_are_open_and_nowhere_else(qtbot: QtBot, low: Program) -> None:
    trees = low.window.tree.tree, low.window.bookmark_tree.tree
    assert [tree.lines.wraps for tree in trees] == [False, False]
    low.appearance.set_text_size(100)
    low.window.resize(1360, 850)
    qtbot.waitUntil(lambda: all(tree.lines.wraps for tree in trees))


def test_a_line_that_was_dragged_does_not_keep_them_shut(qtbot: QtBot, low: Program) -> None:
    window = low.window
    low.appearance.set_text_size(100)
    window.resize(1360, 850)
    qtbot.waitUntil(lambda: min(lines_shown(low)) >= 1)
    window.left.moveSplitter(window.left.height() // 2, 1)
    shares = window.left.sizes()
    low.appearance.set_text_size(200)
    window.resize(800, 600)
    window.left.moveSplitter(10, 1)
    for key, place in ((Qt.Key.Key_8, 1), (Qt.Key.Key_1, 0)):
        qtbot.keyClick(window, key, CTRL)
        qtbot.waitUntil(lambda place=place: lines_shown(low)[place] >= 1)  # type: ignore[misc]
    low.appearance.set_text_size(100)
    window.resize(1360, 850)
    qtbot.waitUntil(lambda: min(lines_shown(low)) >= 1)
    assert abs(window.left.sizes()[1] - shares[1]) < 8, "what was dragged comes back"


def test_the_heading_is_whole_wherever_the_line_is_dragged(qtbot: QtBot, low: Program) -> None:
    low.window.resize(1360, 2000)
    qtbot.waitUntil(lambda: min(lines_shown(low)) >= 1)
    shelves = low.window.bookmark_tree
    low.window.left.moveSplitter(low.window.left.height(), 1)
    qtbot.waitUntil(lambda: shelves.height() == shelves.heading_height)
    assert shelves._heading.height() >= shelves._heading.sizeHint().height()
