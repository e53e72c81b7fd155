"""Every form of a figure as one token: £2bn and £2 billion, 79.4% and 79.4 per cent, seven in ten and 7 out of 10.

Both a statement and a query are read by the same rules. A statement gives every token that is true of it
(`indexed_figures`: "£10,000" is £10000 and also 10000, 79.4% also 79%, 1,041,500 also 1.04 million), a query the one
that says most (`sought_figures`), so that 10000 finds £10,000, and £10,000 does not find 10,000 pupils. The tokens go
into the same list as the folded words: 10000, 79.4, ks2, 1st are what `words.fold` makes of them too; the others hold
a sign that no folded word has: £10000, 79.4%, 7/10, 2022-2023, 15-19, year-7, age-16, 2019-12-24, 2017-06.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import msgspec

from ascl_reader.search.words import folded_words, plain_characters
from ascl_reader.search.written_dates import written_dates
from ascl_reader.search.written_numbers import NUMBER_WORDS, OLDEST, WrittenNumber, written_numbers

_RANGE = re.compile(r"\s*(?:[-‐‑–—]|to|until|till)\s*", re.IGNORECASE)
_SLASH = re.compile(r"\s*[/⁄]\s*")
_RATIO = re.compile(r"\s+(?:in\s+(?:every\s+)?|out\s+of\s+(?:every\s+)?)", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:the\s+)?", re.IGNORECASE)
_SAME_KIND = re.compile(r"\s*(?:,|&|and|or|,\s*and|[-‐‑–—]|to)\s*(?:key\s*stages?|ks|years?|yrs?|y)?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+and\s+")
_MOST = {"stage": 5, "year": 14, "age": OLDEST}
_PART = re.compile(
    r"(?<!\w)(?P<some>an?|one|two|three|four|five|six|seven|\d)[\s-]+(?P<part>thirds?|quarters?|fifths?|tenths?)(?!\w)"
    r"(?P<of>\s+of\b)?",
    re.IGNORECASE,
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_SIGNS = re.compile(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)})\b|{'|'.join(_PARTS)}", re.IGNORECASE)
"""What every figure has: a digit, a number in words, or a part of a whole."""

_FEW = {word: at for at, word in enumerate("zero one two three four five six seven".split())} | {"a": 1, "an": 1}
_LONGEST_LIST = 15
"""Key stages, school years or ages from a first to a last; what names more is no such list."""


GREAT = 10_000
"""Numbers from this one on are compared by their first digits only."""


class Figure(msgspec.Struct, frozen=True, order=True):
    """The token of a figure, and the place (start, end) of its letters in the text it was read from."""

    start: int
    end: int
    token: str


def may_hold_figures(text: str) -> bool:
    """Returns whether there may be figures in a text."""
    return _SIGNS.search(text) is not None


def indexed_figures(text: str) -> list[Figure]:
    """Returns every token that a text holds, in the order of their places; several may stand for one place.

    Left out are those that the words at their place are anyway.
    """
    found = {figure for whole in _wholes(text) for figure in whole}
    return sorted(figure for figure in found if folded_words(text[figure.start : figure.end]) != [figure.token])


def sought_figures(text: str) -> list[Figure]:
    """Returns the figures of a query, without overlap, the longest first where two begin inside one another.

    Each says all that the words at its place say ("key stage 2": ks2), so that it may be looked for instead of them;
    a word that is still being typed ("seven", which may become "seventeen") is to be looked for besides.
    """
    chosen: list[Figure] = []
    for whole in sorted(_wholes(text), key=lambda each: (each[0].start - each[0].end, each[0].start)):
        figure = whole[0]
        if all(figure.end <= other.start or other.end <= figure.start for other in chosen):
            chosen.append(figure)
    return sorted(figure for figure in chosen if folded_words(text[figure.start : figure.end]) != [figure.token])


def folded_with_figures(text: str) -> tuple[str, ...]:
    """Returns the folded words of a text in which each figure is its token, as it is in a query."""
    words: list[str] = []
    at = 0
    for figure in sought_figures(text):
        words += [*folded_words(text[at : figure.start]), figure.token]
        at = figure.end
    return (*words, *folded_words(text[at:]))


def _wholes(text: str) -> Iterator[list[Figure]]:
    """Yields each figure as its tokens, all at the same place or inside it: first the one that says most."""
    text = plain_characters(text)
    if not may_hold_figures(text):  # as in most queries, and most texts
        return
    for date in written_dates(text):
        tokens = dict.fromkeys((date.token, *date.months, date.year))
        yield [Figure(date.start, date.end, token) for token in tokens]
    numbers = _of_one_kind(text, written_numbers(text))
    for number in numbers:
        yield [Figure(number.start, number.end, token) for token in _tokens(number)]
    for first, second in pairwise(numbers):
        tokens = dict.fromkeys(_together(first, text[first.end : second.start], second))
        if tokens:
            yield [Figure(first.start, second.end, token) for token in tokens]
    plain = text.lower()
    for match in _PART.finditer(text) if any(part in plain for part in _PARTS) else ():
        some, part = match["some"].lower(), match["part"].lower().rstrip("s")
        if match["of"] or some not in ("a", "an", "one"):  # "a third option" is no part of anything
            yield [Figure(match.start(), match.end("part"), f"{_FEW.get(some) or some}/{_PARTS[part]}")]


def _of_one_kind(text: str, numbers: list[WrittenNumber]) -> list[WrittenNumber]:
    """Returns the numbers of a list with the kind of one given to all: "years 7, 8 and 9", "15 to 19 year olds"."""
    for at, second in enumerate(numbers[1:], 1):
        first = numbers[at - 1]
        follows = first.kind and not second.kind and second.plain and 0 < second.value <= _MOST[first.kind]
        if follows and _SAME_KIND.fullmatch(text, first.end, second.start):
            numbers[at] = msgspec.structs.replace(second, kind=first.kind)
        leads = second.kind == "age" and not first.kind and first.plain and first.value < second.value
        if leads and _RANGE.fullmatch(text, first.end, second.start):
            numbers[at - 1] = msgspec.structs.replace(first, kind="age")
    return numbers


def _tokens(number: WrittenNumber) -> list[str]:
    digits = number.digits()
    if number.kind:
        named = _of_kind(number.kind, digits)
        return [named, digits] if number.kind == "age" else [named]
    if number.money:
        return [number.money + digits, digits]
    if number.percent:
        return [f"{digits}%", digits, *(f"{each}%" for each in _rounded(number))]
    return [digits + _ordinal_ending(number.value) if number.ordinal else digits, *_rounded(number)]


def _rounded(number: WrittenNumber) -> list[str]:
    """Returns a number as it is compared: without decimals of a per cent, a great one in two or three digits."""
    value = number.value
    if number.percent:
        return [] if value == int(value) else [str(int(value)), str(round(value))]
    if number.is_year or value != int(value) or value < GREAT:
        return []
    places = len(str(int(value)))
    return [str(int(round(value, digits - places))) for digits in (3, 2)]


def _of_kind(kind: str, digits: str) -> str:
    return f"ks{digits}" if kind == "stage" else f"{kind}-{digits}"


def _ordinal_ending(value: Decimal) -> str:
    tens, ones = divmod(int(value) % 100, 10)
    return "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")


def _together(first: WrittenNumber, between: str, second: WrittenNumber) -> Iterator[str]:
    """Yields the tokens of two numbers that are one figure: a range, a ratio, a school year."""
    one, two = first.digits(), second.digits()
    slash, range_ = _SLASH.fullmatch(between), _RANGE.fullmatch(between)
    whole = first.plain and second.plain
    if first.kind and first.kind == second.kind:
        from_to = range_ or (first.kind == "age" and _BETWEEN.fullmatch(between))
        if from_to and 0 < second.value - first.value < _LONGEST_LIST:
            yield f"{_of_kind(first.kind, one)}-{two}"
            if first.kind == "age":
                yield f"{one}-{two}"
            for value in range(int(first.value), int(second.value) + 1):
                yield _of_kind(first.kind, str(value))
    elif first.is_year and (slash or range_) and whole and not second.kind:
        until = second.digits() if second.is_year else f"{one[:2]}{two:0>2}"
        if len(until) == 4 and first.value < int(until):
            yield f"{one}-{until}"
            yield one
            yield until
            if int(until) == first.value + 1:
                yield f"{one[2:]}/{until[2:]}"
    elif first.kind or second.kind or not whole:
        return
    elif range_ and first.value < second.value:
        yield f"{one}-{two}"
    elif first.value < second.value and not second.is_year and (slash or _is_ratio(between, second)):
        yield f"{one}/{two}"
        share = 100 * first.value / second.value
        if share == int(share):
            yield f"{int(share)}%"


def _is_ratio(between: str, second: WrittenNumber) -> bool:
    """Returns whether words between two numbers make a share of them: seven in ten, 459 of 460."""
    return bool(_RATIO.fullmatch(between) or (_OF.fullmatch(between) and second.value >= 10))
