"""Answers of a search that come late, or more than once: what the user turned to meanwhile stays."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.search_course import SETTLED
from ascl_reader.reading.navigation_history import ReadingPosition
from tests.gui.browsing.sessions import FULL, Heard, find, result, shown


def test_the_newest_answer_waits_anew_and_a_choice_of_the_user_counts_more(
    qtbot: QtBot, session: BrowsingSession, heard: Heard
) -> None:
    for leave in (
        lambda: session.show_statement("a"),
        lambda: session.search("other"),
        session.leave_search,
        session.refresh,
    ):
        session.show_statement("a")
        session.search("zoos")
        session.take_result(result("zoos", "c"))
        leave()
        qtbot.wait(200)
        assert session.statement == "a"
        session.leave_search()


def test_a_statement_that_is_turned_to_before_the_answer_came_stays(qtbot: QtBot, session: BrowsingSession) -> None:
    session.search("zoos")
    session.show_statement("b")
    for _ in range(2):
        session.take_result(result("zoos", "a"))
    session.search_again()
    session.take_result(result("zoos", "a"))
    qtbot.wait(2 * SETTLED)
    assert session.statement == "b"
    find(qtbot, session, "zoos again", "a")


def test_back_and_forward_count_more_than_a_hit_that_comes_a_moment_later(
    qtbot: QtBot, session: BrowsingSession
) -> None:
    session.show_statement("a")
    session.show_statement("b")
    for step, there in ((session.back, "a"), (session.forward, "b")):
        session.search(f"zoos before {there}")
        session.take_result(result(session.search_text, "c"))
        step()
        qtbot.wait(2 * SETTLED)
        assert session.statement == there


def test_a_search_of_the_last_session_keeps_the_statement(qtbot: QtBot, session: BrowsingSession, heard: Heard) -> None:
    session.resume_search("zoos", ReadingPosition("b", (1, 0, 0)))
    assert heard.of("search_asked") == [("zoos",)] and session.search_text == "zoos"
    for _ in range(2):  # an index that is being built answers by its first part, and again once it is whole
        session.take_result(result("zoos", "c"))
        qtbot.wait(200)
        assert session.statement == "d"
    session.search("zoos")
    session.take_result(result("zoos", "c"))
    qtbot.waitUntil(lambda: session.statement == "c")
    session.leave_search()
    session.return_from_search()
    assert shown(heard)[-1] == ("b", FULL, (1, 0, 0))


def test_after_an_import_what_is_read_stays_however_often_the_search_is_answered(
    qtbot: QtBot, session: BrowsingSession
) -> None:
    """The index of the new library answers by its first part, and again once it is whole."""
    find(qtbot, session, "zoos", "a")
    session.show_statement("b")
    session.refresh()
    for _ in range(2):
        session.take_result(result("zoos", "a"))
    qtbot.wait(2 * SETTLED)
    assert session.statement == "b"
    find(qtbot, session, "zoos again", "a")
