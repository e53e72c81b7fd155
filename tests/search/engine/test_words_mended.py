"""Mistakes are mended before other ways of saying a word are looked for, and a proper word is not led astray."""

from __future__ import annotations

import pytest

from ascl_reader.search.engine.index import index_in_memory
from ascl_reader.search.engine.search_index import SearchIndex
from tests.conftest import MakeLibrary
from tests.search.engine.statements import ids, texts


@pytest.mark.parametrize(
    ("typed", "corrected", "first"),
    [
        ("truency ", {"truency": "truancy"}, "attendance-coding-vulnerable-children"),
        ("sexsim ", {"sexsim": "sexism"}, "misogyny-online-extremism"),
        ("gramar schools", {"gramar": "grammar"}, "selection-expansion-opposed"),
        ("vacasion in term time", {"vacasion": "vacation"}, "term-time-holidays-penalties"),
        ("immigrents ", {"immigrents": "immigrants"}, "refugee-asylum-seeker-education"),
        ("cybr-bullying ", {"cybr-bullying": "cyber bullying"}, "digital-health-social-media"),
        ("specialneeds plan ", {"specialneeds": "special needs"}, "send-improvement-plan-funding"),
        ("echp process", {"echp": "ehcp"}, "ehcp-process-consistency"),
    ],
)
def test_a_mended_word_is_also_said_otherwise(
    typed: str, corrected: dict[str, str], first: str, shipped_index: SearchIndex
) -> None:
    result = shipped_index.search(typed)
    assert dict(result.corrected) == corrected
    assert ids(result)[0] == first


@pytest.mark.parametrize(
    "typed", ["uniforms", "governance", "adopted", "sixth forms", "universities abroad", "kitchens"]
)
def test_a_proper_word_is_not_mended(typed: str, shipped_index: SearchIndex) -> None:
    assert shipped_index.search(f"{typed} ").corrected == ()


def test_a_word_on_its_way_is_found_past_its_mistake(shipped_index: SearchIndex) -> None:
    typed = "safegaurding"
    for length in range(5, len(typed) + 1):
        assert ids(shipped_index.search(typed[:length]))[0] == "safeguarding-delegated-social-care-duties"


@pytest.mark.parametrize(
    ("typed", "shortest", "first"),
    [
        ("truancy", 4, "attendance-coding-vulnerable-children"),
        ("TikTok", 3, "digital-health-social-media"),
        ("league tables", 4, "accountability-penalises-inclusion"),
        ("grammar schools", 4, "selection-expansion-opposed"),
        ("sexism", 4, "misogyny-online-extremism"),
    ],
)
def test_a_word_on_its_way_is_found_by_what_it_may_mean(
    typed: str, shortest: int, first: str, shipped_index: SearchIndex
) -> None:
    for length in range(shortest, len(typed) + 1):
        result = shipped_index.search(typed[:length].rstrip())
        assert first in ids(result)[:3]
        assert result.corrected == ()


def test_of_two_words_as_near_the_one_is_meant_that_goes_with_the_others(make_library: MakeLibrary) -> None:
    index = index_in_memory(
        make_library(
            texts("one", "One", "", "Virtual leaders advise.", ""),
            texts("two", "Two", "", "Leavers of sand.", ""),
            texts("three", "Three", "", "Leavers of stones.", ""),
        )
    )
    assert index.search("leabers ").corrected == (("leabers", "leavers"),)
    assert index.search("virtual leabers ").corrected == (("leabers", "leaders"),)
    assert index.search("leabers of sand").corrected == (("leabers", "leavers"),)


@pytest.mark.parametrize(("typed", "corrected"), [("ECHP", {"ECHP": "ehcp"}), ("SEAG", {}), ("AQES", {})])
def test_of_an_acronym_only_swapped_letters_are_mended(
    typed: str, corrected: dict[str, str], shipped_index: SearchIndex
) -> None:
    assert dict(shipped_index.search(f"{typed} ").corrected) == corrected


def test_a_quoted_word_stays_as_it_is(shipped_index: SearchIndex) -> None:
    assert shipped_index.search('"truency"').corrected == ()


