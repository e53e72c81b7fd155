"""The page last read, on the screen before the rest of the program is loaded.

At close the window leaves in the cache what its reading side looked like: the texts, where each stands, in which font.
At the next start that is shown at once, as real texts that can be read and selected; the window itself is loaded
behind it and takes its place about a tenth of a second later. Where anything changed in between (the library, the
settings, the screen, the program), the page is not used and the window opens in the ordinary way.

To be quick this module may load nothing that a bare window does not need: no msgspec (20 ms), no library, none of the
other panes, and not the Qt namespace with its hundred enumerations (15 ms), which PySide6 makes at the first touch,
also to find out which of several constructors is meant. A test holds it to that.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QVBoxLayout, QWidget

from ascl_reader import __version__

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

FILE = "first-page.json"

LEFT_OFF = "left-off.json"
"""In the settings folder: where the user was, of which the page shows the statement."""

BARS = 40
"""Pixels; more than a scroll bar takes in any style."""


def state(folder: Path, data: Path, settings: Path) -> list[Any]:
    """Return what must be unchanged for a page to be used: the program, the libraries' files and the settings."""
    told = []
    for place in (folder, folder / "statements", data / "library", data / "library" / "statements"):
        try:
            with os.scandir(place) as entries:
                told += [f"{each.name} {each.stat().st_size} {each.stat().st_mtime_ns}" for each in entries]
        except OSError:
            told.append(f"{place} is missing")
    kept = []
    for name in ("settings.ini", LEFT_OFF):
        try:
            kept.append((settings / name).stat().st_mtime_ns)
        except OSError:
            kept.append(0)
    return [__version__, str(folder), len(told), zlib.crc32("\n".join(sorted(told)).encode()), *kept]


def load(cache: Path, now: list[Any]) -> dict[str, Any] | None:
    """Return the page that was left in the cache, or none where it is missing, damaged or out of date."""
    try:
        page = json.loads((cache / FILE).read_bytes())
        return page if page["state"] == now and page["screen"] and page["areas"] else None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def make_application() -> QApplication:
    """Return Qt's application, made the first time."""
    application = QApplication.instance()
    return application if isinstance(application, QApplication) else QApplication(sys.argv[:1])


def fits_screen(page: dict[str, Any]) -> bool:
    """Return whether the screen is still the one for which the page was set."""
    screen = QApplication.primaryScreen().size()
    return bool(page["screen"] == [screen.width(), screen.height()])


class FirstPage(QWidget):
    """Shows a page; calls `then` once it is on the screen. Later it is the frame around the window itself.

    It overrides no event that comes before then: handing one to Python costs more than painting the page.
    """

    def __init__(self, page: dict[str, Any], then: Callable[[], None]) -> None:
        super().__init__()
        self._then = then
        self._window: QWidget | None = None
        self.setWindowTitle(page["title"])
        self.restoreGeometry(QByteArray.fromBase64(page["geometry"].encode()))
        palette = QPalette()
        for area in page["areas"]:
            back = QWidget(self)
            back.setGeometry(*area["rect"])
            palette.setColor(QPalette.ColorRole.Window, QColor(area["colour"]))
            back.setPalette(palette)
            back.setAutoFillBackground(True)
        for each in page["labels"]:
            label = QLabel(each["text"], self)
            palette.setColor(QPalette.ColorRole.WindowText, QColor(each["colour"]))
            self._set(label, each, palette)
            label.setWordWrap(each["wraps"])
        for each in page["texts"]:
            hole = QWidget(self)
            text = QTextEdit(hole)
            text.setReadOnly(True)
            text.setFrameStyle(0)
            text.setAccessibleName(each["name"])
            palette.setColor(QPalette.ColorRole.Base, QColor(each["ground"]))
            palette.setColor(QPalette.ColorRole.Text, QColor(each["colour"]))
            text.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
            text.setLineWrapColumnOrWidth(each["rect"][2])
            text.document().setDocumentMargin(each["margin"])
            text.document().setIndentWidth(each["indent"])
            self._set(text, each, palette)
            x, y, width, height = each["rect"]
            hole.setGeometry(x, y, width, height)
            up = each.get("scroll", 0)
            text.setGeometry(0, -up, width + BARS, height + up + BARS)  # the scroll bars lie outside of the hole
            text.setHtml(each["html"])
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look)
        self._looking.start(0)

    def take(self, window: QWidget, owner: object) -> None:
        """Put the window itself in the page's place; `owner` is what has to live as long as it."""
        old = self.findChildren(QWidget)
        self._window, self._owner = window, owner
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(window)
        column.activate()
        window.show()
        window.raise_()
        for widget in old:
            widget.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the window with its frame; without one, the program has not begun."""
        if self._window is not None and not self._window.close():
            event.ignore()

    def _look(self) -> None:
        """Go on once the page is on the screen: Qt paints it while it handles the news that it can be seen."""
        handle = self.windowHandle()
        if handle is not None and handle.isExposed():
            self._looking.stop()
            self._then()

    @staticmethod
    def _set(widget: QWidget, told: dict[str, Any], palette: QPalette) -> None:
        font = QFont(told["families"])
        font.setPointSizeF(told["points"])
        font.setWeight(QFont.Weight.DemiBold if told["bold"] else QFont.Weight.Normal)
        widget.setFont(font)
        widget.setPalette(palette)
        widget.setGeometry(*told["rect"])
