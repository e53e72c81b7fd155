"""The commands for folders of bookmarks: make, rename, delete, move; with keys, and by dragging."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog

from ascl_reader.gui.drafts import Drafts
from ascl_reader.gui.listed_bookmarks import ListedBookmarks, neighbour
from ascl_reader.gui.main_window import MainWindow
from ascl_reader.gui.own_work_desk import OwnWorkDesk
from ascl_reader.gui.shelf_branches import folder_of
from ascl_reader.library import Library
from ascl_reader.own_work.entries import UNFILED
from ascl_reader.own_work.filing import parent_of, subfolders
from ascl_reader.own_work.folder_changes import (
    add_folder,
    can_hold_folders,
    delete_folder,
    move_folder,
    new_folder,
    rename_folder,
)
from ascl_reader.own_work.undo import Kind

DRAFT = "name of a folder"


class FolderCommands(QObject):
    """Works on the folder that is chosen below the tree; while the list has the keys, on the lines chosen there."""

    def __init__(self, window: MainWindow, library: Library, desk: OwnWorkDesk, drafts: Drafts) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._drafts = drafts
        a = window.commands
        a.new_folder.triggered.connect(self._new)
        a.rename_folder.triggered.connect(self._rename)
        a.delete.triggered.connect(self._delete)
        a.move_up.triggered.connect(lambda: self._move(-1))
        a.move_down.triggered.connect(lambda: self._move(1))
        window.shelves.tree.line_moved.connect(self._line_moved)
        self.listed = ListedBookmarks(window, library, desk)

    def _new(self) -> None:
        here = self._chosen()
        parent = here if self._in_shelves() and can_hold_folders(self._desk.work, here) else ""
        self._ask_name(self.tr("New Folder"), {"parent": parent, "name": ""})

    def _rename(self) -> None:
        folder = self._desk.work.folders.get(self._chosen())
        if folder is not None:
            self._ask_name(self.tr("Rename Folder"), {"folder": folder.id, "name": folder.name})

    def resume(self) -> None:
        """Ask for a name again that the last session left open."""
        left = {key: value for key, value in (self._drafts.left(DRAFT) or {}).items() if isinstance(value, str)}
        if left.get("folder") in self._desk.work.folders:
            self._ask_name(self.tr("Rename Folder"), left)
        elif "parent" in left:
            self._ask_name(self.tr("New Folder"), left)
        else:
            self._drafts.keep(DRAFT, None)

    def _ask_name(self, title: str, asked: dict[str, str]) -> None:
        """Ask for a folder's name; until that is answered, what is typed is kept as a draft."""
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name of the folder:"))
        dialog.setTextValue(str(asked.get("name", "")))
        dialog.textValueChanged.connect(lambda name: self._drafts.keep(DRAFT, {**asked, "name": name}))
        dialog.textValueSelected.connect(lambda name: self._named(asked, name.strip()))
        dialog.finished.connect(lambda: self._drafts.keep(DRAFT, None))
        dialog.open()
        self._drafts.keep(DRAFT, asked)

    def _named(self, asked: dict[str, str], name: str) -> None:
        work = self._desk.work
        if not name:
            self._window.status.tell(self.tr("A folder needs a name: nothing was changed."))
            return
        if asked.get("folder") in work.folders:
            self._desk.do(Kind.RENAME_FOLDER, rename_folder(work, asked["folder"], name), name)
        elif "parent" in asked:
            parent = asked["parent"] if asked["parent"] in work.folders else None
            self._desk.do(Kind.ADD_FOLDER, add_folder(work, new_folder(name, parent)), name)

    def _delete(self) -> None:
        """Delete the chosen folder; in a folder's list take the chosen lines out of it, in Unfiled delete them."""
        if not self._in_shelves():
            self.listed.take_out()
            return
        folder = self._desk.work.folders.get(self._chosen())
        if folder is None:
            return
        changed = delete_folder(self._desk.work, folder.id)
        if self._desk.do(Kind.DELETE_FOLDER, changed, folder.name) is not None:
            told = self.tr("The folder “{name}” is in the bin; what was in it is kept. Ctrl+Z brings it back.")
            self._window.status.tell(told.format(name=folder.name))

    def _move(self, by: int) -> None:
        work = self._desk.work
        if not self._in_shelves():
            self.listed.move(by)
            return
        folder = work.folders.get(self._chosen())
        if folder is not None:
            parent = parent_of(work, folder)
            row = [each.id for each in subfolders(work, parent)]
            before = neighbour(row, row.index(folder.id), by)
            if before is not None:
                changed = move_folder(work, folder.id, parent, before=before or None)
                self._desk.do(Kind.MOVE_FOLDER, changed, folder.name)

    def _line_moved(self, key: str, parent: str, before: str) -> None:
        folder, into = folder_of(key), folder_of(parent)
        if parent and not into:
            return
        if folder in self._desk.work.folders and into != UNFILED:
            changed = move_folder(self._desk.work, folder, into or None, before=folder_of(before) or None)
            self._desk.do(Kind.MOVE_FOLDER, changed, self._desk.work.folders[folder].name)

    def _chosen(self) -> str:
        """Return the folder whose line has the choice below the tree, empty where none has."""
        return folder_of(self._window.shelves.chosen())

    def _in_shelves(self) -> bool:
        return self._window.shelves.tree.hasFocus()
