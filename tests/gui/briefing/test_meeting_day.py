"""The day of a meeting: what is in no calendar is refused beside the field, words that mean no day are kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.meeting_day import MeetingDayEdit, day_of
from ascl_reader.library.typed_days import UnclearDay
from tests.gui.briefing_windows import current, fill, opened, press
from tests.gui.conftest import type_text


@pytest.mark.parametrize(
    "typed", ["31/11/2026", "30 February 2027", "31.2.27", "November 31, 2026", "12/13/2026", "32 May"]
)
def test_a_day_that_is_in_no_calendar_is_none(typed: str) -> None:
    assert day_of(typed) is UnclearDay.UNREAD


@pytest.mark.parametrize("typed", ["after half term", "Autumn term 2026", "in week 3", "March 2027", ""])
def test_words_that_mean_no_day_are_kept(typed: str) -> None:
    assert day_of(typed) == typed


@pytest.mark.parametrize(
    ("typed", "told"),
    [("31/11/2026", "There is no such day."), ("Monday 1 December 2026", "The weekday"), ("1/12/1926", "Type a day")],
)
def test_what_is_no_day_is_not_taken_and_the_reason_stands_below(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, typed: str, told: str
) -> None:
    fill(desk, [], date="2026-12-01")
    opened(qtbot, window)
    day = window.parts.above.editor("date")
    assert isinstance(day, MeetingDayEdit)
    day.setFocus()
    day.selectAll()
    type_text(day, typed)
    assert not day.message.isVisible()
    press(qtbot, Qt.Key.Key_Tab)
    assert (current(desk).date, day.text()) == ("2026-12-01", typed)
    assert day.message.isVisible() and day.message.text().startswith(told)
    assert day.accessibleDescription() == day.message.text()
    day.setFocus()
    day.selectAll()
    type_text(day, "2 December 2026")
    press(qtbot, Qt.Key.Key_Tab)
    assert (current(desk).date, day.message.isVisible()) == ("2026-12-02", False)
