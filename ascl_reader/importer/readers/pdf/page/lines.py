"""Makes lines, with their positions, of the pieces of text that are seen on a page of a PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from ascl_reader.importer.blocks.document import Rectangle
from ascl_reader.importer.blocks.make_blocks import collapse_white_space, is_bullet_sign
from ascl_reader.importer.readers.pdf.page.line_parts import SPACE, LinePart, large_capitals, text_of
from ascl_reader.importer.readers.pdf.page.pieces import UNREAD, Piece
from ascl_reader.importer.readers.pdf.page.stretched_lines import edges_of, without_stretch

_BOLD = re.compile(r"bold|black|heavy|demi(?!tasse)")

BADGE = re.compile(
    r"(?:new|(?:newly\s+)?(?:updated|revised|amended|reviewed)|draft|newydd|diweddarwyd)!?", re.IGNORECASE
)
"""What a small box beside a title says of it."""

SAME_LINE = 0.22
"""Sizes of the font by which pieces of one line stand off each other."""

GAP = 0.85
"""Sizes of the font between two pieces from which they are two lines, of a table or of two columns."""

GAP_APART = 0.45
"""The same for pieces that are not drawn in succession."""

FEWEST_CELLS = 2
"""Cells or lines that begin at a place from which another may begin there without a gap before it."""

LEAST_OF_CELL = 6
"""Letters before such a place, at the least; fewer may be the sign or number of an entry of a list."""

SMALLER = 0.87
"""Times the size of a line that raised or lowered letters have at the most."""

RAISED = 0.18
"""Sizes of a line by which a mark is raised at least."""

LONGEST_RAISED = 12
"""Letters of a raised piece."""

FARTHEST = 40.0
"""Points that pieces of one line stand off each other at the most."""

NUMBER_GAP = 4.0
"""Sizes of the font between a bullet sign or number and its text at the most."""

INITIAL = 1.8
"""Times the usual size of a large letter that begins a paragraph."""

_NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\))", re.IGNORECASE)


NOWHERE = Rectangle(0, 0.0, 0.0, 0.0, 0.0)


class PdfLine(msgspec.Struct, gc=False):
    """A line of a page, or that part of it which stands in one column.

    `x` to `right` is where it stands, `y` its base line, in points on the upright page with y upwards; `edge` is how
    far lines of its column go, 0 in text that has one column. `is_bullet` tells that a bullet is drawn before it and
    not written; `is_divided`, that a hyphen at its end was drawn as a separate piece, as programs do that divide words;
    `is_apart`, that it begins a cell of a table; `is_boxed`, that it stands in a filled box amid the text. `place` is
    where it stands on the page as it is shown.
    """

    page: int
    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool
    parts: list[LinePart]
    edge: float = 0.0
    is_bullet: bool = False
    is_divided: bool = False
    is_apart: bool = False
    is_boxed: bool = False
    place: Rectangle = NOWHERE

    @property
    def has_raised(self) -> bool:
        """Whether small letters stand above or below the line."""
        below = self.y - 0.08 * self.size
        return any(part.raised or part.y < below for part in self.parts)


def lines_of(page: int, parts: Sequence[LinePart]) -> list[PdfLine]:
    """Returns the lines of a page from the top down, those of one height from left to right."""
    initials = _initials(parts)
    rows = _rows([part for part in parts if part not in initials] if initials else parts)
    _attach_raised(rows)
    several = [row for row in rows if len(row) > 1]
    for row in several:
        row.sort(key=lambda part: part.x)
    edges = _left_edges(rows) if several else Counter[int]()
    columns = edges_of(rows if several else (), edges)
    lines = [_line_of_one(page, row[0]) for row in rows if len(row) == 1]
    for row in several:
        segments = [row[:1]]
        for part in row[1:]:
            if _belongs(segments[-1], part) and not _begins_cell(segments[-1], part, edges):
                segments[-1].append(part)
            else:
                segments.append([part])
        lines += [line_of(page, segment) for segment in without_stretch(segments, columns)]
    for initial in initials:
        _put_before(initial, lines)
    return sorted((line for line in lines if line.text), key=lambda line: (-line.y, line.x))


def _initials(parts: Sequence[LinePart]) -> list[LinePart]:
    """Returns the large letters that begin a paragraph and reach down over several of its lines."""
    heights = {part.piece.height for part in parts}
    if len(heights) < 2 or max(heights) <= INITIAL * min(heights):
        return []
    sizes = Counter[float]()
    for part in parts:
        sizes[part.piece.height] += len(part.piece.text)
    usual = sizes.most_common(1)[0][0]
    small = [part for part in parts if part.piece.height <= INITIAL * usual]
    large = [part for part in parts if part.piece.height > INITIAL * usual]
    letters = [part for part in large if len(part.piece.text) < 3 and part.piece.text[-1].isupper()]
    return [
        part
        for part in letters
        if not any(other is not part and abs(other.y - part.y) < 2 for other in large)
        and any(_is_beside_initial(part, each.x, each.y) for each in small)
    ]


def _is_beside_initial(initial: LinePart, x: float, y: float) -> bool:
    size = initial.piece.height
    return -0.3 * size < x - initial.right < 0.6 * size and -0.1 * size < y - initial.y < 0.9 * size


def _put_before(initial: LinePart, lines: list[PdfLine]) -> None:
    """Puts a large first letter before the uppermost of the lines beside it."""
    beside = [line for line in lines if _is_beside_initial(initial, line.x, line.y)]
    line = max(beside, key=lambda line: line.y)
    letter, first = initial.piece.text, line.text.split()[0]
    words = {word for each in lines if each is not line for word in each.text.split()}
    if letter in "AIO" and first in words and letter + first not in words:
        initial.piece.text += " "  # a word of one letter
    line.parts.insert(0, initial)
    line.text = text_of(line.parts)


def _belongs(before: Sequence[LinePart], part: LinePart) -> bool:
    """Returns whether a part goes on where the parts before it end, also a text after its bullet sign or number."""
    last, size = max(before, key=lambda each: each.right), part.piece.height
    gap = part.x - last.right
    is_next = part.piece.number == last.piece.number + 1
    if gap < (GAP if is_next else GAP_APART) * max(size, last.piece.height):
        return True
    sign = "".join(each.piece.text for each in before).strip()
    is_sign = is_bullet_sign(sign) or bool(_NUMBER.fullmatch(sign)) or (len(sign) == 1 and _is_symbol(last.piece))
    return is_sign and gap < NUMBER_GAP * size


def _left_edges(rows: Sequence[Sequence[LinePart]]) -> Counter[int]:
    """Returns how many lines and cells begin at each place, to a point: parts with a gap before them."""
    edges = Counter(round(row[0].x) for row in rows)
    pairs = ((before, part) for row in rows for before, part in pairwise(row))
    edges.update(round(part.x) for before, part in pairs if part.x - before.right > GAP_APART * part.piece.height)
    return edges


def _begins_cell(before: Sequence[LinePart], part: LinePart, edges: Counter[int]) -> bool:
    """Returns whether a part that is not drawn next stands where cells begin, close behind the words of another."""
    last = before[-1]
    is_close = part.x - last.right <= SPACE * part.piece.height
    if is_close or part.raised or abs(part.piece.number - last.piece.number) == 1:
        return False
    words = sum(map(str.isalpha, "".join(each.piece.text for each in before)))
    return words >= LEAST_OF_CELL and sum(edges[round(part.x) + step] for step in (-1, 0, 1)) >= FEWEST_CELLS


def _is_symbol(piece: Piece) -> bool:
    return any(name in piece.font.name for name in ("symbol", "dingbat", "wingding", "webding"))


def _rows(parts: Sequence[LinePart]) -> list[list[LinePart]]:
    """Returns the parts by their base lines."""
    rows: list[list[LinePart]] = []
    near: dict[int, list[list[LinePart]]] = {}
    for part in parts:
        y, height, found = part.y, part.piece.height, None
        reach = min(SAME_LINE * height, FARTHEST)
        for key in range(int((y - reach) // 4), int((y + reach) // 4) + 1):
            for row in near.get(key, ()):
                away = abs(row[0].y - y)
                if away <= reach and _is_level(away, row[0].piece.height, height):
                    found = row
        if found is None:
            found = []
            rows.append(found)
            near.setdefault(int(y // 4), []).append(found)
        found.append(part)
    return rows


def _is_level(away: float, one: float, other: float) -> bool:
    """Returns whether letters of two sizes that stand off each other by so much share a base line."""
    small, large = (one, other) if one < other else (other, one)
    return away <= 0.08 * large or small > SMALLER * large


def _attach_raised(rows: list[list[LinePart]]) -> None:
    """Moves small letters that stand a little above or below a line, and next to a letter of it, into that line."""
    short = [(row, part) for row in rows for part in row if len(part.piece.text) <= LONGEST_RAISED]
    by_place: dict[int, list[list[LinePart]]] = {}
    for row in rows if short else ():
        by_place.setdefault(int(row[0].y // 12), []).append(row)
    for row, part in short:
        here = int(part.y // 12)
        for other in (each for key in range(here - 2, here + 2) for each in by_place.get(key, ())):
            if other is not row and other and _is_raised(part, other):
                row.remove(part)
                part.raised = part.y > other[0].y
                other.append(part)
                break
    rows[:] = [row for row in rows if row]


def _is_raised(part: LinePart, row: Sequence[LinePart]) -> bool:
    for other in row:
        size = other.piece.height
        if other.raised and abs(part.y - other.y) < 0.1 * size and -0.5 < part.x - other.right < 0.35 * size:
            return True
        if part.piece.height <= SMALLER * size and not other.raised:
            up = (part.y - other.y) / size
            is_off = RAISED <= up <= 0.7 or -0.4 <= up <= -0.08
            gap = min(abs(part.x - other.right), abs(other.x - part.right))
            if is_off and gap <= 0.35 * size:
                return True
    return False


def line_of(page: int, parts: Sequence[LinePart]) -> PdfLine:
    """Returns the line that some parts make, which stand in order."""
    if len(parts) == 1:
        return _line_of_one(page, parts[0])
    plain = [part for part in parts if any(map(str.isalnum, part.piece.text)) and not part.raised] or list(parts)
    main = max(plain, key=_weight)
    large = large_capitals(plain)
    size = round((large or main.piece.height) * 2) / 2
    bold = all(map(is_bold, plain))
    is_bullet = _leave_sign_out(parts)
    text = text_of(parts)
    last = max(parts, key=lambda part: part.right)
    divided = len(parts) > 1 and parts[-1].piece.text in ("-", "‐") and not text.endswith((" -", " ‐"))
    return PdfLine(
        page, text, parts[0].x, last.right, main.y, size, bold, list(parts), is_bullet=is_bullet, is_divided=divided
    )


def _line_of_one(page: int, part: LinePart) -> PdfLine:
    piece = part.piece
    size, bold = round(piece.height * 2) / 2, is_bold(part)
    return PdfLine(page, collapse_white_space(piece.text), part.x, part.right, part.y, size, bold, [part])


def _weight(part: LinePart) -> tuple[bool, int, float]:
    """Returns how much a piece tells of its line's size: the longest most, then the largest; a badge least."""
    text = part.piece.text
    return "://" not in text and not BADGE.fullmatch(text), len(text), part.piece.height


def is_bold(part: LinePart) -> bool:
    """Returns whether a part is set in bold letters, as the name of its font tells."""
    return bool(_BOLD.search(part.piece.font.name))


def _leave_sign_out(parts: Sequence[LinePart]) -> bool:
    """Leaves out a bullet sign of a font of signs, which is no letter of any alphabet; returns whether there is one."""
    if len(parts) < 2 or len(parts[0].piece.text) != 1 or parts[1].x - parts[0].right < SPACE * parts[1].piece.height:
        return parts[0].left_out if parts else False
    sign = parts[0].piece
    is_private = "\ue000" <= sign.text <= "\uf8ff" or sign.text == UNREAD
    if _is_symbol(sign) or (is_private and sign.font != parts[1].piece.font):
        parts[0].left_out = True
    return parts[0].left_out


def body_size(lines: Iterable[PdfLine]) -> float:
    """Returns the font size (points) of most letters."""
    sizes: dict[float, int] = {}
    for line in lines:
        sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
    return max(sizes, key=sizes.__getitem__) if sizes else 0.0
