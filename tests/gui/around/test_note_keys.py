"""The keys in the note: bullets go on at Enter, Esc goes back to where the keys came from, Tab walks in order."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.store import BookmarkStore, LoadedBookmarks
from ascl_reader.gui.app import Program
from ascl_reader.library.statement import Section
from tests.gui.bookmark_windows import CTRL
from tests.gui.conftest import OpenProgram, search_for, type_text

pytestmark = pytest.mark.shared_window

KEY = Qt.Key


def enter(box: QWidget) -> None:
    QTest.keyClick(box, KEY.Key_Return)


def test_questions_have_no_bullets(ready: Program) -> None:
    ready.window.note.details.click()
    box = ready.window.note.more.questions
    type_text(box, "- Who pays?")
    enter(box)
    assert box.toPlainText() == "- Who pays?\n"


def test_undo_in_the_note_goes_line_by_line_and_then_to_what_was_before(ready: Program) -> None:
    ready.window.commands.bookmark.trigger()
    box = ready.window.note.text
    box.setFocus()
    type_text(box, "- one")
    enter(box)
    type_text(box, "two")
    texts = [box.toPlainText()]
    for _ in range(2):
        QTest.keyClick(box, KEY.Key_Z, CTRL)
        texts.append(box.toPlainText())
    assert texts == ["- one\n- two", "- one", ""]
    assert ready.bookmark_autosave.work.bookmarks
    QTest.keyClick(box, KEY.Key_Z, CTRL)
    assert not ready.bookmark_autosave.work.bookmarks
    for expected in ("", "- one", "- one\n- two", "- one\n- two"):
        QTest.keyClick(box, KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert box.toPlainText() == expected
    assert ready.bookmark_autosave.work.bookmarks and ready.bookmark_autosave.edited.to_redo is None


def test_what_was_typed_before_a_pause_and_after_it_are_two_steps(ready: Program) -> None:
    box = ready.window.note.text
    box.setFocus()
    type_text(box, "First paragraph.")
    ready.window.note.commit()
    ready.bookmarks.notes._pause.timeout.emit()
    type_text(box, " Second paragraph.")
    for expected in ("First paragraph.", "", ""):
        QTest.keyClick(box, KEY.Key_Z, CTRL)
        assert box.toPlainText() == expected
    for expected in ("First paragraph.", "First paragraph. Second paragraph.", "First paragraph. Second paragraph."):
        QTest.keyClick(box, KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert box.toPlainText() == expected


def test_escape_goes_back_to_the_list_and_keeps_what_was_typed(ready: Program) -> None:
    window = ready.window
    window.list.view.setFocus()
    QTest.keyClick(window, KEY.Key_7, CTRL)
    type_text(window.note.text, "Ask the board")
    QTest.keyClick(window.note.text, KEY.Key_Escape)
    assert window.list.view.hasFocus()
    assert ready.bookmark_autosave.work.notes[window.session.statement].text == "Ask the board"


def test_escape_goes_back_to_the_pane_from_each_of_the_details(ready: Program) -> None:
    window, note = ready.window, ready.window.note
    pane = window.panes.panes[Section.CONTEXT].edit
    note.details.click()
    QTest.keyClick(note.more.look_again, KEY.Key_Space)
    for field in (
        note.text,
        note.details,
        note.more.stance,
        note.more.look_again,
        note.more.day,
        note.more.questions,
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
    window.bookmark_tree.tree.setFocus()
    window.note.text.setFocus()
    window.left.hide()
    QTest.keyClick(window.note.text, KEY.Key_Escape)
    assert window.panes.panes[Section.POSITION].edit.hasFocus()


def test_tab_walks_through_the_note_in_its_order_and_back(ready: Program) -> None:
    window, note = ready.window, ready.window.note
    note.details.click()
    QTest.keyClick(note.more.look_again, KEY.Key_Space)
    order = [note.text, note.details, note.more.stance, note.more.look_again, note.more.day, note.more.questions]
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
        note.more.questions.setFocus()
        QTest.keyClick(note.more.questions, KEY.Key_Tab)
        assert window.top.isAncestorOf(QApplication.focusWidget()), "after the last comes the top of the window"


def test_shutting_the_details_gives_the_button_the_keys(ready: Program) -> None:
    note = ready.window.note
    note.details.click()
    note.more.questions.setFocus()
    note.details.click()
    assert note.details.hasFocus() and not note.more.isVisible()


def test_nothing_can_be_typed_before_the_notes_are_loaded(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, load = Event(), BookmarkStore.load

    def slowly(store: BookmarkStore) -> LoadedBookmarks:
        assert go.wait(20)
        return load(store)

    monkeypatch.setattr(BookmarkStore, "load", slowly)
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "bookmarks"))
    box = program.window.note.text
    box.setFocus()
    type_text(box, "early words")
    program.window.commands.bookmark.trigger()
    assert not box.toPlainText() and "being loaded" in box.placeholderText()
    assert "still being loaded" in program.window.status._state.text()
    go.set()
    qtbot.waitUntil(lambda: program.bookmark_autosave.ready)
    type_text(box, "words")
    assert box.toPlainText() == "words" and "Write our" in box.placeholderText()
