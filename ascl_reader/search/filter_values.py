"""What may stand behind the colon of a filter that is being typed: is:, stance:, wording: and theme:."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ascl_reader.library.themes import ThemeTree
from ascl_reader.search.query import VALUES
from ascl_reader.search.query_words import THEME
from ascl_reader.search.words import folded_words, plain_characters

MOST_OFFERED = 8
"""Values that are offered at the most; they lie over the list and the texts."""

_TYPED = re.compile(rf"(?:^|(?<=[\s(-]))({'|'.join((*VALUES, THEME))}):[ \t]*\"?([^\s\"()]*)$", re.IGNORECASE)


class OfferedValue(NamedTuple):
    """A value of a filter, and the whole text with it put in, behind which another word may be typed."""

    kind: str
    value: str
    text: str


def offered_values(text: str, themes: ThemeTree) -> list[OfferedValue]:
    """Returns the values that the last word of a text may go on to; none where it is no filter, or is whole."""
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
