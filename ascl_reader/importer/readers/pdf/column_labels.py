"""What stands in the columns of a page: labels of sections, running text, a further row of a table, a note beside.

Labels that a narrow column broke over two lines are made whole, and put before the text that stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from ascl_reader.importer.blocks.labels import is_label, leading_section
from ascl_reader.importer.blocks.titles import could_be_title
from ascl_reader.importer.readers.pdf.page.lines import PdfLine, line_of
from ascl_reader.library.statement import Section

NEXT_LINE, LARGER = 2.5, 1.1
"""Sizes of the font from the columns to what goes on below them, and times that size from which it is a title."""

PROSE = 0.6
"""Share of their column that lines of running text fill on average."""

NARROW, FEWEST_WORDS = 0.7, 12
"""Share of the text's width that a note beside it has at the most, and its words at least."""

MANY, AS_WIDE = 8, 0.75
"""Lines of a column beside which the rest of a text may be few, and times its width that such a rest has at least."""

HIGHEST, GAP = 1.2, 1.3
"""Sizes of the font by which text begins above its label at the most, and the distances of lines that part it."""

LABEL_LINE = 1.9
"""Sizes of the font from one line of a label to the next at the most."""

MOST_LINES = 3
"""Lines over which a label may be broken."""

LONGEST_PART, MOST_ON_PAGE = 40, 1_000
"""Characters of a line of such a label, and lines of a page among which they are looked for."""

FEWEST_LABELS = 2
"""Labels from which on a column is one of labels."""

_SAME_PLACE, _SAME_HEIGHT, _SAME_ROW = 1.5, 0.6, 0.3

_NUMBER_HEAD = re.compile(r"(?:no|nr|num(?:ber)?|ref(?:erence)?|rhif|item|#|№)\W{0,2}", re.IGNORECASE)
_NUMBER = re.compile(r"\W{0,2}[A-Z]{0,3}\d{1,4}(?:\.\d{1,2})*\W{0,2}")

Columns = Sequence[Sequence[PdfLine]]


def has_label(column: Sequence[PdfLine]) -> bool:
    """Returns whether the first line or two of a column are a label."""
    texts = [" ".join(line.text for line in column[:count]) for count in (1, 2) if column]
    return any(leading_section(text) is not None for text in texts)


def is_label_line(line: PdfLine) -> bool:
    """Returns whether a line begins with a label."""
    return leading_section(line.text) is not None


def is_labelled_row(columns: Columns) -> bool:
    """Returns whether more than one column begins with the label of a section."""
    return sum(bool(column) and has_label(column) for column in columns) > 1


def begins_row(head: Columns, before: Columns, columns: Columns, rows: int) -> bool:
    """Returns whether columns are a further row of a table that has labels above all its columns but the first.

    They are where their cells are drawn one after another, over several `rows` of lines, or where a sentence begins in
    each and ended in each before it.
    """
    if len(head) != len(columns) or len(before) != len(columns) or has_label(head[0]):
        return False
    if not all(map(has_label, head[1:])) or any(len(column) < 2 for column in head):
        return False
    begins = all(column[0].text[:1].isupper() for column in columns)
    return begins and (rows > 1 or all(column[-1].text.endswith((".", "?", "!")) for column in before[1:]))


def is_prose(column: Sequence[PdfLine]) -> bool:
    """Returns whether a column is running text."""
    width = max(line.right for line in column) - min(line.x for line in column)
    filled = sum(line.right - line.x for line in column) / len(column)
    return len(column) >= 4 and width > 8 * column[0].size and filled > PROSE * width


def is_beside(column: Sequence[PdfLine], beside: Sequence[PdfLine]) -> bool:
    """Returns whether lines are a column of their own: beside labels alone, or as the rest of a text.

    The rest of a text is a few lines, as wide as the column that it filled before.
    """
    if all(is_label(line.text) for line in column):
        apart = [abs(line.y - label.y) / label.size for label in column for line in beside]
        return _SAME_ROW < min(apart) < _SAME_HEIGHT  # those that stand in one row are told otherwise
    one, other = (max(line.right for line in each) - min(line.x for line in each) for each in (column, beside))
    is_level = column[0].y >= beside[-1].y and beside[0].y >= column[-1].y
    return is_level and len(column) >= MANY and len(beside) > 1 and other > AS_WIDE * one


