"""The words of a query that filter, such as theme:attendance or is:bookmarked: read, put in and taken out of its text.

The buttons above the list and the search box say the same: a button writes its word into the box, and a word that was
typed presses the button. Words stand before the rest, so that the last word typed can still be the beginning of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from ascl_reader.search.quotation_marks import DOUBLE, with_plain_marks
from ascl_reader.search.words import plain_characters

THEME, YEAR, WORDING, IS, STANCE = "theme", "year", "wording", "is", "stance"
BOOKMARKED, NOTED = "bookmarked", "noted"

FILTERS = (THEME, YEAR, WORDING, IS, STANCE)
"""The names that may stand before the colon of such a word."""

_NAMES = "|".join(FILTERS)

_TOKEN = re.compile(
    rf"""(?P<name>{_NAMES}):\s*(?!(?:{_NAMES}):)(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s()"]+))
    |"[^"]*(?:"|$)
    |[()]
    |[^\s()"]+""",
    re.IGNORECASE | re.VERBOSE,
)


class FilterWord(NamedTuple):
    """A word of a query that filters: year:2019 has the name `year` and the value `2019`."""

    name: str
    value: str


class YearRange(NamedTuple):
    """The years of a year: word, both included; None if that end is open."""

    first: int | None = None
    last: int | None = None


class _Place(NamedTuple):
    word: FilterWord
    start: int
    end: int


@lru_cache(maxsize=16)
def filter_words(text: str) -> tuple[FilterWord, ...]:
    """Returns the words by which all of a query is filtered, in order.

    Those that are in brackets, after a minus or NOT, or beside an OR do not filter all of it and are not among them.
    """
    return tuple(place.word for place in _places(text))


def value_of(text: str, name: str) -> str:
    """Returns the value of the first filter word with a name, empty if there is none."""
    return next((word.value for word in filter_words(text) if word.name == name), "")


def put_word(text: str, word: FilterWord) -> str:
    """Returns a query with a filter word before it; what was asked for with OR is put into brackets."""
    value = f'"{word.value}"' if re.search(rf"[\s(){DOUBLE}]", word.value) else word.value
    return f"{word.name}:{value} {f'({text})' if _needs_brackets(text) else text}"


def take_word(text: str, word: FilterWord) -> str:
    """Returns a query without a filter word: after `put_word` exactly what it was before."""
    place = next((each for each in _places(text) if each.word == word), None)
    if place is None:
        return text
    before, after = text[: place.start], text[place.end :].removeprefix(" ")
    if not before and after[:1] == "(" and after[-1:] == ")" and _needs_brackets(after[1:-1]):
        after = after[1:-1]
    return before + after


def change_word(text: str, name: str, value: str) -> str:
    """Returns a query with one filter word of a name, in the place of those it has; with none for an empty value."""
    while found := [word for word in filter_words(text) if word.name == name]:
        text = take_word(text, found[0])
    return put_word(text, FilterWord(name, value)) if value else text


def without_filters(text: str) -> str:
    """Returns a query without all words by which it is filtered."""
    while found := filter_words(text):
        text = take_word(text, found[0])
    return text


def parse_years(value: str) -> YearRange | None:
    """Returns the years of a word's value: 2019, 2019..2021, 2019.. or ..2021; None if it says something else.

    The later year may stand first: no statement could be of 2021..2019 otherwise.
    """
    found = re.fullmatch(r"(\d{4})?(\.\.\.?|[-…‐‑–—])?(\d{4})?", value.strip())
    first, between, last = found.groups() if found else (None, None, None)
    if not (first or last) or (bool(first and last) and not between):
        return None
    if first and last and last < first:
        first, last = last, first
    years = YearRange(int(first) if first else None, int(last) if last else None)
    return years if between else YearRange(years.first, years.first)


def years_as_value(years: YearRange) -> str:
    """Returns the value of a word for years, empty for all of them."""
    first, last = years.first or "", years.last or ""
    return f"{first}" if first == last else f"{first}..{last}"


def _places(text: str) -> list[_Place]:
    """Returns the filter words that filter all of a query, with their places in it."""
    if ":" not in plain_characters(text) or _needs_or(text):
        return []
    found: list[_Place] = []
    negated = False
    for token, depth in _tokens(text):
        if token["name"] and depth == 0 and not negated:
            name, value = token["name"].lower(), token["quoted"] if token["quoted"] is not None else token["bare"]
            word = FilterWord(name, value.lower() if name == IS else value)
            found.append(_Place(word, token.start(), token.end()))
        negated = token.group() == "NOT"
    return found


def _tokens(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yields phrases, brackets and words of a query, each with how many brackets are open around it."""
    depth = 0
    for token in _TOKEN.finditer(with_plain_marks(plain_characters(text))):
        if token.group() == ")":
            depth = max(depth - 1, 0)
        yield token, depth
        if token.group() == "(":
            depth += 1


def _needs_or(text: str) -> bool:
    """Returns whether a query is joined by OR outside of brackets and phrases.

    One with a bracket that closes nothing is read as words, and brackets around it would not hold it together.
    """
    tokens = [(token.group(), depth) for token, depth in _tokens(text)]
    return ("OR", 0) in tokens and _closes_in_turn(word for word, _ in tokens)


def _closes_in_turn(words: Iterable[str]) -> bool:
    """Returns whether every closing bracket has an opening one before it."""
    turns = accumulate((word == "(") - (word == ")") for word in words)
    return min(turns, default=0) >= 0


def _needs_brackets(text: str) -> bool:
    """Returns whether a query goes into brackets behind a filter word: it has an OR, or brackets that look like those.

    The latter so that taking the word out again leaves brackets that the user typed.
    """
    if _needs_or(text):
        return True
    return text[:1] == "(" and text[-1:] == ")" and _needs_brackets(text[1:-1])
