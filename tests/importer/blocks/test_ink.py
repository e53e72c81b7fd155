"""Which letters nobody can see: in the colour of their paper, clear, or smaller than an eye tells."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.ink import WHITE, Ink, colour_of, is_clear


@pytest.mark.parametrize(
    ("written", "colour"),
    [
        ("#fff", WHITE),
        ("FFFFFF", WHITE),
        (" White ", WHITE),
        ("rgb(255, 255,255)", WHITE),
        ("rgba(10 20 30 / 50%)", (10, 20, 30)),
        ("#1f5fa8", (31, 95, 168)),
        ("rgba(255,255,255,0)", None),
        ("auto", None),
        ("url(a.png)", None),
        ("", None),
    ],
)
def test_colours_as_files_write_them(written: str, colour: object) -> None:
    assert colour_of(written) == colour


def test_clear_colours() -> None:
    assert [is_clear(each) for each in ("transparent", "rgba(0,0,0,0)", "rgba(0,0,0,.5)", "rgba(0,0,0,.)", "#fff")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("ink", "is_unseen"),
    [
        (Ink(), False),
        (Ink(WHITE), True),
        (Ink((250, 252, 255)), True),
        (Ink((235, 235, 235)), False),
        (Ink(WHITE, None), False),
        (Ink(WHITE, (0, 60, 120)), False),
        (Ink((0, 0, 0), (5, 5, 5)), True),
        (Ink(size=1.0), True),
        (Ink(size=6.0), False),
        (Ink(is_clear=True), True),
    ],
)
def test_what_nobody_sees(ink: Ink, is_unseen: bool) -> None:
    assert ink.is_unseen is is_unseen
