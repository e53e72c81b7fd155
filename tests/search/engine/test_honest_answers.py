"""What a search says it did: words mended, left out and lacking; the nearest; operators, filters and counts."""

from __future__ import annotations

from typing import Any

import pytest

from ascl_reader.library.statement import Wording
from ascl_reader.search.engine.index import (
    index_in_memory,
)
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.result import SearchContext
from tests.conftest import MakeLibrary
from tests.counted_calls import calls_of
from tests.search.engine.statements import found, ids, texts


@pytest.mark.parametrize(
    ("text", "corrected", "expected"),
    [
        ("nationl ", (("nationl", "national"),), {"budget"}),
        ("natoinal ", (("natoinal", "national"),), {"budget"}),
        ("position:nationl ", (("nationl", "national"),), {"budget"}),
        ("national ", (), {"budget"}),
    ],
)
def test_a_typing_mistake_is_mended_and_told(
    text: str, corrected: tuple[tuple[str, str], ...], expected: set[str], index: SearchIndex
) -> None:
    result = index.search(text)
    assert (set(ids(result)), result.corrected, result.missing) == (expected, corrected, ())


@pytest.mark.parametrize("how", [{"literal": True}, {"words_kept": frozenset({"nationl"})}])
def test_mending_is_taken_back_where_the_letters_are_meant(how: dict[str, Any], index: SearchIndex) -> None:
    result = index.search("nationl ", **how)
    assert (result.hits, result.corrected, result.missing) == ((), (), ("nationl",))


@pytest.mark.parametrize(
    ("text", "missing", "suggestions"),
    [
        ("plan xylophone", ("xylophone",), ("plan",)),
        ("xylophone", ("xylophone",), ()),
        ("xylophone zither", ("xylophone", "zither"), ()),
        ("title:safeguarding", ("title:safeguarding",), ("safeguarding",)),
        ("money leaders", (), ("leaders", "money")),
        ("vanished leaders", (), ("leaders", "vanished")),
    ],
)
def test_where_nothing_is_found_the_missing_word_is_named_and_something_offered(
    text: str, missing: tuple[str, ...], suggestions: tuple[str, ...], index: SearchIndex
) -> None:
    result = index.search(text, typing=False)
    assert (ids(result), result.missing, result.suggestions) == ([], missing, suggestions)
    assert all(found(index, each) for each in suggestions)


def test_while_a_query_is_typed_nothing_is_suggested_beside_what_is_near(index: SearchIndex) -> None:
    result = index.search("money leaders ")
    assert (ids(result), bool(result.near), result.suggestions) == ([], True, ())


def test_the_nearest_have_the_telling_word_and_say_what_they_lack(index: SearchIndex) -> None:
    result = index.search("vanished advisers")
    assert [(hit.id, hit.missing) for hit in result.near] == [("adviser", ("vanished",)), ("extra", ("advisers",))]
    without = index.search("xylophone advisers")
    assert (without.hits, [(hit.id, hit.missing) for hit in without.near]) == ((), [("adviser", ("xylophone",))])
    assert index.search("xylophone money").near == ()


@pytest.mark.parametrize("subject", ["SRE", "foster children"])
def test_any_number_of_words_that_stand_nowhere_hide_no_subject(subject: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(f"{subject} newsletter item ")
    assert (result.hits, result.missing) == ((), ("newsletter", "item"))
    assert result.near[0].id == shipped_index.search(f"{subject} ").hits[0].id


@pytest.mark.parametrize("text", ["Ofsted judging mental health", "ALN training for teachers", "measure SEN money"])
def test_a_hit_answers_every_subject_that_was_asked_for(text: str, shipped_index: SearchIndex) -> None:
    assert [hit for hit in shipped_index.search(text).hits if hit.missing] == []


def test_beside_a_hit_what_has_only_a_common_word_is_not_near(shipped_index: SearchIndex) -> None:
    result = shipped_index.search("fines term time")
    assert (ids(result), list(result.near)) == (["term-time-holidays-penalties"], [])


def test_words_left_out_of_what_is_nearest_are_told_too(index: SearchIndex) -> None:
    result = index.search("problem xylophone advisers")
    assert (result.hits, [hit.id for hit in result.near], result.left_out) == ((), ["adviser"], ("problem",))


@pytest.mark.parametrize(
    "text",
    ["who looks after mental health in school", "mental health has come and went", "what was said on mental health"],
)
def test_everyday_verbs_decide_in_none_of_their_forms(text: str, shipped_index: SearchIndex) -> None:
    """A few statements say “come” or “looks”: they alone were found, or nothing."""
    found_anyway = set(ids(shipped_index.search("mental health")))
    assert set(ids(shipped_index.search(text))) == found_anyway


@pytest.mark.parametrize(
    "text", ["should we have advisers?", "What should schools do about advisers?", "advisers school"]
)
def test_words_of_questions_do_not_decide_and_are_told_as_left_out(text: str, index: SearchIndex) -> None:
    result = index.search(text)
    assert ids(result) == ["adviser"]
    assert {"advisers"}.isdisjoint(result.left_out)
    marks = {word for group in result.sought.groups for (each,) in group for word in each.single_words()}
    assert marks == {"advisers"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("money -grants", {"adviser", "firm", "gain"}),
        ("money NOT grants", {"adviser", "firm", "gain"}),
        ("advisers OR grants", {"adviser", "extra"}),
        ("(advisers OR grants) matters", {"extra"}),
        ('money -"it takes"', {"adviser", "extra", "firm"}),
        ("theme:funding vanished", {"extra"}),
        ("theme:behaviour vanished", set()),
        ("year:2020 vanished", {"extra"}),
        ("year:2021.. vanished", set()),
        ("wording:full vanished", set()),
        ("is:bookmarked money", {"extra", "firm"}),
        ("is:unread", {"gain"}),
        ("-is:bookmarked money", {"adviser", "gain"}),
        ("stance:agrees", {"care"}),
        ("note:minibus", {"dyma"}),
        ("minibus", set()),
        ("autumn", {"budget"}),
        ("folder:governors", {"budget"}),
    ],
)
def test_what_a_query_with_operators_and_filters_finds(text: str, expected: set[str], index: SearchIndex) -> None:
    context = SearchContext(
        bookmarked=frozenset({"extra", "firm", "gone"}),
        unread=frozenset({"gain"}),
        stances={"agrees": frozenset({"care"})},
        notes={"dyma": "Who drives the minibus?"},
        folders={"budget": ("Governors, autumn",)},
    )
    assert set(ids(index.search(text, context))) == expected