def has_note_beside(columns: Columns, edge: float) -> bool:
    """Returns whether the last of two columns is a note: sentences without a label, with little room to the `edge`."""
    if len(columns) != 2 or min(line.x for line in columns[1]) < max(line.right for line in columns[0]) - 1:
        return False
    left, right = (min(line.x for line in each) for each in columns)
    words = " ".join(line.text for line in columns[1]).split()
    is_prose_there = len(words) >= FEWEST_WORDS and sum(word.endswith((".", "?", "!")) for word in words) > 0
    return edge - right <= NARROW * (right - left) and is_prose_there and not any(map(is_label_line, columns[1]))


def goes_on_below(columns: Columns, below: Columns) -> bool:
    """Returns whether text without a title goes on right below columns with labels: it may belong to any of them."""
    if len(below) != 1 or not is_labelled_row(columns) or any(is_label_line(column[-1]) for column in columns):
        return False
    lines, first = below[0], below[0][0]
    above = [line for column in columns for line in column]
    is_near = first.page == above[0].page and min(line.y for line in above) - first.y < NEXT_LINE * first.size
    if not is_near or first.size > LARGER * min(line.size for line in above):
        return False
    labels = (leading_section(line.text) for line in lines)
    due = next((section for section in labels if section is not None), None)
    return not is_label_line(first) and due is not Section.CONTEXT and (len(lines) > 2 or lines[-1].text.endswith("."))


