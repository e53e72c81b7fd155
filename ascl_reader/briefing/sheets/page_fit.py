"""Finds out what must be left out, and how large the letters may be, until a sheet fits its pages: with few trials.

A trial sets all pages. What is surely too much is known from the letters of the texts alone, and is not tried.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import NamedTuple

from ascl_reader.briefing.briefing import Layout, Part
from ascl_reader.briefing.sheets.budget import OMITTED_WHOLE, OmittedPart
from ascl_reader.briefing.sheets.content import TYPED, Sheet
from ascl_reader.briefing.sheets.layout_input import POINTS
from ascl_reader.briefing.sheets.print_styles import MARGIN, PAPERS, SMALLEST, line_height, print_style_of
from ascl_reader.briefing.sheets.sheet_engine import SheetLength
from ascl_reader.library.statement import first_sentence
from ascl_reader.progress import Progress

Leaving = tuple[OmittedPart, ...]

LEAST_LETTER = 0.4
"""The least width of a letter in ems, on average over a text of English; 0.44 is usual."""

LEAST_LINE = 1.15
"""The least height of a line in ems; 1.2 to 1.6 are usual."""

LEAST_HEADS = 40.0
"""The least height of title and provenance of a statement, in points."""

LEAST_FURNITURE = 25.0
"""The least height of the foot of a page, in millimetres, with what is between it and the text, and of its head."""

USUAL = 1.25
"""How many times the least room a text usually takes."""

NOT_GROWING = 70.0
"""Height of the first page that does not grow with the letters: logo, rule, and what is between them (points)."""

GROWING = 0.75
"""The share of a text that at least grows with the letters: small print has its least size already."""


FEW_LINES = 7.0
"""Lines of the text with which a last page is hardly filled."""

MOST_CLOSER = 12
"""The most pages of a sheet that is tried with its lines closer: all of them are set once more."""


class PageFit(NamedTuple):
    """What was found: what is left out, the letters in points, and whether it fits."""

    leaving: Leaving
    body: float
    fits: bool


def finding_fit(
    sheet: Sheet,
    levels: list[Leaving],
    sizes: list[float],
    limit: int,
    tried: Callable[[Leaving, float], SheetLength],
) -> Generator[Progress, None, PageFit]:
    """Finds the first of the levels with which a sheet fits, in the largest letters; yields how many trials are done.

    `sheet` is whole; more goes from level to level, and the sizes go down. Where nothing fits it is the last level.
    """
    smallest, steps, done = sizes[-1], len(levels) + len(sizes), 0
    room = limit * _most_room(sheet)
    heights = [_least_height(sheet, leaving) for leaving in levels]
    low, high = 0, len(levels) - 1
    while low < high and heights[low] > room:
        low += 1
    probe = next((number for number in range(low, high) if heights[number] * USUAL <= room), high)
    best: SheetLength | None = None
    while True:
        yield done, steps
        done += 1
        length = tried(levels[probe], smallest)
        if length.pages > limit:
            low = probe + 1
            if low > high:
                return PageFit(levels[-1], smallest, fits=False)
        else:
            best, high = length, probe
            while limit == 1 and low < high and length.text + heights[low] - heights[high] > length.room:
                low += 1
        if best is not None and low == high:
            break
        probe = low if best is None else high - 1
    done = max(done, len(levels))
    for body in sizes[:-1]:
        yield done, steps
        done += 1
        grown = NOT_GROWING + (best.text - NOT_GROWING) * (1 + GROWING * (body / smallest - 1))
        if (limit > 1 or grown <= best.room) and tried(levels[high], body).pages <= limit:
            return PageFit(levels[high], body, fits=True)
    return PageFit(levels[high], smallest, fits=True)


def is_hardly_filled(sheet: Sheet, length: SheetLength, body: float | None) -> bool:
    """Returns whether a sheet of several pages has only a few lines on the last, which may stand on the one before.

    A page of a pack that runs over has ruled lines below.
    """
    line = line_height(print_style_of(sheet.profile, body))
    return sheet.layout is not Layout.PACK and 1 < length.pages <= MOST_CLOSER and length.text < FEW_LINES * line


def _most_room(sheet: Sheet) -> float:
    """Returns more height than the text of a page can have, in points."""
    return (PAPERS[sheet.paper][1] - 2 * MARGIN - LEAST_FURNITURE) * POINTS


def _least_height(sheet: Sheet, leaving: Leaving) -> float:
    """Returns less height than a sheet takes in the smallest letters, in points."""
    gone = {OMITTED_WHOLE.get(each) for each in leaving}
    letters = 0.0
    for entry in sheet.entries:
        letters += sum(len(each.text) for each in entry.position)
        for text in entry.parts:
            if text.part is Part.RATIONALE and OmittedPart.REST_OF_RATIONALE in leaving:
                letters += len(first_sentence(text.passages[0].text))
            elif text.part not in gone:
                length = sum(len(each.text) for each in text.passages)
                letters += length / 2 if text.part in TYPED else length  # typed text may be rows of dots
    if OmittedPart.ACRONYMS not in leaving:
        letters += sum(len(each.acronym) + len(each.long) for each in sheet.acronyms)
    width = (PAPERS[sheet.paper][0] - 2 * MARGIN) * POINTS
    return letters * LEAST_LETTER * LEAST_LINE * SMALLEST**2 / width + len(sheet.entries) * LEAST_HEADS
