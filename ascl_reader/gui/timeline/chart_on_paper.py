"""The timeline on paper: A4 across, all years on each page, as many pages as the rows take, and whose page it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.timeline.chart_painting import ChartLook, Seen, paint_chart
from ascl_reader.gui.timeline.fitted_chart import fit_chart, paper_look
from ascl_reader.gui.timeline.mark_layout import TimelineEntry
from ascl_reader.library import paper_marks

MARGIN = 12.0
"""Millimetres on every side."""

PER_INCH = 96
"""Pixels of the chart in an inch of paper."""

HEAD, FOOT = 34.0, 42.0
"""Pixels at the head of each page for the title, at its foot for what the marks mean and whose page this is."""

TITLE, OVER = 16, 10
"""Pixels of the title's letters, and by which words may go into the margin: on paper they are a little wider."""


class PaperWords(NamedTuple):
    """What stands on each page besides the chart: title, what the marks mean, and when it was printed."""

    title: str
    key: str
    printed: str


def timeline_printer(title: str) -> QPrinter:
    """Returns a printer that is set to A4 across."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    return printer


def paint_pages(printer: QPrinter, entries: Sequence[TimelineEntry], appearance: Appearance, words: PaperWords) -> int:
    """Prints the chart, with its words on each page; returns how many pages, 0 if the printer did not take them."""
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    scale = printer.resolution() / PER_INCH
    paper = printer.pageRect(QPrinter.Unit.Inch)
    width, height = paper.width() * PER_INCH, paper.height() * PER_INCH
    layout, look = fit_chart(entries, paper_look(appearance, width), width)
    rows = max(1, int((height - HEAD - FOOT - look.head) // look.row))
    begins = range(0, max(1, layout.rows), rows)
    pages = 0
    for first in begins:
        if pages and not printer.newPage():
            break
        painter.resetTransform()
        painter.scale(scale, scale)
        shown = min(rows, layout.rows - first) * look.row + look.head
        area = QRectF(0, 0, width, shown)
        painter.save()
        painter.translate(0, HEAD)
        painter.setClipRect(area.adjusted(0, 0, OVER, 0))
        paint_chart(painter, layout, look, Seen(area, dy=first * look.row))
        painter.restore()
        pages += 1
        number = f"Page {pages} of {len(begins)}"
        _paint_words(painter, look, QRectF(0, 0, width, height), words, number)
    return pages if painter.end() else 0


def _paint_words(painter: QPainter, look: ChartLook, page: QRectF, words: PaperWords, number: str) -> None:
    """Paints the title at the head of a page, and at its foot the key, whose page it is, and its number."""
    title = QFont(look.bold)
    title.setPixelSize(TITLE)
    painter.setFont(title)
    painter.setPen(QColor(look.colours.ink))
    painter.drawText(page, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words.title)
    painter.setFont(look.font)
    painter.setPen(QColor(look.colours.quiet))
    left = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
    painter.drawText(page, left, f"{words.key}\n{paper_marks.WHOSE} {paper_marks.MADE_BY}")
    right = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
    painter.drawText(page, right, f"{words.printed} · {number}")
