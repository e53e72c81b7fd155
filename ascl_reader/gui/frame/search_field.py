"""A field with words that a list, a table or pages are searched by: Esc empties it before it closes anything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from ascl_reader.gui.frame.keyboard import KeptKeys
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import set_tip

MOST_LETTERS = 100
"""Letters of a search; more is pasted by mistake."""

DRAWING, TARGET, BESIDE = 18, 26, 4
"""Pixels at 100 % of text: the drawing that empties it, what can be pressed, and what is left beside that."""


class SearchField(QLineEdit):
    """Has a button that empties it, and its name for a placeholder. Qt's own button is of one size and colour."""

    def __init__(self, name: str, appearance: Appearance, placeholder: str = "") -> None:
        super().__init__()
        self._appearance = appearance
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder or name)
        self.setMaxLength(MOST_LETTERS)
        self.empty = QToolButton(self)
        self.empty.setProperty("flat", True)
        self.empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does it
        self.empty.setCursor(Qt.CursorShape.ArrowCursor)
        self.empty.setAccessibleName(self.tr("Clear the search"))
        set_tip(self.empty, self.tr("Clear the search (Esc)"))
        self.empty.clicked.connect(self.clear)
        self.empty.hide()
        self.textChanged.connect(lambda text: self.empty.setVisible(bool(text)))
        KeptKeys(self, self._empties)
        appearance.follow(self._restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empties itself by Esc; a second one goes to the window."""
        if self._empties(event):
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the button at the right."""
        super().resizeEvent(event)
        self._place()

    def _empties(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and not event.modifiers() and bool(self.text())

    def _restyle(self) -> None:
        px = self._appearance.px
        show_icon(self.empty, "clear", self._appearance.colours.quiet, px(DRAWING))
        self.setTextMargins(0, 0, px(TARGET), 0)
        self._place()

    def _place(self) -> None:
        side = self._appearance.px(TARGET)
        self.empty.setGeometry(
            self.width() - side - self._appearance.px(BESIDE), (self.height() - side) // 2, side, side
        )
