"""Our own drawings as icons in the colours of the appearance."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from ascl_reader import paths


@lru_cache(maxsize=256)
def icon(name: str, colour: str, size: int) -> QIcon:
    """Returns a drawing of resources/icons in one colour, sharp on every screen; empty if the file is missing."""
    found = QIcon()
    drawing = _drawing(name, colour)
    if drawing is not None:
        for ratio in (1, 2):
            picture = _painted(drawing, size * ratio)
            picture.setDevicePixelRatio(ratio)
            found.addPixmap(picture)
    return found


def show_icon(button: QAbstractButton, name: str, colour: str, size: int) -> None:
    """Shows a drawing on a button in a size in pixels: by itself Qt draws it no larger than at 100 % of text."""
    button.setIcon(icon(name, colour, size))
    button.setIconSize(QSize(size, size))


def program_icon() -> QIcon:
    """Returns the program's own icon."""
    return QIcon(str(paths.resources() / "icons" / "ascl-reader.svg"))


def _drawing(name: str, colour: str) -> QSvgRenderer | None:
    try:
        drawing = (paths.resources() / "icons" / f"{name}.svg").read_bytes()
    except OSError:
        return None
    return QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))


def _painted(drawing: QSvgRenderer, size: int) -> QPixmap:
    picture = QPixmap(QSize(size, size))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture.copy()  # without the painter's buffers, which a picture keeps: twice its own size
