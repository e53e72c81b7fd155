"""A filled box around which the text runs: its words are no part of the lines beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.colors import HexColor

from ascl_reader.importer.blocks.document import DoubtReason, SourceDocument
from tests.importer.readers.pdf.drawn import Sheet, texts

WIDE = (
    "Beans climb whatever stands near them, and nobody has yet seen a bean that asked for leave to do",
    "so, which is why each bed needs poles.",
)
NARROW = ("Peas climb too, though not as far, and are content", "with twigs and a little string.")
BOX = ("One bed in three", "has no poles at all.")
INK = HexColor("#dde6f2")


def with_box(path: Path, x: float, text_x: float, lines: tuple[str, ...] = NARROW) -> Sheet:
    """Draw a paragraph of the whole width, a narrow one beside a box, and another of the whole width."""
    sheet = Sheet(path).lines(*WIDE, "")
    top = sheet.y
    sheet.canvas.setFillColor(INK)
    sheet.canvas.rect(x - 8, top - 46, 130, 44, stroke=0, fill=1)
    sheet.canvas.setFillColor(HexColor("#000000"))
    words = [(text_x, -14, lines[:1]), (x, -20, BOX[:1]), (text_x, -29, lines[1:]), (x, -35, BOX[1:])]
    for left, down, some in words:  # drawn line by line, as of one text
        for line in some:
            sheet.at(left, top + down, line)
    sheet.y = top - 46
    return sheet.lines("", *WIDE)


def doubts(document: SourceDocument) -> list[list[DoubtReason]]:
    return [[each.reason for each in block.doubts] for block in document.blocks]


@pytest.mark.parametrize(("x", "text_x"), [(400, 70), (78, 230)])
def test_the_words_of_a_box_stand_behind_the_paragraph_beside_it_and_are_to_be_checked(
    x: float, text_x: float, tmp_path: Path
) -> None:
    document = with_box(tmp_path / "a.pdf", x, text_x).read()
    assert texts(document) == [" ".join(WIDE), " ".join(NARROW), " ".join(BOX), " ".join(WIDE)]
    assert doubts(document) == [[], [], [DoubtReason.SET_APART], []]


def test_a_filled_cell_beside_a_label_stays_below_it(tmp_path: Path) -> None:
    document = with_box(tmp_path / "a.pdf", 230, 70, ("ASCL position:",)).read()
    assert texts(document) == [" ".join(WIDE), "ASCL position:", " ".join(BOX), " ".join(WIDE)]
