"""The lines for day, time and pages: what they take, what they refuse, and what they say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.form.checked_line import LineReading
from ascl_reader.gui.briefing.form.meeting_lines import MeetingDayLine, pages_line, time_line
from ascl_reader.library.dates import MONTHS, day_in_words
from tests.gui.briefing_windows import CTRL, current, fill, opened, press
from tests.gui.conftest import type_text


def test_a_time_typed_with_the_day_goes_into_its_field_in_one_step_and_that_is_said(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow
) -> None:
    fill(desk, [])
    opened(qtbot, window)
    day, time = window.parts.above.editor("date"), window.parts.above.editor("time")
    assert isinstance(day, MeetingDayLine)
    day.setFocus()
    type_text(day, "Tuesday 1 December 2026, 6.30pm")
    press(qtbot, Qt.Key.Key_Tab)
    assert (current(desk).date, current(desk).time) == ("2026-12-01", "6.30pm")
    assert (day.text(), time.isVisible(), time.text()) == ("1 December 2026", True, "6.30pm")
    assert day.message.text() == "The time, 6.30pm, stands in its own field."
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert (current(desk).date, current(desk).time) == ("", "")


def test_a_day_without_its_year_is_the_next_one_and_a_weekday_has_to_fit(qapp: QApplication) -> None:
    line = MeetingDayLine()
    day = date.today() + timedelta(days=40)
    line.setText(f"{day:%A} {day.day} {MONTHS[day.month - 1]}, 18:30")
    words = day_in_words(day.isoformat())
    assert line.reading.value == day.isoformat()
    assert line.reading.told == f"Taken as {words}, the next one. The time, 18:30, stands in its own field."
    line.setText(f"{day + timedelta(days=2):%A} {day.day} {MONTHS[day.month - 1]}")
    assert line.reading.refused.startswith("The weekday")
    for separator in "/.-":
        line.setText(f"{day.day}{separator}{day.month}")
        assert (line.reading.value, line.reading.told) == (day.isoformat(), f"Taken as {words}, the next one.")
    for none_such in ("31/2", "13/13"):
        line.setText(none_such)
        assert line.reading.refused.startswith("There is no such day.")


def test_a_time_without_am_or_pm_after_a_comma_is_no_fault_of_the_day(qapp: QApplication) -> None:
    line = MeetingDayLine()
    for typed in ("3 March 2027, 9.30", "3 March 2027 9.30", "3/3/2027 9.30"):
        line.setText(typed)
        assert (line.reading.value, line.reading.beside) == ("2027-03-03", {"time": "9.30"})
    line.setText("1.12, 2.12")
    assert line.reading.beside == {}, "these may be two days"


def test_a_year_is_never_read_out_of_a_time(qapp: QApplication) -> None:
    line = MeetingDayLine()
    day = date.today() + timedelta(days=40)
    for time in ("9.30", "20.27", "20.05", "6.10"):
        for between in (" ", ", "):
            line.setText(f"{day.day} {MONTHS[day.month - 1]}{between}{time}")
            assert (line.reading.value, line.reading.beside) == (day.isoformat(), {"time": time})
    line.setText(f"{day.day} {MONTHS[day.month - 1]} 25.30")
    assert line.reading.refused.startswith("There is no such time.")


@pytest.mark.parametrize(
    "typed",
    ["1 and 2 December 2026", "30 December – 2 January", "2026-12-01 to 2026-12-02", "1, 2 and 8 December 2026"],
)
def test_several_days_stay_as_they_are_typed(qapp: QApplication, typed: str) -> None:
    line = MeetingDayLine()
    line.setText(typed)
    assert line.reading == LineReading(typed)
    line.show_value(typed)
    assert line.text() == typed
    line.setText(f"{typed}, 6.30pm")
    assert (line.reading.value, line.reading.beside) == (typed, {"time": "6.30pm"})
    assert line.reading.told == "The time, 6.30pm, stands in its own field."
    line.setText(f"{typed}, 25:00")
    assert line.reading.refused.startswith("There is no such time.")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("31 and 32 December 2026", "There is no such day."),
        ("1 and 2 December 2126", "Type a day of the years"),
        ("Monday 1 and Tuesday 2 December 2026", "The weekday and the date"),
    ],
)
def test_several_days_that_are_none_are_refused_with_the_reason(qapp: QApplication, typed: str, why: str) -> None:
    line = MeetingDayLine()
    line.setText(typed)
    assert line.reading.refused.startswith(why)


@pytest.mark.parametrize("typed", ["1 December 2026, 25:00", "1 December 2026, 13pm"])
def test_a_time_that_no_clock_shows_is_refused_with_the_day(qapp: QApplication, typed: str) -> None:
    line = MeetingDayLine()
    line.setText(typed)
    assert line.reading.refused.startswith("There is no such time.")


def test_a_time_stays_as_it_is_typed(qapp: QApplication) -> None:
    line = time_line()
    for typed, refused in (("6.30pm", False), ("18:30–20:00", False), ("after Mass", False), ("25:00", True)):
        line.setText(typed)
        assert bool(line.reading.refused) is refused
        assert refused or line.reading.value == typed


@pytest.mark.parametrize(
    ("typed", "pages"), [("2", 2), (" 12 pages ", 12), ("", 0), ("0", None), ("1000", None), ("two", None), ("²", None)]
)
def test_pages_are_a_number_or_nothing(qapp: QApplication, typed: str, pages: int | None) -> None:
    line = pages_line()
    line.setText(typed)
    assert bool(line.reading.refused) is (pages is None)
    assert pages is None or line.reading.value == pages
