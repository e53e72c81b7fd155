"""Rows of a page of a PDF: lines of one height beside one another, and the order in which they are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from ascl_reader.importer.readers.pdf.page.lines import PdfLine, line_of


def rows_of(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """Returns lines by their height on the page, from the top down, each row from left to right."""
    rows: list[list[PdfLine]] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if rows and rows[-1][0].y - line.y <= 0.3 * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda line: line.x)
    return rows


def number_of(line: PdfLine) -> int:
    """Returns the place of a line in the order of drawing."""
    return min(part.piece.number for part in line.parts)


def drawn_in_turn(rows: Sequence[Sequence[PdfLine]]) -> list[list[Sequence[PdfLine]]]:
    """Returns rows in groups, each of which is drawn as a whole before the next."""
    last = [max(part.piece.number for line in row for part in line.parts) for row in rows]
    least = [min(map(number_of, row)) for row in rows]
    for place in range(len(rows) - 2, -1, -1):
        least[place] = min(least[place], least[place + 1])
    groups: list[list[Sequence[PdfLine]]] = []
    most = -1
    for place, row in enumerate(rows):
        if not groups or most >= least[place]:
            groups[-1:] = [[*(groups[-1] if groups else []), row]]
        else:
            groups.append([row])
        most = max(most, last[place])
    return groups


def joined_row(row: Sequence[PdfLine]) -> PdfLine:
    """Returns the lines of one row as one."""
    if len(row) == 1:
        return row[0]
    joined = line_of(row[0].page, [part for line in row for part in line.parts])
    joined.place = row[0].place.around(row[-1].place)
    joined.is_bullet, joined.is_apart = row[0].is_bullet, row[0].is_apart
    return joined
