"""Where what was searched is marked in a text as it is shown."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.search import matching
from ascl_reader.search.figures import sought_figures
from ascl_reader.search.matching import find_marks
from ascl_reader.search.result import NOTHING, SearchTerms, Spelling
from ascl_reader.search.words import Word, fold, folded_words, split_words

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


def marked(text: str, *terms: Spelling, part: str = "position") -> list[str]:
    """Return the pieces of a text that are marked."""
    return [text[start : start + length] for start, length in find_marks(text, part, sought(*terms))]


@pytest.mark.parametrize("text", ["well-being", "Well‑Being", "wellbeing", "well being"])
def test_hyphens_make_no_difference(text: str) -> None:
    term = row("well", "being", one="wellbeing")
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


@pytest.mark.parametrize("text", ["£2bn", "£2 billion"])
def test_a_figure_is_marked_whole_in_any_form(text: str) -> None:
    (figure,) = sought_figures("£2 billion")
    assert marked(f"It costs {text} a year.", word(figure.token)) == [text]


@given(st.lists(st.sampled_from(["tŷ", "ŵyl", "café", "naïve", "ysgol"]), min_size=1, max_size=8).map(" ".join))
def test_decomposed_letters_are_marked_as_composed_ones_are(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    terms = [word("ty"), word("cafe"), word("wyl")]
    assert [unicodedata.normalize("NFC", each) for each in marked(decomposed, *terms)] == marked(text, *terms)


def test_a_text_that_stays_on_the_screen_is_split_once(monkeypatch: pytest.MonkeyPatch) -> None:
    split: list[str] = []

    def counted(text: str) -> list[Word]:
        split.append(text)
        return split_words(text)

    monkeypatch.setattr(matching, "split_words", counted)
    text = "A text that no other test has: heating and rooms."
    for typed in ("heating", "rooms"):
        found = find_marks(text, "position", SearchTerms((((word(typed),),),)))
        assert [text[at : at + size] for at, size in found] == [typed]
    assert split == [text]
