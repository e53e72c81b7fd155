"""Labels that stand beside their text in a column of their own, whole or broken over two lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import DoubtReason
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.known_library import KnownStatements
from tests.importer.readers.pdf.drawn import Sheet, texts
from tests.importer.readers.pdf.test_reading_order import column

CONTEXT = ["Beans are sown in the spring, and", "each class has a bed."]
POSITION = ["Every school needs a bed which is", "wet, and a tap beside it."]
RATIONALE = ["They wither in a week, where there", "is none."]
LABELS = ["What is the context?", "ASCL position:", "Why are we saying it?"]
SECTIONS = [CONTEXT, POSITION, RATIONALE]
IN_ORDER = [each for pair in zip(LABELS, map(" ".join, SECTIONS), strict=True) for each in pair]
BROKEN = [["What is the", "context?"], ["ASCL", "position:"], ["Why are we saying", "it?"]]
TOPS = [700, 640, 580]


@pytest.mark.parametrize("labels_last", [False, True])
def test_text_is_read_below_the_label_that_stands_beside_it(labels_last: bool, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    drawn = [*((200, top, lines) for top, lines in zip(TOPS, SECTIONS, strict=True))]
    labels = [*((70, top, [label]) for top, label in zip(TOPS, LABELS, strict=True))]
    for x, top, lines in [*drawn, *labels] if labels_last else [*labels, *drawn]:
        column(sheet, x, top, lines)
    assert texts(sheet.read()) == IN_ORDER


@pytest.mark.parametrize("x", [200, 60])
def test_a_label_that_a_narrow_column_broke_is_one(x: int, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for top, label, lines in zip(TOPS, BROKEN, SECTIONS, strict=True):
        column(sheet, 70 if x == 200 else 400, top, label)
        column(sheet, x, top, lines)
    assert sorted(texts(sheet.read())) == sorted(IN_ORDER)


def test_a_broken_label_ends_before_a_whole_one_right_below_it(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    column(sheet, 70, 700, [*BROKEN[0], LABELS[1], *BROKEN[2]])
    column(sheet, 200, 700, [*CONTEXT, "Every school needs a bed.", *RATIONALE])
    assert texts(sheet.read()) == [*IN_ORDER[:3], "Every school needs a bed.", *IN_ORDER[4:]]


@pytest.mark.parametrize("label", [["What is the con-", "text?"], ["Why are we say-", "ing it?"]])
def test_a_hyphen_may_divide_a_word_of_a_label(label: list[str], tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf", size=(220, 800)).lines(*CONTEXT, "").lines(*label, font="Helvetica-Bold")
    made = texts(sheet.lines("", *POSITION).read())
    assert made[1] == "".join(label).replace("-", "")


def test_labels_above_the_columns_of_a_table_may_be_broken(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for number, (label, lines) in enumerate(zip(BROKEN, SECTIONS, strict=True)):
        x = 150 + 140 * number
        column(sheet, x, 700, label)
        column(sheet, x, 660, [each for line in lines for each in (line[:17], line[17:])])
    column(sheet, 70, 700, ["Statement"])
    column(sheet, 70, 660, ["Beans"])
    found = texts(sheet.read())
    assert [each for each in found if each in LABELS] == LABELS


def test_a_column_with_other_lines_is_none_of_labels(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    column(sheet, 70, 700, [LABELS[0], "Beans are sown in the", LABELS[1], "spring, in rows."])
    column(sheet, 300, 700, [*CONTEXT, *POSITION])
    assert texts(sheet.read())[:2] == [LABELS[0], "Beans are sown in the"]


@pytest.mark.parametrize(
    ("label", "begins"), [("CONTEXT", ["CONTEXT", "Oats grow."]), ("Beans and", ["Beans and Oats grow."])]
)
def test_a_label_beside_a_single_line_at_the_end_of_a_page_stands_above_it(
    label: str, begins: list[str], tmp_path: Path
) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16)
    sheet.lines("", "", "Oats grow.", x=220).at(70, sheet.y, label)
    document = sheet.next_page().lines("They are eaten, too.").read()
    assert texts(document) == ["Gardens", *begins, "They are eaten, too."]


def test_two_texts_beside_a_label_are_told_as_not_certain(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16)
    for label in ("Context", "Our position"):
        sheet.y -= 40
        sheet.at(70, sheet.y, label)
        for x, name in ((200, "Beans grow"), (360, "Oats grow")):
            sheet.at(x, sheet.y, name).at(x, sheet.y - 14, "in rows.")
    assert [each.reason for each in sheet.read().doubts] == [DoubtReason.ORDER_UNSURE]


def test_a_title_left_of_its_statement_may_end_beside_the_first_label(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf", (640, 842))
    for title, last in (("Beans and", "peas"), ("Oats in", "winter")):
        sheet.y -= 20
        sheet.at(70, sheet.y + 2, title, font="Helvetica-Bold").at(70, sheet.y - 12, last, font="Helvetica-Bold")
        for line in ("What is the context?", f"{title} {last} grow.", "ASCL position:", "We ask for:"):
            sheet.lines(
                line, "", x=200, font="Helvetica-Bold" if line[-1] in "?:" and "We" not in line else "Helvetica"
            )
        sheet.lines("• beds", "", "Why are we saying it?", "", "They feed us.", "", x=200)
    statements = find_statements(sheet.read(), KnownStatements({})).statements
    assert [(each.title, [block.kind.value for _, block in each.blocks]) for each in statements] == [
        ("Beans and peas", ["paragraph", "paragraph", "bullet", "paragraph"]),
        ("Oats in winter", ["paragraph", "paragraph", "bullet", "paragraph"]),
    ]


@pytest.mark.parametrize("above", [0, 5])
def test_a_label_alone_beside_the_text_at_the_top_of_a_page(above: int, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 760, "Beans", 16)
    for top, label, lines in zip(TOPS, LABELS[:2], SECTIONS, strict=False):
        column(sheet.at(70, top, label), 200, top, lines)
    sheet.next_page().at(70, 760, LABELS[2], 12)
    column(sheet, 200, 760 + above, RATIONALE)
    assert [text for text in texts(sheet.at(70, 600, "Peas", 16).read()) if text != "Beans"] == [*IN_ORDER, "Peas"]


@pytest.mark.parametrize("higher", [0, 5, 9])
def test_text_may_begin_a_little_above_the_label_beside_it(higher: int, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").at(70, 760, "Beans", 18)
    for top, label, lines in zip((700, 650, 600), LABELS, SECTIONS, strict=True):
        column(sheet.at(70, top, label, 12), 200, top + higher, [*lines, "So it is."])
    expected = [each if each in LABELS else f"{each} So it is." for each in IN_ORDER]
    assert " ".join(texts(sheet.read())[1:]) == " ".join(expected)


def test_a_paragraph_behind_a_list_below_a_label_that_stands_left_of_it_is_no_entry(tmp_path: Path) -> None:
    """All of the text stands far from the left edge, as entries of a list do."""
    sheet = Sheet(tmp_path / "a.pdf")
    for label, lines in zip(LABELS, SECTIONS, strict=True):
        sheet.lines("", label).lines(*lines, x=200)
    sheet.lines("", "• a fence", "• a roof", x=218).lines("", "Nobody needs a lawn.", x=200)
    kinds = [(block.text, block.kind.value) for block in sheet.read().blocks]
    assert kinds[-3:] == [("a fence", "bullet"), ("a roof", "bullet"), ("Nobody needs a lawn.", "paragraph")]
