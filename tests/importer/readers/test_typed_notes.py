"""Notes and boxes in plain text: numbers and letters in square brackets lead to notes, bars draw boxes."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.finding.find_statements import find_statements
from tests.importer.finding.test_finding import NOBODY, sections
from tests.importer.finding.test_pages_as_they_are import BOTH, MEALS
from tests.importer.readers.test_read_text import read, texts

TEXT = "\n\n".join(("School meals", "Meals", *MEALS))


@pytest.mark.parametrize(("mark", "reason"), [("[1]", LeftOutReason.FOOTNOTE), ("[a]", LeftOutReason.REVIEWER_COMMENT)])
@pytest.mark.parametrize("space", ["", " "])
def test_a_note_at_the_end_and_its_mark_are_left_out(
    mark: str, reason: LeftOutReason, space: str, tmp_path: Path
) -> None:
    text = f"{TEXT}\n________________\n{mark}{space}As Council agreed\n".replace("Free meals.", f"Free{mark} meals.")
    found = find_statements(read(tmp_path, text), NOBODY)
    assert [sections(each) for each in found.statements] == BOTH[:1]
    assert (f"{mark}{space}As Council agreed", reason) in [(each.text, each.reason) for each in found.left_out]


def test_several_marks_in_one_place_lead_to_their_own_notes(tmp_path: Path) -> None:
    text = f"{TEXT}\n\n[1] One.\n\n[2] Two.\n\n[a]Three?\n".replace("Free meals.", "Free[2] meals.[1][a]")
    found = find_statements(read(tmp_path, text), NOBODY)
    assert [sections(each) for each in found.statements] == BOTH[:1]


@pytest.mark.parametrize("end", ["[1] One.", "[sic] One."])
def test_without_a_mark_in_the_text_a_line_stays(end: str, tmp_path: Path) -> None:
    (found,) = find_statements(read(tmp_path, f"{TEXT}\n\n{end}\n"), NOBODY).statements
    assert found.texts.rationale.endswith(end)


def test_the_star_of_a_grade_leads_to_no_note(tmp_path: Path) -> None:
    text = f"{TEXT}\n\nFew reach A*, and fewer A* twice\n\n* publish it\n"
    (found,) = find_statements(read(tmp_path, text), NOBODY).statements
    assert found.texts.rationale.endswith("Few reach A*, and fewer A* twice\n\n- publish it")


def test_bars_at_both_ends_of_a_line_draw_a_box_and_between_cells_a_table(tmp_path: Path) -> None:
    document = read(tmp_path, "+-------+\n| Beans |\n+-------+\n│ Sow all of them. │\n| beans | peas |\n")
    assert texts(document) == ["Beans", "Sow all of them.", "| beans | peas |"]


def test_lines_that_direct_a_program_are_left_out_with_their_options(tmp_path: Path) -> None:
    text = (
        "Beans\n===\n\n.. contents::\n   :depth: 2\n\nSow.. note: all.\n\n.. _peas: https://a.example\n\n.. and on.\n"
    )
    document = read(tmp_path, text)
    assert texts(document) == ["Beans", "Sow.. note: all.", ".. and on."]
    assert [each.text for each in document.left_out] == [".. contents::", ":depth: 2", ".. _peas: https://a.example"]
