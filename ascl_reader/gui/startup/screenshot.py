"""Draws the real window into a PNG file: for the README, for reviews, for tests."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEventLoop,
    QIODevice,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

from ascl_reader.errors import UnwritableFile
from ascl_reader.files.safe_write import write_safely
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
    window.show()
    loop = QEventLoop()
    if request.search:
        program.search.answered.connect(lambda _: QTimer.singleShot(SETTLING, loop.quit))
        program.search.broken.connect(lambda _: loop.quit())
        QTimer.singleShot(LONGEST_WAIT, loop.quit)
    else:
        QTimer.singleShot(SETTLING, loop.quit)
    loop.exec()
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
