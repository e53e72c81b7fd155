"""Puts the lines of all pages into the order in which they are read, tables that run over a page together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ascl_reader.importer.readers.pdf.cards import CardsRunOn, pages_of, run_on
from ascl_reader.importer.readers.pdf.column_labels import has_label
from ascl_reader.importer.readers.pdf.columns import Band, bands_of
from ascl_reader.importer.readers.pdf.lines import PdfLine


def in_reading_order(pages: Sequence[Sequence[PdfLine]]) -> tuple[list[PdfLine], set[int]]:
    """Returns the lines of all pages in the order in which they are read, and the pages where that is not certain."""
    bands = _with_labels_in_each_row([band for page in pages for band in bands_of(page)])
    unsure = {band.columns[0][0].page for band in bands if band.is_unsure}
    unsure |= {page for pair in pairwise(bands) if run_on(*pair) is CardsRunOn.UNSURE for page in pages_of(*pair)}
    ordered: list[PdfLine] = []
    was_table = False
    for group in _tables(bands):
        unsure |= {band.columns[0][0].page for band in group[1:]}
        parts = zip(*(band.columns for band in group), strict=True)
        columns = [[line for lines in each for line in lines] for each in parts]
        for lines in columns:
            _set_edges(lines, is_column=len(columns) > 1)
            is_table = group[0].is_labelled or group[0].is_table or len(group) > 1
            lines[0].is_apart |= is_table or was_table
            was_table = is_table
            ordered += lines
    _set_edges_of_single(ordered)
    return ordered, unsure


def _with_labels_in_each_row(bands: list[Band]) -> list[Band]:
    """Returns bands; rows of a table whose columns have labels above them get these labels, as its first row has."""
    head: Band | None = None
    for band in bands:
        if band.is_labelled:
            head = None if has_label(band.columns[0]) or not all(map(has_label, band.columns[1:])) else band
        elif head is not None and _is_row_below(head, band):
            columns = [[label[0], *column] for label, column in zip(head.columns[1:], band.columns[1:], strict=True)]
            band.columns, band.is_labelled = [band.columns[0], *columns], True
        else:
            head = None
    return bands


def _is_row_below(head: Band, band: Band) -> bool:
    """Returns whether a band has the columns of a table's first row, below the cells of its head."""
    if len(head.columns) != len(band.columns) or any(len(column) < 2 for column in head.columns):
        return False
    edges = [min(line.x for line in column[1:]) for column in head.columns]
    return all(abs(one - other) < 12 for one, other in zip(edges, band.edges, strict=True))


def _tables(bands: Sequence[Band]) -> list[list[Band]]:
    """Returns bands, those together that are one table with labels, or cards, which run over a page."""
    groups: list[list[Band]] = []
    for band in bands:
        before = groups[-1][-1] if groups else None
        if before is not None and (_runs_on(groups[-1][0], before, band) or run_on(before, band) is CardsRunOn.SURELY):
            groups[-1].append(band)
        else:
            groups.append([band])
    return groups


def _runs_on(table: Band, before: Band, band: Band) -> bool:
    labelled = all(has_label(column) for column in table.columns)
    if not labelled or band.is_labelled or len(table.columns) != len(band.columns) or len(band.columns) == 1:
        return False
    is_next = band.columns[0][0].page == before.columns[0][-1].page + 1
    return is_next and all(abs(one - other) < 12 for one, other in zip(table.edges, band.edges, strict=True))


def _set_edges_of_single(lines: Sequence[PdfLine]) -> None:
    """Tells lines that stand alone on their page how far they may go, if they stand in a column of the pages before."""
    columns = [(line.x, line.edge) for line in lines if line.edge]
    pages: dict[int, list[PdfLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    for page in pages.values() if columns else ():
        left, right = min(line.x for line in page), max(line.right for line in page)
        edge = next((edge for x, edge in columns if abs(x - left) < 3 and right < edge + 3), 0.0)
        if edge and not any(line.edge for line in page):
            for line in page:
                line.edge = edge


def _set_edges(lines: Sequence[PdfLine], is_column: bool) -> None:
    """Tells the lines of a column how far they may go; those of the whole page are told later."""
    if is_column:
        edge = max(line.right for line in lines)
        for line in lines:
            line.edge = edge
