"""Reads one page of a PDF: its lines of text, what of it is left out, and what is drawn beside the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

import msgspec

from ascl_reader.importer.blocks.document import LeftOut, LeftOutReason, Rectangle
from ascl_reader.importer.readers.pdf.page.annotations import printed_addresses, words_of_annotations
from ascl_reader.importer.readers.pdf.page.drawn_bullets import mark_bullets
from ascl_reader.importer.readers.pdf.page.line_parts import LinePart, Upright, numbers_of_lines, text_of
from ascl_reader.importer.readers.pdf.page.lines import PdfLine, body_size, lines_of
from ascl_reader.importer.readers.pdf.page.open_pdf import Box, PdfPage
from ascl_reader.importer.readers.pdf.page.page_letters import (
    FEWEST,
    LetterReader,
    is_drawn_raised,
    letter_boxes,
    take_out,
)
from ascl_reader.importer.readers.pdf.page.page_shapes import Drawing, Shape, ShapeKind, grounds_of, lift, panels_of
from ascl_reader.importer.readers.pdf.page.pieces import Piece
from ascl_reader.importer.readers.pdf.page.visibility import SMALLEST, unseen

RECOGNISED_PICTURE = 0.5
"""Share of a page that a picture has at least whose text was recognised by a scanning program."""

WATERMARK = 2.2
"""Times the usual size of a page's letters that those of a watermark have which lies across its lines."""

OVERPRINTED = 0.6
"""Sizes of the font by which one word reaches over another that is drawn on it."""

FEWEST_COVERED = 4
"""Words in a line below a filled box from which they may be of the text."""

UNEVEN, SPACE_OF_SCAN, LEAST_OF_WORD = 0.12, 0.03, 2.0
"""Of a scan: the share by which sizes differ that are one, sizes between two words, and letters of words on average."""


class PageContent(msgspec.Struct):
    """What a page holds: lines from the top down, words left out, and the share of it (0 to 1) that pictures cover.

    `bottom` and `top` are its edges on the upright page, in points. `is_recognised` tells that the page is a picture
    and its text was recognised by a scanning program, `is_overprinted` that words lie on one another, `is_cut` that a
    part of some words cannot be seen; `shapes` counts the paths, of which letters may be made; `addresses` are those
    that were printed behind links, `panels` the boxes that may lie over letters, `grounds` those that are coloured.
    """

    number: int
    bottom: float
    top: float
    lines: list[PdfLine]
    left_out: list[LeftOut]
    pictures: float = 0.0
    shapes: int = 0
    is_recognised: bool = False
    is_overprinted: bool = False
    is_cut: bool = False
    addresses: Collection[str] = ()
    panels: Sequence[Box] = ()
    grounds: Sequence[Box] = ()


def page_content(page: PdfPage, number: int, letters: LetterReader, lifted: Sequence[Box] = ()) -> PageContent:
    """Returns the content of a page (from 1), after taking off the boxes `lifted` and what stands on them."""
    pieces = letters.pieces(page)
    drawing = Drawing(page)
    if lifted:
        pieces = lift(page, pieces, drawing, lifted)
    hidden = unseen(page, pieces, drawing)
    pictures = [each for each in drawing.shapes if each.kind is ShapeKind.PICTURE]
    share = min(sum(each.box.shared(page.sheet) for each in pictures) / max(page.sheet.area, 1.0), 1.0)
    seen = [piece for place, piece in enumerate(pieces) if place not in hidden.whole]
    unseen_pieces = [pieces[place] for place in sorted(hidden.whole)]
    is_recognised = share >= RECOGNISED_PICTURE and _letters(seen) < 0.25 * _letters(unseen_pieces)
    cut: list[LeftOut] = []
    if is_recognised:
        seen, unseen_pieces = pieces, []
    else:
        cut = _cut(page, number, [(pieces[place], out) for place, out in hidden.parts.items()])
    said, strokes = words_of_annotations(page, number)
    cut_by_strokes = _struck_through(page, number, seen, strokes)
    seen = [piece for piece in seen if piece.text]
    upright = Upright(seen or unseen_pieces)
    sheet = upright.box(page.sheet)
    left_out = [*cut, *cut_by_strokes, *said]
    content = PageContent(number, sheet.bottom, sheet.top, [], left_out, share, len(drawing.shapes), is_recognised)
    content.is_cut = bool(cut) or any(len(pieces[place].text) < pieces[place].count for place in hidden.parts)
    content.is_overprinted = hidden.is_painted_over
    shown = _Shown(page, number, upright)
    _leave_out(content, shown, unseen_pieces, LeftOutReason.HIDDEN)
    turned = [piece for piece in seen if piece.turn != upright.turn and not upright.is_along(piece)]
    along = [piece for piece in seen if upright.is_along(piece)] if turned else seen
    parts = _without_copies([upright.part(piece) for piece in along])
    struck = _struck_out(parts, drawing.shapes, upright)
    _leave_out(content, shown, [part.piece for part in struck], LeftOutReason.STRUCK_OUT)
    parts = [part for part in parts if part not in struck] if struck else parts
    across = _across(parts)
    _leave_out(content, shown, [*turned, *(part.piece for part in across)], LeftOutReason.WATERMARK)
    parts = [part for part in parts if part not in across] if across else parts
    counting = numbers_of_lines(parts)
    _leave_out(content, shown, [part.piece for part in counting], LeftOutReason.RUNNING_LINE)
    parts = [part for part in parts if part not in counting] if counting else parts
    content.lines = _lines_of(page, number, parts, upright.turn == 0, is_recognised)
    unseen_lines = lines_of(number, [upright.part(piece) for piece in unseen_pieces])
    content.is_cut |= any(_is_gap(line, content.lines) for line in unseen_lines)
    content.is_overprinted |= any(len(line.parts) > 1 and _is_overprinted(line) for line in content.lines)
    if not upright.turn:
        content.panels, content.grounds = panels_of(page, drawing), grounds_of(page, drawing)
    content.is_cut |= any(_is_covered(line, content) for line in unseen_lines)
    content.addresses = printed_addresses(page, seen)
    for line in content.lines:
        line.place = shown.place(line)
    mark_bullets(content.lines, drawing.shapes, upright)
    return content