def test_a_chosen_theme_or_folder_holds(index: SearchIndex) -> None:
    context = SearchContext(within=frozenset({"extra", "firm"}))
    assert set(ids(index.search("money", context))) == {"extra", "firm"}
    assert ids(index.search("advisers", context)) == []


def test_counts_follow_the_query(index: SearchIndex) -> None:
    context = SearchContext(bookmarked=frozenset({"extra", "care"}), noted=frozenset({"extra"}))
    counts = index.search("money", context).counts
    assert (counts.bookmarked, counts.noted) == (1, 1)


def test_both_wordings_are_searched_and_the_one_that_answers_is_told(make_library: MakeLibrary) -> None:
    data = texts("both", "Both", "", "A zebra and a gnu.", "")
    data["full"] = {
        "texts": {"context": "", "position": "A zebra and an okapi.", "rationale": ""},
        "origins": [{"heading": "First page", "n": 1, "file": "a.html", "read": "2026-01-01"}],
    }
    index = index_in_memory(make_library(data))
    told = {word: [(hit.section, hit.wording) for hit in index.search(word).hits] for word in ("zebra", "gnu", "okapi")}
    full, summary = ("position", Wording.FULL), ("position", Wording.SUMMARY)
    assert told == {"zebra": [full], "gnu": [summary], "okapi": [full]}
    for word in ("gnu", "okapi"):
        result = index.search(word)
        assert word in index.extract(result.hits[0], result.sought).text


def test_related_statements_share_telling_words(index: SearchIndex) -> None:
    found = index.related("budget")
    assert 0 < len(found) <= 5
    assert "budget" not in {each.id for each in found}
    assert all(each.shared for each in found)
    assert index.related("nothing-like-it") == ()


@pytest.mark.parametrize("text", ["advisers in Wales", "Northern Ireland advisers", "advisers y", "help with advisers"])
def test_countries_and_little_words_do_not_decide_beside_another(text: str, index: SearchIndex) -> None:
    assert ids(index.search(text)) == ["adviser"]


def test_a_country_decides_where_it_is_all_that_was_asked(index: SearchIndex) -> None:
    assert (index.search("Wales ").hits, index.search("Wales ").missing) == ((), ("Wales",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("theme:xyz", (("theme", "xyz"),)),
        ("money theme:xyz ", (("theme", "xyz"),)),
        ("(money OR theme:xyz)", (("theme", "xyz"),)),
        ("is:lovely", (("is", "lovely"),)),
        ("year:soon money", (("year", "soon"),)),
        ("wording:own", (("wording", "own"),)),
        ("is:unre", ()),
        ("year:20", ()),
        ("is:unread", ()),
        ("theme:", ()),
        ("money", ()),
    ],
)
def test_a_filter_that_means_nothing_is_told(text: str, told: tuple[tuple[str, str], ...], index: SearchIndex) -> None:
    assert index.search(text).not_understood == told


@pytest.mark.parametrize("text", ["Money OR is:lovely ", "is:lovely OR Money ", "(Money OR year:soon)"])
def test_a_filter_that_means_nothing_beside_or_takes_no_hit_away(text: str, index: SearchIndex) -> None:
    assert set(ids(index.search(text))) == set(ids(index.search("Money "))) != set()


def test_a_verb_that_looks_like_an_acronym_is_not_searched_for_as_one(shipped_index: SearchIndex) -> None:
    result = shipped_index.search("sending pupils letters ")
    assert result.corrected == ()
    assert {also for _, also in result.also_searched}.isdisjoint({"SEN", "special educational needs"})
    assert shipped_index.search("SEND pupils ").hits


def test_children_at_our_school_are_not_those_who_are_not_in_school(shipped_index: SearchIndex) -> None:
    result = shipped_index.search("refugee children in our school ")
    assert ids(result)[:1] == ["refugee-asylum-seeker-education"]
    assert "home education" not in {also for _, also in result.also_searched}


def test_a_pasted_text_that_no_statement_has_is_not_tried_again_without_each_of_its_words(
    make_library: MakeLibrary,
) -> None:
    words = [f"q{one}{other}z" for one in "abcdefgh" for other in "aeiouy"]
    searched = index_in_memory(make_library(*(texts(f"one-{each}", "One", "", each, "") for each in words)))
    costs = [calls_of(lambda many=many: searched.search(" ".join(words[:many]))) for many in (12, 48)]  # type: ignore[misc]
    assert costs[1] < 6 * costs[0]
