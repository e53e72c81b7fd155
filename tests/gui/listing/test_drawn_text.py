"""A text of a row as it is drawn: in the lines there is room for, cut with a sign, its marks and lead told apart."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextLayout

from ascl_reader.gui.listing.drawn_text import DrawnText, TextLook, TextRole, laid_out
from ascl_reader.gui.look.colours import LIGHT

LONG = "Rooms are cold in winter and hot in summer. " * 6


@pytest.fixture
def look(qapp: object) -> TextLook:
    return TextLook(QFont("Source Sans Pro", 10), 18)


def drawn(what: DrawnText, look: TextLook) -> QTextLayout:
    return laid_out(what, look, LIGHT)


def looks(layout: QTextLayout) -> list[tuple[str, str]]:
    """Return the pieces of a text that have a look of their own, and the colour of their letters."""
    return [
        (layout.text()[span.start : span.start + span.length], span.format.foreground().color().name())
        for span in layout.formats()
    ]


def test_a_short_text_takes_a_line(look: TextLook) -> None:
    layout = drawn(DrawnText("Rooms", (), TextRole.SMALL, 200, 3), look)
    assert (layout.text(), layout.lineCount()) == ("Rooms", 1)


def test_a_long_text_is_cut_after_its_last_line(look: TextLook) -> None:
    layout = drawn(DrawnText(LONG, ((0, 5), (len(LONG) - 8, 6)), TextRole.SMALL, 200, 2), look)
    assert layout.lineCount() == 2 and layout.text().endswith("…") and LONG.startswith(layout.text()[:-1])
    assert [text for text, _ in looks(layout)] == ["Rooms"], "what was cut off is not marked"
    assert layout.lineAt(1).y() == look.line


def test_the_lead_is_quiet_and_marks_are_not(look: TextLook) -> None:
    layout = drawn(DrawnText("Context: Rooms are cold.", ((19, 4),), TextRole.SMALL, 300, 2, 9), look)
    assert looks(layout) == [("Context: ", LIGHT.quiet), ("cold", LIGHT.ink)]


@pytest.mark.parametrize("text", [LONG, "😀 warm rooms, cold halls " * 12, "مدارس وغرف " * 30])
def test_whatever_the_width_a_cut_text_ends_with_the_sign(text: str, look: TextLook) -> None:
    for width in range(80, 300, 7):
        layout = drawn(DrawnText(text, (), TextRole.SMALL, width, 3), look)
        shown, last = layout.text(), layout.lineAt(layout.lineCount() - 1)
        assert last.textStart() + last.textLength() == len(shown.encode("utf-16-le")) // 2
        assert shown.endswith("…") and text.startswith(shown[:-1].rstrip("\u200d")) and len(shown) > 20
