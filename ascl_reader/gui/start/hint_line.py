"""A line at the foot of the window with a hint; it takes no keyboard focus, and goes when put away or followed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QWidget

from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.arranging import in_row
from ascl_reader.gui.widgets.buttons import link_button

NARROW = 110
"""Letters that the line has room for; with fewer the buttons stand below the words."""


class HintLine(QFrame):
    """Emits that no more hints are wanted; `after` gets the keyboard focus where a button of the line had it."""

    no_more = Signal()

    def __init__(self, after: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after = after
        self.setProperty("use", "offer")
        self.setAccessibleName(self.tr("Hint"))
        self.text = plain_label(role="quiet", wraps=True)
        self.close_button = link_button(self.tr("Got It"), self.put_away)
        self.no_more_button = link_button(self.tr("No More Hints"), self.no_more.emit)
        self.no_more_button.clicked.connect(self.put_away)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(16, 4, 16, 4)
        self._parts.addWidget(self.text, 1)
        buttons = in_row(between=12)
        for button in (self.close_button, self.no_more_button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addStretch()
        self._parts.addLayout(buttons)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets the buttons beside the words, or below them where these would have little room."""
        super().resizeEvent(event)
        beside = event.size().width() >= NARROW * self.text.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(way)

    def show_hint(self, words: str) -> None:
        """Shows a hint, and lets a screen reader say it."""
        self.text.setText(words)
        self.show()
        announce(self, words)

    def put_away(self) -> None:
        """Hides the line."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._after.setFocus()
        self.hide()
