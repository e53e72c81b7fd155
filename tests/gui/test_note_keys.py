"""The keys in the note: bullets go on at Enter, Esc goes back to where the keys came from, Tab walks in order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.growing_edit import GrowingEdit
from ascl_reader.statement import Section
from tests.gui.conftest import search_for, type_text
from tests.gui.own_work import CTRL

KEY = Qt.Key


@pytest.fixture
def box(qtbot: QtBot) -> GrowingEdit:
    """Return a box in which bullets go on."""
    made = GrowingEdit(5, bullets=True)
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    return made


def enter(box: QWidget) -> None:
    QTest.keyClick(box, KEY.Key_Return)


@pytest.mark.parametrize("mark", ["- ", "• ", "  - "])
def test_enter_begins_the_next_bullet_and_in_an_empty_one_ends_the_list(box: GrowingEdit, mark: str) -> None:
    type_text(box, f"Ask:\n{mark}one".split("\n")[0])
    enter(box)
    type_text(box, f"{mark}one")
    enter(box)
    assert box.toPlainText() == f"Ask:\n{mark}one\n{mark}"
    type_text(box, "two")
    enter(box)
    enter(box)
    type_text(box, "End")
    assert box.toPlainText() == f"Ask:\n{mark}one\n{mark}two\nEnd"


def test_no_bullet_where_none_was_asked_for(box: GrowingEdit) -> None:
    for line in ("-5 degrees", "a - b", "–"):
        type_text(box, line)
        enter(box)
    type_text(box, "- one")
    QTest.keyClick(box, KEY.Key_Home)
    enter(box)
    assert box.toPlainText() == "-5 degrees\na - b\n–\n\n- one"


def test_a_bullet_that_is_only_read_stays(box: GrowingEdit) -> None:
    box.refill("- one")
    box.moveCursor(box.textCursor().MoveOperation.End)
    box.setReadOnly(True)
    enter(box)
    assert box.toPlainText() == "- one"


def test_questions_have_no_bullets(ready: Program) -> None:
    ready.window.note.details.click()
    box = ready.window.note.questions
    type_text(box, "- Who pays?")
    enter(box)
    assert box.toPlainText() == "- Who pays?\n"


def test_a_bullet_that_came_by_itself_is_one_step_with_its_line(box: GrowingEdit) -> None:
    type_text(box, "- one")
    enter(box)
    type_text(box, "two")
    seen = [box.toPlainText()]
    for _ in range(3):
        QTest.keyClick(box, KEY.Key_Z, CTRL)
        seen.append(box.toPlainText())
    assert seen == ["- one\n- two", "- one\n- ", "- one", ""]


def test_undo_brings_the_empty_bullet_back(box: GrowingEdit) -> None:
    type_text(box, "- one")
    enter(box)
    enter(box)
    assert box.toPlainText() == "- one\n"
    QTest.keyClick(box, KEY.Key_Z, CTRL)
    assert box.toPlainText() == "- one\n- "


def test_escape_goes_back_to_the_list_and_keeps_what_was_typed(ready: Program) -> None:
    window = ready.window
    window.list.view.setFocus()
    QTest.keyClick(window, KEY.Key_7, CTRL)
    type_text(window.note.text, "Ask the board")
    QTest.keyClick(window.note.text, KEY.Key_Escape)
    assert window.list.view.hasFocus()
    assert ready.desk.work.notes[window.session.statement].text == "Ask the board"


def test_escape_goes_back_to_the_pane_from_each_of_the_details(ready: Program) -> None:
    window, note = ready.window, ready.window.note
    pane = window.panes.panes[Section.CONTEXT].edit
    note.details.click()
    QTest.keyClick(note.look_again, KEY.Key_Space)
    for field in (
        note.text,
        note.details,
        note.stance,
        note.look_again,
        note.day.edit,
        note.day.button,
        note.questions,
    ):
        pane.setFocus()
        field.setFocus()
        assert field.hasFocus()
        QTest.keyClick(field, KEY.Key_Escape)
        assert pane.hasFocus()
    assert note.details.isChecked()


def test_escape_in_the_note_leaves_the_search_as_it_is(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    search_for(qtbot, ready, "schools")
    window.list.view.setFocus()
    window.note.text.setFocus()
    QTest.keyClick(window.note.text, KEY.Key_Escape)
    assert window.list.view.hasFocus() and window.top.search.text() == "schools"
    QTest.keyClick(window.list.view, KEY.Key_Escape)
    assert window.top.search.text() == ""


def test_escape_without_a_place_to_go_back_to_gives_the_position_the_keys(ready: Program) -> None:
    window = ready.window
    window.shelves.tree.setFocus()
    window.note.text.setFocus()
    window.left.hide()
    QTest.keyClick(window.note.text, KEY.Key_Escape)
    assert window.panes.panes[Section.POSITION].edit.hasFocus()


def test_tab_walks_through_the_note_in_its_order_and_back(ready: Program) -> None:
    window, note = ready.window, ready.window.note
    note.details.click()
    QTest.keyClick(note.look_again, KEY.Key_Space)
    order = [note.text, note.details, note.stance, note.look_again, note.day.edit, note.day.button, note.questions]
    for stacked in (False, True):
        if stacked:
            window.resize(800, 600)
        note.text.setFocus()
        for field in order[1:]:
            QTest.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
            assert field.hasFocus()
        for field in reversed(order[:-1]):
            QTest.keyClick(QApplication.focusWidget(), KEY.Key_Backtab)
            assert field.hasFocus()
        note.questions.setFocus()
        QTest.keyClick(note.questions, KEY.Key_Tab)
        assert window.top.isAncestorOf(QApplication.focusWidget()), "after the last comes the top of the window"


def test_shutting_the_details_gives_the_button_the_keys(ready: Program) -> None:
    note = ready.window.note
    note.details.click()
    note.questions.setFocus()
    note.details.click()
    assert note.details.hasFocus() and not note.more.isVisible()
