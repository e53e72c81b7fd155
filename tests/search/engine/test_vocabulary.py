"""What the words of the texts keep between two keystrokes is the same as what would be looked up again."""

from __future__ import annotations

import pytest
from pyroaring import BitMap

from ascl_reader.search.engine import word_answers
from ascl_reader.search.engine.matches import Matches, RowMatches
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.engine.vocabulary import MOST_ROWS_KEPT, Vocabulary
from ascl_reader.search.engine.word_answers import WordAnswers
from ascl_reader.search.engine.word_sets import Layer, WordSets, encoded_layer, encoded_record
from ascl_reader.search.query import SoughtWord
from ascl_reader.search.result import SearchContext, Spelling
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


def test_the_forms_of_all_letters_can_be_made_ready(index: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    list(index.preparing())
    monkeypatch.setattr(Vocabulary, "_forms_beginning_with", lambda *_: pytest.fail("this letter was not made ready"))
    assert [index._vocabulary.forms(word) for word in ("plan", "wells", "extras")] == [
        ["plan", "plans"],
        ["well"],
        ["extra"],
    ]


def test_what_answers_a_word_is_looked_up_once_for_all_keys(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ids(index.search("national plan p"))
    asked: list[str] = []
    answer = WordAnswers._answer

    def counted(self: WordAnswers, word: SoughtWord, other: bool, whole: bool) -> tuple[Matches, Spelling]:
        asked.append(word.typed)
        return answer(self, word, other, whole)

    monkeypatch.setattr(WordAnswers, "_answer", counted)
    assert ids(index.search("national plan p")) == before and not asked
    index.search("national plan pu")
    assert "pu" in asked and not {"national", "plan"}.intersection(asked)


def test_what_answers_a_word_is_looked_up_again_in_other_work_of_the_school(index: SearchIndex) -> None:
    noted = SearchContext(notes={"firm": "Ask the governors"})
    assert [ids(index.search("note:governors", each)) for each in (noted, SearchContext(), noted)] == [
        ["firm"],
        [],
        ["firm"],
    ]


def test_the_answers_of_only_so_many_words_are_kept(index: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_answers, "MOST_KEPT", 5)
    for typed in ("plan", "money", "schools", "leaders", "pupils", "grants"):
        index.search(typed)
    assert 0 < len(index._interpreter.words._known) <= 5
