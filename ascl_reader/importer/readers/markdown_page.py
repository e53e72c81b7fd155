"""The blocks of a Markdown file as they grow from its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason, LeftOut, LeftOutReason
from ascl_reader.importer.blocks.labels import heads_line, is_label
from ascl_reader.importer.blocks.make_blocks import block_of_line, collapse_white_space
from ascl_reader.importer.blocks.tables import in_reading_order, names_not_read
from ascl_reader.importer.readers.markdown_lines import HEADINGS, sets_apart
from ascl_reader.importer.readers.markdown_words import words_of

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_]{3,90}?)\1\s+(?=\S)")
_ESCAPED_BAR = re.compile(r"(?<!\\)\|")


class MarkdownPage:
    """The blocks read so far, and the lines of the one that is still growing."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[LeftOut] = []
        self.lines: list[tuple[int, str]] = []
        self.rows: list[tuple[int, str]] = []
        """Lines of the table that is growing."""

        self.boxes: list[int | None] = []
        """Of each part that is open how many blocks stand before it, None if it is no box set apart from the text."""

        self.callout: int | None = None
        """How many blocks stand before the quoted box that is open."""

        self.is_bullet = False
        self.is_note = False
        """Whether the growing block is a footnote."""

        self.marker = ""
        """The number or letter before the growing entry of a list."""

        self.blank_since = False
        """Whether a blank line followed the growing block: only an indented line belongs to a bullet then."""

    def begin(self, number: int, text: str, is_bullet: bool = False, marker: str = "") -> None:
        """Begins a paragraph or an entry of a list on this line."""
        self.finish()
        self.lines, self.is_bullet, self.marker = [(number, text)], is_bullet, marker

    def grow(self, number: int, text: str) -> None:
        """Adds a line to the growing block."""
        self.lines.append((number, text))
        self.blank_since = False

    def finish(self) -> None:
        """Makes the growing block a block of its own, or several where a paragraph has hard line breaks."""
        self._finish_table()
        pieces: list[list[tuple[int, str]]] = [[]]
        for number, line in self.lines:
            text = line.rstrip()
            is_broken = line.endswith("  ") or (text.endswith("\\") and not text.endswith("\\\\"))
            parts = _BREAK.split(text.removesuffix("\\") if is_broken else text)
            pieces[-1].append((number, parts[0]))
            pieces.extend([(number, part)] for part in parts[1:])
            if is_broken:
                pieces.append([])
        if self.is_bullet or self.is_note:
            pieces = [list(chain.from_iterable(pieces))]
        for piece in pieces:
            if piece:
                self._add(" ".join(part.strip() for _, part in piece), piece[0][0], piece[-1][0])
        self.lines, self.blank_since, self.is_note, self.marker = [], False, False, ""

    def _add(self, text: str, first: int, last: int) -> None:
        strong = None if self.is_bullet or self.is_note else _STRONG.match(text)
        if strong and heads_line(strong[2], text[strong.end() :]):
            self._add(strong[2], first, first)
            text = text[strong.end() :]
        words = self.words(text, first)
        if self.is_note:
            self.leave_out(words, first, LeftOutReason.FOOTNOTE)
        elif self.is_bullet and words:
            self.blocks.append(Block(BlockKind.BULLET, f"{self.marker} {words}".strip(), first, last))
        elif block := block_of_line(words, first, last):
            self.blocks.append(block)

    def words(self, text: str, place: int, is_heading: bool = False) -> str:
        """Returns the words of a text, and keeps those that are left out of it."""
        found = words_of(text, is_heading)
        for out, reason in found.left_out:
            self.leave_out(out, place, reason)
        return collapse_white_space(found.text)

    def leave_out(self, text: str, place: int, reason: LeftOutReason) -> None:
        """Keeps words that are in no block."""
        if words := collapse_white_space(text):
            self.left_out.append(LeftOut(words, place, reason))

    def add_line(self, number: int, text: str) -> None:
        """Adds a line as a paragraph of its own, if there is a word in it."""
        self.begin(number, text)
        self.finish()

    def open_or_close(self, line: str) -> None:
        """Takes a line of colons, which opens a part or closes one."""
        self.finish()
        if line.strip(": "):
            self.boxes.append(len(self.blocks) if sets_apart(line) else None)
        elif self.boxes:
            self.set_apart(self.boxes.pop())

    def end_callout(self) -> None:
        """Ends the quoted box that is open, if any."""
        if self.callout is not None:
            self.finish()
            self.set_apart(self.callout)
            self.callout = None

    def set_apart(self, start: int | None) -> None:
        """Marks the paragraphs of a box as doubtful, if it holds no label: then it is how the page looks."""
        if start is None or any(is_label(block.text) for block in self.blocks[start:]):
            return
        for number, block in enumerate(self.blocks[start:], start=start):
            if block.kind is BlockKind.PARAGRAPH:
                doubt = Doubt(block.place, DoubtReason.SET_APART)
                self.blocks[number] = msgspec.structs.replace(block, doubts=(*block.doubts, doubt))

    def add_heading(self, text: str, first: int, last: int, level: int) -> None:
        """Adds a heading, if there is a word in it."""
        words = self.words(text, first, is_heading=True)
        if words:
            self.blocks.append(Block(BlockKind.HEADING, words, first, last, level))

    def begin_table(self) -> bool:
        """Takes the line before as the head of a table that has no bars at its sides; returns whether it is one."""
        if not self.lines or "|" not in self.lines[-1][1] or self.blank_since:
            return False
        head = self.lines.pop()
        self.finish()
        self.rows = [head]
        return True

    def add_html(self, number: int, parts: Sequence[tuple[str, str]], is_closed: bool) -> None:
        """Adds what a line in the tags of a web page holds, each part with its tag; `is_closed`: a tag ends it."""
        for tag, text in parts:
            if tag in HEADINGS:
                self.finish()
                self.add_heading(text, number, number, HEADINGS.index(tag) + 1)
            else:
                self.begin(number, text, is_bullet=tag == "li")
        self.blank_since = is_closed

    def _cell(self, text: str, number: int) -> list[Block]:
        made = (block_of_line(self.words(part, number), number) for part in _BREAK.split(text))
        return [block for block in made if block is not None]

    def _finish_table(self) -> None:
        rows = []
        for number, line in self.rows:
            rows.append([self._cell(cell.replace("\\|", "|"), number) for cell in _ESCAPED_BAR.split(line)])
        self.rows = []
        place = 0
        made = in_reading_order(rows)
        for name in names_not_read((block for row in rows for cell in row for block in cell), made):
            self.left_out.append(LeftOut(name, made[0].place, LeftOutReason.BELONGS_TO_NONE))
        for block in made:
            place = max(place, block.place)
            self.blocks.append(msgspec.structs.replace(block, place=place, last=max(place, block.last)))
