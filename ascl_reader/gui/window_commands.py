"""Makes the commands of the window, each with the parts of the window that it works on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt

from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.commands.bookmarking.bookmark_commands import BookmarkCommands
from ascl_reader.gui.commands.bookmarking.bookmark_files import BookmarkFiles
from ascl_reader.gui.commands.bookmarking.bookmarks_shown import BookmarksShown
from ascl_reader.gui.commands.bookmarking.changed_text_commands import ChangedTextCommands
from ascl_reader.gui.commands.bookmarking.filing_commands import FilingCommands
from ascl_reader.gui.commands.bookmarking.folder_commands import FolderCommands
from ascl_reader.gui.commands.bookmarking.listed_bookmarks import ListedBookmarks
from ascl_reader.gui.commands.bookmarking.note_commands import NoteCommands
from ascl_reader.gui.commands.bookmarking.saved_search_commands import SavedSearchCommands
from ascl_reader.gui.commands.bookmarking.undo_commands import UndoCommands
from ascl_reader.gui.commands.briefing_commands import BriefingCommands
from ascl_reader.gui.commands.glossary_command import GlossaryCommand
from ascl_reader.gui.commands.library_commands import LibraryCommands
from ascl_reader.gui.commands.preferences_command import PreferencesCommand
from ascl_reader.gui.commands.reading_history import ReadingHistory
from ascl_reader.gui.commands.recently_read import RecentlyRead
from ascl_reader.gui.commands.search_offers import SearchOffers
from ascl_reader.gui.commands.unsaved_at_close import Unsaved, UnsavedAtClose
from ascl_reader.gui.memory.open_dialogs import OpenDialogs
from ascl_reader.gui.memory.seen_searches import SeenSearches
from ascl_reader.gui.memory.settings import Settings
from ascl_reader.gui.searching.saved_search_counts import SavedSearchCounts
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.library import Library

translate = QCoreApplication.translate


class BookmarkFeatures:
    """Everything the window does with bookmarks, folders and notes."""

    def __init__(
        self,
        window: MainWindow,
        library: Library,
        autosave: BookmarkAutosave,
        dialogs: OpenDialogs,
        seen: SeenSearches,
    ) -> None:
        w, actions, session = window, window.commands, window.session
        self._autosave = autosave
        self.shown = BookmarksShown(
            library,
            autosave,
            session=session,
            statements=w.list,
            tree=w.bookmark_tree,
            panes=w.panes,
            note=w.note,
        )
        w.service.know_bookmarks(lambda: autosave.work)
        w.closing.connect(self.shown.close)
        self.listed = ListedBookmarks(
            library,
            autosave,
            session=session,
            statements=w.list,
            tree=w.bookmark_tree,
            status=w.status,
            chosen=w.read.chosen,
        )
        w.context_menus.can_move = self.listed.can_move
        self.commands = BookmarkCommands(
            library,
            autosave,
            session=session,
            statements=w.list,
            header=w.header,
            panes=w.panes,
            status=w.status,
            actions=actions,
            chosen=w.read.chosen,
        )
        self.changed_text = ChangedTextCommands(
            autosave,
            session=session,
            remove=self.commands.remove,
            line=w.header.bookmark_status,
            status=w.status,
            appearance=w.appearance,
            window=w,
        )
        self.notes = NoteCommands(library, autosave, session, w.note)
        self.folders = FolderCommands(
            autosave,
            dialogs=dialogs,
            listed=self.listed,
            session=session,
            statements=w.list,
            tree=w.bookmark_tree,
            status=w.status,
            actions=actions,
            window=w,
        )
        self.filing = FilingCommands(
            library,
            autosave,
            dialogs=dialogs,
            listed=self.listed,
            statements=w.list,
            status=w.status,
            actions=actions,
            chosen=w.read.chosen,
            appearance=w.appearance,
            window=w,
        )
        w.context_menus.links.bookmarked.connect(lambda statement: self.filing.ask([statement]))
        self.searches = SavedSearchCommands(
            library,
            autosave,
            SavedSearchCounts(w.service, seen, w),
            self.shown,
            dialogs=dialogs,
            session=session,
            box=w.top.search,
            choices=w.found.choices,
            tree=w.bookmark_tree,
            status=w.status,
            actions=actions,
            window=w,
        )
        self.undo = UndoCommands(
            library,
            autosave,
            session=session,
            note=w.note,
            status=w.status,
            actions=actions,
            list_folder=self.folders.list_folder,
        )

    def reopen_dialogs(self) -> None:
        """Opens the dialogs again that the last session left open, once the bookmarks are loaded."""
        self._autosave.loaded.connect(self._reopen_dialogs, Qt.ConnectionType.SingleShotConnection)

    def _reopen_dialogs(self) -> None:
        if self._autosave.writable:
            self.filing.resume()
            self.folders.resume()
            self.searches.resume()


def library_commands(window: MainWindow, library: Library, data: Path, dialogs: OpenDialogs) -> LibraryCommands:
    """Makes the commands for the user's library; `data` is the folder of what the user made and imported."""
    commands = LibraryCommands(
        library,
        data,
        dialogs=dialogs,
        session=window.session,
        statements=window.list,
        reading=window.reading,
        notices=window.column,
        appearance=window.appearance,
        actions=window.commands,
        window=window,
    )
    window.files_dropped.connect(commands.read)
    commands.told.connect(window.status.show_message)
    return commands


