"""What the tests of bookmarks and notes share: statements, moments, whole works made up by hypothesis."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from hypothesis import settings
from hypothesis import strategies as st

from ascl_reader.bookmarks.bin_expiry import without_unused_texts
from ascl_reader.bookmarks.bookmarks import SECTION_OF_KIND, Bookmarks, UnreadEntry, bin_entry_for, tombstone_for
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.entries import (
    UNFILED,
    BinEntry,
    BinReason,
    Bookmark,
    Folder,
    MarkedText,
    MarkedVersion,
    Note,
    PassageAnchor,
    SavedSearch,
    Stance,
)
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, Wording
from tests.conftest import LONG, statement_data

FEWER = settings(max_examples=600 if LONG else 12)
"""For properties of whole works, which take some 50 ms each."""


def at(minute: int) -> str:
    """Return a moment so many minutes after the beginning of 12 March 2026."""
    return f"2026-03-{12 + minute // 1440:02}T{minute // 60 % 24:02}:{minute % 60:02}:00.000Z"


def statement(key: str, **changes: Any) -> Statement:
    """Return a statement with some values changed."""
    return msgspec.convert(statement_data(key, **changes), Statement)


def library(*changes: dict[str, Any]) -> Library:
    """Return a library of statements with some values changed."""
    return Library(Contents(tuple(statement(**each) for each in changes)))


def only_bookmark(work: Bookmarks, key: str = "") -> Bookmark:
    """Return the one bookmark there is, or the one on a statement."""
    [bookmark] = [each for each in work.bookmarks.values() if key in ("", each.statement)]
    return bookmark


def marked(*keys: str, folder: str = UNFILED, work: Bookmarks | None = None, now: str = at(0)) -> Bookmarks:
    """Return a work in which these statements are bookmarked, in this order."""
    return add_bookmarks(work or Bookmarks(), [NewBookmark(statement(key)) for key in keys], folder, now=now)


def noted(key: str, text: str, work: Bookmarks | None = None, now: str = at(0)) -> Bookmarks:
    """Return a work with a note on a statement."""
    return write_note(work or Bookmarks(), statement(key), text, now=now)


def met(folder: Path, base: Bookmarks, one: Bookmarks, other: Bookmarks) -> Bookmarks:
    """Return what comes of two changes of one work that two machines made without knowing of each other."""
    first, second = (BookmarkStore(folder / "data", folder / name, lambda: at(9000)) for name in ("first", "second"))
    first.load()
    first.save(base)
    second.load()
    first.save(one)
    found = second.save(other).work
    assert same_work(first.refresh(one).work, found)
    assert same_work(BookmarkStore(folder / "data", folder / "third", lambda: at(9000)).load().work, found)
    return found


def same_work(one: Bookmarks, other: Bookmarks) -> bool:
    """Return whether two works are equal, apart from texts that nothing refers to any more."""
    return without_unused_texts(one) == without_unused_texts(other)


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0")
    | st.sampled_from(list("’“”–\n\n:#-'\"&*!|>%@`{}[], \t\r\x85\u2028\ufeff😀é")),
    max_size=40,
)
"""Texts with everything that YAML, CSV and HTML trip over."""

NAMES = st.text(st.sampled_from("abcdef"), min_size=1, max_size=3)
MOMENTS = st.integers(0, 9000).map(at)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)
"""What a later version of the program may have put into the file."""

EXTRAS = st.dictionaries(st.sampled_from(["colour", "shared with", "<<", "yes", "1"]), PLAIN, max_size=2)
MARKS = st.builds(MarkedVersion, st.sampled_from(Wording), NAMES, MOMENTS, TEXTS, EXTRAS)
PASSAGES = st.builds(PassageAnchor, TEXTS.filter(bool), TEXTS, TEXTS, st.integers(0, 999), EXTRAS)
BOOKMARKS = st.builds(
    Bookmark,
    NAMES,
    NAMES,
    MOMENTS,
    MOMENTS,
    st.none() | st.sampled_from(Section),
    st.none() | PASSAGES,
    st.none() | MARKS,
    st.dictionaries(NAMES, st.integers(-50, 50).map(lambda number: number / 4), max_size=2),
    EXTRAS,
)
FOLDERS = st.builds(Folder, NAMES, TEXTS, MOMENTS, MOMENTS, st.none() | NAMES, st.integers(0, 9).map(float), EXTRAS)
NOTES = st.builds(
    Note,
    NAMES,
    MOMENTS,
    TEXTS,
    st.sampled_from(Stance),
    st.lists(TEXTS, max_size=2).map(tuple),
    st.none() | st.just("2027-01-31"),
    st.none() | MARKS,
    st.dictionaries(st.sampled_from(["text", "stance", "questions", "look_again"]), MOMENTS, max_size=2),
    EXTRAS,
)
SEARCHES = st.builds(SavedSearch, NAMES, TEXTS, TEXTS, MOMENTS, MOMENTS, EXTRAS)
BIN = st.builds(bin_entry_for, BOOKMARKS | FOLDERS | NOTES | SEARCHES, st.sampled_from(BinReason), MOMENTS)
MARKED_TEXTS = st.builds(MarkedText, NAMES, TEXTS, TEXTS, TEXTS, EXTRAS)
UNREAD = st.builds(
    UnreadEntry, st.sampled_from(["folders", "bookmarks", "notes", "searches"]), st.just({"id": 5}) | TEXTS, st.just("")
)


def _work(*parts: Any) -> Bookmarks:
    folders, bookmarks, notes, entries, texts, gone, unread, extra, searches = parts
    keyed = ({each.key: each for each in part} for part in (folders, bookmarks, notes, entries, texts))
    traces = [tombstone_for(entry, moment) for entry, moment in gone]
    forgotten, saved = ({each.key: each for each in part} for part in (traces, searches))
    return Bookmarks(*keyed, forgotten, tuple(unread), extra, saved)


WORKS = st.builds(
    _work,
    st.lists(FOLDERS, max_size=3),
    st.lists(BOOKMARKS, max_size=4),
    st.lists(NOTES, max_size=3),
    st.lists(BIN, max_size=3),
    st.lists(MARKED_TEXTS, max_size=2),
    st.lists(st.tuples(BIN, MOMENTS), max_size=2),
    st.lists(UNREAD, max_size=2),
    st.dictionaries(st.sampled_from(["colour", "<<", "null", "a: b"]), PLAIN, max_size=2),
    st.lists(SEARCHES, max_size=2),
)


def contents(work: Bookmarks) -> list[Any]:
    """Return everything that a reader wrote or marked in a work, alive or in the bin, without moments."""
    items: list[Any] = [each for name in SECTION_OF_KIND.values() for each in work.section(name).values()]
    return items + [entry.item for entry in work.bin.values()]


def entry_of(work: Bookmarks) -> BinEntry:
    """Return the only entry of the bin."""
    [entry] = work.bin.values()
    return entry
