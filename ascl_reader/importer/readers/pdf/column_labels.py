"""What stands in the columns of a page: labels of sections, running text, a further row of a table, a note beside."""

from __future__ import annotations

from collections.abc import Sequence

from ascl_reader.importer.blocks.labels import split_at_labels
from ascl_reader.importer.readers.pdf.lines import PdfLine
from ascl_reader.library.statement import Section

NEXT_LINE, LARGER = 2.5, 1.1
"""Sizes of the font from the columns to what goes on below them, and times that size from which it is a title."""

PROSE = 0.6
"""Share of their column that lines of running text fill on average."""

NARROW, FEWEST_WORDS = 0.7, 12
"""Share of the text's width that a note beside it has at the most, and its words at least."""

Columns = Sequence[Sequence[PdfLine]]


def has_label(column: Sequence[PdfLine]) -> bool:
    """Returns whether the first line or two of a column are a label."""
    texts = [" ".join(line.text for line in column[:count]) for count in (1, 2) if column]
    return any(split_at_labels(text)[0].section is not None for text in texts)


def is_label_line(line: PdfLine) -> bool:
    """Returns whether a line begins with a label."""
    return split_at_labels(line.text)[0].section is not None


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


def has_note_beside(columns: Columns, edge: float) -> bool:
    """Returns whether the last of two columns is a note: sentences without a label, with little room to the `edge`."""
    if len(columns) != 2 or min(line.x for line in columns[1]) < max(line.right for line in columns[0]) - 1:
        return False
    left, right = (min(line.x for line in each) for each in columns)
    words = " ".join(line.text for line in columns[1]).split()
    is_prose_there = len(words) >= FEWEST_WORDS and sum(word.endswith((".", "?", "!")) for word in words) > 0
    return edge - right <= NARROW * (right - left) and is_prose_there and not any(map(is_label_line, columns[1]))


def goes_on_below(columns: Columns, below: Columns) -> bool:
    """Returns whether text without a title goes on right below columns with labels: nothing tells of which it is."""
    if len(below) != 1 or not is_labelled_row(columns) or any(is_label_line(column[-1]) for column in columns):
        return False
    lines, first = below[0], below[0][0]
    above = [line for column in columns for line in column]
    is_near = first.page == above[0].page and min(line.y for line in above) - first.y < NEXT_LINE * first.size
    if not is_near or first.size > LARGER * min(line.size for line in above):
        return False
    labels = (split_at_labels(line.text)[0].section for line in lines)
    due = next((section for section in labels if section is not None), None)
    return not is_label_line(first) and due is not Section.CONTEXT and (len(lines) > 2 or lines[-1].text.endswith("."))
