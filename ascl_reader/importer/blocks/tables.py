"""The order in which the cells of a table are read: by columns under labels, a row of data as a line, else as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason
from ascl_reader.importer.blocks.labels import is_label, leading_section
from ascl_reader.importer.blocks.titles import could_be_title
from ascl_reader.library.statement import Section

Row = Sequence["Sequence[Block] | None"]
"""The blocks of each cell of a row; None if the cell beside it or above it reaches here."""

LONGEST_OF_DATA = 80
"""Characters of a cell of figures and names; a longer one is a text."""

FEWEST_LABELS = 2
"""Rows, at the least, with a label before their cells below a row of titles."""

LONGEST_OF_NOTE = 60
"""Characters of a cell beside a statement's sections with a fact about it, such as its theme or date."""

LONGEST_OF_NAME = 20
"""Characters of the name of a column."""

_TITLES = re.compile(
    r"(?:(?:position|policy)\s+)?(?:statements?|titles?|topics?|subjects?|issues?|names?|datganiad|teitl|pwnc)\W*",
    re.IGNORECASE,
)
_REMARKS = re.compile(
    r"(?:(?:reviewer|committee|council|group|team|your|our)(?:['’]?s)?\s+)?(?:comments?|remarks?|feedback|queries|questions?"
    r"|notes?(?!\w)|changes?|actions?|sylwadau|nodiadau)(?:\s+(?:of|from|by|for|on)\b.{0,40})?\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\W*\w{0,3}\d{0,3}\W*")

BETWEEN_CELLS = " | "

TITLE_LEVEL = 3
"""The level of a title that stands before the cells of its statement."""


def heads_titles(text: str) -> bool:
    """Returns whether a word at the head of a column says that titles stand below it."""
    return bool(_TITLES.fullmatch(text))


def in_reading_order(rows: Sequence[Row]) -> list[Block]:
    """Returns the blocks of a table in the order in which a person reads it.

    Where labels stand side by side, each column is read from top to bottom. A row of short cells becomes one line.
    """
    if _is_data(rows):
        return [block for row in rows for block in _as_line(row)]
    if _has_titles_above(rows):
        return list(_by_titles(rows))
    if _has_statements_beside(rows):
        return _blocks_of(row[number] for number in range(len(rows[0])) for row in _titled(rows))
    rows = _with_remarks_doubted(rows)
    if _names_columns(rows):
        return [*_as_line(rows[0]), *in_reading_order(rows[1:])]
    blocks: list[Block] = []
    columns: list[Row] = []
    for row in [*rows, ()]:
        begins = sum(map(_is_labelled, row)) > 1
        if columns and (begins or _spans(row)):
            blocks += _by_columns(columns)
            columns = []
        if columns or begins:
            columns.append(row)
        else:
            blocks += _blocks_of(row)
    return blocks


def names_not_read(cells: Iterable[Block], made: Sequence[Block]) -> list[str]:
    """Returns the names of columns that stand in the cells of a table and in no block that was made of it."""
    lines = [block.text for block in made if BETWEEN_CELLS in block.text]
    read = {part for block in made for part in (block.text, block.text.partition(": ")[0])}
    names = [cell.text for cell in cells if cell.text not in read and cell.text.rstrip(".:") not in read]
    return [name for name in names if not is_label(name) and not any(name in line for line in lines)]


def _with_remarks_doubted(rows: Sequence[Row]) -> Sequence[Row]:
    """Returns rows in which each cell is set apart below a heading that says it holds remarks on the others."""
    asides = {number for number, cell in enumerate(rows[0]) if _REMARKS.fullmatch(_text(cell))} if rows else set()
    if not asides or len(rows) < 2:
        return rows

    def cell(row: Row, number: int) -> Sequence[Block] | None:
        """Returns a cell, its blocks set apart where they are remarks."""
        blocks = row[number]
        return [_apart(block) for block in blocks] if blocks and number in asides else blocks

    return [rows[0], *([cell(row, number) for number in range(len(row))] for row in rows[1:])]


def _apart(block: Block) -> Block:
    return msgspec.structs.replace(block, doubts=(*block.doubts, Doubt(block.place, DoubtReason.SET_APART)))


def _has_titles_above(rows: Sequence[Row]) -> bool:
    """Returns whether the first row has titles side by side, and each below it a label before its cells."""
    if len(rows) <= FEWEST_LABELS or any(len(row) != len(rows[0]) or None in row for row in rows):
        return False
    titles = rows[0][1:]
    return (
        len(titles) > 1
        and all(cell and len(cell) == 1 and could_be_title(cell[0].text) for cell in titles)
        and not any(map(_is_labelled, rows[0]))
        and (not rows[0][0] or heads_titles(_text(rows[0][0])))
        and all(row[0] and len(row[0]) == 1 and is_label(row[0][0].text) for row in rows[1:])
    )


def _has_statements_beside(rows: Sequence[Row]) -> bool:
    """Returns whether each column is a statement: a title above, and in each row the same section with its label."""
    if len(rows) <= FEWEST_LABELS or any(len(row) != len(rows[0]) or not all(row) for row in rows) or len(rows[0]) < 2:
        return False
    has_titles = all(cell and len(cell) == 1 and could_be_title(cell[0].text) for cell in rows[0])
    are_sections = all(len({_section(cell) for cell in row}) == 1 and _is_labelled(row[0]) for row in rows[1:])
    return has_titles and are_sections and not any(map(_is_labelled, rows[0]))


