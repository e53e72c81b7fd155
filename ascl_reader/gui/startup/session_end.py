"""The system ends the session, or asks the program to end: what was typed is saved first, and nothing is asked.

SIGTERM, SIGHUP and SIGINT come from whoever ends a process; the end of a session comes from Qt (on Windows as the
system's own question). Python runs its part of a signal only while it runs at all, so that a pipe wakes the window.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

from ascl_reader.gui.widgets.application import make_application

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))


class SessionEnd(QObject):
    """Calls `save` where the session is about to end, and `end` once the program is to end, from now on."""

    def __init__(self, save: Callable[[], object], end: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._save, self._end = save, end
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
                self._end()

    def _session_ends(self, manager: QSessionManager) -> None:
        self._save()
