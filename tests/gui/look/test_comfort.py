"""Spacing and column stay within bounds, and reach the texts."""

from __future__ import annotations

import pytest

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.comfort import BOUNDS, USUAL_COMFORT, Comfort, bounded
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.library.statement import Section

WORDS = "Schools and colleges should be asked to accept no more delegated duties for the care of children. " * 4


@pytest.mark.parametrize("asked", [Comfort(0, -5, 0), Comfort(9999, 9999, 9999)])
def test_what_is_out_of_bounds_is_brought_back(asked: Comfort) -> None:
    for name, value in bounded(asked)._asdict().items():
        assert value in BOUNDS[name]
    assert bounded(USUAL_COMFORT) == USUAL_COMFORT


def test_lines_letters_and_columns_are_set_as_they_are_wanted(appearance: Appearance) -> None:
    pane = SectionPane(Section.CONTEXT, appearance)
    pane.resize(1200, 400)
    pane.show()
    pane.show_text(WORDS)
    appearance.changed.connect(pane.restyle)

    def gap() -> float:
        layout = pane.edit.document().firstBlock().layout()
        return layout.lineAt(1).y() - layout.lineAt(0).y()

    def letters() -> float:
        return layout_line_length(pane)

    usual, wide = gap(), letters()
    appearance.choose_comfort(Comfort(200, 0, 45))
    assert gap() == pytest.approx(usual * 200 / 150, rel=0.05)
    assert letters() < 50 < wide
    appearance.choose_comfort(Comfort(150, 20, 45))
    assert appearance.font("body").letterSpacing() == 120
    assert appearance.font("control").letterSpacing() in (0, 100), "the program's own words stay as they are"
    pane.close()


def layout_line_length(pane: SectionPane) -> float:
    layout = pane.edit.document().firstBlock().layout()
    return layout.lineAt(0).textLength()
