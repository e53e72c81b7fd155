"""Tables of a web page while they are read: which blocks stand in which cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ascl_reader.importer.blocks.document import Block
from ascl_reader.importer.blocks.tables import in_reading_order

MOST_COLUMNS = 100
"""Columns that one cell may reach over."""


class OpenTable:
    """A table that is being read; `start` is the number of blocks before it."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.has_parts = False
        """Whether a part of the site, or the main part, lies in it: then its cells stay in the order of the source."""

        self._rows: list[list[tuple[int, int] | None]] = []
        self._cell = start

    def begin_row(self) -> None:
        """Begins the next row."""
        self._rows.append([])

    def begin_cell(self, count: int, colspan: str) -> None:
        """Begins a cell before the block with this number; `colspan` is over how many columns it says to reach."""
        self._cell = count
        more = min(int(colspan[:4]), MOST_COLUMNS) - 1 if colspan.isascii() and colspan.isdigit() else 0
        if not self._rows:
            self._rows.append([])
        self._rows[-1] += [(count, count), *[None] * more]

    def end_cell(self, count: int) -> None:
        """Ends the cell that was begun last and is still open."""
        for row in reversed(self._rows):
            for place in range(len(row) - 1, -1, -1):
                cell = row[place]
                if cell is not None and cell == (self._cell, self._cell):
                    row[place] = (cell[0], count)
                    return

    def in_order(self, blocks: Sequence[Block]) -> list[Block]:
        """Returns the blocks from the table's start on, its cells in the order in which a person reads them."""
        cells = [cell for row in self._rows for cell in row if cell is not None]
        inside = sum(end - start for start, end in cells)
        first = min((start for start, _ in cells), default=len(blocks))
        before = blocks[self.start : first]
        if self.has_parts or len(before) + inside != len(blocks) - self.start:
            return list(blocks[self.start :])
        rows = [[None if cell is None else blocks[cell[0] : cell[1]] for cell in row] for row in self._rows]
        return [*before, *in_reading_order(rows)]


class OpenTables:
    """The tables that are being read, the innermost last."""

    def __init__(self) -> None:
        self._open: list[OpenTable] = []

    def begin(self, tag: str, attributes: Mapping[str, str | None], count: int) -> tuple[OpenTable | None, bool]:
        """Begins what an element is of a table, after so many blocks; returns the table, and whether it is a cell."""
        if tag == "table":
            self._open.append(OpenTable(count))
            return self._open[-1], False
        is_cell = bool(self._open) and tag in ("td", "th")
        if is_cell:
            self._open[-1].begin_cell(count, attributes.get("colspan") or "")
        elif self._open and tag == "tr":
            self._open[-1].begin_row()
        return None, is_cell

    def end_cell(self, count: int) -> None:
        """Ends the cell that was begun last, after so many blocks."""
        self._open[-1].end_cell(count)

    def end(self) -> None:
        """Ends the innermost table."""
        self._open.pop()

    def note_part(self) -> None:
        """Notes that a part of the site, or the main part, lies in all that are open."""
        for table in self._open:
            table.has_parts = True
