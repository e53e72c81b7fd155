"""What a briefing takes from the user's bookmarks and notes: our school's words, and the statements of a folder."""

from __future__ import annotations

from collections.abc import Iterator

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.folder_tree import FolderNode, folder_nodes
from ascl_reader.briefing.sheets.content import SchoolNotes


def school_notes(work: Bookmarks) -> dict[str, SchoolNotes]:
    """Return the school's words on every statement that has any."""
    return {
        key: SchoolNotes(note.text, note.stance.value, note.look_again or "", note.questions)
        for key, note in work.notes.items()
        if not note.empty
    }


def statements_in_folder(work: Bookmarks, name: str) -> tuple[str, ...] | None:
    """Return the statements of the first folder with this name, whatever its capitals; none where there is none."""
    wanted = name.strip().casefold()
    return next((each.statements for each in _all(folder_nodes(work)) if each.name.casefold() == wanted), None)


def folder_names(work: Bookmarks) -> list[str]:
    """Return the names of all folders, in their order."""
    return [each.name for each in _all(folder_nodes(work)) if each.name]


def _all(found: tuple[FolderNode, ...]) -> Iterator[FolderNode]:
    for shelf in found:
        yield shelf
        yield from _all(shelf.children)
