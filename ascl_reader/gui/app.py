"""Builds the objects, hands them over, starts Qt: the only place that joins things up.

Order at the start: Qt, settings, the two fonts that the first window shows, the parsed copy of the library, the
window. Everything else (whoosh, further fonts, the program's icon) waits until the window has been painted.
"""

from __future__ import annotations

import gc
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from ascl_reader import paths
from ascl_reader.errors import MissingLibrary
from ascl_reader.gui.look import fonts
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.memory import settings as kept
from ascl_reader.gui.memory.settings import Settings
from ascl_reader.gui.searching.search_service import SearchService
from ascl_reader.gui.startup import first_page, leave_first_page
from ascl_reader.gui.startup.first_page import FirstPageWindow
from ascl_reader.gui.widgets import accessible, application
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.problems import Problems, worded
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.search import index_folder
from ascl_reader.window_request import DONE, FAILED, NO_REQUEST, WindowRequest

if TYPE_CHECKING:
    from ascl_reader.gui.commands.unsaved_at_close import UnsavedAtClose
    from ascl_reader.gui.startup.instance_lock import InstanceLock
    from ascl_reader.gui.startup.single_instance import InstanceServer

READING_LIBRARY = "reading the library"

LISTENING = 200
"""Milliseconds after the first paint until second starts are listened for; loading what it takes 6 to 20."""

LISTENING_AT_LAST = 2_000
"""Milliseconds after which they are listened for in any case."""

IDLE = 60
"""Milliseconds after the first paint until a missing search index is built."""


