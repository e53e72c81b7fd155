"""What is asked for with words that are no subject is found as without them; where they are the subject, they tell."""

from __future__ import annotations

import pytest

from ascl_reader.search.engine.search_index import SearchIndex
from tests.search.engine.statements import ids

ASKED = (
    "impact of …/how does … affect schools/ASCL statement on …/what does the union say about …/briefing on …/"
    "summary of …/… explained/arguments for and against …/pros and cons of …/statistics on …/new rules on …/"
    "does ASCL oppose …/how can we reduce …/what do I tell governors about …/briefing on … for governors/"
    "government policy on …/worried about …/… at the moment/rise in …/should ministers act on …/"
    "letter to parents about …/… update please/"
    "as a chair of governors I ask what ASCL thinks about …/what do members think of …/"
    "advice for heads on …/is … legal/"
    "is … a good idea/challenges of …/good practice on …/main points on …/why does … matter"
)


@pytest.mark.parametrize("asked", ASKED.split("/"))
@pytest.mark.parametrize("subject", ["off-rolling", "misogyny", "health visitors", "term-time holidays"])
def test_what_is_asked_for_is_found_as_without_the_asking(asked: str, subject: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(f"{asked.replace('…', subject)} ")
    assert ids(result)[:1] == ids(shipped_index.search(f"{subject} "))[:1]
    assert (result.missing, result.corrected) == ((), ())


@pytest.mark.parametrize("asked", ASKED.split("/"))
@pytest.mark.parametrize("subject", ["school uniform", "swimming lessons", "pension contributions", "T levels"])
def test_what_the_library_says_nothing_on_is_not_found_by_asking(
    asked: str, subject: str, shipped_index: SearchIndex
) -> None:
    assert ids(shipped_index.search(f"{asked.replace('…', subject)} ")) == []


def test_what_did_not_decide_is_told(shipped_index: SearchIndex) -> None:
    result = shipped_index.search("impact of off-rolling ")
    assert (result.left_out, result.missing) == (("impact",), ())


@pytest.mark.parametrize("typed", ["letter to parents ", "union statement "])
def test_where_nothing_else_was_typed_such_words_are_the_subject(typed: str, shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search(typed)) == []


def test_one_that_is_answered_with_the_rest_is_the_subject(shipped_index: SearchIndex) -> None:
    asked = ids(shipped_index.search("role of schools in mental health "))
    assert 0 < len(asked) < len(ids(shipped_index.search("mental health ")))


@pytest.mark.parametrize("typed", ["new grammars ", "what is ASCL's position on new grammar schools "])
def test_one_that_a_text_has_in_another_sense_hides_no_subject(typed: str, shipped_index: SearchIndex) -> None:
    """One statement says “selective” and “new”, and is about neither grammar schools nor what is new."""
    assert ids(shipped_index.search(typed))[:1] == ["selection-expansion-opposed"]


def test_where_only_the_letters_are_wanted_every_word_decides(shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search("impact of misogyny ", literal=True)) == []
    assert ids(shipped_index.search("impact of misogyny ", words_kept=frozenset({"impact"}))) == []


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("refugee families", "refugee"),
        ("Ukrainian mums", "Ukrainian"),
        ("excluded boys", "excluded"),
        ("home-educated girls", "home-educated"),
    ],
)
def test_people_behind_a_known_subject_are_whom_it_is_about(
    typed: str, subject: str, shipped_index: SearchIndex
) -> None:
    assert ids(shipped_index.search(f"{typed} "))[:1] == ids(shipped_index.search(f"{subject} "))[:1]


@pytest.mark.parametrize("typed", ["adopted children", "adoptive parents", "single parents"])
def test_people_behind_any_other_word_are_not(typed: str, shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search(f"{typed} ")) == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("can schools deliver social mobility ", "social-mobility-sufficient-funding"),
        ("Can we refuse to admit a child with an EHCP? ", "admissions-peer-approach-send"),
        ("are inspectors going to judge us on wellbeing ", "ehwb-not-diagnosis-no-extra-inspection"),
        ("should I authorise a holiday ", "term-time-holidays-penalties"),
        ("should schools be rewarded for inclusion ", "accountability-penalises-inclusion"),
    ],
)
def test_the_verb_of_a_question_need_not_stand_where_the_rest_is_the_subject(
    typed: str, first: str, shipped_index: SearchIndex
) -> None:
    assert ids(shipped_index.search(typed))[:1] == [first]


@pytest.mark.parametrize(
    "typed",
    [
        "do we have to publish salaries ",
        "can heads work from home ",
        "should schools sell land ",
        "can we feed children ",
    ],
)
def test_without_its_verb_a_question_asks_for_what_a_statement_is_about_alone(
    typed: str, shipped_index: SearchIndex
) -> None:
    assert ids(shipped_index.search(typed)) == []


def test_a_verb_that_something_answers_with_the_rest_decides(shipped_index: SearchIndex) -> None:
    asked = ids(shipped_index.search("should schools diagnose mental health problems "))
    assert 0 < len(asked) < len(ids(shipped_index.search("mental health ")))


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("sharing permanently excluded pupils fairly ", "sharing permanently excluded pupils "),
        ("misogyny handled quickly ", "misogyny "),
    ],
)
def test_how_something_is_done_decides_nothing_where_no_statement_has_the_word(
    typed: str, subject: str, shipped_index: SearchIndex
) -> None:
    result = shipped_index.search(typed)
    assert ids(result) == ids(shipped_index.search(subject)) != []
    assert typed.rsplit(maxsplit=1)[-1] in result.left_out


@pytest.mark.parametrize("typed", ["elderly care ", "a monthly newsletter ", "child-friendly buildings "])
def test_what_something_is_decides_all_the_same(typed: str, shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search(typed)) == []


@pytest.mark.parametrize("adverb", ["humbly", "visibly", "terribly"])
def test_a_word_that_only_says_how_hides_no_subject(adverb: str, shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search(f"{adverb} misogyny ")) == ids(shipped_index.search("misogyny ")) != []


def test_the_verb_of_a_question_is_looked_for_only_where_the_letters_are_wanted(shipped_index: SearchIndex) -> None:
    asked = "do schools diagnose misogyny "
    assert ids(shipped_index.search(asked)) == ids(shipped_index.search("misogyny "))
    assert ids(shipped_index.search(asked, literal=True)) == []
    assert ids(shipped_index.search(asked, words_kept=frozenset({"diagnose"}))) == []
