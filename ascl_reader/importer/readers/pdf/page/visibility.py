"""Tells which letters of a page cannot be seen: the page is drawn with them and without them, and nothing differs."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from ascl_reader.importer.readers.pdf.page.open_pdf import Box, PdfPage
from ascl_reader.importer.readers.pdf.page.page_letters import letter_boxes
from ascl_reader.importer.readers.pdf.page.page_shapes import Drawing, Shape, ShapeKind
from ascl_reader.importer.readers.pdf.page.pieces import Piece

PALE = 150
"""Steps of 255 that the darkest of a colour's three parts has where letters may not be seen on white paper."""

LEAST_DIFFERENCE = 12
"""Steps of 255 by which a dot must change for an eye to see that letters were there."""

LEAST_FAINT = 0.02
"""Share of the dots of letters that must change so; what covers them may let the edge of one through."""

CLEAR = 64
"""Steps of 255 from which a single dot is seen."""

LIKE = 48
"""Steps of 255 by which two colours that could be taken for one another differ at the most."""

MOST_ALONE = 40
"""Pieces of a page that lie on one another and are looked at one by one."""

SMALLEST = 1.5
"""Points of letters that can be seen."""

MOST_POINTS = 200
"""Points that are looked at, at the most, of the shape to which a drawing is clipped."""

NOT_PAINTED = (3, 7)
"""The PDF's numbers for letters that are not painted."""

MOST_DOTS = 4_000_000
"""Dots of the picture that is looked at, at the most; a page has 500,000 at one to a point."""


class Unseen(msgspec.Struct):
    """The places of the pieces that cannot be seen, and by place which letters of those that are seen in part.

    `is_painted_over` tells that letters are drawn again on themselves in a pale colour.
    """

    whole: set[int]
    parts: dict[int, list[bool]]
    is_painted_over: bool = False


def unseen(page: PdfPage, pieces: Sequence[Piece], drawing: Drawing) -> Unseen:
    """Returns which of the pieces of a page, and which letters of them, cannot be seen."""
    found = Unseen(set(), {})
    unsure: list[int] = []
    large = [each for each in drawing.shapes if each.is_filled and min(each.width, each.height) > 3]
    pale: dict[tuple[int, int, int, int], bool] = {}
    again = _drawn_again(page, pieces, drawing)
    for place, piece in enumerate(pieces):
        is_pale = pale.get(piece.colour)
        if is_pale is None:
            is_pale = pale[piece.colour] = _is_pale(piece.colour)
        if piece.handle in again:
            unsure.append(place)
        elif piece.mode in NOT_PAINTED or piece.height < SMALLEST or piece.box.lies_outside(page.sheet):
            found.whole.add(place)
        elif is_pale or _may_be_unseen(piece, large, drawing) or _is_cut(page, piece):
            unsure.append(place)
    if unsure:
        _look(_Looking(page, again), pieces, unsure, found)
    dark = {piece.handle for piece in pieces if not pale[piece.colour]}
    found.is_painted_over = any(
        _is_pale(_colour(page, each)) for handle in again.keys() & dark for each in again[handle]
    )
    return found


def _colour(page: PdfPage, order: int) -> tuple[int, int, int, int]:
    """Returns the colour in which an order fills its letters: red, green, blue and how little shows through."""
    paint = [ctypes.c_uint() for _ in range(4)]
    page.library.FPDFPageObj_GetFillColor(order, *map(ctypes.byref, paint))
    red, green, blue, strength = (part.value for part in paint)
    return red, green, blue, strength


def _drawn_again(page: PdfPage, pieces: Sequence[Piece], drawing: Drawing) -> dict[int, list[int]]:
    """Returns for orders that draw pieces those that draw on the same place; PDFium tells only the first of them."""
    library, found = page.library, dict[int, list[int]]()
    parts = [ctypes.c_float() for _ in range(4)]
    for each in drawing.letters.keys() - {piece.handle for piece in pieces}:
        library.FPDFPageObj_GetBounds(each, *map(ctypes.byref, parts))
        box = Box(*(part.value for part in parts))
        for piece in pieces if box.area > 1 else ():
            if box.shared(piece.box) > 0.4 * min(piece.box.area, box.area):
                found.setdefault(piece.handle, []).append(each)
    return found


def _is_pale(colour: tuple[int, int, int, int]) -> bool:
    """Returns whether letters may not be seen on white paper, by their colour."""
    red, green, blue, strength = colour
    return min(red, green, blue) >= PALE or strength < 64


