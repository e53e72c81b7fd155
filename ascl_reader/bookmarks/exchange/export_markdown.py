"""Bookmarks and notes as Markdown, to read or to take into another text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.exchange.reading_list import (
    WHOSE_WORDS,
    ListedStatement,
    heading_of,
    note_blocks,
    reading_list,
)
from ascl_reader.library.dates import long_date
from ascl_reader.library.library import Library
from ascl_reader.library.paper_marks import from_reader
from ascl_reader.library.statement import Section, passages

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&$])")
_BEGINS = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def to_markdown(work: Bookmarks, library: Library, day: str) -> str:
    """Returns all bookmarks and notes, folder by folder; `day` (YYYY-MM-DD) stands under the heading."""
    lines = ["# Bookmarks and notes", "", from_reader(day)]
    for chapter in reading_list(work, library):
        lines += ["", f"## {_escaped(' / '.join(chapter.names))}"]
        for item in chapter.items:
            lines += ["", *_item(item)]
    return "\n".join(lines) + "\n"


def _item(item: ListedStatement) -> Iterator[str]:
    statement = item.statement
    yield f"### {_escaped(item.title)}"
    yield ""
    if statement is None:
        yield f"*This statement (`{item.id.replace('`', '')}`) is not in the library any more.*"
    else:
        yield f"*{_escaped(item.dated)}. {WHOSE_WORDS[statement.wording]}*"
        yield ""
        yield from _text(statement.texts().of(Section.POSITION))
    for section in item.sections:
        yield ""
        yield f"Marked: {section.value}."
    for where, passage in item.passages:
        place = f" ({where.value})" if where else ""
        yield ""
        yield f"Marked passage{place}:"
        yield ""
        yield from (f"> {_escaped(line)}" for line in passage.words.split("\n"))
    note = item.note
    if note is None:
        return
    yield ""
    yield f"**{heading_of(note)}.**"
    for block in note_blocks(note.text):
        yield ""
        if block.bullets:
            yield from (
                f"{'  ' * level}- {_escaped(line)}" for line, level in zip(block.lines, block.levels, strict=True)
            )
        else:
            yield "\\\n".join(_escaped(line) for line in block.lines)
    if note.questions:
        yield ""
        yield "Questions to ask:"
        yield ""
        yield from (f"{number}. {_escaped(question)}" for number, question in enumerate(note.questions, start=1))
    if note.look_again:
        yield ""
        yield f"Look at this again on {long_date(note.look_again)}."


def _text(text: str) -> Iterator[str]:
    found = passages(text)
    for number, passage in enumerate(found):
        if number and not (passage.bullet and found[number - 1].bullet):
            yield ""
        yield f"{'- ' if passage.bullet else ''}{_escaped(passage.text)}"


def _escaped(text: str) -> str:
    """Returns a line in which nothing is taken for Markdown or HTML."""
    return _BEGINS.sub(lambda found: f"{found[1]}{_beginning(found[2])}", _SIGNS.sub(r"\\\1", text))


def _beginning(sign: str) -> str:
    return f"{sign[:-1]}\\{sign[-1]}"
