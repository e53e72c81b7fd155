"""Bookmarks and notes as one HTML file that needs nothing else: to read, to print, to send."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.exchange.reading_list import (
    STANCE_WORDS,
    WHOSE_WORDS,
    ListedStatement,
    note_blocks,
    reading_list,
)
from ascl_reader.library.library import Library
from ascl_reader.library.paper_marks import GENERATOR
from ascl_reader.library.statement import Section, passages

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
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid; margin-top: 1.5rem; }
blockquote { border-left: .25rem solid; margin-left: 0; padding-left: 1rem; }
.aside { font-size: .9rem; }
@media print { article { break-inside: avoid-page; } h2, h3 { break-after: avoid-page; } }
</style>
</head>
<body>
<main>
<h1>Bookmarks and notes</h1>
"""

_FOOT = "</main>\n</body>\n</html>\n"


def to_html(work: Bookmarks, library: Library, day: str) -> str:
    """Returns all bookmarks and notes, folder by folder; `day` (YYYY-MM-DD) stands under the heading."""
    parts = [_HEAD, _LOOK, f'<p class="aside">From ASCL Reader, <time>{escape(day)}</time>. Not made by ASCL.</p>\n']
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
    yield f"<h4>Our school: {STANCE_WORDS[note.stance]}</h4>\n"
    for block in note_blocks(note.text):
        lines = [escape(line) for line in block.lines]
        if block.bullets:
            yield from _list("ul", lines)
        else:
            yield f"<p>{'<br>'.join(lines)}</p>\n"
    if note.questions:
        yield "<h4>Questions to ask</h4>\n"
        yield from _list("ol", [escape(question) for question in note.questions])
    if note.look_again:
        yield f"<p>Look at this again on <time>{escape(note.look_again)}</time>.</p>\n"


def _text(text: str) -> Iterator[str]:
    bullets: list[str] = []
    for passage in passages(text):
        if passage.bullet:
            bullets.append(escape(passage.text))
            continue
        yield from _list("ul", bullets)
        bullets = []
        yield f"<p>{escape(passage.text)}</p>\n"
    yield from _list("ul", bullets)


def _list(tag: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"<{tag}>\n{''.join(f'<li>{line}</li>{chr(10)}' for line in lines)}</{tag}>\n"