def briefing_commands(
    window: MainWindow,
    library: Library,
    autosave: BriefingAutosave,
    bookmarks: BookmarkAutosave,
    *,
    dialogs: OpenDialogs,
    settings: Settings,
) -> BriefingCommands:
    """Returns the commands for briefings."""
    return BriefingCommands(
        library,
        autosave,
        bookmarks,
        dialogs=dialogs,
        session=window.session,
        searching=window.service,
        statements=window.list,
        panes=window.panes,
        note=window.note,
        header=window.header,
        top=window.top,
        status=window.status,
        actions=window.commands,
        chosen=window.read.chosen,
        appearance=window.appearance,
        settings=settings,
        window=window,
    )


def search_offers(window: MainWindow, library: Library, settings: Settings) -> SearchOffers:
    """Returns the object that fills the list under the search box."""
    return SearchOffers(
        library,
        settings,
        session=window.session,
        searching=window.searching,
        top=window.top,
        statements=window.list,
        status=window.status,
        actions=window.commands,
        open_statement=window.open_statement,
    )


def bookmark_files(window: MainWindow, library: Library, autosave: BookmarkAutosave) -> BookmarkFiles:
    """Returns the commands for bookmarks and notes as files."""
    return BookmarkFiles(
        library,
        autosave,
        session=window.session,
        status=window.status,
        unsaved=window.unsaved,
        actions=window.commands,
        appearance=window.appearance,
        window=window,
    )


def recently_read(window: MainWindow, library: Library, history: ReadingHistory) -> RecentlyRead:
    """Returns the command that lists what was read lately."""
    command = RecentlyRead(history, library, window.appearance, window.open_statement, window)
    window.commands.recent.triggered.connect(command.show)
    return command


def glossary(window: MainWindow, library: Library) -> GlossaryCommand:
    """Returns the command that lists the terms of the glossary."""
    action, appearance = window.commands.glossary, window.appearance
    links = window.context_menus.links
    return GlossaryCommand(action, library, appearance, window.open_statement, links=links, window=window)


def preferences(window: MainWindow, settings: Settings) -> PreferencesCommand:
    """Returns the command that opens the preferences."""
    return PreferencesCommand(
        settings,
        appearance=window.appearance,
        session=window.session,
        arrangement=window.panes.arrangement,
        actions=window.commands,
        window=window,
    )


def unsaved_at_close(
    window: MainWindow, files: BookmarkFiles, bookmarks: BookmarkAutosave, briefings: BriefingAutosave
) -> UnsavedAtClose:
    """Returns the object that asks, before the window closes, about what could not be saved."""
    written = translate(
        "program",
        "What you wrote last is only in this window. If you save a copy elsewhere, you can take it in "
        "later with Bookmarks ▸ Import.",
    )
    changed = translate("program", "What you changed last in your briefings is only in this window.")
    at_close = UnsavedAtClose(
        window,
        (
            Unsaved(bookmarks, files.messages.note_unsaved, written, files.export),
            Unsaved(briefings, lambda error: None, changed),
        ),
    )
    files.exported.connect(lambda work: at_close.copy_saved() if work == bookmarks.work else at_close.copy_not_saved())
    files.not_exported.connect(at_close.copy_not_saved)
    return at_close
