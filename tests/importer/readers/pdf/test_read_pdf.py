"""PDFs: paragraphs from lines, whole words from halves, and nothing from the edges of the pages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ascl_reader.importer.blocks.document import BlockKind, DoubtReason, SourceDocument
from ascl_reader.importer.readers.pdf.page.page_letters import LETTERS
from ascl_reader.importer.readers.read_file import read_document
from tests.importer.readers.pdf.drawn import Sheet

LEADING = 14
GAP = 8


def draw(path: Path, pages: Sequence[Sequence[str]], foot: str = "") -> SourceDocument:
    """Draw lines of 11 points on pages (an empty one leaves the gap of a paragraph), and read them."""
    canvas = Canvas(str(path), pagesize=A4)
    for number, lines in enumerate(pages, start=1):
        y = 760.0
        for line in lines:
            y -= LEADING if line else GAP
            canvas.setFont(
                "Helvetica-Bold" if line.startswith("# ") else "Helvetica", 16 if line.startswith("# ") else 11
            )
            canvas.drawString(70 + (len(line) - len(line.lstrip())) * 5, y, line.strip().removeprefix("# "))
        canvas.setFont("Helvetica", 8)
        if foot:
            canvas.drawString(70, 30, foot.format(number))
        canvas.showPage()
    canvas.save()
    return read_document(path)


def texts(document: SourceDocument) -> list[str]:
    """Return the texts of the blocks."""
    return [block.text for block in document.blocks]


LONG = "Beans and peas grow in rows beside the playground wall, and barley grows"


def test_lines_of_a_sentence_are_joined_and_gaps_end_paragraphs(tmp_path: Path) -> None:
    document = draw(
        tmp_path / "a.pdf",
        [
            [
                "# Gardens",
                "",
                LONG,
                "between them. Every class has a bed of its own, which it digs in March and",
                "waters until July.",
                "",
                LONG,
                "too.",
            ]
        ],
    )
    assert texts(document) == [
        "Gardens",
        f"{LONG} between them. Every class has a bed of its own, which it digs in March and waters until July.",
        f"{LONG} too.",
    ]
    assert [block.kind for block in document.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert document.heading == "Gardens"


def test_a_short_line_that_ends_a_sentence_ends_the_paragraph_without_a_gap(tmp_path: Path) -> None:
    document = draw(
        tmp_path / "a.pdf",
        [[LONG, "between them.", f"{LONG[:59]} and", "barley.", "What is the context?", LONG, "here."]],
    )
    assert texts(document) == [
        f"{LONG} between them.",
        f"{LONG[:59]} and barley.",
        "What is the context?",
        f"{LONG} here.",
    ]


def test_a_label_in_bold_before_its_text_is_a_paragraph_of_its_own(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for y, label, text in ((700, "Context", "Beans grow in rows."), (660, "Our position", "is wet, as all know.")):
        sheet.at(70, y, label, font="Helvetica-Bold")
        sheet.at(70 + sheet.canvas.stringWidth(f"{label} ", "Helvetica-Bold", 11), y, text)
    assert texts(sheet.read()) == ["Context", "Beans grow in rows.", "Our position is wet, as all know."]


def test_a_sentence_goes_on_over_the_page(tmp_path: Path) -> None:
    document = draw(tmp_path / "a.pdf", [[LONG, LONG], ["between them.", "", LONG, "too."]], foot="Page {}")
    assert texts(document) == [f"{LONG} {LONG} between them.", f"{LONG} too."]
    assert [(block.place, block.last) for block in document.blocks] == [(1, 2), (2, 2)]


def test_bullets_with_hanging_lines(tmp_path: Path) -> None:
    document = draw(
        tmp_path / "a.pdf",
        [
            [
                "We grow:",
                "",
                "• broad beans, which stand all through the winter and give the first meal in",
                "  May",
                "• peas",
                "- oats",
                "",
                "All of this is eaten at school.",
            ]
        ],
    )
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.PARAGRAPH, "We grow:"),
        (BlockKind.BULLET, "broad beans, which stand all through the winter and give the first meal in May"),
        (BlockKind.BULLET, "peas"),
        (BlockKind.BULLET, "oats"),
        (BlockKind.PARAGRAPH, "All of this is eaten at school."),
    ]


@pytest.mark.parametrize("foot", ["Page {} of 3", "{}", "Gardens paper {}", "- {} -", "Gardens and kitchens"])
def test_page_numbers_and_running_feet_are_dropped(foot: str, tmp_path: Path) -> None:
    pages = [["What is the context?", "", LONG, f"in bed {name}."] for name in ("one", "two", "three")]
    document = draw(tmp_path / "a.pdf", pages, foot)
    assert texts(document) == [
        text for name in ("one", "two", "three") for text in ("What is the context?", f"{LONG} in bed {name}.")
    ]


def test_numbers_that_are_words_stay(tmp_path: Path) -> None:
    document = draw(tmp_path / "a.pdf", [["We began in", "2018/19"], ["and stopped in 2021."]])
    assert " ".join(texts(document)) == "We began in 2018/19 and stopped in 2021."


def test_letters_that_fonts_name_oddly_are_read_as_what_is_seen() -> None:
    assert "di\ufb00erent o\ufb03ces, well\u00adkept".translate(LETTERS) == "different offices, well-kept"


def test_a_title_below_words_of_its_size_that_are_not_bold_is_a_heading_of_its_own(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    for number in range(6):
        canvas.setFont("Helvetica", 11)
        for line in range(3):
            canvas.drawString(70, 780 - number * 100 - line * LEADING, LONG)
        canvas.setFont("Helvetica", 16)
        canvas.drawString(70, 780 - number * 100 - 50, "“Beans and peas grow in rows beside the playground wall”")
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(70, 780 - number * 100 - 72, f"Gardens of year {number}")
    canvas.save()
    found = texts(read_document(tmp_path / "a.pdf"))
    assert [f"Gardens of year {number}" in found for number in range(6)] == [True] * 6


def test_where_no_line_goes_on_in_the_next_each_is_a_paragraph_however_far_it_reaches(tmp_path: Path) -> None:
    lines = [
        f"{LONG} too.",
        "Peas climb higher.",
        "We ask for more beds.",
        "- peas",
        "- beans",
        f"{LONG} here.",
        "Yes.",
    ]
    document = draw(tmp_path / "a.pdf", [["Gardens", "Context", *lines]])
    assert texts(document)[2:] == [line.removeprefix("- ") for line in lines]


def test_where_no_gaps_tell_a_line_ends_a_paragraph_if_the_next_word_had_room_on_it(tmp_path: Path) -> None:
    full = f"{LONG} between them and all"
    lines = [*[full] * 7, "others.", f"{LONG} over there.", "Beds lie in the sun."]
    document = Sheet(tmp_path / "a.pdf").lines(*lines).read()
    assert texts(document)[1:] == [f"{LONG} over there.", "Beds lie in the sun."]


def test_the_height_of_a_label_above_the_cell_beside_it_is_no_line_spacing(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16)
    for label in ("Context", "Our position", "Rationale"):
        sheet.y -= 30
        sheet.at(70, sheet.y, label, font="Helvetica-Bold")
        sheet.y += 3
        sheet.lines("Beans and peas grow in rows beside the wall", "of the playground.", x=170)
    assert [text for text in texts(sheet.read()) if text.startswith("Beans")] == [
        "Beans and peas grow in rows beside the wall of the playground."
    ] * 3


def test_where_few_lines_go_on_in_the_next_the_room_before_others_is_a_gap(tmp_path: Path) -> None:
    sheet, y = Sheet(tmp_path / "a.pdf"), 700
    lines = [f"{LONG} too.", "Peas climb higher.", f"{LONG} here.", "We ask for beds.", LONG, "between them.", "Yes."]
    for line in lines:
        y -= 14 if line == "between them." else 18
        sheet.at(70, y, line)
    assert texts(sheet.read()) == [*lines[:4], f"{LONG} between them.", "Yes."]


@pytest.mark.parametrize(("size", "doubts"), [(8, [DoubtReason.SET_APART]), (10, [])])
def test_a_paragraph_in_small_print_is_apart(size: float, doubts: list[DoubtReason], tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16).lines("", *[LONG] * 5, "here.", "", "", "")
    document = sheet.lines("Beans are told of in the book of the town.", size=size).read()
    assert [each.reason for each in document.blocks[-1].doubts] == doubts


def test_a_title_that_only_its_label_tells_ends_the_paragraph_above_it(tmp_path: Path) -> None:
    full = f"{LONG} between them and all"
    lines = [*[full] * 7, "others.", f"{full}.", "Beds", "What is the context?", full, "others."]
    document = Sheet(tmp_path / "a.pdf").lines(*lines).read()
    assert texts(document)[1:3] == [f"{full}.", "Beds"]


def test_a_little_more_room_ends_a_paragraph_where_all_lines_stand_at_one_distance(tmp_path: Path) -> None:
    full = f"{LONG} between them and all".lower()
    sheet = Sheet(tmp_path / "a.pdf").lines(*[full] * 10, f"{full}.")
    sheet.y -= 1.5
    document = sheet.lines("Considerable beds lie in the sun, and in the rain as well.").read()
    assert texts(document)[1:] == ["Considerable beds lie in the sun, and in the rain as well."]


@pytest.mark.parametrize("step", [17, 20])
def test_entries_of_a_list_may_stand_nearer_than_lines_however_far_these_are(step: int, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf")
    for _ in range(3):
        for number in range(1, 4):
            sheet.at(70, sheet.y, f"{number}. Beds.")
            sheet.y -= 14
        sheet.y -= 20
        for line in (LONG, "in all the rows of the county, of the towns and of the villages, and even", "by the sea."):
            sheet.at(70, sheet.y, line)
            sheet.y -= step
        sheet.y -= 10
    assert sum(text.startswith(LONG) and text.endswith("sea.") for text in texts(sheet.read())) == 3
