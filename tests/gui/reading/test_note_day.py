"""The day to look again: typed as people write days, stepped through, chosen in a calendar; nonsense is never saved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.stance import Stance
from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.calendar import Calendar, calendar_arrow
from ascl_reader.gui.widgets.day_edit import DayEdit
from tests.gui.bookmark_windows import CTRL, saved

KEY = Qt.Key


def wheel(widget: QWidget, notches: int = -1) -> QWheelEvent:
    """Turn the wheel over a widget, as the system tells it."""
    middle = QPointF(widget.rect().center())
    turned = QPoint(0, 120 * notches)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(widget.mapToGlobal(middle))
    event = QWheelEvent(middle, place, QPoint(), turned, buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(widget, event)
    return event


@pytest.fixture
def with_day(qtbot: QtBot, ready: Program) -> Program:
    """Return the program with the details open and a day set, the keyboard focus in the field."""
    note = ready.window.note
    note.details.click()
    QTest.keyClick(note.look_again, KEY.Key_Space)
    assert steps(ready) == 1
    note.day.setFocus()
    qtbot.waitUntil(note.day.hasFocus)
    return ready


def field(program: Program) -> DayEdit:
    return program.window.note.day


def steps(program: Program) -> int:
    """Return how many steps can be undone."""
    return len(program.bookmark_autosave.edited._done)


def kept(program: Program) -> str | None:
    note = program.bookmark_autosave.work.notes.get(program.window.session.statement)
    return note.look_again if note else None


def retype(program: Program, text: str, *, enter: bool = True) -> None:
    QTest.keyClick(field(program), KEY.Key_A, CTRL)
    QTest.keyClicks(field(program), text)
    if enter:
        QTest.keyClick(field(program), KEY.Key_Return)


@pytest.mark.parametrize(
    "typed", ["1 December 2026", "1 Dec 2026", "1/12/2026", "01.12.26", "2026-12-01", "Tuesday 1 December 2026"]
)
def test_a_typed_day_is_the_day_that_is_saved(qtbot: QtBot, with_day: Program, typed: str) -> None:
    retype(with_day, typed)
    assert kept(with_day) == "2026-12-01"
    assert field(with_day).text() == "1 December 2026"
    assert saved(qtbot, with_day).notes[with_day.window.session.statement].look_again == "2026-12-01"


def test_letters_are_no_steps_and_enter_is_one(qtbot: QtBot, with_day: Program) -> None:
    before = kept(with_day)
    retype(with_day, "1 Dec 2028", enter=False)
    qtbot.wait(1_000)
    assert kept(with_day) == before and steps(with_day) == 1
    QTest.keyClick(field(with_day), KEY.Key_Return)
    assert kept(with_day) == "2028-12-01" and steps(with_day) == 2
    QTest.keyClick(field(with_day), KEY.Key_Z, CTRL)
    assert kept(with_day) == before
    assert QDate.fromString(str(before), Qt.DateFormat.ISODate) == QDate.currentDate().addMonths(3)
    assert field(with_day).text() != "1 December 2028"


def test_leaving_saves_what_was_typed(with_day: Program) -> None:
    retype(with_day, "3/4/2027", enter=False)
    QTest.keyClick(field(with_day), KEY.Key_Tab)
    assert not field(with_day).hasFocus()
    assert kept(with_day) == "2027-04-03" and steps(with_day) == 2


def test_another_statement_saves_it_with_the_one_it_was_typed_for(with_day: Program) -> None:
    here = with_day.window.session.statement
    retype(with_day, "3/4/2027", enter=False)
    with_day.window.commands.next_statement.trigger()
    assert with_day.window.session.statement != here
    assert with_day.bookmark_autosave.work.notes[here].look_again == "2027-04-03"
    assert not with_day.window.note.look_again.isChecked() and not field(with_day).isEnabled()


@pytest.mark.parametrize("typed", ["32 March 2027", "next week", "1/12", "1 May 1999", "Monday 1 December 2026"])
def test_nonsense_stays_is_marked_told_and_not_saved(with_day: Program, typed: str) -> None:
    before, day = kept(with_day), field(with_day)
    retype(with_day, typed)
    assert kept(with_day) == before and steps(with_day) == 1
    assert day.text() == typed and day.hasFocus()
    assert day.message.isVisible() and day.message.text()
    assert day.property("wrong") and day._sign.isVisible(), "not by colour alone"
    told = QAccessible.queryAccessibleInterface(day).text(QAccessible.Text.Description)
    assert told == day.message.text()
    QTest.keyClicks(day, "2")
    assert not day.property("wrong") and not day.message.isVisible()


def test_the_sentence_has_an_example_that_can_be_typed(with_day: Program) -> None:
    retype(with_day, "rubbish")
    sentence = field(with_day).message.text()
    example = sentence.split("for example ")[1].split(" or ")[0]
    retype(with_day, example)
    assert not field(with_day).message.isVisible() and kept(with_day)


def test_escape_takes_back_what_was_typed_first(with_day: Program) -> None:
    before, day = kept(with_day), field(with_day)
    shown = day.text()
    retype(with_day, "rubbish")
    QTest.keyClick(day, KEY.Key_Escape)
    assert day.text() == shown and day.hasFocus() and not day.message.isVisible()
    QTest.keyClick(day, KEY.Key_Escape)
    assert not day.hasFocus() and kept(with_day) == before


def test_leaving_nonsense_goes_back_to_the_day_and_says_so(with_day: Program) -> None:
    before, day = kept(with_day), field(with_day)
    shown = day.text()
    retype(with_day, "rubbish", enter=False)
    with_day.window.note.questions.setFocus()
    assert day.text() == shown and kept(with_day) == before and steps(with_day) == 1
    assert "rubbish" in day.message.text() and day.message.isVisible() and not day.property("wrong")


def test_arrows_go_by_a_day_and_page_keys_by_a_month_as_one_step(qtbot: QtBot, with_day: Program) -> None:
    retype(with_day, "31/1/2027")
    before = steps(with_day)
    for key in (KEY.Key_Up, KEY.Key_Up, KEY.Key_Down):
        QTest.keyClick(field(with_day), key)
    assert field(with_day).text() == "1 February 2027" and kept(with_day) == "2027-01-31"
    qtbot.waitUntil(lambda: kept(with_day) == "2027-02-01")
    QTest.keyClick(field(with_day), KEY.Key_PageUp)
    QTest.keyClick(field(with_day), KEY.Key_PageUp)
    QTest.keyClick(field(with_day), KEY.Key_PageDown)
    qtbot.waitUntil(lambda: kept(with_day) == "2027-03-01")
    assert steps(with_day) == before + 2


def test_it_steps_no_further_than_the_years_that_make_sense(with_day: Program) -> None:
    retype(with_day, "31/12/2099")
    QTest.keyClick(field(with_day), KEY.Key_Up)
    assert field(with_day).text() == "31 December 2099"


@pytest.mark.parametrize("day", ["1999-05-01", "2150-01-31", "2027-02-30"])
def test_a_day_that_only_a_file_can_bring_stays_as_it_is(with_day: Program, day: str) -> None:
    notes = with_day.bookmark_autosave.work.notes
    before = notes[with_day.window.session.statement]
    field(with_day).show_day(day)
    field(with_day).commit()
    assert field(with_day).day == day and day[:4] in field(with_day).text()
    assert not field(with_day).message.isVisible()
    assert with_day.bookmark_autosave.work.notes[with_day.window.session.statement] == before and steps(with_day) == 1


def test_a_day_in_the_past_is_taken_and_told(with_day: Program) -> None:
    assert not field(with_day).past.isVisible()
    yesterday = date.today() - timedelta(days=1)
    retype(with_day, yesterday.isoformat())
    assert kept(with_day) == yesterday.isoformat()
    assert field(with_day).past.isVisible() and field(with_day).past.text() == "in the past"
    retype(with_day, date.today().isoformat())
    assert not field(with_day).past.isVisible()


def calendar(program: Program) -> Calendar:
    found = field(program).calendarWidget()
    assert isinstance(found, Calendar) and found.isVisible()
    return found


@pytest.mark.qt_log_ignore("plugin does not support")
def test_the_calendar_shows_the_day_and_gives_the_chosen_one(qtbot: QtBot, with_day: Program) -> None:
    retype(with_day, "31/1/2027")
    before = steps(with_day)
    QTest.keyClick(field(with_day), KEY.Key_F4)
    popup = calendar(with_day)
    assert popup.selectedDate() == QDate(2027, 1, 31)
    view = popup.focusWidget() or popup
    QTest.keyClick(view, KEY.Key_Left)
    QTest.keyClick(view, KEY.Key_Left)
    QTest.keyClick(view, KEY.Key_Return)
    assert kept(with_day) == "2027-01-29" and not popup.isVisible()
    assert steps(with_day) == before + 1


@pytest.mark.qt_log_ignore("plugin does not support")
def test_the_calendar_begins_at_what_was_typed(qtbot: QtBot, with_day: Program) -> None:
    retype(with_day, "3/4/2027", enter=False)
    QTest.keyClick(field(with_day), KEY.Key_F4)
    assert calendar(with_day).selectedDate() == QDate(2027, 4, 3)


@pytest.mark.qt_log_ignore("plugin does not support")
def test_escape_leaves_the_calendar_without_a_change(qtbot: QtBot, with_day: Program) -> None:
    before, shown = kept(with_day), field(with_day).text()
    qtbot.mouseClick(field(with_day), Qt.MouseButton.LeftButton, pos=calendar_arrow(field(with_day)).center())
    popup = calendar(with_day)
    QTest.keyClick(popup.focusWidget() or popup, KEY.Key_Left)
    qtbot.wait(1_000)
    QTest.keyClick(popup.focusWidget() or popup, KEY.Key_Escape)
    assert not popup.isVisible() and kept(with_day) == before and field(with_day).text() == shown
    assert steps(with_day) == 1


def test_the_wheel_changes_nothing_without_the_keys(with_day: Program) -> None:
    note, before = with_day.window.note, kept(with_day)
    with_day.window.list.view.setFocus()
    for widget in (note.stance, note.day):
        assert not wheel(widget).isAccepted()
        assert not widget.hasFocus() and widget.focusPolicy() == Qt.FocusPolicy.StrongFocus
    note.commit()
    assert kept(with_day) == before and note.stance.currentIndex() == 0 and steps(with_day) == 1


def test_the_wheel_steps_with_the_keys(with_day: Program) -> None:
    retype(with_day, "31/1/2027")
    wheel(field(with_day), 1)
    assert field(with_day).text() == "1 February 2027"
    stance = with_day.window.note.stance
    stance.setFocus()
    assert kept(with_day) == "2027-02-01"
    wheel(stance, -1)
    assert with_day.bookmark_autosave.work.notes[with_day.window.session.statement].stance is Stance.AGREES


def test_a_day_that_is_off_shows_no_selection_and_takes_no_keys(with_day: Program) -> None:
    day, note = field(with_day), with_day.window.note
    day.selectAll()
    QTest.keyClick(note.look_again, KEY.Key_Space)
    assert kept(with_day) is None and not day.isEnabled()
    assert not day.lineEdit().hasSelectedText() and not day.past.isVisible()


def test_a_day_stays_closed_where_notes_are_only_read(with_day: Program) -> None:
    with_day.window.note.set_writable(False)
    note = with_day.bookmark_autosave.work.notes[with_day.window.session.statement]
    with_day.window.note.show_note(note.statement, note)
    assert not field(with_day).isEnabled() and with_day.window.note.look_again.isChecked()


def test_the_wheel_over_stance_and_day_scrolls_the_reading_side(qtbot: QtBot, with_day: Program) -> None:
    window, note = with_day.window, with_day.window.note
    window.resize(800, 600)
    view, bar = window.panes._scroll, window.panes._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: window.panes._scroll.isVisible() and bar.maximum() > 300)
    window.list.view.setFocus()
    before = kept(with_day)
    for widget in (note.stance, note.day):
        view.ensureWidgetVisible(widget)
        at = bar.value()
        place = widget.mapTo(window, widget.rect().center())
        QTest.wheelEvent(window.windowHandle(), QPointF(place), QPoint(0, 120))
        assert bar.value() < at and kept(with_day) == before and note.stance.currentIndex() == 0
