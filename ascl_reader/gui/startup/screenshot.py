"""Draws the real window into a PNG file: for the README, for reviews, for tests."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QDeadlineTimer,
    QEventLoop,
    QIODevice,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QWidget

from ascl_reader.errors import ReaderError, UnwritableFile
from ascl_reader.files.safe_write import write_safely
from ascl_reader.gui.widgets.in_turn import InTurn
from ascl_reader.window_request import DONE, FAILED, WindowRequest

if TYPE_CHECKING:
    from ascl_reader.gui.app import Program

SETTLING = 400
"""Milliseconds for the window to settle after the search was answered."""

LONGEST_WAIT = 30_000


def _quiet(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Passes over what Qt says of windows that are drawn and not shown; prints the rest."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def take(program: Program, request: WindowRequest) -> int:
    """Shows the window, waits until what was asked for is on it, writes the file; returns the exit code."""
    qInstallMessageHandler(_quiet)
    window = program.window
    window.resize(*(request.size or (1360, 850)))
    loop, unread = QEventLoop(), list[ReaderError]()
    program.rest.append(lambda: _note_unread(program, unread))
    window.show()
    if request.search:
        program.search.answered.connect(lambda _: QTimer.singleShot(SETTLING, loop.quit))
        program.search.broken.connect(lambda _: loop.quit())
        QTimer.singleShot(LONGEST_WAIT, loop.quit)
    else:
        QTimer.singleShot(SETTLING, loop.quit)
    loop.exec()
    if _wait_until_loaded(program, unread):
        print(f"ascl-reader: {unread[0]}", file=sys.stderr)
        return FAILED
    _finish_steps(window)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    program.background.close()
    try:
        write_safely(request.screenshot, data.data())  # type: ignore[arg-type]
    except UnwritableFile as error:
        print(f"ascl-reader: {error}", file=sys.stderr)
        return FAILED
    return DONE


def _finish_steps(window: QWidget) -> None:
    """Does at once what the window would do in turns, as it does not tell when the last of them is done."""
    while busy := [turns for turns in window.findChildren(InTurn) if turns.is_busy]:
        for turns in busy:
            turns.finish()
        QCoreApplication.processEvents()


def _note_unread(program: Program, unread: list[ReaderError]) -> None:
    """Notes which of the user's work cannot be read, once the window is whole."""
    for work in (program.bookmark_autosave, program.briefing_autosave):
        work.failed.connect(lambda error: unread.append(error) if isinstance(error, ReaderError) else None)


def _wait_until_loaded(program: Program, unread: list[ReaderError]) -> bool:
    """Waits until the user's work is loaded; returns whether some of it could not be read."""
    until = QDeadlineTimer(LONGEST_WAIT)
    while not unread and not until.hasExpired():
        if hasattr(program, "at_close") and program.bookmark_autosave.ready and program.briefing_autosave.ready:
            break
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    return bool(unread)
