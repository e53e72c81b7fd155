"""The line at the foot: what was told goes after a while, what is wrong stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ascl_reader.gui.window.status_line import SHOWN_FOR, StatusLine
from ascl_reader.library.library import Library
from tests.conftest import MakeLibrary, statement_data

USUAL = "2 statements · works offline"


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """Return a library of two statements."""
    return make_library(statement_data("one"), statement_data("two"))


@pytest.fixture
def line(library: Library, qtbot: QtBot) -> StatusLine:
    """Return the line as it is at first."""
    made = StatusLine(library)
    qtbot.addWidget(made)
    assert shown(made) == USUAL
    return made


def shown(line: StatusLine) -> str:
    return line._state.text()


def time_is_up(line: StatusLine) -> None:
    """Let the time pass that is waited for, without waiting; a second timer would end a later message too soon."""
    [timer] = [each for each in line.findChildren(QTimer) if each.isActive()]
    assert timer.isSingleShot()
    assert timer.interval() == SHOWN_FOR
    timer.stop()
    timer.timeout.emit()


def test_what_was_told_goes_after_some_seconds(line: StatusLine) -> None:
    assert SHOWN_FOR >= 10_000
    line.show_message("Bookmarked.")
    assert shown(line) == "Bookmarked."
    time_is_up(line)
    assert shown(line) == USUAL


def test_the_next_message_takes_the_place_of_the_last_and_stands_as_long(line: StatusLine) -> None:
    line.show_message("Bookmarked.")
    line.show_message("Removed.")
    assert shown(line) == "Removed."
    time_is_up(line)
    assert shown(line) == USUAL


def test_what_is_wrong_stays(line: StatusLine) -> None:
    line.show_bookmark_problem("Not saved")
    line.note_missing_fonts(["Source Sans"])
    line.show_message("Bookmarked.")
    time_is_up(line)
    assert shown(line) == f"{USUAL} · fonts missing: install again"
    assert line._bookmark_problem.text() == "Not saved"
    assert not line._bookmark_problem.isHidden()


def test_news_of_the_library_do_not_wipe_out_what_was_just_told(line: StatusLine, make_library: MakeLibrary) -> None:
    line.show_message("1 statement imported.")
    line.show_library(make_library(*(statement_data(key) for key in ("one", "two", "three"))))
    assert shown(line) == "1 statement imported."
    time_is_up(line)
    assert shown(line) == "3 statements · works offline"


def test_in_a_low_window_it_is_there_only_while_it_tells_something(line: StatusLine) -> None:
    line.show()
    line.keep_low(True)
    assert not line.isVisible()
    line.show_message("Bookmarked.")
    assert line.isVisible() and shown(line) == "Bookmarked."
    time_is_up(line)
    assert not line.isVisible()
    line.show_bookmark_problem("Not saved")
    assert line.isVisible() and not line._state.isVisible()
    line.keep_low(False)
    assert line._state.isVisible() and shown(line) == USUAL
