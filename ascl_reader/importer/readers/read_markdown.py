"""Reads Markdown: headings of both kinds, lists at any depth, tables, and paragraphs over several lines."""

from __future__ import annotations

import re
from pathlib import Path

from ascl_reader.files.decode_text import decode_text
from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.blocks.make_blocks import main_heading
from ascl_reader.importer.readers.drawn_titles import marked_title
from ascl_reader.importer.readers.markdown_lines import (
    after_settings,
    defined,
    entry_of,
    is_call,
    is_division,
    parts_of_html,
    settings_at_end,
    title_of_box,
)
from ascl_reader.importer.readers.markdown_page import MarkdownPage
from ascl_reader.importer.readers.markdown_words import without_comments
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

_DEFINITION = re.compile(r"\[[^\^\[\]][^\[\]]*\]:\s+(?:<[^<>]*>|\S+)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?")
_NOTE = re.compile(r"\[\^[^\[\]\s]+\]:\s*")
_TABLE_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?")


def read_markdown(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of a Markdown file, with line numbers."""
    lines = text_lines(path, without_comments(decode_text(path, data)))
    page = MarkdownPage()
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


def _heading(page: MarkdownPage, number: int, line: str) -> bool:
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
    if _TABLE_RULE.fullmatch(line) and (page.rows or page.begin_table()):
        return True
    if is_division(line):
        page.open_or_close(line)
    elif any(each.fullmatch(line) for each in (_RULE, _ABOVE, _DEFINITION, _TABLE_RULE)) or is_call(line):
        page.finish()
    else:
        return False
    return True


def _text(page: MarkdownPage, number: int, line: str, stripped: str) -> None:
    """Takes a line of a paragraph, a list, a note or a table."""
    grows = bool(page.lines) and not page.blank_since
    entry = entry_of(stripped, in_paragraph=grows and not page.is_bullet)
    note = _NOTE.match(stripped)
    if parts := parts_of_html(stripped):
        page.add_html(number, parts, is_closed=stripped.endswith(">"))
    elif note:
        page.begin(number, stripped[note.end() :])
        page.is_note, page.is_bullet = True, False
    elif entry:
        sign, marker = entry
        page.begin(number, line[len(line) - len(line.lstrip()) + sign :], is_bullet=True, marker=marker)
    elif (sign := defined(stripped)) and (page.lines or page.blocks):
        page.begin(number, stripped[sign:])
    elif stripped.startswith("|") or (page.rows and "|" in stripped and not page.blank_since):
        if not page.rows:
            page.finish()
        page.rows.append((number, stripped.strip("|")))
    elif grows or (page.lines and (page.is_bullet or page.is_note) and line[:1].isspace()):
        page.grow(number, line)
    else:
        page.begin(number, line)
