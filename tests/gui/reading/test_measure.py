"""What a readable measure is: letters as English has them, and the width that three panes need."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.reading.measure import BESIDE_TEXT, SHORTEST_LINE, least_pane_width, letter_width

SENTENCE = "Schools and colleges should be asked to accept no more delegated duties for children’s social care."


@pytest.mark.parametrize("percent", [80, 100, 125, 250])
def test_a_letter_is_as_wide_as_those_of_a_sentence_and_grows_with_the_text(
    appearance: Appearance, percent: int
) -> None:
    appearance.set_text_size(percent)
    font = appearance.font("body")
    real = QFontMetricsF(font).horizontalAdvance(SENTENCE) / len(SENTENCE)
    assert letter_width(font) == pytest.approx(real, rel=0.05)


def test_a_pane_has_room_for_its_shortest_line_and_its_scroll_bar(appearance: Appearance) -> None:
    font = appearance.font("body")
    text = least_pane_width(font, 10) - BESIDE_TEXT - 10
    assert SHORTEST_LINE <= text / letter_width(font) < SHORTEST_LINE + 1