class Program:
    """The running program: holds what lives as long as it does."""

    def __init__(
        self, request: WindowRequest = NO_REQUEST, folder: Path | None = None, frame: FirstPageWindow | None = None
    ) -> None:
        self.folder = folder or paths.shipped_library()
        self.reception: InstanceServer | None = None
        self.settings = Settings(paths.user_settings())
        missing = fonts.load_first()
        self.problems = Problems(paths.user_cache())
        self.appearance = Appearance(
            request.appearance or self.settings.get(kept.APPEARANCE),
            self.settings.get(kept.FONT),
            request.text_size or self.settings.get(kept.TEXT_SIZE),
        )
        self.library = load_library(self.folder, paths.user_cache(), paths.user_data())
        self.background = Background()
        self.background.finished.connect(self._library_read)
        self.background.failed.connect(self._library_unread)
        self.search = SearchService(self.library.copy(), paths.user_cache(), self.background)
        self.window = MainWindow(self.library, self.appearance, self.settings, self.search, framed=frame is not None)
        self.brings_dialogs_back = not request.screenshot
        self.window.first_shown.connect(self._first_shown)
        self.window.closing.connect(self._closing)
        self.window.top.search.focused.connect(self.search.start)
        self.search.broken.connect(self.problems.report)
        self.problems.window = self.window
        if missing:
            self.window.status.note_missing_fonts(missing)
        self._apply(request)

    def _apply(self, request: WindowRequest) -> None:
        if request.screenshot or request.statement or request.search:
            self.window.memory.place.begin_elsewhere()
        if request.size:
            self.window.resize(*request.size)
        if request.statement:
            self.window.session.show_statement(self.library.find(request.statement).id)
        if request.search:
            self.window.top.search.put(request.search)

    def receive(self, claim: InstanceLock) -> None:
        """Listen for a second start, which shows what it is asked for here."""
        from ascl_reader.gui.startup.single_instance import InstanceServer

        if claim.held and self.reception is None:
            self.reception = InstanceServer(claim.name, self.take_wishes, self.window)
            self.window.closing.connect(claim.release)

    def take_wishes(self, request: WindowRequest) -> bool:
        """Come to the front and show what a second start was asked for; not where there is no such statement."""
        if request.statement and request.statement not in self.library:
            return False
        frame = self.window.window()
        frame.setWindowState(frame.windowState() & ~Qt.WindowState.WindowMinimized)
        for each in (frame, QApplication.activeModalWidget()):
            if each is not None:
                each.raise_()
                each.activateWindow()
        self._apply(request)
        return True

    def reload(self) -> None:
        """Read the library again, off the window's thread, and show it."""
        load = partial(load_library, self.folder, paths.user_cache(), paths.user_data())
        self.background.run(READING_LIBRARY, load)

    def _library_read(self, kind: str, library: Library) -> None:
        if kind == READING_LIBRARY:
            self.library.replace_contents(library.contents)
            self.search.replace(library)
            self.window.show_library()
            self.library_commands.on_library_reloaded()
            self.bookmark_autosave.library_changed()
            self.history.library_changed()
            self._build_index()

    def _library_unread(self, kind: str, error: Exception) -> None:
        if kind == READING_LIBRARY:
            self.problems.report(error)

    def _closing(self) -> None:
        if hasattr(self, "library_commands"):
            self.library_commands.close()
            self.bookmark_files.close()
            self.bookmark_autosave.flush()
            self.bookmark_autosave.close()
            self.briefing.close()
            self.briefing_autosave.flush()
            self.briefing_autosave.close()
            self.history.close()
            self.drafts.flush()
        if self.reception is not None:
            self.reception.close()
        self.background.close()
        self._leave_first_page()

    def _leave_first_page(self) -> None:
        """Leave a picture for the next start, where a statement is read: another page comes later than the window."""
        window = self.window
        if window.isVisible() and window.session.statement and window.reading.is_reading:
            state = first_page.state(self.folder, paths.user_data(), paths.user_settings())
            texts = [pane.edit for pane in window.panes.panes.values()]
            blank = [window.list, window.note, window.bookmark_tree]
            page = leave_first_page.take(window, texts, blank, self.appearance.colours.pane)
            leave_first_page.leave(page, paths.user_cache(), state)

    def _first_shown(self) -> None:
        QTimer.singleShot(0, self.window, self._finish)

    def _finish(self) -> None:
        """Make what the first window did not need."""
        from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
        from ascl_reader.gui.briefing.autosave import BriefingAutosave
        from ascl_reader.gui.commands.bookmarking.bookmark_files import BookmarkFiles
        from ascl_reader.gui.commands.briefing_commands import BriefingCommands
        from ascl_reader.gui.commands.help_texts import HelpTexts
        from ascl_reader.gui.commands.reading_history import ReadingHistory
        from ascl_reader.gui.commands.recently_read import RecentlyRead
        from ascl_reader.gui.look.icons import program_icon
        from ascl_reader.gui.memory.open_dialogs import OpenDialogs
        from ascl_reader.gui.widgets.problems import show_faults
        from ascl_reader.gui.window_commands import BookmarkFeatures, library_commands

        self.problems.install()
        fonts.load_later()
        self.window.window().setWindowIcon(program_icon())
        self.help = HelpTexts(self.window, self.window.commands, self.window.menus.menus)
        self.drafts = OpenDialogs(paths.user_settings(), self.window)
        self.bookmark_autosave = BookmarkAutosave(paths.user_data(), paths.user_cache(), self.library, self.window)
        self.bookmarks = BookmarkFeatures(self.window, self.library, self.bookmark_autosave, self.drafts)
        self.bookmark_files = BookmarkFiles(
            self.library,
            self.bookmark_autosave,
            status=self.window.status,
            actions=self.window.commands,
            appearance=self.appearance,
            window=self.window,
        )
        self.bookmark_files.broken.connect(self.problems.report)
        self.bookmark_autosave.start()
        self.briefing_autosave = BriefingAutosave(paths.user_data(), paths.user_cache(), self.window)
        self.briefing = BriefingCommands(
            self.window, self.library, self.briefing_autosave, self.bookmark_autosave, self.drafts
        )
        self.briefing.broken.connect(self.problems.report)
        self.briefing_autosave.failed.connect(self.problems.report)
        self.briefing_autosave.start()
        self.at_close = self._unsaved_at_close()
        self.window.may_close = self.at_close.may_close
        self.library_commands = library_commands(self.window, self.library, paths.user_data(), self.drafts)
        self.library_commands.library_changed.connect(self.reload)
        self.library_commands.broken.connect(self.problems.report)
        self.window.commands.check.triggered.connect(
            lambda: show_faults(self.window, self.library.faults, len(self.library.statements))
        )
        self.window.memory.place.resume()
        window = self.window
        self.history = ReadingHistory(paths.user_data(), self.library, window.session, window.panes, window.shows_panes)
        self.history.freshness_changed.connect(window.list.model.show_freshness)
        self.history.failed.connect(self.problems.report)
        self.recently_read = RecentlyRead(self.history, self.library, self.appearance, window.open_statement, window)
        window.commands.recent.triggered.connect(self.recently_read.show)
        self.history.start()
        if self.brings_dialogs_back:
            self.briefing.resume()
            self.bookmarks.reopen_dialogs()
            self.library_commands.resume()
        gc.enable()
        gc.freeze()
        QTimer.singleShot(IDLE, self.window, self._build_index)

    def _unsaved_at_close(self) -> UnsavedAtClose:
        from ascl_reader.gui.commands.unsaved_at_close import Unsaved, UnsavedAtClose

        tr, files = self.window.tr, self.bookmark_files
        written = tr(
            "What you wrote last is only in this window. If you save a copy elsewhere, you can take it in "
            "later with Bookmarks ▸ Import."
        )
        changed = tr("What you changed last in your briefings is only in this window.")
        at_close = UnsavedAtClose(
            self.window,
            (
                Unsaved(self.bookmark_autosave, files.messages.note_unsaved, written, files.export),
                Unsaved(self.briefing_autosave, lambda error: None, changed),
            ),
        )
        files.exported.connect(at_close.copy_saved)
        files.not_exported.connect(at_close.copy_not_saved)
        return at_close

    def _build_index(self) -> None:
        """Build the search index where there is none; one that is there is opened when the search box is gone to."""
        if not index_folder.index_folder_of(paths.user_cache(), self.library.digest).path.exists():
            self.search.start()


