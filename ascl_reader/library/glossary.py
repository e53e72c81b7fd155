"""Acronyms, what they stand for, the other ways in which people write the same thing, and where a text uses them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

KNOWN_TO_ALL = "ASCL"
"""The acronym that is explained nowhere on screen, and on paper at the foot of every page."""


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


_FIRST = re.compile(r"(?<![\w-])(?:\w+|[^\w\s])")
"""The first word, or the first sign, of what may be a term."""


class _Form(NamedTuple):
    """One way to write a term: words before acronyms and long before short, the pattern that finds it, folded words."""

    kind: int
    length: int
    pattern: str
    words: str
    entry: GlossaryEntry


class TermFinder:
    """Finds the terms of a glossary in a text: acronyms as they are written, long forms in capitals or not.

    A long form counts only where the glossary has a sentence that says more than the words do. Where a term begins
    with an acronym, as SEN support does, it is the term that counts. Of two entries of one acronym the last one counts,
    as on paper, of two of one long form the first. Each word of a text is looked up among the first words of the forms,
    and only what begins with it is tried there: one pattern of all forms takes 6 ms to make, before the first statement
    can be shown.
    """

    def __init__(self, glossary: Glossary, with_known: bool = False) -> None:
        """Finds also what every reader knows, where `with_known` says so."""
        self._forms: dict[str, list[_Form]] = defaultdict(list)
        self._patterns: dict[str, re.Pattern[str]] = {}
        entries = [entry for entry in glossary.entries if with_known or entry.acronym != KNOWN_TO_ALL]
        for acronym, entry in {entry.acronym: entry for entry in entries if entry.is_acronym}.items():
            self._add(acronym, _Form(1, -len(acronym), acronyms_in_text([acronym]), "", entry))
        for entry in entries:
            for form in (*entry.also, entry.long) if entry.explanation else ():
                words = re.escape(form).replace(r"\ ", r"\s+")
                self._add(form, _Form(0, -len(form), rf"(?i:{words}s?)(?![\w-])", _folded(form), entry))

    def _add(self, form: str, found_by: _Form) -> None:
        first = _FIRST.search(form)
        if first:
            self._forms[first[0].casefold()].append(found_by)

    def first_uses(self, text: str) -> list[UsedTerm]:
        """Returns the first use of each term in a text, in the order of the text."""
        found: dict[str, UsedTerm] = {}
        end = 0
        for first in _FIRST.finditer(text):
            used = self._use_at(text, first) if first.start() >= end else None
            if used is not None:
                end = used.at + used.length
                found.setdefault(used.entry.acronym, used)
        return list(found.values())

    def _use_at(self, text: str, first: re.Match[str]) -> UsedTerm | None:
        """Returns the longest term that begins with this word, or with it as a plural; None if none does."""
        word = first[0].casefold()
        forms = self._forms.get(word, [])
        if word.endswith("s"):
            forms = forms + self._forms.get(word[:-1], [])
        if not forms:
            return None
        for form in sorted(forms, key=lambda each: (each.kind, each.length)):
            match = self._pattern(form).match(text, first.start())
            if match and (form.kind or _folded(match[0]) in (form.words, form.words + "s")):  # “ı” is no “i”
                return UsedTerm(match.start(), match.end() - match.start(), form.entry)
        return None

    def _pattern(self, form: _Form) -> re.Pattern[str]:
        """Returns the pattern of a form, made once: `re` keeps 512 of all there are, and a glossary may have more."""
        made = self._patterns.get(form.pattern)
        if made is None:
            made = self._patterns[form.pattern] = re.compile(form.pattern)
        return made


def acronyms_in_text(acronyms: Iterable[str]) -> str:
    """Returns the pattern of acronyms in a text, group "acronym", with a plural s and a possessive, group "ending"."""
    either = "|".join(map(re.escape, _longest_first(acronyms))) or "(?!)"
    return rf"(?<![\w-])(?P<acronym>{either})(?P<ending>s?(?:[’']s)?)(?![\w]|-\d)"


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _longest_first(forms: Iterable[str]) -> list[str]:
    return sorted(forms, key=len, reverse=True)
