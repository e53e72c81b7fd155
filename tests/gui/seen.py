"""What is seen of a window, by pixels: the ring of the keyboard focus, and which colour stands on which.

The program wears an appearance in which each colour is told from all others, so that a pixel names what it is for.
"""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.colours import Colours

USES = tuple(name for name in Colours._fields if name not in ("name", "is_dark"))
VALUES = {
    use: QColor.fromHsv((n * 360 // len(USES) + 7) % 360, 120 + n % 3 * 60, 160 + n % 4 * 30).name()
    for n, use in enumerate(USES)
}
TOLD_APART = Colours(name="light", **VALUES)
"""An appearance that nobody would choose; its icons are those of the light one."""

USE_OF = {QColor(colour).rgb(): use for use, colour in VALUES.items()}

TEXTS = ("ink", "quiet", "accent", "on_accent", "warning")
GROUNDS = ("ground", "pane", "tint", "position", "mark", "warning_tint", "accent")
FLAT, THIN, NEAR = 8, 4, 40
"""Pixels in a row: a ground has so many of a colour, a letter's stroke at most so many, near such a ground."""

SETTLE = 3
"""Times that what follows a change of the keyboard focus is let come: scrolling to it, and what that makes."""

MARK = 60
"""Pixels of a ring around a small thing, as a mark of the timeline."""

ROWS = 4
"""Every so many rows of pixels are looked at."""


def wear_told_apart(appearance: Appearance) -> None:
    """Put the colours on the whole program, and text so large that the strokes of letters have their own colour."""
    appearance.text_size, appearance.colours = 150, TOLD_APART
    appearance.apply()
    appearance.changed.emit()


def colours_on(image: QImage) -> set[str]:
    """Return the colours that an image has on its points, every other of each row, as #rrggbb."""
    picture = image.convertToFormat(QImage.Format.Format_RGB32)  # has to live as long as its bytes are read
    pixels = memoryview(bytes(picture.constBits())).cast("I")
    return {f"#{each & 0xFFFFFF:06x}" for each in set(pixels[::2].tolist())}


class Pairs:
    """Counts how often a colour for texts stands on a ground, in all pictures that are taken."""

    def __init__(self) -> None:
        self.counted: Counter[tuple[str, str]] = Counter()
        self._rows: set[bytes] = set()

    def look(self, window: QWidget) -> None:
        """Look at a window; a row of pixels that was seen before is not looked at again."""
        picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels, length = bytes(picture.constBits()), picture.bytesPerLine()
        for at in range(0, len(pixels), length * ROWS):
            row = pixels[at : at + length]
            if row not in self._rows:
                self._rows.add(row)
                self._count(row)

    def _count(self, row: bytes) -> None:
        ground, there, run, before = "", 0, 0, None
        for at, pixel in enumerate(memoryview(row).cast("I")):
            run = run + 1 if pixel == before else 1
            before, use = pixel, USE_OF.get(pixel)
            if use is None:
                continue
            if run >= FLAT and use in GROUNDS:
                ground, there = use, at
            elif ground and use != ground and use in TEXTS and run <= THIN and at - there < NEAR:
                self.counted[use, ground] += 1


def ring_of(widget: QWidget, before: QWidget, other: QWidget) -> float:
    """Return which share of a line around a widget changes its colour once Tab led to it from the one before.

    `other` is a widget of which it covers nothing.
    """
    before.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(QApplication.focusWidget() or before, Qt.Key.Key_Tab)
    if not widget.hasFocus() or widget.visibleRegion().isEmpty():
        return 0.0
    ringed = _pixels(widget)
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    without = _pixels(widget)
    if len(without) != len(ringed):
        return 1.0
    rings = {QColor(VALUES[use]).rgb() for use in ("accent", "on_accent", "ink")}
    told = sum(one != after and after in rings for one, after in zip(without, ringed, strict=True))
    return told / (2 * (widget.width() + widget.height()))


def least_ring(widget: QWidget) -> float:
    """Return the share that is enough: all around a control; in a list or a picture a mark around what is chosen."""
    around = 2 * (widget.width() + widget.height())
    return MARK / around if isinstance(widget, QAbstractScrollArea) else 0.8


def _pixels(widget: QWidget) -> memoryview:
    for _ in range(SETTLE):
        QApplication.processEvents()
    place = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    if place.intersected(widget.window().rect()).isEmpty():  # shut or scrolled away; Qt crashes on a picture of nothing
        return memoryview(b"")
    picture = widget.window().grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(picture.constBits())).cast("I")
