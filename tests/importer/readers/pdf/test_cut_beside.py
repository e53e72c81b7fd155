"""Where text goes on below one of some columns nothing tells of which it is: that its order is not certain is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import DoubtReason
from tests.importer.readers.pdf.drawn import LEADING, Sheet, texts
from tests.importer.readers.pdf.test_reading_order import (
    CELLS,
    LABELS,
    LEFT,
    RIGHT,
    card,
    column,
    draw_label_table,
    sections,
)

ENDED = ["Why are we saying it?", "They grow."]
REST = ["They wither in a week.", "So be it."]
CONTEXT = ["What is the context?", "Beans are sown in", "spring."]
POSITION = ["ASCL position:", "Beans need a bed", "which is wet."]
WIDE = "Beans are sown in rows beside the wall of the playground, and each class has a bed."


def unsure(sheet: Sheet) -> list[int]:
    """Return the pages of a PDF on which the order is not certain."""
    doubts = sheet.read().doubts
    assert {each.reason for each in doubts} <= {DoubtReason.ORDER_UNSURE}
    return [each.place for each in doubts]


@pytest.mark.parametrize(("x", "pages"), [(70, [1, 2]), (240, [1, 2]), (410, [])])
def test_text_on_the_next_page_below_a_card_that_is_not_the_last_is_told(
    x: int, pages: list[int], tmp_path: Path
) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for at, title in zip((70, 240, 410), ("Beans", "Peas", "Corn"), strict=True):
        column(sheet, at, 200, [*card(title, "there."), *ENDED])
    column(sheet.next_page(), x, 760, REST)
    assert unsure(sheet) == pages


def test_so_is_text_below_the_first_card_where_the_last_one_is_longer(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    column(sheet, 70, 200, [*card("Beans", "there."), *ENDED])
    column(sheet, 300, 200, [*card("Peas", "here."), *ENDED, "They wither."])
    column(sheet.next_page(), 70, 760, REST)
    assert unsure(sheet) == [1, 2]


def test_a_card_on_the_next_page_begins_anew(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for at, title in ((70, "Beans"), (300, "Peas")):
        column(sheet, at, 200, [*card(title, "there."), *ENDED])
    column(sheet.next_page(), 70, 760, [*card("Corn", "there."), *ENDED])
    assert unsure(sheet) == []


@pytest.mark.parametrize(("x", "pages"), [(70, [1, 2]), (300, [])])
def test_text_on_the_next_page_below_columns_with_labels_is_told(x: int, pages: list[int], tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 230, "Beans", 16)
    for at, lines in ((70, CONTEXT), (300, POSITION)):
        column(sheet, at, 200, lines)
    column(sheet.next_page(), x, 760, REST)
    assert unsure(sheet) == pages


@pytest.mark.parametrize(("below", "pages"), [([WIDE, WIDE, "It is so."], [1]), (["Why are we saying it?", WIDE], [])])
def test_text_right_below_columns_with_labels_is_told(below: list[str], pages: list[int], tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 730, "Beans", 16)
    for at, lines in ((70, CONTEXT), (300, POSITION)):
        column(sheet, at, 700, lines)
    column(sheet, 70, 700 - LEADING * len(CONTEXT), below)
    assert unsure(sheet) == pages


def test_the_next_statement_below_columns_with_labels_is_not(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for top, title in ((700, "Beans"), (600, "Peas")):
        sheet.at(70, top + 20, title, 13)
        for at, lines in ((70, CONTEXT), (300, POSITION)):
            column(sheet, at, top, lines)
    assert unsure(sheet) == []


def test_a_row_of_both_cards_alone_on_the_next_page_is_told(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for at, title in ((70, "Beans"), (300, "Peas")):
        column(sheet, at, 200, [*card(title, "there."), *ENDED])
    sheet.next_page().at(70, 760, "They wither in the first week of June.").at(300, 760, "They are of use.")
    assert unsure(sheet) == [1, 2]


def test_so_is_one_below_columns_without_labels_where_others_have_some(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 730, "Beans", 16)
    for at, lines in ((70, CONTEXT), (300, POSITION)):
        column(sheet, at, 700, lines)
    sheet.next_page().at(70, 780, "Peas", 16)
    for at, lines in ((70, LEFT), (300, RIGHT)):
        column(sheet, at, 740, lines)
    sheet.at(70, 740 - LEADING * 3, "They wither.").at(300, 740 - LEADING * 3, "So be it.")
    assert unsure(sheet) == [2]


def test_a_row_below_columns_without_labels_is_not(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Figures", size=16)
    for at, lines in ((70, ["Pupils in alternative", "provision"]), (300, ["12,000 in all", "of England"])):
        column(sheet, at, 680, lines)
    sheet.at(70, 648, "Schools").at(300, 648, "3,400")
    sheet.at(70, 630, "Teachers in schools").at(300, 630, "460,000")
    assert unsure(sheet) == []


def test_nor_is_one_above_the_columns_of_the_next_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for at, lines in ((70, LEFT), (300, RIGHT)):
        column(sheet, at, 200, lines)
    sheet.next_page().at(70, 760, "Spring 2026").at(300, 760, "Letter to all schools")
    for at, lines in ((70, LEFT), (300, RIGHT)):
        column(sheet, at, 740, lines)
    assert unsure(sheet) == []


@pytest.mark.parametrize("place", [0, 1, 2])
def test_of_a_table_with_labels_one_cell_alone_runs_over_the_page(place: int, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 160, "Gardens", 16)
    for number, (label, cell) in enumerate(zip(LABELS, CELLS, strict=True)):
        sheet.at(70 + 150 * number, 130, label)
        column(sheet, 70 + 150 * number, 116, cell)
    sheet.at(70 + 150 * place, 116 - len(CELLS[place]) * LEADING, "So do all")
    sheet.next_page().at(70 + 150 * place, 760, "who cook.")
    sheet.at(70, 730, "Ponds", 16)
    draw_label_table(sheet, 700, by_line=False)
    cells = [" ".join(cell) for cell in CELLS]
    assert sections(sheet) == [
        [f"{cell} So do all who cook." if n == place else cell for n, cell in enumerate(cells)],
        cells,
    ]


def test_of_a_table_with_labels_one_row_alone_runs_over_the_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 130, "Gardens", 16)
    for number, (label, cell) in enumerate(zip(LABELS, CELLS, strict=True)):
        sheet.at(70 + 150 * number, 100, label)
        column(sheet, 70 + 150 * number, 86, [*cell[:2], "So do all"])
    sheet.next_page()
    for number in range(3):
        sheet.at(70 + 150 * number, 760, "who cook.")
    sheet.at(70, 730, "Ponds", 16)
    draw_label_table(sheet, 700, by_line=False)
    cells = [" ".join(cell) for cell in CELLS]
    assert sections(sheet) == [[f"{' '.join(cell[:2])} So do all who cook." for cell in CELLS], cells]


def test_columns_of_text_that_go_on_with_entries_of_a_list_are_no_cards(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    column(sheet, 70, 760, ["Beans", "Context", "Beans grow.", "Our position", "We ask for:", "(a) beds"])
    column(sheet, 320, 760, ["(b) a spade for each class", "Why?", "Beans are good.", "Peas", "Context", "Peas grow."])
    sheet.next_page()
    column(sheet, 70, 760, ["Our position", "Peas need poles", "which are long.", "Why?", "Peas are green."])
    column(sheet, 320, 760, ["Oats", "Context", "Oats grow.", "Our position", "Sow them.", "Why?", "They feed us."])
    assert [text[0] for text in sections(sheet)] == ["Beans grow.", "Peas grow.", "Oats grow."]


def test_the_rest_of_a_text_in_two_columns_is_read_behind_the_first_also_beside_a_title(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    wide = "Beans grow in rows beside the wall"
    column(sheet.at(70, 759, "Peas in all the gardens", 20), 70, 730, ["Context", *[wide] * 8, "and"])
    column(sheet, 320, 766, [f"{wide},", f"{wide} there."])
    assert sections(sheet)[0][0].endswith(f"and {wide}, {wide} there.")


def test_a_sentence_goes_on_over_the_page_where_the_columns_beside_it_begin_with_labels(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Beans", size=16).lines("Context", "Beans grow in rows beside")
    sheet.next_page()
    column(sheet, 70, 760, ["the wall.", "Our position", "Sow them."])
    column(sheet, 230, 760, ["Why?", "They are good.", "They feed us."])
    column(sheet, 400, 760, ["Context", "Peas grow.", "They climb."])
    assert "Beans grow in rows beside the wall." in texts(sheet.read())
