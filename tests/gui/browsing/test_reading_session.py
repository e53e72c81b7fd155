"""What is read and how one came there: branches, places, wordings, and what the panes are told."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.library.library import Library
from ascl_reader.library.outline import ALL_KEY, Branch, SortOrder, View
from tests.conftest import MakeLibrary
from tests.gui.browsing.sessions import FULL, SUMMARY, Heard, folder, listed, shown


def test_the_first_start_shows_all_and_the_newest(owner: QObject, library: Library, heard: Heard) -> None:
    session = ReadingSession(library, lambda: heard.scroll, owner)
    heard.listen(session)
    assert (session.statement, session.listing.branch.key, session.search_text) == ("", ALL_KEY, "")
    session.begin(View.THEME, ALL_KEY, SortOrder.USUAL, "")
    assert session.parent() is owner
    assert heard.names() == ["outline_changed", "listed", "reading_changed", "navigation_changed"]
    assert session.statement == "d"
    assert not session.history.can_go_back


def test_a_session_goes_on_where_it_was_left(owner: QObject, library: Library, heard: Heard) -> None:
    session = ReadingSession(library, lambda: heard.scroll, owner)
    heard.listen(session)
    session.begin(View.THEME, "funding", SortOrder.TITLE, "a", (1, 2, 3))
    outline = [(view, key) for view, _, key in [values for name, values in heard.told if name == "outline_changed"]]
    assert outline == [(View.THEME, "funding")]
    assert [values[0].key for name, values in heard.told if name == "listed"] == ["funding"]
    assert shown(heard) == [("a", SUMMARY, (1, 2, 3))]
    assert (session.listing.sort, session.listing.view) == (SortOrder.TITLE, View.THEME)


def test_what_is_no_longer_there_falls_back_to_the_first(owner: QObject, library: Library, heard: Heard) -> None:
    session = ReadingSession(library, lambda: heard.scroll, owner)
    heard.listen(session)
    session.begin(View.YEAR, "gone", SortOrder.USUAL, "gone", (1, 2, 3))
    assert shown(heard) == [("d", SUMMARY, ())]
    assert session.listing.branch.key == ALL_KEY
    read = session.statement
    session.set_bookmark_branches(())
    assert session.statement == read, "no bookmark remembers the one that is gone"


def test_a_branch_is_listed_and_the_statement_stays(session: ReadingSession, heard: Heard) -> None:
    session.choose_branch(Branch("funding", "Funding", ("b", "a")))
    assert listed(heard) == [("funding", ["b", "a"])]
    session.choose_branch(Branch("funding", "Funding", ("b", "a")))
    assert heard.names() == ["listed"]
    assert session.statement == "d"


def test_a_statement_that_is_gone_meanwhile_leaves_what_is_read(session: ReadingSession) -> None:
    """A dialog that lists it may be open as another process takes it back: the panes were empty then."""
    session.show_statement("a")
    back = session.history.can_go_back
    session.show_statement("gone")
    assert session.statement == "a" and session.history.can_go_back is back


def test_each_tree_remembers_its_line(session: ReadingSession, heard: Heard) -> None:
    session.choose_theme("funding")
    session.choose_view(View.YEAR)
    assert (session.listing.view, session.listing.branch.key) == (View.YEAR, ALL_KEY)
    heard.names()
    session.choose_view(View.THEME)
    assert [(view, key) for view, _, key in heard.of("outline_changed")] == [(View.THEME, "funding")]
    session.choose_branch(folder("folder:x", "a"))
    session.choose_view(View.THEME)
    assert session.listing.branch.key == "funding", "a folder is of no tree"


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


def test_an_empty_library_shows_nothing(owner: QObject, make_library: MakeLibrary, heard: Heard) -> None:
    session = ReadingSession(make_library(), lambda: heard.scroll, owner)
    heard.listen(session)
    session.begin(View.THEME, ALL_KEY, SortOrder.USUAL, "")
    assert shown(heard) == [("", None, ())]
    assert session.statement == "" and not session.history.can_go_back
    session.leave_statement()
    assert heard.of("statement_left") == []
    session.set_bookmark_branches(())
    assert shown(heard) == [], "nor again"
