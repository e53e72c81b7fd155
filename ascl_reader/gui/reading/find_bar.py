"""The bar above the panes in which words are looked for in this statement alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QWidget

from ascl_reader.gui.frame.keyboard import KeptKeys
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import plain_label, set_tip
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.arranging import in_row

LONGEST = 100
"""Characters that are taken over from a selection; a longer one was hardly made to look for it elsewhere."""

WIDEST = 320
"""Pixels of the box at 100 % of text."""


class FindBar(QWidget):
    """Emits what is looked for, where to go from one place to the next (1 or -1), and that it was left."""

    asked = Signal(str)
    walked = Signal(int)
    left = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self.box = _FindBox()
        self.box.setPlaceholderText(self.tr("Find in this statement"))
        self.box.setAccessibleName(self.tr("Find in this statement"))
        self.box.setAccessibleDescription(
            self.tr("Enter goes to the next match, Shift+Enter to the one before, Escape leaves.")
        )
        self.box.setMaxLength(LONGEST)
        self._told = plain_label(use="quiet", role="quiet")
        self.previous = self._button(self.tr("Previous match"))
        self.next = self._button(self.tr("Next match"))
        self.close_button = self._button(self.tr("Leave Find (Esc)"))
        row = in_row(on=self, around=(20, 6, 12, 6), between=6)
        row.addWidget(self.box, 30)  # before the room that is left beside the buttons
        for widget in (self.previous, self.next, self._told):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.box.textChanged.connect(self._ask)
        self.box.walked.connect(self.walked)
        self.box.left.connect(self.leave)
        self.previous.clicked.connect(lambda: self.walked.emit(-1))
        self.next.clicked.connect(lambda: self.walked.emit(1))
        self.close_button.clicked.connect(self.leave)
        appearance.changed.connect(self._restyle)
        self.hide()

    def stops(self) -> list[QWidget]:
        """Returns the widgets that take the keyboard focus, from left to right."""
        return [self.box, self.previous, self.next, self.close_button]

    def open(self, words: str = "") -> None:
        """Shows the bar with words to look for, else with those of the last time, and gives it the keyboard focus."""
        words = " ".join(words.split())
        self._restyle()
        self.show()
        if words and len(words) <= LONGEST:
            self.box.setText(words)
        self._ask(self.box.text())
        self.box.selectAll()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Hides the bar; nothing is looked for any more."""
        if not self.isHidden():
            self.left.emit()  # first: Qt would pass the focus to the header, and scroll the stack to it
            self.hide()
            self.asked.emit("")

    def show_place(self, number: int, total: int, said: str) -> None:
        """Shows how many places there are and which of them was gone to (0 for none), and tells a screen reader."""
        if not total:
            told = self.tr("Not found")
        elif number:
            told = self.tr("{n} of {total}").format(n=number, total=total)
        else:
            told = self.tr("1 match") if total == 1 else self.tr("{total} matches").format(total=total)
        self._told.setText(told)
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)
        if self.box.hasFocus() or said:
            announce(self.box, f"{told}, {said}" if said else told, passing=True)

    def _ask(self, words: str) -> None:
        if not words.strip():
            self._told.setText("")
            for button in (self.previous, self.next):
                button.setEnabled(False)
        if not self.isHidden():
            self.asked.emit(words)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        set_tip(button, name)
        button.setAccessibleName(name)
        return button

    def _restyle(self) -> None:
        px, colour = self._appearance.px, self._appearance.colours.ink
        for button, name in ((self.previous, "chevron-up"), (self.next, "chevron-down"), (self.close_button, "close")):
            show_icon(button, name, colour, px(18))
        self.box.setMaximumWidth(px(WIDEST))


class _FindBox(QLineEdit):
    """Emits the keys that mean something in it: Enter and Shift+Enter walk, Escape leaves."""

    walked = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        KeptKeys(self, lambda event: event.key() == Qt.Key.Key_Escape)  # elsewhere it leaves the search

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walks with Enter, leaves with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.walked.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
