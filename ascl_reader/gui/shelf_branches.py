"""The lines of the bookmarks' pane as branches: folders, Unfiled, and what the school has said of statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from ascl_reader.library import Library
from ascl_reader.outline import Branch
from ascl_reader.own_work.entries import UNFILED, Note, Stance
from ascl_reader.own_work.filing import Shelf, shelves
from ascl_reader.own_work.note_changes import due
from ascl_reader.own_work.standing import Standings, Text
from ascl_reader.own_work.work import OwnWork

FOLDER, FILTER = "folder:", "noted:"
"""What the keys of lines begin with."""


def stance_names() -> dict[Stance, str]:
    """Return what the stances are called on screen."""
    tr = QCoreApplication.translate
    return {
        Stance.UNDECIDED: tr("stances", "Undecided"),
        Stance.AGREES: tr("stances", "Agrees"),
        Stance.PARTLY: tr("stances", "Partly agrees"),
        Stance.DIFFERS: tr("stances", "Differs"),
        Stance.NOT_FOR_US: tr("stances", "Not for us"),
    }


def folder_of(key: str) -> str:
    """Return the folder that a line stands for, empty where it stands for none."""
    return key.removeprefix(FOLDER) if key.startswith(FOLDER) else ""


def branches_of(work: OwnWork, library: Library, standings: Standings) -> tuple[Branch, ...]:
    """Return the lines: folders in their order, Unfiled, then what was noted, where there is any."""
    return (*_folders(shelves(work), library), *_noted(work, library, standings))


def _folders(found: Iterable[Shelf], library: Library) -> list[Branch]:
    unfiled = QCoreApplication.translate("shelves", "Unfiled")
    return [
        Branch(
            f"{FOLDER}{shelf.id}",
            unfiled if shelf.id == UNFILED else shelf.name,
            tuple(each for each in shelf.statements if each in library),
            tuple(_folders(shelf.children, library)),
        )
        for shelf in found
    ]


def _noted(work: OwnWork, library: Library, standings: Standings) -> list[Branch]:
    tr = QCoreApplication.translate

    def line(key: str, name: str, ids: Iterable[str]) -> list[Branch]:
        known = tuple(each for each in dict.fromkeys(ids) if each in library)
        return [Branch(f"{FILTER}{key}", name, known)] if known else []

    def notes(wanted: Callable[[Note], bool]) -> list[str]:
        return sorted(note.statement for note in work.notes.values() if wanted(note))

    marked = [
        each.statement
        for each in work.bookmarks.values()
        if standings.of_bookmark(work, each).text in (Text.CHANGED, Text.WORDING_GONE)
    ]
    marked += [each for each in work.notes if standings.of_note(work, each).text in (Text.CHANGED, Text.WORDING_GONE)]
    waiting = [note.statement for note in due(work, date.today().isoformat())]
    branches = line("due", tr("shelves", "Look again now"), waiting)
    branches += line("changed", tr("shelves", "Changed since you marked it"), marked)
    branches += line("note", tr("shelves", "With a note"), notes(lambda note: bool(note.text.strip())))
    branches += line("questions", tr("shelves", "With questions"), notes(lambda note: bool(note.questions)))
    for stance, name in stance_names().items():
        if stance is not Stance.UNDECIDED:
            branches += line(stance.value, name, notes(lambda note, stance=stance: note.stance is stance))  # type: ignore[misc]
    return branches