def _may_be_unseen(piece: Piece, shapes: Sequence[Shape], drawing: Drawing) -> bool:
    if piece.handle in drawing.unsure:
        return True
    if not shapes:
        return False
    order = drawing.letters.get(piece.handle, -1)
    least = min(0.2 * piece.box.area, 0.5 * piece.height**2)  # about a letter
    return any(_may_hide(shape, piece, order) for shape in shapes if shape.box.shared(piece.box) > least)


def _is_cut(page: PdfPage, piece: Piece) -> bool:
    """Returns whether letters reach out of the sheet, or of the part of it in which they may be drawn."""
    room = 0.4 * piece.height
    if not page.sheet.holds(piece.box, room):
        return True
    library = page.library
    path = library.unchecked("FPDFPageObj_GetClipPath")(ctypes.c_void_p(piece.handle)) if piece.handle else None
    if not path:
        return False
    for number in range(max(library.unchecked("FPDFClipPath_CountPaths")(ctypes.c_void_p(path)), 0)):
        points = list(_points(library, path, number))
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if not points or not Box(min(xs), min(ys), max(xs), max(ys)).holds(piece.box, room):
            return True
    return False


def _points(library: Any, path: Any, number: int) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for place in range(min(library.FPDFClipPath_CountPathSegments(path, number), MOST_POINTS)):
        segment = library.FPDFClipPath_GetPathSegment(path, number, place)
        if library.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            yield x.value, y.value


def _may_hide(shape: Shape, piece: Piece, order: int) -> bool:
    """Returns whether a shape may cover letters, or have their colour beneath them."""
    if shape.order > order or shape.kind is not ShapeKind.PATH or shape.colour is None:
        return True
    pairs = zip(shape.colour[:3], piece.colour[:3], strict=True)
    return all(abs(one - other) <= LIKE for one, other in pairs)


def _look(looking: _Looking, pieces: Sequence[Piece], unsure: Sequence[int], found: Unseen) -> None:
    """Looks which of these pieces, and which of their letters, make no difference to the picture of the page."""
    apart: list[int] = []
    alone: list[int] = []
    for place in unsure:
        box = pieces[place].box
        others = (pieces[other].box for other in unsure if other != place)
        (alone if any(box.shared(other) > 0.35 * box.area for other in others) else apart).append(place)
    for places in (apart, *([place] for place in alone[:MOST_ALONE])):
        without = looking.without([pieces[place] for place in places]) if places else b""
        for place in places:
            if not looking.differs(pieces[place].box, without):
                found.whole.add(place)
                continue
            out = [not looking.differs(_inner(box), without) for box in letter_boxes(looking.page, pieces[place])]
            if any(out):
                found.parts[place] = out


def _inner(box: Box) -> Box:
    """Returns the middle of a letter's box, into which its neighbours do not reach."""
    edge = 0.2 * (box.right - box.left)
    return Box(box.left + edge, box.bottom, box.right - edge, box.top)


class _Looking:
    """The picture of a page, beside those in which some letters are not drawn, nor what is drawn on them `again`."""

    def __init__(self, page: PdfPage, again: Mapping[int, Sequence[int]]) -> None:
        self.page, self._again = page, again
        self._scale = min(1.0, (MOST_DOTS / max(page.width * page.height, 1.0)) ** 0.5)
        self._whole = page.picture(self._scale)

    def without(self, pieces: Sequence[Piece]) -> bytes:
        """Returns the picture of the page where these pieces are not drawn."""
        library = self.page.library
        handles = {each for piece in pieces for each in (piece.handle, *self._again.get(piece.handle, ()))} - {0}
        for handle in handles:
            library.FPDFPageObj_SetIsActive(handle, False)
        try:
            return self.page.picture(self._scale)[2]
        finally:
            for handle in handles:
                library.FPDFPageObj_SetIsActive(handle, True)

    def differs(self, box: Box, without: bytes) -> bool:
        """Returns whether an eye sees a difference between the two pictures at a place."""
        width, height, whole = self._whole
        x, y, across, down = (each * self._scale for each in self.page.shown(box))
        left, right = max(int(x), 0), min(int(x + across) + 1, width)
        faint, enough = 0.0, LEAST_FAINT * across * down
        for row in range(max(int(y), 0), min(int(y + down) + 1, height)):
            part = slice((row * width + left) * 3, (row * width + right) * 3)
            if whole[part] != without[part]:
                steps = [abs(one - other) for one, other in zip(whole[part], without[part], strict=True)]
                faint += sum(each >= LEAST_DIFFERENCE for each in steps) / 3
                if faint > enough or max(steps) >= CLEAR:
                    return True
        return False
