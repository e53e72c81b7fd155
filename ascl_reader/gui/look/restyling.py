"""Gives the application another font and style sheet, so that every widget is styled anew once, and stays where it is.

Where one sheet follows another, Qt tells each widget of its own and of every parent's fonts and colours in any order:
17 events a widget instead of 5, 2 seconds instead of 0.7 with a briefing of 35 statements open. So the old sheet goes
before the new one comes, and what scrolls keeps its place meanwhile.
"""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QScrollBar


def restyle(application: QApplication, font: QFont, sheet: str) -> None:
    """Styles all widgets anew, also where the sheet is the same."""
    bars = [each for each in application.allWidgets() if isinstance(each, QScrollBar) and each.value()]
    places = [bar.value() for bar in bars]
    application.setStyleSheet("")
    application.setFont(font)
    application.setStyleSheet(sheet)
    for bar, place in zip(bars, places, strict=True):
        bar.setValue(place)
