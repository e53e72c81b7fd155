"""What is drawn on a page of a PDF besides letters: paths, pictures and shadings, in the order of their drawing.

Boxes that are filled after letters were drawn may lie over them; they can be taken off the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import byref, c_float, c_int, c_uint, c_ulong, c_void_p, create_string_buffer
from enum import Enum
from typing import Any

import msgspec

from ascl_reader.importer.blocks.ink import WHITE, is_like
from ascl_reader.importer.readers.pdf.page.open_pdf import Box, PdfPage
from ascl_reader.importer.readers.pdf.page.pieces import Piece

MOST_DRAWN = 20_000
"""Things drawn on a page that are looked at; a page with more is a map."""

DEEPEST = 6
"""How deep drawings may be put into one another."""


LEAST_WIDTH, LEAST_HEIGHT = 60.0, 14.0
"""Points that such a box has at least."""

LARGEST = 0.5
"""Share of the page that it has at the most; a larger one is the ground of the page."""

MOST = 60
"""Boxes of a page; one with more is a drawing."""

_LAYER = "OC\0".encode("utf-16-le")

_OF_TRIANGLE = (3, 4)
"""Segments of a path with three corners, with or without the way back to the first."""


class ShapeKind(Enum):
    """What a shape is, by PDFium's numbers."""

    PATH = 2
    PICTURE = 3
    SHADING = 4


class Shape(msgspec.Struct, frozen=True, gc=False):
    """A path, picture or shading: its box, its place among all that is drawn, and the colour that fills it.

    The colour is none where it is not known, and `is_filled` false for a path of lines alone. `handle` is
    its number in PDFium.
    """

    kind: ShapeKind
    box: Box
    order: int
    colour: tuple[int, int, int, int] | None
    is_filled: bool
    is_triangle: bool = False
    handle: int = 0

    @property
    def width(self) -> float:
        """Points from left to right on the sheet."""
        return self.box.right - self.box.left

    @property
    def height(self) -> float:
        """Points from bottom to top on the sheet."""
        return self.box.top - self.box.bottom


_Matrix = tuple[float, float, float, float, float, float]
_SAME: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Drawing:
    """All that is drawn on a page: its shapes, and the place of each order that draws letters.
    `unsure` are those orders that stand in a drawing of its own, which may be cut or let what is below show through, or
    in a layer, which may be switched off.
    """

    def __init__(self, page: PdfPage) -> None:
        self._library: Any = page.library
        self._get, self._get_kind, self._count_marks = (
            page.library.unchecked(f"FPDFPage{name}") for name in ("_GetObject", "Obj_GetType", "Obj_CountMarks")
        )
        self._kinds = {kind.value: kind for kind in ShapeKind}
        self.shapes: list[Shape] = []
        self.letters: dict[int, int] = {}
        self.unsure: set[int] = set()
        self._name = create_string_buffer(16)
        count = min(self._library.FPDFPage_CountObjects(page.raw), MOST_DRAWN)
        raw = c_void_p(page.raw)
        self._walk((self._get(raw, place) for place in range(count)), _SAME)

    def _walk(self, drawn: Iterator[int], matrix: _Matrix, depth: int = 0) -> None:
        library = self._library
        for each in drawn:
            order = len(self.shapes) + len(self.letters)
            kind = self._get_kind(c_void_p(each))
            if kind == library.FPDF_PAGEOBJ_TEXT:
                self.letters[each] = order
                if depth or self._is_in_layer(each):
                    self.unsure.add(each)
            elif kind in self._kinds:
                self._take(each, self._kinds[kind], matrix, order)
            elif kind == library.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
                own = library.FS_MATRIX()
                library.FPDFPageObj_GetMatrix(each, byref(own))
                inner = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
                count = min(library.FPDFFormObj_CountObjects(each), MOST_DRAWN - order)
                drawn_in_it = (library.FPDFFormObj_GetObject(each, place) for place in range(count))
                self._walk(drawn_in_it, inner, depth + 1)

    def _is_in_layer(self, each: int) -> bool:
        """Returns whether something is marked as part of a layer (OC, 'optional content')."""
        library, size = self._library, c_ulong()
        for number in range(self._count_marks(c_void_p(each))):
            mark = library.FPDFPageObj_GetMark(each, number)
            if library.FPDFPageObjMark_GetName(mark, self._name, len(self._name), byref(size)) and self._name.raw[
                : size.value
            ].startswith(_LAYER):
                return True
        return False

    def _take(self, each: int, kind: ShapeKind, matrix: _Matrix, order: int) -> None:
        parts = [c_float() for _ in range(4)]
        if not self._library.FPDFPageObj_GetBounds(each, *map(byref, parts)):
            return
        left, bottom, right, top = (part.value for part in parts)
        if matrix is not _SAME:
            corners = [_moved(matrix, x, y) for x in (left, right) for y in (bottom, top)]
            left, right = min(x for x, _ in corners), max(x for x, _ in corners)
            bottom, top = min(y for _, y in corners), max(y for _, y in corners)
        filled = c_int(1)
        if kind is ShapeKind.PATH:
            self._library.FPDFPath_GetDrawMode(each, byref(filled), byref(c_int()))
        paint = [c_uint() for _ in range(4)]
        known = kind is ShapeKind.PATH and self._library.FPDFPageObj_GetFillColor(each, *map(byref, paint))
        red, green, blue, strength = (part.value for part in paint)
        colour = (red, green, blue, strength) if known else None
        is_triangle = kind is ShapeKind.PATH and self._library.FPDFPath_CountSegments(each) in _OF_TRIANGLE
        box = Box(left, bottom, right, top)
        self.shapes.append(Shape(kind, box, order, colour, filled.value != 0, is_triangle, each))


