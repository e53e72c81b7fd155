"""Takes the lines of a listed folder of bookmarks out of it, moves them, and puts lines into other folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import (
    NewBookmark,
    add_bookmarks,
    add_to_folder,
    move_bookmarks,
    remove_bookmarks,
    remove_from_folder,
    reorder_folder,
)
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import UNFILED, Bookmark
from ascl_reader.bookmarks.places import bookmarks_in, bookmarks_in_rows, folders_of, row_key, subfolders
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.browsing.bookmark_tree_pane import BookmarkTreePane
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.listed_branch import folder_of
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.listing.draggable_list import DropHere
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch, SortOrder


class ListedBookmarks(QObject):
    """Works on the lines that are chosen or dragged; `chosen` returns the statements that a command is about."""

    def __init__(
        self,
        library: Library,
        autosave: BookmarkAutosave,
        *,
        session: BrowsingSession,
        statements: ListPane,
        tree: BookmarkTreePane,
        status: StatusLine,
        chosen: Callable[[], list[str]],
    ) -> None:
        super().__init__(statements)
        self._library = library
        self._autosave = autosave
        self._session = session
        self._list = statements
        self._status = status
        self._chosen = chosen
        session.listing.listed.connect(self._listed)
        statements.moved.connect(self._rows_dropped)
        statements.view.drop_here = self._drop_here
        tree.tree.lines_dropped.connect(self._lines_dropped)

    def take_out(self) -> None:
        """Takes the chosen lines out of the folder and those in it; what is nowhere else goes to the bin."""
        here, work = self._session.listed_folder, self._autosave.work
        chosen = self._here(self._list.selected_lines())
        if not here or not chosen:
            self._say_why_not(bool(here))
            return
        below = {here, *(each.id for each in subfolders(work, here))}
        elsewhere = [each.id for each in chosen if not below.issuperset(folders_of(work, each))]
        only_here = [each.id for each in chosen if below.issuperset(folders_of(work, each))]
        changed = work
        for folder in sorted(below):
            changed = remove_from_folder(changed, elsewhere, folder)
        self._list.keep_row_after_change()
        if self._autosave.do(StepKind.REMOVE_BOOKMARKS, remove_bookmarks(changed, only_here)):
            self._tell_taken(len(only_here), len(elsewhere))

    def move(self, by: int) -> None:
        """Moves the chosen lines up (-1) or down (1)."""
        chosen = self._list.selected_lines()
        if not self._may_move(chosen):
            return
        here, work = self._session.listed_folder, self._autosave.work
        before, after, marked = self._moved(chosen, by)
        if after == before:
            first, last = self.tr("This is the first line already."), self.tr("This is the last line already.")
            self._status.show_message(first if by < 0 else last)
            return
        moving = {new for new, old in zip(after, before, strict=True) if new != old and new in marked}
        self._autosave.do(StepKind.MOVE_BOOKMARKS, reorder_folder(work, here, after, moving))

    def can_move(self, by: int) -> bool:
        """Returns whether the chosen lines can be moved up (-1) or down (1)."""
        chosen = self._list.selected_lines()
        if self._why_not_moved(chosen):
            return False
        before, after, _ = self._moved(chosen, by)
        return after != before

    def _moved(self, chosen: Sequence[str], by: int) -> tuple[list[str], list[str], set[str]]:
        """Returns the folder's bookmarks in their order before and after a move, and those that are moved."""
        found, lines = bookmarks_in(self._autosave.work, self._session.listed_folder), set(chosen)
        before = [each.id for each in found]
        marked = {each.id for each in found if row_key(each) in lines}
        return before, moved_by(before, marked, by), marked

    def _rows_dropped(self, lines: Sequence[str], before: str) -> None:
        if before not in lines and self._may_move(lines):
            self._place(lines, before)

    def _drop_here(self) -> DropHere:
        """Returns what becomes of the chosen lines where they are dropped in the list: a folder alone has an order."""
        if not self._session.listed_folder:
            return DropHere.NOTHING
        return DropHere.TELLS_WHY_NOT if self._why_not_moved(self._list.selected_lines()) else DropHere.MOVES

    def _may_move(self, lines: Sequence[str]) -> bool:
        """Returns whether lines can be moved where they are listed; if they cannot, says why."""
        why_not = self._why_not_moved(lines)
        if why_not:
            self._status.show_message(why_not)
        return not why_not

    def _why_not_moved(self, lines: Sequence[str]) -> str:
        """Returns why lines cannot be moved where they are listed; empty if they can."""
        here, work = self._session.listed_folder, self._autosave.work
        if not here:
            told = self.tr("Lines can be moved in a folder of bookmarks only ({bookmarks}).")
            return told.format(bookmarks=key_of(self, "to_bookmarks"))
        if not lines:
            return self.tr("Choose a line of the list first.")
        if self._session.listing.sort is not SortOrder.USUAL:
            return self.tr("In this order nothing can be moved: choose Sort ▸ Newest First, then move it.")
        there = {row_key(each) for each in bookmarks_in(work, here)}
        if not there.issuperset(lines):
            return self.tr("This stands in a folder below: choose that one to move it.")
        return ""

    def _place(self, lines: Sequence[str], before: str) -> None:
        """Puts the bookmarks of lines before that of another one, or at the end."""
        here, wanted = self._session.listed_folder, set(lines)
        row = bookmarks_in(self._autosave.work, here)
        following = next((each.id for each in row if before and row_key(each) == before), None)
        moved = [each.id for each in row if row_key(each) in wanted]
        changed = move_bookmarks(self._autosave.work, moved, here, source=here, before=following)
        self._autosave.do(StepKind.MOVE_BOOKMARKS, changed)

    def _lines_dropped(self, lines: Sequence[str], key: str) -> None:
        """Puts what was dropped into a folder, besides those it is in; a statement without a bookmark gets one.

        What is dropped on Unfiled is in no folder any more.
        """
        folder = folder_of(key)
        if not folder:
            return
        there = {each.id for each in bookmarks_in(self._autosave.work, folder)}
        changed = add_bookmarks(self._autosave.work, self.as_they_are_read(lines), folder)
        ids = [each.id for each in bookmarks_in_rows(changed, lines)]
        changed = move_bookmarks(changed, ids, UNFILED) if folder == UNFILED else add_to_folder(changed, ids, folder)
        self.keep_row_after_change(changed)
        name = self.tr("Unfiled") if folder == UNFILED else self._autosave.work.folders[folder].name
        new = len(set(ids) - there)
        told = self.tr("{count} added to “{folder}”.") if new else self.tr("Already in “{folder}”.")
        if self._autosave.do(StepKind.ADD_BOOKMARKS, changed) or (ids and not new):
            self._status.show_message(told.format(count=new, folder=name))

    def as_they_are_read(self, ids: Sequence[str]) -> list[NewBookmark]:
        """Returns bookmarks to be made on the statements among these, each in the wording in which it is read."""
        known = [self._library.find(each) for each in ids if each in self._library]
        return [NewBookmark(each, wording=self._session.wordings.of(each)) for each in known]

    def _here(self, lines: Sequence[str]) -> list[Bookmark]:
        """Returns the bookmarks of lines that stand in the folder that is listed or below it, in the folder's order."""
        work, here, wanted = self._autosave.work, self._session.listed_folder, set(lines)
        folders = [here, *(each.id for each in subfolders(work, here))]
        found = {each.id: each for folder in folders for each in bookmarks_in(work, folder) if row_key(each) in wanted}
        return list(found.values())

    def keep_row_after_change(self, changed: Bookmarks) -> None:
        """Lets the list choose the next line where a change takes chosen ones out of the folder that is listed."""
        here = self._session.listed_folder
        if here:
            folders = [here, *(each.id for each in subfolders(changed, here))]
            stay = {row_key(each) for folder in folders for each in bookmarks_in(changed, folder)}
            if not stay.issuperset(self._list.selected_lines()):
                self._list.keep_row_after_change()

    def _listed(self, branch: Branch, lines: Sequence[str]) -> None:
        """Says how an empty folder is filled."""
        folder = folder_of(branch.key)
        if folder and not lines:
            told = (
                self.tr(
                    "Everything is filed. {bookmark} bookmarks a statement, and its bookmark stands here until it is "
                    "filed with {file} or by dragging."
                )
                if folder == UNFILED
                else self.tr(
                    "No bookmarks in this folder. {bookmark} puts the statement that is read into it. From any list, "
                    "{file} puts statements into folders; so does dragging them onto one."
                )
            )
            keys = {"bookmark": key_of(self, "bookmark"), "file": key_of(self, "bookmark_in")}
            self._list.set_empty_text(told.format(**keys))

    def _say_why_not(self, in_folder: bool) -> None:
        """Says why Delete takes nothing away, and what does."""
        if in_folder:
            self._status.show_message(self.tr("Choose a line of the list first."))
        elif any(map(self._autosave.is_starred, self._chosen())):
            told = self.tr("Delete is for folders and the bookmarks in them. Here {bookmark} removes the bookmark.")
            self._status.show_message(told.format(bookmark=key_of(self, "bookmark")))
        else:
            told = self.tr("Delete is for folders and the bookmarks in them ({bookmarks}).")
            self._status.show_message(told.format(bookmarks=key_of(self, "to_bookmarks")))

    def _tell_taken(self, gone: int, taken: int) -> None:
        told = []
        if gone:
            told.append(self.tr("1 in the bin.") if gone == 1 else self.tr("{count} in the bin.").format(count=gone))
        if taken:
            one, many = self.tr("1 only taken out of this folder."), self.tr("{count} only taken out of this folder.")
            told.append(one if taken == 1 else many.format(count=taken))
        back = self.tr("{undo} brings it back.") if gone + taken == 1 else self.tr("{undo} brings them back.")
        self._status.show_message(" ".join([*told, back.format(undo=key_of(self, "undo"))]))


def moved_by(row: list[str], chosen: set[str], by: int) -> list[str]:
    """Returns a row with each of the chosen one place up (-1) or down (1), unless another chosen one is there."""
    row = row[::by]
    for at in range(len(row) - 2, -1, -1):
        if row[at] in chosen and row[at + 1] not in chosen:
            row[at], row[at + 1] = row[at + 1], row[at]
    return row[::by]


def neighbour(row: list[str], at: int, by: int) -> str | None:
    """Returns the neighbour before which an entry goes that moves by one: empty at the end, None if it cannot."""
    target = at - 1 if by < 0 else at + 2
    if target < 0 or (by > 0 and at + 1 >= len(row)):
        return None
    return row[target] if target < len(row) else ""
