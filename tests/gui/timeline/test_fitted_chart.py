"""The chart fills the width that there is, at any text size, and leaves each theme's name its room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.timeline import fitted_chart
from ascl_reader.gui.timeline.fitted_chart import FittedChart, fit_chart, paper_look, screen_look
from ascl_reader.gui.timeline.mark_layout import TimelineEntry
from ascl_reader.library.statement import Confidence, Period

ENTRIES = [
    TimelineEntry("a", "A long title " * 5, "Theme of many words", Period("2014-01", None, "", Confidence.HIGH, "")),
    TimelineEntry("b", "B", "Theme of many words", Period("2023-12", "2023-12", "", Confidence.HIGH, "")),
    TimelineEntry("c", "C" * 60, "Theme of many words", Period(None, None, "", Confidence.LOW, "")),
]


@pytest.mark.parametrize("width", [900, 1160, 1900])
def test_all_years_fit_the_width(appearance: Appearance, width: int) -> None:
    layout, look = fit_chart(ENTRIES, screen_look(appearance, width), width)
    assert look.names + layout.width == pytest.approx(width)


def test_zoom_stretches_the_months_alone(appearance: Appearance) -> None:
    look = screen_look(appearance, 900)
    once, twice = (fit_chart(ENTRIES, look, 900, zoom).layout for zoom in (1, 2))
    assert twice.month_width == 2 * once.month_width
    assert twice.rows <= once.rows


def test_the_words_below_the_undated_marks_of_a_small_chart_stand_whole(
    appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "Nothing said of any date"
    monkeypatch.setattr(fitted_chart, "undated_heading", lambda small: words)
    look = screen_look(appearance, 1200)._replace(small=True)
    layout = fit_chart(ENTRIES, look, 1200).layout
    assert layout.width - layout.undated_left >= QFontMetricsF(look.font).horizontalAdvance(words)
    assert look.names + layout.width <= 1201


def test_a_long_name_has_its_rows(appearance: Appearance) -> None:
    appearance.set_text_size(250)
    assert fit_chart(ENTRIES[1:2], screen_look(appearance, 640), 640).layout.rows >= 2


def test_nothing_and_no_width_are_no_fault(appearance: Appearance) -> None:
    assert FittedChart.empty(appearance).layout.rows == 0
    assert fit_chart(ENTRIES, screen_look(appearance, 0), 0).layout.month_width == 2


def test_paper_is_light_whatever_the_screen_is(appearance: Appearance) -> None:
    appearance.choose("dark")
    appearance.set_text_size(200)
    look = paper_look(appearance, 1000)
    assert not look.colours.is_dark and look.font.pixelSize() == 11
