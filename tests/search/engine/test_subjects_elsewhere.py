"""A subject on which the library says nothing has no hit, though each of its words stands somewhere."""

from __future__ import annotations

import pytest

from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.result import SearchContext
from tests.conftest import MakeLibrary
from tests.search.engine.statements import ids, texts


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


APART = "university admissions/teacher standards/youth unemployment/school signs/school security/work experience"


@pytest.mark.parametrize(
    "typed",
    [*APART.split("/"), "getting it right for every child", "guidance teacher", "staff mental health", "MAT growth"],
)
@pytest.mark.parametrize("blank", ["", " "])
def test_what_is_one_subject_is_not_found_by_its_words_apart(
    typed: str, blank: str, shipped_index: SearchIndex
) -> None:
    assert ids(shipped_index.search(typed + blank)) == []


def test_what_has_two_words_apart_that_were_typed_side_by_side_is_near_and_lacks_them_together(
    index: SearchIndex,
) -> None:
    result = index.search("vanished spends ")
    assert ids(result) == []
    assert [(hit.id, hit.missing) for hit in result.near] == [("extra", ("vanished spends",))]


@pytest.mark.parametrize("typed", ["vanished, and spends ", "spends … vanished "])
def test_two_words_that_were_not_typed_side_by_side_are_two_subjects(typed: str, index: SearchIndex) -> None:
    assert ids(index.search(typed)) == ["extra"]


def test_where_only_the_letters_are_wanted_two_words_are_two(index: SearchIndex) -> None:
    assert ids(index.search("vanished spends ", literal=True)) == ["extra"]


def test_a_word_that_no_text_has_is_one_subject_with_its_neighbour_too(shipped_index: SearchIndex) -> None:
    welsh, english = (shipped_index.search(typed, typing=False) for typed in ("ALN funding", "SEN funding"))
    assert set(ids(welsh)) == set(ids(english)) != set()


def test_a_word_beside_school_is_what_a_statement_is_about(index: SearchIndex) -> None:
    assert ids(index.search("pupils ")) == ["adviser"]
    assert ids(index.search("school pupils ")) == []
    assert ids(index.search("school advisers ")) == ["adviser"]


@pytest.mark.parametrize("typed", ["school admissions", "school funding", "attachment training", "behaviour trauma"])
def test_what_a_statement_is_about_is_found_with_a_word_that_stands_elsewhere(
    typed: str, shipped_index: SearchIndex
) -> None:
    assert ids(shipped_index.search(f"{typed} "))


@pytest.mark.parametrize("typed", ["everything on pupils ", "what about children "])
def test_beside_words_that_do_not_decide_one_that_most_have_finds_only_what_is_near(
    typed: str, shipped_index: SearchIndex
) -> None:
    result = shipped_index.search(typed)
    assert ids(result) == [] and result.near


def test_a_word_that_most_have_finds_them_where_nothing_else_was_typed(shipped_index: SearchIndex) -> None:
    assert len(ids(shipped_index.search("children "))) > 20


def test_what_a_school_has_is_found_where_it_stands_right_behind_that_word(make_library: MakeLibrary) -> None:
    index = index_in_memory(
        make_library(
            texts("one", "Meals", "A school lunch is late.", "They eat.", "None."),
            texts("several", "Few", "Schools lunch early.", "They eat.", "None."),
            texts("apart", "Far", "A school is large. The lunch is late.", "They eat.", "None."),
        )
    )
    assert set(ids(index.search("school lunch "))) == {"one", "several"}
