"""Opens the program's window, in the ordinary way or behind the picture of the last one; listens for second starts."""

from __future__ import annotations

import logging
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from ascl_reader import paths
from ascl_reader.errors import MissingLibrary
from ascl_reader.gui.app import Program
from ascl_reader.gui.memory.session_state import NOWHERE
from ascl_reader.gui.memory.settings import START_SEEN
from ascl_reader.gui.startup import first_page
from ascl_reader.gui.widgets import accessible
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.window_request import DONE, FAILED, NO_REQUEST, WindowRequest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ascl_reader.gui.startup.first_page import FirstPageWindow
    from ascl_reader.gui.startup.instance_lock import InstanceLock

_log = logging.getLogger("ascl_reader.window")

LISTENING = 200
"""Milliseconds after the first paint until second starts are listened for; loading the modules for it takes 6 to 20."""

LISTENING_AT_LAST = 2_000
"""Milliseconds after which they are listened for in any case."""


def prepare_application() -> QApplication:
    """Returns Qt's application with the program's name and style, made the first time."""
    made = make_application()
    made.setApplicationName("ASCL Reader")
    made.setDesktopFileName("ascl-reader")
    made.setStyle("Fusion")
    sys.setswitchinterval(0.0005)  # the window waits at the most half a millisecond for the thread that searches
    accessible.install()
    return made


def run(request: WindowRequest = NO_REQUEST, folder: Path | None = None, lock: InstanceLock | None = None) -> int:
    """Opens the window and stays until it is closed, or draws it into a file; returns the exit code."""
    application = prepare_application()
    try:
        program = Program(request, folder)
    except MissingLibrary as error:
        print(f"ascl-reader: {error}", file=sys.stderr)
        if not request.screenshot:
            _tell(error)
        return FAILED
    if request.screenshot:
        from ascl_reader.gui.startup.screenshot import take

        return take(program, request)
    _follow(program, lock)
    if not (request.statement or request.search or request.file):
        greet(program)
    program.window.show()
    code = application.exec()
    return code or DONE


def greet(program: Program) -> None:
    """Shows the start page where this is the very first start."""
    kept = program.settings
    if program.session.left == NOWHERE and not kept.get(START_SEEN) and not program.is_safe:
        kept.put(START_SEEN, True)
        program.start.show()


def load_behind(frame: FirstPageWindow, folder: Path | None, lock: InstanceLock | None = None) -> None:
    """Loads the window behind the first page and puts it in the page's place."""
    prepare_application()
    try:
        program = Program(NO_REQUEST, folder, framed=True)
    except MissingLibrary as error:
        _tell(error, frame)
        frame.close()
        return
    _follow(program, lock)
    frame.take(program.window, program)
    program.window.list.view.setFocus()


def _tell(error: MissingLibrary, parent: QWidget | None = None) -> None:
    from PySide6.QtWidgets import QMessageBox

    from ascl_reader.gui.look.plain_text import never_html
    from ascl_reader.gui.widgets.problems import worded

    QMessageBox.critical(parent, "ASCL Reader", never_html(worded(error)))


def leave_picture(program: Program) -> None:
    """Leaves a picture for the next start, where a statement of the library is read: what else is comes later."""
    window = program.window
    if (
        not program.is_safe
        and window.columns.isVisible()
        and window.session.statement in program.library
        and window.reading.is_reading
    ):
        from ascl_reader.gui.startup import leave_first_page

        state = first_page.state(program.folder, paths.user_data(), paths.user_settings())
        texts = [pane.edit for pane in window.panes.panes.values()]
        blank = [window.list, window.note, window.bookmark_tree]
        page = leave_first_page.take(window, texts, blank, program.appearance.colours.pane)
        leave_first_page.leave(page, paths.user_cache(), state)


def listen(program: Program, lock: InstanceLock) -> None:
    """Listens for second starts, whose requests this window carries out; once, and only where the lock is ours."""
    from ascl_reader.gui.startup.single_instance import InstanceServer, clear_dead_sockets

    window = program.window
    if lock.held and window.findChild(InstanceServer) is None:
        server = InstanceServer(lock.name, partial(carry_out, program), window)
        clear_dead_sockets()
        window.closing.connect(lock.release)
        window.closing.connect(server.close)


def save_at_session_end(program: Program) -> None:
    """Saves from now on when the session ends: before the window is there, there is nothing to save; once."""
    from ascl_reader.gui.startup.session_end import SessionEnd

    if program.window.findChild(SessionEnd) is None:
        SessionEnd(program)


def carry_out(program: Program, request: WindowRequest) -> bool:
    """Brings the window to the front and shows what a second start asks for; returns whether that could be done."""
    if request.statement and request.statement not in program.library:
        return False
    _log.info("a second start asks for %s", request)
    frame = program.window.window()
    frame.setWindowState(frame.windowState() & ~Qt.WindowState.WindowMinimized)
    for each in (frame, QApplication.activeModalWidget()):
        if each is not None:
            each.raise_()
            each.activateWindow()
    program.show_request(request)
    return True


def _follow(program: Program, lock: InstanceLock | None) -> None:
    """Listens once the window is there (one that was minimised before that is not waited for); leaves a picture."""
    window = program.window
    program.rest.append(partial(save_at_session_end, program))
    QTimer.singleShot(LISTENING_AT_LAST, window, partial(save_at_session_end, program))
    program.rest.append(partial(_tell_after_crash, program))
    window.closed.connect(partial(leave_picture, program))
    if lock is not None:
        now = partial(listen, program, lock)
        window.first_shown.connect(lambda: QTimer.singleShot(LISTENING, window, now))
        QTimer.singleShot(LISTENING_AT_LAST, window, now)


def _tell_after_crash(program: Program) -> None:
    from ascl_reader.gui.startup.after_crash import AfterCrash

    after_crash = AfterCrash(program)
    QTimer.singleShot(LISTENING, program.window, after_crash.begin)  # once there is what it tells
