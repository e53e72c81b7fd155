"""The system ends the session, or asks the program to end: what was typed is saved first, and nothing is asked.

SIGTERM, SIGHUP and SIGINT come from whoever ends a process; the end of a session comes from Qt (on Windows as the
system's own question). Python handles a signal only while it runs code, so a pipe wakes the window's event loop.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.window_request import DONE

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))


class SessionEnd(QObject):
    """From now on, saves when the session is about to end, and ends the program when the system asks for it."""

    def __init__(self, program: Program) -> None:
        super().__init__(program.window)
        self._program = program
        application = make_application()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._session_ends)
        if sys.platform != "win32":
            self._wake_at_signals()

    def _wake_at_signals(self) -> None:
        self._read, written = os.pipe()
        for end in (self._read, written):
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        signal.set_wakeup_fd(written, warn_on_full_buffer=False)
        for each in SIGNALS:
            signal.signal(each, lambda *_: None)

    def _woken(self) -> None:
        with contextlib.suppress(BlockingIOError):
            if any(number in SIGNALS for number in os.read(self._read, 64)):
                end(self._program)

    def _session_ends(self, manager: QSessionManager) -> None:
        save_now(self._program)


def save_now(program: Program) -> None:
    """Saves what was typed and where the user is, as far as possible, without a question."""
    program.window.note.commit()
    if hasattr(program, "at_close"):  # else the window is not whole yet, and nothing can be typed
        program.briefing.commit()
        program.at_close.save_all()
    program.session.mark()
    program.saver.flush()


def end(program: Program) -> None:
    """Saves everything and ends the program, whatever is open, and asks nothing."""
    save_now(program)
    program.window.may_close = lambda: True
    program.window.window().close()
    QGuiApplication.exit(DONE)
