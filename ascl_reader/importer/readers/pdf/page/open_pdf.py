"""Opens PDFs by PDFium, Chrome's own engine. The only module that imports pypdfium2, when the first PDF is opened.

PDFium may be used by one thread of a process at a time. Measured beside pypdf 7.1 on 17 PDFs by Chrome, LibreOffice
and ReportLab: PDFium with our columns, hidden words and notes takes 21 ms a document on average (3 to 35, and 90 where
watermarks make it look at the picture), pypdf 40 ms for its bare text (1 to 94); PDFium reads all 17 correctly, pypdf
4. Of 984 pages with 2,000 statements each takes 4.4 ms of processor time in all, 1.3 of it PDFium's; pypdf takes 13 ms
for the bare text.
"""

from __future__ import annotations

import ctypes
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.errors import ErrorKind, UnsuitableDocument

_LOCKED = (4, 5)
"""PDFium's numbers for a PDF that wants a password, and for one that is protected in a way of its own."""

_DAMAGED = "the PDF is damaged, or was not saved to its end"


class Box(msgspec.Struct, frozen=True, gc=False):
    """A rectangle on the sheet of a page: points from its lower left corner, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def area(self) -> float:
        """Square points."""
        return max(self.right - self.left, 0.0) * max(self.top - self.bottom, 0.0)

    def around(self, other: Box) -> Box:
        """Returns the smallest box that holds this one and another."""
        return Box(
            self.left if self.left < other.left else other.left,
            self.bottom if self.bottom < other.bottom else other.bottom,
            self.right if self.right > other.right else other.right,
            self.top if self.top > other.top else other.top,
        )

    def lies_outside(self, other: Box) -> bool:
        """Returns whether a box lies wholly outside another."""
        is_beside = self.left >= other.right or other.left >= self.right
        return is_beside or self.bottom >= other.top or other.bottom >= self.top

    def holds(self, other: Box, room: float) -> bool:
        """Returns whether another box lies within this one, or sticks out by no more than so many points."""
        is_wide = other.left >= self.left - room and other.right <= self.right + room
        return is_wide and other.bottom >= self.bottom - room and other.top <= self.top + room

    def shared(self, other: Box) -> float:
        """Returns the square points that two boxes share."""
        if self.left >= other.right or other.left >= self.right or self.bottom >= other.top or other.bottom >= self.top:
            return 0.0
        width = min(self.right, other.right) - max(self.left, other.left)
        return width * (min(self.top, other.top) - max(self.bottom, other.bottom))


class PlainCalls:
    """PDFium's functions and constants by name; its objects are given as addresses, plain numbers, 0 for none.

    With ctypes' own objects for pointers a call takes three times as long, and a page has some hundreds.
    """

    def __init__(self, library: Any) -> None:
        self._library = library
        self._unchecked: dict[str, Any] = {}

    def unchecked(self, name: str) -> Any:
        """Returns a function of PDFium that is called in half the time: with c_void_p for what has an address."""
        call = self._unchecked.get(name)
        if call is None:
            found = getattr(self._library, name)
            call = self._unchecked[name] = type(found)(ctypes.cast(found, ctypes.c_void_p).value)
            call.restype = _plain(found.restype)
        return call

    def __getattr__(self, name: str) -> Any:
        """Returns a function or number of PDFium, which is kept."""
        found = getattr(self._library, name)
        kinds = getattr(found, "argtypes", None)
        if kinds is not None:
            call = type(found)(ctypes.cast(found, ctypes.c_void_p).value)
            call.argtypes, call.restype = [_plain(kind) for kind in kinds], _plain(found.restype)
            found = call
        setattr(self, name, found)
        return found


def _plain(kind: Any) -> Any:
    return ctypes.c_void_p if hasattr(kind, "contents") else kind


def _address(pointer: Any) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


class PdfPage:
    """A page of an open PDF: its size in points as it is shown, and the visible part of its sheet.

    `library` is PDFium, `raw` the page in it, `document` that of the page, `text` the letters that it found there.
    """

    def __init__(self, page: Any, library: PlainCalls, document: int) -> None:
        self.library, self.raw, self.document = library, _address(page.raw), document
        self.text: int = library.FPDFText_LoadPage(self.raw) or 0
        if not self.text:
            raise MemoryError
        try:
            self.rotation = int(page.get_rotation())
        except KeyError as error:  # an older pypdfium2 looks up what a damaged page says
            from pypdfium2 import PdfiumError

            raise PdfiumError("the page has lost how it is turned") from error
        self.width, self.height = (float(each) for each in page.get_size())
        left, bottom, right, top = page.get_cropbox()
        self.sheet = Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))

    def shown(self, box: Box) -> tuple[float, float, float, float]:
        """Returns x, y, width and height of a box on the page as it is shown, from its upper left corner."""
        left, right = box.left - self.sheet.left, box.right - self.sheet.left
        above, below = self.sheet.top - box.top, self.sheet.top - box.bottom
        across, down = right - left, below - above
        if self.rotation == 90:
            return self.width - below, left, down, across
        if self.rotation == 180:
            return self.width - right, self.height - below, across, down
        if self.rotation == 270:
            return above, self.height - right, down, across
        return left, above, across, down

    def picture(self, scale: float) -> tuple[int, int, bytes]:
        """Returns width, height and pixels (red, green, blue) of the page, `scale` to a point. Raises MemoryError."""
        library = self.library
        width, height = max(round(self.width * scale), 1), max(round(self.height * scale), 1)
        bitmap = library.FPDFBitmap_CreateEx(width, height, library.FPDFBitmap_BGR, None, 0)
        if not bitmap:
            raise MemoryError
        try:
            library.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
            how = library.FPDF_ANNOT | library.FPDF_REVERSE_BYTE_ORDER
            library.FPDF_RenderPageBitmap(bitmap, self.raw, 0, 0, width, height, 0, how)
            stride = library.FPDFBitmap_GetStride(bitmap)
            data = ctypes.string_at(library.FPDFBitmap_GetBuffer(bitmap), stride * height)
        finally:
            library.FPDFBitmap_Destroy(bitmap)
        return width, height, b"".join(data[row * stride : row * stride + width * 3] for row in range(height))


MOST_ATTACHED = 200
"""Files attached to a PDF that are named, at the most."""


class PdfFile:
    """An open PDF."""

    def __init__(self, document: Any, library: Any) -> None:
        self._document, self._library = document, PlainCalls(library)
        self.pages = len(document)

    def attached(self) -> list[str]:
        """Returns the names of the files that are attached to it."""
        count = min(self._document.count_attachments(), MOST_ATTACHED)
        return [self._document.get_attachment(number).get_name() for number in range(count)]

    @contextmanager
    def page(self, number: int) -> Generator[PdfPage, None, None]:
        """Opens a page, counted from 1. Raises IndexError if there is none, RuntimeError if it is damaged."""
        if not 1 <= number <= self.pages:
            raise IndexError(number)
        page = self._document[number - 1]
        try:
            opened = PdfPage(page, self._library, _address(self._document.raw))
            try:
                yield opened
            finally:
                self._library.FPDFText_ClosePage(opened.text)
        finally:
            page.close()


def chosen_pages(data: bytes, numbers: Sequence[int]) -> bytes:
    """Returns a PDF of some pages of another, numbered from 1, in this order and as often as they are named."""
    from pypdfium2 import PdfDocument

    with PdfDocument(data) as whole, PdfDocument.new() as chosen:
        chosen.import_pages(whole, [number - 1 for number in numbers])
        written = BytesIO()
        chosen.save(written)
    return written.getvalue()


def pages_side_by_side(data: bytes, sides: Sequence[tuple[int, ...]]) -> bytes:
    """Returns a PDF with two pages of another on each side, numbered from 1, 0 for an empty one.

    The sides are as large as a page and turned by a quarter; pages keep their text and are made smaller to fit.
    """
    from pypdfium2 import PdfDocument
    from pypdfium2.raw import FPDF_ImportNPagesToOne

    with PdfDocument(data) as whole, PdfDocument.new() as ordered:
        width, height = whole[0].get_size()
        for number in (number for side in sides for number in side):
            if number:
                ordered.import_pages(whole, [number - 1])
            else:
                ordered.new_page(width, height)
        with PdfDocument(FPDF_ImportNPagesToOne(ordered, height, width, 2, 1)) as imposed:
            written = BytesIO()
            imposed.save(written)
    return written.getvalue()


@contextmanager
def opened_pdf(path: Path, data: bytes) -> Generator[PdfFile, None, None]:
    """Opens a PDF. Raises UnsuitableDocument if it is locked or damaged."""
    import pypdfium2
    import pypdfium2.raw as library

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _LOCKED:
            raise UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=path) from error
        raise UnsuitableDocument(path=path, reason=_DAMAGED) from error
    try:
        yield PdfFile(document, library)
    except pypdfium2.PdfiumError as error:  # a page of it
        raise UnsuitableDocument(path=path, reason=_DAMAGED) from error
    finally:
        document.close()
