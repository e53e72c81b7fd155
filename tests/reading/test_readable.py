"""Which statements can be read, and what is read as one value."""

from __future__ import annotations

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.library.statement import Wording
from ascl_reader.reading.readable import Readable, Reading
from tests.bookmarks.works import library, marked


def test_until_bookmarks_are_loaded_only_the_library_is_known() -> None:
    readable = Readable(library({"key": "a"}))
    found = readable.find("a")
    assert found is not None and found.id == "a" and readable.find("gone") is None
    assert readable.reading(found, Wording.SUMMARY, (1, 2)) == Reading(found, Wording.SUMMARY, (1, 2), None)


def test_a_statement_that_left_the_library_is_found_while_it_is_bookmarked() -> None:
    here = library({"key": "a"})
    readable = Readable(here)
    readable.set_bookmarks(marked("gone"), StatusChecker(here), writable=True)
    found = readable.find("gone")
    assert found is not None and found.is_removed
    reading = readable.reading(found, Wording.SUMMARY, ())
    assert reading.bookmarks is not None and reading.bookmarks.starred and reading.bookmarks.writable
    readable.set_bookmarks(Bookmarks(), StatusChecker(here), writable=False)
    assert readable.find("gone") is None


def test_without_a_statement_there_are_no_bookmarks() -> None:
    here = library({"key": "a"})
    readable = Readable(here)
    readable.set_bookmarks(marked("a"), StatusChecker(here), writable=True)
    assert readable.reading(None, None, ()) == Reading()
