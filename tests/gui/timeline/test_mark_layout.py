"""Marks stand in their themes, by one straight scale of months, and never on one another."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.gui.timeline.mark_layout import (
    MarkLayout,
    MarkSizes,
    TimelineEntry,
    entries_of,
    lay_out,
    month_number,
    span,
)
from ascl_reader.library.statement import Confidence, Period
from tests.conftest import MakeLibrary, statement_data

SIZES = MarkSizes(shortest=12, arrow=18, gap=10, title=80)
SMALL = SIZES._replace(title=0, across=3)
"""A chart without titles, in which undated ones stand beside one another."""

months = st.one_of(
    st.none(), st.builds("{:04}-{:02}".format, st.integers(1990, 2030), st.integers(1, 12)), st.just("0001-01")
)


def entry(number: int, theme: str, start: str | None, end: str | None) -> TimelineEntry:
    """Return a statement of a theme with a period."""
    return TimelineEntry(f"id-{number}", f"Title {number}", theme, Period(start, end, "then", Confidence.HIGH, ""))


@st.composite
def many(draw: st.DrawFn) -> list[TimelineEntry]:
    """Draw statements of three themes, dated at both ends, one, or none."""
    found = draw(st.lists(st.tuples(st.sampled_from("ABC"), months, months), max_size=25))
    return [entry(number, *each) for number, each in enumerate(sorted(found, key=lambda each: each[0]))]


@given(many(), st.floats(0.5, 60), st.just(0.0) | st.floats(0, 300))
def test_marks_stand_apart_to_scale_and_in_their_lanes(
    entries: list[TimelineEntry], month_width: float, title: float
) -> None:
    layout = lay_out(entries, [title] * len(entries), month_width, SIZES if title else SMALL, {"B": 2})
    assert [mark.entry for mark in layout.marks] == entries
    for one, other in combinations(layout.marks, 2):
        assert one.row != other.row or one.right < other.left or other.right < one.left
    lanes = {lane.theme: range(lane.first, lane.first + lane.rows) for lane in layout.lanes}
    assert [row for rows in lanes.values() for row in rows] == list(range(layout.rows))
    assert len(lanes.get("B", (1, 2))) >= 2
    assert sorted(number for row in layout.in_rows for number in row) == list(range(len(entries)))
    assert [number for lane in layout.lanes for number in lane.marks] == list(range(len(entries)))
    for number, mark in enumerate(layout.marks):
        assert mark.row in lanes[mark.entry.theme] and number in layout.in_rows[mark.row]
        assert 0 <= mark.left <= mark.bar_left < mark.bar_right <= mark.title_left <= mark.right <= layout.width
        assert mark.right - mark.title_left <= title + 1e-6
        if mark.entry.months is None:
            assert mark.left >= layout.undated_left
        else:
            assert mark.right < layout.undated_left
            assert_is_to_scale(layout, mark.entry, mark.bar_left, mark.bar_right)
            assert (mark.left < mark.bar_left) is (mark.entry.period.start is None)


def assert_is_to_scale(layout: MarkLayout, drawn: TimelineEntry, left: float, right: float) -> None:
    """Assert that a bar begins with its first month and ends with its last, or is as short as one may be."""
    first, last = drawn.months or (0, 0)
    assert left - layout.axis_left == pytest.approx((first - layout.first_month) * layout.month_width)
    assert right - left == pytest.approx(max(SIZES.shortest, (last - first + 1) * layout.month_width))


def test_a_title_has_the_room_that_its_row_leaves() -> None:
    entries = [entry(1, "A", "2020-01", "2020-01"), entry(2, "A", "2023-01", "2023-01"), entry(3, "A", None, None)]
    first, second, undated = lay_out(entries, [500, 500, 500], 10, SIZES, {}).marks
    assert first.row == second.row == undated.row == 0
    assert first.right == second.left - SIZES.gap
    assert second.right < undated.left
    assert undated.right - undated.title_left == SIZES.title


def test_the_axis_has_whole_years() -> None:
    assert span([entry(1, "A", "2019-05", None), entry(2, "A", None, "2021-02"), entry(3, "A", None, None)]) == (
        month_number("2019-01"),
        36,
    )
    assert span([entry(1, "A", None, None)]) == (0, 0)


def test_each_statement_stands_once_in_its_top_theme_by_time(make_library: MakeLibrary) -> None:
    def data(name: str, start: str | None, confidence: str = "high") -> dict[str, object]:
        period = {"from": start, "to": start, "label": "then", "confidence": confidence, "why": "So."}
        return statement_data(name, period=period)

    library = make_library(data("undated", None, "low"), data("late", "2021-01"), data("early", "2019-01", "medium"))
    entries = entries_of(library.statements, library.themes)
    assert [each.statement for each in entries] == ["early", "late", "undated"]
    assert {each.theme for each in entries} == {library.themes.name("funding")}
    assert [each.inferred for each in entries] == [True, False, False]
