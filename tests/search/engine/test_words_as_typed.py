"""What was typed comes before other ways of saying it, and a hyphenated word is found in its other forms."""

from __future__ import annotations

import pytest

from ascl_reader.search.engine.search_index import SearchIndex
from tests.search.engine.statements import ids

EHWB = {"ehwb-not-diagnosis-no-extra-inspection", "ehwb-promote-not-treat", "ehwb-role-of-schools-and-colleges"}


@pytest.mark.parametrize("typed", ["EHWB", "ehwb ", "emotional health"])
def test_what_was_typed_comes_before_other_words_in_titles(typed: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(typed)
    assert set(ids(result)[:3]) == EHWB
    assert "mental-health-clinical-thresholds" in ids(result)


@pytest.mark.parametrize("typed", ["self-harming", "Self-harms ", "self-harm"])
def test_a_hyphenated_word_is_found_in_its_other_forms(typed: str, shipped_index: SearchIndex) -> None:
    assert {"mental-health-crisis-wer-training", "digital-health-social-media"} <= set(ids(shipped_index.search(typed)))


def test_one_in_quotes_is_not(shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search('"self-harming"')) == []


def test_a_hyphenated_word_that_begins_with_a_small_word_decides(shipped_index: SearchIndex) -> None:
    assert set(ids(shipped_index.search("in-year "))) == {
        "elective-home-education-register",
        "high-needs-emergency-funding",
    }


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("special educational needs statement ", "statement of special educational needs "),
        ("absence leave ", "leave of absence "),
    ],
)
def test_what_is_known_with_of_is_known_turned_round(typed: str, entry: str, shipped_index: SearchIndex) -> None:
    assert set(ids(shipped_index.search(entry))) <= set(ids(shipped_index.search(typed)))
    assert ids(shipped_index.search(typed))[:1] == ids(shipped_index.search(entry))[:1]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Sewell", "race-disparities-commission-rejected"),
        ("Platt", "term-time-holidays-penalties"),
        ("MacAlister", "safeguarding-delegated-social-care-duties"),
    ],
)
def test_a_review_is_known_by_the_name_alone_where_nothing_goes_on(
    name: str, first: str, shipped_index: SearchIndex
) -> None:
    assert ids(shipped_index.search(name, typing=False))[:1] == [first]
