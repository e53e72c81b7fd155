"""Draws PDFs of our own for the tests: words, shapes and pictures at given places of a sheet."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from struct import pack

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.readers.pdf.read_pdf import reading_pdf
from ascl_reader.progress import finish

LEADING = 14
GAP = 8


def read(path: Path) -> SourceDocument:
    """Return a PDF as read."""
    return finish(reading_pdf(path, path.read_bytes()))


def texts(document: SourceDocument) -> list[str]:
    """Return the texts of the blocks."""
    return [block.text for block in document.blocks]


def left_out(document: SourceDocument) -> list[tuple[str, str]]:
    """Return what was left out, each with the name of its reason."""
    return [(each.text, LeftOutReason(each.reason).name) for each in document.left_out]


def gray_picture(width: int = 40, height: int = 60) -> ImageReader:
    """Return a grey picture."""
    rows = b"".join(b"\0" + bytes([180]) * width for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return ImageReader(
        io.BytesIO(b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    )


class Sheet:
    """A PDF that is drawn line by line, 11 points high, 14 apart, in Helvetica."""

    def __init__(self, path: Path, size: tuple[float, float] = A4) -> None:
        self.path = path
        self.canvas = Canvas(str(path), pagesize=size)
        self.y = size[1] - 80

    def lines(self, *lines: str, x: float = 70, size: float = 11, font: str = "Helvetica") -> Sheet:
        """Draw lines below one another; an empty one leaves the gap of a paragraph."""
        for line in lines:
            self.y -= max(LEADING, 1.25 * size) if line else GAP
            self.at(x, self.y, line, size, font)
        return self

    def at(self, x: float, y: float, text: str, size: float = 11, font: str = "Helvetica") -> Sheet:
        """Draw words at a place."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)
        return self

    def next_page(self) -> Sheet:
        """Begin a page."""
        self.canvas.showPage()
        self.y = self.canvas._pagesize[1] - 80
        return self

    def read(self, rotation: int = 0) -> SourceDocument:
        """Save the PDF, its pages turned when they are shown, and return it as read."""
        self.canvas.save()
        if rotation:
            with pikepdf.open(self.path, allow_overwriting_input=True) as pdf:
                for page in pdf.pages:
                    page.rotate(rotation, relative=False)
                pdf.save(self.path)
        return read(self.path)
