"""The search in the window: left with Esc, come back from with a second one, and never in the way of Back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.library.statement import Section
from tests.gui.conftest import coloured, search_for

pytestmark = pytest.mark.shared_window

MISOGYNY = "misogyny-online-extremism"
HOME, FINES, REFUGEES = (
    "elective-home-education-register",
    "term-time-holidays-penalties",
    "refugee-asylum-seeker-education",
)
ALT = Qt.KeyboardModifier.AltModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def find(qtbot: QtBot, program: Program, text: str, hit: str) -> None:
    """Search all statements, whatever is listed; wait for the best hit to be shown, and shut the suggestions."""
    search_for(qtbot, program, text)
    program.window.top.search.shut_list()
    place = program.window.found.filters.place
    if place.isVisible() and place.isChecked():
        place.click()
    qtbot.waitUntil(lambda: program.window.session.statement == hit)


def begin(program: Program) -> None:
    """Read one statement with another theme listed, the keyboard in the list."""
    program.window.session.choose_theme("funding")
    program.window.session.show_statement(HOME)
    program.window.list.view.setFocus()


def test_esc_leaves_the_search_and_stays_and_a_second_goes_back(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    begin(ready)
    find(qtbot, ready, "fines", FINES)
    press(Qt.Key.Key_Escape)
    assert window.session.statement == FINES
    assert window.session.listing.branch.key == "funding"
    assert window.list.count.text() == "7 statements · newest first"
    assert window.top.search.text() == window.top.search.status() == ""
    qtbot.waitUntil(lambda: not any(coloured(pane.edit) for pane in window.panes.panes.values()))
    assert window.list.view.hasFocus()
    told = f"Esc again goes back to “{ready.library.find(HOME).title}”."
    qtbot.waitUntil(lambda: window.status._state.text() == told)
    press(Qt.Key.Key_Escape)
    assert window.session.statement == HOME
    assert "Esc" not in window.status._state.text()
    press(Qt.Key.Key_Escape)
    assert window.session.statement == HOME


def test_enter_goes_to_what_can_be_done_where_nothing_was_found_nor_offered(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    search_for(qtbot, ready, "zzzqq")
    window.top.search.shut_list()
    qtbot.waitUntil(lambda: not window.reading.is_reading)
    press(Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton) and focused.isVisible() and window.reading.page.isAncestorOf(focused)


def test_the_way_back_is_told_no_more_once_another_search_is_on(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    begin(ready)
    find(qtbot, ready, "fines", FINES)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Esc again" in window.status._state.text())
    search_for(qtbot, ready, "funding")
    qtbot.waitUntil(lambda: "Esc" not in window.status._state.text())
    window.status.show_message("Saved")
    search_for(qtbot, ready, "schools")
    assert window.status._state.text() == "Saved", "what another message says holds"


def test_the_cross_leaves_the_search_as_esc_does(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    begin(ready)
    find(qtbot, ready, "fines", FINES)
    (cross,) = (
        each for each in window.top.search.findChildren(QToolButton) if each.accessibleName() == "Clear the search"
    )
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert (window.session.statement, window.session.search_text) == (FINES, "")
    press(Qt.Key.Key_Escape)
    assert window.session.statement == HOME


@pytest.mark.parametrize("section", list(Section))
def test_esc_in_a_text_leaves_the_keys_there(qtbot: QtBot, ready: Program, section: Section) -> None:
    window = ready.window
    begin(ready)
    find(qtbot, ready, "misogyny", MISOGYNY)
    window.areas.to_section(section)
    press(Qt.Key.Key_Escape)
    assert window.session.search_text == "" and window.session.statement == MISOGYNY
    assert window.panes.panes[section].edit.hasFocus()
    press(Qt.Key.Key_Escape)
    assert window.session.statement == HOME


def test_back_goes_to_what_was_opened_not_to_what_passed_by(qtbot: QtBot, ready: Program) -> None:
    session = ready.window.session
    begin(ready)
    find(qtbot, ready, "fines", FINES)
    find(qtbot, ready, "refugee", REFUGEES)
    press(Qt.Key.Key_Left, ALT)
    assert session.statement == HOME
    press(Qt.Key.Key_Right, ALT)
    assert session.statement == HOME, "nothing was opened after it"


@pytest.mark.parametrize("turn_to", ["list", "text", "mark"])
def test_a_hit_that_was_turned_to_is_opened(qtbot: QtBot, ready: Program, turn_to: str) -> None:
    window = ready.window
    begin(ready)
    find(qtbot, ready, "refugee", REFUGEES)
    if turn_to == "list":
        press(Qt.Key.Key_Return)
    elif turn_to == "text":
        press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.waitUntil(lambda: window.panes.places.count > 0)
        press(Qt.Key.Key_F3)
    find(qtbot, ready, "fines", FINES)
    press(Qt.Key.Key_Left, ALT)
    assert window.session.statement == REFUGEES
    press(Qt.Key.Key_Left, ALT)
    assert window.session.statement == HOME


def test_esc_in_an_emptied_box_goes_back_to_where_the_search_began(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    begin(ready)
    find(qtbot, ready, "fines", FINES)
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Backspace)
    assert window.session.statement == FINES and window.list.count.text().startswith("7 statements")
    press(Qt.Key.Key_Escape)
    assert window.session.statement == HOME
    focus: QWidget | None = QApplication.focusWidget()
    assert focus is window.list.view
