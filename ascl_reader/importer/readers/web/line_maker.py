"""Makes blocks of the text of a web page as it comes, and keeps what is left out with the reason."""

from __future__ import annotations

from typing import Any

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason, LeftOutReason
from ascl_reader.importer.blocks.labels import heads_line, is_label
from ascl_reader.importer.blocks.list_numbers import written_number
from ascl_reader.importer.blocks.make_blocks import (
    block_of_line,
    collapse_white_space,
    is_bullet_sign,
    without_bullet_sign,
)
from ascl_reader.importer.blocks.titles import is_metadata_key
from ascl_reader.importer.readers.web.elements import page_buttons as buttons

_STANDS_OUT = frozenset("b strong em i u mark span font big".split())
"""Elements within a line whose words look other than the rest of it."""

_QUOTES = (("“", "”"), ("‘", "’"))

MOST_PIECES = 12
"""Pieces of text between tags of which a label consists, at the most."""

OPENER_LEVEL = 3
"""The level of a button's heading where no heading stands around it or in it."""


class OutText(msgspec.Struct, frozen=True):
    """Words that are left out, their line, the reason, and how many blocks came before them."""

    text: str
    line: int
    reason: LeftOutReason
    before: int
    inside: bool | None = None
    """Whether hidden words stood inside a text (True), or right behind one (False); none elsewhere."""


class ListEntry(msgspec.Struct):
    """An entry of a list: its number as shown, whether its bullet is written, and whether it is a section instead."""

    number: str = ""
    written: bool = False
    is_section: bool = False


class OpenHeading(msgspec.Struct):
    """A heading that is being read."""

    level: int
    opens: bool


class CountedList(msgspec.Struct):
    """A list whose entries have numbers: their style (1, a, A, i, I), that of the next entry, and the step."""

    style: str
    number: int = 1
    step: int = 1

    def next_number(self, given: str) -> str:
        """Returns the number of the next entry as shown; `given` is the number that the entry gives for itself."""
        if given.lstrip("-").isdecimal() and len(given) < 9:
            self.number = int(given)
        shown = f"{written_number(self.number, self.style)}."
        self.number += self.step
        return shown


