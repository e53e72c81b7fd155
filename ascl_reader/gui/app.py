"""Makes the window and all it works with, and connects them.

Order at the start: settings, the two fonts that the first window shows, the parsed copy of the library, the
window. Everything else (whoosh, further fonts, the program's icon) waits until the window has been painted.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ascl_reader import paths
from ascl_reader.gui.first_steps.start_command import StartCommand
from ascl_reader.gui.frame.early_commands import EarlyCommands
from ascl_reader.gui.look import fonts
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.memory import settings
from ascl_reader.gui.memory.seen_searches import SeenSearches
from ascl_reader.gui.memory.session_state import Session
from ascl_reader.gui.memory.settings import Settings
from ascl_reader.gui.saving.saver import Saver
from ascl_reader.gui.searching.search_service import SearchService
from ascl_reader.gui.widgets.application import speak
from ascl_reader.gui.widgets.background import Background, share_memory
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.gui.window_memory import restored
from ascl_reader.library.import_folders import ImportFolders
from ascl_reader.library.library import IMPORTED, Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.window_request import NO_REQUEST, WindowRequest

if TYPE_CHECKING:
    from ascl_reader.gui.widgets.problems import Problems

_log = logging.getLogger("ascl_reader.window")

NEXT_ROUND = 1
"""Milliseconds of a timer that goes off once Qt's queue is empty; with 0 the call would be put into the queue."""

COPIES = "writing parsed copies of the library"

IDLE = 60
"""Milliseconds after the first paint until the search is made ready."""


