"""A section's text as it is drawn: paragraphs and bullets with even spacing, and what is marked in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit

from ascl_reader.gui.look.colours import Colours
from ascl_reader.gui.look.plain_text import spans_in_utf16
from ascl_reader.library.statement import Passage
from ascl_reader.reading.readable import Spans

Line = QTextCharFormat.UnderlineStyle

LINE_HEIGHT = 1.5
"""Times the size of the text (WCAG 2.2, 1.4.12 asks that 1.5 be possible)."""

PARAGRAPH, BULLET = 10, 4
"""Pixels at 100 % below a paragraph and below a bullet that another one follows."""

SIGN_WIDTH = 250
"""Percent of the usual width, of the space between a bullet's sign and the text."""

INDENT = 20
"""Pixels at 100 % by which bullets are set in."""


class PassageLook(NamedTuple):
    """How a text is set: its font, how strong the lead is, its colour, and the spacing of lines and passages."""

    font: QFont
    strong: QFont.Weight
    colour: str
    scale: float = 1.0
    spacing: float = LINE_HEIGHT


class PaneMarks(NamedTuple):
    """The places that are marked in a text, by what they are; `current` is the number of the one found last, or -1."""

    terms: Spans = ()
    passages: Spans = ()
    found: Spans = ()
    current: int = -1


class PassageDocument:
    """The text of a pane with its marks; what is drawn so already is not drawn again."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._filled: object = None
        self._marked: object = None

    def show(self, passages: Sequence[Passage], look: PassageLook, lead: int) -> None:
        """Sets the passages as text; the next letter of a word mostly finds the same statement."""
        filled = (list(passages), look.font.key(), look[1:], lead)
        if filled != self._filled:
            self._filled, self._marked = filled, None
            fill(self._edit.document(), passages, look, lead=lead)

    def mark(self, text: str, marks: PaneMarks, colours: Colours) -> None:
        """Draws the marks of this text."""
        if (marks, colours) != self._marked:
            self._marked = marks, colours
            self._edit.setExtraSelections(selections(self._edit.document(), text, marks, colours))


def fill(document: QTextDocument, passages: Sequence[Passage], look: PassageLook, *, lead: int = 0) -> None:
    """Replaces a document's text; its characters are those of statement.plain_text().

    So many characters of the first passage as `lead` says are semibold.
    """
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setDefaultFont(look.font)
    document.setIndentWidth(INDENT * look.scale)
    plain = QTextCharFormat()
    plain.setFont(look.font)
    plain.setForeground(QColor(look.colour))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    bullets = None
    for number, passage in enumerate(passages):
        follows = number + 1 < len(passages) and passages[number + 1].bullet
        space = BULLET if passage.bullet and follows else PARAGRAPH
        block = _block(look.font, space * look.scale, look.spacing)
        if number:
            cursor.insertBlock(block, plain)
        else:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(plain)
        if not passage.bullet:
            bullets = None
            if cursor.currentList() is not None:
                cursor.currentList().remove(cursor.block())
                cursor.setBlockFormat(block)
        elif bullets is None:
            bullets = cursor.createList(_bullets())
        else:
            bullets.add(cursor.block())
        if passage.bullet:
            cursor.setBlockCharFormat(_sign(plain))
        if lead and not number:
            cursor.insertText(passage.text[:lead], _semibold(plain, look.strong))
        cursor.insertText(passage.text[0 if number else lead :], plain)
    cursor.endEditBlock()


def _semibold(plain: QTextCharFormat, strong: QFont.Weight) -> QTextCharFormat:
    font = QFont(plain.font())
    font.setWeight(strong)
    semibold = QTextCharFormat(plain)
    semibold.setFont(font)
    return semibold


def _sign(plain: QTextCharFormat) -> QTextCharFormat:
    """Returns the format of a bullet's sign: Qt sets it a space's width before the text, so its font is a wide one."""
    font = QFont(plain.font())
    font.setStretch(SIGN_WIDTH)
    sign = QTextCharFormat(plain)
    sign.setFont(font)
    return sign


def line_height(font: QFont, spacing: float = LINE_HEIGHT) -> float:
    """Returns the pixels from one line of a text to the next, which is so many times its size."""
    return spacing * (font.pixelSize() if font.pixelSize() > 0 else QFontMetricsF(font).height() / 1.257)


def _block(font: QFont, below: float, spacing: float) -> QTextBlockFormat:
    block = QTextBlockFormat()
    percent = 100 * line_height(font, spacing) / max(QFontMetricsF(font).height(), 1)
    block.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setBottomMargin(below)
    return block


def _bullets() -> QTextListFormat:
    bullets = QTextListFormat()
    bullets.setStyle(QTextListFormat.Style.ListDisc)
    bullets.setIndent(1)
    return bullets


def selections(
    document: QTextDocument, text: str, marks: PaneMarks, colours: Colours
) -> list[QTextEdit.ExtraSelection]:
    """Returns the selections that draw the marks; where they meet, a hit lies above a bookmark, that above a term."""
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