class LineMaker:
    """The blocks made so far, and the text of the one that is growing."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.out: list[OutText] = []
        self.heading: OpenHeading | None = None
        self.entries: list[ListEntry] = []
        self.set_text = 0
        """How many preformatted elements are open, in which each line of the source is a line of the page."""

        self.apart = 0
        """How many elements are open that set their words apart from the text."""

        self.line = 1
        self.has_words = False
        self.is_signed = False
        """Whether a sign of a sign font stood before the growing text: it is a bullet."""

        self.in_link = False
        """Whether the words that come are those of a link."""

        self._is_link = True
        """Whether all words of the growing text are those of links."""

        self._quotes = 0
        self._words: list[str] = []
        self._after_label = False
        self._is_label_line = False
        """Whether the growing text is a label with a line of its own in an entry of a list."""

        self._first = self._last = 1
        self._reasons: list[LeftOutReason] = []
        self._out_words: list[str] = []
        self._out_first = 1
        self._inside: bool | None = None

    @property
    def is_out(self) -> bool:
        """Whether what comes is left out."""
        return bool(self._reasons)

    def begin_out(self, reason: LeftOutReason, inside: bool | None = None) -> None:
        """Begins a part that is left out; inside another such part the outer reason holds."""
        if not self._reasons:
            self._out_words.clear()
            self._inside = inside
        self._reasons.append(self._reasons[-1] if self._reasons else reason)

    def end_out(self) -> None:
        """Ends the innermost part that is left out."""
        self.end_out_line()
        self._reasons.pop()

    def end_out_line(self) -> None:
        """Keeps the words left out so far as a line of their own."""
        text = collapse_white_space("".join(self._out_words))
        self._out_words.clear()
        if self._reasons and any(map(str.isalnum, text)):
            self.out.append(OutText(text, self._out_first, self._reasons[-1], len(self.blocks), self._inside))

    def leave_out(self, text: str, reason: LeftOutReason) -> None:
        """Keeps words that are no text of the page, such as those that stand for a picture."""
        if any(map(str.isalnum, text)):
            self.out.append(OutText(collapse_white_space(text), self.line, reason, len(self.blocks)))

    def add_picture(self, words: str, is_drawn: bool) -> None:
        """Adds the words that stand for a picture where they are those of a heading that is drawn, else keeps them."""
        if self.heading and not self.has_words and is_drawn:
            self.add(words)
        else:
            self.leave_out(words, LeftOutReason.PICTURE)

    def add(self, text: str) -> None:
        """Adds the text between two tags, or a sign that the browser draws."""
        if self._reasons:
            if not any(map(str.strip, self._out_words)):
                self._out_first = self.line
            self._out_words.append(text)
            self.line += text.count("\n")
            return
        if self._after_label and not text.isspace():
            self._after_label = False
            label = collapse_white_space("".join(self._words))
            if self._is_label_line or heads_line(label, text):
                for entry in self.entries:
                    entry.is_section = True
                self.end_block()
        lines = text.split("\n") if self.set_text and not self.heading else [text]
        for number, piece in enumerate(lines):
            if number:
                self.end_block()
                self.line += 1
            if not piece.isspace():
                before = piece[: len(piece) - len(piece.lstrip())].count("\n")
                if not self.has_words:
                    self._first = self.line + before
                self.has_words = True
                self._is_link &= self.in_link or not any(map(str.isalnum, piece))
                self._last = self.line + piece.rstrip().count("\n")
            self._words.append(piece)
            self.line += piece.count("\n")

    def begin_quote(self) -> None:
        """Adds the mark with which a quotation begins, a single one within another quotation."""
        self.add(_QUOTES[self._quotes % 2][0])
        self._quotes += 1

    def end_quote(self) -> None:
        """Adds the mark with which the innermost quotation ends."""
        self._quotes -= 1
        self.add(_QUOTES[self._quotes % 2][1])

    def end_inline(self, tag: str) -> None:
        """Notes that an element within a line ends: a label in it stands on a line of its own if a sentence follows."""
        if tag in _STANDS_OUT and self.has_words:
            self._after_label, self._is_label_line = self._is_label(), False

    def end_line(self, is_list: bool) -> None:
        """Ends the block, or only the word where a heading or a bullet goes on."""
        entry = self.entries[-1] if self.entries else None
        if self._reasons:
            self.end_out_line()
        elif self.heading or (entry and not entry.is_section and not is_list):
            self._words.append(" ")
            self._after_label = self._is_label_line = self._is_label()
        else:
            self.end_block()

    def end_block(self) -> None:
        """Makes a block of the text collected so far, if there is any."""
        text = collapse_white_space("".join(self._words))
        self._words.clear()
        self.has_words = self._after_label = False
        block = self._block(text) if text else None
        if block and self._is_link:
            block = msgspec.structs.replace(block, is_link=True)
        self.is_signed, self._is_link = False, True
        if block and self.apart and block.kind is BlockKind.PARAGRAPH:
            doubt = Doubt(block.place, DoubtReason.SET_APART)
            block = msgspec.structs.replace(block, doubts=(*block.doubts, doubt))
        if block:
            self.blocks.append(block)

    def begin_heading(self, level: int, opens: bool) -> OpenHeading | None:
        """Begins a heading; None if one is open already, which then has this level and opens a part as well."""
        if self.heading:  # a button in a heading, or a heading in a button
            self.heading.level = self.heading.level or level
            self.heading.opens = self.heading.opens or opens
            return None
        self.end_block()
        self.heading = OpenHeading(level, opens)
        return self.heading

    def add_heading(self, text: str, level: int) -> None:
        """Adds a heading whose words stand elsewhere, such as those of a tab."""
        self.end_block()
        self.blocks.append(Block(BlockKind.HEADING, text, self.line, self.line, level or OPENER_LEVEL, opens=True))

    def join_value(self, first: int) -> None:
        """Joins the value of a list with its name, where that tells who agreed a statement, or when."""
        blocks = self.blocks
        if first and len(blocks) == first + 1 and is_metadata_key(blocks[first - 1].text):
            value = blocks.pop()
            text = f"{blocks[-1].text.rstrip(' :')}: {value.text}"
            blocks[-1] = msgspec.structs.replace(blocks[-1], text=text, last=value.last, kind=BlockKind.PARAGRAPH)

    def _block(self, text: str) -> Block | None:
        place: dict[str, Any] = {"place": self._first, "last": max(self._first, self._last)}
        heading = self.heading
        if buttons.is_command(text) and (heading is None or heading.opens) and not self._is_bullet():
            self.out.append(OutText(text, self._first, LeftOutReason.NAVIGATION, len(self.blocks)))
            return None
        if heading:
            for each in self.entries:
                each.is_section = True
            return Block(BlockKind.HEADING, text, level=heading.level or OPENER_LEVEL, opens=heading.opens, **place)
        if self._is_bullet():
            entry = self.entries[-1]
            entry.written = not is_bullet_sign(text)
            if not entry.written:
                return None
            words = without_bullet_sign(text) or text
            is_numbered = entry.number and not words.startswith(entry.number)
            return Block(BlockKind.BULLET, f"{entry.number} {words}" if is_numbered else words, **place)
        if self.is_signed:
            return Block(BlockKind.BULLET, text, **place)
        return block_of_line(text, place["place"], place["last"])

    def _is_label(self) -> bool:
        """Returns whether the growing text, outside a heading, is a label so far."""
        may_be = not self.heading and len(self._words) <= MOST_PIECES
        return may_be and is_label(collapse_white_space("".join(self._words)))

    def _is_bullet(self) -> bool:
        entry = self.entries[-1] if self.entries else None
        return self.heading is None and entry is not None and not entry.is_section and not entry.written