def _lines_of(
    page: PdfPage, number: int, parts: Sequence[LinePart], is_upright: bool, is_recognised: bool
) -> list[PdfLine]:
    """Returns the lines of a page, with marks that a font has raised as raised; those of a scan are made even."""
    for part in parts if is_upright else ():
        part.raised = is_drawn_raised(page, part.piece)
    lines = lines_of(number, parts)
    if is_recognised:
        _even_out(lines)
    return lines


def _even_out(lines: Sequence[PdfLine]) -> None:
    """Makes the lines of a scan even: words stand apart however close, and their sizes were measured, not chosen."""
    size = body_size(lines)
    parts = [part for line in lines for part in line.parts]
    are_words = sum(len(part.piece.text) for part in parts) > LEAST_OF_WORD * len(parts)
    for line in lines:
        for before, part in pairwise(line.parts) if are_words else ():
            if part.x - before.right > SPACE_OF_SCAN * part.piece.height:
                before.piece.text += " "
        line.text = text_of(line.parts)
        line.size = size if abs(line.size - size) < UNEVEN * size else line.size


def _cut(page: PdfPage, number: int, unseen_parts: Iterable[tuple[Piece, Sequence[bool]]]) -> list[LeftOut]:
    """Takes letters that cannot be seen out of pieces, and returns them."""
    taken = [take_out(piece, letter_boxes(page, piece), out) for piece, out in unseen_parts]
    return [LeftOut(each, number, LeftOutReason.HIDDEN) for each in taken if each]


def _is_gap(hidden: PdfLine, lines: Sequence[PdfLine]) -> bool:
    """Returns whether words that are hidden stood in a line that is seen: close to its words, and not below them."""
    if hidden.size < SMALLEST or sum(map(str.isalnum, hidden.text)) < FEWEST:
        return False
    beside = [part for line in lines if abs(line.y - hidden.y) < 0.3 * hidden.size for part in line.parts]
    gaps = [max(part.x - hidden.right, hidden.x - part.right) for part in beside]
    return any(gap < hidden.size for gap in gaps) and not any(gap < -0.5 * hidden.size for gap in gaps)


def _is_covered(hidden: PdfLine, content: PageContent) -> bool:
    """Returns whether words that are hidden lie in a box that was filled over them, and no others in their place."""
    if hidden.size < SMALLEST or len(hidden.text.split()) < FEWEST_COVERED:
        return False
    box = Box(hidden.x, hidden.y, hidden.right, hidden.y + 0.5 * hidden.size)
    beside = [line for line in content.lines if abs(line.y - hidden.y) < 0.6 * hidden.size]
    is_replaced = any(line.x < hidden.right and hidden.x < line.right for line in beside)
    return not is_replaced and any(panel.shared(box) > 0.5 * box.area for panel in content.panels)


def _struck_through(page: PdfPage, number: int, pieces: Iterable[Piece], strokes: Sequence[Box]) -> list[LeftOut]:
    """Takes letters out of pieces through which a person drew strokes, and returns them."""
    taken: list[str] = []
    for piece in pieces if strokes else ():
        if any(stroke.shared(piece.box) > 0 for stroke in strokes):
            boxes = letter_boxes(page, piece)
            out = [any(stroke.shared(box) > 0.5 * box.area for stroke in strokes) for box in boxes]
            taken.append(take_out(piece, boxes, out))
    return [LeftOut(each, number, LeftOutReason.STRUCK_OUT) for each in taken if each]


