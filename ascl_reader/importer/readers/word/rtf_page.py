"""The paragraphs and tables of a rich text file, or of a text beside it such as a footnote, as they come."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from ascl_reader.importer.blocks.document import DoubtReason, LeftOutReason
from ascl_reader.importer.blocks.make_blocks import collapse_white_space, is_bullet_sign
from ascl_reader.importer.readers.word.page_text import PageText

RING = "o"
"""A letter that Word sets as the sign of a list's second level."""


class _Piece(NamedTuple):
    """Letters of a paragraph that look alike, and why they are left out, if they are."""

    text: str
    reason: LeftOutReason | None
    is_raised: bool
    is_bold: bool
    size: float


class RtfPage:
    """Collects the pieces of a paragraph; where these stand is known only at its end: on the page or in a cell."""

    def __init__(self) -> None:
        self.text = PageText()
        self._pieces: list[_Piece] = []
        self._noted: list[tuple[str, LeftOutReason]] = []
        self._boxes: list[PageText] = []
        self._unsure = False
        self._marker = ""
        self._rows: list[list[PageText | None]] = []
        self._row: list[PageText | None] = []
        self._cell: PageText | None = None

    def add(
        self, text: str, reason: LeftOutReason | None, is_raised: bool = False, is_bold: bool = False, size: float = 0.0
    ) -> None:
        """Adds a piece of the paragraph; one with a reason is left out for it."""
        self._pieces.append(_Piece(text, reason, is_raised, is_bold, size))

    def add_to_marker(self, text: str) -> None:
        """Adds to what stands before the paragraph as the sign, number or letter of a list."""
        self._marker += text

    def note(self, text: str, reason: LeftOutReason) -> None:
        """Notes a text beside the paragraph that is left out."""
        self._noted.append((text, reason))

    def add_box(self, box: PageText) -> None:
        """Adds a text box that hangs on the paragraph and is read after it."""
        self._boxes.append(box)

    def doubt_paragraph(self) -> None:
        """Notes that a sign of the paragraph is not known."""
        self._unsure = True

    def end_paragraph(self, level: int, is_entry: bool, in_table: bool) -> None:
        """Ends a paragraph: a heading of a level (0 for none), or an entry of a list."""
        if in_table:
            self._cell = self._cell or PageText()
            target = self._cell
        else:
            self._end_table()
            target = self.text
        shown = [each for each in self._pieces if each.reason is None and each.text.strip()]
        bold = list(takewhile(lambda each: each.is_bold, shown))
        for piece in self._pieces:
            if len(bold) < len(shown) and piece is shown[len(bold)] and bold:
                target.end_bold("".join(each.text for each in shown[len(bold) :]))
            if piece.is_raised and piece.reason is None:
                target.add_raised(piece.text)
            else:
                target.add(piece.text, piece.reason)
        for text, reason in self._noted:
            target.leave_out(text, reason)
        if self._unsure:
            target.doubt_paragraph(DoubtReason.UNREADABLE_FONT)
        marker = collapse_white_space(self._marker)
        is_sign = not any(map(str.isalnum, marker)) or is_bullet_sign(marker) or marker == RING
        begun = len(target.blocks)
        size = min((each.size for each in shown if not each.is_raised), default=None)
        sign = ("" if is_sign else marker) if marker or is_entry else None
        target.end_paragraph(level, sign, stands_out=bool(sign) and len(bold) == len(shown), size=size)
        for box in self._boxes:
            first = len(target.blocks)
            target.add_table([[box]])
            target.put_labels_first(begun, first)
        self._pieces, self._noted, self._boxes, self._unsure, self._marker = [], [], [], False, ""

    def end_cell(self, level: int, is_entry: bool) -> None:
        """Ends a cell of a table, and the paragraph in it."""
        self.end_paragraph(level, is_entry, in_table=True)
        self._row.append(self._cell)
        self._cell = None

    def end_row(self) -> None:
        """Ends a row of a table; the next paragraph that is in none ends the table."""
        self._rows.append(self._row)
        self._row = []

    def end(self) -> PageText:
        """Ends the last paragraph and table, and returns the text."""
        if self._pieces or self._noted or self._boxes:
            self.end_paragraph(0, is_entry=False, in_table=self._cell is not None)
        self._end_table()
        return self.text

    def _end_table(self) -> None:
        if self._cell is not None:
            self._row.append(self._cell)
            self._cell = None
        if self._row:
            self.end_row()
        if self._rows:
            self.text.add_table(self._rows)
            self._rows = []
