"""Days as they are written on screen."""

from __future__ import annotations

import pytest

from ascl_reader.gui.widgets.dates import long_date


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-03-12", "12 March 2026"),
        ("2026-03-12T10:00:00.000Z", "12 March 2026"),
        ("2026-02-30", "2026-02-30"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_a_day_is_written_out_and_anything_else_stays(day: str, told: str) -> None:
    assert long_date(day) == told
