"""Bookmarks and notes as one HTML file that needs nothing else: to read, to print, to send."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.exchange.reading_list import (
    WHOSE_WORDS,
    ListedStatement,
    heading_of,
    note_blocks,
    reading_list,
)
from ascl_reader.library.addresses import html_of, runs_of
from ascl_reader.library.dates import long_date
from ascl_reader.library.library import Library
from ascl_reader.library.paper_marks import GENERATOR, from_reader
from ascl_reader.library.statement import Section, passages
from ascl_reader.library.text_direction import html_direction

_HEAD = f"""\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
{GENERATOR}
"""
_LOOK = """\
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Bookmarks and notes</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
  overflow-wrap: anywhere; }
article { border-top: 1px solid; margin-top: 1.5rem; }
blockquote { border-left: 4px solid; margin-left: 16px; padding-left: 12px; }
.aside { font-size: .9rem; }
.own { border: 1px dashed; padding: 0 1rem; margin: 1rem 0; }
td { padding-right: 24px; vertical-align: top; }
li[dir] { margin-inline-start: 2.5rem; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } h2, h3, h4, .aside { break-after: avoid-page; }
  li, tr, blockquote { break-inside: avoid-page; } p { orphans: 3; widows: 3; }
  @page { margin: 20mm; @bottom-left { content: "Bookmarks and notes"; font: 9pt sans-serif; }
    @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt sans-serif; } } }
</style>
</head>
<body>
<main>
<h1>Bookmarks and notes</h1>
"""

BOX, BOX_END = '<div class="own">', "</div>"
"""What is set round the school's own words; nothing else is a div."""

_FOOT = "</main>\n</body>\n</html>\n"


def to_html(work: Bookmarks, library: Library, day: str) -> str:
    """Returns all bookmarks and notes, folder by folder; `day` (YYYY-MM-DD) stands under the heading."""
    parts = [_HEAD, _LOOK, f'<p class="aside">{escape(from_reader(day))}</p>\n']
    for chapter in reading_list(work, library):
        parts.append(f"<section>\n<h2>{escape(' / '.join(chapter.names))}</h2>\n")
        for item in chapter.items:
            parts += ["<article>\n", *_item(item), "</article>\n"]
        parts.append("</section>\n")
    return "".join([*parts, _FOOT])


def _item(item: ListedStatement) -> Iterator[str]:
    statement = item.statement
    yield f"<h3>{escape(item.title)}</h3>\n"
    if statement is None:
        yield f"<p>This statement (<code>{escape(item.id)}</code>) is not in the library any more.</p>\n"
    else:
        yield f'<p class="aside">{escape(item.dated)}. {WHOSE_WORDS[statement.wording]}</p>\n'
        yield from _text(statement.texts().of(Section.POSITION))
    for section in item.sections:
        yield f"<p>Marked: {section.value}.</p>\n"
    for where, passage in item.passages:
        place = f" ({where.value})" if where else ""
        words = "<br>".join(escape(line) for line in passage.words.split("\n"))
        yield f"<p>Marked passage{place}:</p>\n<blockquote><p>{words}</p></blockquote>\n"
    note = item.note
    if note is None:
        return
    yield f"{BOX}\n<h4>{heading_of(note)}</h4>\n"
    for block in note_blocks(note.text):
        if block.bullets:
            yield from _list("ul", block.lines, block.levels)
        else:
            yield from _lines(block.lines)
    if note.questions:
        yield "<h4>Questions to ask</h4>\n"
        yield from _list("ol", note.questions)
    if note.look_again:
        day = long_date(note.look_again)
        yield f'<p>Look at this again on <time datetime="{escape(note.look_again)}">{escape(day)}</time>.</p>\n'
    yield f"{BOX_END}\n"


def _shown(line: str) -> str:
    """Returns a line with the addresses in it as links."""
    return html_of(runs_of(line))


def _text(text: str) -> Iterator[str]:
    bullets: list[str] = []
    for passage in passages(text):
        if passage.bullet:
            bullets.append(passage.text)
            continue
        yield from _list("ul", bullets)
        bullets = []
        yield f"<p>{_shown(passage.text)}</p>\n"
    yield from _list("ul", bullets)


def _lines(lines: Sequence[str]) -> Iterator[str]:
    """Yields lines as a paragraph; those with columns, which tabs divide, as a table."""
    for is_table, found in groupby(lines, key=lambda line: "\t" in line):
        rows = list(found)
        if is_table:
            cells = ("".join(f"<td>{_shown(cell)}</td>" for cell in re.split(r"\t+", row)) for row in rows)
            yield f"<table>\n{''.join(f'<tr>{each}</tr>{chr(10)}' for each in cells)}</table>\n"
        else:
            yield f"<p{html_direction(rows[0])}>{'<br>'.join(map(_shown, rows))}</p>\n"


def _list(tag: str, lines: Sequence[str], levels: Sequence[int] = ()) -> Iterator[str]:
    """Yields lines as a list; those of a deeper level are one within the line above them."""
    depth = -1
    for line, level in zip(lines, levels or [0] * len(lines), strict=True):
        for _ in range(level, depth):
            yield f"</li>\n</{tag}>\n"
        yield f"<{tag}>\n" if level > depth else "</li>\n"
        yield f"<li{html_direction(line)}>{_shown(line)}"
        depth = level
    for _ in range(depth + 1):
        yield f"</li>\n</{tag}>\n"
