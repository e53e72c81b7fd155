"""Pieces of text: the letters that one order of a PDF draws on one line, as PDFium tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import Array, addressof, c_double, c_float, c_uint, c_ushort, c_void_p, create_string_buffer, sizeof
from math import atan2, degrees, hypot, isnan
from typing import Any

import msgspec

from ascl_reader.importer.readers.pdf.page.open_pdf import Box, PdfPage

UNREAD = "\ufffd"
"""Stands for a letter that its font does not tell."""

WIDEST_LETTER = 0.58
"""The most that letters are wide on average, in sizes of the font; wider ones have gaps between them."""

FARTHEST = 100_000.0
"""Points from the corner of the sheet that anything stands."""

TALLEST = 2_000.0
"""Points that letters are high."""

GAP = 0.85
"""Sizes of the font between two words from which they are two pieces."""


_CONTROL = re.compile(r"[\x00\x01\x03-\x09\x0b\x0c\x0e-\x1f]|\r(?!\n)|(?<!\r)\n")


_LINE = re.compile(r"\S.*")
_DIVIDED_LINE = re.compile("[\ufffe\x02]|[^\\s\ufffe\x02][^\n\ufffe\x02]*[\ufffe\x02]?")
"""A line from its first letter on, also of a page where hyphens of PDFium's own end some."""

_BLACK = (0, 0, 0, 255)


def _places(numbers: Array[Any]) -> list[c_void_p]:
    """Returns the addresses of numbers."""
    size = sizeof(numbers) // len(numbers)
    return [c_void_p(addressof(numbers) + place * size) for place in range(len(numbers))]


def _sound(number: float) -> float:
    """Returns a number from a PDF, which may be damaged: within FARTHEST of 0, and 0 for one that is no number."""
    if -FARTHEST < number < FARTHEST:
        return number
    return 0.0 if isnan(number) else min(max(number, -FARTHEST), FARTHEST)


class Font(msgspec.Struct, frozen=True, gc=False):
    """A font: PDFium's number for it, and its name in small letters."""

    number: int
    name: str


class Piece(msgspec.Struct, gc=False):
    """Letters drawn by one order, or a part of them that lies on one line.

    `x`, `y` are where the first letter stands on its base line, in points on the sheet, `height` is the size of the
    letters in points, `turn` the degrees from 0 to 360 by which the line is turned against the clock. `mode` is PDF's
    number of how letters are painted (3: not at all). `number` counts the pieces of the page; `goes_on` tells that
    PDFium sees it on the line of the piece before, `spaced` that white space is between them. `handle` is its order in
    PDFium, `first` its first letter of the `count` that PDFium has for it.
    """

    text: str
    x: float
    y: float
    box: Box
    height: float
    turn: float
    font: Font
    mode: int
    colour: tuple[int, int, int, int]
    handle: int
    first: int
    count: int
    number: int = 0
    goes_on: bool = False
    spaced: bool = False


