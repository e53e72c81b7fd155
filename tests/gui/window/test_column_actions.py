"""Tree and list are hidden, come back when a command leads to them, and change their size by keys and by the menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.library.statement import Section
from tests.gui.commands.bookmarking.test_bookmark_commands import told
from tests.gui.conftest import OpenProgram

pytestmark = pytest.mark.shared_window

KEY, NONE, CTRL = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL_ALT = CTRL | Qt.KeyboardModifier.AltModifier


def press(qtbot: QtBot, program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(QApplication.focusWidget() or program.window, key, modifier)
    QApplication.processEvents()


@pytest.fixture
def wide(ready: Program) -> Program:
    ready.window.resize(1366, 768)
    QApplication.processEvents()
    return ready


def test_a_hidden_column_gives_its_width_to_the_text(qtbot: QtBot, wide: Program) -> None:
    window = wide.window
    widths = [window.reading.width()]
    for key, modifier in ((KEY.Key_F9, NONE), (KEY.Key_F9, Qt.KeyboardModifier.ShiftModifier)):
        press(qtbot, wide, key, modifier)
        widths.append(window.reading.width())
    assert widths[0] < widths[1] - 100 and widths[1] < widths[2] - 100 and widths[2] == window.width()
    assert window.panes.panes[Section.POSITION].edit.hasFocus(), "the keys are where they can be seen"
    window.status.show_message("Done.")
    assert window.status.isVisible() and window.status.width() == window.width()


@pytest.mark.parametrize(
    ("key", "modifier", "column"),
    [
        (KEY.Key_K, CTRL, "list"),
        (KEY.Key_2, CTRL, "list"),
        (KEY.Key_1, CTRL, "tree"),
        (KEY.Key_8, CTRL, "tree"),
        (KEY.Key_2, Qt.KeyboardModifier.AltModifier, "tree"),
    ],
)
def test_a_command_that_needs_a_hidden_column_brings_it_back_and_says_so(
    qtbot: QtBot, wide: Program, key: Qt.Key, modifier: Qt.KeyboardModifier, column: str
) -> None:
    window = wide.window
    for action in (window.commands.tree_shown, window.commands.list_shown):
        action.trigger()
    press(qtbot, wide, key, modifier)
    assert (window.list.isVisible(), window.tree.isVisible()) == (column == "list", column == "tree")
    name = "Show the List" if column == "list" else "Show the Tree"
    assert told(wide) == f"Shown again, as the command needs it. View ▸ {name} hides it."
    assert window.columns.isAncestorOf(window.status), "below the column again"
    window.status.show_message("")
    press(qtbot, wide, key, modifier)
    assert told(wide) == "", "told once"


@pytest.mark.parametrize("area", ["tree", "list", "position"])
def test_the_column_with_the_keys_is_made_wider_and_narrower(qtbot: QtBot, wide: Program, area: str) -> None:
    window = wide.window
    position = window.panes.panes[Section.POSITION]
    column, focus = {
        "tree": (window.left, window.tree.tree),
        "list": (window.list, window.list.view),
        "position": (position, position.edit),
    }[area]
    focus.setFocus()
    before = column.width()
    press(qtbot, wide, KEY.Key_Right, ALT_SHIFT)
    assert column.width() == pytest.approx(before + 24, abs=3)
    assert told(wide) == f"{round(100 * column.width() / 1366)} % of the window’s width."
    press(qtbot, wide, KEY.Key_Left, ALT_SHIFT)
    assert column.width() == pytest.approx(before, abs=3)


def test_the_list_grows_into_the_reading_not_into_the_tree(qtbot: QtBot, wide: Program) -> None:
    window = wide.window
    window.list.view.setFocus()
    tree, reading = window.left.width(), window.reading.width()
    press(qtbot, wide, KEY.Key_Right, ALT_SHIFT)
    assert window.left.width() == pytest.approx(tree, abs=3) and window.reading.width() < reading


def test_heights_are_changed_too_and_what_has_no_size_says_so(qtbot: QtBot, wide: Program) -> None:
    window = wide.window
    window.tree.tree.setFocus()
    before = window.left.tree.height()
    press(qtbot, wide, KEY.Key_Up, CTRL_ALT)
    assert window.left.tree.height() < before and told(wide).endswith("of the window’s height.")
    window.top.search.setFocus()
    press(qtbot, wide, KEY.Key_Right, ALT_SHIFT)
    assert told(wide) == "Go to the tree, the list or a pane first: this changes its size."


def test_sizes_and_hidden_columns_come_back_at_the_next_start_and_one_key_undoes_all(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    def sizes(program: Program) -> list[int]:
        """Return the widths of the columns and the panes."""
        window = program.window
        panes: list[QWidget] = [window.panes.panes[each] for each in (Section.CONTEXT, Section.POSITION)]
        return [part.width() for part in (window.left, window.list, *panes)]

    first = open_program()
    first.window.resize(1366, 768)
    QApplication.processEvents()
    usual = sizes(first)
    for focus in (first.window.list.view, first.window.panes.panes[Section.CONTEXT].edit):
        focus.setFocus()
        for _ in range(2):
            press(qtbot, first, KEY.Key_Right, ALT_SHIFT)
    first.window.commands.tree_shown.trigger()
    changed = sizes(first)[1:]
    first.window.close()
    again = open_program()
    QApplication.processEvents()
    assert not again.window.left.isVisible()
    assert sizes(again)[1:] == pytest.approx(changed, abs=3)
    press(qtbot, again, KEY.Key_0, CTRL_ALT)
    assert sizes(again) == pytest.approx(usual, abs=3)
