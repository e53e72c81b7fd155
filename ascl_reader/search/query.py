"""Parses what was typed into the search box: words, phrases, sections, and acronyms with their long forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import msgspec

from ascl_reader.library.glossary import Glossary
from ascl_reader.search.words import (
    STOP_WORDS,
    fold,
    folded_words,
    split_words,
)

FIELDS = ("title", "context", "position", "rationale")
"""The parts of a statement that are searched, and the names that may stand before a colon."""

LONGEST_QUERY = 400
"""Characters; what is typed or pasted beyond them is not looked at."""

_PIECE = re.compile(rf'(?:({"|".join(FIELDS)}):)?(?:["“”„]([^"“”„]*)(["“”„]|$)|([^\s"“”„]+))', re.IGNORECASE)


class Term(msgspec.Struct, frozen=True):
    """One word or phrase that a statement must contain, perhaps in one section only.

    `words` are folded, hyphenated ones in parts; `joined` is them written as one. `stemmed`: other endings count too.
    `prefix`: the last word may go on. `typed` is what to call it when nothing is found; a field typed before it belongs
    to it.
    """

    words: tuple[str, ...]
    typed: str
    field: str = ""
    stemmed: bool = True
    prefix: bool = False
    joined: str = ""


class TermGroup(msgspec.Struct, frozen=True):
    """Alternatives of which one must match; each is a list of terms that must all match."""

    alternatives: tuple[tuple[Term, ...], ...]

    @property
    def typed(self) -> str:
        """What the user typed for it."""
        return " ".join(term.typed for term in self.alternatives[0])


class Query(msgspec.Struct, frozen=True):
    """A parsed search: every group must match. `also_searched` are words (typed, also) searched besides those typed."""

    text: str
    groups: tuple[TermGroup, ...] = ()
    also_searched: tuple[tuple[str, str], ...] = ()


def parse_query(text: str, glossary: Glossary, is_word: Callable[[str], bool] = lambda word: False) -> Query:
    """Parses what was typed; an acronym also means its long form, and the other way round.

    `is_word` tells whether the library holds a folded word; two words typed apart are then tried as one.
    """
    terms = _written_as_one(_terms(text[:LONGEST_QUERY]), is_word)
    content = [term for term in terms if not _is_stop(term)]
    terms = content or terms
    return _expanded(text, terms, glossary)


def _terms(text: str) -> list[Term]:
    terms: list[Term] = []
    for match in _PIECE.finditer(text):
        field, phrase, closing, bare = match.groups()
        last = match.end() == len(text)
        if phrase is not None:
            words = folded_words(phrase)
            open_end = last and not closing
            joined = "".join(words) if len(words) > 1 and len(phrase.split()) == 1 else ""
            if words:
                typed = match.group() if field else phrase.strip()
                terms.append(Term(tuple(words), typed, (field or "").lower(), False, open_end, joined))
            continue
        pieces = _bare(bare, (field or "").lower())
        if field:
            pieces = [msgspec.structs.replace(term, typed=f"{field}:{term.typed}") for term in pieces]
        if pieces and last:
            pieces[-1] = msgspec.structs.replace(pieces[-1], prefix=True)
        terms.extend(pieces)
    return terms


def _bare(piece: str, field: str) -> list[Term]:
    """Returns the terms of a piece without spaces: "Progress/8" is two words, "well-being" one of two parts."""
    terms: list[Term] = []
    parts: list[str] = []
    for word in split_words(piece):
        if word.joined:
            count = 0
            while "".join(parts[len(parts) - count :]) != word.text and count < len(parts):
                count += 1
            kept = tuple(parts[len(parts) - count :])
            del terms[len(terms) - count :]
            terms.append(Term(kept, piece[word.start : word.end], field, joined=word.text))
            parts.clear()
        else:
            parts.append(word.text)
            terms.append(Term((word.text,), piece[word.start : word.end], field))
    return terms


def _written_as_one(terms: list[Term], is_word: Callable[[str], bool]) -> list[Term]:
    """Joins two typed words that the library writes as one: "well being" is then the same as "well-being"."""
    joined: list[Term] = []
    for term in terms:
        before = joined[-1] if joined else None
        if before and before.field == term.field and _single(before) and _single(term):
            one = before.words[0] + term.words[0]
            if is_word(one):
                words = before.words + term.words
                typed = f"{before.typed} {term.typed}"
                joined[-1] = Term(words, typed, term.field, prefix=term.prefix, joined=one)
                continue
        joined.append(term)
    return joined


def _single(term: Term) -> bool:
    return len(term.words) == 1 and term.stemmed


def _is_stop(term: Term) -> bool:
    return _single(term) and term.words[0] in STOP_WORDS and not term.field


class _Meanings(msgspec.Struct, frozen=True):
    """The glossary as search needs it: folded acronym -> entries' long forms; folded long form -> acronym."""

    long_forms: dict[str, list[str]]
    acronyms: dict[tuple[str, ...], str]
    longest: int


@lru_cache(maxsize=4)
def _meanings(glossary: Glossary) -> _Meanings:
    long_forms: dict[str, list[str]] = {}
    acronyms: dict[tuple[str, ...], str] = {}
    for entry in glossary.entries:
        long_forms.setdefault(fold(entry.acronym), []).extend((entry.long, *entry.also))
        for form in entry.also:
            if len(folded_words(form)) == 1:
                long_forms.setdefault(fold(form), []).extend((entry.long, entry.acronym))
        for form in (entry.long, *entry.also):
            words = tuple(word for word in folded_words(form) if word not in STOP_WORDS)
            if len(words) > 1:
                acronyms.setdefault(words, entry.acronym)
    return _Meanings(long_forms, acronyms, max((len(words) for words in acronyms), default=0))


def _expanded(text: str, terms: list[Term], glossary: Glossary) -> Query:
    meanings = _meanings(glossary)
    groups: list[TermGroup] = []
    also: list[tuple[str, str]] = []
    at = 0
    while at < len(terms):
        run, acronym = _long_form_at(terms, at, meanings)
        if run:
            typed = tuple(terms[at : at + run])
            short = Term((fold(acronym),), acronym, typed[0].field)
            groups.append(TermGroup((typed, (short,))))
            also.append((" ".join(each.typed for each in typed), acronym))
            at += run
            continue
        term = terms[at]
        alternatives: list[tuple[Term, ...]] = [(term,)]
        forms = _long_forms(term, meanings)
        also.extend((term.typed, form) for form in forms[:1])
        alternatives.extend((Term(tuple(folded_words(form)), form, term.field),) for form in forms)
        groups.append(TermGroup(tuple(alternatives)))
        at += 1
    return Query(text, tuple(groups), tuple(dict.fromkeys(also)))


def _long_form_at(terms: list[Term], at: int, meanings: _Meanings) -> tuple[int, str]:
    """Returns how many terms from here on are the long form of an acronym (the longest such run), and the acronym."""
    words: list[str] = []
    best = (0, "")
    for count, term in enumerate(terms[at : at + meanings.longest], start=1):
        if not term.stemmed or term.field != terms[at].field:
            break
        words.extend(word for word in term.words if word not in STOP_WORDS)
        acronym = meanings.acronyms.get(tuple(words))
        if acronym and fold(acronym) not in words:
            best = (count, acronym)
    return best


def _long_forms(term: Term, meanings: _Meanings) -> list[str]:
    if not _single(term):
        return []
    word = term.words[0]
    return meanings.long_forms.get(word) or meanings.long_forms.get(word.removesuffix("s")) or []
