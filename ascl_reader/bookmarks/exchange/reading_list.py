"""Bookmarks and notes in the order in which they are printed: each statement once in each folder, notes in blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import UNFILED, Bookmark, Note, PassageAnchor, Stance
from ascl_reader.bookmarks.places import FolderNode, folder_nodes
from ascl_reader.bookmarks.statement_snapshot import removed_titles
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, Wording

UNFILED_NAME = "Unfiled"
OTHER_STATEMENTS = "Notes on other statements"

STANCE_WORDS = {
    Stance.AGREES: "agrees",
    Stance.PARTLY: "agrees in part",
    Stance.DIFFERS: "differs",
    Stance.NOT_FOR_US: "not for us",
}

WHOSE_WORDS = {
    Wording.SUMMARY: "Summary by the editors of ASCL Reader; not ASCL’s words.",
    Wording.FULL: "The full text, as it was imported.",
}


def heading_of(note: Note) -> str:
    """Returns the heading of a note: the school's stance, if it has one."""
    stance = STANCE_WORDS.get(note.stance)
    return f"Our school: {stance}" if stance else "Our school’s note"


class ListedStatement(msgspec.Struct, frozen=True):
    """A statement in a chapter: what is marked of it, and the school's note; `statement` is None if it was removed."""

    id: str
    title: str
    statement: Statement | None
    sections: tuple[Section, ...] = ()
    passages: tuple[tuple[Section | None, PassageAnchor], ...] = ()
    note: Note | None = None

    @property
    def dated(self) -> str:
        """When the position was taken, with a capital letter."""
        label = self.statement.period.label if self.statement else ""
        return label[:1].upper() + label[1:]


class Chapter(msgspec.Struct, frozen=True):
    """A folder with its path from the top, and its statements in order."""

    names: tuple[str, ...]
    items: tuple[ListedStatement, ...]


def reading_list(work: Bookmarks, library: Library) -> tuple[Chapter, ...]:
    """Returns the folders with statements, then Unfiled, and last the notes without a bookmark."""
    titles = removed_titles(work, library)

    def item(key: str, bookmarks: Iterable[Bookmark]) -> ListedStatement:
        """Returns a statement as the list has it."""
        return _item(work, library, titles, key, bookmarks)

    chapters = [
        Chapter(names, tuple(item(key, marked) for key, marked in _by_statement(folder.bookmarks).items()))
        for names, folder in _named(folder_nodes(work))
    ]
    marked = {bookmark.statement for bookmark in work.bookmarks.values()}
    others = sorted(key for key, note in work.notes.items() if key not in marked and not note.empty)
    chapters.append(Chapter((OTHER_STATEMENTS,), tuple(item(key, ()) for key in others)))
    return tuple(chapter for chapter in chapters if chapter.items)


def _named(found: Iterable[FolderNode], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], FolderNode]]:
    for folder in found:
        names = (*above, UNFILED_NAME if folder.id == UNFILED else folder.name)
        yield names, folder
        yield from _named(folder.children, names)


def _by_statement(bookmarks: Iterable[Bookmark]) -> dict[str, list[Bookmark]]:
    found: dict[str, list[Bookmark]] = {}
    for bookmark in bookmarks:
        found.setdefault(bookmark.statement, []).append(bookmark)
    return found


def _item(
    work: Bookmarks, library: Library, titles: Mapping[str, str], key: str, bookmarks: Iterable[Bookmark]
) -> ListedStatement:
    note = work.notes.get(key)
    passages = tuple((each.section, each.passage) for each in bookmarks if each.passage)
    sections = tuple(each.section for each in bookmarks if each.section and not each.passage)
    statement = library.find(key) if key in library else None
    title = statement.title if statement else titles.get(key, key)
    return ListedStatement(key, title, statement, sections, passages, note if note and not note.empty else None)


class NoteBlock(msgspec.Struct, frozen=True):
    """A paragraph with its lines, or a list with its bullets; `levels` says how deep each is set in, from 0."""

    lines: tuple[str, ...]
    bullets: bool = False
    levels: tuple[int, ...] = ()


def note_blocks(text: str) -> tuple[NoteBlock, ...]:
    """Returns the blocks of a text: an empty line ends one, and so does a change between lines and bullets ("- ")."""
    blocks: list[NoteBlock] = []
    lines: list[str] = []
    set_in: list[int] = []
    bullets = False

    def close() -> None:
        """Ends the block that is open."""
        if lines:
            blocks.append(NoteBlock(tuple(lines), bullets, _levels(set_in) if bullets else ()))
            lines.clear()
            set_in.clear()

    for line in text.split("\n"):
        stripped = line.strip()
        is_bullet = stripped.startswith("- ")
        if not stripped or is_bullet is not bullets:
            close()
        if stripped:
            bullets = is_bullet
            lines.append(stripped[2:].strip() if is_bullet else stripped)
            set_in.append(len(line) - len(line.lstrip()))
    close()
    return tuple(blocks)


def _levels(set_in: Iterable[int]) -> tuple[int, ...]:
    """Returns the levels of bullets by the spaces before them: one deeper than the last bullet with fewer spaces."""
    levels: list[int] = []
    above: list[int] = []
    for spaces in set_in:
        above = [*(each for each in above if each < spaces), spaces]
        levels.append(len(above) - 1)
    return tuple(levels)
