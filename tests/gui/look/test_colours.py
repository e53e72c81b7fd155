"""The colours of every appearance have the contrast that WCAG 2.2 AA asks for, those of high contrast AAA."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from ascl_reader.gui.look.colours import ALL, CONTRAST_DARK, CONTRAST_LIGHT, Colours

TEXT_PAIRS = [
    *[("ink", ground) for ground in ("ground", "pane", "tint", "position", "mark", "warning_tint")],
    *[("quiet", ground) for ground in ("ground", "pane", "tint", "position")],
    *[("accent", ground) for ground in ("ground", "pane", "tint", "position")],
    ("on_accent", "accent"),
    ("warning", "warning_tint"),
]
EDGE_PAIRS = [("edge", "ground"), ("edge", "pane"), ("accent", "pane"), ("accent", "ground"), ("mark_edge", "mark")]


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2, definition of that name)."""
    parts = [channel / 255 for channel in QColor(colour).getRgb()[:3]]  # type: ignore[index]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_formula_knows_its_ends() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", ALL, ids=lambda colours: colours.name)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_has_the_contrast_of_wcag_aa(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", ALL, ids=lambda colours: colours.name)
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_and_focus_have_three_to_one(colours: Colours, edge: str, ground: str) -> None:
    assert contrast(getattr(colours, edge), getattr(colours, ground)) >= 3


@pytest.mark.parametrize("colours", [CONTRAST_LIGHT, CONTRAST_DARK], ids=lambda colours: colours.name)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_high_contrast_has_seven_to_one(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 7


@pytest.mark.parametrize("colours", ALL, ids=lambda each: each.name)
def test_what_cannot_be_used_now_is_told_from_what_can(colours: Colours) -> None:
    assert contrast(colours.faded, colours.pane) >= 3 and contrast(colours.faded, colours.ink) >= 2
