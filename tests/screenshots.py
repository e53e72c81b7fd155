"""Draws every window and dialog in every appearance, at 100, 150 and 200 % of text, for somebody to look at.

    python -m tests.screenshots FOLDER [--appearance NAME ...] [--text-size PERCENT ...] [--screen WIDTHxHEIGHT]
                                       [--language cy]

A folder for each appearance and size, with a file for each window and menu, and a sheet of all of them. Needs no
screen; works on a made-up user's files in a folder that is deleted. All of it takes some minutes. On a screen of a
given size the main window and the briefing's fill it, and no dialog is larger.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

SCREEN = Path(__file__).with_name("samples") / "screen.json"
APPEARANCES = ("light", "dark", "sepia", "contrast-light", "contrast-dark")
SIZES = (100, 150, 200)
LANGUAGES = ("en", "cy")
LARGE, MAIN_SIZE = (1600, 1000), (1366, 768)
COLUMNS, TILE, GAP, LABEL = 6, (400, 260), 8, 18
"""How many pictures stand in a row of a sheet; pixels of one, between two, and of its name."""

STILL, PATIENCE = 0.3, 20.0
"""Seconds for which a window has to stay the same, and after which one that does not is drawn as it is."""


def take(folder: Path, appearances: Sequence[str], sizes: Sequence[int], main_size: tuple[int, int]) -> None:
    """Draw all windows into a folder; Qt has been told where the screen and the user's files are."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from ascl_reader import paths
    from ascl_reader.gui.app import Program
    from ascl_reader.gui.frame.screen_room import bring_inside
    from ascl_reader.gui.look.colours import ALL
    from ascl_reader.gui.startup.run_window import prepare_application
    from ascl_reader.library.parsed_copy import load_library
    from tests.gui.every_window import each_window, furnish, stay_open

    prepare_application()
    qInstallMessageHandler(lambda kind, _, told: print(told) if kind is QtMsgType.QtCriticalMsg else None)
    first = load_library(paths.shipped_library(), paths.user_cache(), paths.user_data()).statements
    page = furnish(Path(os.environ[paths.HOME_VARIABLE]), first[0].id, first[3].id)
    stay_open(setattr)
    QApplication.setCursorFlashTime(0)
    program = Program()
    program.window.show()
    for appearance in appearances:
        for size in sizes:
            look = program.appearance
            look.text_size, look.colours = size, next(each for each in ALL if each.name == appearance)
            look.apply()
            look.changed.emit()
            program.window.resize(*main_size)
            into = folder / f"{appearance}-{size}"
            into.mkdir(parents=True, exist_ok=True)
            drawn: list[tuple[str, QImage]] = []
            for name, window in each_window(program, page):
                if window is not program.window:
                    bring_inside(window)
                drawn.append((name, settled(window)))
                drawn[-1][1].save(str(into / f"{name.lower().replace(' ', '-')}.png"))
            sheet(drawn).save(str(folder / f"sheet-{appearance}-{size}.png"))
            print(f"{appearance} {size} %: {len(drawn)} windows")
    program.window.close()


def settled(window: QWidget) -> QImage:  # type: ignore[name-defined]  # noqa: F821
    """Return the picture of a window once it stays the same: what is worked out in the background has come."""
    from PySide6.QtWidgets import QApplication

    before, now = None, window.grab().toImage()
    end = time.monotonic() + PATIENCE
    while now != before and time.monotonic() < end:
        pause = time.monotonic() + STILL
        while time.monotonic() < pause:
            QApplication.processEvents()
            time.sleep(0.005)
        before, now = now, window.grab().toImage()
    return now


def sheet(drawn: list[tuple[str, QImage]]) -> QImage:  # type: ignore[name-defined]  # noqa: F821
    """Return small pictures of all windows, each above its name."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QFont, QImage, QPainter

    wide, high = TILE[0] + GAP, TILE[1] + LABEL + GAP
    rows = -(-len(drawn) // COLUMNS)
    made = QImage(COLUMNS * wide, rows * high, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.gray)
    painter, font = QPainter(made), QFont()
    font.setPixelSize(LABEL - 5)
    painter.setFont(font)
    for number, (name, picture) in enumerate(drawn):
        x, y = number % COLUMNS * wide, number // COLUMNS * high
        how = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        painter.drawImage(x, y, picture.scaled(*TILE, *how))
        painter.drawText(QRect(x, y + TILE[1], TILE[0], LABEL), Qt.AlignmentFlag.AlignLeft, name)
    painter.end()
    return made


def _pixels(words: str) -> tuple[int, int]:
    """Return a width and a height written as 640x480; raises ValueError where it is not one."""
    width, _, height = words.partition("x")
    return int(width), int(height)


def main() -> int:
    """Draw what the command line asks for; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--appearance", choices=APPEARANCES, nargs="+", default=APPEARANCES)
    parser.add_argument("--text-size", type=int, nargs="+", default=SIZES)
    parser.add_argument("--screen", type=_pixels, help="such as 640x480")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        settings = Path(home) / "settings" / "settings.json"
        settings.parent.mkdir()
        settings.write_text(json.dumps({"version": 1, "looks/language": given.language}), encoding="utf-8")
        told = json.loads(SCREEN.read_text(encoding="utf-8"))
        told["screens"][0]["width"], told["screens"][0]["height"] = given.screen or LARGE
        screen = Path(home) / "screen.json"
        screen.write_text(json.dumps(told), encoding="utf-8")
        os.environ["ASCL_READER_HOME"] = home
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        take(given.folder, given.appearance, given.text_size, given.screen or MAIN_SIZE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
