"""Tests lists without bullet signs in PDFs: each entry is one, and text that is narrow at a place stays whole."""

from __future__ import annotations

from pathlib import Path

from tests.importer.readers.pdf.drawn import Sheet, texts

WIDE = (
    "Three playgrounds in ten have no tree and no roof, and on eleven days of the last summer",
    "the ground was too hot to sit on by noon, so that pupils stood in the corridors instead.",
)
ENTRIES = ("a roof over a third of the yard", "water", "hats lent without a form", "a plan for the hottest days")


def test_each_line_of_a_list_without_signs_is_an_entry(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(*WIDE, "", "We ask for:", *ENTRIES, "", *WIDE)
    assert texts(sheet.read())[1:-1] == ["We ask for:", *ENTRIES]


def test_an_entry_may_go_on_in_the_next_line(tmp_path: Path) -> None:
    long = ("a plan for the hottest days, agreed with the parents before the summer term begins, and", "sent to all")
    sheet = Sheet(tmp_path / "a.pdf").lines(*WIDE, "", "We ask for:", *ENTRIES[:3], *long, "", *WIDE)
    assert texts(sheet.read())[1:-1] == ["We ask for:", *ENTRIES[:3], " ".join(long)]


def test_a_list_may_stand_right_below_a_label(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(*WIDE, "", "ASCL position", *ENTRIES, "", *WIDE)
    assert texts(sheet.read())[1:-1] == ["ASCL position", *ENTRIES]


def test_a_small_letter_behind_a_full_stop_begins_a_list(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(*WIDE, "", "The pupils agree.", *ENTRIES[-2:], "", *WIDE)
    assert texts(sheet.read())[1:-1] == ["The pupils agree.", *ENTRIES[-2:]]


def test_the_first_of_two_entries_behind_a_full_stop_may_be_the_longer(tmp_path: Path) -> None:
    entries = ["as many seats as there are pupils at the same time of the day", "water"]
    sheet = Sheet(tmp_path / "a.pdf").lines(*WIDE, "", "The pupils agree.", *entries, "", *WIDE)
    assert texts(sheet.read())[1:-1] == ["The pupils agree.", *entries]


def test_a_list_set_in_has_bullets(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "a.pdf").lines(*WIDE, "", "We ask for:").lines(*ENTRIES, x=90).lines("", *WIDE)
    made = sheet.read().blocks
    assert [block.kind.value for block in made[2:-1]] == ["bullet"] * len(ENTRIES)


def test_lines_that_are_narrow_beside_a_picture_are_one_paragraph(tmp_path: Path) -> None:
    narrow = (
        "they would rather have",
        "their lessons in the wood",
        "than in a hall that is so",
        "hot that nobody listens.",
    )
    sheet = Sheet(tmp_path / "a.pdf").lines(*WIDE, "", "Pupils told us one thing:", *narrow, "", *WIDE)
    assert " ".join(narrow) in texts(sheet.read())[-2]


def test_a_paragraph_begins_behind_entries_with_small_letters(tmp_path: Path) -> None:
    paragraph = ("Lessons in the wood cost nothing, and pupils come back from them with an appetite, as", "we saw.")
    sheet = Sheet(tmp_path / "a.pdf").lines(*WIDE, "", "We ask for:", *ENTRIES, *paragraph, "", *WIDE)
    assert texts(sheet.read())[1:-1] == ["We ask for:", *ENTRIES, " ".join(paragraph)]


def test_an_entry_in_a_narrow_part_of_the_page_may_go_on_in_the_next_line(tmp_path: Path) -> None:
    narrow = ("Pupils told us what they would rather have for lessons on a hot", "day of the summer.") * 8
    entries = ("shade", "that all of their lessons in the afternoon are held in the cool", "wood")
    sheet = Sheet(tmp_path / "a.pdf").lines(*WIDE, "", *narrow, "They ask for:", *entries, "", *narrow, "", *WIDE)
    made = texts(sheet.read())
    assert made[made.index("shade") + 1] == " ".join(entries[1:])