class Program:
    """The running program: holds all parts that live as long as it does."""

    def __init__(self, request: WindowRequest = NO_REQUEST, folder: Path | None = None, framed: bool = False) -> None:
        self.folder = folder or paths.shipped_library()
        self.saver = Saver()
        self.is_safe = request.safe
        self.settings = Settings(paths.user_settings(), self.saver, self.is_safe)
        self.session = Session(paths.user_settings(), self.saver, self.is_safe)
        speak(self.settings.get(settings.LANGUAGE), paths.resources())
        missing = fonts.load_first()
        self.appearance = Appearance(
            request.appearance or self.settings.get(settings.APPEARANCE),
            self.settings.get(settings.FONT),
            request.text_size or self.settings.get(settings.TEXT_SIZE),
            self.settings.comfort,
        )
        self.imports_seen = ImportFolders(paths.user_data() / IMPORTED).names()  # first: an import may come meanwhile
        self._copies: list[Callable[[], None]] = []
        """What writes parsed copies of the library that were missing."""
        self.library = load_library(self.folder, paths.user_cache(), paths.user_data(), self._copies.append)
        self.background = Background()
        self.search = SearchService(self.library.copy(), paths.user_cache(), self.background)
        self.window = MainWindow(self.library, self.appearance, self.search)
        self.early_commands = EarlyCommands(self.window.commands, self.window, self.window.place_of)
        self.early_commands.told.connect(self.window.status.show_message)
        self.saver.setParent(self.window)
        self.window_state, self.session_restore = restored(self.window, self.settings, self.session, not framed)
        self.brings_dialogs_back = not request.screenshot
        self.window.first_shown.connect(self._first_shown)
        self.window.closing.connect(self.search.close)
        self.window.closed.connect(self.saver.flush)
        self.window.top.search.focused.connect(self.search.start)
        self.search.broken.connect(self._report)
        if missing:
            self.window.status.note_missing_fonts(missing)
        self.start = StartCommand(self.window, self.library)
        approached = self.window.top.search.approached
        self.rest = [
            share_memory,
            self._write_copies,
            self._finish,
            self._carry_out_early_commands,
            self._follow_file_dialogs,
            self._review_file,
            lambda: approached.connect(self.search.start),
        ]
        """What is done once the window is on the screen, one after the other.

        The search box is connected last, as the window may have opened below the mouse.
        """
        self.show_request(request)

    @cached_property
    def problems(self) -> Problems:
        """What reports that something went wrong; made when it first does, or once the window is there."""
        from ascl_reader.gui.widgets.problems import Problems

        made = Problems(paths.user_cache())
        made.window = self.window
        return made

    def _report(self, error: BaseException) -> None:
        self.problems.report(error)

    def show_request(self, request: WindowRequest) -> None:
        """Shows what this start, or a later one, asks for."""
        if request.screenshot or request.statement or request.search:
            self.session_restore.begin_elsewhere()
        if request.size:
            self.window.resize(*request.size)
        if request.statement:
            self.window.session.show_statement(self.library.find(request.statement).id)
        if request.search:
            self.window.found.search_everywhere(request.search)
        self.file_asked_for = request.file
        if hasattr(self, "library_commands"):
            self._review_file()

    def _review_file(self) -> None:
        if self.file_asked_for:
            self.window.files_dropped.emit([self.file_asked_for])

    def _library_read(self, library: Library, is_news: bool) -> None:
        """Shows the library as it was read again."""
        if is_news:
            self.window.status.tell_of_imports()
        else:
            self.start.place.leave()
        if self.window.session.statement not in library:  # else typing goes on, as in a day that is half typed
            self.window.note.commit()
        self.briefing.keep_wordings(library)
        self.library.replace_contents(library.contents)
        self.search.replace(library)
        self.window.show_library()
        self.library_commands.on_library_reloaded()
        self.briefing.library_changed()
        self.bookmark_autosave.library_changed()
        self.history.library_changed()
        self.search_offers.suggestions.library_changed()
        self._build_index()

    def _first_shown(self) -> None:
        """Puts off the rest until what was painted is on the screen: what is already in Qt's queue comes first."""
        QTimer.singleShot(0, self.window, lambda: QTimer.singleShot(NEXT_ROUND, self.window, self._make_rest))

    def _make_rest(self) -> None:
        """Puts the rest into Qt's queue, which keeps its order; no system promises one for timers that end together."""
        for step in self.rest:
            QTimer.singleShot(0, self.window, step)

    def _finish(self) -> None:
        """Makes the parts that the first window did not need."""
        from ascl_reader.gui import window_commands
        from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
        from ascl_reader.gui.briefing.autosave import BriefingAutosave
        from ascl_reader.gui.commands.reading_history import ReadingHistory
        from ascl_reader.gui.first_steps.first_steps import FirstSteps
        from ascl_reader.gui.look.icons import program_icon
        from ascl_reader.gui.widgets.garbage_collection import GarbageCollection
        from ascl_reader.gui.widgets.problems import show_faults

        self.problems.install()
        self._watch_folder()
        fonts.load_later()
        self.window.window().setWindowIcon(program_icon())
        self.first_steps = FirstSteps(self.window, self.library, self.settings)
        self.bookmark_autosave = BookmarkAutosave(paths.user_data(), paths.user_settings(), self.library, self.saver)
        window, library, dialogs = self.window, self.library, self.session.dialogs
        self.bookmarks = window_commands.BookmarkFeatures(
            window, library, self.bookmark_autosave, dialogs, SeenSearches(paths.user_settings(), self.saver)
        )
        self.bookmark_files = window_commands.bookmark_files(window, library, self.bookmark_autosave)
        self.bookmark_files.broken.connect(self.problems.report)
        self.search_offers = window_commands.search_offers(window, library, self.settings)
        self.search_offers.broken.connect(self.problems.report)
        self.bookmark_autosave.start()
        self.briefing_autosave = BriefingAutosave(self.bookmark_autosave.store.journal, self.saver)
        self.briefing = window_commands.briefing_commands(
            window, library, self.briefing_autosave, self.bookmark_autosave, dialogs=dialogs, settings=self.settings
        )
        self.briefing.broken.connect(self.problems.report)
        self._tell_of_briefings()
        self.briefing_autosave.start()
        self.at_close = window_commands.unsaved_at_close(
            window, self.bookmark_files, self.bookmark_autosave, self.briefing_autosave
        )
        self.problems.is_all_saved = self.at_close.is_all_saved
        self.window.may_close = self.at_close.may_close
        self.library_commands = window_commands.library_commands(window, library, paths.user_data(), dialogs)
        self.library_commands.library_changed.connect(self.reload.begin)
        self.library_commands.broken.connect(self.problems.report)
        self.window.commands.check.triggered.connect(
            lambda: show_faults(self.window, self.library.faults, len(self.library.statements))
        )
        self.session_restore.resume()
        self.history = ReadingHistory(
            paths.user_data(),
            self.library,
            window.session,
            window.panes,
            window.read.is_seen,
            settings=paths.user_settings(),
            saver=self.saver,
        )
        self.history.freshness_changed.connect(window.list.model.show_freshness)
        self.history.compared.connect(self.search.know_freshness)
        self.history.failed.connect(self.problems.report)
        self.recently_read = window_commands.recently_read(window, library, self.history)
        self.glossary, self.preferences = (
            window_commands.glossary(window, library),
            window_commands.preferences(window, self.settings),
        )
        self.start.know(self.history, self.briefing_autosave, self.briefing.open)
        self.first_steps.hints.know(self.bookmark_autosave, self.briefing_autosave, self.history)
        self.history.start()
        for leave in (
            self.glossary.close,
            self.data_folder.close,
            self.library_commands.close,
            self.bookmark_files.close,
            self.bookmark_autosave.flush,
            self.bookmark_autosave.close,
            self.briefing.close,
            self.briefing_autosave.flush,
            self.briefing_autosave.close,
            self.history.close,
            self.search_offers.close,
        ):
            self.window.closing.connect(leave)
        self._bring_dialogs_back()
        _log.info("the window is whole: %d statements", len(library.statements))
        gc.freeze()
        GarbageCollection(self.window)
        QTimer.singleShot(IDLE, self.window, self._build_index)

    def _carry_out_early_commands(self) -> None:
        """Does what keys asked for meanwhile, once what it works on is loaded, or cannot be."""
        works = (self.bookmark_autosave, self.briefing_autosave)
        self.early_commands.carry_out(*((work.loaded, work.failed) for work in works))

    def _watch_folder(self) -> None:
        from ascl_reader.gui.commands.library_reload import LibraryReload
        from ascl_reader.gui.commands.not_saved import DataFolderWatch

        self.reload = LibraryReload(self.folder, self.library, self.background, self.window)
        self.reload.read.connect(self._library_read)
        self.reload.failed.connect(self.problems.report)
        self.data_folder = DataFolderWatch(paths.user_data(), self.imports_seen, self.window.unsaved, self.window)
        self.data_folder.imports_changed.connect(self.reload.look)

    def _write_copies(self) -> None:
        """Writes what the next start reads in the place of the library's own files, off the window's thread."""
        writes, self._copies = self._copies, []
        if writes:
            self.background.run(COPIES, lambda: [write() for write in writes])

    def _follow_file_dialogs(self) -> None:
        from ascl_reader.gui.frame.file_dialogs import FileDialogs

        FileDialogs(self.window, self.appearance)

    def _bring_dialogs_back(self) -> None:
        if self.brings_dialogs_back:
            self.briefing.resume()
            self.bookmarks.reopen_dialogs()
            self.library_commands.resume()

    def _print_page(self) -> bool:
        """Prints the page that is shown instead of the panes; returns whether there is one."""
        return self.library_commands.print_page()

    def _tell_of_briefings(self) -> None:
        from ascl_reader.gui.commands.not_saved import BriefingFileMessages

        self.briefing.print_page = self._print_page
        self.briefing.undo_offered.connect(self.bookmarks.undo.offer)
        messages = BriefingFileMessages(self.briefing_autosave, self.window.unsaved, self.window)
        messages.broken.connect(self.problems.report)
        for told in (self.briefing_autosave.loaded, self.briefing_autosave.saved):
            told.connect(self.bookmark_files.changed_elsewhere.note)

    def _build_index(self) -> None:
        """Builds the search index where there is none; else it is opened when the user goes to the search box."""
        from ascl_reader.search.engine import index_folder

        if not index_folder.index_folder_of(paths.user_cache(), self.library.digest).path.exists():
            self.search.start()