@pytest.mark.parametrize("typed", ["we don't want Ofsted ", "can't afford ", "shouldn't schools "])
def test_a_little_word_that_no_statement_has_is_not_mended(typed: str, shipped_index: SearchIndex) -> None:
    assert shipped_index.search(typed).corrected == ()


def test_of_little_words_alone_those_decide_that_stand_somewhere(shipped_index: SearchIndex) -> None:
    result = shipped_index.search("what does ASCL think ")
    assert result.hits and "think" not in result.missing


@pytest.mark.parametrize(
    ("typed", "corrected", "first"),
    [
        ("metal health support ", {"metal": "mental"}, "mental-health-crisis-wer-training"),
        ("heath visitors", {"heath": "health"}, "two-year-check-health-visitors"),
        ("support from heath visitors ", {"heath": "health"}, "two-year-check-health-visitors"),
        ("mangaed moves ", {"mangaed": "managed"}, "collective-responsibility-exclusions-ap"),
        ("asylum seakers", {"seakers": "seekers"}, "refugee-asylum-seeker-education"),
    ],
)
def test_a_word_is_mended_to_what_makes_a_known_pair_with_its_neighbour(
    typed: str, corrected: dict[str, str], first: str, shipped_index: SearchIndex
) -> None:
    result = shipped_index.search(typed)
    assert (dict(result.corrected), ids(result)[:1]) == (corrected, [first])


@pytest.mark.parametrize("typed", ["metal detectors ", "heath walks ", "health metal ", '"metal health" '])
def test_a_proper_word_beside_another_stays(typed: str, shipped_index: SearchIndex) -> None:
    assert shipped_index.search(typed).corrected == ()


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("accountab ility", "accountability"),
        ("collective responsi bility for exclusions", "collective responsibility for exclusions"),
        ("miso gyny ", "misogyny "),
        ("in clusion ", "inclusion "),
        ("term-time hol idays", "term-time holidays"),
    ],
)
def test_a_word_that_a_blank_took_apart_is_one(typed: str, whole: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(typed)
    assert ids(result)[:1] == ids(shipped_index.search(whole))[:1] != []
    assert [mended in whole for _, mended in result.corrected] == [True]


@pytest.mark.parametrize("typed", ["home work", "class room", "under funding", "pro noun"])
def test_two_words_that_are_words_stay_two(typed: str, shipped_index: SearchIndex) -> None:
    assert shipped_index.search(f"{typed} ").corrected == ()


def test_of_words_as_near_the_one_is_meant_that_stands_beside_its_neighbour(shipped_index: SearchIndex) -> None:
    assert shipped_index.search("high neds budgets ").corrected == (("neds", "needs"),)
    assert shipped_index.search("league tabkes ").corrected == (("tabkes", "tables"),)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("progresss8", "accountability-penalises-inclusion"),
        ("grade4 ", "forgotten-third-recommendations"),
        ("article24 ", "accountability-penalises-inclusion"),
    ],
)
def test_a_number_typed_on_to_a_word_is_a_number(typed: str, first: str, shipped_index: SearchIndex) -> None:
    assert ids(shipped_index.search(typed))[:1] == [first]
    assert ids(shipped_index.search("progress9 ")) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("i rieni ", "rhieni"),
        ("gyllid ", "cyllid"),
        ("i blant ", "plant"),
        ("fwlio ", "bwlio"),
        ("ddiogelu ", "diogelu"),
        ("nhrawma ", "trawma"),
        ("bresenoldeb", "presenoldeb"),
    ],
)
def test_a_welsh_word_is_known_as_it_begins_after_others(typed: str, meant: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(typed)
    assert [mended for _, mended in result.corrected] == [meant]
    assert ids(result) == ids(shipped_index.search(f"{meant} ")) != []


@pytest.mark.parametrize("name", ["Ards", "Larne", "Patel"])
@pytest.mark.parametrize("typed", ["{} ", "{} school ", "schools in {} "])
def test_a_short_name_is_no_mistake_by_an_unlikely_letter(name: str, typed: str, shipped_index: SearchIndex) -> None:
    assert shipped_index.search(typed.format(name)).corrected == ()
