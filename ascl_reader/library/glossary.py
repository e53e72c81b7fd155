"""Acronyms, what they stand for, the other ways in which people write the same thing, and where a text uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

KNOWN_TO_ALL = "ASCL"
"""What is explained nowhere on screen, and on paper at the foot of every page."""


class GlossaryEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An acronym or a term, its long form, other spellings of the long form, and a plain sentence where one helps."""

    acronym: str
    long: str
    also: tuple[str, ...] = ()
    explanation: str = ""

    @property
    def is_acronym(self) -> bool:
        """Whether the entry stands for something longer; the others are words that need explaining."""
        return self.acronym.casefold() != self.long.casefold()


class Glossary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of acronyms: those of the documents first, then others that school leaders type."""

    entries: tuple[GlossaryEntry, ...] = ()
    version: int = 1


class UsedTerm(NamedTuple):
    """A term in a text: where it begins and how long it is, in characters, and what the glossary says of it."""

    at: int
    length: int
    entry: GlossaryEntry


class TermFinder:
    """Finds the terms of a glossary in a text: acronyms as they are written, long forms in capitals or not.

    A long form counts only where the glossary has a sentence that says more than the words do. Where a term begins
    with an acronym, as SEN support does, it is the term that counts.
    """

    def __init__(self, glossary: Glossary, with_known: bool = False) -> None:
        """Finds also what every reader knows, where `with_known` says so."""
        entries = [entry for entry in glossary.entries if with_known or entry.acronym != KNOWN_TO_ALL]
        self._acronyms = {entry.acronym: entry for entry in entries if entry.is_acronym}
        self._words = {
            form.casefold(): entry
            for entry in reversed(entries)
            if entry.explanation
            for form in (*entry.also, entry.long)
        }
        self._pattern: re.Pattern[str] | None = None

    def first_uses(self, text: str) -> list[UsedTerm]:
        """Returns the first use of each term in a text, in the order of the text."""
        found: dict[str, UsedTerm] = {}
        for match in self._uses.finditer(text):
            acronym, words = match["acronym"], match["words"]
            entry = self._acronyms[acronym] if acronym else self._words[" ".join(words.split()).casefold()]
            found.setdefault(entry.acronym, UsedTerm(match.start(), match.end() - match.start(), entry))
        return list(found.values())

    @property
    def _uses(self) -> re.Pattern[str]:
        """What finds all terms, made when the first text is looked through: making it takes some milliseconds."""
        if self._pattern is None:
            words = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in _longest_first(self._words))
            acronyms = acronyms_in_text(self._acronyms)
            self._pattern = re.compile(rf"(?<![\w-])(?i:(?P<words>{words or '(?!)'})s?)(?![\w-])|{acronyms}")
        return self._pattern


def acronyms_in_text(acronyms: Iterable[str]) -> str:
    """Returns the pattern of acronyms in a text, group "acronym", with a plural s and a possessive, group "ending"."""
    either = "|".join(map(re.escape, _longest_first(acronyms))) or "(?!)"
    return rf"(?<![\w-])(?P<acronym>{either})(?P<ending>s?(?:[’']s)?)(?![\w]|-\d)"


def _longest_first(forms: Iterable[str]) -> list[str]:
    return sorted(forms, key=len, reverse=True)
