"""Reads Markdown: headings of both kinds, lists at any depth, tables, and paragraphs over several lines."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import msgspec

from ascl_reader.files.decode_text import decode_text
from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOut, LeftOutReason, SourceDocument
from ascl_reader.importer.blocks.labels import heads_line
from ascl_reader.importer.blocks.make_blocks import (
    BULLET_SIGNS,
    block_of_line,
    collapse_white_space,
    main_heading,
)
from ascl_reader.importer.blocks.tables import in_reading_order
from ascl_reader.importer.readers.drawn_titles import marked_title
from ascl_reader.importer.readers.markdown_lines import defined, is_call, settings_at_end, title_of_box
from ascl_reader.importer.readers.markdown_words import without_comments, words_of
from ascl_reader.importer.readers.read_text import text_lines

_QUOTE = re.compile(r"(?:\s{0,3}>)+\s?")
_CALLOUT = re.compile(r"\s*\[!\w[\w -]*\][+-]?\s*")
"""What begins a box of Obsidian; its title may follow."""

_FENCE = re.compile(r"\s*(?:```|~~~)")
_DIVISION = re.compile(r"\s*:{3,}\s*(?:\{[^{}]*\}|[\w-]*)\s*:*\s*$")
_HEADING = re.compile(r"(#{1,6})(?=\s|$)")
_CLOSING = re.compile(r"(?:^|\s)#+(?=\s*(?:\{[^{}]*\}\s*)?$)")
_UNDERLINE = re.compile(r"=+|-+")
_RULE = re.compile(r"([-*_])(?:\s*\1){2,}")
_ABOVE = re.compile(r"={3,}|~{4,}|\+{3,}|\^{3,}")
"""A line drawn above a title, as wikis have it; one below is an underline."""

_DEFINITION = re.compile(r"\[[^\^\[\]][^\[\]]*\]:\s+\S.*")
_NOTE = re.compile(r"\[\^[^\[\]\s]+\]:\s*")
_TABLE_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?")
_BULLET = re.compile(rf"(?:\\?[-*+]\s+|[{BULLET_SIGNS}]\s*)(?=\S)")
_CHECKBOX = re.compile(r"\[[ xX]\]\s+(?=\S)")
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_LETTERED = re.compile(r"(?:\(([a-z]|[ivx]{1,4})\)|([a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_SOFT_BULLET = re.compile(r"[–—·o]\s+(?=\S)")
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
    start = _after_front_matter(lines)
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
        if stripped == "%%" and (in_comment or number < last_percents):
            page.finish()
            in_comment = not in_comment
        elif in_comment:
            page.leave_out(line, number, LeftOutReason.REVIEWER_COMMENT)
        elif callout and not in_code:
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
    left_out = sorted(page.left_out, key=lambda each: each.place)
    return SourceDocument(path.name, main_heading(page.blocks), tuple(page.blocks), left_out=tuple(left_out))


def _after_front_matter(lines: list[str]) -> int:
    """Returns the index of the first line after the block of settings that some files begin with."""
    if lines[0].strip() != "---":
        return 0
    ends = [index for index, line in enumerate(lines[1:100], start=1) if line.strip() in ("---", "...")]
    return ends[0] + 1 if ends and ":" in lines[1] else 0


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
    if any(each.fullmatch(line) for each in (_RULE, _ABOVE, _DEFINITION, _TABLE_RULE, _DIVISION)) or is_call(line):
        page.finish()
        return True
    return False


def _text(page: _Page, number: int, line: str, stripped: str) -> None:
    """Takes a line of a paragraph, a list, a note or a table."""
    grows = bool(page.lines) and not page.blank_since
    entry = _entry(page, stripped, in_paragraph=grows and not page.is_bullet)
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


def _entry(page: _Page, line: str, in_paragraph: bool) -> tuple[int, str] | None:
    """Returns how many letters of a line are the sign of an entry of a list, and its number; None for other lines.

    Inside a paragraph a dash is a dash, and a number a number, wherever the line was broken.
    """
    bullet = _BULLET.match(line)
    if bullet:
        box = _CHECKBOX.match(line, bullet.end())
        return (box or bullet).end(), ""
    numbered = _NUMBERED.match(line)
    if numbered and (not in_paragraph or numbered.group(1) == "1"):
        return numbered.end(), numbered.group().strip()
    lettered = _LETTERED.match(line)
    if lettered and not in_paragraph:
        return lettered.end(), lettered.group().strip()
    soft = _SOFT_BULLET.match(line) if not in_paragraph else None
    return (soft.end(), "") if soft else None
