"""The commands for folders of bookmarks: make, rename, delete, move; with keys, and by dragging."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QLineEdit

from ascl_reader.gui.main_window import MainWindow
from ascl_reader.gui.own_work_desk import OwnWorkDesk
from ascl_reader.gui.shelf_branches import folder_of
from ascl_reader.library import Library
from ascl_reader.own_work.bookmark_changes import Wanted, add_bookmarks, move_bookmarks, remove_bookmarks, take_out
from ascl_reader.own_work.entries import UNFILED
from ascl_reader.own_work.filing import bookmarks_in, folders_of, parent_of, subfolders
from ascl_reader.own_work.folder_changes import (
    add_folder,
    can_hold_folders,
    delete_folder,
    move_folder,
    new_folder,
    rename_folder,
)
from ascl_reader.own_work.undo import Kind


class FolderCommands(QObject):
    """Works on the folder that is chosen below the tree, or on the bookmarks that are chosen in its list."""

    def __init__(self, window: MainWindow, library: Library, desk: OwnWorkDesk) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._desk = desk
        a = window.commands
        a.new_folder.triggered.connect(self._new)
        a.rename_folder.triggered.connect(self._rename)
        a.delete.triggered.connect(self._delete)
        a.move_up.triggered.connect(lambda: self._move(-1))
        a.move_down.triggered.connect(lambda: self._move(1))
        window.list.moved.connect(self._rows_dropped)
        window.shelves.tree.line_moved.connect(self._line_moved)
        window.shelves.tree.statements_dropped.connect(self._statements_dropped)

    def chosen_folder(self) -> str:
        """Return the folder whose bookmarks are listed, empty where the list shows something else."""
        return folder_of(self._window.session.branch.key)

    def _new(self) -> None:
        name = self._ask(self.tr("New Folder"), self.tr("Name of the folder:"))
        if name:
            here = self.chosen_folder()
            parent = here if here and can_hold_folders(self._desk.work, here) and self._in_shelves() else None
            self._desk.do(Kind.ADD_FOLDER, add_folder(self._desk.work, new_folder(name, parent)), name)

    def _rename(self) -> None:
        folder = self._desk.work.folders.get(self.chosen_folder())
        if folder is not None:
            name = self._ask(self.tr("Rename Folder"), self.tr("Name of the folder:"), folder.name)
            self._desk.do(Kind.RENAME_FOLDER, rename_folder(self._desk.work, folder.id, name), name)

    def _delete(self) -> None:
        """Delete the chosen folder; in a folder's list take the chosen bookmarks out of it, in Unfiled delete them."""
        here, work = self.chosen_folder(), self._desk.work
        if self._in_shelves():
            folder = work.folders.get(here)
            if folder is not None:
                self._desk.do(Kind.DELETE_FOLDER, delete_folder(work, here), folder.name)
        elif here:
            chosen = self._bookmarks(self._window.list.selected())
            elsewhere = [each for each in chosen if len(folders_of(work, work.bookmarks[each])) > 1]
            only_here = [each for each in chosen if each not in elsewhere]
            changed = remove_bookmarks(take_out(work, elsewhere, here), only_here)
            if self._desk.do(Kind.REMOVE_BOOKMARKS, changed) is not None:
                told = self.tr("{gone} in the bin, {taken} only taken out of this folder. Ctrl+Z brings them back.")
                self._window.status.tell(told.format(gone=len(only_here), taken=len(elsewhere)))

    def _move(self, by: int) -> None:
        here, work = self.chosen_folder(), self._desk.work
        if not here:
            return
        if self._in_shelves():
            folder = work.folders.get(here)
            if folder is not None:
                parent = parent_of(work, folder)
                row = [each.id for each in subfolders(work, parent)]
                before = _neighbour(row, row.index(here), by)
                if before is not None:
                    self._desk.do(Kind.MOVE_FOLDER, move_folder(work, here, parent, before=before or None), folder.name)
            return
        listed = list(self._window.list.model.ids())
        chosen = self._window.list.selected()
        if chosen:
            at = listed.index(chosen[0] if by < 0 else chosen[-1])
            before = _neighbour(listed, at, by)
            if before is not None:
                self._place(chosen, before)

    def _place(self, statements: Sequence[str], before: str) -> None:
        """Put the bookmarks of statements before that of another one, or at the end."""
        here = self.chosen_folder()
        following = next(iter(self._bookmarks([before])), None) if before else None
        moved = self._bookmarks(statements)
        changed = move_bookmarks(self._desk.work, moved, here, source=here, before=following)
        self._desk.do(Kind.MOVE_BOOKMARKS, changed)
        self._window.list.select(statements)

    def _rows_dropped(self, statements: Sequence[str], before: str) -> None:
        if self.chosen_folder() and before not in statements:
            self._place(statements, before)

    def _line_moved(self, key: str, parent: str, before: str) -> None:
        folder, into = folder_of(key), folder_of(parent)
        if parent and not into:
            return
        if folder in self._desk.work.folders and into != UNFILED:
            changed = move_folder(self._desk.work, folder, into or None, before=folder_of(before) or None)
            self._desk.do(Kind.MOVE_FOLDER, changed, self._desk.work.folders[folder].name)

    def _statements_dropped(self, statements: Sequence[str], key: str) -> None:
        folder = folder_of(key)
        if folder:
            wanted = [Wanted(self._library.find(each)) for each in statements if each in self._library]
            self._desk.do(Kind.ADD_BOOKMARKS, add_bookmarks(self._desk.work, wanted, folder))

    def _bookmarks(self, statements: Sequence[str]) -> list[str]:
        """Return the bookmarks of statements that stand in the folder that is listed, in the folder's order."""
        here = bookmarks_in(self._desk.work, self.chosen_folder())
        return [each.id for each in here if each.statement in statements]

    def _in_shelves(self) -> bool:
        return self._window.shelves.tree.hasFocus()

    def _ask(self, title: str, label: str, name: str = "") -> str:
        given, fine = QInputDialog.getText(self._window, title, label, QLineEdit.EchoMode.Normal, name)
        return given.strip() if fine else ""


def _neighbour(row: list[str], at: int, by: int) -> str | None:
    """Return before which one something goes that moves up or down; empty: at the end; none where it cannot move."""
    target = at - 1 if by < 0 else at + 2
    if target < 0 or (by > 0 and at + 1 >= len(row)):
        return None
    return row[target] if target < len(row) else ""
