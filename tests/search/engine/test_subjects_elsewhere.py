"""A subject on which the library says nothing has no hit, though each of its words stands somewhere."""

from __future__ import annotations

import pytest

from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.result import SearchContext
from tests.search.engine.statements import ids


@pytest.mark.parametrize(
    "typed",
    [
        "speech therapy",
        "young carers",
        "service children",
        "pupil voice",
        "lettings policy",
        "cover lessons",
        "school closure",
    ],
)
def test_words_that_are_one_subject_together_are_not_said_otherwise_one_by_one(
    typed: str, shipped_index: SearchIndex
) -> None:
    assert ids(shipped_index.search(f"{typed} ")) == []


OTHERS = (
    "school buses/asbestos/parents evening/teacher workload/exam boards/reading scheme/pension contributions/"
    "holiday pay/strike days/timetabling/falling rolls/faith schools/science labs/bursary fund/baseline assessment/"
    "governor visits/school nurse/British values/uniform shop/charging and remissions/dyslexia screening"
)


@pytest.mark.parametrize("typed", OTHERS.split("/"))
def test_other_subjects_of_schools_find_nothing(typed: str, shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search(f"{typed} ")) == []


def test_a_folder_of_that_name_is_found_all_the_same(shipped_index: SearchIndex) -> None:
    context = SearchContext(folders={"term-time-holidays-penalties": ("Speech therapy 2024",)})
    assert ids(shipped_index.search("speech therapy", context)) == ["term-time-holidays-penalties"]


def test_other_words_that_are_a_theme_find_it_and_a_single_one_does_not(shipped_index: SearchIndex) -> None:
    assert "digital-health-social-media" in ids(shipped_index.search("internet safety "))
    assert "term-time-holidays-penalties" not in ids(shipped_index.search("discipline "))
