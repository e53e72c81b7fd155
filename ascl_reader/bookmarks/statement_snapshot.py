"""A bookmarked or noted statement that the library does not have: its title and text as last seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ascl_reader.bookmarks.entries import Bookmark, Note
from ascl_reader.bookmarks.places import bookmarks_on_statement
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Confidence, FullWording, Period, Statement, Texts, Wording

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks

UNDATED = Period(None, None, "", Confidence.HIGH, "")
"""The period of a statement that left the library: bookmarks do not hold it."""


class RemovedStatement(Statement, frozen=True):
    """A bookmarked or noted statement that left the library, with the title and text that the bookmarks' file holds.

    `seen` is the moment at which that text was seen last. It is empty where the file holds no text: bookmarks of the
    first versions and those from a table have none.
    """

    seen: str = ""

    @property
    def is_removed(self) -> bool:
        """True: the library has no such statement."""
        return True


def removed_statement(
    work: Bookmarks, statement_id: str, bookmarks: Iterable[Bookmark] | None = None
) -> RemovedStatement | None:
    """Returns a statement as bookmarks and notes remember it, None if they do not.

    `bookmarks` are those on the statement, where the caller has them already.
    """
    entries: list[Bookmark | Note] = list(
        bookmarks_on_statement(work, statement_id) if bookmarks is None else bookmarks
    )
    entries += [work.notes[statement_id]] if statement_id in work.notes else []
    if not entries:
        return None
    marks = sorted((each.mark for each in entries if each.mark), key=lambda mark: mark.seen, reverse=True)
    title = next((mark.title for mark in marks if mark.title), "") or title_from_id(statement_id)
    seen = next((mark for mark in marks if mark.digest in work.texts), None)
    if seen is None:
        return RemovedStatement(1, statement_id, title, (), UNDATED, "", Texts())
    text = work.texts[seen.digest]
    texts = Texts(text.context, text.position, text.rationale)
    if seen.wording is Wording.FULL:
        full = FullWording(texts, ())
        return RemovedStatement(1, statement_id, title, (), UNDATED, "", Texts(), full=full, seen=seen.seen)
    return RemovedStatement(1, statement_id, title, (), UNDATED, "", texts, seen=seen.seen)


def removed_titles(work: Bookmarks, library: Library) -> dict[str, str]:
    """Returns the marked statements that the library does not have, with the titles they had, in the order of these."""
    found: dict[str, tuple[str, str]] = {}
    entries: list[Bookmark | Note] = [*work.bookmarks.values(), *work.notes.values()]
    for entry in entries:
        if entry.statement not in library:
            titled = (entry.mark.seen, entry.mark.title) if entry.mark and entry.mark.title else ("", "")
            found[entry.statement] = max(titled, found.get(entry.statement, ("", "")))
    titles = {statement: title or title_from_id(statement) for statement, (_, title) in found.items()}
    return dict(sorted(titles.items(), key=lambda pair: (pair[1].casefold(), pair[0])))


def title_from_id(statement_id: str) -> str:
    """Returns an id in words: the title of a statement of which nothing else is known."""
    words = statement_id.replace("-", " ")
    return words[:1].upper() + words[1:]
