"""Reads Markdown: headings of both kinds, lists at any depth, tables, and paragraphs over several lines."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import msgspec

from ascl_reader.files.decode_text import decode_text
from ascl_reader.importer.blocks.document import (
    Block,
    BlockKind,
    Doubt,
    DoubtReason,
    LeftOut,
    LeftOutReason,
    SourceDocument,
)
from ascl_reader.importer.blocks.labels import heads_line, is_label
from ascl_reader.importer.blocks.make_blocks import (
    block_of_line,
    collapse_white_space,
    main_heading,
)
from ascl_reader.importer.blocks.tables import in_reading_order
from ascl_reader.importer.readers.drawn_titles import marked_title
from ascl_reader.importer.readers.markdown_lines import (
    after_settings,
    defined,
    entry_of,
    is_call,
    is_division,
    sets_apart,
    settings_at_end,
    title_of_box,
)
from ascl_reader.importer.readers.markdown_words import without_comments, words_of
from ascl_reader.importer.readers.read_text import text_lines

_QUOTE = re.compile(r"(?:\s{0,3}>)+\s?")
_CALLOUT = re.compile(r"\s*\[!\w[\w -]*\][+-]?\s*")
"""What begins a box of Obsidian; its title may follow."""

_FENCE = re.compile(r"\s*(?:```|~~~)")
_HEADING = re.compile(r"(#{1,6})(?=\s|$)")
_CLOSING = re.compile(r"(?:^|\s)#+(?=\s*(?:\{[^{}]*\}\s*)?$)")
_UNDERLINE = re.compile(r"=+|-+")
_RULE = re.compile(r"([-*_])(?:\s*\1){2,}")
_ABOVE = re.compile(r"={3,}|~{4,}|\+{3,}|\^{3,}")
"""A line drawn above a title, as wikis have it; one below is an underline."""

_DEFINITION = re.compile(r"\[[^\^\[\]][^\[\]]*\]:\s+\S.*")
_NOTE = re.compile(r"\[\^[^\[\]\s]+\]:\s*")
_TABLE_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_]{3,90}?)\1\s+(?=\S)")
_ESCAPED_BAR = re.compile(r"(?<!\\)\|")


class _Page:
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

    def _cell(self, text: str, number: int) -> list[Block]:
        made = (block_of_line(self.words(part, number), number) for part in _BREAK.split(text))
        return [block for block in made if block is not None]

    def _finish_table(self) -> None:
        rows = []
        for number, line in self.rows:
            rows.append([self._cell(cell.replace("\\|", "|"), number) for cell in _ESCAPED_BAR.split(line)])
        self.rows = []
        place = 0
        for block in in_reading_order(rows):
            place = max(place, block.place)
            self.blocks.append(msgspec.structs.replace(block, place=place, last=max(place, block.last)))


def read_markdown(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of a Markdown file, with line numbers."""
    lines = text_lines(path, without_comments(decode_text(path, data)))
    page = _Page()
    in_code = in_comment = False
    start = after_settings(lines)
    last_percents = max((number for number, line in enumerate(lines, start=1) if line.strip() == "%%"), default=0)
    for number, line in enumerate(lines[1 : max(start - 1, 0)], start=2):
        page.leave_out(line, number, LeftOutReason.METADATA)
    end = settings_at_end(lines)
    for number, line in enumerate(lines[end:], start=end + 1):
        page.leave_out(line, number, LeftOutReason.METADATA)
    for number, raw in enumerate(lines[start:end], start=start + 1):
        quote = _QUOTE.match(raw)
        line = raw[quote.end() :] if quote else raw
        callout = _CALLOUT.match(line) if quote else None
        stripped = line.strip()
        if not quote:
            page.end_callout()
        if stripped == "%%" and (in_comment or number < last_percents):
            page.finish()
            in_comment = not in_comment
        elif in_comment:
            page.leave_out(line, number, LeftOutReason.REVIEWER_COMMENT)
        elif callout and not in_code:
            page.end_callout()
            page.finish()
            page.callout = len(page.blocks)
            page.add_line(number, line[callout.end() :])
        elif not in_code and (title := title_of_box(stripped)) is not None:
            page.add_line(number, title)
        elif _FENCE.match(line) and not marked_title(line):
            page.finish()
            in_code = not in_code
        elif in_code:
            page.begin(number, line)
        elif not stripped:
            page.blank_since = True
        elif not _heading(page, number, stripped):
            _text(page, number, line, stripped)
    page.finish()
    page.end_callout()
    left_out = sorted(page.left_out, key=lambda each: each.place)
    return SourceDocument(path.name, main_heading(page.blocks), tuple(page.blocks), left_out=tuple(left_out))


def _heading(page: _Page, number: int, line: str) -> bool:
    """Takes a line that makes a heading or draws a rule; returns whether it was one."""
    heading = _HEADING.match(line)
    if heading:
        page.finish()
        text = _CLOSING.sub("", line[heading.end() :].strip())
        page.add_heading(text, number, number, len(heading.group(1)))
        return True
    marked = marked_title(line)
    if marked:
        page.finish()
        page.add_heading(marked[0], number, number, marked[1])
        return True
    if _UNDERLINE.fullmatch(line) and page.lines and not page.is_bullet and not page.blank_since:
        start, text = page.lines[0][0], " ".join(text for _, text in page.lines)
        page.lines = []
        page.add_heading(text, start, number, 1 if line[0] == "=" else 2)
        return True
    if _TABLE_RULE.fullmatch(line) and page.rows:
        return True
    if is_division(line):
        page.open_or_close(line)
    elif any(each.fullmatch(line) for each in (_RULE, _ABOVE, _DEFINITION, _TABLE_RULE)) or is_call(line):
        page.finish()
    else:
        return False
    return True


def _text(page: _Page, number: int, line: str, stripped: str) -> None:
    """Takes a line of a paragraph, a list, a note or a table."""
    grows = bool(page.lines) and not page.blank_since
    entry = entry_of(stripped, in_paragraph=grows and not page.is_bullet)
    note = _NOTE.match(stripped)
    if note:
        page.begin(number, stripped[note.end() :])
        page.is_note, page.is_bullet = True, False
    elif entry:
        sign, marker = entry
        page.begin(number, line[len(line) - len(line.lstrip()) + sign :], is_bullet=True, marker=marker)
    elif (sign := defined(stripped)) and (page.lines or page.blocks):
        page.begin(number, stripped[sign:])
    elif stripped.startswith("|"):
        if not page.rows:
            page.finish()
        page.rows.append((number, stripped.strip("|")))
    elif grows or (page.lines and (page.is_bullet or page.is_note) and line[:1].isspace()):
        page.grow(number, line)
    else:
        page.begin(number, line)
