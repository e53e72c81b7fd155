"""Tables as browsers print them by themselves: cells four points apart, labels in the middle of their row."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.known_library import KnownStatements
from tests.counted_calls import calls_of
from tests.importer.readers.pdf.drawn import Sheet, read

LABELS = ["What is the context?", "ASCL position:", "Why are we saying this?"]
CELLS = [
    ["Beans are sown in fewer schools than before.", "Half of them have no bed.", "The county counts them."],
    ["Each school should have a bed.", "It should lie in the sun.", "A class should have it."],
    ["Pupils who dig eat what they have dug.", "Their parents say so too.", "So do their cooks."],
]
EXPECTED = [" ".join(cell) for cell in CELLS]


def wide(sheet: Sheet, text: str) -> float:
    return sheet.canvas.stringWidth(text, "Helvetica", 11)


def found(sheet: Sheet) -> list[list[str]]:
    statements = find_statements(sheet.read(), KnownStatements({})).statements
    return [[section.text for section in each.sections] for each in statements]


def test_labels_in_the_middle_of_their_rows_have_the_whole_cell_beside_them(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16)
    for label, cell in zip(LABELS, CELLS, strict=True):
        middle = sheet.y - 46
        sheet.at(200 - 4 - wide(sheet, label), middle, label)
        for number, line in enumerate(cell):
            sheet.at(200, middle + 16 - 16 * number, line)
        sheet.y -= 70
    assert found(sheet) == [EXPECTED]


def test_columns_that_nearly_touch_below_labels_in_their_middle(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf", (640, 842)).lines("Gardens", size=16)
    for title in ("Beds and beans", "Peas in pots and their poles"):
        sheet.y -= 40
        sheet.at(60, sheet.y, title, 15)
        left = 60.0
        tops = []
        for label, cell in zip(LABELS, CELLS, strict=True):
            width = max(wide(sheet, line) for line in [*cell, label])
            tops.append((left, left + (width - wide(sheet, label)) / 2, label, cell))
            left += width + 3.4
        for _, middle, label, _ in tops:
            sheet.at(middle, sheet.y - 30, label)
        for left, _, _, cell in tops:
            for number, line in enumerate(cell):
                sheet.at(left, sheet.y - 55 - 14 * number, line)
        sheet.y -= 130
    assert found(sheet) == [EXPECTED, EXPECTED]


def rows_of_statements(sheet: Sheet, heads: list[str], numbers: list[str]) -> list[tuple[str, list[list[str]]]]:
    """Return the statements found in a table whose rows are statements, with these heads before its labels."""
    places = [40, 80, 190, 330, 470][-len(heads) - 3 :]
    sheet.y -= 20
    for x, word in zip(places, [*heads, "Context", "Our position", "Rationale"], strict=True):
        sheet.at(x, sheet.y, word, font="Helvetica-Bold")
    for number, title in zip(numbers, ("Beds", "Peas"), strict=True):
        sheet.y -= 30
        cells = [[number], [title], *([f"{title} grow {word}", "in rows."] for word in ("here", "there", "too"))]
        for x, cell in zip(places, cells[-len(places) :], strict=True):
            for line, words in enumerate(cell):
                sheet.at(x, sheet.y - 14 * line, words)
        sheet.y -= 20
    statements = find_statements(sheet.read(), KnownStatements({})).statements
    return [
        (each.title, [[block.text for block in section.blocks] for section in each.sections]) for each in statements
    ]


ROWS = [(title, [[f"{title} grow {word} in rows."] for word in ("here", "there", "too")]) for title in ("Beds", "Peas")]


@pytest.mark.parametrize(
    ("heads", "numbers"), [(["Title"], ["", ""]), (["No.", "Title"], ["1", "2"]), (["#", "Topic"], ["P7", "P8"])]
)
def test_a_column_of_numbers_before_the_titles_and_what_heads_them_are_no_text(
    heads: list[str], numbers: list[str], tmp_path: Path
) -> None:
    assert rows_of_statements(Sheet(tmp_path / "a.pdf", (640, 842)), heads, numbers) == ROWS


def test_the_head_of_a_column_of_titles_ends_no_statement_on_the_page_before(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf", (640, 842)).lines("Oats", size=16).lines("", "Context", "Oats grow.", "", "Why?")
    sheet.lines("Oats are eaten.").next_page()
    assert rows_of_statements(sheet, ["Title"], ["", ""]) == [("Oats", [["Oats grow."], ["Oats are eaten."]]), *ROWS]


def test_labels_that_a_table_has_again_on_the_next_page_are_of_its_rows_there(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf", (640, 842))
    words, expected = ("here", "there", "too"), []
    for head, title, last in ((742, "Beds", "in rows."), (800, "Peas", "as well."), (800, "Oats", "beside it.")):
        for x, label in zip((70, 220, 360, 500), ("Statement", "Context", "Our position", "Rationale"), strict=True):
            sheet.at(x, head, label, font="Helvetica-Bold")
        for number, line in enumerate((title, last.rstrip("."))):
            sheet.at(70, head - 30 - 14 * number, line)
        for x, word in zip((190, 330, 470), words, strict=True):
            sheet.at(x, head - 30, f"{title} grow {word}").at(x, head - 44, last)
        expected.append([f"{title} grow {word} {last}" for word in words])
        if title != "Oats":
            sheet.next_page()
    statements = find_statements(sheet.read(), KnownStatements({})).statements
    assert [[block.text for _, block in each.blocks] for each in statements] == expected
    assert [each.title for each in statements] == ["Beds in rows", "Peas as well", "Oats beside it"]


def test_labels_that_each_statement_has_are_those_of_the_next_one_at_the_top_of_a_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf", (640, 842))
    words = ("here", "there", "too")
    for title in ("Beds and beans", "Peas", "Oats"):
        sheet.lines("", title)
        if title == "Oats":
            sheet.next_page()
        for x, label, word in zip((70, 250, 430), LABELS, words, strict=True):
            sheet.at(x, sheet.y - 30, label).at(x, sheet.y - 50, f"{title} grow").at(
                x, sheet.y - 64, f"{word} in rows."
            )
        sheet.y -= 90
    assert found(sheet) == [
        [f"{title} grow {word} in rows." for word in words] for title in ("Beds and beans", "Peas", "Oats")
    ]


def test_labels_that_the_last_of_several_tables_has_again_on_the_next_page_begin_nothing(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf", (640, 842))
    for title in ("Beds and beans", "Peas"):
        sheet.lines("", title)
        for again, words in enumerate((f"{title} grow here", "in rows.")):
            if again and title == "Peas":
                sheet.next_page()
            for x, label in zip((70, 250, 430), LABELS, strict=True):
                if not again or title == "Peas":
                    sheet.at(x, sheet.y - 30, label)
                sheet.at(x, sheet.y - 50 - 14 * again, words)
        sheet.y -= 90
    assert found(sheet) == [[f"{title} grow here in rows."] * 3 for title in ("Beds and beans", "Peas")]


def test_labels_at_the_top_of_two_columns_of_text_are_no_head_of_a_table_again(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    lines = ["They grow in rows.", "They climb.", "All of them are green, and all are eaten."]
    pages = (
        (["Beds", "Context", *lines], ["Peas", *lines, "Our position"]),
        (["Context", *lines], ["Our position", *lines]),
    )
    for page, columns in enumerate(pages):
        for x, column in zip((70, 330), columns, strict=True):
            for number, line in enumerate(column):
                sheet.at(x, 740 - 16 * number, line)
        if not page:
            sheet.next_page()
    texts = [block.text for block in sheet.read().blocks]
    assert (texts.count("Context"), texts.count("Our position")) == (2, 2)


def test_the_numbers_of_a_full_page_are_not_each_compared_with_all(tmp_path: Path) -> None:
    def calls_for(rows: int) -> int:
        sheet = Sheet(tmp_path / f"{rows}.pdf").lines("Context")
        for row in range(rows):
            for column in range(20):
                sheet.at(40 + 25 * column, 750 - 7.8 * row, str((37 * row + 91 * column) % 9999), 5)
        sheet.canvas.save()
        return calls_of(lambda: read(sheet.path))

    assert calls_for(80) < 2.5 * calls_for(20), "3.2 times as many where each number was compared with all"
