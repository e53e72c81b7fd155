"""The day to look again in the note: it belongs to its statement; the wheel only scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from tests.gui.day_fields import field, kept, retype, steps, wheel, with_day

pytestmark = pytest.mark.shared_window

__all__ = ["with_day"]

KEY = Qt.Key


def test_another_statement_saves_it_with_the_one_it_was_typed_for(with_day: Program) -> None:
    here = with_day.window.session.statement
    retype(with_day, "3/4/2027", enter=False)
    with_day.window.commands.next_statement.trigger()
    assert with_day.window.session.statement != here
    assert with_day.bookmark_autosave.work.notes[here].look_again == "2027-04-03"
    assert not with_day.window.note.more.look_again.isChecked() and not field(with_day).isEnabled()


def test_the_wheel_changes_nothing_without_the_keys(with_day: Program) -> None:
    note, before = with_day.window.note, kept(with_day)
    with_day.window.list.view.setFocus()
    for widget in (note.more.stance, note.more.day):
        assert not wheel(widget).isAccepted()
        assert not widget.hasFocus() and widget.focusPolicy() == Qt.FocusPolicy.StrongFocus
    note.commit()
    assert kept(with_day) == before and note.more.stance.currentIndex() == 0 and steps(with_day) == 1


def test_the_wheel_changes_nothing_with_the_keys_either(with_day: Program) -> None:
    note = with_day.window.note
    retype(with_day, "31/1/2027")
    wheel(field(with_day), 1)
    assert field(with_day).text() == "31 January 2027"
    note.more.stance.setFocus()
    wheel(note.more.stance, -1)
    note.commit()
    assert kept(with_day) == "2027-01-31" and note.more.stance.currentIndex() == 0


def test_a_day_that_is_off_shows_no_selection_and_takes_no_keys(with_day: Program) -> None:
    day, note = field(with_day), with_day.window.note
    day.selectAll()
    QTest.keyClick(note.more.look_again, KEY.Key_Space)
    assert kept(with_day) is None and not day.isEnabled()
    assert not day.lineEdit().hasSelectedText() and not day.past.isVisible()


def test_a_day_stays_closed_where_notes_are_only_read(with_day: Program) -> None:
    with_day.window.note.set_writable(False)
    note = with_day.bookmark_autosave.work.notes[with_day.window.session.statement]
    with_day.window.note.show_note(note.statement, note)
    assert not field(with_day).isEnabled() and with_day.window.note.more.look_again.isChecked()


def test_the_wheel_over_stance_and_day_scrolls_the_reading_side(qtbot: QtBot, with_day: Program) -> None:
    window, note = with_day.window, with_day.window.note
    window.resize(800, 600)
    view, bar = window.panes._stack, window.panes._stack.verticalScrollBar()
    qtbot.waitUntil(lambda: window.panes._stack.isVisible() and bar.maximum() > 300)
    window.list.view.setFocus()
    before = kept(with_day)
    for widget in (note.more.stance, note.more.day):
        view.ensureWidgetVisible(widget)
        at = bar.value()
        place = widget.mapTo(window, widget.rect().center())
        QTest.wheelEvent(window.windowHandle(), QPointF(place), QPoint(0, 120))
        assert bar.value() < at and kept(with_day) == before and note.more.stance.currentIndex() == 0
