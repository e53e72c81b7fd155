"""Columns are read one after another and tables cell by cell, however the program drew them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import DoubtReason
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.known_library import KnownStatements
from ascl_reader.library.statement import Section
from tests.importer.readers.pdf.drawn import LEADING, Sheet, texts

LEFT = [
    "Beans and peas grow in rows beside",
    "the wall of the playground, and each",
    "class has a bed of its own there.",
]
RIGHT = ["Barley is sown in March and is cut", "in August, when nobody is at school", "but the caretaker and his dog."]
BOTH = [" ".join(LEFT), " ".join(RIGHT)]


def column(sheet: Sheet, x: float, y: float, lines: list[str]) -> None:
    for number, line in enumerate(lines):
        sheet.at(x, y - number * LEADING, line)


def test_columns_that_are_drawn_one_after_the_other(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16)
    column(sheet, 70, 700, LEFT)
    column(sheet, 300, 700, RIGHT)
    document = sheet.read()
    assert texts(document) == ["Gardens", *BOTH]
    assert not document.doubts


def test_columns_whose_lines_stand_at_other_heights(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    column(sheet, 70, 700, LEFT)
    column(sheet, 300, 706, RIGHT)
    assert texts(sheet.read()) == BOTH


def test_a_sentence_goes_on_from_column_to_column(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    column(sheet, 70, 700, LEFT[:2])
    column(sheet, 300, 700, [LEFT[2], "", *RIGHT])
    assert texts(sheet.read()) == BOTH


def test_first_lines_that_are_set_in_begin_paragraphs_in_the_second_column_too(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    whole = "Beans grow here, as do peas and oats."
    for x, lines in ((70, [whole, *LEFT, whole, *LEFT]), (300, [*RIGHT, whole, whole])):
        for number, line in enumerate(lines):
            sheet.at(x + 10 * (line[0].isupper()), 700 - number * LEADING, line)
    assert texts(sheet.read())[-2:] == [whole, whole]


def test_one_paragraph_of_two_lines_shows_where_many_of_one_line_begin(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    whole = "Beans grow here in long rows, as do all the peas and oats, and barley."
    lines = [*[whole] * 6, "Beans are sown in rows of nine, and in the summer that comes after it", "they are reaped."]
    for number, line in enumerate([*lines, *[whole] * 2]):
        sheet.at(70 + 10 * (line[0].isupper()), 700 - number * LEADING, line)
    assert texts(sheet.read()) == [*[whole] * 6, " ".join(lines[6:]), *[whole] * 2]


def test_columns_that_are_drawn_line_by_line_are_told_as_not_certain(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for number, (left, right) in enumerate(zip([*LEFT, *LEFT], [*RIGHT, *RIGHT], strict=True)):
        sheet.at(70, 700 - number * LEADING, left).at(300, 700 - number * LEADING, right)
    document = sheet.read()
    assert " ".join(texts(document)) == " ".join([BOTH[0], BOTH[0], BOTH[1], BOTH[1]])
    assert [(each.place, each.reason) for each in document.doubts] == [(1, DoubtReason.ORDER_UNSURE)]


def test_the_rows_of_a_table_of_numbers_are_lines(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    rows = [("North sound", "12", "3"), ("West bay", "7", "11"), ("Old pier", "140", "2")]
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.at(70 + 150 * place, 700 - number * 18, cell)
    document = sheet.read()
    assert texts(document) == ["North sound 12 3", "West bay 7 11", "Old pier 140 2"]
    assert not document.doubts


LABELS = ("What is the context?", "ASCL position", "Why are we saying this?")
CELLS = (
    ["Beans grow beside", "most playgrounds, and", "nobody waters them."],
    ["Every school should", "have a garden."],
    ["Pupils who dig eat", "what they have dug."],
)


def sections(sheet: Sheet) -> list[list[str]]:
    """Return the statements of a PDF as the texts of their sections, from the context to the rationale."""
    found = find_statements(sheet.read(), KnownStatements({})).statements
    return [[part.text if (part := each.section(section)) else "" for section in Section] for each in found]


def draw_label_table(sheet: Sheet, y: float, by_line: bool) -> None:
    for place, label in enumerate(LABELS):
        sheet.at(70 + 150 * place, y, label)
    if by_line:
        for number in range(3):
            for place, cell in enumerate(CELLS):
                if number < len(cell):
                    sheet.at(70 + 150 * place, y - (number + 1) * LEADING, cell[number])
    else:
        for place, cell in enumerate(CELLS):
            column(sheet, 70 + 150 * place, y - LEADING, cell)


@pytest.mark.parametrize("by_line", [False, True], ids=["cell by cell", "line by line"])
def test_labels_above_columns_are_the_sections(by_line: bool, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 730, "Gardens", 16)
    draw_label_table(sheet, 700, by_line)
    sheet.at(70, 600, "Ponds", 16)
    draw_label_table(sheet, 570, by_line)
    assert sections(sheet) == [[" ".join(cell) for cell in CELLS]] * 2


def test_a_table_with_labels_runs_over_the_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 130, "Gardens", 16)
    for place, label in enumerate(LABELS):
        sheet.at(70 + 150 * place, 100, label)
    for place, cell in enumerate(CELLS):
        column(sheet, 70 + 150 * place, 86, cell[:1])
    sheet.next_page()
    for place, cell in enumerate(CELLS):
        column(sheet, 70 + 150 * place, 760, cell[1:])
    assert sections(sheet) == [[" ".join(cell) for cell in CELLS]]


def card(title: str, ending: str = "which is") -> list[str]:
    """Return the lines of a card that is cut within a sentence."""
    return [
        title,
        "What is the context?",
        f"{title} are sown in",
        "spring.",
        "ASCL position:",
        f"{title} need a bed {ending}",
    ]


REST = [
    ["dug in March.", "Why are we saying it?", "They grow."],
    ["kept wet.", "Why are we saying it?", "They wither."],
]


def cards(sheet: Sheet, endings: tuple[str, str], rest: list[list[str]]) -> Sheet:
    """Draw two cards side by side at the end of a page, and columns at the top of the next."""
    for x, title, ending in zip((70, 300), ("Beans", "Peas"), endings, strict=True):
        column(sheet, x, 200, card(title, ending))
    sheet.next_page()
    for x, lines in zip((70, 300), rest, strict=True):
        column(sheet, x, 760, lines)
    return sheet


def test_cards_side_by_side_that_run_over_the_page_are_read_one_after_the_other(tmp_path: Path) -> None:
    sheet = cards(Sheet(tmp_path / "a.pdf"), ("which is", "that is"), REST)
    assert sections(sheet) == [
        ["Beans are sown in spring.", "Beans need a bed which is dug in March.", "They grow."],
        ["Peas are sown in spring.", "Peas need a bed that is kept wet.", "They wither."],
    ]


def test_cards_whose_sentences_end_with_the_page_go_on_with_the_section_that_is_due(tmp_path: Path) -> None:
    rest = [[line.capitalize() for line in lines] for lines in REST]
    sheet = cards(Sheet(tmp_path / "a.pdf"), ("there.", "here."), rest)
    assert sections(sheet) == [
        ["Beans are sown in spring.", "Beans need a bed there. Dug in march.", "They grow."],
        ["Peas are sown in spring.", "Peas need a bed here. Kept wet.", "They wither."],
    ]


def test_cards_of_which_nothing_tells_whether_they_run_over_the_page_are_told(tmp_path: Path) -> None:
    rest = [["Dig it in March.", "Why are we saying it?", "They grow."], ["Keep it wet.", "So they grow.", "So be it."]]
    document = cards(Sheet(tmp_path / "a.pdf"), ("there.", "here."), rest).read()
    assert [(each.place, each.reason) for each in document.doubts] == [
        (1, DoubtReason.ORDER_UNSURE),
        (2, DoubtReason.ORDER_UNSURE),
    ]


@pytest.mark.parametrize(("x", "unsure"), [(70, [1, 2]), (300, [])])
def test_what_goes_on_below_one_card_alone_is_told_unless_that_is_the_last(
    x: int, unsure: list[int], tmp_path: Path
) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for at, title in zip((70, 300), ("Beans", "Peas"), strict=True):
        column(sheet, at, 200, [*card(title, "there."), "Why are we saying it?", "They grow."])
    column(sheet.next_page(), x, 760, ["They wither.", "So be it."])
    assert [each.place for each in sheet.read().doubts] == unsure


def test_columns_of_text_that_go_on_from_page_to_page_are_no_cards(tmp_path: Path) -> None:
    rest = [["dug in March.", "Why are we saying it?", "They grow."], ["Sow more of them.", "Always.", "So be it."]]
    document = cards(Sheet(tmp_path / "a.pdf"), ("there.", "which is"), rest).read()
    assert "Peas need a bed which is dug in March." in texts(document)
    assert not document.doubts


def test_labels_in_the_first_column_begin_the_text_beside_them(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 730, "Gardens", 16)
    y = 700.0
    for label, cell in zip(LABELS, CELLS, strict=True):
        sheet.at(70, y, label)
        column(sheet, 220, y, cell)
        y -= LEADING * len(cell) + 12
    assert sections(sheet) == [[" ".join(cell) for cell in CELLS]]


def test_a_box_beside_the_text_is_apart_from_it(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    column(sheet, 70, 700, LEFT)
    column(sheet, 330, 700, ["See our yearbook,", "page 12."])
    column(sheet, 70, 700 - 3 * LEADING, ["Barley is sown in March and is cut in August, when nobody is at school."])
    assert "See our yearbook, page 12." in texts(sheet.read())


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_turned_page_is_read_as_an_upright_one(rotation: int, tmp_path: Path) -> None:
    assert texts(Sheet(tmp_path / "a.pdf").lines(*LEFT, "", *RIGHT).read(rotation)) == BOTH


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_text_that_is_drawn_turned_is_read_as_upright(angle: int, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    sheet.canvas.translate(300, 420)
    sheet.canvas.rotate(angle)
    sheet.y = 100
    sheet.lines(*LEFT, "", *RIGHT, x=-200)
    assert texts(sheet.read()) == BOTH


def test_each_row_of_a_table_with_labels_above_it_is_a_statement_also_where_cells_nearly_touch(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 740, "Gardens", 16)
    edges = (60, 160, 290, 420)
    for x, label in zip(edges, ("Topic", "Context", "Position", "Rationale"), strict=True):
        sheet.at(x + 20, 700, label)
    rows = (
        ("Beans", ["They are sown", "in May."], ["Sow them."], ["They feed", "us all."]),
        ("Peas", ["They are sown in March."], ["Each school has to sow", "some peas."], ["They are", "sweet."]),
        ("Kale", ["It is sown in June."], ["Sow it."], ["It is green."]),
    )
    for number, (title, *cells) in enumerate(rows):
        column(sheet, edges[0], 680 - 60 * number, [title])
        for x, cell in zip(edges[1:], cells, strict=True):
            column(sheet, x, 680 - 60 * number, cell)
    assert sections(sheet) == [
        ["They are sown in May.", "Sow them.", "They feed us all."],
        ["They are sown in March.", "Each school has to sow some peas.", "They are sweet."],
        ["It is sown in June.", "Sow it.", "It is green."],
    ]


@pytest.mark.parametrize("lower", [12, 18, -12])
def test_cells_may_begin_lower_or_higher_than_the_titles_beside_them(tmp_path: Path, lower: int) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 740, "Gardens", 16)
    edges = (60, 160, 290, 420)
    for x, label in zip(edges, ("Topic", "Context", "Position", "Rationale"), strict=True):
        sheet.at(x + 20, 710, label)
    rows = (
        ("Beans", ["They are sown", "in the month", "of May."], ["Sow them", "all."], ["They feed", "us all."]),
        ("Peas", ["They are sown", "in March."], ["Each school has", "to sow peas."], ["They are", "sweet."]),
        ("Kale", ["It is sown in", "cold June."], ["Sow it in all", "places."], ["It is", "green."]),
    )
    for number, (title, *cells) in enumerate(rows):
        column(sheet, edges[0], 680 - 80 * number, [title])
        for x, cell in zip(edges[1:], cells, strict=True):
            column(sheet, x, 680 - 80 * number - lower, cell)
    assert sections(sheet) == [
        ["They are sown in the month of May.", "Sow them all.", "They feed us all."],
        ["They are sown in March.", "Each school has to sow peas.", "They are sweet."],
        ["It is sown in cold June.", "Sow it in all places.", "It is green."],
    ]
