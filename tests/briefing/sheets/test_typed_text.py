"""What was typed is made safe to print, and dates and figures stay in one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.briefing.sheets.typed_text import kept_for_sense, several_lines, unbroken


@pytest.mark.parametrize(
    "text",
    [
        "1 March 2027",
        "March 2021",
        "3rd May 2026",
        "79.4 %",
        "79.4 per cent",
        "£2 billion",
        "£10 million",
        "Key Stage 2",
        "Year 11",
        "6 weeks",
        "statement 4",
        "no. 9",
    ],
)
def test_what_belongs_to_a_figure_stays_in_its_line(text: str) -> None:
    assert " " not in unbroken(text).replace("per cent", "")
    assert unbroken(f"in {text} and") == f"in {unbroken(text)} and"


@pytest.mark.parametrize(
    "text", ["May we ask", "in 2021 schools", "4 pupils", "page by page", "1 Marching", "2 days-old"]
)
def test_other_spaces_stay_as_they_are(text: str) -> None:
    assert unbroken(text) == text


@given(st.text())
def test_nothing_but_spaces_is_changed(text: str) -> None:
    assert unbroken(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs", "M")), max_size=30))
def test_plain_text_is_cleaned_as_any_other(text: str) -> None:
    several = several_lines(f"{text}\nx")
    assert several == f"{several_lines(text).rstrip()}\nx"


@pytest.mark.parametrize("text", ["no figure in Key Stage and Year", "10 per cent in Key Stage 4, May 2026", "٣ May"])
def test_a_text_without_figures_is_kept_together_as_one_with_them(text: str) -> None:
    assert unbroken(f"{text}. 7") == f"{unbroken(text)}. 7"


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_an_unseen_sign_where_a_line_may_break_is_no_letter(sign: str) -> None:
    assert several_lines(f"T{sign} co{sign}operate{sign}") == "T cooperate"


def test_no_paragraph_of_large_letters_begins_or_ends_with_a_word_alone() -> None:
    assert kept_for_sense("Accountability measures discourage schools\u00a0today") == (
        "Accountability\u00a0measures discourage schools\u00a0today"
    )
    assert kept_for_sense("They unfairly count as negative contributors.").endswith("negative\u00a0contributors.")
    long = "Multidisciplinary responsibilities meet professional accountability."
    assert kept_for_sense(long) == long
    assert kept_for_sense("One") == "One" and kept_for_sense("") == ""
