"""The texts that can be compared, by name; and a box that lists them and follows their changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt

from ascl_reader.gui.look.plain_text import set_tip
from ascl_reader.gui.look.words import section_names, wording_names
from ascl_reader.gui.widgets.choices import ChoiceBox, room_for_value
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, Wording

SEPARATOR = " · "
"""What stands between a title and its wording."""


class Side(NamedTuple):
    """A text that can be compared: its name, the function that returns it as plain text, and whose it is."""

    name: str
    text: Callable[[], str]
    statement: str = ""


def sides_of(library: Library) -> list[Side]:
    """Returns every wording of each statement."""
    names = wording_names()
    return [
        Side(f"{each.title}{SEPARATOR}{names[wording]}", partial(_whole_text, each, wording), each.id)
        for each in library.statements
        for wording in each.wordings
    ]


def _whole_text(statement: Statement, wording: Wording) -> str:
    """Returns the sections of a statement in a wording as plain text, each below its name."""
    texts, names = statement.texts(wording), section_names()
    return "\n".join(f"{names[section]}\n{texts.plain(section)}" for section in Section if texts.of(section))


class SideBox(ChoiceBox):
    """Lists texts to be compared. Draws the title with "…" and the wording whole; list and name have both whole."""

    def __init__(self, sides: Sequence[Side], last: Sequence[str] = ()) -> None:
        super().__init__()
        self._sides: Sequence[Side] = sides
        self.addItems([*(side.name for side in sides), *last])
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(SideBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentTextChanged.connect(partial(set_tip, self))  # a long title has no room with its wording
        set_tip(self, self.currentText())

    def side(self) -> Side | None:
        """Returns the text that is chosen; None if that is one of the last entries."""
        at = self.currentIndex()
        return self._sides[at] if at < len(self._sides) else None

    def follow(self, sides: Sequence[Side]) -> None:
        """Lists these texts, emitting nothing; the choice stays, or becomes another wording if its own is gone.

        Only what differs is put in or out: in a list that is open, the row under the keyboard stays.
        """
        was, blocked = self.side(), self.blockSignals(True)
        before, after = ([(each.statement, each.name) for each in listed] for listed in (self._sides, sides))
        for tag, first, end, put, put_end in reversed(SequenceMatcher(None, before, after, False).get_opcodes()):
            if tag != "equal":
                for _ in range(first, end):
                    self.removeItem(first)
                self.insertItems(first, [side.name for side in sides[put:put_end]])
        self._sides = sides
        if was is not None:
            likely = [number for number, each in enumerate(sides) if each.statement == was.statement]
            same = [number for number in likely if sides[number].name == was.name]
            self.setCurrentIndex((same or likely or [0])[0])
        set_tip(self, self.currentText())
        self.blockSignals(blocked)

    def fitting_text(self) -> str:
        """Returns the chosen text as it is drawn in the present width."""
        room, metrics, whole = room_for_value(self), self.fontMetrics(), self.currentText()
        title, separator, wording = whole.rpartition(SEPARATOR)
        if not title or metrics.horizontalAdvance(whole) <= room:
            return super().fitting_text()
        end = separator + wording
        left = max(room - metrics.horizontalAdvance(end), metrics.horizontalAdvance("…"))
        return metrics.elidedText(title, Qt.TextElideMode.ElideRight, left) + end
