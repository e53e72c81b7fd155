"""Tells which tables run over a page, also where some of their cells alone do, and which statements side by side.

Those, called cards, are then read card by card.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise, takewhile

import msgspec

from ascl_reader.importer.blocks.labels import leading_section
from ascl_reader.importer.blocks.make_blocks import without_bullet_sign
from ascl_reader.importer.readers.pdf.column_labels import has_label, is_label_line
from ascl_reader.importer.readers.pdf.columns import Band
from ascl_reader.importer.readers.pdf.page.line_parts import LinePart
from ascl_reader.importer.readers.pdf.page.lines import PdfLine, line_of
from ascl_reader.importer.readers.pdf.page_layout import LARGER
from ascl_reader.library.statement import Section

NEAR_TOP = 5
"""Lines of a card in which its first label stands: below a title of some lines."""

SAME_EDGE = 12.0
"""Points by which the columns of two pages begin apart at the most."""

NEAR_EDGE = 2.0
"""Points by which a line begins beside the edge of its column at the most."""

SAME_SIZE = 0.6
"""Points by which the letters of one cell differ at the most."""

FARTHEST = 3.0
"""Sizes of the font from line to line within a cell, at the most."""

_LETTERED = re.compile(r"\((?:\d{1,2}|[a-z]{1,4})\)\s|[a-z]{1,4}[.)]\s")
_ENDS = ".?!:…;"
_CLOSING = "”’\"')]"


class CardsRunOn(Enum):
    """Whether cards run from one page to the next."""

    SURELY = "surely"
    UNSURE = "unsure"
    NOT = "not"


def run_on(cards: Sequence[Band], band: Band) -> CardsRunOn:
    """Returns whether cards, which may have gone on over pages already, go on in the next band, on another page.

    They do where a column ends within a sentence and the one beside it begins with a title, or where the sentence at
    the end of the last column goes on below itself. Where sentences end with the columns the sections tell: which of
    them are due after the last one of a column.
    """
    before = cards[-1]
    if not _may_be_cards(cards[0], before, band):
        return CardsRunOn.NOT
    is_open = [_is_open(column) for column in before.columns]
    goes_on = [column[0].text[:1].islower() for column in band.columns]
    below, beside = goes_on[-1] and not goes_on[0], goes_on[0] and not goes_on[-1]
    if any(is_open[:-1]) or (is_open[-1] and below):
        return CardsRunOn.SURELY
    if is_open[-1] and beside:
        return CardsRunOn.NOT
    below_fits = all(_follows(one, other) for one, other in zip(before.columns, band.columns, strict=True))
    in_turn = [*before.columns, *band.columns]
    if below_fits and not all(_follows(one, other) for one, other in pairwise(in_turn)):
        return CardsRunOn.SURELY
    return CardsRunOn.NOT if all(_begins_card(column) for column in band.columns) else CardsRunOn.UNSURE


def pages_of(*bands: Band) -> set[int]:
    """Returns the pages on which bands stand."""
    return {band.columns[0][0].page for band in bands}


def pages_cut_beside(bands: Sequence[Band]) -> set[int]:
    """Returns pages where text goes on at the top of the next below a column that is not the last of some side by side.

    It is read behind the last column; where the columns are cards, or have labels, it may belong to another one. Also
    pages where a row of several columns is read as one line; where none of as many columns have labels, it is one of
    figures or names.
    """
    with_labels = {len(band.columns) for band in bands if len(band.columns) > 1 and _has_label_line(band)}
    found: set[int] = set()
    beside: Band | None = None
    below = 0
    for before, band in pairwise(bands):
        if len(before.columns) > 1:
            beside, below = before, 0
        elif beside is not None and _stands_in_columns(before.columns[0], beside):
            below += 1
        else:
            beside = None
        first, second = before.columns[0][0], band.columns[0][0]
        is_below = beside is not None and len(band.columns) == 1 and len(beside.columns) in with_labels
        if beside is not None and is_below and _is_joined(second, beside):
            found |= {first.page, second.page}
        if first.page != second.page:
            is_same = not below and beside is not None and len(beside.columns) == len(band.columns)
            if beside is not None and not is_same and _goes_on_below(beside, band.columns[0]):
                found |= {first.page, second.page}
            beside = None
    return found


def _has_label_line(band: Band) -> bool:
    return any(is_label_line(line) for column in band.columns for line in column)


def _is_joined(line: PdfLine, beside: Band) -> bool:
    """Returns whether a line is a row of several columns: a part of it begins with the last, behind a gap."""
    edge = min(each.x for each in beside.columns[-1])
    pairs = pairwise(line.parts)
    return any(abs(after.x - edge) < NEAR_EDGE and after.x - part.right > line.size for part, after in pairs)


def _stands_in_columns(lines: Sequence[PdfLine], beside: Band) -> bool:
    """Returns whether lines below columns each stand left or right of the edge of the last, and are no title."""
    edge = min(line.x for line in beside.columns[-1])
    usual = min(line.size for column in beside.columns for line in column)
    return all((line.right <= edge + 1 or line.x >= edge - 1) and line.size < LARGER * usual for line in lines)


def _goes_on_below(beside: Band, lines: Sequence[PdfLine]) -> bool:
    """Returns whether lines on the next page begin left of the last column, and with no title."""
    if lines[0].right > min(line.x for line in beside.columns[-1]) + 1:
        return False
    is_row = beside.is_labelled or all(map(_begins_card, beside.columns))
    usual = min(line.size for column in beside.columns for line in column)
    is_above_title = lines[0].size * LARGER < max(line.size for line in lines[:NEAR_TOP])
    is_title = lines[0].size > LARGER * usual or (_begins_card(lines) and not is_above_title)
    return is_row and not is_title


def _may_be_cards(head: Band, before: Band, band: Band) -> bool:
    """Returns whether each column of the first band is a statement, beside one another, and others have such ones."""
    if len(before.columns) != len(band.columns) or len(band.columns) == 1 or before.is_labelled or band.is_labelled:
        return False
    first, second = before.columns[0][0], band.columns[0][0]
    edges = zip(sorted(before.edges), sorted(band.edges), strict=True)
    if second.page != first.page + 1 or any(abs(one - other) > SAME_EDGE for one, other in edges):
        return False
    top = head.columns[0][0]
    is_level = all(abs(column[0].y - top.y) < top.size for column in head.columns)
    return is_level and all(_begins_card(column) for column in head.columns)


def _begins_card(column: Sequence[PdfLine]) -> bool:
    """Returns whether a column begins with a title, no entry of a list, and, below it, the label of a section."""
    labels = [leading_section(line.text) is not None for line in column[:NEAR_TOP]]
    return any(labels) and not labels[0] and not _begins_entry(column[0]) and not column[0].text[0].islower()


def _follows(before: Sequence[PdfLine], column: Sequence[PdfLine]) -> bool:
    """Returns whether a column begins with what is due where another ends: the next section, or a title after all."""
    order = list(Section)
    labels = [leading_section(line.text) for line in before]
    last = next((section for section in reversed(labels) if section is not None), None)
    sections = [leading_section(line.text) for line in column]
    first = next((number for number, section in enumerate(sections) if section is not None), None)
    if last is None or first is None:
        return last in (None, order[-1]) or labels[-1] is not None
    is_titled = sections[first] is not Section.CONTEXT or first > 0
    if labels[-1] is None and _is_title(before[-1], before):
        return sections[first] is Section.CONTEXT and first == 0
    return sections[first] is order[(order.index(last) + 1) % len(order)] and is_titled


def _is_title(line: PdfLine, column: Sequence[PdfLine]) -> bool:
    """Returns whether a line is set larger than the smallest of its column."""
    return line.size > LARGER * min(each.size for each in column)


def _is_open(column: Sequence[PdfLine]) -> bool:
    """Returns whether a sentence does not end with a column; an entry of a list may end without a sign."""
    last = list(takewhile(lambda line: line.text.rstrip(_CLOSING)[-1:] not in _ENDS, reversed(column)))
    return bool(last) and not any(map(_begins_entry, last))


def _begins_entry(line: PdfLine) -> bool:
    return line.is_bullet or without_bullet_sign(line.text) is not None or _LETTERED.match(line.text) is not None


def tables_of(bands: Sequence[Band]) -> list[list[Band]]:
    """Returns bands, those together that are one table with labels, or cards, which run over a page."""
    groups: list[list[Band]] = []
    for whole in bands:
        before = groups[-1][-1] if groups else None
        for band in (whole,) if before is None else _with_rest_apart(groups[-1][0], before, whole):
            if groups and _goes_on_in(groups[-1], band):
                groups[-1].append(band)
            else:
                groups.append([band])
    return groups


def _goes_on_in(group: Sequence[Band], band: Band) -> bool:
    if group[0].is_labelled:
        return _runs_on(group[0], group[-1], band)
    return run_on(group, band) is CardsRunOn.SURELY


def _runs_on(table: Band, before: Band, band: Band) -> bool:
    if band.is_labelled or len(table.columns) != len(band.columns) or len(band.columns) == 1:
        return False
    if not all(map(has_label, table.columns)) and all(band.columns):
        return False  # a further row, with a title of its own
    places = zip(table.edges, band.edges, band.columns, strict=True)
    return _is_next_page(before, band) and all(abs(one - other) < SAME_EDGE for one, other, own in places if own)


def _is_next_page(before: Band, band: Band) -> bool:
    pages = [[line.page for column in each.columns for line in column] for each in (before, band)]
    return min(pages[1]) == max(pages[0]) + 1


def _with_rest_apart(table: Band, before: Band, band: Band) -> Iterator[Band]:
    """Yields a band at the top of a page; what is left there of the cells of a table is a band with all its columns.

    The cells are told by the places where they begin. Text in the first column alone goes on only within a sentence.
    """
    if not table.is_labelled or len(band.columns) >= len(table.columns) or not _is_next_page(before, band):
        yield band
        return
    rest: list[list[PdfLine]] = [[] for _ in table.columns]
    others: list[list[PdfLine]] = []
    for column in band.columns:
        for number, line in enumerate(column):
            cells = _cells_of(line, table.edges)
            if not _go_on(cells, before, rest):
                others.append(column[number:])
                break
            for place, cell in cells.items():
                rest[place].append(cell)
    if any(rest[:-1]):  # what the last cell alone has left is read behind it in any case
        yield Band(rest)
        band.columns = others
    if band.columns:
        yield band


def _cells_of(line: PdfLine, edges: Sequence[float]) -> dict[int, PdfLine]:
    """Returns the parts of a line that stand in the columns which begin at edges; empty if one begins elsewhere."""
    columns: dict[int, list[LinePart]] = {}
    for part in line.parts:
        columns.setdefault(sum(part.x > edge - SAME_EDGE for edge in edges) - 1, []).append(part)
    ends = [*edges[1:], float("inf")]
    if any(n < 0 or parts[0].x > edges[n] + SAME_EDGE or parts[-1].right > ends[n] for n, parts in columns.items()):
        return {}
    if len(columns) == 1:
        return dict.fromkeys(columns, line)
    cells = {place: line_of(line.page, parts) for place, parts in columns.items()}
    return {place: msgspec.structs.replace(cell, place=line.place) for place, cell in cells.items()}


def _go_on(cells: dict[int, PdfLine], before: Band, rest: Sequence[Sequence[PdfLine]]) -> bool:
    """Returns whether parts of a line go on below the cells of a row, or below the rest of them on this page."""
    above = {place: [*before.columns[place], *rest[place]] for place in cells if place < len(before.columns)}
    if not cells or not all(above.get(place) for place in cells):
        return False
    if list(cells) == [0] and not rest[0] and not _is_open(above[0]):
        return False
    return all(_is_of_cell(cell, above[place][-1]) for place, cell in cells.items())


def _is_of_cell(line: PdfLine, above: PdfLine) -> bool:
    is_near = line.page != above.page or above.y - line.y < FARTHEST * line.size
    is_alike = abs(line.size - above.size) < SAME_SIZE and (line.bold == above.bold or not line.bold)
    return is_near and is_alike and not is_label_line(line)
