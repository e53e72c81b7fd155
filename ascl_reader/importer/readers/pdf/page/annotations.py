"""Annotations, which lie over the text of a page: links with printed addresses, comments, form fields, strokes."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from ctypes import byref, c_int, c_ushort, create_string_buffer
from typing import Any

from ascl_reader.importer.blocks.document import LeftOut, LeftOutReason
from ascl_reader.importer.readers.pdf.page.open_pdf import Box, PdfPage
from ascl_reader.importer.readers.pdf.page.pieces import Piece

_BEGINS = r"(?:https?://|www\.|mailto:)"
_IN_BRACKETS = re.compile(
    rf"\s*(?:\({_BEGINS}[^()]*(?:\([^()]*\)[^()]*)*\)|\[{_BEGINS}[^\[\]]*\]|<\s*{_BEGINS}[^<>]*>)"
)
_LONGEST = 600
_LONGEST_COMMENT = 20_000
_MOST_ANNOTATIONS = 2_000
_HIDDEN = 0x2 | 0x20
"""PDF's flags for an annotation that is not shown."""

_LINK, _POPUP, _FIELD, _STROKE = 2, 16, 20, 12
"""PDFium's numbers for kinds of annotations; a stroke goes through words."""

_MOST_LINKS = 500


def without_addresses(text: str, printed: Collection[str] = ()) -> tuple[str, list[str]]:
    """Returns a text without addresses in brackets and those that were printed behind a link, and these addresses.

    Any other address belongs to the text.
    """
    if "://" not in text and "www." not in text and "mailto:" not in text:
        return text, []
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        """Takes an address out of the text, unless it is words in brackets."""
        address = match.group()
        if len(address) > _LONGEST or address.count(" ") > 1 + len(address) // 20:
            return address  # words stand in the brackets too
        found.append(address.strip())
        return ""

    text = _IN_BRACKETS.sub(take, text)
    for address in printed:
        text = re.sub(r"\s*" + r"\s?".join(map(re.escape, address)), take, text)
    return text.strip(), found


def printed_addresses(page: PdfPage, pieces: Sequence[Piece]) -> set[str]:
    """Returns the addresses of a page that stand in the same link as other words: they were printed behind these."""
    if not any("://" in piece.text or "mailto:" in piece.text for piece in pieces):
        return set()
    printed = set()
    for address, boxes in _links(page).items():
        inside = [piece for piece in pieces if any(box.shared(piece.box) > 0.5 * piece.box.area for box in boxes)]
        text = "".join("".join(piece.text.split()) for piece in inside)
        rest = text.replace(address, "", 1)
        if len(rest) < len(text) and sum(map(str.isalpha, rest)) > 1:
            printed.add(address)
    return printed


def _links(page: PdfPage) -> dict[str, list[Box]]:
    """Returns where the links of a page are, by their addresses."""
    library = page.library
    found: dict[str, list[Box]] = {}
    place, link = c_int(0), library.FPDF_LINK()
    while sum(map(len, found.values())) < _MOST_LINKS and library.FPDFLink_Enumerate(
        page.raw, byref(place), byref(link)
    ):
        address = _address(page, link)
        if address:
            found.setdefault(address, []).extend(_boxes(library, link))
    return found


def _address(page: PdfPage, link: Any) -> str:
    action = page.library.FPDFLink_GetAction(link)
    if not action:
        return ""
    buffer = create_string_buffer(2048)
    page.library.FPDFAction_GetURIPath(page.document, action, buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace")


def _boxes(library: Any, link: Any) -> list[Box]:
    points = library.FS_QUADPOINTSF()
    boxes = []
    for number in range(library.FPDFLink_CountQuadPoints(link)):
        if library.FPDFLink_GetQuadPoints(link, number, byref(points)):
            boxes.append(_around(points))
    rectangle = library.FS_RECTF()
    if not boxes and library.FPDFLink_GetAnnotRect(link, byref(rectangle)):
        boxes.append(Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top))
    return boxes


def words_of_annotations(page: PdfPage, number: int) -> tuple[list[LeftOut], list[Box]]:
    """Returns the words of comments and form fields of a page (from 1), and where strokes were drawn through words."""
    library = page.library
    words: list[LeftOut] = []
    strokes: list[Box] = []
    for place in range(min(library.FPDFPage_GetAnnotCount(page.raw), _MOST_ANNOTATIONS)):
        each = library.FPDFPage_GetAnnot(page.raw, place)
        if not each:
            continue
        kind = library.FPDFAnnot_GetSubtype(each)
        if kind not in (_LINK, _POPUP) and not library.FPDFAnnot_GetFlags(each) & _HIDDEN:
            text = " ".join(_field_text(library, each, b"V" if kind == _FIELD else b"Contents").split())
            reason = LeftOutReason.BELONGS_TO_NONE if kind == _FIELD else LeftOutReason.REVIEWER_COMMENT
            words += [LeftOut(text, number, reason)] if text else []
            strokes += _struck(library, each) if kind == _STROKE else []
        library.FPDFPage_CloseAnnot(each)
    return words, strokes


def _field_text(library: Any, annotation: int, field: bytes) -> str:
    """Returns the text of a field of an annotation, such as its contents."""
    buffer = (c_ushort * _LONGEST_COMMENT)()
    library.FPDFAnnot_GetStringValue(annotation, field, buffer, 2 * _LONGEST_COMMENT)
    return bytes(buffer).decode("utf-16-le", "replace").partition("\0")[0]


def _struck(library: Any, annotation: int) -> list[Box]:
    points, boxes = library.FS_QUADPOINTSF(), []
    for number in range(min(library.FPDFAnnot_CountAttachmentPoints(annotation), _MOST_ANNOTATIONS)):
        if library.FPDFAnnot_GetAttachmentPoints(annotation, number, byref(points)):
            boxes.append(_around(points))
    return boxes


def _around(points: Any) -> Box:
    """Returns the box around four corners."""
    xs, ys = [points.x1, points.x2, points.x3, points.x4], [points.y1, points.y2, points.y3, points.y4]
    return Box(min(xs), min(ys), max(xs), max(ys))
