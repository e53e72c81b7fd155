"""Leaves a picture of the window in the cache, for the next start's first page."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QTextEdit, QWidget

from ascl_reader.cache.private_files import write_private
from ascl_reader.cache.signature import NoSecret
from ascl_reader.errors import UnwritableFile
from ascl_reader.gui.startup.first_page import FILE, FirstPage, Text, packed, screen


def take(window: QWidget, texts: Sequence[QTextEdit], blank: Sequence[QWidget], ground: str) -> FirstPage:
    """Returns a picture of the window, with its texts for screen readers.

    What is loaded after the window, such as the list with its stars, is left `blank` in the colour of the `ground`: it
    would otherwise be there, vanish and come back.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    picture = window.grab()
    painter = QPainter(picture)
    for part in blank:
        if part.isVisible():
            painter.fillRect(*_place(part, window), QColor(ground))
    painter.end()
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    return FirstPage(
        title=window.window().windowTitle(),
        geometry=window.window().saveGeometry().toBase64().toStdString(),
        screen=screen(),
        size=(image.width(), image.height()),
        texts=tuple(
            Text(each.accessibleName(), each.toPlainText(), _place(each, window)) for each in texts if each.isVisible()
        ),
        pixels=bytes(image.constBits()),
    )


def leave(page: FirstPage, cache: Path, state: list[Any]) -> None:
    """Writes a picture; where the cache cannot be written the next start is only slower."""
    with contextlib.suppress(UnwritableFile, NoSecret, OSError):
        write_private(cache / FILE, packed(page, state), cache)


def _place(widget: QWidget, window: QWidget) -> tuple[int, int, int, int]:
    corner = widget.mapTo(window, QPoint(0, 0))
    return corner.x(), corner.y(), widget.width(), widget.height()
