"""Words found letter by letter in a text that is read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.reading.find_text import places_of


def found(words: str, text: str) -> list[str]:
    return [text[at : at + length] for at, length in places_of(words, text)]


def test_capitals_accents_quotes_and_hyphens_do_not_matter() -> None:
    assert found("resume", "A Résumé, a RESUME, a résumé.") == ["Résumé", "RESUME", "résumé"]
    assert found('pupils\' "own"', "in pupils’ “own” words") == ["pupils’ “own”"]
    assert found("off-rolling", "no off‑rolling, off–rolling") == ["off‑rolling", "off–rolling"]


def test_parts_of_words_are_found_and_words_across_lines() -> None:
    assert found("fund", "Funds are underfunded") == ["Fund", "fund"]
    assert found("high   needs", "high\nneeds and high needs") == ["high\nneeds", "high needs"]


def test_signs_are_taken_as_they_are() -> None:
    assert found("(.*", "a (.* b") == ["(.*"]
    assert found("£1,000", "costs £1,000 or £1000") == ["£1,000"]
    assert places_of("  ", "a b") == []


@given(st.text(), st.integers(0, 40), st.integers(1, 40))
def test_what_stands_in_a_text_is_found_there(text: str, start: int, length: int) -> None:
    piece = text[start : start + length].strip()
    if piece.split():
        places = places_of(piece, text)
        assert any(text[at : at + size].split() == piece.split() for at, size in places)
        assert all(at >= 0 and at + size <= len(text) for at, size in places)
