"""What was typed, taken apart: words, phrases, fields, prefixes; and what else it may mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.glossary import Glossary, GlossaryEntry
from ascl_reader.search.query import (
    LONGEST_QUERY,
    Query,
    Term,
    parse_query,
)

GLOSSARY = Glossary(
    (
        GlossaryEntry("EHCP", "education, health and care plan", ("EHC plan",)),
        GlossaryEntry("BAME", "Black, Asian and minority ethnic", ("BME",)),
        GlossaryEntry("SEN", "special educational needs"),
        GlossaryEntry("SEND", "special educational needs and disabilities"),
    )
)
NONE = Glossary()


def terms(text: str, glossary: Glossary = NONE) -> list[Term]:
    """Return the terms as typed, without what else they may mean."""
    return [term for group in parse_query(text, glossary).groups for term in group.alternatives[0]]


def also(text: str) -> list[str]:
    """Return what is searched besides what was typed."""
    return [also for _, also in parse_query(text, GLOSSARY).also_searched]


@pytest.mark.parametrize(
    "text", ["", " ", "\t\n", '"', '""', '" "', "...", "’", "-", "—:", '“”"„', "🙂", "()*+?[]{}|^$\\"]
)
def test_nothing_to_look_for(text: str) -> None:
    assert parse_query(text, GLOSSARY) == Query(text)


def test_every_word_is_a_group_and_the_last_may_go_on() -> None:
    query = parse_query("Funding schools", NONE)
    assert [group.typed for group in query.groups] == ["Funding", "schools"]
    assert [term.words for term in terms("Funding schools")] == [("funding",), ("schools",)]
    assert [term.prefix for term in terms("Funding schools")] == [False, True]


def test_a_word_with_a_space_behind_it_is_whole() -> None:
    assert [term.prefix for term in terms("funding ")] == [False]


@pytest.mark.parametrize("quotes", ['""', "“”", "””", "„“", '“"'])
def test_a_phrase_is_its_words_in_a_row_as_written(quotes: str) -> None:
    (term,) = terms(f"{quotes[0]}The  national Plan{quotes[1]}")
    assert term.words == ("the", "national", "plan")
    assert (term.stemmed, term.prefix) == (False, False)


def test_a_phrase_that_is_still_open_may_go_on() -> None:
    (term,) = terms('"national pl')
    assert (term.words, term.prefix) == (("national", "pl"), True)


@pytest.mark.parametrize("field", ["title", "context", "position", "rationale"])
def test_a_field_holds_for_the_word_or_phrase_behind_it(field: str) -> None:
    assert [(term.field, term.words) for term in terms(f'{field}:money {field.upper()}:"more money" less')] == [
        (field, ("money",)),
        (field, ("more", "money")),
        ("", ("less",)),
    ]


@pytest.mark.parametrize("text", ["position", "position:"])
def test_a_field_without_a_word_is_a_word(text: str) -> None:
    assert [(term.field, term.words) for term in terms(text)] == [("", ("position",))]


def test_another_name_before_a_colon_is_a_word() -> None:
    assert [(term.field, term.words) for term in terms("theme:money")] == [("", ("theme",)), ("", ("money",))]


def test_a_hyphenated_word_is_one_term_of_its_parts() -> None:
    (term,) = terms("well-being ")
    assert (term.words, term.joined, term.typed) == (("well", "being"), "wellbeing", "well-being")


def test_a_hyphenated_word_among_others_takes_only_its_own_parts() -> None:
    assert [(term.words, term.joined) for term in terms("co/co-op/x ")] == [
        (("co",), ""),
        (("co", "op"), "coop"),
        (("x",), ""),
    ]


def test_two_words_that_the_library_writes_as_one_are_one_term() -> None:
    query = parse_query("well being now", NONE, lambda word: word == "wellbeing")
    assert [(term.words, term.joined) for group in query.groups for term in group.alternatives[0]] == [
        (("well", "being"), "wellbeing"),
        (("now",), ""),
    ]


def test_stop_words_count_only_where_nothing_else_is_typed() -> None:
    assert [term.words for term in terms("the funding of schools")] == [("funding",), ("schools",)]
    assert [term.words for term in terms("what is this")] == [("what",), ("is",), ("this",)]
    assert [term.words for term in terms("title:the money")] == [("the",), ("money",)]


@pytest.mark.parametrize("text", ["EHCP", "ehcp", "EHCPs", "EHCP’s", "position:ehcp"])
def test_an_acronym_also_means_its_long_form(text: str) -> None:
    assert also(text) == ["education, health and care plan"]
    (group,) = parse_query(text, GLOSSARY).groups
    assert ("education", "health", "and", "care", "plan") in [each[0].words for each in group.alternatives]


@pytest.mark.parametrize(
    "text", ["education, health and care plan", "Education health care plan", "ehc plan", "EHC-plan"]
)
def test_a_long_form_also_means_its_acronym(text: str) -> None:
    assert also(text) == ["EHCP"]


def test_the_longest_long_form_counts() -> None:
    assert also("special educational needs and disabilities") == ["SEND"]
    assert also("special educational needs funding") == ["SEN"]


def test_another_spelling_of_an_acronym_means_the_acronym_too() -> None:
    (group,) = parse_query("BME", GLOSSARY).groups
    assert ("bame",) in [each[0].words for each in group.alternatives]


def test_what_an_acronym_means_stays_in_its_field() -> None:
    (group,) = parse_query("title:sen", GLOSSARY).groups
    assert {term.field for terms in group.alternatives for term in terms} == {"title"}


def test_a_phrase_means_only_itself() -> None:
    assert also('"EHCP"') == []
    assert also('"special educational needs"') == []


def test_what_is_typed_beyond_the_longest_query_is_not_looked_at() -> None:
    text = "word " * 2000
    assert len(text) == 10_000
    assert len(parse_query(text, GLOSSARY).groups) == LONGEST_QUERY // len("word ")
    assert parse_query(text, GLOSSARY).text == text


@given(st.text(st.one_of(st.sampled_from('"“”:-’* ()[]\\|.titlepos'), st.characters())))
def test_any_text_can_be_taken_apart(text: str) -> None:
    query = parse_query(text, GLOSSARY, lambda word: len(word) == 4)
    assert query.text == text
    for group in query.groups:
        assert group.alternatives
        for term in (term for each in group.alternatives for term in each):
            assert term.words
            assert all(term.words)
