"""The timeline's chart fitted to a width, with the fonts and sizes of the screen or of paper."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.colours import LIGHT
from ascl_reader.gui.timeline.chart_painting import ChartLook, undated_heading
from ascl_reader.gui.timeline.mark_layout import MarkLayout, MarkSizes, TimelineEntry, lay_out, span

NAMES, TITLE = 0.28, 0.45
"""Part of the width that themes' names take at most, and of the rest that a title or the undated zone takes."""

ACROSS = 5
"""Undated statements beside one another in a small chart, whose marks have no titles."""

LEAST_MONTH = 2.0
"""Pixels, however narrow the window is."""


class FittedChart(NamedTuple):
    """Where the marks are, and how they look."""

    layout: MarkLayout
    look: ChartLook

    @classmethod
    def empty(cls, appearance: Appearance) -> FittedChart:
        """Returns a chart of no statements."""
        return fit_chart((), screen_look(appearance, 0), 0)


def screen_look(appearance: Appearance, width: int) -> ChartLook:
    """Returns how the chart looks in a window as wide as this, in pixels."""
    font, bold, px = appearance.font("quiet"), appearance.font("quiet", bold=True), appearance.px
    return ChartLook(appearance.colours, font, bold, min(px(170), width * NAMES), px(24), max(26, px(26)))


def small_look(appearance: Appearance, width: int) -> ChartLook:
    """Returns how a small chart looks, as a part of a page that is as wide as this, in pixels."""
    font, px = appearance.font("quiet"), appearance.px
    line = QFontMetricsF(font).height()
    return ChartLook(appearance.colours, font, font, min(px(190), width * NAMES), line + 4, max(px(18), line + 2), True)


def paper_look(appearance: Appearance, width: float) -> ChartLook:
    """Returns how the chart looks on paper: light, at one size, in the type face of the screen, with whole titles."""
    font, bold = QFont(appearance.font("quiet")), QFont(appearance.font("quiet", bold=True))
    for each in (font, bold):
        each.setPixelSize(11)
    return ChartLook(LIGHT, font, bold, min(150.0, width * NAMES), 22, 22, title=15)


def fit_chart(entries: Sequence[TimelineEntry], look: ChartLook, width: float, zoom: float = 1.0) -> FittedChart:
    """Returns the chart whose axis, zoomed, fills a width in pixels that the rest leaves; no month is under 2 pixels.

    Titles that are longer than there is room for are cut with "…".
    """
    metrics, bold = QFontMetricsF(look.font), QFontMetricsF(look.bold)
    plot = max(0.0, width - look.names)
    longest = min(look.title * look.row, plot * TITLE)
    titles = [0.0 if look.small else metrics.horizontalAdvance(entry.title) + 1 for entry in entries]
    bar = look.row / 2
    title, across = (0.0, ACROSS) if look.small else (longest, 1)
    heading = metrics.horizontalAdvance(undated_heading(small=True)) + 1 if look.small else 0.0
    gap = bar / 3 if look.small else bar
    sizes = MarkSizes(bar, look.row * 0.7, gap, title, across, heading)
    month_width = max(LEAST_MONTH, _widest_month(entries, titles, plot, sizes)) * zoom
    names = {entry.theme for entry in entries}
    least = {name: ceil(_height(bold, name, look.names - 8) / look.row) for name in names}
    return FittedChart(lay_out(entries, titles, month_width, sizes, least), look)


def _widest_month(entries: Sequence[TimelineEntry], titles: Sequence[float], plot: float, sizes: MarkSizes) -> float:
    """Returns the width of a month with which all marks and the undated zone fill a width, all in pixels."""
    first, months = span(entries)
    kept = [min(width, sizes.title) + sizes.gap / 2 for width in titles]
    undated = [width for entry, width in zip(entries, kept, strict=True) if not entry.months]
    room = plot - 3 * sizes.gap - sizes.arrow
    room -= max(undated) + sizes.undated + sizes.gap if undated else 0.0
    limits = [room / months] if months else []
    for entry, title in zip(entries, kept, strict=True):
        if entry.months:
            after = title + (0.0 if entry.period.end else sizes.arrow)
            begins, ends = entry.months[0] - first, entry.months[1] + 1 - first
            limits.append((room - after) / ends)
            if begins:
                limits.append((room - after - sizes.shortest) / begins)
    return min(limits, default=0.0)


def _height(metrics: QFontMetricsF, text: str, width: float) -> float:
    """Returns the height of a text that wraps, in pixels."""
    return metrics.boundingRect(QRectF(0, 0, max(1.0, width), 10_000), Qt.TextFlag.TextWordWrap, text).height() + 2
