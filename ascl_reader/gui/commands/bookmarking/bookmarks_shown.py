"""How bookmarks and notes are shown: to what parts of the window they are passed on, and as which lines of the tree."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache, partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from ascl_reader.bookmarks.bookmark_status import StatusChecker
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.note_changes import notes_due
from ascl_reader.bookmarks.changes.search_changes import searches_by_name
from ascl_reader.bookmarks.entries import UNFILED, Stance
from ascl_reader.bookmarks.places import FolderNode, folder_nodes, row_key, starred_in
from ascl_reader.bookmarks.statement_snapshot import removed_titles
from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.browsing.bookmark_tree_pane import BookmarkTreePane
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.listed_branch import NOTED, lists_bookmarks
from ascl_reader.gui.browsing.tree_model import FOLDER, SEARCH
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.listing.marked_rows import MarkedRows
from ascl_reader.gui.look.words import stance_names
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.widgets.background import Background
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch
from ascl_reader.search.query_words import IS, STANCE, filter_words

translate = QCoreApplication.translate

MAKE = "making the branches of bookmarks"

TREE_SETTLED, SEARCH_SETTLED = 250, 400
"""Milliseconds after a change of notes until the tree counts them again, and until the present search is repeated."""

MANY = 400
"""Bookmarks and notes from which the branches are made in the background; of fewer it takes less than 2 ms."""


class BookmarksShown(QObject):
    """Passes each change on once: to what is read, the list and the tree.

    `searches_changed` tells that the saved searches changed, `searched_changed` that what they look into did; the
    latter comes only where there are any.
    """

    searches_changed = Signal()
    searched_changed = Signal()

    def __init__(
        self,
        library: Library,
        autosave: BookmarkAutosave,
        *,
        session: BrowsingSession,
        statements: ListPane,
        tree: BookmarkTreePane,
        panes: ReadingPanes,
        note: NotePane,
    ) -> None:
        super().__init__(panes)
        self._library = library
        self._autosave = autosave
        self._session = session
        self._list = statements
        self._tree = tree
        self._work = Bookmarks()
        """What is shown now."""
        self._background = Background(self)
        self._background.finished.connect(self._branches_made)
        self._count_again = QTimer(self, singleShot=True, interval=TREE_SETTLED)
        self._count_again.timeout.connect(self._show_tree)
        self._search_again = QTimer(self, singleShot=True, interval=SEARCH_SETTLED)
        self._search_again.timeout.connect(self._repeat_search)
        note.wait_for_notes()
        autosave.failed.connect(lambda _: None if autosave.ready else note.wait_for_notes(failed=True))
        autosave.changed.connect(self._bookmarks_changed)
        session.listing.placed.connect(tree.choose)
        session.search_asked.connect(self._search_again.stop)  # what is asked now knows of all changes

    def close(self) -> None:
        """Stops what is under way, before the window closes."""
        self._background.close()

    def _bookmarks_changed(self) -> None:
        before, now = self._work, self._autosave.work
        self._work = now
        if self._autosave.ready:
            self._session.set_bookmarks(now, self._autosave.checker, self._autosave.writable)
        if now.notes is not before.notes:
            self._list.model.show_noted(frozenset(each for each, note in now.notes.items() if not note.empty))
        if self._session.search_text and (now.notes is not before.notes or self._asked_for_bookmarks()):
            self._search_again.start()
        if now.notes is not before.notes and now.bookmarks is before.bookmarks and now.folders is before.folders:
            self._count_again.start()  # while a note is typed
        else:
            self._list.model.show_starred(starred_in(now))
            self._show_tree()
        if now.searches is not before.searches:
            self.searches_changed.emit()
        elif now.searches and (now.notes is not before.notes or now.bookmarks is not before.bookmarks):
            self.searched_changed.emit()

    def _asked_for_bookmarks(self) -> bool:
        """Returns whether the search that is on depends on bookmarks, as by is:bookmarked or in a folder of them."""
        asked = lists_bookmarks(self._session.listing.branch.key)
        return asked or any(word.name in (IS, STANCE) for word in filter_words(self._session.search_text))

    def _repeat_search(self) -> None:
        """Searches once more, as bookmarks or notes changed; the statement that is read stays."""
        if self._session.search_text:
            self._session.search_again()

    def _show_tree(self) -> None:
        self._count_again.stop()
        work, checker = self._work, self._autosave.checker
        if len(work.bookmarks) + len(work.notes) < MANY:
            self._background.drop(MAKE)
            self._show_branches(branches_of(work, self._library, checker))
        else:
            library = self._library.copy()
            self._background.run(MAKE, lambda: branches_of(work, library, checker))

    def _branches_made(self, kind: str, branches: Any) -> None:
        self._show_branches(branches)

    def _show_branches(self, branches: tuple[Branch, ...]) -> None:
        rows = partial(MarkedRows, self._work, self._library, self._autosave.checker)
        self._list.model.show_marked(cache(rows))  # made once a row of a passage is shown
        self._tree.show_branches(branches, self._session.listing.branch.key)
        self._session.set_bookmark_branches(branches)


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
        lines = tuple(dict.fromkeys((*map(row_key, node.bookmarks), *below)))
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
