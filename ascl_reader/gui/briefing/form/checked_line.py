"""A line whose text is read as a value; what makes none is refused, with the reason below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtWidgets import QLineEdit

from ascl_reader.gui.look.plain_text import plain_label, set_text_role
from ascl_reader.gui.widgets.accessible import announce, mark_wrong


class LineReading(NamedTuple):
    """What a text means: its value, why it is none, what was made of it, and what belongs to fields beside it."""

    value: Any = ""
    refused: str = ""
    told: str = ""
    beside: Mapping[str, Any] = {}


class CheckedLine(QLineEdit):
    """Reads its text with `read` and writes a value with `show`; `message` is put below it by the owner."""

    def __init__(self, read: Callable[[str], LineReading], show: Callable[[Any], str] = str) -> None:
        super().__init__()
        self._read = read
        self._show = show
        self.message = plain_label()
        self.message.setWordWrap(True)
        self.message.setProperty("use", "doubt")
        self.message.hide()
        set_text_role("quiet", self.message)
        self.textEdited.connect(lambda: self.tell(""))

    @property
    def reading(self) -> LineReading:
        """What the text means at the moment."""
        return self._read(self.text())

    def show_value(self, value: Any) -> None:
        """Shows a value as it is saved."""
        self.setText(self._show(value))
        self.tell("")

    def tell(self, sentence: str) -> None:
        """Says what is wrong with what was typed, or what was made of it; nothing with an empty sentence."""
        if sentence != self.message.text():
            self.message.setText(sentence)
            self.message.setAccessibleName(sentence)
            self.message.setVisible(bool(sentence))
            refused = sentence if sentence == self.reading.refused else ""
            mark_wrong(self, refused)
            if not refused:
                self.setAccessibleDescription(sentence)
            announce(self, sentence)
