"""The fields of a briefing: typed, ticked and chosen, each one step that can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Briefing, Layout, Profile
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.form.fields import ReasonWords
from ascl_reader.gui.briefing.form.meeting_lines import MeetingDayLine
from tests.gui.briefing_windows import (
    CTRL,
    current,
    fill,
    opened,
    press,
    set_anew,
)
from tests.gui.conftest import type_text
from tests.gui.widgets.choosing import choose


def test_what_is_typed_is_on_the_pages_at_once_and_one_step(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    window.parts.above._pause.setInterval(60_000)  # setting the pages takes longer than the pause on a busy machine
    title = window.parts.above.editor("title")
    assert isinstance(title, QLineEdit)
    title.setFocus()
    title.selectAll()
    type_text(title, "Plans for ŵ")
    qtbot.waitUntil(lambda: shown_title(window) == "Plans for ŵ")
    assert current(desk).title == "SEND and funding"
    press(qtbot, Qt.Key.Key_Return)
    assert current(desk).title == "Plans for ŵ"
    assert window.windowTitle() == "Briefing: Plans for ŵ"
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert current(desk).title == title.text() == "SEND and funding"


def test_a_long_title_is_shown_from_its_beginning_and_typed_on_at_its_end(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, [])
    opened(qtbot, window)
    title = window.parts.above.editor("title")
    assert isinstance(title, QLineEdit)
    assert title.hasFocus() and title.cursorPosition() == len(title.text()) > 0
    window.close()
    fill(desk, ids, title="What ASCL holds, and what it means for us")
    opened(qtbot, window)
    assert title.text() == "What ASCL holds, and what it means for us"
    assert not title.hasFocus() and title.cursorPosition() == 0
    title.setFocus()
    type_text(title, " all")
    assert title.text().endswith("us all")
    qtbot.keyClick(title, Qt.Key.Key_Tab)
    assert not title.hasFocus() and title.cursorPosition() == 0


def test_what_is_being_typed_stays_on_the_pages_while_something_else_is_saved(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    window.parts.above._pause.setInterval(60_000)
    title = window.parts.above.editor("title")
    assert isinstance(title, QLineEdit)
    title.selectAll()
    type_text(title, "Plans")
    window.refresh()
    qtbot.waitUntil(lambda: shown_title(window) == "Plans")
    assert title.text() == "Plans"


def shown_title(window: BriefingWindow) -> str:
    pages = window.parts.preview.pages
    return pages.made.sheet.title if pages else ""


DAYS = [
    ("21/11/2026", "2026-11-21", "21 November 2026"),
    ("1.2.2027", "2027-02-01", "1 February 2027"),
    ("Saturday, 21st November 2026", "2026-11-21", "21 November 2026"),
    ("Tue 1 Dec 26", "2026-12-01", "1 December 2026"),
    ("the 3rd of December 2026", "2026-12-03", "3 December 2026"),
    ("2026-12-01", "2026-12-01", "1 December 2026"),
    ("after half term", "after half term", "after half term"),
    ("1 / 12 / 2026", "2026-12-01", "1 December 2026"),
]


def test_a_day_may_be_typed_in_any_usual_way(qtbot: QtBot, window: BriefingWindow) -> None:
    desk = window._autosave
    fill(desk, [])
    opened(qtbot, window)
    date = window.parts.above.editor("date")
    assert isinstance(date, QLineEdit)
    for typed, kept, shown in DAYS:
        date.setFocus()
        date.selectAll()
        type_text(date, typed)
        press(qtbot, Qt.Key.Key_Tab)
        assert (current(desk).date, date.text()) == (kept, shown)


def test_layout_and_ticks_change_the_briefing(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    layout = window.parts.above.editor("layout")
    assert isinstance(layout, QComboBox)
    layout.setFocus()
    choose(qtbot, layout, Qt.Key.Key_Down)
    assert current(desk).layout is Layout.ONE_PAGE
    glance = window.parts.below.editor("at_a_glance")
    glance.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert current(desk).at_a_glance is False
    set_anew(qtbot, window, current(desk))
    assert window.parts.foot.state.text() == "1 page · 4 statements · summaries of published statements"
    assert any("left out: context" in text for text in window.parts.notices.texts)


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
    assert isinstance(day, MeetingDayLine)
    day.setFocus()
    day.selectAll()
    type_text(day, typed)
    assert not day.message.isVisible()
    press(qtbot, Qt.Key.Key_Tab)
    assert (current(desk).date, day.text()) == ("2026-12-01", typed)
    assert day.message.isVisible() and day.message.text().startswith(told)
    assert day.accessibleDescription() == f"Not valid: {day.message.text()}"
    day.setFocus()
    day.selectAll()
    type_text(day, "2 December 2026")
    press(qtbot, Qt.Key.Key_Tab)
    assert (current(desk).date, day.message.isVisible()) == ("2026-12-02", False)


def test_the_reason_is_told_only_where_there_is_one(qapp: QApplication) -> None:
    words = ReasonWords(QObject())
    assert words.of("page_limit", Briefing(id="a", layout=Layout.ONE_PAGE)) == "“One page” is one page."
    assert words.of("page_limit", Briefing(id="a")) == ""
    assert words.of("colour", Briefing(id="a", profile=Profile.GREYSCALE)) == "Greyscale prints no colour."
    assert words.of("title", Briefing(id="a", profile=Profile.GREYSCALE)) == ""
