"""Titles of statements, the month in them, and the lines below a title that tell who agreed it and when."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.titles import (
    LONGEST_TITLE_LINE,
    WELSH_MONTHS,
    could_be_title,
    heading_line,
    is_metadata,
    is_metadata_at_end,
    metadata_month,
    reads_like_sentence,
    title_and_month,
    title_line,
)
from ascl_reader.library.dates import MONTHS


@pytest.mark.parametrize("number", range(12))
def test_every_month_is_told_apart(number: int) -> None:
    assert title_and_month(f" Warm rooms – {MONTHS[number]} 2017. ") == ("Warm rooms", f"2017-{number + 1:02d}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Warm rooms - march 1999", ("Warm rooms", "1999-03")),
        ("Warm rooms—MARCH 2017", ("Warm rooms", "2017-03")),
        ("Warm rooms – March 1817", ("Warm rooms – March 1817", None)),
        ("Warm rooms – Marchember 2017", ("Warm rooms – Marchember 2017", None)),
        (" Warm rooms ", ("Warm rooms", None)),
        ("E – March 2017", ("E – March 2017", None)),
        ("14 May 2019 – 3 June 2024", ("14 May 2019 – 3 June 2024", None)),
        ("May 2019 - June 2024", ("May 2019 - June 2024", None)),
    ],
)
def test_a_title_without_a_month_of_our_times_stays_whole(text: str, told: tuple[str, str | None]) -> None:
    assert title_and_month(text) == told


def test_a_line_reads_like_a_title_as_long_as_it_is_short() -> None:
    assert could_be_title("W" * LONGEST_TITLE_LINE)
    assert not could_be_title("W" * (LONGEST_TITLE_LINE + 1))


@pytest.mark.parametrize("end", [*".,;:!…", ".”", "!’", '."', ".'", ".)", ".]", ". "])
def test_a_line_that_ends_like_a_sentence_is_no_title(end: str) -> None:
    assert not could_be_title(f"Warm rooms{end}")


@pytest.mark.parametrize(
    ("text", "could"), [("Warm rooms", True), ("warm rooms", False), ("Are rooms warm?", True), ("2017 and on", True)]
)
def test_a_title_begins_with_a_capital_or_a_number(text: str, could: bool) -> None:
    assert could_be_title(text) is could


@pytest.mark.parametrize("number", range(12))
def test_months_are_known_in_welsh_and_shortened(number: int) -> None:
    month = f"2017-{number + 1:02d}"
    assert title_and_month(f"Ystafelloedd – {WELSH_MONTHS[number]} 2017") == ("Ystafelloedd", month)
    assert title_and_month(f"Warm rooms ({MONTHS[number][:3]} 2017)") == ("Warm rooms", month)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Warm rooms (March 2017)", ""),
        ("Warm rooms [March 2017]", ""),
        ("Warm rooms | March 2017", ""),
        ("Warm rooms – updated 12 March 2017", "updated 12 March 2017"),
        ("Warm rooms (agreed on 3rd March 2017)", "agreed on 3rd March 2017"),
        ("Warm rooms – 12 March 2017", "12 March 2017"),
        ("Warm rooms (12/03/2017)", "12/03/2017"),
    ],
)
def test_a_date_in_brackets_or_with_its_day_is_the_month_of_the_title(text: str, cut: str) -> None:
    assert title_line(text) == heading_line(text) == ("Warm rooms", "2017-03", cut)


@pytest.mark.parametrize("text", ["Warm rooms, March 2017", "Warm rooms: March 2017", "March 2017 – Warm rooms"])
def test_in_a_heading_the_month_may_follow_a_comma_or_stand_first(text: str) -> None:
    assert heading_line(text) == ("Warm rooms", "2017-03", "")
    assert title_line(text) == (text, None, "")


@pytest.mark.parametrize(
    ("text", "is_sentence"),
    [
        ("The enquiry on this closed twice", True),
        ("It was said again", True),
        ("Warm rooms", False),
        ("The warmth of rooms", False),
    ],
)
def test_a_sentence_without_a_full_stop_is_told_from_a_title(text: str, is_sentence: bool) -> None:
    assert reads_like_sentence(text) is is_sentence


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Agreed: June 2024", "2024-06"),
        ("Approved by the council, 3 May 2021", "2021-05"),
        ("June 2024", "2024-06"),
        ("Cytunwyd: Mehefin 2024", "2024-06"),
        ("Finance committee, March 2020", "2020-03"),
        ("Agreed by the council.", None),
        ("Policy agreed May 2020", "2020-05"),
        ("Agreed 12/03/2020", "2020-03"),
        ("Council – March 2020", "2020-03"),
        ("Statement 12", None),
        ("Policy committee", None),
        ("Warmth and Comfort Working Group", None),
        ("Status: current", None),
        ("No: 1", None),
        ("12", None),
        ("This statement was agreed by Council in May 2021.", "2021-05"),
        ("The policy position has been formally adopted by the executive", None),
        ("Strand: Rooms and Halls", None),
        ("Version 2", None),
        ("Review date: May 2030", None),
        ("Next review: May 2030", None),
        ("Agreed: June 2024 · Review: June 2027", "2024-06"),
        ("P12 | May 2024 | JF", "2024-05"),
    ],
)
def test_lines_below_a_title_tell_who_agreed_it_and_when(text: str, month: str | None) -> None:
    assert is_metadata(text)
    assert metadata_month(text) == month


@pytest.mark.parametrize(
    "text",
    [
        "Warm rooms",
        "Rooms are cold.",
        "Schools have asked the council for warmth.",
        "Agreed with the unions that rooms are cold",
        "Updated guidance is needed",
        "Rooms need: heat and light.",
        "The council should warm its rooms",
        "Warm rooms: March 2020",
        "The committee meets again in the autumn.",
        "This statement was agreed by heads who know that rooms are cold; they should be warm.",
        "Statement 2: Warm rooms",
        "Position 14 – Cold halls",
        "Rooms | 2024 | 120",
        "Rooms that are cold in winter and wet | May 2024 | JF",
    ],
)
def test_other_lines_below_a_title_are_text(text: str) -> None:
    assert not is_metadata(text)


@pytest.mark.parametrize(
    ("text", "at_end"),
    [
        ("Agreed by ASCL Council, June 2024.", True),
        ("(Adopted in 2019)", True),
        ("Agreed positions last.", False),
        ("updated guidance for 2024", False),
        ("Finance committee", False),
        ("Adopted rules are kept in 2019 and they are good", False),
    ],
)
def test_at_the_end_of_a_statement_only_a_line_with_a_body_or_year_is_no_text(text: str, at_end: bool) -> None:
    assert is_metadata_at_end(text) is at_end


def test_a_row_of_cells_is_no_title() -> None:
    assert could_be_title("Rooms | halls") and not could_be_title("Rooms | halls | yards")
