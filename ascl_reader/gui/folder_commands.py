"""The commands for folders of bookmarks: make, rename, delete, move; with keys, and by dragging."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog

from ascl_reader.gui.drafts import Drafts
from ascl_reader.gui.main_window import MainWindow
from ascl_reader.gui.own_work_desk import OwnWorkDesk
from ascl_reader.gui.shelf_branches import folder_of
from ascl_reader.library import Library
from ascl_reader.own_work.bookmark_changes import (
    Wanted,
    add_bookmarks,
    file_also,
    move_bookmarks,
    remove_bookmarks,
    take_out,
)
from ascl_reader.own_work.entries import UNFILED, Bookmark
from ascl_reader.own_work.filing import bookmarks_in, folders_of, parent_of, subfolders
from ascl_reader.own_work.folder_changes import (
    add_folder,
    can_hold_folders,
    delete_folder,
    move_folder,
    new_folder,
    rename_folder,
)
from ascl_reader.own_work.lines import line_of
from ascl_reader.own_work.undo import Kind

DRAFT = "name of a folder"


class FolderCommands(QObject):
    """Works on the folder that is chosen below the tree, or on the bookmarks that are chosen in its list."""

    def __init__(self, window: MainWindow, library: Library, desk: OwnWorkDesk, drafts: Drafts) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._desk = desk
        self._drafts = drafts
        a = window.commands
        a.new_folder.triggered.connect(self._new)
        a.rename_folder.triggered.connect(self._rename)
        a.delete.triggered.connect(self._delete)
        a.move_up.triggered.connect(lambda: self._move(-1))
        a.move_down.triggered.connect(lambda: self._move(1))
        window.list.moved.connect(self._rows_dropped)
        window.shelves.tree.line_moved.connect(self._line_moved)
        window.shelves.tree.lines_dropped.connect(self._lines_dropped)

    def chosen_folder(self) -> str:
        """Return the folder whose bookmarks are listed, empty where the list shows something else."""
        return folder_of(self._window.session.branch.key)

    def _new(self) -> None:
        here = self.chosen_folder()
        parent = here if here and can_hold_folders(self._desk.work, here) and self._in_shelves() else ""
        self._ask_name(self.tr("New Folder"), {"parent": parent, "name": ""})

    def _rename(self) -> None:
        folder = self._desk.work.folders.get(self.chosen_folder())
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
        if asked.get("folder") in work.folders:
            self._desk.do(Kind.RENAME_FOLDER, rename_folder(work, asked["folder"], name), name)
        elif "parent" in asked:
            parent = asked["parent"] if asked["parent"] in work.folders else None
            self._desk.do(Kind.ADD_FOLDER, add_folder(work, new_folder(name, parent)), name)

    def _delete(self) -> None:
        """Delete the chosen folder; in a folder's list take the chosen bookmarks out of it, in Unfiled delete them."""
        here, work = self.chosen_folder(), self._desk.work
        if self._in_shelves():
            folder = work.folders.get(here)
            if folder is not None:
                self._desk.do(Kind.DELETE_FOLDER, delete_folder(work, here), folder.name)
        elif here:
            self._take_out(self._bookmarks(self._window.list.selected_lines()), here)

    def _take_out(self, chosen: Sequence[str], here: str) -> None:
        """Take bookmarks out of a folder and those in it; what is nowhere else goes to the bin."""
        work = self._desk.work
        below = {here, *(each.id for each in subfolders(work, here))}
        elsewhere = [each for each in chosen if set(folders_of(work, work.bookmarks[each])) - below]
        only_here = [each for each in chosen if each not in elsewhere]
        changed = work
        for folder in sorted(below):
            changed = take_out(changed, elsewhere, folder)
        if self._desk.do(Kind.REMOVE_BOOKMARKS, remove_bookmarks(changed, only_here)) is not None:
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
        listed = list(self._window.list.model.lines())
        chosen = self._window.list.selected_lines()
        if chosen:
            at = listed.index(chosen[0] if by < 0 else chosen[-1])
            before = _neighbour(listed, at, by)
            if before is not None:
                self._place(chosen, before)

    def _place(self, lines: Sequence[str], before: str) -> None:
        """Put the bookmarks of lines before that of another one, or at the end."""
        here = self.chosen_folder()
        following = next(iter(self._bookmarks([before])), None) if before else None
        moved = [each.id for each in bookmarks_in(self._desk.work, here) if line_of(each) in lines]
        changed = move_bookmarks(self._desk.work, moved, here, source=here, before=following)
        self._desk.do(Kind.MOVE_BOOKMARKS, changed)
        self._window.list.select(lines)

    def _rows_dropped(self, lines: Sequence[str], before: str) -> None:
        if self.chosen_folder() and before not in lines:
            self._place(lines, before)

    def _line_moved(self, key: str, parent: str, before: str) -> None:
        folder, into = folder_of(key), folder_of(parent)
        if parent and not into:
            return
        if folder in self._desk.work.folders and into != UNFILED:
            changed = move_folder(self._desk.work, folder, into or None, before=folder_of(before) or None)
            self._desk.do(Kind.MOVE_FOLDER, changed, self._desk.work.folders[folder].name)

    def _lines_dropped(self, lines: Sequence[str], key: str) -> None:
        """Put what was dropped into a folder, besides those it is in; a statement without a bookmark gets one."""
        folder = folder_of(key)
        if not folder:
            return
        work = self._desk.work
        whole = [self._library.find(each) for each in lines if each in self._library]
        gone = [each.id for line in lines if line not in self._library for each in self._of_line(line)]
        changed = add_bookmarks(work, [Wanted(each) for each in whole], folder)
        self._desk.do(Kind.ADD_BOOKMARKS, file_also(changed, gone, folder))

    def _of_line(self, line: str) -> list[Bookmark]:
        """Return the bookmarks that a line stands for."""
        return [each for each in self._desk.work.bookmarks.values() if line_of(each) == line]

    def _bookmarks(self, lines: Sequence[str]) -> list[str]:
        """Return the bookmarks of lines that stand in the folder that is listed or below it, in the folder's order."""
        work, here = self._desk.work, self.chosen_folder()
        folders = [here, *(each.id for each in subfolders(work, here))]
        found = [each for folder in folders for each in bookmarks_in(work, folder)]
        return list(dict.fromkeys(each.id for each in found if line_of(each) in lines))

    def _in_shelves(self) -> bool:
        return self._window.shelves.tree.hasFocus()


def _neighbour(row: list[str], at: int, by: int) -> str | None:
    """Return before which one something goes that moves up or down; empty: at the end; none where it cannot move."""
    target = at - 1 if by < 0 else at + 2
    if target < 0 or (by > 0 and at + 1 >= len(row)):
        return None
    return row[target] if target < len(row) else ""
