"""Takes the school's notes and the statements of a folder from the user's bookmarks, for a briefing."""

from __future__ import annotations

from collections.abc import Iterator

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.places import FolderNode, folder_nodes
from ascl_reader.briefing.sheets.content import SchoolNotes


def school_notes(work: Bookmarks) -> dict[str, SchoolNotes]:
    """Returns the school's notes by statement."""
    return {
        key: SchoolNotes(note.text, note.stance.value, note.look_again or "", note.questions)
        for key, note in work.notes.items()
        if not note.empty
    }


def statements_in_folder(work: Bookmarks, name: str) -> tuple[str, ...] | None:
    """Returns the statements of the first folder with this name, ignoring case; None if there is none."""
    wanted = name.strip().casefold()
    return next((each.statements for each in _all(folder_nodes(work)) if each.name.casefold() == wanted), None)


def folders_with_statements(work: Bookmarks) -> list[tuple[str, tuple[str, ...]]]:
    """Returns the named folders that hold statements, each with those in it and below, in their order."""
    return [(each.name, each.statements) for each in _all(folder_nodes(work)) if each.name and each.statements]


def folder_names(work: Bookmarks) -> list[str]:
    """Returns the names of all folders, in their order."""
    return [each.name for each in _all(folder_nodes(work)) if each.name]


def _all(found: tuple[FolderNode, ...]) -> Iterator[FolderNode]:
    for folder in found:
        yield folder
        yield from _all(folder.children)
