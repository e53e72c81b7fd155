"""Other ways of saying what was typed: synonyms, and acronyms with their long forms, in both directions."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ascl_reader.library.glossary import Glossary
from ascl_reader.library.synonym_groups import SynonymGroups


class Alternative(msgspec.Struct, frozen=True):
    """Another way of saying some typed words, which stand at the places from `start` to before `end` of the query.

    `words` are folded and stand side by side; `weight` is above 0 and at most 1; `shown` is how it is written.
    """

    words: tuple[str, ...]
    weight: float
    start: int
    end: int
    shown: str


class Synonyms:
    """The synonyms and the glossary of a library, made ready for looking up; takes a few milliseconds to make."""

    def __init__(self, groups: SynonymGroups, glossary: Glossary) -> None:
        self._groups = groups
        self._glossary = glossary

    def alternatives(self, words: Sequence[str]) -> list[Alternative]:
        """Returns the other ways of saying the folded words of a query, in their order, the nearest first."""
        return []

    def words(self) -> frozenset[str]:
        """Returns every folded word of the synonyms and acronyms: none of them is a typing mistake."""
        return frozenset()
