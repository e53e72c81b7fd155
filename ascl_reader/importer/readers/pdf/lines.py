"""Makes lines, with their positions, of the pieces of text on the pages of a PDF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import hypot
from typing import Any

import msgspec

from ascl_reader.importer.blocks.make_blocks import collapse_white_space
from ascl_reader.importer.readers.pdf.open_pdf import PdfPage

LETTERS = {
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"},
    0xAD: "-",  # many fonts name their hyphen so; what is drawn is seen
    0x7F: "•",  # a code that PDF's own list of letters leaves free stands for its bullet
}
_BOLD = ("bold", "black", "heavy", "semibold", "demi")
_WIDTH = 0.5
"""Width of a letter in sizes of its font, on average."""

SAME_LINE = 0.4
"""Sizes of the font by which a superscript, or a bullet sign of another size, stands off the line."""


class PdfLine(msgspec.Struct, gc=False):
    """A line of a page: text, start (points from the lower left corner), font size (points), whether all is bold."""

    page: int
    text: str
    x: float
    y: float
    size: float
    bold: bool


class _Piece(msgspec.Struct, gc=False):
    text: str
    x: float
    y: float
    size: float
    bold: bool


def page_lines(page: PdfPage, number: int) -> list[PdfLine]:
    """Returns the lines of a page in the order in which the PDF draws them, the reading order.

    Text outside the page is left out: some programs draw a line again on the next page, out of sight.
    """
    pieces: list[_Piece] = []

    def take(text: str, outer: Any, inner: Any, font: Any, size: float) -> None:
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        height = hypot(inner[2] * outer[0] + inner[3] * outer[2], inner[2] * outer[1] + inner[3] * outer[3])
        name = str((font or {}).get("/BaseFont", "")).lower()
        pieces.append(_Piece(text, x, y, abs(size) * height, any(word in name for word in _BOLD)))

    page.extract_text(visitor_text=take)
    lines: list[list[_Piece]] = []
    is_broken = False
    for piece in pieces:
        text = piece.text.translate(LETTERS)
        if text.strip():
            piece.text = text.strip("\n")
            if lines and _is_same_line(lines[-1], piece):
                if is_broken and not lines[-1][-1].text[-1:].isspace():
                    piece.text = " " + piece.text
                lines[-1].append(piece)
            else:
                lines.append([piece])
            is_broken = False
        elif lines and text and "\n" not in text:
            lines[-1][-1].text += " "
        is_broken = is_broken or "\n" in text
    made = (_line(number, line) for line in lines)
    bottom, top = float(page.cropbox.bottom), float(page.cropbox.top)
    is_upright = page.rotation % 180 == 0
    return [line for line in made if line.text and (not is_upright or bottom <= line.y <= top)]


def _is_same_line(line: list[_Piece], piece: _Piece) -> bool:
    last = line[-1]
    size = max(last.size, piece.size, 1.0)
    if abs(last.y - piece.y) > SAME_LINE * size or piece.x < last.x - size:
        return False
    width = _WIDTH * last.size * len(last.text)
    return piece.x - last.x - width <= max(4 * size, 0.3 * width + 2 * size)


def _line(number: int, pieces: list[_Piece]) -> PdfLine:
    main = max(pieces, key=lambda piece: len(piece.text))
    bold = all(piece.bold for piece in pieces if any(map(str.isalnum, piece.text)))
    text = collapse_white_space("".join(piece.text for piece in pieces))
    return PdfLine(number, text, pieces[0].x, main.y, round(main.size * 2) / 2, bold)


def body_size(lines: Iterable[PdfLine]) -> float:
    """Returns the font size (points) of most letters."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
