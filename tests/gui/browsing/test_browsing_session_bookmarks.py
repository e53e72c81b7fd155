"""Bookmarks in the session: folders that are listed, and statements that left the library."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.listed_branch import UNFILED_KEY
from ascl_reader.library.library import Library
from ascl_reader.library.outline import ALL_KEY, Branch, SortOrder, View
from tests.bookmarks.works import at, marked, noted, statement
from tests.gui.browsing.sessions import Heard, folder, listed, shown, with_bookmarks


def test_the_folder_of_the_last_session_is_listed_once_bookmarks_are_loaded(
    owner: QObject, library: Library, heard: Heard
) -> None:
    session = BrowsingSession(library, lambda: heard.scroll, owner)
    session.begin(View.THEME, "folder:x", SortOrder.USUAL, "left")
    heard.listen(session)
    assert session.listing.branch.key == ALL_KEY
    with_bookmarks(session, library, marked("left"))
    session.set_bookmark_branches((folder("folder:x", "a", "left"),))
    assert (session.listing.branch.key, session.statement) == ("folder:x", "left")
    assert listed(heard) == [("folder:x", ["a", "left"])]
    session.show_statement("a")
    session.set_bookmark_branches((folder("folder:x", "a", "left"),))
    assert session.statement == "a", "it came back once"


def test_the_folder_that_is_listed_is_told_where_its_bookmarks_are(session: BrowsingSession) -> None:
    assert session.listed_folder == ""
    session.choose_branch(folder("folder:x", "a"))
    assert session.listed_folder == "x"
    session.search("zoos")
    assert session.listed_folder == ""
    session.choose_branch(folder("noted:due", "a"))
    assert session.listed_folder == ""


def test_a_folder_that_changed_is_listed_again(session: BrowsingSession, heard: Heard) -> None:
    one = folder("folder:x", "a", "b")
    session.set_bookmark_branches((one,))
    assert heard.names() == []
    session.choose_branch(one)
    heard.names()
    session.set_bookmark_branches((msgspec.structs.replace(one, name="Renamed"),))
    assert heard.names() == [], "the list is the same"
    session.set_bookmark_branches((folder("folder:x", "b"),))
    assert listed(heard) == [("folder:x", ["b"])]
    session.search("zoos")
    heard.names()
    session.set_bookmark_branches((folder("folder:x", "c"),))
    assert heard.names() == [] and session.listing.branch.statements == ("c",)


def test_a_folder_that_is_gone_gives_place_to_the_one_above_or_the_unfiled(
    session: BrowsingSession, heard: Heard
) -> None:
    inside, unfiled = folder("folder:in", "a"), folder(UNFILED_KEY, "c")
    above = folder("folder:top", "b", children=(inside,))
    session.set_bookmark_branches((unfiled, above))
    session.choose_branch(inside)
    session.set_bookmark_branches((unfiled, msgspec.structs.replace(above, children=())))
    assert session.listing.branch.key == "folder:top"
    session.set_bookmark_branches((unfiled,))
    assert session.listing.branch.key == UNFILED_KEY
    session.set_bookmark_branches(())
    assert session.listing.branch.key == ALL_KEY
    noted_branch = Branch("noted:all", "Notes", ("a",))
    session.set_bookmark_branches((unfiled, noted_branch))
    session.choose_branch(noted_branch)
    session.set_bookmark_branches((unfiled,))
    assert session.listing.branch.key == ALL_KEY, "notes lie in no folder"


def test_a_statement_that_left_the_library_is_read_as_long_as_it_is_remembered(
    session: BrowsingSession, library: Library, heard: Heard
) -> None:
    session.show_statement("a")
    with_bookmarks(session, library, noted("left", "Ours."))
    session.show_statement("left")
    assert session.statement == "left"
    heard.scroll = (8, 0, 0)
    session.set_bookmark_branches(())
    assert session.statement == "left"
    heard.names()
    later = NewBookmark(statement("left", title="As it was called later"))
    with_bookmarks(session, library, add_bookmarks(noted("left", "Ours."), [later], now=at(1)))
    session.set_bookmark_branches(())
    assert [(each[0], each[2]) for each in shown(heard)] == [("left", (8, 0, 0))], "the bookmark has another title"
    session.set_bookmark_branches(())
    assert shown(heard) == [], "nothing is remembered otherwise"
    with_bookmarks(session, library, Bookmarks())
    session.set_bookmark_branches(())
    assert session.statement == "a", "the one read before"


def test_where_nothing_was_read_before_the_first_is_shown(
    session: BrowsingSession, library: Library, heard: Heard
) -> None:
    with_bookmarks(session, library, noted("left", "Ours."))
    session.history = type(session.history)()
    session.show_statement("left")
    with_bookmarks(session, library, Bookmarks())
    session.set_bookmark_branches(())
    assert session.statement == "d"


def test_of_several_that_are_forgotten_at_once_the_last_one_that_can_be_read_is_shown(
    session: BrowsingSession, library: Library
) -> None:
    with_bookmarks(session, library, noted("gone", "Ours.", noted("left", "Ours.")))
    for each in ("a", "left", "gone"):
        session.show_statement(each)
    with_bookmarks(session, library, Bookmarks())
    session.set_bookmark_branches(())
    assert session.statement == "a"


def test_going_back_passes_over_what_cannot_be_read_any_more(
    session: BrowsingSession, library: Library, heard: Heard
) -> None:
    with_bookmarks(session, library, noted("left", "Ours."))
    session.show_statement("left")
    session.show_statement("a")
    with_bookmarks(session, library, Bookmarks())
    heard.names()
    session.back()
    assert [each for each, *_ in shown(heard)] == ["d"]
