"""The commands for folders of bookmarks: make, rename, delete and move them, with keys and by dragging."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ascl_reader.bookmarks.changes.folder_changes import (
    add_folder,
    can_hold_folders,
    delete_folder,
    move_folder,
    new_folder,
    rename_folder,
)
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.bookmarks.places import parent_of, subfolders
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.bookmarks.folder_names import (
    place_of,
    refusal,
)
from ascl_reader.gui.browsing.bookmark_tree_pane import BookmarkTreePane
from ascl_reader.gui.browsing.listed_branch import folder_of
from ascl_reader.gui.browsing.reading_session import ReadingSession
from ascl_reader.gui.browsing.tree_model import FOLDER, SEARCH
from ascl_reader.gui.commands.bookmarking.listed_bookmarks import ListedBookmarks, neighbour
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.memory.open_dialogs import OpenDialogs
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.status_line import StatusLine

DIALOG = "name of a folder"


class FolderCommands(QObject):
    """Works on the folder that is chosen in the bookmark tree; while the list is focused, on the lines chosen there."""

    def __init__(
        self,
        autosave: BookmarkAutosave,
        *,
        dialogs: OpenDialogs,
        listed: ListedBookmarks,
        session: ReadingSession,
        statements: ListPane,
        tree: BookmarkTreePane,
        status: StatusLine,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._autosave = autosave
        self._dialogs = dialogs
        self._listed = listed
        self._session = session
        self._list = statements
        self._tree = tree
        self._status = status
        self._window = window
        actions.new_folder.triggered.connect(self._new)
        actions.rename_folder.triggered.connect(self._rename)
        actions.delete.triggered.connect(self._delete)
        actions.move_up.triggered.connect(lambda: self._move(-1))
        actions.move_down.triggered.connect(lambda: self._move(1))
        tree.tree.branch_moved.connect(self._branch_moved)

    def _new(self) -> None:
        """Asks for a new folder: in the focused folder, beside it where that is a subfolder, else at the top."""
        folder = self._autosave.work.folders.get(self._chosen()) if self._in_tree() else None
        parent = folder.id if folder is not None else ""
        if folder is not None and not can_hold_folders(self._autosave.work, folder.id):
            parent = parent_of(self._autosave.work, folder) or ""
        self._ask_name({"parent": parent, "name": ""})

    def _rename(self) -> None:
        if self._is_search():
            return
        folder = self._autosave.work.folders.get(self._chosen())
        if folder is None:
            self._say_why_not()
        else:
            self._ask_name({"folder": folder.id, "name": folder.name})

    def resume(self) -> None:
        """Asks for a name again that the last session left open."""
        left = {key: value for key, value in (self._dialogs.left(DIALOG) or {}).items() if isinstance(value, str)}
        if left.get("folder") in self._autosave.work.folders or "parent" in left:
            self._ask_name(left)
        else:
            self._dialogs.keep(DIALOG, None)

    def _ask_name(self, asked: dict[str, str]) -> None:
        """Asks for a folder's name, and for the place of a new one; what is typed is saved for the next start."""
        work, renamed = self._autosave.work, asked.get("folder", "")
        renames = renamed in work.folders
        title = self.tr("Rename Folder") if renames else self.tr("New Folder")
        places = {"": self.tr("No other folder (at the top)")} | {each.id: each.name for each in subfolders(work, None)}
        from ascl_reader.gui.bookmarks.folder_name_dialog import FolderNameDialog

        dialog = FolderNameDialog(
            title,
            asked.get("name", ""),
            self._window,
            places={} if renames else places,
            place=asked.get("parent", ""),
            refusal=lambda name, place: self._refusal(name, place, renamed if renames else ""),
        )

        def keep() -> None:
            """Keeps what is typed for the next start."""
            where = {"folder": renamed} if renames else {"parent": dialog.place}
            self._dialogs.keep(DIALOG, {**where, "name": dialog.textValue()})

        dialog.edited.connect(keep)
        dialog.taken.connect(self._name_folder if not renames else lambda name, _: self._rename_to(renamed, name))
        dialog.finished.connect(lambda: self._dialogs.keep(DIALOG, None))
        dialog.open()
        keep()

    def _refusal(self, name: str, place: str, renamed: str) -> str:
        """Returns why a folder cannot have a name in a place (a renamed one: where it stands); empty if it can."""
        work = self._autosave.work
        folder = work.folders.get(renamed)
        return refusal(work, name, parent_of(work, folder) if folder is not None else place or None, renamed)

    def _rename_to(self, folder: str, name: str) -> None:
        work = self._autosave.work
        if self._autosave.do(StepKind.RENAME_FOLDER, rename_folder(work, folder, name), name):
            self._status.show_message(
                self.tr("Renamed: “{name}”.").format(name=self._autosave.work.folders[folder].name)
            )

    def _name_folder(self, name: str, place: str) -> None:
        """Makes a folder, lists it unless that would end a search, and says where it is."""
        folder = new_folder(name, place or None)
        if not self._autosave.do(StepKind.ADD_FOLDER, add_folder(self._autosave.work, folder), folder.name):
            return
        work = self._autosave.work
        if not self._session.search_text:
            self.list_folder(folder.id)
        where = place_of(work, work.folders[folder.id])
        self._status.show_message(self.tr("New folder: “{name}”, {where}.").format(name=folder.name, where=where))

    def list_folder(self, folder: str) -> None:
        """Lists a folder that is new, or back again."""
        self._tree.open_branch(f"{FOLDER}{folder}")

    def _delete(self) -> None:
        """Deletes the chosen folder; while the list is focused, takes the chosen lines out of the folder it shows."""
        if not self._in_tree():
            if self._in_list():
                self._listed.take_out()
            return
        if self._is_search():
            return
        folder = self._autosave.work.folders.get(self._chosen())
        if folder is None:
            self._say_why_not()
            return
        changed = delete_folder(self._autosave.work, folder.id)
        if self._autosave.do(StepKind.DELETE_FOLDER, changed, folder.name):
            told = self.tr("The folder “{name}” is in the bin; what was in it is kept. {undo} brings it back.")
            self._status.show_message(told.format(name=folder.name, undo=key_of(self, "undo")))

    def _move(self, by: int) -> None:
        work = self._autosave.work
        if not self._in_tree():
            if self._in_list():
                self._listed.move(by)
            return
        if self._is_search():
            return
        folder = work.folders.get(self._chosen())
        if folder is None:
            self._say_why_not()
            return
        parent = parent_of(work, folder)
        row = [each.id for each in subfolders(work, parent)]
        before = neighbour(row, row.index(folder.id), by)
        if before is not None:
            changed = move_folder(work, folder.id, parent, before=before or None)
            self._autosave.do(StepKind.MOVE_FOLDER, changed, folder.name)

    def _branch_moved(self, key: str, parent: str, before: str) -> None:
        folder, into = folder_of(key), folder_of(parent)
        if parent and not into:
            return
        if folder in self._autosave.work.folders and into != UNFILED:
            changed = move_folder(self._autosave.work, folder, into or None, before=folder_of(before) or None)
            self._autosave.do(StepKind.MOVE_FOLDER, changed, self._autosave.work.folders[folder].name)

    def _chosen(self) -> str:
        """Returns the folder that is chosen in the bookmark tree, empty if none is."""
        return folder_of(self._tree.chosen())

    def _is_search(self) -> bool:
        """Returns whether a saved search is chosen in the bookmark tree, which `SavedSearchCommands` works on."""
        return self._tree.chosen().startswith(SEARCH)

    def _in_tree(self) -> bool:
        return self._tree.tree.hasFocus()

    def _in_list(self) -> bool:
        """Returns whether the list is focused; if it is not, says what has to be."""
        there = self._list.view.hasFocus()
        if not there:
            told = self.tr("Go to the list ({list}) or to the folders ({bookmarks}) first.")
            self._status.show_message(told.format(list=key_of(self, "to_list"), bookmarks=key_of(self, "to_bookmarks")))
        return there

    def _say_why_not(self) -> None:
        """Says why the chosen line of the bookmark tree is neither renamed, deleted nor moved."""
        chosen = self._tree.chosen()
        if self._chosen() == UNFILED:
            told = self.tr("“Unfiled” stays as it is: {file} in its list puts bookmarks into folders.")
            told = told.format(file=key_of(self, "bookmark_in"))
        elif chosen:
            told = self.tr(
                "This line stays as it is: it lists statements by your notes and bookmarks. Choose a folder."
            )
        else:
            told = self.tr("Choose a folder below the tree first ({bookmarks}).")
            told = told.format(bookmarks=key_of(self, "to_bookmarks"))
        self._status.show_message(told)
