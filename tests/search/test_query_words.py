"""The words of a query that filter: the box and the buttons above the list say the same."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ascl_reader.search import query_words
from ascl_reader.search.query_words import (
    FILTERS,
    FilterWord,
    YearRange,
    change_word,
    filter_words,
    parse_years,
    put_word,
    take_word,
    value_of,
    without_filters,
    years_as_value,
)

PIECES = (
    "fines",
    "OR",
    "NOT",
    "-",
    "(",
    ")",
    '"',
    "“exam stress”",
    "theme:send",
    "is: noted",
    "year:",
    " ",
    "-is:read",
)


@given(
    st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)),
    st.sampled_from(FILTERS),
    st.text("abc-. 12", min_size=1, max_size=8),
)
@example("a OR b", "theme", "send")
@example("(a OR b)", "theme", "send")
@example("((a OR b))", "theme", "send")
@example("(a OR b) c", "theme", "send")
@example("OR", "is", "noted")
@example(") OR", "is", "noted")
@example("(b) OR c)", "is", "noted")
@example('a OR "b', "is", "noted")
@example('an "open phrase', "year", "2019")
@example("fines ", "is", "bookmarked")
def test_a_word_that_is_put_in_and_taken_out_leaves_the_text_as_it_was(text: str, name: str, value: str) -> None:
    word = FilterWord(name, value)
    assert word in filter_words(put_word(text, word))
    assert take_word(put_word(text, word), word) == text


@given(st.text(max_size=40), st.sampled_from(FILTERS), st.text("abc-.12", min_size=1, max_size=8))
def test_a_changed_word_is_the_only_one_of_its_name(text: str, name: str, value: str) -> None:
    changed = change_word(text, name, value)
    assert [word.value for word in filter_words(changed) if word.name == name] == [value]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fines", []),
        ("theme:attendance fines", [("theme", "attendance")]),
        ("fines theme: attendance", [("theme", "attendance")]),
        ("THEME:attendance", [("theme", "attendance")]),
        ('theme:"special needs" cuts', [("theme", "special needs")]),
        ("is:bookmarked is:noted", [("is", "bookmarked"), ("is", "noted")]),
        ("year:2019..2021 exams", [("year", "2019..2021")]),
        ("wording:full", [("wording", "full")]),
        ("Is:Bookmarked", [("is", "bookmarked")]),
        ("“is:noted”", []),
        ('"is:noted', [("is", "noted")]),
        ("-is:noted", []),
        ("NOT is:noted exams", []),
        ("is:noted OR exams", []),
        ("(is:noted OR exams)", []),
        ("is:noted (fines OR exams)", [("is", "noted")]),
        ("theme:", []),
        ("year: theme:send", [("theme", "send")]),
        ("title:fines", []),
    ],
)
def test_only_what_filters_all_of_a_query_presses_a_button(text: str, words: list[tuple[str, str]]) -> None:
    assert list(map(tuple, filter_words(text))) == words


def test_a_word_goes_before_the_rest_so_that_the_last_word_can_still_be_typed_on() -> None:
    assert change_word("fin", "theme", "attendance") == "theme:attendance fin"


def test_another_theme_takes_the_place_of_the_one_before() -> None:
    assert change_word("theme:send fines", "theme", "attendance") == "theme:attendance fines"
    assert change_word("fines theme:send", "theme", "") == "fines "


def test_what_is_joined_by_or_is_filtered_as_a_whole() -> None:
    assert put_word("fines OR exams", FilterWord("is", "noted")) == "is:noted (fines OR exams)"


def test_all_filters_can_be_taken_off() -> None:
    assert without_filters("is:noted year:2019 (fines OR exams)") == "fines OR exams"
    assert without_filters("is:noted fines theme:send ") == "fines "


@pytest.mark.parametrize(
    ("value", "years"),
    [
        ("2019", (2019, 2019)),
        ("2019..2021", (2019, 2021)),
        ("2019-2021", (2019, 2021)),
        ("2019..", (2019, None)),
        ("..2021", (None, 2021)),
        ("2019…2021", (2019, 2021)),
        ("2021..2019", (2019, 2021)),
    ],
)
def test_years_are_read(value: str, years: tuple[int | None, int | None]) -> None:
    assert parse_years(value) == years


@pytest.mark.parametrize("value", ["", "..", "19", "20192021", "soon", "2019.."[:3]])
def test_what_is_no_year_is_read_as_none(value: str) -> None:
    assert parse_years(value) is None


@given(st.one_of(st.none(), st.integers(1900, 2099)), st.one_of(st.none(), st.integers(1900, 2099)))
def test_years_are_written_as_they_are_read(first: int | None, last: int | None) -> None:
    written = years_as_value(YearRange(first, last))
    if first and last:
        first, last = sorted((first, last))
    assert parse_years(written) == (YearRange(first, last) if first or last else None)


def test_the_value_of_a_name_that_is_not_there_is_empty() -> None:
    assert value_of("fines", "theme") == ""
    assert value_of("theme:send fines", "theme") == "send"


def test_a_query_without_a_colon_is_not_looked_through_for_filters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query_words, "_tokens", lambda _: pytest.fail("it has no filter"))
    assert filter_words("who pays, and who does not (say so) OR asks") == ()
    monkeypatch.undo()
    assert filter_words("theme：send who pays once more") == (FilterWord("theme", "send"),)
