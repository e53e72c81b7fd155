"""What stands behind the colon of a filter: read from what was typed, and offered while it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from ascl_reader.library.themes import ThemeTree
from ascl_reader.search.query_words import STANCE, THEME, YEAR, parse_years
from ascl_reader.search.words import folded_words, plain_characters

IS = ("bookmarked", "unread", "changed", "noted")
STANCES = ("agrees", "partly", "differs", "not-for-us", "undecided")
WORDINGS = ("summary", "full")
VALUES = {"is": IS, "stance": STANCES, "wording": WORDINGS}
"""What may stand behind the colon of a filter that knows few values."""

MOST_OFFERED = 8
"""Values that are offered at the most; they lie over the list and the texts."""

_TYPED = re.compile(rf"(?:^|(?<=[\s(-]))({'|'.join((*VALUES, THEME))}):[ \t]*\"?([^\s\"()]*)$", re.IGNORECASE)


class Filter(msgspec.Struct, frozen=True):
    """What statements must be, by kind (theme, year, wording, is, stance) and value; for years the first and last."""

    kind: str
    value: str
    typed: str
    years: tuple[int, int] = (0, 0)


class OfferedValue(NamedTuple):
    """A value of a filter, and the whole text with it put in, behind which another word may be typed."""

    kind: str
    value: str
    text: str


def read_filter(kind: str, said: str, typed: str) -> Filter | None:
    """Returns a filter; None if its value means nothing."""
    value = said.strip(" .,;").lower() if kind != YEAR else said.strip(" ,;")
    if kind == YEAR:
        years = parse_years(value)
        return Filter(kind, value, typed, (years.first or 0, years.last or 9999)) if years else None
    if kind == STANCE:
        value = value.replace(" ", "-").replace("_", "-")
    allowed = VALUES.get(kind)
    if not value or (allowed is not None and value not in allowed):
        return None
    return Filter(kind, value, typed)


def can_filter(kind: str, value: str) -> bool:
    """Returns whether a filter can have this value; of a theme any, as only the library tells which there are."""
    return read_filter(kind, value, "") is not None


def offered_values(text: str, themes: ThemeTree) -> list[OfferedValue]:
    """Returns the values that the last word of a text may go on to; empty if it is no filter, or is complete."""
    match = _TYPED.search(plain_characters(text))
    if match is None:
        return []
    kind, typed = match[1].lower(), match[2].lower().replace("_", "-")
    values = list(
        _themes(typed, themes) if kind == THEME else (each for each in VALUES[kind] if each.startswith(typed))
    )
    if typed in values:
        return []
    return [OfferedValue(kind, each, f"{text[: match.start()]}{kind}:{each} ") for each in values[:MOST_OFFERED]]


def _themes(typed: str, themes: ThemeTree) -> Iterator[str]:
    """Yields the themes that a beginning names, by their ids or any word of their names, in the order of the tree."""
    for theme in themes.walk():
        words = (theme.id, *theme.id.split("-"), *folded_words(theme.name), theme.name.lower())
        if any(word.startswith(typed) for word in words):
            yield theme.id
