"""In which row of the list a line is, and which row is the first about a statement."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property

from ascl_reader.bookmarks.places import statement_in_row

FEW = 8
"""Rows that are looked for one by one before all are noted: of 10,000 noting takes 4 ms, which one key waits for."""


class RowPlaces:
    """The rows of lines, by their keys; they are noted once more than a few are asked for, as thousands may be."""

    def __init__(self, lines: Sequence[str] = ()) -> None:
        self._lines = lines
        self._asked = 0

    def of_line(self, line: str) -> int:
        """Returns the row of a line, -1 if there is none."""
        if self._is_one_of_few():
            with suppress(ValueError):
                return self._lines.index(line)
            return -1
        return self._by_line.get(line, -1)

    def of_statement(self, statement: str) -> int:
        """Returns the first row about a statement, -1 if there is none."""
        if self._is_one_of_few():
            about = (row for row, line in enumerate(self._lines) if line.startswith(statement))
            return next((row for row in about if statement_in_row(self._lines[row]) == statement), -1)
        return self._by_statement.get(statement, -1)

    def _is_one_of_few(self) -> bool:
        self._asked += 1
        return self._asked <= FEW

    @cached_property
    def _by_line(self) -> dict[str, int]:
        return {each: row for row, each in enumerate(self._lines)}

    @cached_property
    def _by_statement(self) -> dict[str, int]:
        return {statement_in_row(each): row for row, each in reversed(list(enumerate(self._lines)))}
