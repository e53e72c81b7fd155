"""Periods that a person types."""

from __future__ import annotations

import pytest

from ascl_reader.importer.review.period import period_from


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("March 2024", "2024-03", "2024-03"),
        ("mar 2024", "2024-03", "2024-03"),
        ("2019", "2019-01", "2019-12"),
        ("2019 to 2021", "2019-01", "2021-12"),
        ("2019-09 – 2020-01", "2019-09", "2020-01"),
        ("September 2019 to  2020", "2019-09", "2020-12"),
        ("", None, None),
        ("  ", None, None),
        ("not dated by the text", None, None),
    ],
)
def test_what_can_be_told(typed: str, start: str | None, end: str | None) -> None:
    period = period_from(typed)
    assert period is not None and (period.start, period.end) == (start, end)
    assert period.label


@pytest.mark.parametrize(
    "typed",
    ["soon", "Ma 2020", "2021 to 2019", "2019 to 2020 to 2021", "March", "32 March 2020", "2020-13", "March 2020-04"],
)
def test_what_cannot(typed: str) -> None:
    assert period_from(typed) is None
