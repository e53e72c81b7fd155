"""Notes and their marks are no part of the text, powers and ordinals are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importer.readers.pdf.drawn import Sheet, left_out, read, texts


def raised(sheet: Sheet, *parts: str) -> Sheet:
    """Draw a line of which every second part is raised."""
    sheet.y -= 16
    x = 70.0
    for number, part in enumerate(parts):
        size, up = (7, 4) if number % 2 else (11, 0)
        sheet.at(x, sheet.y + up, part, size)
        x += sheet.canvas.stringWidth(part, "Helvetica", size)
    return sheet


@pytest.mark.parametrize(("mark", "written"), [("1", "1"), ("*", "*"), ("2", "2."), ("[3]", "[3]"), ("†", "†")])
@pytest.mark.parametrize("size", [8, 11], ids=["small", "as large as the text"])
def test_a_note_at_the_foot_and_its_mark(mark: str, written: str, size: float, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16).lines("")
    raised(sheet, "Beans were sown in 2019", mark, " and grew, as all the caretakers of the town know well.")
    sheet.lines("", "", f"{written} Sowing book, page 12.", size=size)
    document = sheet.read()
    assert texts(document) == [
        "Gardens",
        "Beans were sown in 2019 and grew, as all the caretakers of the town know well.",
    ]
    assert left_out(document) == [(f"{written} Sowing book, page 12.", "FOOTNOTE"), (mark, "FOOTNOTE")]


def test_notes_below_a_heading_of_their_own(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16).lines("")
    raised(sheet, "Beans were sown", "1", " and grew", "2", " in the beds of all the schools of the town and beyond.")
    sheet.lines("", "Notes", size=14).lines("", "1. Sowing book.", "2. Growing book.")
    document = sheet.read()
    assert texts(document) == [
        "Gardens",
        "Beans were sown and grew in the beds of all the schools of the town and beyond.",
    ]
    assert {text for text, reason in left_out(document) if reason == "FOOTNOTE"} == {
        *("1", "2", "Notes"),
        *("1. Sowing book.", "2. Growing book."),
    }


def test_a_mark_without_a_note_is_left_out_and_told(tmp_path: Path) -> None:
    document = raised(Sheet(tmp_path / "a.pdf"), "Beans were sown in 2019", "4", ".").read()
    assert (texts(document), left_out(document)) == (["Beans were sown in 2019."], [("4", "FOOTNOTE")])


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("A bed of 3 m", "2", " is enough"), "A bed of 3 m² is enough"),
        (("There were 10", "6", " beans"), "There were 10⁶ beans"),
        (("On the 1", "st", " of May"), "On the 1st of May"),
    ],
)
def test_what_is_raised_and_belongs_to_its_word_stays(parts: tuple[str, ...], text: str, tmp_path: Path) -> None:
    document = raised(Sheet(tmp_path / "a.pdf"), *parts).read()
    assert (texts(document), left_out(document)) == ([text], [])


def test_numbers_at_the_beginning_of_lines_are_no_notes(tmp_path: Path) -> None:
    document = Sheet(tmp_path / "a.pdf").lines("We ask for:", "1 garden", "2 sheds", "3 taps").read()
    assert " ".join(texts(document)) == "We ask for: 1 garden 2 sheds 3 taps"
    assert not document.left_out


def test_the_number_of_a_note_may_touch_its_words(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16).lines("")
    raised(sheet, "Beans were sown in 2019", "1", " and grew, as all the caretakers of the town know well.")
    sheet.lines("", "")
    sheet.at(70, sheet.y, "1").at(70 + sheet.canvas.stringWidth("1", "Helvetica", 11), sheet.y, "Sowing book, page 12.")
    document = sheet.read()
    assert len(texts(document)) == 2 and "Sowing" not in texts(document)[1]
    assert left_out(document) == [("1Sowing book, page 12.", "FOOTNOTE"), ("1", "FOOTNOTE")]


def test_marks_that_a_font_has_raised_are_marks(tmp_path: Path) -> None:
    typst = pytest.importorskip("typst")
    source = b"Beans were sown in 2019#footnote[Sowing book.] and 140 grew#footnote[Growing book.]."
    (tmp_path / "a.pdf").write_bytes(typst.compile(source, format="pdf"))
    document = read(tmp_path / "a.pdf")
    assert texts(document) == ["Beans were sown in 2019 and 140 grew."]
    assert sorted(text for text, _ in left_out(document)) == ["1", "1Sowing book.", "2", "2Growing book."]


def test_a_letter_as_mark_and_before_its_note_on_the_last_page(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16).lines("")
    raised(sheet, "Beans were sown in 2019", "i", " and grew, as all the caretakers of the town know well.")
    sheet.next_page().lines("").at(70, sheet.y - 20, "i").at(74, sheet.y - 20, "Sowing book, page 12.")
    document = sheet.read()
    assert texts(document)[1:] == ["Beans were sown in 2019 and grew, as all the caretakers of the town know well."]
    assert {text for text, _ in left_out(document)} == {"i", "iSowing book, page 12."}


def test_a_note_with_a_raised_mark_in_the_margin_at_the_foot_is_no_running_line(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines("Gardens", size=16).lines("")
    raised(sheet, "Beans were sown in 2019", "b", " and grew, as all the caretakers of the town know well.")
    sheet.at(70, 43, "b", 5).at(73, 40, " Sowing book, page 12.", 8)
    document = sheet.read()
    assert texts(document)[1:] == ["Beans were sown in 2019 and grew, as all the caretakers of the town know well."]
    assert {reason for _, reason in left_out(document)} == {"FOOTNOTE"}
