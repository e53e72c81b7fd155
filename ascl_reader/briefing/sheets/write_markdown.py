"""A sheet as Markdown; whatever was typed stands as it was typed, no sign of it becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.content import Entry, Sheet, runs
from ascl_reader.library.statement import Passage


def as_markdown(sheet: Sheet) -> str:
    """Return the sheet as Markdown."""
    return "\n".join(_lines(sheet)) + "\n"


def plain(text: str) -> str:
    """Return a text with all that Markdown could take for markup set off by a backslash."""
    text = re.sub(r"([\\`*_{}\[\]#|~$^!])", r"\\\1", escape(text, quote=False))
    return re.sub(
        r"^(\d{1,9})([.)])(?=\s|$)|^([-+=:])", lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", text
    )


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {plain(sheet.title)}"
    yield from ("", " · ".join(plain(text) for text in (sheet.head, sheet.date) if text))
    yield from ("", plain(sheet.subtitle))
    if sheet.details:
        yield from ("", plain(" · ".join(sheet.details)))
    if sheet.glance:
        yield from ("", f"## {phrases.AT_A_GLANCE}", "")
        yield from (f"{number}. {plain(text)}" for number, text in enumerate(sheet.glance, 1))
    for entry in sheet.entries:
        yield from _entry(entry)
    if sheet.acronyms:
        yield from ("", f"## {phrases.ACRONYMS}", "")
        yield from (f"- **{plain(each.acronym)}**: {plain(each.long)}" for each in sheet.acronyms)
    yield from ("", "---", "")
    if sheet.left_out:
        yield from (plain(sheet.left_out), "")
    yield plain(sheet.colophon)


def _entry(entry: Entry) -> Iterator[str]:
    yield from ("", f"## {entry.number}\\. {plain(entry.title)}", "")
    yield " · ".join(f"**{plain(text)}**" if text == entry.wording else plain(text) for text in entry.told)
    if entry.standing:
        yield from ("", f"**{plain(' '.join(entry.standing))}**")
    yield from ("", f"### {phrases.POSITION}")
    yield from (f"> {line}".rstrip() for line in list(_flow(entry.position))[1:])
    for text in entry.parts:
        yield from ("", f"### {plain(text.heading)}", *_flow(text.passages))


def _flow(passages: tuple[Passage, ...]) -> Iterator[str]:
    for bullets, texts in runs(passages):
        yield ""
        yield from (f"{'- ' if bullets else ''}{plain(text)}" for text in texts)