def with_whole_labels(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Returns the lines of a page, those of a label that a narrow column broke as one where something stands beside it.

    Each line of such a label begins where its first one does, right below the one before.
    """
    kept = list(lines)
    for first in lines if len(lines) <= MOST_ON_PAGE else ():
        if len(first.text) > LONGEST_PART:
            continue
        broken = [first]
        while len(broken) < MOST_LINES and (below := _line_below(broken[-1], kept)) is not None:
            is_other = is_label(below.text) or not is_label(_text([*broken, below]))
            if is_label(_text(broken)) and is_other:
                break
            broken.append(below)
        is_whole = len(broken) > 1 and is_label(_text(broken)) and any(line is first for line in kept)
        if is_whole and any(_is_beside(line, broken) for line in lines):
            place = next(number for number, line in enumerate(kept) if line is first)
            kept[place] = _one_line(broken)
            kept = [line for line in kept if not any(line is each for each in broken)]
    return kept


def numbers_before_titles(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Returns the column of a table with labels above it that only numbers its statements, with what heads it."""
    for label in lines:
        if not is_label_line(label):
            continue
        row = sorted((each for each in lines if _is_level(each, label)), key=lambda each: each.x)
        labels = sum(map(is_label_line, row))
        if labels < FEWEST_LABELS or len(row) < labels + 2 or not _NUMBER_HEAD.fullmatch(row[0].text):
            continue
        below = [
            each
            for each in lines
            if each.y < label.y and each.x > row[0].x - 2 and each.right < row[1].x and _NUMBER.fullmatch(each.text)
        ]
        if below:
            return [row[0], *below]
    return []


def has_texts_beside_label(columns: Columns) -> bool:
    """Returns whether a label has two texts beside it: nothing tells whether they are of one statement."""
    filled = sorted(filter(None, columns), key=lambda column: column[0].x)
    return len(filled) > 2 and is_label(_text(filled[0])) and not any(map(has_label, filled[1:]))


def repeated_head(before: Sequence[PdfLine], page: Sequence[PdfLine]) -> list[PdfLine]:
    """Returns the first row of a page where it is that of labels above a table which began on the page before.

    Below a title at the foot of that page they are those of the next statement.
    """
    top = max(page, key=lambda line: line.y, default=None)
    if top is None or not before:
        return []
    row = [line for line in page if _is_level(line, top)]
    if sum(is_label(line.text) for line in row) < FEWEST_LABELS:
        return []
    cells = [line for line in page if not _is_level(line, top)]
    heads = ([each for each in before if _is_level(each, one)] for one in before if _is_same(one, row[0]))
    is_again = any(all(any(_is_same(line, each) for each in head) for line in row) for head in heads)
    return row if is_again and not _is_title_above(before, cells) else []


def _is_title_above(before: Sequence[PdfLine], cells: Sequence[PdfLine]) -> bool:
    """Returns whether the last line of a page is a title: it stands alone, and no cell on the next one goes on."""
    last = min(before, key=lambda line: line.y)
    is_alone = sum(_is_level(line, last) for line in before) == 1 and could_be_title(last.text)
    first = max(cells, key=lambda line: line.y, default=last)
    return is_alone and all(line.text[:1].isupper() for line in cells if _is_level(line, first))


def _is_same(line: PdfLine, other: PdfLine) -> bool:
    return line.text == other.text and abs(line.x - other.x) < _SAME_PLACE


def is_beside_labels(line: PdfLine, lines: Sequence[PdfLine]) -> bool:
    """Returns whether a line stands at the height of two labels of its page, or more."""
    level = (each for each in lines if each.page == line.page and _is_level(each, line))
    return sum(map(is_label_line, level)) >= FEWEST_LABELS


def _is_level(line: PdfLine, label: PdfLine) -> bool:
    return abs(line.y - label.y) < _SAME_HEIGHT * label.size


def label_and_text(row: Sequence[PdfLine]) -> list[Sequence[PdfLine]]:
    """Returns the lines of a row: as one, or as two where one of the first two is a label and stands off the other."""
    has_gap = len(row) > 1 and row[1].x - row[0].right > row[0].size
    is_apart = has_gap and (is_label(row[0].text) or is_label(row[1].text))
    return [row[:1], row[1:]] if is_apart else [row]


def beside_labels(columns: Sequence[Sequence[PdfLine]]) -> list[list[list[PdfLine]]]:
    """Returns two columns as rows, each a label and what stands beside it; empty if neither has only labels."""
    if len(columns) != 2 or not all(columns):
        return []
    labels, texts = columns if is_label(columns[0][0].text) else reversed(columns)
    if len(labels) < FEWEST_LABELS or not all(is_label(line.text) for line in labels):
        return []
    heights = sorted({line.y for line in texts})
    step = min((high - low for low, high in pairwise(heights) if high - low > labels[0].size / 2), default=0.0)
    tops = [_top_beside(label, heights, step) for label in labels]
    if any(line.y > tops[0] for line in texts):
        return []
    ends = [*tops[1:], float("-inf")]
    rows = [
        [[label], [line for line in texts if end < line.y <= top]]
        for label, top, end in zip(labels, tops, ends, strict=True)
    ]
    return rows if all(beside for _, beside in rows) else []


def _top_beside(label: PdfLine, heights: Sequence[float], step: float) -> float:
    """Returns the height from which down text is that of a label: a paragraph may begin a little above its label.

    `heights` are those of the lines of the text, and `step` is from line to line.
    """
    top = label.y + _SAME_HEIGHT * label.size
    above = [height for height in heights if top < height < label.y + HIGHEST * label.size]
    return max([top, *(each for each in above if not any(0 < other - each < GAP * step for other in heights))])


def _text(lines: Sequence[PdfLine]) -> str:
    return " ".join(line.text for line in lines)


def _line_below(line: PdfLine, lines: Sequence[PdfLine]) -> PdfLine | None:
    """Returns the line right below another that begins at the same place, in letters of the same size; or None."""
    near = [
        each
        for each in lines
        if abs(each.x - line.x) < _SAME_PLACE
        and each.size == line.size
        and each.bold == line.bold
        and 0 < line.y - each.y < LABEL_LINE * line.size
    ]
    return max(near, key=lambda each: each.y, default=None)


def _is_beside(line: PdfLine, broken: Sequence[PdfLine]) -> bool:
    """Returns whether a line stands right or left of the lines of a label, at the height of one of them."""
    is_level = any(abs(line.y - each.y) < _SAME_HEIGHT * each.size for each in broken)
    is_right, is_left = line.x > max(each.right for each in broken), line.right < broken[0].x
    return is_level and (is_right or is_left)


def _one_line(broken: Sequence[PdfLine]) -> PdfLine:
    """Returns the lines of a label as one, which stands where the first of them does."""
    for line in broken[:-1]:
        line.parts[-1].piece.text += " "
    whole = line_of(broken[0].page, [part for line in broken for part in line.parts])
    place = broken[0].place
    for line in broken[1:]:
        place = place.around(line.place)
    return msgspec.structs.replace(whole, y=broken[0].y, size=broken[0].size, place=place)
