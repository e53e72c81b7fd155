"""Leaves in the cache what the window's reading side looks like, for the next start's first page."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QSplitterHandle, QWidget

from ascl_reader.errors import UnwritableFile
from ascl_reader.files.files import write_safely
from ascl_reader.gui.startup import first_page

if TYPE_CHECKING:
    from ascl_reader.gui.window.main_window import MainWindow


LINK_INSET = 4
"""Pixels from a link's left edge to its words, as the style sheet sets them."""


def leave(window: MainWindow, cache: Path, state: list[Any]) -> None:
    """Write the page; where the cache cannot be written the next start is only slower.

    Of panes that lie below one another and are scrolled together there is none: part of them would stand in the bar.
    """
    whole = not window.panes.scrolled()[-1]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    if window.isVisible() and window.session.statement and window.reading.is_reading and whole:
        with contextlib.suppress(UnwritableFile):
            write_safely(cache / first_page.FILE, json.dumps(_page(window, state)).encode())


def _page(window: MainWindow, state: list[Any]) -> dict[str, Any]:
    colours = window.appearance.colours
    screen = window.screen().size()
    panes = [pane for pane in window.panes.panes.values() if pane.edit.isVisible()]
    reading = [(window.list, colours.pane), (window.panes, colours.pane), (window.note, colours.pane)]
    tints = [(pane, colours.position) for pane in panes if pane.section.value == "position"]
    areas = [{"rect": [0, 0, window.width(), window.height()], "colour": colours.ground}]
    areas += [{"rect": _rect(part, window), "colour": colour} for part, colour in (*reading, *tints)]
    areas += [{"rect": rect, "colour": colours.line} for rect in _lines(window)]
    return {
        "state": state,
        "screen": [screen.width(), screen.height()],
        "geometry": window.window().saveGeometry().toBase64().toStdString(),
        "title": window.window().windowTitle(),
        "areas": areas,
        "labels": [_label(each, window) for each in _worded(window)],
        "texts": [
            {
                **_set(pane.edit.viewport(), pane.edit.document().defaultFont(), window),
                "name": pane.edit.accessibleName(),
                "scroll": pane.edit.verticalScrollBar().value(),
                "html": pane.edit.document().toHtml(),
                "ground": colours.position if pane.section.value == "position" else colours.pane,
                "colour": colours.ink,
                "margin": pane.edit.document().documentMargin(),
                "indent": pane.edit.document().indentWidth(),
            }
            for pane in panes
        ],
    }


def _worded(window: MainWindow) -> list[QLabel | QAbstractButton]:
    """Return the labels and buttons with words that can be seen, above and in the panes; each costs 0.2 ms."""
    found: list[QLabel | QAbstractButton] = []
    parts = (window.header, *window.panes.panes.values())
    for each in (widget for part in parts for widget in part.findChildren(QWidget)):
        if not isinstance(each, (QLabel, QAbstractButton)) or not each.text() or each.visibleRegion().isEmpty():
            continue
        if isinstance(each, QLabel) or each.icon().isNull():
            found.append(each)
    return found


def _lines(window: MainWindow) -> list[list[int]]:
    """Return the thin lines between the parts of the window."""
    lines = []
    for handle in window.findChildren(QSplitterHandle):
        if handle.isVisible():
            x, y, width, height = _rect(handle, window)
            upright = height > width
            lines.append([x + width // 2, y, 1, height] if upright else [x, y + height // 2, width, 1])
    for part in (window.top, window.header):
        x, y, width, height = _rect(part, window)
        lines.append([x, y + height - 1, width, 1])
    return lines


def _label(widget: QLabel | QAbstractButton, window: QWidget) -> dict[str, Any]:
    told = _set(widget, widget.font(), window)
    if isinstance(widget, QLabel):
        inner = widget.contentsRect().translated(widget.mapTo(window, QPoint(0, 0)))
        right = widget.alignment() & Qt.AlignmentFlag.AlignRight
        width = widget.fontMetrics().horizontalAdvance(widget.text()) if right else inner.width()
        told["rect"] = [inner.x() + inner.width() - width, inner.y(), width, inner.height()]
    else:
        words = widget.fontMetrics().boundingRect(widget.text()).size()
        x, y, width, height = told["rect"]
        inset = LINK_INSET if widget.property("use") == "link" else (width - words.width()) // 2
        told["rect"] = [x + inset, y, words.width() + 4, height]
    colour = widget.palette().color(QPalette.ColorRole.WindowText).name()
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    return {**told, "text": widget.text(), "colour": colour, "wraps": wraps}


def _set(widget: QWidget, font: QFont, window: QWidget) -> dict[str, Any]:
    return {
        "rect": _rect(widget, window),
        "families": font.families(),
        "points": font.pointSizeF(),
        "bold": font.weight() > QFont.Weight.Normal,
    }


def _rect(widget: QWidget, window: QWidget) -> list[int]:
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return [place.x(), place.y(), place.width(), place.height()]
