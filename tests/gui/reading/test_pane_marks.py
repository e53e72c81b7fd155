"""What is drawn over the text of a pane."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCharFormat, QTextDocument

from ascl_reader.gui.look.colours import DARK, LIGHT, Colours
from ascl_reader.gui.reading.pane_marks import PaneMarks, selections


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_each_kind_has_a_line_of_its_own_so_that_none_is_told_by_colour_alone(qapp: object, colours: Colours) -> None:
    text = "😀 One two three four"
    document = QTextDocument(text)
    marks = PaneMarks(terms=((2, 3),), passages=((6, 3),), found=((10, 5), (16, 4)), current=1)
    drawn = list(selections(document, text, marks, colours))
    assert [each.cursor.selectedText() for each in drawn] == ["One", "two", "three", "four"]
    line = QTextCharFormat.UnderlineStyle
    assert [each.format.underlineStyle() for each in drawn] == [
        line.DotLine,
        line.DashUnderline,
        line.SingleUnderline,
        line.SingleUnderline,
    ]
    assert drawn[2].format.background() != drawn[3].format.background()
