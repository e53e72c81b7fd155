"""The styles of a Word file have the lines and the tint that the same parts have on paper."""

from __future__ import annotations

import io

import docx
import pytest

from ascl_reader.briefing.briefing import Layout, Profile
from ascl_reader.briefing.sheets.compose import compose
from ascl_reader.briefing.sheets.files.write_docx import as_docx
from ascl_reader.briefing.sheets.print_styles import print_style_of
from tests.briefing.sheets.made_up import LIBRARY, OURS, PRINTED, SETS, briefing

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ALL_ROUND = {"top", "left", "bottom", "right"}


def drawn_in(layout: Layout) -> dict[str, tuple[dict[str, tuple[str, str]], str]]:
    """Return for each style of a Word file its lines by side, each with its kind and colour, and its tint."""
    sheet = compose(briefing(SETS["four"], layout, Profile.STANDARD), LIBRARY, OURS, PRINTED)
    found = {}
    for style in docx.Document(io.BytesIO(as_docx(sheet))).styles:
        lines = {
            each.tag.removeprefix(W): (each.get(f"{W}val"), each.get(f"{W}color"))
            for each in style.element.findall(f"{W}pPr/{W}pBdr/*")
        }
        shade = style.element.find(f"{W}pPr/{W}shd")
        found[style.name] = lines, shade.get(f"{W}fill") if shade is not None else ""
    return found


@pytest.mark.parametrize("layout", Layout)
def test_what_the_school_wrote_is_boxed_and_on_one_page_has_a_line_beside_it(layout: Layout) -> None:
    lines, _ = drawn_in(layout)["ASCL Our School"]
    assert lines.keys() == ({"left"} if layout is Layout.ONE_PAGE else ALL_ROUND)
    assert {kind for kind, _ in lines.values()} == {"dashed"}


def test_position_and_glance_have_a_bar_and_the_glance_alone_its_tint() -> None:
    found = drawn_in(Layout.SHEET)
    look = print_style_of(Profile.STANDARD)
    ink, accent, tint = (colour[1:].upper() for colour in (look.ink, look.accent, look.tint))
    assert found["ASCL Position"] == ({"left": ("single", ink)}, "")
    assert found["ASCL At a Glance"] == found["List Number"] == ({"left": ("single", accent)}, tint)
    assert found["ASCL Masthead"] == ({"bottom": ("single", accent)}, "")
    assert found["Title"] == ({}, ""), "which Word's own style has a line below"
