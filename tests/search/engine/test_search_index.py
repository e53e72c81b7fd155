"""Search over a real index: what is found, in which order, what else is searched, and what is offered instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.search.engine.index import (
    open_index,
    preparing_index,
)
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.result import SearchResult
from tests.search.engine.statements import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("leaders plan", {"budget"}),
        ("leaders nowhere", set()),
        ("safeguardin", {"adviser"}),
        ("safeguard", {"adviser"}),
        ("safeguards ", {"adviser"}),
        ("safeguardin ", {"adviser"}),
        ("saf", {"adviser"}),
        ("saf schools", set()),
        ('"national plan"', {"budget"}),
        ('"plan national"', set()),
        ('"plan is national"', {"budget"}),
        ('"national pl', {"budget"}),
        ('"national plans"', set()),
        ('"need a national plan" leaders', {"budget"}),
        ("position:plan", {"budget", "care"}),
        ("context:money", {"adviser"}),
        ("title:money", {"firm"}),
        ("rationale:money", {"extra"}),
        ("position:money context:nothing", {"gain"}),
        ('position:"national plan"', {"budget"}),
        ('context:"national plan"', set()),
        ("advise", {"adviser"}),
        ("school", {"adviser"}),
        ("CAFÉ", {"dyma"}),
        ("cafe", {"dyma"}),
        ("cafe\u0301", {"dyma"}),
        ("ty newydd", {"dyma"}),
        ("TŶ", {"dyma"}),
        ("leaders'", {"budget", "dyma"}),
        ("leaders’", {"budget", "dyma"}),
        ("children’s", {"dyma"}),
        ("childrens ", {"dyma"}),
        ("well-being", {"dyma"}),
        ("wellbeing", {"dyma"}),
        ("well being", {"dyma"}),
        ("WELL‑BEING", {"dyma"}),
        ('"well-being"', {"dyma"}),
        ("rationale:well-being", {"dyma"}),
        ("the ", {"budget", "care"}),
        ("the plan", {"budget", "care"}),
    ],
)
def test_what_is_found(text: str, expected: set[str], index: SearchIndex) -> None:
    assert found(index, text) == expected


def test_title_and_position_come_before_context_and_rationale(index: SearchIndex) -> None:
    assert [(hit.id, hit.section) for hit in index.search("money").hits] == [
        ("firm", "title"),
        ("gain", "position"),
        ("adviser", "context"),
        ("extra", "rationale"),
    ]


def test_scores_fall_and_are_above_zero(shipped_index: SearchIndex) -> None:
    scores = [hit.score for hit in shipped_index.search("school funding").hits]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


@pytest.mark.parametrize("text", ["EHCP", "ehcps", "EHCP "])
def test_an_acronym_finds_its_long_form_and_says_so(text: str, index: SearchIndex) -> None:
    assert found(index, text) == {"budget", "care"}
    assert index.search(text).also_searched == ((text.strip(), "education, health and care plan"),)


@pytest.mark.parametrize("text", ["education, health and care plan", "Education health care plan"])
def test_a_long_form_finds_its_acronym_and_says_so(text: str, index: SearchIndex) -> None:
    assert found(index, text) == {"budget", "care"}
    assert [also for _, also in index.search(text).also_searched] == ["EHCP"]


@pytest.mark.parametrize("text", ["", " ", "\n", '""', "…", "🙂"])
def test_nothing_typed_finds_nothing_and_misses_nothing(text: str, index: SearchIndex) -> None:
    assert index.search(text) == SearchResult(text)


def test_a_hit_has_an_extract_with_its_marks(index: SearchIndex) -> None:
    result = index.search("café cult")
    piece = index.extract(result.hits[0], result.sought)
    assert piece.text == "Café culture thrives."
    assert [piece.text[at : at + size] for at, size in piece.marks] == ["Café", "culture"]


def test_a_title_is_its_own_extract(index: SearchIndex) -> None:
    result = index.search("newydd")
    assert index.extract(result.hits[0], result.sought).text == "Tŷ newydd"


@pytest.mark.parametrize("word", ["word ", "funding ", "xylophone ", '"', "a-", "position:"])
def test_a_query_of_ten_thousand_characters_is_answered(word: str, shipped_index: SearchIndex) -> None:
    text = (word * 10_000)[:10_000]
    assert shipped_index.search(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        *'"“”:*?~^+-!()[]{}\\/.,;&|<>=$#@%\x00\ud800',
        "a AND b OR NOT c",
        "a* ?b [a TO b] {x}",
        "words:money",
        "title:title:title",
        'position:"',
        "((((((",
        ".*[a-z]+(?=x)",
        "%s %n {0} {}",
        "' OR 1=1 --",
        "../../etc",
    ],
)
def test_signs_and_operators_are_harmless(text: str, shipped_index: SearchIndex) -> None:
    assert shipped_index.search(text).text == text
    assert shipped_index.search(f"{text} funding {text}").text


@given(st.text(st.one_of(st.sampled_from('"“”:-’*()[]\\|. titleposnfundgEHCP'), st.characters()), max_size=40))
def test_any_text_is_answered_and_every_hit_has_an_extract(shipped_index: SearchIndex, text: str) -> None:
    result = shipped_index.search(text)
    assert result.text == text
    for hit in result.hits:
        assert shipped_index.extract(hit, result.sought).text


def test_the_index_in_the_cache_answers_as_the_one_in_memory_does(
    shipped: Library, shipped_index: SearchIndex, tmp_path: Path
) -> None:
    built, again = (open_index(shipped, tmp_path) for _ in range(2))
    for text in ("funding", "EHCP", "mental health", '"alternative provision"', "safeguardin", "zzz"):
        assert built.search(text) == again.search(text) == shipped_index.search(text)


def test_progress_rises_to_the_whole(shipped: Library, tmp_path: Path) -> None:
    steps = list(preparing_index(shipped, tmp_path))
    assert steps
    assert steps == sorted(steps)
    assert all(0 < done <= whole for done, whole in steps)


@pytest.mark.parametrize("text", ["money", '"more money"', "title:x", "", "a-b"])
def test_an_empty_library_finds_nothing(text: str, tmp_path: Path) -> None:
    assert open_index(Library(Contents(digest="empty")), tmp_path).search(text).hits == ()


def test_the_log_tells_what_was_indexed_and_found_and_nothing_that_was_typed(
    tmp_path: Path, shipped: Library, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", "ascl_reader.search")
    open_index(shipped, tmp_path)
    found = open_index(shipped, tmp_path).search("funding")
    count = len(shipped.statements)
    built, opened, searched = caplog.messages
    assert built.startswith(f"index built: {count} statements in ")
    assert opened.startswith(f"index opened: {count} statements in ")
    assert searched.startswith(f"searched: {found.total} found in ")
    assert "funding" not in caplog.text
