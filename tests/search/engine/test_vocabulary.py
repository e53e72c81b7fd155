"""What the words of the texts keep between two keystrokes is the same as what would be looked up again."""

from __future__ import annotations

from pyroaring import BitMap

from ascl_reader.search.engine.matches import RowMatches
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.engine.vocabulary import MOST_ROWS_KEPT, Vocabulary
from ascl_reader.search.engine.word_sets import Layer, WordSets, encoded_layer, encoded_record
from ascl_reader.search.word_families import FAMILIES, IRREGULAR
from ascl_reader.search.word_forms import normal_form
from tests.search.engine.statements import ids


def vocabulary() -> Vocabulary:
    return Vocabulary(WordSets([]), BitMap([1, 2]), {"title": 1}, (1.0,))


def test_a_row_that_is_kept_is_not_looked_for_again() -> None:
    words = vocabulary()
    words.keep_row((b" special needs ",), {2: 1})
    assert list(RowMatches(words, [["special"], ["needs"]]).docs) == [2]
    assert list(RowMatches(words, [["special"], ["school"]]).docs) == []
    assert list(RowMatches(words, [["special"], ["needs"]], within=BitMap([1])).docs) == []


def test_only_so_many_rows_are_kept() -> None:
    words = vocabulary()
    for number in range(MOST_ROWS_KEPT + 3):
        words.keep_row((str(number).encode(),), {})
    assert len(words.rows) == MOST_ROWS_KEPT and (b"0",) not in words.rows


def test_a_phrase_finds_the_same_a_second_time(index: SearchIndex) -> None:
    for typed in ('"national plan"', '"plan is', "title:money first", '"national plan"'):
        assert ids(index.search(typed)) == ids(index.search(typed)) != []


def test_the_forms_of_a_word_are_found_whatever_letter_they_begin_with(index: SearchIndex) -> None:
    known = index._vocabulary
    listed = {word for family in FAMILIES.split(";") for word in family.split()} | set(IRREGULAR)
    layer = encoded_layer(0, (), {}, [(word, encoded_record(known.sets.find("plan"))) for word in sorted(listed)], ())
    words = Vocabulary(WordSets([Layer(layer)]), BitMap(), {}, ())
    together: dict[str, list[str]] = {}
    for word in sorted(listed):
        together.setdefault(normal_form(word), []).append(word)
    assert "went" in words.forms("going") and "enquiry" in words.forms("inquiries")
    assert {word: words.forms(word) for word in listed} == {word: together[normal_form(word)] for word in listed}
    assert words.forms("") == []
