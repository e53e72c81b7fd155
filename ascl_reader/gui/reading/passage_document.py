"""Sets a section's passages as text: paragraphs and bullets with even spacing and a line height of about 1.5."""

from __future__ import annotations

from collections.abc import Sequence

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

from ascl_reader.gui.look.fonts import strong
from ascl_reader.library.statement import Passage

LINE_HEIGHT = 1.5
"""Of the size of the text (WCAG 2.2, 1.4.12 asks that texts bear 1.5)."""

PARAGRAPH, BULLET = 10, 4
"""Pixels at 100 % below a paragraph and below a bullet that another one follows."""

SIGN_WIDTH = 250
"""Percent of the usual width, of the space between a bullet's sign and the text."""

INDENT = 20
"""Pixels at 100 % by which bullets are set in."""


def fill(
    document: QTextDocument,
    passages: Sequence[Passage],
    font: QFont,
    colour: str,
    scale: float,
    *,
    lead: int = 0,
    spacing: float = LINE_HEIGHT,
) -> None:
    """Replaces a document's text; its characters are those of statement.plain_text().

    So many characters of the first passage as `lead` says are semibold.
    """
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setDefaultFont(font)
    document.setIndentWidth(INDENT * scale)
    look = QTextCharFormat()
    look.setFont(font)
    look.setForeground(QColor(colour))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    bullets = None
    for number, passage in enumerate(passages):
        follows = number + 1 < len(passages) and passages[number + 1].bullet
        space = BULLET if passage.bullet and follows else PARAGRAPH
        block = _block(font, space * scale, spacing)
        if number:
            cursor.insertBlock(block, look)
        else:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(look)
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
            cursor.setBlockCharFormat(_sign(look))
        if lead and not number:
            cursor.insertText(passage.text[:lead], _semibold(look))
        cursor.insertText(passage.text[0 if number else lead :], look)
    cursor.endEditBlock()


def _semibold(look: QTextCharFormat) -> QTextCharFormat:
    font = QFont(look.font())
    font.setWeight(strong(font.families()))
    semibold = QTextCharFormat(look)
    semibold.setFont(font)
    return semibold


def _sign(look: QTextCharFormat) -> QTextCharFormat:
    """Returns the format of a bullet's sign: Qt sets it a space's width before the text, so its font is a wide one."""
    font = QFont(look.font())
    font.setStretch(SIGN_WIDTH)
    sign = QTextCharFormat(look)
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
