"""A statement: its period, its wording, and its sections as paragraphs and bullets."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.statement import (
    Confidence,
    Passage,
    Period,
    Relation,
    Section,
    Statement,
    Wording,
    first_sentence,
    passages,
    plain_text,
)
from tests.conftest import statement_data


def period(start: str | None, end: str | None, confidence: Confidence = Confidence.HIGH) -> Period:
    """Return a period with these ends."""
    return Period(start, end, "some time", confidence, "It says so.")


def statement(**changes: object) -> Statement:
    """Return a statement made from what its file would hold."""
    return msgspec.convert(statement_data("one", **changes), Statement)


@pytest.mark.parametrize(
    ("start", "end", "years", "newest"),
    [
        ("2019-09", "2019-12", (2019,), "2019-12"),
        ("2019-09", "2021-03", (2019, 2020, 2021), "2021-03"),
        ("2019-09", None, (2019,), "2019-09"),
        (None, "2014-08", (2014,), "2014-08"),
        (None, None, (), ""),
    ],
)
def test_a_period_covers_the_years_between_its_ends(
    start: str | None, end: str | None, years: tuple[int, ...], newest: str
) -> None:
    assert period(start, end).years == years
    assert period(start, end).newest == newest


def test_only_a_sure_period_is_not_inferred() -> None:
    inferred = {each: period(None, None, each).inferred for each in Confidence}
    assert inferred == {Confidence.HIGH: False, Confidence.MEDIUM: True, Confidence.LOW: True}


@pytest.mark.parametrize(
    ("basis", "inferred"), [("inferred", True), ("explicit-target-inferred", True), ("explicit", False)]
)
def test_a_relation_that_the_text_names_is_not_inferred(basis: str, inferred: bool) -> None:
    relation = msgspec.convert({"id": None, "how": "extends", "why": "because", "basis": basis}, Relation)
    assert relation.inferred is inferred


def test_the_first_theme_is_the_home() -> None:
    assert statement(themes=["send-funding", "funding"]).home == "send-funding"


def test_the_wording_is_told_with_the_texts() -> None:
    one = statement()
    assert one.wording is Wording.SUMMARY
    assert [one.texts().of(section) for section in Section] == [
        "Money is short.",
        "ASCL asks for more.",
        "Pupils need it.",
    ]


def test_months_stand_under_the_names_of_the_file() -> None:
    assert statement().period.start == "2020-01"
    assert msgspec.to_builtins(statement())["period"]["from"] == "2020-01"


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "Capital"},
        {"id": "-edge"},
        {"id": "a" * 81},
        {"id": "one\n"},
        {"title": ""},
        {"title": "x" * 61},
        {"themes": []},
        {"version": 2},
        {"sources": [{"document": "first-page", "n": 0}]},
        {"period": {"from": "2020-13", "to": None, "label": "", "confidence": "high", "why": ""}},
        {"period": {"from": None, "to": None, "label": "", "confidence": "certain", "why": ""}},
        {"nickname": "x"},
    ],
)
def test_a_wrong_value_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        statement(**changes)


def test_empty_lines_part_paragraphs_and_a_dash_starts_a_bullet() -> None:
    text = "First line\nand its end.\n\nIt lists:\n- one\n  going on\n- two\n\nLast – with a dash.\n-not a bullet\n"
    assert passages(text) == [
        Passage("First line and its end."),
        Passage("It lists:"),
        Passage("one going on", bullet=True),
        Passage("two", bullet=True),
        Passage("Last – with a dash. -not a bullet"),
    ]


@pytest.mark.parametrize("text", ["", "\n \n", "\t"])
def test_no_text_has_no_passages(text: str) -> None:
    assert passages(text) == []
    assert plain_text(text) == ""


def test_plain_text_has_a_line_for_each_passage() -> None:
    assert plain_text("One\ntwo.\n\n- three\n- four\n") == "One two.\nthree\nfour"


@given(st.text())
def test_no_word_is_lost_in_passages(text: str) -> None:
    words = [word for word in text.split() if word != "-"]
    kept = [word for passage in passages(text) for word in passage.text.split() if word != "-"]
    assert kept == words


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.", "One."),
        ("See e.g. Progress 8. Then more.", "See e.g. Progress 8."),
        ("It is “so.” Then more.", "It is “so.”"),
        ("Dr A. Person wrote it! More.", "Dr A. Person wrote it!"),
        ("Rose by 3.5 per cent in all. More.", "Rose by 3.5 per cent in all."),
        ("No full stop at all", "No full stop at all"),
        ("", ""),
    ],
)
def test_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first
