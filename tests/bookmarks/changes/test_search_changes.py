"""Saved searches: saved once, renamed, deleted into the bin, restored from it."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bin_changes import restore
from ascl_reader.bookmarks.changes.search_changes import (
    LONGEST_SEARCH,
    delete_search,
    find_search,
    new_search,
    rename_search,
    save_search,
    searches_by_name,
)
from ascl_reader.bookmarks.entries import SavedSearch
from tests.bookmarks.works import at, entry_of

FINES = SavedSearch("s-1", "fines", "fines", at(0), at(0))


def saved(*texts: str) -> Bookmarks:
    work = Bookmarks()
    for text in texts:
        work = save_search(work, new_search(text, now=at(0)))
    return work


def test_a_search_is_named_after_its_text_and_saved_on_one_line() -> None:
    (search,) = saved("  fines\nfor \x00parents ").searches.values()
    assert (search.name, search.text) == ("fines for parents", "fines for parents")
    assert len(new_search("x" * 900).text) == LONGEST_SEARCH and len(new_search("x" * 900).name) == 80


@pytest.mark.parametrize("text", ["", " \n", "\x00", "FINES "])
def test_nothing_and_what_is_there_already_are_not_saved(text: str) -> None:
    work = saved("fines")
    assert save_search(work, new_search(text)) is work


def test_a_search_is_found_by_its_text() -> None:
    work = Bookmarks(searches={"s-1": FINES})
    assert find_search(work, " Fines ") == FINES and find_search(work, "fine") is None


def test_a_renamed_search_is_newer_and_an_empty_name_changes_nothing() -> None:
    work = Bookmarks(searches={"s-1": FINES})
    renamed = rename_search(work, "s-1", " Money\nfor\tholidays ", now=at(0)).searches["s-1"]
    assert (renamed.name, renamed.text) == ("Money for holidays", "fines") and renamed.changed > FINES.changed
    for name in ("", " ", "fines"):
        assert rename_search(work, "s-1", name) is work
    assert rename_search(work, "s-2", "Money") is work


def test_a_deleted_search_is_in_the_bin_and_comes_back() -> None:
    work = Bookmarks(searches={"s-1": FINES})
    gone = delete_search(work, "s-1", now=at(1))
    assert not gone.searches and entry_of(gone).search == FINES
    assert delete_search(gone, "s-1") is gone
    assert restore(gone, [entry_of(gone).id], now=at(2)).searches["s-1"].text == "fines"


def test_they_are_listed_by_name_whatever_the_case() -> None:
    assert [each.name for each in searches_by_name(saved("pupils", "Ethics", "attendance"))] == [
        "attendance",
        "Ethics",
        "pupils",
    ]
