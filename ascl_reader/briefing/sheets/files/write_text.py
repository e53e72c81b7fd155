"""A sheet as plain text, for an e-mail."""

from __future__ import annotations

from collections.abc import Iterator

from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.content import Sheet, SheetEntry, paragraphs_and_lists
from ascl_reader.briefing.sheets.typed_note import COLUMN, LINE
from ascl_reader.library.statement import Passage

BULLET = "- "


def as_text(sheet: Sheet) -> str:
    """Returns the sheet as text; lines are as long as their paragraphs, so that any mail program can break them."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    yield "=" * min(len(sheet.title), 70)
    yield " · ".join(filter(None, (sheet.head, sheet.date)))
    yield sheet.subtitle
    if sheet.details:
        yield " · ".join(sheet.details)
    if sheet.cover:
        yield from ("", f"{phrases.COVER}:", *_flow(sheet.cover))
    if sheet.glance:
        yield ""
        yield phrases.AT_A_GLANCE
        for text, entry in zip(sheet.glance_lines, sheet.entries, strict=True):
            yield " · ".join(filter(None, (f"{entry.number}. {text}", entry.agenda)))
    for entry in sheet.entries:
        yield from _entry(entry)
    if sheet.acronyms:
        yield from ("", phrases.ACRONYMS)
        yield from (f"{each.acronym}: {each.long}" for each in sheet.acronyms)
    yield from ("", "----")
    if sheet.left_out:
        yield sheet.left_out
    yield sheet.colophon


def _entry(entry: SheetEntry) -> Iterator[str]:
    title = f"{entry.number}. {entry.title}"
    yield from ("", "", title, "-" * min(len(title), 70))
    if entry.agenda:
        yield entry.agenda
    yield " · ".join(entry.details)
    if entry.status:
        yield " ".join(entry.status)
    yield from ("", f"{phrases.POSITION}:")
    yield from _flow(entry.position)
    for text in entry.parts:
        yield from ("", f"{text.heading}:")
        yield from _flow(text.passages)


def _flow(passages: tuple[Passage, ...]) -> Iterator[str]:
    for number, (bullets, found) in enumerate(paragraphs_and_lists(passages)):
        if number and not bullets:
            yield ""
        for passage in found:
            first, *others = (line.replace(COLUMN, "    ") for line in passage.text.split(LINE))
            before = "  " * passage.level
            yield f"{before}{BULLET if bullets else ''}{first}"
            yield from (f"{before}{'  ' if bullets else ''}{line}" for line in others)
