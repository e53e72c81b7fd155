"""The lines of the bookmarks' pane as branches: folders, Unfiled, and what the school has said of statements."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from ascl_reader.bookmarks.bookmark_rows import row_keys
from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.note_changes import notes_due
from ascl_reader.bookmarks.changes.search_changes import searches_by_name
from ascl_reader.bookmarks.entries import UNFILED, Stance
from ascl_reader.bookmarks.folder_tree import FolderNode, folder_nodes
from ascl_reader.bookmarks.statement_snapshot import removed_titles
from ascl_reader.gui.browsing.listed_branch import NOTED
from ascl_reader.gui.browsing.tree_model import FOLDER, SEARCH
from ascl_reader.gui.look.words import stance_names
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch

translate = QCoreApplication.translate


def branches_of(work: Bookmarks, library: Library, checker: StatusChecker) -> tuple[Branch, ...]:
    """Returns the lines: folders in their order, Unfiled, saved searches by name, then what was noted, if any was."""
    folders = _folders(folder_nodes(work), library)
    named = searches_by_name(work) if work.searches else ()
    searches = (Branch(f"{SEARCH}{each.id}", each.name, ()) for each in named)
    due, said = _notes(work, library) if work.notes else ([], [])
    marked = checker.changed(work)
    changed = _line("changed", translate("bookmark tree", "Changed since you marked it"), marked, library)
    is_any_gone = any(each.gone for each in folders) or not all(each in library for each in work.notes)
    lost = list(removed_titles(work, library)) if is_any_gone else []
    gone = _line("gone", translate("bookmark tree", "No longer in the library"), lost, library)
    return (*folders, *searches, *(each for each in (*due, changed, *said, gone) if each.lines))


def _folders(found: Iterable[FolderNode], library: Library) -> list[Branch]:
    unfiled = translate("bookmark tree", "Unfiled")
    branches = []
    for node in found:
        children = tuple(_folders(node.children, library))
        below = [line for child in children for line in child.lines]
        known = tuple(each for each in node.statements if each in library)
        lines = tuple(dict.fromkeys((*row_keys(node.bookmarks), *below)))
        name = unfiled if node.id == UNFILED else node.name
        gone = len(node.statements) - len(known)
        branches.append(Branch(f"{FOLDER}{node.id}", name, known, children, lines, gone))
    return branches


def _notes(work: Bookmarks, library: Library) -> tuple[list[Branch], list[Branch]]:
    """Returns the line of the notes that are due, and those of what the notes say."""
    noted, asked = [], []
    taken: dict[Stance, list[str]] = {stance: [] for stance in Stance}
    for note in work.notes.values():
        if note.text.strip():
            noted.append(note.statement)
        if note.questions:
            asked.append(note.statement)
        if note.stance is not Stance.UNDECIDED:
            taken[note.stance].append(note.statement)
    waiting = [note.statement for note in notes_due(work, date.today().isoformat())]
    names = stance_names()
    said = [
        _line("note", translate("bookmark tree", "With a note"), sorted(noted), library),
        _line("questions", translate("bookmark tree", "With questions"), sorted(asked), library),
        *(_line(stance.value, names[stance], sorted(ids), library) for stance, ids in taken.items()),
    ]
    return [_line("due", translate("bookmark tree", "To review now"), waiting, library)], said


def _line(key: str, name: str, ids: list[str], library: Library) -> Branch:
    known = tuple(each for each in ids if each in library)
    return Branch(f"{NOTED}{key}", name, known, lines=tuple(ids), gone=len(ids) - len(known))
