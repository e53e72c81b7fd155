"""Bookmark in a Folder: asks into which folders the bookmarks of statements go, and puts them there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import (
    add_bookmarks,
    add_to_folder,
    remove_from_folder,
)
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import Folder
from ascl_reader.bookmarks.places import bookmarks_on_whole, folder_nodes
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.bookmarks.folder_names import refusal, spoken
from ascl_reader.gui.commands.bookmarking.listed_bookmarks import ListedBookmarks
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.memory.open_dialogs import OpenDialogs
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.gui.bookmarks.folder_dialog import FolderDialog

DIALOG = "bookmark in a folder"


class FilingCommands(QObject):
    """Asks about the statements that `chosen` returns; what is ticked and typed in the open dialog is saved."""

    def __init__(
        self,
        library: Library,
        autosave: BookmarkAutosave,
        *,
        dialogs: OpenDialogs,
        listed: ListedBookmarks,
        statements: ListPane,
        status: StatusLine,
        actions: Actions,
        chosen: Callable[[], list[str]],
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._autosave = autosave
        self._dialogs = dialogs
        self._listed = listed
        self._status = status
        self._appearance = appearance
        self._window = window
        actions.bookmark_in.triggered.connect(lambda: self.ask(chosen()))
        actions.bookmark_all.triggered.connect(lambda: self.ask(statements.model.statements()))

    def resume(self) -> None:
        """Opens the dialog again that the last session left open.

        What was ticked and unticked there counts; folders into which the statements came meanwhile are ticked too.
        """
        left = self._dialogs.left(DIALOG) or {}
        statements = [each for each in _texts(left, "statements") if each in self._library]
        before = frozenset(_texts(left, "before"))
        made = [new_folder(each) for each in _texts(left, "made")]
        dialog = self.ask(statements, before, made) if statements else None
        if dialog is None:
            self._dialogs.keep(DIALOG, None)
            return
        named = {each.id for each in made if each.name in _texts(left, "made ticked")}
        dialog.tick(frozenset(_texts(left, "ticked")) | (dialog.ticked() - before) | named)
        dialog.name.setText(str(left.get("name", "")))

    def ask(
        self, ids: Sequence[str], shown: frozenset[str] | None = None, made: Sequence[Folder] = ()
    ) -> FolderDialog | None:
        """Asks into which folders the bookmarks of statements go; returns the dialog, None if nothing can be filed.

        `shown` are the folders that were ticked when the user was first asked: only those can have been unticked.
        `made` are those that were named in the dialog already; they come into being with the answer, or not at all.
        """
        if not self._autosave.ready:
            return None
        if not ids:
            self._status.show_message(self.tr("Choose a statement of the library first."))
            return None
        if not self._autosave.writable:
            self._autosave.refused.emit()
            return None
        one = self._library.find(ids[0]).title if len(ids) == 1 else ""
        told = one or self.tr("{count} statements").format(count=len(ids))
        from ascl_reader.gui.bookmarks.folder_dialog import FolderDialog

        dialog = FolderDialog(told, self._appearance, self._window)
        filed: dict[str, set[str]] = {one: set() for one in ids}
        for each in bookmarks_on_whole(self._autosave.work, ids):
            filed[each.statement].update(each.folders)
        all_in = frozenset(set.intersection(*filed.values()))
        now = all_in & self._autosave.work.folders.keys()  # those that are gone are kept in mind
        before = now if shown is None else now & shown
        new = list(made)
        dialog.show_folders(folder_nodes(_with(self._autosave.work, new)), now)

        def named(name: str) -> None:
            """Adds a folder of this name, or says why not."""
            refused = refusal(_with(self._autosave.work, new), name, None)
            dialog.refuse(refused)
            if not refused:
                new.append(new_folder(name))
                dialog.show_folders(folder_nodes(_with(self._autosave.work, new)), frozenset({new[-1].id}))
                dialog.name.clear()
                announce(dialog, self.tr("Folder “{name}” added and ticked.").format(name=name))

        def keep() -> None:
            """Keeps what is typed and ticked for the next start."""
            state = {"statements": list(ids), "before": sorted(before), "ticked": sorted(dialog.ticked())}
            names = {"made": new, "made ticked": [each for each in new if each.id in dialog.ticked()]}
            named = {key: [each.name for each in folders] for key, folders in names.items()}
            self._dialogs.keep(DIALOG, {**state, **named, "name": dialog.name.text()})

        dialog.folder_named.connect(named)
        dialog.changed.connect(keep)
        dialog.chosen.connect(lambda folders: self._file(ids, before, folders, new))
        dialog.finished.connect(lambda: self._dialogs.keep(DIALOG, None))
        dialog.open()
        keep()
        return dialog

    def _file(
        self, ids: Sequence[str], before: frozenset[str], folders: frozenset[str], made: Sequence[Folder]
    ) -> None:
        work = add_bookmarks(_with(self._autosave.work, made), self._listed.as_they_are_read(ids))
        marks = [each.id for each in bookmarks_on_whole(work, ids)]
        for folder in sorted(folders - before):
            work = add_to_folder(work, marks, folder)
        for folder in before - folders:
            work = remove_from_folder(work, marks, folder)
        self._listed.keep_row_after_change(work)
        if self._autosave.do(StepKind.ADD_BOOKMARKS, work):
            self._tell(folders - before, before - folders)

    def _tell(self, filed: frozenset[str], taken: frozenset[str]) -> None:
        work = self._autosave.work
        told = []
        if filed:
            told.append(self.tr("Filed in {folders}.").format(folders=spoken(work, sorted(filed))))
        if taken:
            told.append(self.tr("Taken out of {folders}.").format(folders=spoken(work, sorted(taken))))
        self._status.show_message(" ".join(told) or self.tr("Bookmarked."))


def _with(work: Bookmarks, made: Iterable[Folder]) -> Bookmarks:
    """Returns the bookmarks with the folders that were named in the dialog, at the end of those at the top."""
    for folder in made:
        work = add_folder(work, folder)
    return work


def _texts(left: dict[str, Any], key: str) -> list[str]:
    """Returns a list of texts of a saved dialog; empty if it holds something else."""
    found = left.get(key)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
