"""In which row of the list a line is, and which row is the first about a statement."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ascl_reader.bookmarks.bookmark_rows import statement_in_row


class RowPlaces:
    """The rows of lines, by their keys; each mapping is made when it is asked for, once: thousands may be looked up."""

    def __init__(self, lines: Sequence[str] = ()) -> None:
        self._lines = lines

    @cached_property
    def of_line(self) -> dict[str, int]:
        """The row of each line."""
        return {each: row for row, each in enumerate(self._lines)}

    @cached_property
    def of_statement(self) -> dict[str, int]:
        """The first row about each statement."""
        return {statement_in_row(each): row for row, each in reversed(list(enumerate(self._lines)))}
