"""A line whose text is read as a value; a text that makes no sense is refused, with the reason below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.widgets.accessible import announce, mark_wrong

STILL_TYPED_IN = frozenset(
    (
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    )
)
"""Why a line loses the focus for a moment only."""


class LineReading(NamedTuple):
    """What a text means: its value, why it has none, how it was understood, and values for fields beside it."""

    value: Any = ""
    refused: str = ""
    told: str = ""
    beside: Mapping[str, Any] = {}


class ShownLine(QLineEdit):
    """Shows a value that is longer than the line from its beginning on, unless somebody may be typing in it."""

    def __init__(self) -> None:
        super().__init__()
        self._shows_beginning = False

    def show_text(self, text: str) -> None:
        """Shows another text."""
        self.setText(text)
        if not self.hasFocus():
            self._show_beginning()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Sets the caret after the text, unless it is selected then or the mouse sets the caret."""
        super().focusInEvent(event)
        is_clicked = event.reason() is Qt.FocusReason.MouseFocusReason
        if self._shows_beginning and not is_clicked and not self.hasSelectedText():
            self.end(False)
        self._shows_beginning = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Shows the beginning again, unless the focus comes back from a menu or another window."""
        super().focusOutEvent(event)
        if event.reason() not in STILL_TYPED_IN:
            self._show_beginning()

    def _show_beginning(self) -> None:
        self.home(False)
        self._shows_beginning = True


class CheckedLine(ShownLine):
    """Reads its text with `read` and writes a value with `show`; `message` is put below it by the owner."""

    def __init__(self, read: Callable[[str], LineReading], show: Callable[[Any], str] = str) -> None:
        super().__init__()
        self._read = read
        self._show = show
        self.message = plain_label(use="doubt", role="quiet", wraps=True)
        self.message.hide()
        self.textEdited.connect(lambda: self.tell(""))

    @property
    def reading(self) -> LineReading:
        """What the text means at the moment."""
        return self._read(self.text())

    def show_value(self, value: Any) -> None:
        """Shows a value as it is saved."""
        self.show_text(self._show(value))
        self.tell("")

    def tell(self, sentence: str) -> None:
        """Says what is wrong with the text, or how it was understood; an empty sentence says nothing."""
        if sentence != self.message.text():
            self.message.setText(sentence)
            self.message.setAccessibleName(sentence)
            self.message.setVisible(bool(sentence))
            refused = sentence if sentence == self.reading.refused else ""
            mark_wrong(self, refused)
            if not refused:
                self.setAccessibleDescription(sentence)
            announce(self, sentence)
