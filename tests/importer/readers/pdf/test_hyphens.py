"""Words that are divided at the end of a line become whole again; a hyphen that belongs to a word stays."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ascl_reader.importer.readers.pdf.hyphens import LineJoiner
from ascl_reader.importer.readers.pdf.page.lines import PdfLine


def made(texts: Sequence[str], divided: Sequence[int] = ()) -> list[PdfLine]:
    """Return lines with these texts; the hyphens at the ends of the divided ones are drawn for themselves."""
    return [
        PdfLine(1, text, 70, 400, 700 - 14 * number, 11, False, [], is_divided=number in divided)
        for number, text in enumerate(texts)
    ]


def joined_text(texts: Sequence[str]) -> str:
    """Return lines joined into one text."""
    lines = made(texts)
    return LineJoiner(lines).join(lines)[0]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["the inclu-", "sion of all"], "the inclusion of all"),
        (["better communi-", "cation helps", "communication"], "better communication helps communication"),
        (["evidence-", "based work"], "evidence-based work"),
        (["a well-", "being week", "well-being"], "a well-being week well-being"),
        (["from 2019-", "2020 on"], "from 2019-2020 on"),
        (["the SEND-", "related costs"], "the SEND-related costs"),
        (["knife-", "crime is rare"], "knife-crime is rare"),
        (["rain –", "and wind"], "rain – and wind"),
        (["Welsh-", "English books"], "Welsh-English books"),
        (["food- and", "drink"], "food- and drink"),
    ],
)
def test_divided_words_are_mended_only_where_that_is_safe(lines: list[str], joined: str) -> None:
    assert joined_text(lines) == joined


def test_where_a_program_divides_words_the_others_are_mended_too() -> None:
    lines = ["the gar-", "den and the kit-", "chen of the pres-", "byter", "garden kitchen"]
    assert joined_text(lines) == "the garden and the kitchen of the presbyter garden kitchen"


def test_a_hyphen_that_is_drawn_for_itself_was_put_in_and_then_all_others_were_written() -> None:
    lines = made(["the kit-", "chen with the wall-", "side door"], divided=[0])
    assert LineJoiner(lines).join(lines) == ("the kitchen with the wall-side door", False)


def test_of_a_number_in_words_the_hyphen_stays_however_it_is_drawn() -> None:
    lines = made(["the kit-", "chen of two and twenty-", "two cooks"], divided=[0, 1])
    assert LineJoiner(lines).join(lines) == ("the kitchen of two and twenty-two cooks", False)


def test_a_hyphen_drawn_for_itself_behind_the_first_part_of_a_word_is_told() -> None:
    lines = made(["the known kit-", "chen of a well-", "known cook"], divided=[0, 1])
    assert LineJoiner(lines).join(lines)[1]


def test_where_nothing_tells_the_hyphen_stays_and_that_is_told() -> None:
    lines = made(["beside the gar-", "den wall"])
    assert LineJoiner(lines).join(lines) == ("beside the gar-den wall", True)
