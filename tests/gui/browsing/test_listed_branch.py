"""What is listed: a branch of an outline or a line of bookmarks, in an order; another where it changed or is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from ascl_reader.gui.browsing.listed_branch import (
    UNFILED_KEY,
    BookmarkBranches,
    ListedBranch,
    folder_of,
    lists_bookmarks,
    sorted_rows,
)
from ascl_reader.library.library import Library
from ascl_reader.library.outline import ALL_KEY, Branch, SortOrder, View
from tests.conftest import MakeLibrary
from tests.gui.browsing.sessions import folder
from tests.search.engine.statements import texts


@pytest.fixture
def listing(owner: QObject, library: Library) -> ListedBranch:
    return ListedBranch(library, owner)


def rows_of(listing: ListedBranch) -> list[list[str]]:
    told: list[list[str]] = []
    listing.listed.connect(lambda branch, rows: told.append(list(rows)))
    return told


def test_the_branch_of_the_last_session_is_listed_in_its_order(listing: ListedBranch) -> None:
    rows = rows_of(listing)
    listing.begin(View.THEME, "funding", SortOrder.TITLE)
    assert (listing.view, listing.branch.key) == (View.THEME, "funding")
    listing.sort = SortOrder.USUAL
    listing.list_branch()
    assert rows == [["b", "a"], ["b", "a"]] and listing.first_statement() == "b"


def test_an_outline_comes_back_with_the_branch_listed_there_last(listing: ListedBranch) -> None:
    told: list[tuple[View, str]] = []
    listing.outline_changed.connect(lambda view, branches, key: told.append((view, key)))
    listing.show_outline(View.THEME, "behaviour")
    listing.show_outline(View.YEAR)
    listing.show_outline(View.THEME)
    assert told == [(View.THEME, "behaviour"), (View.YEAR, ALL_KEY), (View.THEME, "behaviour")]


def test_a_folder_of_bookmarks_is_no_branch_that_an_outline_comes_back_with(listing: ListedBranch) -> None:
    listing.show_outline(View.THEME, "funding")
    listing.branch = folder("folder:x", "a")
    listing.list_branch()
    listing.show_outline(View.THEME)
    assert listing.branch.key == "funding"


def test_where_it_is_listed_is_told_before_the_rows(listing: ListedBranch) -> None:
    told: list[str] = []
    listing.placed.connect(told.append)
    listing.listed.connect(lambda branch, rows: told.append("rows"))
    listing.show_outline(View.THEME, "funding")
    assert told == ["funding", "rows"]


def test_a_branch_that_is_gone_falls_back_to_the_first_of_its_outline(listing: ListedBranch) -> None:
    listing.begin(View.YEAR, "gone", SortOrder.USUAL)
    assert listing.branch.key == ALL_KEY
    listing.begin(View.YEAR, "folder:gone", SortOrder.USUAL)
    assert (listing.branch.key, listing.bookmarks.wanted) == (ALL_KEY, "folder:gone"), "its folders are loaded later"


NOWHERE = Branch(ALL_KEY, "", ())


def test_keys_tell_what_a_line_lists() -> None:
    assert [lists_bookmarks(key) for key in ("folder:a", "noted:due", "funding", ALL_KEY)] == [True, True, False, False]
    assert [folder_of(key) for key in ("folder:a", "noted:due", "funding")] == ["a", "", ""]


def test_a_line_that_lists_others_now_is_listed_again_and_one_that_does_not_is_left_alone() -> None:
    lines = BookmarkBranches()
    before, after = folder("folder:in", "a"), folder("folder:in", "a", "b")
    assert lines.take((before,), NOWHERE) is None
    assert lines.take((after,), before) == after
    assert lines.take((after,), after) is None
    assert lines.find("folder:in") == after and lines.find("folder:none") is None


def test_where_a_line_is_gone_the_one_above_it_is_listed() -> None:
    lines = BookmarkBranches()
    below = folder("folder:below", "a")
    above = folder("folder:above", "a", children=(below,))
    unfiled = folder(UNFILED_KEY, "c")
    lines.take((above, unfiled), below)
    assert lines.take((folder("folder:above"), unfiled), below) == "folder:above"
    assert lines.take((unfiled,), folder("folder:above")) == UNFILED_KEY
    assert lines.take((), folder("noted:due", "c")) == ALL_KEY


def test_a_wanted_line_is_listed_once_it_is_there() -> None:
    lines = BookmarkBranches()
    lines.wanted = "folder:in"
    wanted = folder("folder:in", "a")
    assert lines.take((wanted,), NOWHERE) == wanted
    assert lines.take((wanted,), NOWHERE) is None


@pytest.mark.parametrize("is_searching", [True, False])
def test_a_folder_that_lists_others_now_is_listed_again_unless_a_search_is_on(
    listing: ListedBranch, is_searching: bool
) -> None:
    listing.branch, changed = folder("folder:in", "a"), folder("folder:in", "a", "b")
    rows, placed = rows_of(listing), []
    listing.placed.connect(placed.append)
    assert listing.take_bookmarks((changed,), is_searching) is False, "it is searched where it was"
    assert listing.branch == changed
    assert (rows, placed) == (([], []) if is_searching else ([list(changed.lines)], ["folder:in"]))
    assert listing.take_bookmarks((changed,), is_searching) is False
    assert len(rows) == (0 if is_searching else 1), "nothing changed"


def test_a_folder_that_was_waited_for_is_where_a_search_looks_from_now_on(listing: ListedBranch) -> None:
    listing.bookmarks.wanted = "folder:in"
    rows, placed = rows_of(listing), []
    listing.placed.connect(placed.append)
    assert listing.take_bookmarks((folder("folder:in", "a"),), True) is True
    assert (rows, placed) == ([], ["folder:in"])


@pytest.mark.parametrize("is_searching", [True, False])
def test_where_the_folder_is_gone_a_search_that_is_on_looks_in_what_is_listed_instead(
    listing: ListedBranch, is_searching: bool
) -> None:
    listing.take_bookmarks((folder("folder:in", "a"),), False)
    listing.branch = folder("folder:in", "a")
    rows = rows_of(listing)
    assert listing.take_bookmarks((), is_searching) is is_searching
    assert listing.branch.key == ALL_KEY and len(rows) == 1


def test_passages_of_a_folder_are_listed_in_the_order_of_their_statements(make_library: MakeLibrary) -> None:
    library = make_library(texts("beta", "B", "", "One.", ""), texts("alpha", "A", "", "Two.", ""))
    branch = Branch("folder:in", "", ("beta", "gone", "alpha"), lines=("gone", "beta", "alpha"))
    assert sorted_rows(library, branch, SortOrder.TITLE) == ("alpha", "beta", "gone")
    assert sorted_rows(library, branch, SortOrder.USUAL) == branch.lines


def test_what_left_the_library_is_not_listed_in_an_order(make_library: MakeLibrary) -> None:
    library = make_library(texts("beta", "B", "", "One.", ""), texts("alpha", "A", "", "Two.", ""))
    branch = Branch("all", "", ("beta", "gone", "alpha"))
    assert sorted_rows(library, branch, SortOrder.TITLE) == ("alpha", "beta")
    assert library.known(("gone", "beta")) == ("beta",)
