"""Puts the lines of a page into the order in which they are read: columns one after another, tables cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

import msgspec

from ascl_reader.importer.readers.pdf.column_labels import (
    begins_row,
    beside_labels,
    has_label,
    is_beside,
    is_label_line,
    is_labelled_row,
    is_prose,
    label_and_text,
    with_whole_labels,
)
from ascl_reader.importer.readers.pdf.page.lines import PdfLine
from ascl_reader.importer.readers.pdf.rows import drawn_in_turn, joined_row, number_of, rows_of

GUTTER = 0.25
"""Sizes of the font that the space between two columns has at least."""

FEW = 3
"""Lines of a cell; where all the columns have as many they are columns of text."""

FAR = 2.0
"""Sizes of the font between two cells of a row, more than between words of a line that was stretched."""

NEAR = 1.5
"""Sizes of the font from line to line within a cell at the most."""

WIDE = 2.5
"""Sizes of the font of a space beside which one line may stand next to several."""

AHEAD = 4
"""Rows further down in which more columns may begin, or longer ones, than where a title stands above them."""

MOST_ROWS = 500
"""Lines of a page among which columns are looked for; a page with more is no page of text."""


class Band(msgspec.Struct):
    """Lines side by side, in columns from left to right, each from the top down; a single column without any.

    `is_labelled` tells that the columns begin with the labels of sections, `is_table` that they are cells of a row,
    `is_unsure` that the PDF does not tell whether columns or rows are to be read.
    """

    columns: list[list[PdfLine]]
    is_labelled: bool = False
    is_table: bool = False
    is_unsure: bool = False

    @property
    def edges(self) -> list[float]:
        """Where the columns begin."""
        return [min((line.x for line in column), default=0.0) for column in self.columns]


def bands_of(lines: Sequence[PdfLine]) -> list[Band]:
    """Returns the bands of a page from the top down; neighbours that have one column are one band."""
    if not lines:
        return []
    lines = with_whole_labels(lines)
    rows = rows_of(lines)
    edges = min(line.x for line in lines) - 1, max(line.x for line in lines) + 0.01  # a column begins at each space
    if len(rows) > MOST_ROWS or edges[1] < min(line.right for line in lines):
        return [Band([[joined_row(row) for row in rows]])]
    bands: list[Band] = []
    start, last = 0, _last_beside(rows)
    while start < len(rows):
        first, end, gutters = _columns_from(rows, start, edges) if start <= last else (start, start, [])
        below = min(start + AHEAD, len(rows)) if gutters and len(rows[start]) == 1 else start
        deeper = (_columns_from(rows, later, edges) for later in range(start + 1, below))
        if any((len(each[2]), each[1]) > (len(gutters), end) for each in deeper):
            first, gutters = start, []  # a title above them lies over one of the spaces between columns
        single = rows[start:first] if gutters else rows[start : start + 1]
        for row in single:
            if not bands or len(bands[-1].columns) > 1:
                bands.append(Band([[]]))
            bands[-1].columns[0] += map(joined_row, label_and_text(row))
        if gutters:
            bands += _bands_side_by_side(rows[first:end], gutters)
        start = end if gutters else start + 1
    return bands


def _last_beside(rows: Sequence[list[PdfLine]]) -> int:
    """Returns the last row from which on a line begins right of where another ends; none further down has columns."""
    begins, ends = 0.0, float("inf")
    for place in range(len(rows) - 1, -1, -1):
        begins = max(begins, rows[place][-1].x)
        ends = min(ends, *(line.right for line in rows[place]))
        if begins > ends:
            return place
    return -1


def _columns_from(
    rows: Sequence[list[PdfLine]], start: int, edges: tuple[float, float]
) -> tuple[int, int, list[float]]:
    """Returns where columns begin and end that a row may begin, and where they part; nowhere where it begins none."""
    best: tuple[int, int, list[float]] = (start, start, [])
    free = [edges]
    least, most, nearest = rows[start][0].x, rows[start][-1].x, float("inf")
    for end in range(start, len(rows)):
        for line in rows[end]:
            free = [part for gap in free for part in _without(gap, line)]
            nearest = min(nearest, line.right)
        if not free:
            break
        least, most = min(least, rows[end][0].x), max(most, rows[end][-1].x)
        between = [gap for gap in free if least < gap[0] and gap[1] <= most] if most > nearest else []
        inside = [gap for gap in between if _is_between(rows[start : end + 1], gap)]
        if len(inside) < len(best[2]):
            break
        if inside:
            best = (start, end + 1, [(low + high) / 2 for low, high in inside])
    first, end, gutters = best
    return _trimmed(rows, first, end, gutters) if gutters else best


def _without(gap: tuple[float, float], line: PdfLine) -> Iterator[tuple[float, float]]:
    low, high = gap
    least = GUTTER * line.size
    if line.right <= low or line.x >= high:
        yield gap
        return
    if line.x - low >= least:
        yield low, line.x
    if high - line.right >= least:
        yield line.right, high


def _is_between(rows: Sequence[Sequence[PdfLine]], gap: tuple[float, float]) -> bool:
    """Returns whether there is text on both sides of a gap, side by side and more than once."""
    middle = sum(gap) / 2
    left = [line for row in rows for line in row if line.x < middle]
    right = [line for row in rows for line in row if line.x > middle]
    if not left or not right:
        return False
    top, bottom = min(left[0].y, right[0].y), max(left[-1].y, right[-1].y)
    low, high = bottom - 3, top + 3
    beside = [len(list(islice((line for line in side if low <= line.y <= high), 2))) for side in (left, right)]
    is_wide = max(beside) > 1 and gap[1] - gap[0] > WIDE * left[0].size
    is_wide |= _is_drawn_behind(left, right)
    return min(beside) >= 2 or (min(beside) == 1 and is_wide) or is_beside(left, right)


def _is_drawn_behind(left: Sequence[PdfLine], right: Sequence[PdfLine]) -> bool:
    """Returns whether the only line on the right is drawn when all on the left are, though it stands at their top."""
    is_low = len(right) > 1 or sum(line.y < right[0].y - line.size for line in left) < FEW
    return not is_low and number_of(right[0]) > max(map(number_of, left))


def _trimmed(
    rows: Sequence[list[PdfLine]], first: int, end: int, gutters: Sequence[float]
) -> tuple[int, int, list[float]]:
    """Returns the same without rows above and below the columns that only look like part of one of them."""
    columns = _apart([line for row in rows[first:end] for line in row], gutters)
    top = min(column[0].y for column in columns if column)
    while first < end and rows[first][0].y > top + rows[first][0].size and rows[first][-1].x < gutters[0]:
        first += 1
    while end > first + 1 and len(rows[end - 1]) == 1:
        (line,) = rows[end - 1]
        own = columns[_column_of(line, gutters)]
        others = [each for column in columns for each in column if each is not line]
        below = all(column is own or column[-1].y > line.y for column in columns if column)
        drawn_last = number_of(line) > max(map(number_of, others), default=0)
        is_next = len(own) > 1 and own[-2].y - line.y < NEAR * line.size and own[-2].size == line.size
        if own is columns[-1] or not below or not drawn_last or is_next:
            break
        own.pop()
        end -= 1
    return first, end, list(gutters)


def _split(lines: Sequence[PdfLine], gutters: Sequence[float]) -> list[list[PdfLine]]:
    """Returns lines by their columns, those of one height in a column as one."""
    return [[joined_row(row) for row in rows_of(column)] for column in _apart(lines, gutters)]


def _apart(lines: Sequence[PdfLine], gutters: Sequence[float]) -> list[list[PdfLine]]:
    """Returns lines by their columns."""
    columns: list[list[PdfLine]] = [[] for _ in range(len(gutters) + 1)]
    for line in lines:
        columns[_column_of(line, gutters)].append(line)
    return columns


def _column_of(line: PdfLine, gutters: Sequence[float]) -> int:
    return sum(line.x > gutter for gutter in gutters)


def _bands_side_by_side(rows: Sequence[Sequence[PdfLine]], gutters: Sequence[float]) -> list[Band]:
    """Returns rows with columns as bands: one for columns that are drawn one after another, else one for each row.

    Where all that stands above a row is drawn before all that stands below, a row of a table ends.
    """
    if by_labels := beside_labels(_split([line for row in rows for line in row], gutters)):
        is_right = by_labels[0][0][0].x > by_labels[0][1][0].x  # labels on the right are rare: it may only look so
        return [Band(each, is_table=True, is_unsure=is_right) for each in by_labels]
    parts = drawn_in_turn(rows)
    edge = max(line.right for row in rows for line in row)
    lines = [[line for row in part for line in row] for part in parts]
    columns = [_split(each, gutters) for each in lines]
    beside = sum(sum(map(bool, each)) > 1 for each in columns)
    if len(parts) > 3 and all(len(part) == 1 for part in parts) and not any(map(is_labelled_row, columns)):
        whole = _split([line for each in lines for line in each], gutters)
        if all(is_prose(column) for column in whole) and sum(map(is_label_line, whole[0])) < 2:
            return [Band(whole, is_unsure=True)]
    bands: list[Band] = []
    head: Band | None = None
    for part, each in zip(parts, columns, strict=True):
        filled = [column for column in each if column]
        if len(filled) == len(each) and is_labelled_row(each):
            bands.append(Band(each, is_labelled=True))
            head = bands[-1]
        elif (
            head is not None
            and len(filled) == len(each)
            and begins_row(head.columns, bands[-1].columns, each, len(part))
        ):
            bands.append(Band(each, is_table=True))
        elif bands and _goes_on_in(bands[-1], each):
            bands[-1].columns = [[*one, *more] for one, more in zip(bands[-1].columns, each, strict=True)]
        elif len(filled) > 1 and (len(part) > 1 or has_label(each[0])):
            is_text = min(map(len, filled)) >= FEW
            bands.append(Band(each, is_table=beside > 1 and not is_text))
        else:
            bands.append(Band([[joined_row(each) for row in part for each in label_and_text(row)]]))
            bands[-1].columns[0][0].is_apart = len(label_and_text(part[0])[0]) > 1 and _is_row(part[0], edge)
    for band in bands:
        if not band.is_labelled:
            band.columns = sorted(filter(None, band.columns), key=lambda column: min(map(number_of, column)))
    return bands


def _is_row(row: Sequence[PdfLine], edge: float) -> bool:
    """Returns whether lines beside one another are cells, and not words of a line that was stretched to an edge."""
    gaps = [line.x - before.right for before, line in pairwise(row)]
    is_stretched = row[-1].right > edge - 3 and max(gaps) < 1.2 * min(gaps)
    return min(gaps) > FAR * row[0].size and not is_stretched


def _goes_on_in(band: Band, columns: Sequence[Sequence[PdfLine]]) -> bool:
    """Returns whether rows belong to the row of a table before them: they have no first cell."""
    if len(band.columns) != len(columns):
        return False
    if band.is_labelled:
        last, first = band.columns[0][-1], columns[0][:1]
        is_near = bool(first) and last.y - first[0].y < NEAR * last.size and first[0].size == last.size
        return not columns[0] or sum(map(bool, columns)) > 1 or is_near
    if columns[0]:
        return False
    if band.is_table:
        return True
    pairs = [(own[-1], more[0]) for own, more in zip(band.columns, columns, strict=True) if own and more]
    return len(pairs) == 1 and pairs[0][0].y - pairs[0][1].y < NEAR * pairs[0][1].size
