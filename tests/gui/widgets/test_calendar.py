"""The calendar that F4 opens: it begins at the day of the field and gives back the one that is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.calendar import Calendar, calendar_arrow
from tests.gui.day_fields import field, kept, retype, steps, with_day

pytestmark = pytest.mark.shared_window

__all__ = ["with_day"]

KEY = Qt.Key


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


@pytest.mark.qt_log_ignore("plugin does not support")
def test_the_whole_date_is_said_as_keys_go_from_day_to_day(
    qtbot: QtBot, with_day: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "ascl_reader.gui.widgets.calendar.announce", lambda widget, told, passing=False: said.append(told)
    )
    retype(with_day, "31/1/2027")
    QTest.keyClick(field(with_day), KEY.Key_F4)
    popup = calendar(with_day)
    view = popup.focusWidget() or popup
    QTest.keyClick(view, KEY.Key_Right)
    assert said[-1] == "Monday 1 February 2027"
    QTest.keyClick(view, KEY.Key_Escape)
