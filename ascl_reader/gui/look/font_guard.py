"""Keeps fonts while widgets move to another parent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@contextmanager
def fonts_kept(widgets: Iterable[QWidget]) -> Iterator[None]:
    """Give the widgets, and all in them, the fonts again that they were given before.

    Under a style sheet Qt goes back, at a change of parent, to the font that a widget had when it was first drawn:
    text that was made larger since would shrink.
    """
    every = [each for widget in widgets for each in (widget, *widget.findChildren(QWidget))]
    fonts = {each: each.font() for each in every if each.testAttribute(Qt.WidgetAttribute.WA_SetFont)}
    yield
    for each, font in fonts.items():
        each.setFont(font)
