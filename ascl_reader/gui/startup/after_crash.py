"""Leaves a mark while the window is open; where the session before broke off, a line says what of it was kept.

What a program that was killed left half written is deleted, at any start: a command at the terminal leaves no mark.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QSessionManager

from ascl_reader import paths
from ascl_reader.cache.running_mark import RunningMark
from ascl_reader.files import timestamps
from ascl_reader.files.safe_write import delete_left_behind
from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.gui.window.unsaved_line import WorkNews
from ascl_reader.library.dates import long_date

TIDY = "deleting what was left half written"

STILL_HERE = 60_000
"""Milliseconds after the system asked for the end of the session, after which it is taken not to have happened."""

_log = logging.getLogger("ascl_reader.window")


class AfterCrash(QObject):
    """Begins with begin(); tells once bookmarks and briefings were read, or could not be."""

    def __init__(self, program: Program) -> None:
        super().__init__(program.window)
        self._program = program
        self._mark = RunningMark(paths.user_cache())
        self._still_here = QTimer(self, singleShot=True, interval=STILL_HERE)
        self._still_here.timeout.connect(self._mark.go_on)
        application = make_application()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._session_ends)
        program.window.closed.connect(self._mark.end)

    def begin(self) -> None:
        """Makes the mark, reports the session before if it broke off, and tidies up behind it in the background."""
        if self._mark.begin():
            _log.info("the session before broke off")
            for work in (self._program.bookmark_autosave, self._program.briefing_autosave):
                work.loaded.connect(self._tell)
                work.failed.connect(self._tell)
            self._tell()
        self._program.background.run(TIDY, _tidy)

    def _session_ends(self, manager: QSessionManager) -> None:
        self._mark.rest()
        self._still_here.start()

    def _tell(self) -> None:
        """Tells what was kept, as far as it was read; what could not be read says so in a line of its own."""
        program, kept = self._program, []
        if program.bookmark_autosave.ready:
            kept.append(self._notes())
        if program.briefing_autosave.ready:
            kept.append(self._briefings())
        if not kept:
            return
        if not program.is_safe:
            kept.append(self.tr("The window: it opens where you were, with the search and the windows that were open."))
        began = self.tr(
            "ASCL Reader stopped last time without being closed: by a fault, a power cut, or because it was ended from "
            "outside. This was kept:"
        )
        missing = self.tr("Everything is saved within two seconds; what you typed after that may be missing.")
        whole = "\n\n".join([began, "\n".join(f"• {each}" for each in kept), missing])
        short = self.tr("ASCL Reader stopped without being closed last time. Your work was kept.")
        title = self.tr("After an Unexpected End")
        program.window.unsaved.show_problem("crash", WorkNews(short, whole, title))

    def _notes(self) -> str:
        work = self._program.bookmark_autosave.work
        last = max(work.notes.values(), key=lambda note: note.version, default=None)
        if last is None:
            return self.tr("Bookmarks: {count}. There are no notes yet.").format(count=len(work.bookmarks))
        library = self._program.library
        title = library.find(last.statement).title if last.statement in library else last.statement
        told = self.tr("Bookmarks ({count}) and notes ({notes}). The last note: “{title}”, {time}.")
        return told.format(count=len(work.bookmarks), notes=len(work.notes), title=title, time=_when(last.version))

    def _briefings(self) -> str:
        meetings = self._program.briefing_autosave.briefings.meetings
        last = max(meetings, key=lambda each: each.changed, default=None)
        if last is None:
            return self.tr("Briefings: there are none yet.")
        told = self.tr("Briefings ({count}). The last one changed: “{title}”, {time}.")
        return told.format(count=len(meetings), title=last.title, time=_when(last.changed))


def _tidy() -> None:
    for folder in (paths.user_settings(), paths.user_data(), paths.user_cache()):
        delete_left_behind(folder)


def _when(moment: str) -> str:
    """Returns a moment in the local time, as 12 March 2026, 14:05."""
    local = timestamps.local_time(moment)
    return f"{long_date(local.date().isoformat())}, {local:%H:%M}"
