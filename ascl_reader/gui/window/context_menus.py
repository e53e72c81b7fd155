"""What the right mouse button, or the menu key, offers in the list, the trees and the panes: what can be done there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPoint

from ascl_reader.gui.around.related_pane import RelatedPane
from ascl_reader.gui.browsing.bookmark_tree_pane import BookmarkTreePane
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.listed_branch import UNFILED_KEY
from ascl_reader.gui.browsing.tree_model import FOLDER, KEY, SEARCH
from ascl_reader.gui.browsing.tree_pane import TreePane
from ascl_reader.gui.frame.link_menu import LinkMenu
from ascl_reader.gui.frame.menus import Offer, give_menu
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.listing.row import IN_BRIEFING, STARRED
from ascl_reader.gui.look.words import section_names
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.gui.window.actions import Actions

Offers = Iterator[Offer]


class ContextMenus(QObject):
    """Makes a menu when it is asked for: each command in words for what is chosen, and none that could do nothing.

    `links` is the menu of what leads to a statement, for every part of the window that has such links.
    `can_move` tells whether the chosen lines of the list can be moved up (-1) or down (1).
    """

    def __init__(
        self,
        actions: Actions,
        session: BrowsingSession,
        *,
        listed: ListPane,
        tree: TreePane,
        bookmarks: BookmarkTreePane,
        panes: ReadingPanes,
        related: RelatedPane,
    ) -> None:
        super().__init__(listed)
        self._actions, self._session, self._list = actions, session, listed
        self.can_move: Callable[[int], bool] = lambda by: False
        give_menu(listed.view, self._for_list)
        give_menu(tree.tree, lambda at: self._for_tree(tree.tree.indexAt(at)))
        give_menu(bookmarks.tree, lambda at: self._for_bookmarks(bookmarks.tree.indexAt(at)))
        for pane in panes.panes.values():
            give_menu(pane.edit, partial(self._for_pane, pane))
        self.links = LinkMenu(self)
        self.links.give(related, related.link_at)

    def _for_list(self, at: QPoint) -> Offers:
        """Yields what can be done with the chosen statements; beside the rows, with all that are listed."""
        a, view = self._actions, self._list.view
        lines, known = self._list.selected_lines(), self._list.selected()
        if not lines or not view.selectionModel().isSelected(view.indexAt(at)):
            yield from self._for_all()
            return
        count, many = len(lines), len(known)
        if self._all(lines, STARRED):
            removed = self.tr("Remove {count} Bookmarks").format(count=count)
            yield Offer(self.tr("Remove the Bookmark") if count == 1 else removed, a.bookmark)
        elif known:
            added = self.tr("Bookmark {count} Statements").format(count=many)
            yield Offer(self.tr("Bookmark This Statement") if many == 1 else added, a.bookmark)
        if known:
            filed = self.tr("Put {count} Statements in Folders…").format(count=many)
            yield Offer(self.tr("Put It in a Folder…") if many == 1 else filed, a.bookmark_in)
        if known and not self._all(lines, IN_BRIEFING):
            added = self.tr("Add {count} Statements to the Briefing").format(count=many)
            yield Offer(self.tr("Add to the Briefing") if many == 1 else added, a.add_to_briefing)
        if many == 1:
            yield Offer(self.tr("Print This Statement…"), a.print_statement)
        yield from self._in_folder(count)

    def _in_folder(self, count: int) -> Offers:
        """Yields what can be done with the chosen lines of a folder; “Unfiled” has no other place to leave them in."""
        a, branch = self._actions, self._session.listing.branch
        if not self._session.listed_folder:
            return
        if branch.key != UNFILED_KEY:
            one, many = self.tr("Take Out of “{folder}”"), self.tr("Take {count} Out of “{folder}”")
            yield Offer((one if count == 1 else many).format(count=count, folder=branch.name), a.delete)
        yield from self._moves(self.can_move(-1), self.can_move(1))

    def _moves(self, up: bool, down: bool) -> Offers:
        if up:
            yield Offer(self.tr("Move Up"), self._actions.move_up)
        if down:
            yield Offer(self.tr("Move Down"), self._actions.move_down)

    def _for_all(self) -> Offers:
        """Yields what can be done with all statements that are listed."""
        count = len(self._list.model.statements())
        if count:
            all_of_them = self.tr("Add All {count} Statements to the Briefing").format(count=count)
            one = self.tr("Add the Statement to the Briefing")
            yield Offer(one if count == 1 else all_of_them, self._actions.add_list_to_briefing)
            all_of_them = self.tr("Bookmark All {count} Statements…").format(count=count)
            yield Offer(self.tr("Bookmark the Statement…") if count == 1 else all_of_them, self._actions.bookmark_all)

    def _for_tree(self, line: QModelIndex) -> Offers:
        """Yields what can be done with the statements of a line, which are listed."""
        if line.isValid():
            yield from self._for_all()

    def _for_bookmarks(self, line: QModelIndex) -> Offers:
        """Yields what can be done with a folder, a saved search or a line of notes, and with what it lists."""
        a, key = self._actions, str(line.data(KEY)) if line.isValid() else ""
        if key.startswith(FOLDER) and key != UNFILED_KEY:
            inside = self.tr("New Folder in “{folder}”…").format(folder=line.data())
            yield Offer(inside if not line.parent().isValid() else self.tr("New Folder Beside It…"), a.new_folder)
            yield Offer(self.tr("Rename Folder…"), a.rename_folder)
            yield Offer(self.tr("Delete Folder"), a.delete)
            yield from self._moves(_is_movable(line.siblingAtRow(line.row() - 1)), _is_movable(_below(line)))
        elif key.startswith(SEARCH):
            yield Offer(self.tr("Rename Search…"), a.rename_folder)
            yield Offer(self.tr("Delete Search"), a.delete)
        else:
            yield Offer(self.tr("New Folder…"), a.new_folder)
        if key:
            yield from self._for_all()

    def _for_pane(self, pane: SectionPane, at: QPoint) -> Offers:
        """Yields what can be done with the words that are selected, else with the whole section."""
        a, section = self._actions, section_names()[pane.section]
        selected = bool(pane.selection()[1])
        is_read = self._session.reading.statement is not None and not self._session.reading.statement.is_removed
        if selected:
            yield Offer(self.tr("Copy"), a.copy)
        if pane.text and is_read:
            whole = self.tr("Copy the {section} with Its Reference").format(section=section)
            yield Offer(self.tr("Copy with Reference") if selected else whole, a.copy_with_reference)
        if pane.text:
            yield Offer(self.tr("Select All"), a.select_all)
        if not pane.text or not is_read:
            return
        if selected:
            words = self.tr("Bookmark This Passage")
            if pane.is_bookmarked:
                words = self.tr("Remove the Bookmark of This Passage")
        elif pane.is_bookmarked:
            words = self.tr("Remove the Bookmark of the {section}").format(section=section)
        else:
            words = self.tr("Bookmark the {section}").format(section=section)
        yield Offer(words, a.bookmark_passage)

    def _all(self, lines: list[str], role: int) -> bool:
        model: QAbstractItemModel = self._list.model
        return all(bool(model.data(self._list.model.place(line), role)) for line in lines)


def _below(line: QModelIndex) -> QModelIndex:
    return line.siblingAtRow(line.row() + 1)


def _is_movable(neighbour: QModelIndex) -> bool:
    """Returns whether a folder can change places with this line."""
    key = str(neighbour.data(KEY)) if neighbour.isValid() else ""
    return key.startswith(FOLDER) and key != UNFILED_KEY
