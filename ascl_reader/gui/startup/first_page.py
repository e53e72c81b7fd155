"""A picture of the window as it was closed, on the screen before the rest of the program is loaded.

At the next start it is shown at once; the window itself is loaded behind it and takes its place about a quarter of a
second later. Screen readers find the texts of the statement under their usual names. Where anything changed in between
(the library, the settings, the screen, the program), the picture is not used and the window opens in the ordinary way;
so it is where the file is missing or damaged, or is not signed by this user's program.

To be quick this module may load nothing that a bare window does not need: no msgspec (20 ms), no library, none of the
panes, and not the Qt namespace with its hundred enumerations (15 ms), which PySide6 makes at the first touch, also to
find out which of several constructors is meant. A test holds it to that.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QImage, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from ascl_reader import __version__
from ascl_reader.cache.private_files import read_private
from ascl_reader.cache.signature import is_signed, sign

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

FILE = "first-page.picture"
PURPOSE = "first page"

LONGEST_WAIT = 1000
"""Milliseconds until the window is loaded even if the picture is not on the screen, as after a minimised start."""

FARTHEST = 100_000
"""Pixels; no screen is wider than that."""


class Text(NamedTuple):
    """A text of the statement for screen readers: its name, its words, and where it stands (x, y, width, height)."""

    name: str
    words: str
    place: tuple[int, int, int, int]


class FirstPage(NamedTuple):
    """What a window left at its closing; `geometry` is Qt's, of the outer window, in Base64.

    `screen` is the screen's width and height and its pixels for each of Qt's, which make a picture sharp or not.
    """

    title: str
    geometry: str
    screen: tuple[float, float, float]
    size: tuple[int, int]
    texts: tuple[Text, ...]
    pixels: bytes

    @property
    def fits_screen(self) -> bool:
        """Whether the screen is still the one on which the picture was taken; asks Qt's application."""
        return self.screen == screen()


def screen() -> tuple[float, float, float]:
    """Returns the width and height of the first screen, and its pixels for each of Qt's."""
    first = QApplication.primaryScreen()
    return (first.size().width(), first.size().height(), first.devicePixelRatio())


def state(folder: Path, data: Path, settings: Path) -> list[Any]:
    """Returns the state that must be unchanged for a picture to be used: program, libraries' files and settings."""
    told = []
    for place in (folder, folder / "statements", data / "library", data / "library" / "statements", settings):
        try:
            with os.scandir(place) as entries:
                told += [f"{each.name} {each.stat().st_size} {each.stat().st_mtime_ns}" for each in entries]
        except OSError:
            told.append(f"{place} is missing")
    return [__version__, str(folder), len(told), zlib.crc32("\n".join(sorted(told)).encode())]


def packed(page: FirstPage, now: list[Any]) -> bytes:
    """Returns the content of the file: its signature, then a line of JSON and the pixels, 32 bits each, compressed.

    Raises NoSecret.
    """
    told = json.dumps({"state": now, **page._replace(pixels=b"")._asdict(), "pixels": ""}).encode()
    data = zlib.compress(told + b"\n" + page.pixels, 1)
    return sign(PURPOSE, data) + b"\n" + data


def load(cache: Path, now: list[Any]) -> FirstPage | None:
    """Returns the page that was left in the cache; None if it is missing, damaged, out of date or not signed."""
    try:
        signature, _, data = read_private(cache / FILE, cache).partition(b"\n")
        if not is_signed(signature, PURPOSE, data):
            return None
        line, _, pixels = zlib.decompress(data).partition(b"\n")
        told = json.loads(line)
        if told["state"] != now:
            return None
        width, height = (_number(each) for each in told["size"])
        across, down, scale = (float(each) for each in told["screen"])
        texts = tuple(_text(*each) for each in told["texts"])
        page = FirstPage(
            str(told["title"]), str(told["geometry"]), (across, down, scale), (width, height), texts, pixels
        )
    except (OSError, ValueError, LookupError, TypeError, ArithmeticError, RecursionError, MemoryError, zlib.error):
        return None
    return page if width > 0 and height > 0 and scale > 0 and len(pixels) == 4 * width * height else None


def _text(name: str, words: str, place: list[int]) -> Text:
    x, y, width, height = (_number(each) for each in place)
    return Text(str(name), str(words), (x, y, width, height))


def _number(value: Any) -> int:
    if not isinstance(value, int) or abs(value) > FARTHEST:
        raise ValueError(value)
    return value


class FirstPageWindow(QWidget):
    """Shows the picture; calls `then` once it is on the screen. Later it is the frame around the window itself.

    It overrides no event that comes before then: handing one to Python costs more than painting the picture.
    """

    def __init__(self, page: FirstPage, then: Callable[[], None]) -> None:
        super().__init__()
        self._then = then
        self._window: QWidget | None = None
        self.setWindowTitle(page.title)
        self.restoreGeometry(QByteArray.fromBase64(page.geometry.encode("ascii", "replace")))
        width, height = page.size
        image = QImage(page.pixels, width, height, 4 * width, QImage.Format.Format_RGB32)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(page.screen[2])
        back = QLabel(self)
        back.setPixmap(picture)
        back.adjustSize()
        for each in page.texts:
            text = QLabel(self)
            text.setAccessibleName(each.name)
            text.setAccessibleDescription(each.words)
            text.setGeometry(*each.place)
        self._waited = 0
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look)
        self._looking.start(1)

    def take(self, window: QWidget, owner: object) -> None:
        """Puts the window itself in the picture's place; `owner` is an object that must outlive it."""
        old = self.findChildren(QWidget)
        self._window, self._owner = window, owner
        column = QVBoxLayout(self)  # by itself: what makes columns elsewhere loads the Qt namespace
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(window)
        column.activate()
        window.show()
        window.raise_()
        for widget in old:
            widget.deleteLater()
        QPixmapCache.clear()  # Qt keeps the picture for some minutes; of the window it has painted nothing yet

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes the window with its frame; without one, the program has not begun."""
        if self._window is not None and not self._window.close():
            event.ignore()

    def _look(self) -> None:
        """Goes on once the picture is on the screen: Qt paints it while it handles the news that it can be seen.

        One that was started minimised is not waited for.
        """
        handle = self.windowHandle()
        self._waited += 1
        if (handle is not None and handle.isExposed()) or self._waited >= LONGEST_WAIT:
            self._looking.stop()
            self._then()
