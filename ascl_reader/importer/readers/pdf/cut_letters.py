"""Takes letters out of a piece of text that are covered, cut off or struck out where it is otherwise seen."""

from __future__ import annotations

from collections.abc import Sequence
from ctypes import byref
from itertools import groupby

from ascl_reader.importer.readers.pdf.open_pdf import Box, PdfPage
from ascl_reader.importer.readers.pdf.pieces import Piece

FEWEST = 2
"""Letters or figures beside one another that are taken out; a lone one is more likely a stroke of a hair's breadth."""


def letter_boxes(page: PdfPage, piece: Piece) -> list[Box]:
    """Returns where the letters of a piece stand on the sheet, one box for each that PDFium counts."""
    rectangle, boxes = page.library.FS_RECTF(), []
    for place in range(piece.first, piece.first + piece.count):
        page.library.FPDFText_GetLooseCharBox(page.text, place, byref(rectangle))
        boxes.append(Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top))
    return boxes


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