def _section(cell: Sequence[Block] | None) -> Section | None:
    return leading_section(cell[0].text) if cell else None


def _titled(rows: Sequence[Row]) -> list[Row]:
    return [[list(map(_as_title, cell or ())) for cell in rows[0]], *rows[1:]]


def _by_titles(rows: Sequence[Row]) -> Iterator[Block]:
    """Yields the columns of such a table one after the other, each title with the labels of the rows."""
    for number in range(1, len(rows[0])):
        yield from map(_as_title, rows[0][number] or ())
        for row in rows[1:]:
            yield from (*(row[0] or ()), *(row[number] or ()))


def _by_columns(rows: Sequence[Row]) -> Iterator[Block]:
    """Yields the cells below labels; where a column without a label stands before them, each row has its own title."""
    labels, *others = rows
    if others and len(labels) > 1 and not _is_labelled(labels[0]):
        title = _title_column(labels, others)
        yield from _words_of_heads(labels, others, title)
        for row in others:
            yield from _statement_of(labels, row, title)
    else:
        yield from _blocks_of(cell for column in zip_longest(*rows) for cell in column)


def _words_of_heads(labels: Row, rows: Sequence[Row], title: int) -> Iterator[Block]:
    """Yields what stands above columns without a label and is no name of them: a title, or a text over no cells."""
    for number, label in enumerate(labels):
        text, names = _text(label), [name for row in rows if (name := _cell(row, number))]
        if _is_labelled(label) or not label or (names and number != title) or any(len(name) > 1 for name in names):
            continue
        if number == title and not names and not heads_titles(text):
            yield from map(_as_title, label) if len(label) == 1 and could_be_title(text) else label
        elif len(text) > LONGEST_OF_NAME and not heads_titles(text):
            yield from label


def _title_column(labels: Row, rows: Sequence[Row]) -> int:
    """Returns which column without a label holds the titles: one headed as such, else the first without numbers."""
    free = [number for number, label in enumerate(labels) if not _is_labelled(label)]
    named = [number for number in free if _TITLES.fullmatch(_text(labels[number]))]
    worded = [number for number in free if not all(_NUMBER.fullmatch(_text(_cell(row, number))) for row in rows)]
    return next(iter((*named, *worded, *free)))


def _statement_of(labels: Row, row: Row, title: int) -> Iterator[Block]:
    """Yields a row as a statement: its title, the facts in short cells without a label, and its sections."""
    name = _cell(row, title)
    if name:
        yield from (_as_title(name[0]),) if len(name) == 1 else (*(_cell(labels, title) or ()), *name)
    told: set[int] = {title}
    columns = range(max(len(labels), len(row)))
    for number in columns:
        cell, label = _cell(row, number), _cell(labels, number)
        if number == title or _is_labelled(label):
            continue
        if not cell:
            told.add(number)
        elif len(cell) == 1 and len(cell[0].text) <= LONGEST_OF_NOTE:
            told.add(number)
            head = _text(label).rstrip(".:")
            text = f"{head}: {cell[0].text}" if any(map(str.isalpha, head)) else cell[0].text
            yield msgspec.structs.replace(cell[0], text=text)
    for number in columns:
        if number not in told:
            yield from (*(_cell(labels, number) or ()), *(_cell(row, number) or ()))


def _cell(row: Row, number: int) -> Sequence[Block] | None:
    return row[number] if number < len(row) else None


def _text(cell: Sequence[Block] | None) -> str:
    return " ".join(block.text for block in cell or ())


def _as_title(block: Block) -> Block:
    return msgspec.structs.replace(block, kind=BlockKind.HEADING, level=block.level or TITLE_LEVEL)


def _is_labelled(cell: Sequence[Block] | None) -> bool:
    """Returns whether a cell begins with a label of context, position or rationale."""
    return _section(cell) is not None


def _spans(row: Row) -> bool:
    """Returns whether a row is one cell over the whole width, such as the next title; the end of the table too."""
    return not row or (len(row) > 1 and sum(cell is not None for cell in row) == 1)


def _is_data(rows: Sequence[Row]) -> bool:
    """Returns whether a table holds figures and names: two columns at least, and no cell with a text of its own."""
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    cells = [cell for row in rows for cell in row if cell]
    return all(
        len(cell) == 1 and len(cell[0].text) <= LONGEST_OF_DATA and cell[0].kind is BlockKind.PARAGRAPH
        for cell in cells
    ) and not any(map(_is_labelled, cells))


def _names_columns(rows: Sequence[Row]) -> bool:
    """Returns whether the first row only says that labels stand in the one column, and text in the other."""
    if len(rows) < 2 or len(rows[0]) < 2 or any(map(_is_labelled, rows[0])):
        return False
    are_short = all(
        cell and len(cell) == 1 and (len(cell[0].text) <= LONGEST_OF_NAME or _REMARKS.fullmatch(cell[0].text))
        for cell in rows[0]
    )
    return are_short and all(row and row[0] and len(row[0]) == 1 and is_label(row[0][0].text) for row in rows[1:])


def _as_line(row: Row) -> Iterator[Block]:
    cells = _blocks_of(row)
    if cells:
        text = BETWEEN_CELLS.join(block.text for block in cells)
        doubts = tuple(doubt for block in cells for doubt in block.doubts)
        yield msgspec.structs.replace(cells[0], text=text, last=cells[-1].last, doubts=doubts)


def _blocks_of(cells: Iterable[Sequence[Block] | None]) -> list[Block]:
    return [block for cell in cells for block in cell or ()]
