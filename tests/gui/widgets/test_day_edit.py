"""A day is typed as people write days and stepped through; what is no day is marked and never saved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from tests.gui.bookmark_windows import CTRL, saved
from tests.gui.day_fields import field, kept, retype, steps, with_day

pytestmark = pytest.mark.shared_window

__all__ = ["with_day"]

KEY = Qt.Key


THE_SAME_DAY = (
    "1 December 2026",
    "1 Dec 2026",
    "1/12/2026",
    "01.12.26",
    "2026-12-01",
    "Tuesday 1 December 2026",
)


def test_a_typed_day_is_the_day_that_is_saved(qtbot: QtBot, with_day: Program) -> None:
    for typed in THE_SAME_DAY:
        retype(with_day, "2 January 2027")
        retype(with_day, typed)
        assert kept(with_day) == "2026-12-01", typed
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


def test_nonsense_stays_is_marked_told_and_not_saved(with_day: Program) -> None:
    before, day = kept(with_day), field(with_day)
    for typed in ("32 March 2027", "next week", "1/12", "1 May 1999", "Monday 1 December 2026"):
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
    with_day.window.note.more.questions.setFocus()
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
