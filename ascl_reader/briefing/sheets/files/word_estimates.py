"""Estimates of what fits on a page of a Word file, from the number of letters: only Word itself can set the page."""

from __future__ import annotations

from ascl_reader.briefing.briefing import Layout, Paper
from ascl_reader.briefing.sheets.content import Sheet, SheetEntry
from ascl_reader.briefing.sheets.print_styles import MARGIN, PAPERS, PrintStyle
from ascl_reader.briefing.sheets.typed_note import Line
from ascl_reader.library.statement import Passage

RULE = 9.0
"""Millimetres from one ruled line to the next where the letters have 12 points."""

LARGEST, LEAST = 36.0, 15.0
"""Points of a card's position."""

LETTER = 0.5
"""Estimated width of a letter in ems."""

WIDE_LETTER = 0.6
"""The most that a letter takes in ems, on average over some words."""

FEWEST_LINES = 4
"""Ruled lines below a statement."""


def provenance_line(sheet: Sheet, entry: SheetEntry, look: PrintStyle) -> tuple[str, ...]:
    """Returns what is known of a statement, in about as many words as fit on a line, as on paper."""
    width = (PAPERS[sheet.paper][0] - 2 * MARGIN) * 72 / 25.4
    on_one_page = (
        (entry.wording_short, entry.period, entry.source_short),
        (entry.wording_short, entry.period, entry.running[-1]),
    )
    usual = (
        (entry.about, entry.period, entry.wording, entry.source),
        (entry.period, entry.wording, entry.source),
        (entry.period, entry.wording, entry.source_short),
        (entry.period, entry.wording_short, entry.source_short),
        (entry.period, entry.wording_short, entry.running[-1]),
    )
    choices = on_one_page if sheet.layout is Layout.ONE_PAGE else usual
    lines = [tuple(filter(None, each)) for each in choices]
    fitting = (each for each in lines if len(" · ".join(each)) * LETTER * look.small <= width)
    return next(fitting, lines[-1])


def position_size(sheet: Sheet, look: PrintStyle) -> float:
    """Returns the size of a position in points: on a card the largest at which each should fit half a page."""
    if sheet.layout is not Layout.CARD:
        return look.position
    width, height = (each * 72 / 25.4 for each in PAPERS[sheet.paper])
    width, height = width - 2 * MARGIN * 72 / 25.4, (height - 2 * MARGIN * 72 / 25.4) * 0.5
    size = LARGEST
    for entry in sheet.entries:
        while size > LEAST and sum(_lines(each, size, width) for each in entry.position) * 1.4 * size > height:
            size -= 1
    return max(size, look.body)


def ruled_lines(entry: SheetEntry, look: PrintStyle, paper: Paper) -> int:
    """Returns how many ruled lines should fit below a statement on a pack's page, estimated from its letters."""
    width, height = ((each - 2 * MARGIN) * 72 / 25.4 for each in PAPERS[paper])
    texts = [*entry.position, *(each for part in entry.parts for each in part.passages)]
    lines = sum(_lines(each, look.body, width) + 0.5 for each in texts) + 2.5 * len(entry.parts) + 6
    left = height * 0.9 - lines * look.body * (look.leading + 0.8)
    return max(FEWEST_LINES, int(left % height / (RULE * look.body / 12 * 72 / 25.4)))


def tab_stops(lines: list[Line], size: float) -> list[float]:
    """Returns where the columns of lines begin, all but the first, in points from the left, for letters of a size.

    Letters are taken for wide: another font may stand in for ours.
    """
    found: list[float] = []
    columns = max(map(len, lines), default=1)
    for number in range(columns - 1):
        cells = (line[number] for line in lines if len(line) > number + 1)
        longest = max(sum(len(run.text) for run in cell) for cell in cells)
        found.append((found[-1] if found else 0.0) + longest * WIDE_LETTER * size + size)
    return found


def _lines(passage: Passage, size: float, width: float) -> int:
    """Returns about how many lines a passage takes."""
    return 1 + int(len(passage.text) * LETTER * size / width)
