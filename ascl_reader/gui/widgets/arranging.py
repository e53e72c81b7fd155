"""Widgets beside and below one another, or scrolled, each made with all that stands in it; and the room in there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

Part = QWidget | QLayout | None

REST = None
"""The part that takes the room that the others leave, with nothing in it."""


def in_row(
    *parts: Part,
    on: QWidget | None = None,
    around: tuple[int, int, int, int] = (0, 0, 0, 0),
    between: int | None = None,
    grows: QWidget | QLayout | None = None,
) -> QHBoxLayout:
    """Returns a row of parts, laid out `on` a widget if one is given; the part that `grows` takes what is left of it.

    `around` are the pixels left, above, right and below, `between` those between two parts, else as many as usual.
    """
    row = QHBoxLayout() if on is None else QHBoxLayout(on)
    _fill(row, parts, around, between, grows)
    return row


def in_column(
    *parts: Part,
    on: QWidget | None = None,
    around: tuple[int, int, int, int] = (0, 0, 0, 0),
    between: int | None = None,
    grows: QWidget | QLayout | None = None,
) -> QVBoxLayout:
    """Returns a column of parts, as `in_row` returns a row."""
    column = QVBoxLayout() if on is None else QVBoxLayout(on)
    _fill(column, parts, around, between, grows)
    return column


def in_scroll(content: QWidget) -> QScrollArea:
    """Returns an area that scrolls up and down, without a frame, where there is no room for its content."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    content.setAutoFillBackground(False)  # the ground of the window is seen, not that of a list
    return area


def room_in(area: QAbstractScrollArea) -> QSize:
    """Returns the size of what is seen in an area, whose viewport is not asked for it.

    At the first plain widget of Qt's own that Python is handed, PySide makes the classes of all kinds of widgets, as
    it may be any of them. That takes 8 ms of a start; once the window is painted it holds nothing up.
    """
    room = area.maximumViewportSize()  # without the bars that are always shown
    across, down = area.verticalScrollBar(), area.horizontalScrollBar()
    needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
    if area.verticalScrollBarPolicy() is needed and across.isVisibleTo(area):
        room.setWidth(room.width() - across.sizeHint().width())
    if area.horizontalScrollBarPolicy() is needed and down.isVisibleTo(area):
        room.setHeight(room.height() - down.sizeHint().height())
    return room


def _fill(
    layout: QBoxLayout,
    parts: tuple[Part, ...],
    around: tuple[int, int, int, int],
    between: int | None,
    grows: QWidget | QLayout | None,
) -> None:
    layout.setContentsMargins(*around)
    if between is not None:
        layout.setSpacing(between)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part, 1 if part is grows else 0)
        elif isinstance(part, QLayout):
            layout.addLayout(part, 1 if part is grows else 0)
        else:
            layout.addStretch(1)
