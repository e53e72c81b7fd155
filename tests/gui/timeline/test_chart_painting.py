"""What is certain and what is inferred are told apart without colour, and only what is seen is drawn."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.colours import ALL, Colours
from ascl_reader.gui.timeline.chart_painting import ChartLook, Seen, paint_bar, paint_chart, place_of
from ascl_reader.gui.timeline.fitted_chart import FittedChart, fit_chart, screen_look
from ascl_reader.gui.timeline.mark_layout import TimelineEntry
from ascl_reader.library.statement import Confidence, Period


def dark_part(colours: Colours, certain: bool) -> float:
    """Return which part of a bar has the accent itself."""
    image = QImage(80, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(colours.pane))
    with QPainter(image) as painter:
        paint_bar(painter, QRectF(2, 2, 76, 16), colours, certain)
    accent = QColor(colours.accent)
    found = [image.pixelColor(x, y) == accent for x in range(8, 72) for y in range(5, 15)]
    return sum(found) / len(found)


class Chart(NamedTuple):
    """A chart that was drawn as wide as 900 pixels, with how it was fitted and the picture of it."""

    layout: FittedChart
    look: ChartLook
    seen: Seen
    image: QImage

    @property
    def place(self) -> QRectF:
        """Where the first mark is drawn, with its title."""
        return place_of(self.layout.marks[0], self.look, self.seen)

    @property
    def title_left(self) -> int:
        """Where the title of the first mark begins."""
        mark = self.layout.marks[0]
        return round(self.place.left() + mark.title_left - mark.left)


def drawn(appearance: Appearance, entries: list[TimelineEntry], line: str = "") -> Chart:
    """Return a chart of entries on a plain ground; the lines of the years are not seen, but in the colour of `line`."""
    layout, look = fit_chart(entries, screen_look(appearance, 900), 900)
    look = look._replace(colours=look.colours._replace(line=line or look.colours.pane))
    seen, image = Seen(QRectF(0, 0, 900, 200)), QImage(900, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(look.colours.pane))
    with QPainter(image) as painter:
        paint_chart(painter, layout, look, seen)
    return Chart(layout, look, seen, image)


def test_a_certain_bar_is_filled_and_an_inferred_one_is_not(appearance: Appearance) -> None:
    for colours in ALL:
        assert dark_part(colours, certain=True) == 1
        assert dark_part(colours, certain=False) < 0.5


def test_the_chosen_mark_has_a_ring_that_the_keyboard_focus_makes_stronger(appearance: Appearance) -> None:
    entries = [TimelineEntry("a", "A", "Theme", Period("2020-01", None, "2020", Confidence.HIGH, ""))]
    layout, look = fit_chart(entries, screen_look(appearance, 600), 600)
    inks = []
    for chosen, focused in ((-1, False), (0, False), (0, True)):
        image = QImage(600, 120, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        seen = Seen(QRectF(0, 0, 600, 120), 0, 0, chosen, focused)
        with QPainter(image) as painter:
            paint_chart(painter, layout, look, seen)
        ring = place_of(layout.marks[0], look, seen).toAlignedRect().adjusted(-4, 0, 4, 0)
        around = [image.pixelColor(x, ring.center().y()) for x in range(ring.left(), ring.left() + 5)]
        inks.append(sum(255 - each.lightness() for each in around))
    assert inks[0] < inks[1] < inks[2]


def test_an_arrow_leaves_room_before_the_title(appearance: Appearance) -> None:
    chart = drawn(
        appearance, [TimelineEntry("a", "Here", "Here", Period("2020-01", None, "2020", Confidence.HIGH, ""))]
    )
    title, middle, ground = chart.title_left, round(chart.place.center().y()), QColor(chart.look.colours.pane)
    inked = [x for x in range(title - 40, title) if chart.image.pixelColor(x, middle) != ground]
    assert title - 12 < max(inked) <= title - 6


@pytest.mark.parametrize("size", [100, 125, 200])
def test_the_name_of_a_theme_is_as_high_as_the_title_beside_it(size: int) -> None:
    entries = [TimelineEntry("a", "Here", "Here", Period("2020-01", "2020-01", "2020", Confidence.HIGH, ""))]
    chart = drawn(Appearance("light", "source-sans", size), entries)
    row = chart.place.toAlignedRect().adjusted(0, 2, 0, -2)

    def inked(left: int, right: int) -> list[int]:
        """Return the lines of pixels with letters between two columns."""
        wide = range(left, right)
        return [
            y
            for y in range(row.top(), row.bottom())
            if any(chart.image.pixelColor(x, y).lightness() < 128 for x in wide)
        ]

    name, title = inked(0, round(chart.look.names) - 8), inked(chart.title_left, row.right())
    assert name and abs(name[0] - title[0]) <= 1 and abs(name[-1] - title[-1]) <= 1


def test_no_line_of_a_year_goes_through_the_letters_of_a_title(appearance: Appearance) -> None:
    entries = [
        TimelineEntry(
            day, "A title as long as some years are wide", "Theme", Period(day, day, day, Confidence.HIGH, "")
        )
        for day in ("2014-01", "2020-01")
    ]
    chart = drawn(appearance, entries, line="#ff0000")
    place = chart.place.toAlignedRect()
    inside = [
        (x, y) for x in range(chart.title_left, place.right()) for y in range(place.top() + 2, place.bottom() - 1)
    ]
    reddish = {(x, y) for x in range(900) for y in range(200) if is_reddish(chart.image.pixelColor(x, y))}
    assert reddish and reddish.isdisjoint(inside)


def is_reddish(colour: QColor) -> bool:
    return colour.red() - colour.green() > 60
