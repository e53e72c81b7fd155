"""The colours of a rich text file: its table of them, and those behind the cells of the row that is read."""

from __future__ import annotations

from ascl_reader.importer.blocks.ink import WHITE, Colour, Ink

COLOURS = "colortbl"
"""The group that is the table of colours."""

_PARTS = ("red", "green", "blue")
_HALF_POINTS = 2
_MOST_CELLS = 200


class RtfColours:
    """Follows the control words that set colours, and tells the ink of letters from the numbers of theirs."""

    def __init__(self) -> None:
        self._table: list[Colour | None] = []
        self._mixed: dict[str, int] = {}
        self._cells: list[Colour | None] = []
        """The paper of each cell of the row; None if it is not known."""

        self._next: Colour | None = WHITE
        self._cell = 0

    def take(self, word: str, number: int | None) -> None:
        """Takes note of a control word."""
        if word == COLOURS:
            self._table, self._mixed = [], {}
        elif word in _PARTS:
            self._mixed[word] = max(min(number or 0, 255), 0)
        elif word == "trowd":
            self._cells, self._next, self._cell = [], WHITE, 0
        elif word == "clcbpat":
            self._next = self._colour(number or 0)
        elif word == "clshdng" and number:
            self._next = None
        elif word == "cellx" and len(self._cells) < _MOST_CELLS:
            self._cells.append(self._next)
            self._next = WHITE
        elif word == "cell":
            self._cell += 1
        elif word == "row":
            self._cell = 0

    def end_colours(self, text: str) -> None:
        """Takes the letters of the table of colours: a semicolon ends each colour, one without parts is automatic."""
        for _ in range(text.count(";")):
            parts = self._mixed
            mixed = (parts.get("red", 0), parts.get("green", 0), parts.get("blue", 0))
            self._table.append(mixed if parts else None)
            self._mixed = {}

    def ink(self, letters: int, behind: int, half_points: int, in_table: bool, in_box: bool) -> Ink:
        """Returns an ink by the numbers of the colours of letters and of what is behind them (0: nothing)."""
        if behind:
            paper = self._colour(behind)
        elif in_table and self._cell < len(self._cells):
            paper = self._cells[self._cell]
        else:
            paper = None if in_box else WHITE  # a box has a colour of its own
        return Ink(self._colour(letters), paper, half_points / _HALF_POINTS)

    def _colour(self, number: int) -> Colour | None:
        return self._table[number] if 0 <= number < len(self._table) else None
