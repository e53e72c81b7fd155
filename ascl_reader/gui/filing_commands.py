"""Bookmark in a Folder: asks into which folders the bookmarks of statements go, and puts them there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from ascl_reader.gui.drafts import Drafts
from ascl_reader.gui.folder_dialog import FolderDialog
from ascl_reader.gui.folder_names import refusal, spoken
from ascl_reader.gui.listed_bookmarks import ListedBookmarks
from ascl_reader.gui.main_window import MainWindow
from ascl_reader.gui.own_work_desk import OwnWorkDesk
from ascl_reader.library import Library
from ascl_reader.own_work.bookmark_changes import Wanted, add_bookmarks, file_also, take_out
from ascl_reader.own_work.filing import bookmarks_on_whole
from ascl_reader.own_work.folder_changes import add_folder, new_folder
from ascl_reader.own_work.undo import Kind

DRAFT = "bookmark in a folder"


class FilingCommands(QObject):
    """Keeps what is ticked and typed in the open dialog as a draft."""

    def __init__(
        self, window: MainWindow, library: Library, desk: OwnWorkDesk, drafts: Drafts, listed: ListedBookmarks
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._desk = desk
        self._drafts = drafts
        self._listed = listed
        a = window.commands
        a.bookmark_in.triggered.connect(lambda: self.ask(window.chosen()))
        a.bookmark_all.triggered.connect(lambda: self.ask(window.list.model.statements()))

    def resume(self) -> None:
        """Open the dialog again that the last session left open.

        What was ticked and unticked there counts; folders into which the statements came meanwhile are ticked too.
        """
        left = self._drafts.left(DRAFT) or {}
        statements = [each for each in _texts(left, "statements") if each in self._library]
        before = frozenset(_texts(left, "before"))
        dialog = self.ask(statements, before) if statements else None
        if dialog is None:
            self._drafts.keep(DRAFT, None)
            return
        dialog.tick(frozenset(_texts(left, "ticked")) | (dialog.ticked() - before))
        dialog.name.setText(str(left.get("name", "")))

    def ask(self, ids: Sequence[str], shown: frozenset[str] | None = None) -> FolderDialog | None:
        """Ask into which folders the bookmarks of statements go; return the dialog, none where nothing can be filed.

        `shown` are the folders that were ticked when the user was first asked: only those can have been unticked.
        """
        if not self._desk.ready:
            return None
        if not ids:
            self._window.status.tell(self.tr("Choose a statement of the library first."))
            return None
        if not self._desk.writable:
            self._desk.refused.emit()
            return None
        one = self._library.find(ids[0]).title if len(ids) == 1 else ""
        told = one or self.tr("{count} statements").format(count=len(ids))
        dialog = FolderDialog(told, self._window.appearance, self._window)
        filed: dict[str, set[str]] = {one: set() for one in ids}
        for each in bookmarks_on_whole(self._desk.work, ids):
            filed[each.statement].update(each.folders)
        all_in = frozenset(set.intersection(*filed.values()))
        now = all_in & self._desk.work.folders.keys()  # those that are gone are kept in mind
        before = now if shown is None else now & shown
        dialog.show_folders(self._desk.shelves(), now)

        def named(name: str) -> None:
            refused = refusal(self._desk.work, name, None)
            dialog.refuse(refused)
            if not refused:
                folder = new_folder(name)
                self._desk.do(Kind.ADD_FOLDER, add_folder(self._desk.work, folder), folder.name)
                dialog.show_folders(self._desk.shelves(), frozenset({folder.id}))
                dialog.name.clear()

        def keep() -> None:
            state = {"statements": list(ids), "before": sorted(before), "ticked": sorted(dialog.ticked())}
            self._drafts.keep(DRAFT, {**state, "name": dialog.name.text()})

        dialog.folder_named.connect(named)
        dialog.changed.connect(keep)
        dialog.chosen.connect(lambda folders: self._file(ids, before, folders))
        dialog.finished.connect(lambda: self._drafts.keep(DRAFT, None))
        dialog.open()
        keep()
        return dialog

    def _file(self, ids: Sequence[str], before: frozenset[str], folders: frozenset[str]) -> None:
        known = [self._library.find(each) for each in ids if each in self._library]
        work = add_bookmarks(self._desk.work, map(Wanted, known))
        marks = [each.id for each in bookmarks_on_whole(work, ids)]
        for folder in sorted(folders - before):
            work = file_also(work, marks, folder)
        for folder in before - folders:
            work = take_out(work, marks, folder)
        self._listed.hold_place(work)
        if self._desk.do(Kind.ADD_BOOKMARKS, work) is not None:
            self._tell(folders - before, before - folders)

    def _tell(self, filed: frozenset[str], taken: frozenset[str]) -> None:
        work = self._desk.work
        told = []
        if filed:
            told.append(self.tr("Filed in {folders}.").format(folders=spoken(work, sorted(filed))))
        if taken:
            told.append(self.tr("Taken out of {folders}.").format(folders=spoken(work, sorted(taken))))
        self._window.status.tell(" ".join(told) or self.tr("Bookmarked."))


def _texts(left: dict[str, Any], key: str) -> list[str]:
    """Return a list of texts of a draft; empty where it holds something else."""
    found = left.get(key)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
