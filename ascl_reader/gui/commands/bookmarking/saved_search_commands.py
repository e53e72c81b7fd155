"""Saved searches: saved from the box, listed below the folders with their numbers, renamed, deleted, searched again."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ascl_reader.bookmarks.changes.folder_changes import clean_folder_name
from ascl_reader.bookmarks.changes.search_changes import (
    delete_search,
    find_search,
    new_search,
    rename_search,
    save_search,
)
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import SavedSearch
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.browsing.bookmark_tree_pane import BookmarkTreePane
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.tree_model import SEARCH, FoundCount
from ascl_reader.gui.commands.bookmarking.bookmarks_shown import BookmarksShown
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.memory.open_dialogs import OpenDialogs
from ascl_reader.gui.searching.saved_search_counts import SavedSearchCounts
from ascl_reader.gui.searching.search_box import SearchBox
from ascl_reader.gui.searching.search_choices import SearchChoices
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.library.library import Library
from ascl_reader.library.outline import View
from ascl_reader.search.query_words import THEME, YEAR, change_word

DIALOG = "name of a search"


class SavedSearchCommands(QObject):
    """Works on the search that is on, and on the saved one that is chosen in the bookmark tree."""

    def __init__(
        self,
        library: Library,
        autosave: BookmarkAutosave,
        counts: SavedSearchCounts,
        shown: BookmarksShown,
        *,
        dialogs: OpenDialogs,
        session: BrowsingSession,
        box: SearchBox,
        choices: SearchChoices,
        tree: BookmarkTreePane,
        status: StatusLine,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._autosave = autosave
        self._counts = counts
        self._dialogs = dialogs
        self._session = session
        self._box = box
        self._choices = choices
        self._tree = tree
        self._status = status
        self._window = window
        actions.save_search.triggered.connect(self._save)
        actions.rename_folder.triggered.connect(self._rename)
        actions.delete.triggered.connect(self._delete)
        for action in (actions.move_up, actions.move_down):
            action.triggered.connect(self._say_why_not_moved)
        tree.search_chosen.connect(self._search)
        session.search_asked.connect(self._asked)
        shown.searches_changed.connect(self._count)
        shown.searched_changed.connect(counts.count_again)
        counts.counted.connect(self._show_counts)

    def resume(self) -> None:
        """Asks for a name again that the last session left open."""
        left = self._dialogs.left(DIALOG) or {}
        search, name = self._autosave.work.searches.get(str(left.get("search"))), left.get("name")
        if search is not None and isinstance(name, str):
            self._ask_name(search, name)
        else:
            self._dialogs.keep(DIALOG, None)

    def _save(self) -> None:
        """Saves the present search, with the theme or the year in which it looks added as filter words."""
        text = self._session.search_text
        if not text.strip():
            told = self.tr("Search for something first ({search}), then save the search.")
            self._status.show_message(told.format(search=key_of(self, "find")))
            return
        if self._choices.manner(self._session.listing.branch).within is not None:
            text = self._with_place(text)
        known = find_search(self._autosave.work, text)
        if known is not None:
            self._status.show_message(self.tr("This search is saved already: “{name}”.").format(name=known.name))
            return
        search = new_search(text)
        if self._autosave.do(StepKind.SAVE_SEARCH, save_search(self._autosave.work, search), search.name):
            told = self.tr("Saved: “{name}”, below the folders ({bookmarks}). {rename} there gives it another name.")
            keys = {"bookmarks": key_of(self, "to_bookmarks"), "rename": key_of(self, "rename_folder")}
            self._status.show_message(told.format(name=search.name, **keys))

    def _with_place(self, text: str) -> str:
        """Returns a search with words for the theme or the year that is listed; another place has no words."""
        branch = self._session.listing.branch
        if self._session.listing.view is View.THEME and self._library.themes.find(branch.key) is not None:
            return change_word(text, THEME, branch.name)
        if self._session.listing.view is View.YEAR and branch.key.isdigit():
            return change_word(text, YEAR, branch.key)
        return text

    def _search(self, search_id: str) -> None:
        """Searches for what was saved, in all statements and as it stands; the keyboard focus stays in the tree."""
        search = self._autosave.work.searches.get(search_id)
        if search is not None:
            self._counts.look_at(search_id)
            self._choices.forget()
            self._choices.everywhere = True
            self._box.put(search.text)

    def _asked(self, text: str) -> None:
        """Chooses the line of what is listed in place of the saved search, once something else is typed."""
        search = self._chosen()
        if search is not None and search.text != text:
            self._tree.choose(self._session.listing.branch.key)

    def _rename(self) -> None:
        search = self._chosen()
        if search is not None:
            self._ask_name(search, search.name)

    def _ask_name(self, search: SavedSearch, name: str) -> None:
        from ascl_reader.gui.bookmarks.folder_name_dialog import FolderNameDialog

        dialog = FolderNameDialog(
            self.tr("Rename Search"),
            name,
            self._window,
            places={},
            place="",
            refusal=lambda typed, _: "" if clean_folder_name(typed) else self.tr("A search needs a name."),
            label=self.tr("Name of the search:"),
        )

        def keep() -> None:
            """Keeps what is typed for the next start."""
            self._dialogs.keep(DIALOG, {"search": search.id, "name": dialog.textValue()})

        dialog.edited.connect(keep)
        dialog.taken.connect(lambda typed, _: self._rename_to(search.id, typed))
        dialog.finished.connect(lambda: self._dialogs.keep(DIALOG, None))
        dialog.open()
        keep()

    def _rename_to(self, search_id: str, name: str) -> None:
        changed = rename_search(self._autosave.work, search_id, name)
        if self._autosave.do(StepKind.RENAME_SEARCH, changed, clean_folder_name(name)):
            self._status.show_message(self.tr("Renamed: “{name}”.").format(name=clean_folder_name(name)))

    def _delete(self) -> None:
        search = self._chosen() if self._tree.tree.hasFocus() else None
        if search is None:
            return
        changed = delete_search(self._autosave.work, search.id)
        if self._autosave.do(StepKind.DELETE_SEARCH, changed, search.name):
            told = self.tr("The saved search “{name}” is in the bin. {undo} brings it back.")
            self._status.show_message(told.format(name=search.name, undo=key_of(self, "undo")))

    def _say_why_not_moved(self) -> None:
        if self._chosen() is not None and self._tree.tree.hasFocus():
            told = self.tr("Saved searches stand in the order of their names; {rename} renames this one.")
            self._status.show_message(told.format(rename=key_of(self, "rename_folder")))

    def _chosen(self) -> SavedSearch | None:
        return self._autosave.work.searches.get(self._tree.chosen().removeprefix(SEARCH))

    def _count(self) -> None:
        self._counts.count({each.id: each.text for each in self._autosave.work.searches.values()})

    def _show_counts(self) -> None:
        numbers = self._counts.numbers()
        self._tree.show_found({f"{SEARCH}{key}": FoundCount(*number) for key, number in numbers.items()})
