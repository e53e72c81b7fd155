"""Passages set as text: the very characters of the statement, bullets as a list, even spacing, and marks in it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument

from ascl_reader.gui.look.colours import DARK, LIGHT, Colours
from ascl_reader.gui.reading.passage_document import (
    BULLET,
    LINE_HEIGHT,
    PARAGRAPH,
    PaneMarks,
    PassageLook,
    fill,
    line_height,
    selections,
)
from ascl_reader.library.statement import Passage

TEXTS = st.text(st.sampled_from("abc é’–"), min_size=1, max_size=20)
STRONG = QFont.Weight.DemiBold
PASSAGES = st.lists(st.builds(Passage, TEXTS, st.booleans()), max_size=6)


@pytest.fixture
def font(qapp: object) -> QFont:
    font = QFont()
    font.setPixelSize(20)
    return font


def filled(font: QFont, *passages: Passage, scale: float = 1.0) -> QTextDocument:
    document = QTextDocument()
    fill(document, passages, PassageLook(font, STRONG, "#123456", scale))
    return document


def blocks(document: QTextDocument) -> list[QTextBlock]:
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(passages=PASSAGES)
def test_it_holds_the_words_in_their_order_and_the_bullets_as_a_list(font: QFont, passages: list[Passage]) -> None:
    document = filled(font, *passages)
    assert document.toPlainText() == "\n".join(passage.text for passage in passages)
    if passages:
        assert [block.textList() is not None for block in blocks(document)] == [each.bullet for each in passages]


def test_bullets_in_a_row_are_one_list_and_stand_closer(font: QFont) -> None:
    made = filled(font, Passage("Text", False), Passage("One", True), Passage("Two", True), Passage("Text", False))
    text, one, two, last = blocks(made)
    assert one.textList() is not None and one.textList().count() == 2
    assert [block.blockFormat().bottomMargin() for block in (text, one, two, last)] == [
        PARAGRAPH, BULLET, PARAGRAPH, PARAGRAPH,
    ]  # fmt: skip


def test_spacing_and_indent_grow_with_the_text(font: QFont) -> None:
    passages = (Passage("One", True), Passage("Two", True))
    usual, large = filled(font, *passages), filled(font, *passages, scale=2.0)
    assert large.indentWidth() == 2 * usual.indentWidth()
    assert blocks(large)[0].blockFormat().bottomMargin() == 2 * BULLET


def test_lines_stand_one_and_a_half_times_the_text_apart(font: QFont) -> None:
    assert line_height(font) == LINE_HEIGHT * 20
    one, more = filled(font, Passage("Word", False)), filled(font, Passage("Word " * 100, False))
    for document in (one, more):
        document.setTextWidth(400)
    further = more.size().height() - one.size().height()
    lines = blocks(more)[0].layout().lineCount()
    between = further / (lines - 1)
    assert lines > 3 and between == pytest.approx(LINE_HEIGHT * 20, abs=1.5)


def test_the_text_has_the_colour_and_a_second_filling_replaces_the_first(font: QFont) -> None:
    document = filled(font, Passage("One", True))
    fill(document, [Passage("Two", False)], PassageLook(font, STRONG, "#654321"))
    assert document.toPlainText() == "Two" and blocks(document)[0].textList() is None
    assert blocks(document)[0].begin().fragment().charFormat().foreground().color().name() == "#654321"
    assert not document.isUndoRedoEnabled()


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
