"""Tells which letters of a page cannot be seen: the page is drawn with them and without them, and nothing differs."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

from ascl_reader.importer.readers.pdf.open_pdf import Box, PdfPage
from ascl_reader.importer.readers.pdf.page_shapes import Drawing, Shape, ShapeKind
from ascl_reader.importer.readers.pdf.pieces import Piece

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
"""Points of a shape to which a drawing is cut that are looked at."""

NOT_PAINTED = (3, 7)
"""The PDF's numbers for letters that are not painted."""

MOST_DOTS = 4_000_000
"""Dots of the picture in which is looked; a page has 500,000 at one to a point."""


def unseen(page: PdfPage, pieces: Sequence[Piece], drawing: Drawing) -> set[int]:
    """Returns the places of the pieces of which nothing can be seen."""
    hidden: set[int] = set()
    unsure: list[int] = []
    large = [each for each in drawing.shapes if each.is_filled and min(each.width, each.height) > 3]
    pale: dict[tuple[int, int, int, int], bool] = {}
    for place, piece in enumerate(pieces):
        is_pale = pale.get(piece.colour)
        if is_pale is None:
            is_pale = pale[piece.colour] = _is_pale(piece)
        if piece.mode in NOT_PAINTED or piece.height < SMALLEST or piece.box.is_off(page.sheet):
            hidden.add(place)
        elif is_pale or _may_be_unseen(piece, large, drawing) or _is_cut(page, piece):
            unsure.append(place)
    if unsure:
        hidden |= _unseen_of(page, pieces, unsure)
    return hidden


def _is_pale(piece: Piece) -> bool:
    """Returns whether letters may not be seen on white paper, by their colour."""
    red, green, blue, strength = piece.colour
    return min(red, green, blue) >= PALE or strength < 64


def _may_be_unseen(piece: Piece, shapes: Sequence[Shape], drawing: Drawing) -> bool:
    if piece.handle in drawing.faint:
        return True
    if not shapes:
        return False
    order = drawing.letters.get(piece.handle, -1)
    least = 0.2 * piece.box.area
    return any(_may_hide(shape, piece, order) for shape in shapes if shape.box.shared(piece.box) > least)


def _is_cut(page: PdfPage, piece: Piece) -> bool:
    """Returns whether letters reach out of the part of the page in which they may be drawn."""
    library = page.library
    path = library.FPDFPageObj_GetClipPath(piece.handle) if piece.handle else None
    if not path:
        return False
    for number in range(max(library.FPDFClipPath_CountPaths(path), 0)):
        points = list(_points(library, path, number))
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if not points or Box(min(xs), min(ys), max(xs), max(ys)).shared(piece.box) < 0.5 * piece.box.area:
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


def _unseen_of(page: PdfPage, pieces: Sequence[Piece], unsure: Sequence[int]) -> set[int]:
    """Returns which of these pieces make no difference to the picture of the page."""
    looking = _Looking(page)
    apart: list[int] = []
    alone: list[int] = []
    for place in unsure:
        box = pieces[place].box
        others = (pieces[other].box for other in unsure if other != place)
        (alone if any(box.shared(other) > 0.35 * box.area for other in others) else apart).append(place)
    found = looking.unseen([pieces[place] for place in apart], apart)
    for place in alone[:MOST_ALONE]:
        found |= looking.unseen([pieces[place]], [place])
    return found


class _Looking:
    """The picture of a page, beside those in which some letters are not drawn."""

    def __init__(self, page: PdfPage) -> None:
        self._page = page
        self._scale = min(1.0, (MOST_DOTS / max(page.width * page.height, 1.0)) ** 0.5)
        self._whole = page.picture(self._scale)

    def unseen(self, pieces: Sequence[Piece], places: Sequence[int]) -> set[int]:
        """Returns the places of those pieces that leave the picture as it is where they are taken away."""
        if not pieces:
            return set()
        library = self._page.library
        handles = {piece.handle for piece in pieces} - {0}
        for handle in handles:
            library.FPDFPageObj_SetIsActive(handle, False)
        try:
            without = self._page.picture(self._scale)[2]
        finally:
            for handle in handles:
                library.FPDFPageObj_SetIsActive(handle, True)
        return {place for place, piece in zip(places, pieces, strict=True) if not self._differs(piece.box, without)}

    def _differs(self, box: Box, without: bytes) -> bool:
        width, height, whole = self._whole
        x, y, across, down = (each * self._scale for each in self._page.shown(box))
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