def run(request: WindowRequest = NO_REQUEST, folder: Path | None = None, claim: InstanceLock | None = None) -> int:
    """Open the window and stay until it is closed, or draw it into a file; return the exit code."""
    application = make_application()
    try:
        program = Program(request, folder)
    except MissingLibrary as error:
        print(f"ascl-reader: {error}", file=sys.stderr)
        if not request.screenshot:
            QMessageBox.critical(None, "ASCL Reader", worded(error))
        return FAILED
    if request.screenshot:
        from ascl_reader.gui.startup.screenshot import take

        return take(program, request)
    _listen(program, claim)
    program.window.show()
    code = application.exec()
    return code or DONE


def load_behind(frame: FirstPageWindow, folder: Path | None, claim: InstanceLock | None = None) -> None:
    """Load the window behind the first page and put it in the page's place."""
    make_application()
    try:
        program = Program(NO_REQUEST, folder, frame)
    except MissingLibrary as error:
        QMessageBox.critical(frame, "ASCL Reader", worded(error))
        frame.close()
        return
    _listen(program, claim)
    frame.take(program.window, program)
    program.window.list.view.setFocus()


def _listen(program: Program, claim: InstanceLock | None) -> None:
    """Listen for a second start, once the window is there; one that was minimised before that is not waited for."""
    if claim is not None:
        window, receive = program.window, partial(program.receive, claim)
        window.first_shown.connect(lambda: QTimer.singleShot(LISTENING, window, receive))
        QTimer.singleShot(LISTENING_AT_LAST, window, receive)


def make_application() -> QApplication:
    """Return Qt's application, made the first time."""
    made = application.make_application()
    made.setApplicationName("ASCL Reader")
    made.setDesktopFileName("ascl-reader")
    made.setStyle("Fusion")
    sys.setswitchinterval(0.0005)  # the window waits at the most half a millisecond for the thread that searches
    accessible.install()
    return made
