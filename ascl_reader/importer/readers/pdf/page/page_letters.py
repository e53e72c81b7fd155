"""Reads the letters drawn on the pages of a PDF, marks those that their font does not tell, and takes letters out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from ctypes import byref, c_double
from itertools import groupby

from ascl_reader.importer.readers.pdf.page.open_pdf import Box, PdfPage
from ascl_reader.importer.readers.pdf.page.pieces import UNREAD, DrawnLetters, Font, Piece

LETTERS = {
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"},
    **{0xAD: "-", 0xFFFE: "-", 0x02: "-"},  # many fonts name their hyphen so, and PDFium one at a line's end
    0x7F: "•",  # a code that PDF's own list of letters leaves free stands for its bullet
}
OFTEN = 20
"""How often a letter of a font is checked before the font is trusted to tell it. In a font that fails to tell one,
every letter is always checked.
"""


_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Numbers that every font uses for what it likes; a lone one is a bullet sign."""


FEWEST = 2
"""Letters or figures beside one another that are taken out; a lone one is more likely a stroke of a hair's breadth."""


LONGEST_MARK, RAISED_MARK, SMALL_MARK = 3, 0.2, 0.6
"""Figures of the mark of a note, and by how many sizes of its font it is raised, and is high, at the most."""


class LetterReader:
    """Reads the letters of the pages of one PDF; what it learns of a font holds for all of them."""

    def __init__(self) -> None:
        self._fonts: dict[int, Font] = {}
        self._asked: dict[int, Counter[str]] = {}
        self._told: dict[int, set[str]] = {}
        self._silent: set[int] = set()

    @property
    def silent(self) -> list[str]:
        """The names of the fonts that do not tell all their letters."""
        return sorted({self._fonts[number].name for number in self._silent})

    def pieces(self, page: PdfPage) -> list[Piece]:
        """Returns the pieces of a page in PDFium's order, which is mostly that in which they are drawn."""
        reading = DrawnLetters(page, self._fonts)
        text = reading.text
        found: list[Piece] = []
        for begin, last in reading.lines():
            for first, piece in reading.pieces(begin, last):
                if not self._is_told(piece):
                    self._mark_unread(reading, piece, first)
                piece.number = len(found)
                piece.goes_on, piece.spaced = first > begin, text[first - 1 : first].isspace()
                found.append(piece)
        return found

    def _is_told(self, piece: Piece) -> bool:
        """Returns whether the font is known to give these letters truly, and none of them has to be replaced."""
        told, text = self._told.get(piece.font.number), piece.text
        if told is None or piece.font.number in self._silent:
            return False
        return text.isascii() and told.issuperset(text) and text.isprintable()

    def _mark_unread(self, reading: DrawnLetters, piece: Piece, first: int) -> None:
        """Puts a sign in the place of each letter that the font does not tell."""
        number, text = piece.font.number, piece.text
        told = self._told.setdefault(number, set())
        if number in self._silent or not told.issuperset(text):
            asked = self._asked.setdefault(number, Counter())
            wanted = set(text) if number in self._silent else set(text) - told
            letters = list(piece.text)
            for place, letter in enumerate(letters):
                if letter in wanted:
                    asked[letter] += 1
                    if letter == UNREAD or reading.is_unread(first + place):
                        letters[place] = UNREAD
                        self._silent.add(number)
            told.update(each for each in wanted if asked[each] >= OFTEN)
            text = "".join(letters)
        if not text.isascii() or not text.isprintable():
            text = text.translate(LETTERS)
            if len(text) > 1 and _PRIVATE.search(text):
                self._silent.add(number)
                text = _PRIVATE.sub(UNREAD, text)
        piece.text = text


def letter_boxes(page: PdfPage, piece: Piece) -> list[Box]:
    """Returns where the letters of a piece stand on the sheet, one box for each that PDFium counts."""
    rectangle, boxes = page.library.FS_RECTF(), []
    for place in range(piece.first, piece.first + piece.count):
        page.library.FPDFText_GetLooseCharBox(page.text, place, byref(rectangle))
        boxes.append(Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top))
    return boxes


def is_drawn_raised(page: PdfPage, piece: Piece) -> bool:
    """Returns whether a short number is drawn with raised letters, which stand on the line as any others do."""
    if not piece.text.isdecimal() or len(piece.text) > LONGEST_MARK:
        return False
    edges = [c_double() for _ in range(4)]
    left, right, bottom, top = edges
    drawn = page.library.FPDFText_GetCharBox(page.text, piece.first, *map(byref, edges))
    is_small = 0 < top.value - bottom.value < SMALL_MARK * piece.height and right.value > left.value
    return bool(drawn) and is_small and bottom.value - piece.y > RAISED_MARK * piece.height


def take_out(piece: Piece, boxes: Sequence[Box], are_out: Sequence[bool]) -> str:
    """Takes letters out of a piece, which then ends with those that are left; returns those that were taken out.

    A space goes with the letters on both its sides. Nothing is taken out where the text has other letters than PDFium
    counts, as for a ligature.
    """
    if len(boxes) != len(piece.text):
        return ""
    text, out = piece.text, list(are_out)
    for place, letter in enumerate(text):
        if letter.isspace():
            before, after = out[:place][-1:] or [True], out[place + 1 :][:1] or [True]
            out[place] = before[0] and after[0]
    for is_out, places in groupby(range(len(text)), key=out.__getitem__):
        run = list(places)
        if is_out and sum(text[place].isalnum() for place in run) < FEWEST:
            for place in run:
                out[place] = False
    left = [place for place, is_out in enumerate(out) if not is_out]
    if len(left) == len(text):
        return ""
    runs = [
        "".join(text[place] for place in places)
        for is_out, places in groupby(range(len(text)), out.__getitem__)
        if is_out
    ]
    piece.text = "".join(text[place] for place in left)
    if left:
        box, last = boxes[left[0]], boxes[left[-1]]
        piece.x += box.left - boxes[0].left
        piece.y += box.bottom - boxes[0].bottom
        piece.box = box.around(last)
    return " … ".join(run.strip() for run in runs)
