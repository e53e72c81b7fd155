"""Find in this statement, by keys: Ctrl+F, words, Enter, Esc; the search of the library is left alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.reading.find_bar import FindBar
from ascl_reader.library.statement import Section
from tests.gui.conftest import search_for

pytestmark = pytest.mark.shared_window

SHOWN = "ehcp-process-consistency"


def told(program: Program) -> str:
    return " ".join(each.text() for each in program.window.panes.find_bar.findChildren(QLabel))


def press(qtbot: QtBot, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, held)


def open_find(qtbot: QtBot, program: Program, words: str) -> None:
    press(qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is program.window.panes.find_bar.box
    qtbot.keyClicks(program.window.panes.find_bar.box, words)


def test_words_are_found_counted_and_walked_through(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.session.show_statement(SHOWN)
    open_find(qtbot, program, "pl")
    total = window.panes.places.count
    texts = [pane.text.lower() for pane in window.panes.panes.values()]
    assert total == sum(text.count("pl") for text in texts) > 1
    assert told(program) == f"{total} matches"
    press(qtbot, Qt.Key.Key_Return)
    assert told(program) == f"1 of {total}"
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told(program) == f"{total} of {total}"
    press(qtbot, Qt.Key.Key_F3)
    assert told(program) == f"1 of {total}"
    assert window.top.search.status() == ""


def test_esc_leaves_it_for_the_pane_of_the_last_place_and_the_search_stays(qtbot: QtBot, program: Program) -> None:
    window = program.window
    search_for(qtbot, program, "EHCP")
    qtbot.waitUntil(lambda: not window.panes.is_filling and window.panes.places.count > 0)
    before = (window.panes.places.count, window.session.statement, window.top.search.text())
    open_find(qtbot, program, "the")
    assert window.panes.places.count != before[0]
    press(qtbot, Qt.Key.Key_Return)
    section = window.panes.places.section
    assert section is not None
    press(qtbot, Qt.Key.Key_Escape)
    assert not window.panes.find_bar.isVisible()
    assert QApplication.focusWidget() is window.panes.panes[section].edit
    assert (window.panes.places.count, window.session.statement, window.top.search.text()) == before


def test_words_that_are_not_there_are_told_and_nothing_can_be_walked_to(qtbot: QtBot, program: Program) -> None:
    open_find(qtbot, program, "xylophone")
    bar = program.window.panes.find_bar
    assert told(program) == "Not found"
    assert not bar.next.isEnabled() and not bar.previous.isEnabled()
    press(qtbot, Qt.Key.Key_Return)
    assert told(program) == "Not found"
    bar.box.clear()
    assert told(program) == ""


def test_selected_words_are_looked_for_at_once(qtbot: QtBot, program: Program) -> None:
    pane = program.window.panes.panes[Section.POSITION]
    pane.edit.setFocus()
    pane.select(0, len(pane.text.split()[0]))
    press(qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert program.window.panes.find_bar.box.text() == pane.text.split()[0]
    assert program.window.panes.places.count > 0


def test_the_next_statement_is_looked_through_for_the_same_words(qtbot: QtBot, program: Program) -> None:
    window = program.window
    open_find(qtbot, program, "school")
    shown = window.session.statement
    press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert window.session.statement != shown
    texts = [pane.text.lower() for pane in window.panes.panes.values()]
    count = sum(text.count("school") for text in texts)
    assert window.panes.places.count == count
    assert told(program) in (f"{count} matches", "1 match", "Not found")


def test_the_mouse_can_do_all_of_it(qtbot: QtBot, program: Program) -> None:
    program.window.commands.find_here.trigger()
    bar = program.window.panes.find_bar
    qtbot.keyClicks(bar.box, "school")
    qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert told(program).startswith("1 of")
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert program.window.panes.places.count == 0


def test_with_little_room_the_box_has_all_that_the_buttons_leave(qtbot: QtBot, appearance: Appearance) -> None:
    bar = FindBar(appearance)
    qtbot.addWidget(bar)
    bar.show()
    bar.resize(330, 48)
    QApplication.processEvents()
    assert bar.close_button.x() - bar.next.geometry().right() < 5 * 6
    assert bar.box.width() < bar.box.maximumWidth()
