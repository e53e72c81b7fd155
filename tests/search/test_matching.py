"""Matching in memory: what counts as found, what ranks higher, and where it is marked in the text as shown."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.statement import Statement
from ascl_reader.search.matching import (
    NOTHING,
    Scorer,
    SearchTerms,
    Spelling,
    find_marks,
    folded_text,
)
from ascl_reader.search.words import fold, folded_words, split_words
from tests.conftest import statement_data

PIECES = ["money", "Money’s", "well-being", "wellbeing", "tŷ", "TY\u0302", "ŵyl", "שלום", "🙂", "1,000", "e\u0301", "ﬁ"]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=20).map(" ".join)


def word(*spellings: str, field: str = "") -> Spelling:
    """Return a term of one word that may be spelt in these ways."""
    return Spelling((frozenset(spellings),), field=field)


def row(*words: str, one: str = "") -> Spelling:
    """Return a term of words in a row, perhaps written as one as well."""
    return Spelling(tuple(frozenset({each}) for each in words), frozenset({one} if one else ()))


def sought(*terms: Spelling) -> SearchTerms:
    """Return a query in which every one of these terms is needed."""
    return SearchTerms(tuple(((term,),) for term in terms))


def statement(title: str = "Title", context: str = "", position: str = "", rationale: str = "") -> Statement:
    """Return a statement with these texts."""
    summary = {"context": context, "position": position, "rationale": rationale}
    return msgspec.convert(statement_data("one", title=title, summary=summary), Statement)


def found(one: Statement, *terms: Spelling) -> tuple[float, str]:
    """Return the points of a statement, and the part that answers best."""
    return Scorer(sought(*terms)).score(folded_text(one))


def marked(text: str, *terms: Spelling, part: str = "position") -> list[str]:
    """Return the pieces of a text that are marked."""
    return [text[start : start + length] for start, length in find_marks(text, part, sought(*terms))]


def test_parts_are_searched_as_they_are_shown() -> None:
    parts = statement("T", "One\nline.\n\n- two", "P", "R").plain_parts()
    assert parts == {"title": "T", "context": "One line.\ntwo", "position": "P", "rationale": "R"}


def test_every_term_is_needed() -> None:
    one = statement(position="more money")
    assert found(one, word("money"), word("more"))[0] > 0
    assert found(one, word("money"), word("less")) == (0.0, "")


def test_only_whole_words_count() -> None:
    assert found(statement(position="moneylender"), word("money")) == (0.0, "")
    assert found(statement(position="(money)"), word("money"))[1] == "position"


def test_any_spelling_of_a_term_counts() -> None:
    assert found(statement(rationale="It pays."), word("pay", "pays"))[1] == "rationale"


def test_any_alternative_of_a_group_counts_and_the_best_is_taken() -> None:
    either = SearchTerms((((word("ehcp"),), (word("care"), word("plan"))),))
    both_words = folded_text(statement(position="a care plan"))
    assert Scorer(either).score(both_words)[1] == "position"
    assert Scorer(either).score(folded_text(statement(position="a plan"))) == (0.0, "")


def test_a_field_is_kept_to() -> None:
    one = statement(position="money", context="time")
    assert found(one, word("money", field="position"))[1] == "position"
    assert found(one, word("money", field="context")) == (0.0, "")


@pytest.mark.parametrize("lesser", ["context", "rationale"])
@pytest.mark.parametrize("greater", ["title", "position"])
def test_title_and_position_weigh_more_than_context_and_rationale(greater: str, lesser: str) -> None:
    high = found(statement(**{greater: "money"}), word("money"))
    low = found(statement(**{lesser: "money " * 5}), word("money"))
    assert high[0] > low[0] > 0
    assert (high[1], low[1]) == (greater, lesser)


def test_more_occurrences_and_neighbours_weigh_more() -> None:
    once, twice = statement(position="money"), statement(position="money money")
    assert found(twice, word("money"))[0] > found(once, word("money"))[0]
    query = SearchTerms(sought(word("more"), word("money")).groups, (row("more", "money"),))
    near, apart = statement(position="x more money"), statement(position="more x money")
    assert Scorer(query).score(folded_text(near))[0] > Scorer(query).score(folded_text(apart))[0]


def test_a_row_needs_its_words_next_to_each_other_in_order() -> None:
    plan = row("care", "plan")
    assert found(statement(position="a care, care; plan"), plan)[0] > 0
    for text in ("plan care", "care or plan", "care", "plan", "careplan", "care-x plan"):
        assert found(statement(position=text), plan) == (0.0, "")


def test_a_row_does_not_run_from_one_part_into_the_next_or_into_joined_words() -> None:
    assert found(statement(context="care", position="plan"), row("care", "plan")) == (0.0, "")
    assert found(statement(position="well-being care"), row("care", "wellbeing")) == (0.0, "")


@pytest.mark.parametrize("text", ["well-being", "Well‑Being", "wellbeing", "well being"])
def test_hyphens_make_no_difference(text: str) -> None:
    term = row("well", "being", one="wellbeing")
    assert found(statement(position=text), term)[1] == "position"
    assert marked(text, term) == [text]


def test_marks_are_the_words_as_they_are_written() -> None:
    text = "Schools’ tŷ, “Money’s” MONEY\nand café 🙂 money."
    assert marked(text, word("money")) == ["Money’s", "MONEY", "money"]
    assert marked(text, word("ty"), word("cafe"), word("schools")) == ["Schools’", "tŷ", "café"]


def test_a_row_is_one_mark_and_overlapping_marks_are_joined() -> None:
    assert marked("a care plan, care", row("care", "plan")) == ["care plan"]
    assert marked("one two three", row("one", "two"), row("two", "three")) == ["one two three"]


def test_marks_keep_to_their_field() -> None:
    assert marked("money", word("money", field="title"), part="position") == []
    assert marked("money", word("money", field="title"), part="title") == ["money"]


def test_nothing_sought_marks_nothing() -> None:
    assert find_marks("money", "position", NOTHING) == []


@given(TEXTS, st.data())
def test_marks_are_ordered_apart_and_within_the_text(text: str, data: st.DataObject) -> None:
    words = [each.text for each in split_words(text)] or ["money"]
    chosen = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=4))
    spans = find_marks(text, "title", sought(*(word(each) for each in chosen), row(*chosen)))
    assert all(start >= 0 and length > 0 and start + length <= len(text) for start, length in spans)
    assert all(start + length <= after for (start, length), (after, _) in pairwise(spans))


@given(TEXTS, st.data())
def test_every_occurrence_is_marked_and_nothing_else(text: str, data: st.DataObject) -> None:
    plain = [each for each in split_words(text) if not each.joined]
    chosen = data.draw(st.sampled_from([each.text for each in plain] or ["money"]))
    spans = find_marks(text, "title", sought(word(chosen)))
    inside = [each for each in plain if any(at <= each.start and each.end <= at + size for at, size in spans)]
    assert {each.start for each in plain if each.text == chosen} <= {each.start for each in inside}
    assert all(chosen in (fold(text[at : at + size]), *folded_words(text[at : at + size])) for at, size in spans)


@given(TEXTS)
def test_what_is_marked_in_a_part_is_also_found_there(text: str) -> None:
    part = statement(position=text).plain_parts()["position"]
    for each in folded_words(part):
        assert found(statement(position=text), word(each))[1] == "position"
        assert find_marks(part, "position", sought(word(each)))


@given(st.lists(st.sampled_from(["tŷ", "ŵyl", "café", "naïve", "ysgol"]), min_size=1, max_size=8).map(" ".join))
def test_decomposed_letters_are_marked_as_composed_ones_are(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    terms = [word("ty"), word("cafe"), word("wyl")]
    assert [unicodedata.normalize("NFC", each) for each in marked(decomposed, *terms)] == marked(text, *terms)
