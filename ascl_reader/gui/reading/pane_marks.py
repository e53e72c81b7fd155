"""What is marked in the text of a pane: explained words, bookmarked passages, and what was found."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from ascl_reader.gui.look.colours import Colours
from ascl_reader.gui.look.plain_text import spans_in_utf16
from ascl_reader.reading.statement_bookmarks import Spans

Line = QTextCharFormat.UnderlineStyle


class PaneMarks(NamedTuple):
    """The places that are marked in a text, by what they are; `current` is the number of the one found last, or -1."""

    terms: Spans = ()
    passages: Spans = ()
    found: Spans = ()
    current: int = -1


class DrawnMarks:
    """The marks as they are drawn in a text; those that are there already are not drawn again."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._drawn: tuple[PaneMarks, Colours] | None = None

    def forget(self) -> None:
        """Takes into account that the text is another one now."""
        self._drawn = None

    def draw(self, text: str, marks: PaneMarks, colours: Colours) -> None:
        """Draws the marks of this text."""
        if (marks, colours) != self._drawn:
            self._drawn = marks, colours
            self._edit.setExtraSelections(selections(self._edit.document(), text, marks, colours))


def selections(
    document: QTextDocument, text: str, marks: PaneMarks, colours: Colours
) -> list[QTextEdit.ExtraSelection]:
    """Returns what draws the marks; where they meet, what was found lies above a bookmark, and that above a term."""
    looks = [_look(Line.DotLine, colours.quiet)] * len(marks.terms)
    looks += [_look(Line.DashUnderline, colours.accent, colours.tint)] * len(marks.passages)
    for number in range(len(marks.found)):
        if number == marks.current:
            looks.append(_look(Line.SingleUnderline, colours.on_accent, colours.accent, colours.on_accent))
        else:
            looks.append(_look(Line.SingleUnderline, colours.mark_edge, colours.mark, colours.ink))
    places = spans_in_utf16(text, (*marks.terms, *marks.passages, *marks.found))
    return [_selection(document, at, length, look) for (at, length), look in zip(places, looks, strict=True)]


def _look(line: Line, line_colour: str, ground: str = "", ink: str = "") -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(line)
    look.setUnderlineColor(QColor(line_colour))
    if ground:
        look.setBackground(QColor(ground))
    if ink:
        look.setForeground(QColor(ink))
    return look


def _selection(document: QTextDocument, at: int, length: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = QTextCursor(document)
    selection.cursor.setPosition(at)
    selection.cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
    selection.format = look
    return selection
