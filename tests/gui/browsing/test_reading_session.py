"""What is read and how one came there: places, wordings, and what the panes are told."""

from __future__ import annotations

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from tests.bookmarks import works
from tests.bookmarks.works import marked, noted
from tests.gui.browsing.sessions import FULL, SUMMARY, Heard, shown, with_bookmarks


def test_a_statement_that_is_gone_meanwhile_leaves_what_is_read(session: ReadingSession) -> None:
    """A dialog that lists it may be open as another process takes it back: the panes were empty then."""
    session.show_statement("a")
    back = session.history.can_go_back
    session.show_statement("gone")
    assert session.statement == "a" and session.history.can_go_back is back


def test_statements_read_are_gone_back_to_where_they_were_scrolled(session: ReadingSession, heard: Heard) -> None:
    session.show_statement("d")
    heard.scroll = (5, 0, 0)
    session.show_statement("a")
    heard.scroll = (0, 7, 0)
    heard.names()
    session.back()
    assert shown(heard) == [("d", SUMMARY, (5, 0, 0))]
    heard.scroll = (6, 0, 0)
    session.forward()
    assert shown(heard) == [("a", SUMMARY, (0, 7, 0))]
    session.forward()
    assert shown(heard) == []
    session.back()
    assert shown(heard) == [("d", SUMMARY, (6, 0, 0))]


def test_leaving_a_statement_tells_how_far_it_is_scrolled(session: ReadingSession, heard: Heard) -> None:
    heard.scroll = (5, 0, 0)
    session.show_statement("a")
    assert heard.of("statement_left") == [("d", SUMMARY, (5, 0, 0))]
    heard.scroll = (0, 0, 0)
    session.show_statement("d")
    assert shown(heard) == [("d", SUMMARY, (5, 0, 0))], "it comes back at its last place"
    session.show_statement("a", (9, 9, 9))
    assert shown(heard) == [("a", SUMMARY, (9, 9, 9))]


def test_places_of_earlier_sessions_count_less_than_those_of_this(session: ReadingSession, heard: Heard) -> None:
    heard.scroll = (5, 0, 0)
    session.leave_statement()
    session.saved_scroll.add_earlier({("d", SUMMARY): (1, 1, 1), ("a", SUMMARY): (2, 2, 2)})
    heard.scroll = (0, 0, 0)
    heard.names()
    session.show_statement("a")
    session.saved_scroll.forget()
    session.show_statement("c")
    session.saved_scroll.add_earlier({("d", SUMMARY): (1, 1, 1)})
    session.show_statement("d")
    session.show_statement("b")
    assert [scroll for _, _, scroll in shown(heard)] == [(2, 2, 2), (), (1, 1, 1), ()]


def test_wordings_are_chosen_for_all_or_for_one(session: ReadingSession, heard: Heard) -> None:
    session.show_statement("b")
    session.choose_wording(SUMMARY)
    session.show_in(FULL)
    session.show_statement("b")
    session.show_statement("a")
    session.show_statement("b")
    session.choose_wording(FULL)
    told = [(statement, wording) for statement, wording, _ in shown(heard)]
    assert told == [("b", FULL), ("b", SUMMARY), ("b", FULL), ("b", FULL), ("a", SUMMARY), ("b", SUMMARY), ("b", FULL)]


def test_of_the_bookmarks_on_what_is_read_that_is_told_which_changed(
    session: ReadingSession, library: Library, heard: Heard
) -> None:
    with_bookmarks(session, library, Bookmarks())
    assert heard.names() == ["news_changed", "note_changed"], "the note can be written from now on"
    with_bookmarks(session, library, marked("d"))
    assert heard.of("star_changed") == [(True,)] and session.reading.starred
    with_bookmarks(session, library, marked("a", work=marked("d")))
    assert heard.names() == [], "that is a bookmark of another"
    with_bookmarks(session, library, add_bookmarks(Bookmarks(), [NewBookmark(library.find("d"), Section.POSITION)]))
    assert heard.names() == ["star_changed", "marks_changed"]
    with_bookmarks(session, library, noted("d", "Ours.", marked("d")))
    assert heard.names() == ["star_changed", "marks_changed", "note_changed"]
    with_other_text = StatusChecker(works.library({"key": "d", "summary": {"position": "Quite another thing."}}))
    session.set_bookmarks(marked("d"), with_other_text, True)
    assert heard.names() == ["news_changed", "note_changed"]
