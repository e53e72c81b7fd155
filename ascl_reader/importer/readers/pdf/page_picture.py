"""A single page of a PDF: its true picture, on which the review draws where statements begin, and its words."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ascl_reader.importer.readers.pdf.page.open_pdf import opened_pdf
from ascl_reader.importer.readers.pdf.page.page_content import page_content
from ascl_reader.importer.readers.pdf.page.page_letters import LetterReader
from ascl_reader.importer.readers.pdf.reading_order import in_reading_order

MOST_PIXELS = 16_000_000
"""Pixels of a picture; a larger page is drawn smaller."""


class PagePicture(msgspec.Struct, frozen=True):
    """A page as it is shown: its size in points, and the picture as rows of red, green and blue bytes."""

    page_width: float
    page_height: float
    width: int
    height: int
    pixels: bytes

    @property
    def scale(self) -> float:
        """Pixels to a point: a Rectangle of the document times this is where it lies in the picture."""
        return self.width / self.page_width


def page_picture(path: Path, data: bytes, page: int, scale: float = 1.5) -> PagePicture:
    """Returns the picture of a page (from 1), `scale` pixels to a point.

    Raises UnsuitableDocument if the PDF cannot be opened, IndexError if it has no such page.
    """
    with opened_pdf(path, data) as pdf, pdf.page(page) as shown:
        fits = (MOST_PIXELS / max(shown.width * shown.height, 1.0)) ** 0.5
        width, height, pixels = shown.picture(min(scale, fits))
        return PagePicture(shown.width, shown.height, width, height, pixels)


def page_words(path: Path, data: bytes, page: int) -> str:
    """Returns the words of a page (from 1), line by line in reading order; raises the errors of page_picture()."""
    with opened_pdf(path, data) as pdf, pdf.page(page) as shown:
        lines, _, beside = in_reading_order([page_content(shown, page, LetterReader()).lines])
    return "\n".join(line.text for each in (lines, *beside) for line in each)
