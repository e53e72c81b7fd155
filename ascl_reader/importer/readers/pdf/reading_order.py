"""Puts the lines of all pages into the order in which they are read, tables that run over a page together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from ascl_reader.importer.blocks.tables import heads_titles
from ascl_reader.importer.blocks.titles import month_in
from ascl_reader.importer.readers.pdf.boxes_beside import with_boxes, without_boxes_beside
from ascl_reader.importer.readers.pdf.cards import CardsRunOn, pages_cut_beside, pages_of, run_on, tables_of
from ascl_reader.importer.readers.pdf.column_labels import (
    goes_on_below,
    has_label,
    has_note_beside,
    has_texts_beside_label,
    is_beside_labels,
    is_label_line,
    numbers_before_titles,
    repeated_head,
)
from ascl_reader.importer.readers.pdf.columns import Band, bands_of
from ascl_reader.importer.readers.pdf.page.lines import PdfLine

FEWEST_ACROSS, FAR_ACROSS = 2, 3.0
"""Lines of a page that run over the place where another begins, and by how many sizes of their font."""

SAME_ROW, NEXT_ROW = 0.9, 6.0
"""Sizes of the font by which lines beside one another stand off each other, and from one such row to the next."""

FEWEST_WORDS = 4
"""Words of a note."""

NEAR_TITLE = 3.0
"""Sizes of the font from a title to the cells beside it, which may begin lower than the title, at the most."""

SAME_EDGE = 3.0
"""Points within which the columns of tables begin at the same place."""

LARGER = 1.15
"""Times the size of the text from which a quotation beside it is one wherever the lines of the page end."""


def in_reading_order(pages: Sequence[Sequence[PdfLine]]) -> tuple[list[PdfLine], set[int], list[list[PdfLine]]]:
    """Returns all lines in the order in which they are read, the pages where that is not certain, and notes beside."""
    numbers = [numbers_before_titles(page) for page in pages]
    numbers += [repeated_head(before, page) for before, page in pairwise(pages)]
    out = {id(line) for lines in numbers for line in lines}
    pages = [[line for line in page if id(line) not in out] for page in pages]
    apart = [without_boxes_beside(page) for page in pages]
    pages = [page for page, _ in apart]
    by_page = [bands_of(page) for page in pages]
    edge = max((line.right for page in pages for line in page), default=0.0)
    beside = [note for own in by_page for note in _notes_beside(own, edge)]
    unsure = {
        page[0].page
        for page, own in zip(pages, by_page, strict=True)
        if page and not any(band.is_labelled or band.is_table for band in own) and _has_note_beside(page)
    }
    unsure |= {note[0].page for note in beside}
    beside += filter(None, numbers)
    bands = _with_labels_in_each_row(_with_whole_rows([band for own in by_page for band in own]))
    unsure |= {band.columns[0][0].page for band in bands if band.is_unsure}
    unsure |= {band.columns[0][0].page for band in bands if has_texts_beside_label(band.columns)}
    unsure |= pages_cut_beside(bands)
    unsure |= pages_of(*(one for one, other in pairwise(bands) if goes_on_below(one.columns, other.columns)))
    unsure |= {
        page
        for one, other in pairwise(bands)
        if run_on([one], other) is CardsRunOn.UNSURE
        for page in pages_of(one, other)
    }
    ordered: list[PdfLine] = []
    was_table = False
    tables: list[list[list[PdfLine]]] = []
    for group in tables_of(bands):
        unsure |= {line.page for band in group[1:] for column in band.columns for line in column}
        parts = zip(*(band.columns for band in group), strict=True)
        columns = [[line for lines in each for line in lines] for each in parts]
        is_table = group[0].is_labelled or group[0].is_table or len(group) > 1
        if is_table and len(columns) > 1:
            tables.append(columns)
        for lines in columns:
            _set_edges(lines, is_column=len(columns) > 1)
            lines[0].is_apart |= (is_table or was_table) and not _goes_on_overleaf(ordered, lines[0])
            was_table = is_table
            ordered += lines
    heads = [line for line in ordered if heads_titles(line.text) and is_beside_labels(line, ordered)]
    if heads:
        beside += [heads]
        for head, line in pairwise(ordered):
            line.is_apart |= head in heads
        ordered = [line for line in ordered if line not in heads]
    _set_edges_of_tables(tables)
    _set_edges_of_single(ordered)
    return with_boxes(ordered, [box for _, boxes in apart for box in boxes]), unsure, beside


def _goes_on_overleaf(ordered: Sequence[PdfLine], line: PdfLine) -> bool:
    """Returns whether a line at the top of a page goes on in the sentence with which the page before ended."""
    above = ordered[-1] if ordered else line
    return above.page < line.page and line.text[0].islower() and above.text[-1].isalpha()


def _notes_beside(bands: Sequence[Band], edge: float) -> list[list[PdfLine]]:
    """Takes narrow notes right of the text out of the bands of a page with labels, and returns them."""
    if not any(is_label_line(line) for band in bands for column in band.columns for line in column):
        return []
    found: list[list[PdfLine]] = []
    for place, band in enumerate(bands):
        if not (band.is_labelled or band.is_table) and has_note_beside(band.columns, edge):
            note = band.columns.pop()
            if place + 1 < len(bands):
                note += _rest_of(note, bands[place + 1])
            found.append(note)
    return found


def _rest_of(note: Sequence[PdfLine], below: Band) -> list[PdfLine]:
    """Takes the lines of a note that run on below the text beside it out of the next band, and returns them."""
    left, lines = min(line.x for line in note), below.columns[0]
    rest = list(takewhile(lambda line: line.x >= left - 1 and not is_label_line(line), lines))
    if len(below.columns) > 1 or len(rest) == len(lines):
        return []  # a band has a line at least
    below.columns[0] = lines[len(rest) :]
    return rest


def _has_note_beside(lines: Sequence[PdfLine]) -> bool:
    """Returns whether a note or a quotation stands beside the text of a page, which else runs over its whole width."""
    for left, right in _side_by_side(lines):
        edge = min(line.x for line in right)
        room = edge - max(line.right for line in left)
        if (
            len(right) < 2
            or any(abs(line.x - edge) > 2 or line.size > room for line in right)
            or not (_is_text(left) and _is_text(right))
        ):
            continue  # words of a line that was stretched, a date beside a title, or signs before the entries of a list
        across = sum(line.x < edge - line.size and line.right > edge + FAR_ACROSS * line.size for line in lines)
        notes = [(note, text) for note, text in ((left, right), (right, left)) if _is_note(note)]
        if any(across >= FEWEST_ACROSS or _is_larger(*each) for each in notes):
            return True
    return False


def _is_text(lines: Sequence[PdfLine]) -> bool:
    """Returns whether lines are more than a date, or the signs, numbers or letters of a list."""
    if any(month_in(line.text) is not None for line in lines):
        return False
    return sum(len(word) > 2 and word.isalpha() for line in lines for word in line.text.split()) > 1


def _is_larger(note: Sequence[PdfLine], text: Sequence[PdfLine]) -> bool:
    return min(line.size for line in note) > LARGER * max(line.size for line in text)


def _side_by_side(lines: Sequence[PdfLine]) -> list[tuple[list[PdfLine], list[PdfLine]]]:
    """Returns the parts of a page where lines stand beside one another: those on the left, and those on the right."""
    falling = sorted(lines, key=lambda line: -line.y)
    found: list[tuple[dict[int, PdfLine], dict[int, PdfLine]]] = []
    last = float("inf")
    for place, line in enumerate(falling):
        for other in falling[place + 1 :]:
            if line.y - other.y > SAME_ROW * max(line.size, other.size):
                break
            left, right = (line, other) if line.x < other.x else (other, line)
            if right.x - left.right > right.size:
                if last - other.y > NEXT_ROW * max(line.size, other.size):
                    found.append(({}, {}))
                last = other.y
                for side, each in zip(found[-1], (left, right), strict=True):
                    side[id(each)] = each
    return [(list(left.values()), list(right.values())) for left, right in found]


def _is_note(lines: Sequence[PdfLine]) -> bool:
    """Returns whether lines are words beside the text: more than a few, and no label of a section among them."""
    words = " ".join(line.text for line in lines).split()
    return len(words) >= FEWEST_WORDS and not any(map(is_label_line, lines))


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


def _with_whole_rows(bands: Sequence[Band]) -> list[Band]:
    """Returns bands, the first row of a table below its labels, and titles in the row whose cells begin lower."""
    made: list[Band] = []
    head: Band | None = None
    waiting: Band | None = None
    for band in bands:
        if band.is_labelled:
            head = band if _is_head(band) else None
        if waiting is not None and head is not None and _takes(head, waiting, band):
            title, has_first = waiting.columns[0], len(band.columns) == len(head.columns)
            band.columns = [[*title, *(band.columns[0] if has_first else ())], *band.columns[has_first:]]
            made.pop()
        waiting = band if head is not None and len(band.columns) == 1 else None
        if head is not None and made and made[-1] is head and _is_row_of(head, band):
            band.columns[0][0].is_apart = True
            head.columns = [[*one, *more] for one, more in zip(head.columns, band.columns, strict=True)]
        else:
            made.append(band)
    return made


def _is_row_of(head: Band, band: Band) -> bool:
    """Returns whether a band has a column below each label of a row of labels that stands alone above the table."""
    if not _is_head(head) or len(band.columns) != len(head.columns) or any(map(has_label, band.columns)):
        return False
    edges = [*band.edges, float("inf")]
    middles = [(column[0].x + column[0].right) / 2 for column in head.columns]
    return all(low < middle < high for low, middle, high in zip(edges, middles, edges[1:], strict=False))


def _is_head(band: Band) -> bool:
    """Returns whether a band is a row of labels, one line each, with a column for titles before them."""
    if not band.is_labelled or any(len(column) != 1 for column in band.columns):
        return False
    return not has_label(band.columns[0]) and all(map(has_label, band.columns[1:]))


def _takes(head: Band, title: Band, band: Band) -> bool:
    """Returns whether the cells of a row stand right of a title and begin right below the height of its last line."""
    missing = len(head.columns) - len(band.columns)
    if missing not in (0, 1):
        return False
    edge = min(line.x for line in band.columns[1 - missing])
    last, first = title.columns[0][-1], max(column[0].y for column in band.columns)
    is_near = last.page == band.columns[0][0].page and 0 <= last.y - first < NEAR_TITLE * last.size
    return is_near and all(line.right < edge for line in title.columns[0])


def _is_row_below(head: Band, band: Band) -> bool:
    """Returns whether a band has the columns of a table's first row, below the cells of its head."""
    if len(head.columns) != len(band.columns) or any(len(column) < 2 for column in head.columns):
        return False
    edges = [min(line.x for line in column[1:]) for column in head.columns]
    return all(abs(one - other) < 12 for one, other in zip(edges, band.edges, strict=True))


def _set_edges_of_tables(tables: Sequence[Sequence[Sequence[PdfLine]]]) -> None:
    """Tells the cells of tables whose columns begin at the same places how far the widest of each column goes."""
    alike: dict[tuple[int, ...], list[Sequence[Sequence[PdfLine]]]] = {}
    for columns in tables:
        key = tuple(round(min(line.x for line in column) / SAME_EDGE) for column in columns)
        alike.setdefault(key, []).append(columns)
    for some in alike.values():
        for cells in zip(*some, strict=True):
            edge = max(line.edge for cell in cells for line in cell)
            for line in (each for cell in cells for each in cell):
                line.edge = edge


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
    """Sets how far the lines of a column may go; for those of the whole page this is set later."""
    if is_column:
        edge = max(line.right for line in lines)
        for line in lines:
            line.edge = edge
