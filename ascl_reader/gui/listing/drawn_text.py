"""A text as it is drawn in a row of the list: in lines, wide words with a hyphen, cut short, with what is marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import IntEnum, auto
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from ascl_reader.gui.listing.row import Marks
from ascl_reader.gui.look.colours import Colours
from ascl_reader.gui.look.plain_text import in_utf16

ELLIPSIS = "…"
"""The sign of words left out; the search has its own, which is loaded after the window is painted."""

SOFT_HYPHEN = "\u00ad"
"""A hyphen that is drawn only where the line ends at it."""

SYLLABLES = (
    r"(?i)(?<=[aeiouy])(?=(?:th|sh|ch|ph|wh|qu|[^\W\d_aeiouy])[aeiouy])"
    r"|(?<=[aeiouy][^\W\d_aeiouy])(?=(?:th|sh|ch|ph|wh|qu|[^\W\d_aeiouyh])[aeiouyrl])"
)
"""The places between the parts of an English word, near enough: before a consonant with a vowel, never within “th”.

Compiled only once a word is too wide, so that no start waits for it.
"""

FIRST, LAST = 2, 3
"""Letters that stand at least before and after a hyphen."""


BEFORE_MARK = 24
"""Characters at the most before the first mark of a text that begins there."""


class TextRole(IntEnum):
    """What a text is for; this decides its font. A number, as it is looked up hundreds of times at a key."""

    TITLE = auto()
    SMALL = auto()
    HEADING = auto()


class TextLook(NamedTuple):
    """The font of a role, and the height of its lines in pixels."""

    font: QFont
    line: int


A_LITTLE = 4
"""Pixels by which a line is shortened further where it does not fit yet."""


class DrawnText(NamedTuple):
    """A text with its marks, in a width in pixels and so many lines; its first `lead` characters are quiet."""

    text: str
    marks: Marks
    role: TextRole
    width: int
    lines: int
    lead: int = 0


class BrokenWords(NamedTuple):
    """A text with soft hyphens in the words that are too wide, and before which of its letters they were put."""

    text: str
    put_before: tuple[int, ...]

    def moved(self, at: int) -> int:
        """Returns where a place of the earlier text is in the drawn one."""
        return at + bisect_left(self.put_before, at)


def laid_out(what: DrawnText, look: TextLook, colours: Colours) -> QTextLayout:
    """Breaks a text into lines, shortens the last one where there is more, and marks what was found.

    A small text that would lose all its marks begins with dots shortly before the first of them instead.
    """
    what = _with_hyphens(what, look)
    layout, marks = _shortened(what, look, colours)
    if what.marks and not marks and what.role is TextRole.SMALL:
        return _shortened(_from_first_mark(what), look, colours)[0]
    return layout


def _from_first_mark(what: DrawnText) -> DrawnText:
    """Returns a text without what stands far before its first mark; its lead stays."""
    first = what.marks[0][0]
    start = what.text.find(" ", max(first - BEFORE_MARK, what.lead), first) + 1 or first
    moved = len(ELLIPSIS) + what.lead - start
    text = f"{what.text[: what.lead]}{ELLIPSIS}{what.text[start:]}"
    return what._replace(text=text, marks=tuple((at + moved, size) for at, size in what.marks))


def _shortened(what: DrawnText, look: TextLook, colours: Colours) -> tuple[QTextLayout, Marks]:
    """Returns the lines of a text, and the marks that are left in them."""
    text, marks = what.text, what.marks
    layout = _broken(what, look, colours)
    if _is_whole(layout, text):
        return layout, marks
    start, room = layout.lineAt(layout.lineCount() - 1).textStart(), what.width
    before = text.encode("utf-16-le")[: 2 * start].decode("utf-16-le", "ignore")
    last, metrics = text[len(before) :], QFontMetricsF(look.font)
    while True:
        text = before + metrics.elidedText(last, Qt.TextElideMode.ElideRight, room)
        kept = tuple((at, size) for at, size in marks if at + size < len(text))
        layout = _broken(what._replace(text=text, marks=kept), look, colours)
        if _is_whole(layout, text) or room <= 0:
            return layout, kept
        room -= A_LITTLE  # the line is a fraction wider than measured, and would lose its last word with the dots


def _with_hyphens(what: DrawnText, look: TextLook) -> DrawnText:
    """Returns a text in which each word that is wider than a line can be broken with a hyphen."""
    text, put = broken = broken_words(what.text, what.width, QFontMetricsF(look.font))
    if not put:
        return what
    ends = ((broken.moved(at), broken.moved(at + size)) for at, size in what.marks)
    marks = tuple((start, end - start) for start, end in ends)
    return what._replace(text=text, marks=marks, lead=broken.moved(what.lead))


def _is_whole(layout: QTextLayout, text: str) -> bool:
    """Returns whether the lines of a layout have all of its text."""
    if not layout.lineCount():
        return True
    last = layout.lineAt(layout.lineCount() - 1)
    return last.textStart() + last.textLength() >= len(text.encode("utf-16-le")) // 2


def _broken(what: DrawnText, look: TextLook, colours: Colours) -> QTextLayout:
    layout = QTextLayout(what.text, look.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    lead = [_range(what.text, 0, what.lead, _quiet(colours))] if what.lead else []
    layout.setFormats([*lead, *(_range(what.text, at, size, _marked(colours)) for at, size in what.marks)])
    layout.beginLayout()
    for number in range(what.lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(what.width)
        line.setPosition(QPointF(0, number * look.line))
    layout.endLayout()
    return layout


def _range(text: str, at: int, size: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = in_utf16(text, at, size)
    span.format = form
    return span


def _quiet(colours: Colours) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(colours.quiet))
    return form


def _marked(colours: Colours) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(QColor(colours.mark))
    form.setForeground(QColor(colours.ink))
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    form.setUnderlineColor(QColor(colours.mark_edge))
    return form


def broken_words(text: str, width: float, metrics: QFontMetricsF) -> BrokenWords:
    """Returns a text that can be broken into lines of a width in pixels with a hyphen in each word that is broken."""
    most = width / max(metrics.horizontalAdvance("W"), 1)
    if max(map(len, text.split()), default=0) <= most:  # so for nearly every text
        return BrokenWords(text, ())
    found = (word for word in re.finditer(r"\w+", text) if len(word.group()) > most)
    places = [
        word.start() + at
        for word in found
        if metrics.horizontalAdvance(word.group()) > width
        for at in _breaks(word.group(), width, metrics)
    ]
    parts = [text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True)]
    return BrokenWords(SOFT_HYPHEN.join(parts), tuple(places))


def _breaks(word: str, width: float, metrics: QFontMetricsF) -> list[int]:
    """Returns before which letters a word may be broken: each one of a part that is too wide by itself."""
    nice = [each.start() for each in re.finditer(SYLLABLES, word) if FIRST <= each.start() <= len(word) - LAST]
    ends = [0, *nice, len(word)]
    hard = [
        at
        for start, end in pairwise(ends)
        if metrics.horizontalAdvance(word[start:end] + "-") > width
        for at in range(max(start + 1, FIRST), min(end, len(word) - LAST + 1))
    ]
    return sorted({*nice, *hard})