class DrawnLetters:
    """The letters of one page as PDFium has them."""

    def __init__(self, page: PdfPage, fonts: dict[int, Font]) -> None:
        self._library: Any = page.library
        self._fonts = fonts
        # PDFium writes into these again and again: left, top, right, bottom; a to f; x, y; red, green, blue, strength
        self._rectangle, self._matrix = (c_float * 4)(), (c_float * 6)()
        self._to_rectangle, self._to_matrix = _places(self._rectangle)[0], _places(self._matrix)[0]
        self._point, self._paint = (c_double * 2)(), (c_uint * 4)()
        self._to_point, self._to_paint = _places(self._point), _places(self._paint)
        self._page, self._asked = page.text, c_void_p(page.text)
        self._get_order, self._get_box, self._get_matrix, self._get_size, self._get_origin = (
            page.library.unchecked(f"FPDFText_Get{name}")
            for name in ("TextObject", "LooseCharBox", "Matrix", "FontSize", "CharOrigin")
        )
        self._get_colour, self._get_mode, self._get_font = (
            page.library.unchecked(name)
            for name in ("FPDFPageObj_GetFillColor", "FPDFTextObj_GetTextRenderMode", "FPDFTextObj_GetFont")
        )
        self.count = max(page.library.FPDFText_CountChars(self._page), 0)
        self.text = self._letters()

    def _letters(self) -> str:
        """Returns one letter for each that PDFium counts, also for those that it has no letter for."""
        buffer = (c_ushort * (self.count + 1))()
        written = self._library.FPDFText_GetText(self._page, 0, self.count, buffer)
        text = bytes(buffer).decode("utf-16-le", "surrogatepass")[: self.count]
        if written == self.count + 1 and len(text) == self.count and "\0" not in text:
            return text if text.replace("\r\n", "").isprintable() else _CONTROL.sub(self._told, text)
        get, made = self._library.FPDFText_GetUnicode, []
        for place in range(self.count):
            code = get(self._page, place)
            is_letter = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
            made.append(chr(code) if is_letter else UNREAD)
        return _CONTROL.sub(self._told, "".join(made))

    def _told(self, found: re.Match[str]) -> str:
        """Returns a letter that would end a line or be no letter at all, or the sign for one that is not told."""
        return UNREAD if self.is_unread(found.start()) else found.group()

    def lines(self) -> Iterator[tuple[int, int]]:
        """Yields the first and last letter of each line that PDFium sees, without white space at its ends."""
        text = self.text
        for line in (_DIVIDED_LINE if "\ufffe" in text or "\x02" in text else _LINE).finditer(text):
            end = line.end() - 1
            while text[end].isspace():
                end -= 1
            yield line.start(), end

    def pieces(self, first: int, last: int) -> list[tuple[int, Piece]]:
        """Returns the pieces of a line, one for each order that draws a part of it, each with its first letter."""
        order = self._drawn_by(first)
        if self._drawn_by(last) == order:
            return self._pieces_of_run(first, last, order)
        found: list[tuple[int, Piece]] = []
        while first <= last:
            order = self._drawn_by(first)
            end = self._end_of_run(first, last, order)
            found += self._pieces_of_run(first, self._without_space(first, end), order)
            first = end + 1
            while first <= last and self.text[first].isspace():
                first += 1
        return found

    def _end_of_run(self, first: int, last: int, order: int) -> int:
        """Returns the last letter that is drawn by the same order as the first."""
        if self._drawn_by(last) == order:
            return last
        step, low = 8, first
        while low + step < last and self._drawn_by(self._without_space(low, low + step)) == order:
            low, step = low + step, step * 2
        high = min(low + step, last)
        while high - low > 1:
            middle = (low + high) // 2
            if self._drawn_by(self._without_space(low, middle)) == order:
                low = middle
            else:
                high = middle
        return low

    def _without_space(self, least: int, place: int) -> int:
        while place > least and self.text[place].isspace():
            place -= 1
        return place

    def _drawn_by(self, place: int) -> int:
        """Returns PDFium's number of the order that draws a letter, 0 for none."""
        return self._get_order(self._asked, place) or 0

    def _pieces_of_run(self, first: int, last: int, order: int) -> list[tuple[int, Piece]]:
        """Returns a run as a piece with its first letter, or as several where there are wide gaps between its words."""
        begin = self._box(first)
        end = self._box(last) if last > first else begin
        kind = self._type(first)
        height = max(kind[0], 0.1)
        room = abs(end.right - begin.left) + abs(end.top - begin.bottom)
        if room <= (WIDEST_LETTER * (last - first + 1) + 1) * height:
            box = begin.around(end) if last > first else begin
            return [(first, self._piece(first, last, order, box, kind))]
        found: list[tuple[int, Piece]] = []
        start = first
        for place in range(first + 1, last + 1):
            if self.text[place - 1].isspace() and not self.text[place].isspace():
                stop = self._without_space(start, place - 1)
                before, after = self._box(stop), self._box(place)
                gap = max(after.left - before.right, before.left - after.right, after.bottom - before.top)
                if max(gap, before.bottom - after.top) > GAP * height:
                    box = self._box(start).around(before)
                    found.append((start, self._piece(start, stop, order, box, self._type(start))))
                    start = place
        box = self._box(start).around(end)
        return [*found, (start, self._piece(start, last, order, box, self._type(start)))]

    def _box(self, place: int) -> Box:
        self._get_box(self._asked, place, self._to_rectangle)
        left, top, right, bottom = self._rectangle[:]
        if not (-FARTHEST < left <= right < FARTHEST and -FARTHEST < bottom <= top < FARTHEST):
            left, bottom, right, top = map(_sound, (left, bottom, right, top))
        return Box(left, bottom, right, top)

    def _type(self, place: int) -> tuple[float, float]:
        """Returns the height of a letter in points, and by how many degrees it is turned."""
        self._get_matrix(self._asked, place, self._to_matrix)
        a, b, c, d = self._matrix[:4]
        size = self._get_size(self._asked, place) * (hypot(c, d) if c else abs(d))
        turn = degrees(atan2(b, a)) % 360 if b or a < 0 else 0.0
        return size if 0.0 < size < TALLEST else min(_sound(size), TALLEST), turn

    def _piece(self, first: int, last: int, order: int, box: Box, kind: tuple[float, float]) -> Piece:
        """Returns the letters from the first to the last, both included, with all that is known of them."""
        self._get_origin(self._asked, first, *self._to_point)
        left, base = self._point[:]
        colour, mode, font = _BLACK, 0, 0
        if order:
            drawing = c_void_p(order)
            if self._get_colour(drawing, *self._to_paint):
                red, green, blue, strength = self._paint[:]
                colour = red, green, blue, strength
            mode = self._get_mode(drawing)
            font = self._get_font(drawing) or 0
        known = self._fonts.get(font)
        if known is None:
            known = self._fonts[font] = Font(font, self.font_name(first))
        if not (-FARTHEST < left < FARTHEST and -FARTHEST < base < FARTHEST):
            left, base = _sound(left), _sound(base)
        text, count = self.text[first : last + 1], last - first + 1
        return Piece(text, left, base, box, *kind, known, mode, colour, order, first, count)

    def font_name(self, place: int) -> str:
        """Returns the name of a letter's font in small letters, without the mark of a part of a font."""
        buffer = create_string_buffer(256)
        self._library.FPDFText_GetFontInfo(self._page, place, buffer, 256, None)
        name = buffer.value.decode("utf-8", "replace").lower()
        return name[7:] if name[6:7] == "+" else name

    def is_unread(self, place: int) -> bool:
        """Returns whether the font does not tell which letter this is."""
        if self._library.FPDFText_IsGenerated(self._page, place) == 1:
            return False
        return bool(self._library.FPDFText_HasUnicodeMapError(self._page, place) == 1)
