"""The timeline on paper: A4 across, all years on each page, as many pages as the rows take."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.timeline.chart_painting import Seen, paint_chart
from ascl_reader.gui.timeline.fitted_chart import fit_chart, paper_look
from ascl_reader.gui.timeline.mark_layout import TimelineEntry

MARGIN = 12.0
"""Millimetres on every side."""

PER_INCH = 96
"""Pixels of the chart in an inch of paper."""

KEY = 38.0
"""Pixels at the foot of each page for what the marks mean."""


def timeline_printer(title: str) -> QPrinter:
    """Returns a printer that is set to A4 across."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    return printer


def paint_pages(printer: QPrinter, entries: Sequence[TimelineEntry], appearance: Appearance, key: str) -> int:
    """Prints the chart with the words of its key; returns how many pages, 0 where the printer did not take them."""
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    scale = printer.resolution() / PER_INCH
    paper = printer.pageRect(QPrinter.Unit.Inch)
    width, height = paper.width() * PER_INCH, paper.height() * PER_INCH
    layout, look = fit_chart(entries, paper_look(appearance, width), width)
    rows = max(1, int((height - KEY - look.head) // look.row))
    pages = 0
    for first in range(0, max(1, layout.rows), rows):
        if pages and not printer.newPage():
            break
        painter.resetTransform()
        painter.scale(scale, scale)
        shown = min(rows, layout.rows - first) * look.row + look.head
        area = QRectF(0, 0, width, shown)
        painter.save()
        painter.setClipRect(area)
        paint_chart(painter, layout, look, Seen(area, dy=first * look.row))
        painter.restore()
        painter.setFont(look.font)
        painter.setPen(QColor(look.colours.quiet))
        foot = QRectF(0, height - KEY, width, KEY)
        painter.drawText(foot, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignBottom, key)
        pages += 1
    return pages if painter.end() else 0
