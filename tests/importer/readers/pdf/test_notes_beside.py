"""A note or quotation that stands beside the text of a page is read, and the order is told as not certain."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import DoubtReason
from tests.importer.readers.pdf.drawn import LEADING, Sheet, left_out, texts

WIDE = [
    "Beans and peas grow in rows beside the wall of the playground, and each class has a bed there.",
    "Barley is sown in March and is cut in August, when nobody is at school but the caretaker alone.",
]
NARROW = ["Each school should have a bed", "that lies in the sun from noon", "until the last bell is rung."]
NOTE = ["A bed of beans is", "worth ten lessons"]


def page(path: Path, note: list[str], size: float = 11, x: float = 360, wide: bool = True) -> Sheet:
    """Draw text over the whole width, and lines beside one another below it."""
    sheet = Sheet(path).lines(*(WIDE if wide else NARROW), "", size=10)
    top = sheet.y - 20
    for number, line in enumerate(NARROW):
        sheet.at(70, top - number * LEADING, line)
    for number, line in enumerate(note):
        sheet.at(x, top - number * max(LEADING, 1.3 * size), line, size)
    return sheet


@pytest.mark.parametrize(("size", "wide"), [(11, True), (16, True), (16, False), (9, True)])
def test_a_note_beside_the_text_is_told(size: float, wide: bool, tmp_path: Path) -> None:
    document = page(tmp_path / "a.pdf", NOTE, size, wide=wide).read()
    assert [each.reason for each in document.doubts] == [DoubtReason.ORDER_UNSURE]
    words = " ".join(texts(document)).split()
    assert all(words.count(word) >= NOTE[0].split().count(word) for word in NOTE[0].split())


@pytest.mark.parametrize(
    "note", [["March 2019"], ["Agreed by Council,", "in May 2021 at noon"], ["•", "•", "•"], ["1.", "2."]]
)
def test_dates_and_signs_beside_the_text_are_no_notes(note: list[str], tmp_path: Path) -> None:
    assert not page(tmp_path / "a.pdf", note).read().doubts


def test_entries_of_a_list_are_no_notes_beside_their_signs(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(*WIDE, size=10)
    for number, line in enumerate(NARROW):
        sheet.at(70, 600 - number * LEADING, "•").at(110, 600 - number * LEADING, line)
    assert not sheet.read().doubts


def columns(path: Path, note: tuple[str, ...], x: float = 420) -> Sheet:
    """Draw a statement in a wide column on the left, and a narrow one beside it."""
    sheet = Sheet(path).lines(
        "What is the context?", *("Beans and peas grow in rows beside the wall of the yard.",) * 4
    )
    sheet.lines("", "ASCL position:", *("Every class should have a bed that lies in the sun.",) * 4)
    for number, line in enumerate(note):
        sheet.at(x, 740 - number * LEADING, line)
    return sheet


LETTER = ("Our president writes:", "I read each letter", "that reaches me here.", "Do write to me.", "Your Jo Field.")


def test_a_narrow_column_of_prose_right_of_the_text_is_left_out_and_told(tmp_path: Path) -> None:
    document = columns(tmp_path / "a.pdf", LETTER).read()
    assert not any("president" in text for text in texts(document))
    assert (" ".join(LETTER), "BELONGS_TO_NONE") in left_out(document)
    assert [each.reason for each in document.doubts] == [DoubtReason.ORDER_UNSURE]


@pytest.mark.parametrize("note", [LETTER[:2], ("Why are we saying it?", *LETTER)])
def test_few_words_and_a_column_with_a_label_are_of_the_text(note: tuple[str, ...], tmp_path: Path) -> None:
    assert not left_out(columns(tmp_path / "a.pdf", note).read())


def test_short_lines_of_a_column_as_wide_as_the_other_are_of_the_text(tmp_path: Path) -> None:
    wide = "Barley is sown in March and is cut in August, when nobody is at school at all."
    sheet = columns(tmp_path / "a.pdf", LETTER, x=365).next_page()
    assert not left_out(sheet.lines(wide, wide, x=165, size=12).read())


BED = ("Every class should have a bed that lies in the sun", "from noon until the last bell is rung and is", "dug.")
KEY = ("We ask that each is locked", "in lessons. The keys should", "be kept in a box by two", "people.")


def test_a_note_that_runs_on_below_the_text_beside_it_is_left_out_as_a_whole(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("What is the context?", "", *WIDE, "", "ASCL position:", "", size=10)
    top = sheet.y - 11
    for x, lines in ((70, BED), (390, KEY)):
        for number, line in enumerate(lines):
            sheet.at(x, top - 17 * number, line)
    sheet.y = top - 76
    document = sheet.lines("Why are we saying it?", "", *WIDE, size=10).read()
    assert (" ".join(KEY), "BELONGS_TO_NONE") in left_out(document)
    assert "people." not in texts(document)


def test_a_note_in_small_letters_left_of_the_text_is_no_part_of_its_first_line(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens and their beds of beans, all in one place", size=16).lines("")
    sheet.at(70, sheet.y - 12.8, "Agreed May 2023", 8.5).at(70, sheet.y - 24, "Council of cooks", 8.5)
    sheet.lines("What is the context?", "Beans grow in rows.", "", "ASCL position:", "Peas too.", x=200)
    assert texts(sheet.read()) == [
        "Gardens and their beds of beans, all in one place",
        *(
            "Agreed May 2023 Council of cooks",
            "What is the context?",
            "Beans grow in rows.",
            "ASCL position:",
            "Peas too.",
        ),
    ]
