"""The order in which the cells of a table are read: by columns under labels, a row of data as a line, else as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.labels import split_at_labels

Row = Sequence["Sequence[Block] | None"]
"""The blocks of each cell of a row; none where the cell beside it or above it reaches here."""

LONGEST_OF_DATA = 80
"""Characters of a cell of figures and names; a longer one is a text."""

BETWEEN_CELLS = " | "

TITLE_LEVEL = 3
"""The level of a title that stands before the cells of its statement."""


def in_reading_order(rows: Sequence[Row]) -> list[Block]:
    """Returns the blocks of a table in the order in which a person reads it.

    Where labels stand side by side, each column is read from top to bottom. A row of short cells becomes one line.
    """
    if _is_data(rows):
        return [block for row in rows for block in _as_line(row)]
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


def _by_columns(rows: Sequence[Row]) -> Iterator[Block]:
    """Yields the cells below labels; where a column without a label stands before them, each row has its own title."""
    labels, *others = rows
    if others and len(labels) > 1 and not _is_labelled(labels[0]):
        for row in others:
            for label, cell in zip_longest(labels, row):
                is_title = label is labels[0] and cell and len(cell) == 1
                yield from (_as_title(cell[0]),) if cell and is_title else (*(label or ()), *(cell or ()))
    else:
        yield from _blocks_of(cell for column in zip_longest(*rows) for cell in column)


def _as_title(block: Block) -> Block:
    return msgspec.structs.replace(block, kind=BlockKind.HEADING, level=block.level or TITLE_LEVEL)


def _is_labelled(cell: Sequence[Block] | None) -> bool:
    """Returns whether a cell begins with a label of context, position or rationale."""
    return split_at_labels(cell[0].text)[0].section is not None if cell else False


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


def _as_line(row: Row) -> Iterator[Block]:
    cells = _blocks_of(row)
    if cells:
        text = BETWEEN_CELLS.join(block.text for block in cells)
        doubts = tuple(doubt for block in cells for doubt in block.doubts)
        yield msgspec.structs.replace(cells[0], text=text, last=cells[-1].last, doubts=doubts)


def _blocks_of(cells: Iterable[Sequence[Block] | None]) -> list[Block]:
    return [block for cell in cells for block in cell or ()]
