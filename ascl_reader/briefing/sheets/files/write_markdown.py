"""A sheet as Markdown, in which nothing that was typed becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.content import Sheet, SheetEntry, paragraphs_and_lists
from ascl_reader.briefing.sheets.typed_note import COLUMN, LINE
from ascl_reader.library.statement import Passage


def as_markdown(sheet: Sheet) -> str:
    """Returns the sheet as Markdown."""
    return "\n".join(_lines(sheet)) + "\n"


def escape_markdown(text: str) -> str:
    """Returns a text with a backslash before everything that Markdown could read as markup."""
    text = re.sub(r"([\\`*_{}\[\]#|~$^!])", r"\\\1", escape(text, quote=False))
    return re.sub(
        r"^(\d{1,9})([.)])(?=\s|$)|^([-+=:])", lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", text
    )


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {escape_markdown(sheet.title)}"
    yield from ("", " · ".join(escape_markdown(text) for text in (sheet.head, sheet.date) if text))
    yield from ("", escape_markdown(sheet.subtitle))
    if sheet.details:
        yield from ("", escape_markdown(" · ".join(sheet.details)))
    if sheet.cover:
        yield from ("", f"## {phrases.COVER}", *_flow(sheet.cover))
    if sheet.glance:
        yield from ("", f"## {phrases.AT_A_GLANCE}", "")
        for text, entry in zip(sheet.glance_lines, sheet.entries, strict=True):
            agenda = f" · **{escape_markdown(entry.agenda)}**" if entry.agenda else ""
            yield f"{entry.number}. {escape_markdown(text)}{agenda}"
    for entry in sheet.entries:
        yield from _entry(entry)
    if sheet.acronyms:
        yield from ("", f"## {phrases.ACRONYMS}", "")
        yield from (f"- **{escape_markdown(each.acronym)}**: {escape_markdown(each.long)}" for each in sheet.acronyms)
    yield from ("", "---", "")
    if sheet.left_out:
        yield from (escape_markdown(sheet.left_out), "")
    yield escape_markdown(sheet.colophon)


def _entry(entry: SheetEntry) -> Iterator[str]:
    yield from ("", f"## {entry.number}\\. {escape_markdown(entry.title)}", "")
    if entry.agenda:
        yield from (f"**{escape_markdown(entry.agenda)}**", "")
    yield " · ".join(
        f"**{escape_markdown(text)}**" if text == entry.wording else escape_markdown(text) for text in entry.details
    )
    if entry.status:
        yield from ("", f"**{escape_markdown(' '.join(entry.status))}**")
    yield from ("", f"### {phrases.POSITION}")
    yield from (f"> {line}".rstrip() for line in list(_flow(entry.position))[1:])
    for text in entry.parts:
        yield from ("", f"### {escape_markdown(text.heading)}", *_flow(text.passages))


def _flow(passages: tuple[Passage, ...]) -> Iterator[str]:
    for bullets, found in paragraphs_and_lists(passages):
        yield ""
        for passage in found:
            first, *others = (escape_markdown(line.replace(COLUMN, "    ")) for line in passage.text.split(LINE))
            before = "  " * (passage.level - found[0].level)
            lines = [
                f"{before}{'- ' if bullets else ''}{first}",
                *(f"{before}{'  ' if bullets else ''}{line}" for line in others),
            ]
            yield from (f"{line}\\" if number < len(others) else line for number, line in enumerate(lines))
