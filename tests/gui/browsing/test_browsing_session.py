"""What is listed beside what is read: branches, trees, and what nobody asked for."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject

from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.library.library import Library
from ascl_reader.library.outline import ALL_KEY, Branch, SortOrder, View
from tests.conftest import MakeLibrary
from tests.gui.browsing.sessions import SUMMARY, Heard, folder, listed, shown, take_out


def test_the_first_start_shows_all_and_the_newest(owner: QObject, library: Library, heard: Heard) -> None:
    session = BrowsingSession(library, lambda: heard.scroll, owner)
    heard.listen(session)
    assert (session.statement, session.listing.branch.key, session.search_text) == ("", ALL_KEY, "")
    session.begin(View.THEME, ALL_KEY, SortOrder.USUAL, "")
    assert session.parent() is owner
    assert heard.names() == ["outline_changed", "listed", "reading_changed", "navigation_changed"]
    assert session.statement == "d"
    assert not session.history.can_go_back


def test_a_session_goes_on_where_it_was_left(owner: QObject, library: Library, heard: Heard) -> None:
    session = BrowsingSession(library, lambda: heard.scroll, owner)
    heard.listen(session)
    session.begin(View.THEME, "funding", SortOrder.TITLE, "a", (1, 2, 3))
    outline = [(view, key) for view, _, key in [values for name, values in heard.told if name == "outline_changed"]]
    assert outline == [(View.THEME, "funding")]
    assert [values[0].key for name, values in heard.told if name == "listed"] == ["funding"]
    assert shown(heard) == [("a", SUMMARY, (1, 2, 3))]
    assert (session.listing.sort, session.listing.view) == (SortOrder.TITLE, View.THEME)


def test_what_is_no_longer_there_falls_back_to_the_first(owner: QObject, library: Library, heard: Heard) -> None:
    session = BrowsingSession(library, lambda: heard.scroll, owner)
    heard.listen(session)
    session.begin(View.YEAR, "gone", SortOrder.USUAL, "gone", (1, 2, 3))
    assert shown(heard) == [("d", SUMMARY, ())]
    assert session.listing.branch.key == ALL_KEY
    read = session.statement
    session.set_bookmark_branches(())
    assert session.statement == read, "no bookmark remembers the one that is gone"


def test_a_branch_is_listed_and_the_statement_stays(session: BrowsingSession, heard: Heard) -> None:
    session.choose_branch(Branch("funding", "Funding", ("b", "a")))
    assert listed(heard) == [("funding", ["b", "a"])]
    session.choose_branch(Branch("funding", "Funding", ("b", "a")))
    assert heard.names() == ["listed"]
    assert session.statement == "d"


def test_each_tree_remembers_its_line(session: BrowsingSession, heard: Heard) -> None:
    session.choose_theme("funding")
    session.choose_view(View.YEAR)
    assert (session.listing.view, session.listing.branch.key) == (View.YEAR, ALL_KEY)
    heard.names()
    session.choose_view(View.THEME)
    assert [(view, key) for view, _, key in heard.of("outline_changed")] == [(View.THEME, "funding")]
    session.choose_branch(folder("folder:x", "a"))
    session.choose_view(View.THEME)
    assert session.listing.branch.key == "funding", "a folder is of no tree"


def test_an_empty_library_shows_nothing(owner: QObject, make_library: MakeLibrary, heard: Heard) -> None:
    session = BrowsingSession(make_library(), lambda: heard.scroll, owner)
    heard.listen(session)
    session.begin(View.THEME, ALL_KEY, SortOrder.USUAL, "")
    assert shown(heard) == [("", None, ())]
    assert session.statement == "" and not session.history.can_go_back
    session.leave_statement()
    assert heard.of("statement_left") == []
    session.set_bookmark_branches(())
    assert shown(heard) == [], "nor again"


def test_what_follows_a_change_elsewhere_was_asked_for_by_nobody(session: BrowsingSession) -> None:
    told: list[bool] = []
    for signal in (session.reading_changed, session.listing.listed):
        signal.connect(lambda *_: told.append(session.following))
    session.refresh()
    assert told == [True, True]
    session.choose_branch(folder("folder:x", "a"))
    session.set_bookmark_branches((folder("folder:x", "a", "b"),))
    session.show_statement("a")
    assert told[2:] == [False, True, False]


def test_what_takes_the_place_of_a_statement_that_is_gone_is_shown_from_its_top(
    session: BrowsingSession, library: Library, heard: Heard
) -> None:
    session.show_statement("a")
    heard.scroll = (0, 70, 0)
    take_out(library, "a")
    heard.names()
    session.refresh()
    assert shown(heard) == [("d", SUMMARY, (0, 0, 0))]


def test_back_and_forward_pass_over_statements_that_are_gone(
    session: BrowsingSession, library: Library, heard: Heard
) -> None:
    for each in "abca":
        session.show_statement(each)
    take_out(library, "b", "c")
    session.refresh()
    heard.names()
    session.back()
    assert [each for each, *_ in shown(heard)] == ["d"], "a was read on both sides of what is gone"
    session.forward()
    assert [each for each, *_ in shown(heard)] == ["a"]
    session.show_statement("d")
    take_out(library, "a")
    session.refresh()
    assert not session.history.can_go_back


def test_back_is_told_to_lead_nowhere_once_what_it_led_to_is_gone(
    session: BrowsingSession, library: Library, heard: Heard
) -> None:
    session.show_statement("a")
    take_out(library, "d")
    heard.names()
    session.back()
    assert heard.names() == ["navigation_changed"] and not session.history.can_go_back


def test_also_where_one_such_change_leads_to_another_and_where_one_fails(session: BrowsingSession) -> None:
    told: list[bool] = []
    session.listing.listed.connect(lambda *_: session.set_bookmark_branches(()))
    session.reading_changed.connect(lambda _: told.append(session.following))
    session.refresh()
    assert told == [True] and not session.following
    session.listing.show_outline = lambda *_: 1 / 0
    with suppress(ZeroDivisionError):
        session.refresh()
    assert not session.following
