"""The search that is on: where it began, its best hit once typing pauses, and the way back from it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ascl_reader.gui.browsing.search_course import SETTLED, SearchCourse
from ascl_reader.reading.navigation_history import ReadingPosition

HERE, THERE = ReadingPosition("here", (4,)), ReadingPosition("there")


@pytest.fixture
def course(qapp: object) -> Iterator[SearchCourse]:
    owner = QObject()
    yield SearchCourse(owner)
    owner.deleteLater()


@pytest.fixture
def settled(course: SearchCourse) -> list[str]:
    told: list[str] = []
    course.settled.connect(told.append)
    return told


def test_a_search_began_where_the_user_was_at_its_first_letter(course: SearchCourse) -> None:
    course.ask("z", lambda: HERE)
    course.ask("zo", lambda: THERE)
    assert (course.text, course.before, course.way_back) == ("zo", HERE, None)


def test_the_best_hit_of_the_newest_answer_is_told_once(qtbot: QtBot, course: SearchCourse, settled: list[str]) -> None:
    course.ask("z", lambda: HERE)
    course.take_best("a")
    course.take_best("b")
    qtbot.waitUntil(lambda: settled == ["b"])
    course.take_best("c")
    course.wait()
    course.take_best("")
    qtbot.wait(2 * SETTLED)
    assert settled == ["b"]


def test_a_search_that_comes_back_shows_no_hit_until_it_is_typed_on(
    qtbot: QtBot, course: SearchCourse, settled: list[str]
) -> None:
    course.resume("zoo", HERE)
    course.take_best("a")
    qtbot.wait(2 * SETTLED)
    assert settled == []
    course.ask("zoos", lambda: THERE)
    course.take_best("a")
    qtbot.waitUntil(lambda: settled == ["a"])
    assert course.before == HERE


def test_leaving_leaves_a_way_back_and_ending_none(course: SearchCourse) -> None:
    course.ask("z", lambda: HERE)
    course.leave(THERE)
    assert (course.text, course.before, course.way_back) == ("", None, HERE)
    course.ask("y", lambda: THERE)
    assert (course.before, course.way_back) == (THERE, None)
    course.leave(THERE)
    assert course.way_back is None, "the user is there still"
    course.ask("z", lambda: HERE)
    course.leave(THERE)
    course.end()
    assert course.way_back is None


def test_after_a_box_was_emptied_the_search_goes_on(course: SearchCourse) -> None:
    course.ask("z", lambda: HERE)
    course.leave(THERE)
    course.ask("y", lambda: THERE, passing=True)
    assert course.before == HERE
    course.end()
    course.ask("x", lambda: THERE, passing=True)
    assert course.before == THERE


def test_the_same_asked_anew_keeps_the_statement_only_once_a_hit_was_told(
    qtbot: QtBot, course: SearchCourse, settled: list[str]
) -> None:
    course.ask("bread", lambda: HERE)
    course.repeat()  # the school's notes are read before the first answer came
    course.take_best("milk")
    qtbot.waitUntil(lambda: settled == ["milk"])
    course.repeat()
    course.take_best("eggs")
    assert not course._settle.isActive()


def test_a_hit_that_is_shown_stays_while_more_of_the_index_answers_the_same_text(
    qtbot: QtBot, course: SearchCourse, settled: list[str]
) -> None:
    course.ask("z", lambda: HERE)
    course.take_best("a")
    qtbot.waitUntil(lambda: settled == ["a"])
    course.take_best("b")
    qtbot.wait(2 * SETTLED)
    assert settled == ["a"]
    course.ask("zo", lambda: HERE)
    course.take_best("b")
    qtbot.waitUntil(lambda: settled == ["a", "b"])


def test_the_first_hit_is_shown_where_the_parts_before_had_none(
    qtbot: QtBot, course: SearchCourse, settled: list[str]
) -> None:
    course.ask("z", lambda: HERE)
    course.take_best("")
    qtbot.wait(2 * SETTLED)
    course.take_best("a")
    qtbot.waitUntil(lambda: settled == ["a"])
