"""Reads Markdown: headings of both kinds, bullets at any depth, and paragraphs over several lines."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

from ascl_reader.files.decode_text import decode_text
from ascl_reader.importer.blocks.document import Block, BlockKind, SourceDocument
from ascl_reader.importer.blocks.make_blocks import (
    BULLET_SIGNS,
    block_of_line,
    collapse_white_space,
    main_heading,
)
from ascl_reader.importer.readers.markdown_words import plain_words, without_comments
from ascl_reader.importer.readers.read_text import text_lines

_QUOTE = re.compile(r"(?:\s{0,3}>)+\s?")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_HEADING = re.compile(r"(#{1,6})(?=\s|$)")
_CLOSING = re.compile(r"(?:^|\s)#+$")
_UNDERLINE = re.compile(r"=+|-+")
_RULE = re.compile(r"([-*_])(?:\s*\1){2,}")
_DEFINITION = re.compile(r"\[[^\[\]]+\]:\s+\S.*")
_TABLE_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?")
_BULLET = re.compile(rf"(?:[-*+]\s+|[{BULLET_SIGNS}]\s*)(?=\S)")
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_SOFT_BULLET = re.compile(r"[–·o]\s+(?=\S)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


class _Page:
    """The blocks read so far, and the lines of the one that is still growing."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.lines: list[tuple[int, str]] = []
        self.is_bullet = False
        self.blank_since = False
        """Whether a blank line followed the growing block: only an indented line belongs to a bullet then."""

    def begin(self, number: int, text: str, is_bullet: bool = False) -> None:
        """Begins a paragraph or a bullet on this line."""
        self.finish()
        self.lines, self.is_bullet = [(number, text)], is_bullet

    def grow(self, number: int, text: str) -> None:
        """Adds a line to the growing block."""
        self.lines.append((number, text))
        self.blank_since = False

    def finish(self) -> None:
        """Makes the growing block a block of its own, or several where a paragraph has hard line breaks."""
        pieces: list[list[tuple[int, str]]] = [[]]
        for number, line in self.lines:
            text = line.rstrip()
            is_broken = line.endswith("  ") or (text.endswith("\\") and not text.endswith("\\\\"))
            parts = _BREAK.split(text.removesuffix("\\") if is_broken else text)
            pieces[-1].append((number, parts[0]))
            pieces.extend([(number, part)] for part in parts[1:])
            if is_broken:
                pieces.append([])
        if self.is_bullet:
            pieces = [list(chain.from_iterable(pieces))]
        for piece in pieces:
            if piece:
                self._add(" ".join(part.strip() for _, part in piece), piece[0][0], piece[-1][0])
        self.lines, self.blank_since = [], False

    def _add(self, text: str, first: int, last: int) -> None:
        words = collapse_white_space(plain_words(text))
        if self.is_bullet and words:
            self.blocks.append(Block(BlockKind.BULLET, words, first, last))
        elif block := block_of_line(words, first, last):
            self.blocks.append(block)

    def add_heading(self, text: str, first: int, last: int, level: int) -> None:
        """Adds a heading, if there is a word in it."""
        words = collapse_white_space(plain_words(text))
        if words:
            self.blocks.append(Block(BlockKind.HEADING, words, first, last, level))


def read_markdown(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of a Markdown file, with line numbers."""
    lines = text_lines(path, without_comments(decode_text(path, data)))
    page = _Page()
    in_code = False
    start = _after_front_matter(lines)
    for number, raw in enumerate(lines[start:], start=start + 1):
        quote = _QUOTE.match(raw)
        line = raw[quote.end() :] if quote else raw
        stripped = line.strip()
        if _FENCE.match(line):
            page.finish()
            in_code = not in_code
        elif in_code:
            page.begin(number, line)
        elif not stripped:
            page.blank_since = True
        elif not _heading(page, number, stripped):
            _text(page, number, line, stripped)
    page.finish()
    return SourceDocument(path.name, main_heading(page.blocks), tuple(page.blocks))


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
    if _UNDERLINE.fullmatch(line) and page.lines and not page.is_bullet and not page.blank_since:
        start, text = page.lines[0][0], " ".join(text for _, text in page.lines)
        page.lines = []
        page.add_heading(text, start, number, 1 if line[0] == "=" else 2)
        return True
    if _RULE.fullmatch(line) or _DEFINITION.fullmatch(line) or _TABLE_RULE.fullmatch(line):
        page.finish()
        return True
    return False


def _text(page: _Page, number: int, line: str, stripped: str) -> None:
    """Takes a line of a paragraph, a bullet or a table."""
    grows = bool(page.lines) and not page.blank_since
    in_paragraph = grows and not page.is_bullet
    numbered = _NUMBERED.match(stripped)
    bullet = _BULLET.match(stripped)
    if numbered and not (in_paragraph and numbered.group(1) != "1"):
        bullet = numbered
    elif not bullet and not in_paragraph:  # inside a paragraph a dash is a dash, wherever the line was broken
        bullet = _SOFT_BULLET.match(stripped)
    if bullet:
        begins = len(line) - len(line.lstrip()) + bullet.end()
        page.begin(number, line[begins:], is_bullet=True)
    elif stripped.startswith("|"):
        for cell in stripped.strip("|").split("|"):
            page.begin(number, cell)
    elif grows or (page.lines and page.is_bullet and line[:1].isspace()):
        page.grow(number, line)
    else:
        page.begin(number, line)
