"""A reading session and what it tells, written down: for the tests of the session, without any widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch
from ascl_reader.library.statement import Wording
from ascl_reader.search.extracts import Extract
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult, SearchTerms

LISTING_SIGNALS = "outline_changed listed".split()
SIGNALS = (
    "found reading_changed star_changed marks_changed news_changed note_changed statement_left sought_changed "
    "search_asked search_left navigation_changed"
).split()
SUMMARY, FULL = Wording.SUMMARY, Wording.FULL


class Heard:
    """The signals of a session in their order, and how far its panes are scrolled."""

    def __init__(self) -> None:
        self.told: list[tuple[str, tuple[Any, ...]]] = []
        self.scroll: tuple[int, ...] = (0, 0, 0)

    def listen(self, session: BrowsingSession) -> None:
        for name in LISTING_SIGNALS:
            getattr(session.listing, name).connect(self._hearing(name))
        for name in SIGNALS:
            getattr(session, name).connect(self._hearing(name))

    def _hearing(self, name: str) -> Callable[..., None]:
        return lambda *values: self.told.append((name, values))

    def of(self, name: str) -> list[tuple[Any, ...]]:
        """Return the values of a signal, and forget all that was told."""
        found = [values for each, values in self.told if each == name]
        self.told = []
        return found

    def names(self) -> list[str]:
        """Return the names of the signals told, and forget them."""
        found = [name for name, _ in self.told]
        self.told = []
        return found


def listed(heard: Heard) -> list[tuple[str, list[str]]]:
    return [(branch.key, list(lines)) for branch, lines in heard.of("listed")]


def shown(heard: Heard) -> list[tuple[str, Wording | None, tuple[int, ...]]]:
    return [
        (each.statement.id if each.statement else "", each.wording, each.scroll)
        for (each,) in heard.of("reading_changed")
    ]


def result(text: str, *hits: str, **notes: str) -> SearchResult:
    found = tuple(Hit(each, 1.0, "title") for each in hits)
    return SearchResult(text, found, sought=SearchTerms(), notes={key: Extract(note) for key, note in notes.items()})


def with_bookmarks(session: BrowsingSession, library: Library, work: Bookmarks, writable: bool = True) -> None:
    session.set_bookmarks(work, StatusChecker(library), writable)


def folder(key: str, *lines: str, children: tuple[Branch, ...] = ()) -> Branch:
    return Branch(key, key, tuple(line.partition("#")[0] for line in lines), children, lines)


def take_out(library: Library, *ids: str) -> None:
    """Take statements out of the library, as another process may."""
    left = tuple(each for each in library.statements if each.id not in ids)
    library.replace_contents(msgspec.structs.replace(library.contents, statements=left))


def find(qtbot: QtBot, session: BrowsingSession, text: str, hit: str) -> None:
    """Search for a text, and wait until its only hit is shown."""
    session.search(text)
    session.take_result(result(text, hit))
    qtbot.waitUntil(lambda: session.statement == hit)