def panels_of(page: PdfPage, drawing: Drawing) -> list[Box]:
    """Returns the boxes of a page that are filled when letters have been drawn already."""
    first = min(drawing.letters.values(), default=0)
    found = [each.box for each in drawing.shapes if each.order > first and _is_panel(each, page)]
    return found if len(found) <= MOST else []


def grounds_of(page: PdfPage, drawing: Drawing) -> list[Box]:
    """Returns the boxes of a page that are filled with a colour which an eye can tell from paper."""
    found = [each for each in drawing.shapes if _is_panel(each, page) and each.colour is not None]
    seen = [each.box for each in found if each.colour and each.colour[3] and not is_like(each.colour[:3], WHITE)]
    return seen if len(seen) <= MOST else []


def lift(page: PdfPage, pieces: Sequence[Piece], drawing: Drawing, panels: Sequence[Box]) -> list[Piece]:
    """Takes boxes, and what is drawn on them later, off a page; returns the pieces that are left."""
    gone: set[int] = set()
    for panel in panels:
        orders = [each.order for each in drawing.shapes if _is_panel(each, page) and _is_same(each.box, panel)]
        if not orders:
            continue
        begin = min(orders)
        shapes, others = list[Shape](), list[Shape]()
        for each in drawing.shapes:
            (shapes if each.order >= begin and panel.holds(each.box, 2.0) else others).append(each)
        drawing.shapes = others
        on_it = [each for each in pieces if drawing.letters.get(each.handle, -1) > begin and panel.holds(each.box, 2.0)]
        gone.update(each.handle for each in shapes)
        gone.update(each.handle for each in on_it)
    for handle in gone:
        page.library.FPDFPageObj_SetIsActive(handle, False)
        drawing.letters.pop(handle, None)
    return [each for each in pieces if each.handle not in gone]


def _is_panel(shape: Shape, page: PdfPage) -> bool:
    is_large = shape.width >= LEAST_WIDTH and shape.height >= LEAST_HEIGHT
    return shape.is_filled and is_large and shape.box.area <= LARGEST * page.sheet.area


def _is_same(one: Box, other: Box) -> bool:
    return one.holds(other, 1.0) and other.holds(one, 1.0)


def _moved(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _times(first: _Matrix, second: _Matrix) -> _Matrix:
    """Returns the matrix that does the first and then the second."""
    turned = (*second[:4], 0.0, 0.0)
    return (
        *_moved(turned, first[0], first[1]),
        *_moved(turned, first[2], first[3]),
        *_moved(second, first[4], first[5]),
    )