class _Shown:
    """Tells where lines stand on a page as it is shown."""

    def __init__(self, page: PdfPage, number: int, upright: Upright) -> None:
        self._page, self._number = page, number
        self._is_upright = not page.rotation and not upright.turn
        self._left, self._top = page.sheet.left, page.sheet.top
        self.upright = upright

    def place(self, line: PdfLine) -> Rectangle:
        """Returns where a line stands, with room above and below for its letters."""
        size = line.size
        if self._is_upright:
            x, y = round(line.x - self._left, 1), round(self._top - line.y - 0.85 * size, 1)
            return Rectangle(self._number, x, y, round(line.right - line.x, 1), round(1.1 * size, 1))
        box = Box(line.x, line.y - 0.25 * size, line.right, line.y + 0.85 * size)
        x, y, width, height = self._page.shown(self.upright.on_sheet(box))
        return Rectangle(self._number, round(x, 1), round(y, 1), round(width, 1), round(height, 1))


def _letters(pieces: Iterable[Piece]) -> int:
    return sum(map(str.isalnum, "".join(piece.text for piece in pieces)))


def _leave_out(content: PageContent, shown: _Shown, pieces: Sequence[Piece], reason: LeftOutReason) -> None:
    """Puts the lines that some pieces make among those that are left out."""
    for turn in dict.fromkeys(round(piece.turn) for piece in pieces):
        alike = [piece for piece in pieces if round(piece.turn) == turn]
        upright = Upright(alike)
        lines = lines_of(content.number, [upright.part(piece) for piece in alike])
        content.is_overprinted |= reason is not LeftOutReason.HIDDEN and any(map(_is_overprinted, lines))
        content.left_out += [LeftOut(line.text, content.number, reason) for line in lines]


def _is_overprinted(line: PdfLine) -> bool:
    """Returns whether words of a line lie on one another: PDFium tells a letter that is drawn twice at a place once."""
    for before, part in pairwise(line.parts):
        size = part.piece.height
        is_alike = 0.8 * size < before.piece.height < 1.25 * size and not part.raised and not before.raised
        if is_alike and min(before.right, part.right) - part.x > OVERPRINTED * size:
            return True
    return False


def _without_copies(parts: Sequence[LinePart]) -> list[LinePart]:
    """Returns parts without those that are drawn again on themselves, as some programs make letters bold."""
    kept: list[LinePart] = []
    seen: dict[str, list[LinePart]] = {}
    for part in parts:
        same = seen.setdefault(part.piece.text, [])
        near = 0.2 * part.piece.height
        if not same or not any(abs(each.x - part.x) < near and abs(each.y - part.y) < near for each in same):
            same.append(part)
            kept.append(part)
    return kept


def _across(parts: Sequence[LinePart]) -> list[LinePart]:
    """Returns large words that lie across the lines of a page."""
    heights = {part.piece.height for part in parts}
    if len(heights) < 2 or max(heights) < WATERMARK * (min(heights) - 1):
        return []
    sizes = Counter[float]()
    for part in parts:
        sizes[round(part.piece.height)] += len(part.piece.text)
    usual = sizes.most_common(1)[0][0]
    small = [part for part in parts if part.piece.height <= WATERMARK * usual]
    large = [part for part in parts if part.piece.height > WATERMARK * usual]
    return [part for part in large if sum(_crosses(part, other) for other in small) > 1]


def _crosses(part: LinePart, other: LinePart) -> bool:
    is_level = part.y - 0.1 * part.piece.height < other.y < part.y + 0.6 * part.piece.height
    return is_level and other.x < part.right and part.x < other.right


def _struck_out(parts: Sequence[LinePart], shapes: Sequence[Shape], upright: Upright) -> list[LinePart]:
    """Returns the parts that have a line drawn through them."""
    boxes = [upright.box(each.box) for each in shapes if each.kind is ShapeKind.PATH]
    thin = [box for box in boxes if box.top - box.bottom < 3 < box.right - box.left]
    return [part for part in parts if any(_strikes(box, part) for box in thin)] if thin else []


def _strikes(box: Box, part: LinePart) -> bool:
    size = part.piece.height
    is_level = 0.15 * size < (box.bottom + box.top) / 2 - part.y < 0.45 * size
    shared = min(box.right, part.right) - max(box.left, part.x)
    return is_level and box.top - box.bottom < 0.3 * size and shared > 0.8 * (part.right - part.x)
