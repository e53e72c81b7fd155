"""Other ways of saying what was typed: synonyms, and acronyms with their long forms, in both directions.

What a group of `synonyms.yaml` says of one form of an acronym it says of all its forms in the glossary. Words are
compared by their normal form, figures by their token, whatever denies is "not", and small words (of, in) do not count
where enough others do, so that "EHC plans", "statements of SEN" and "key stage two tests" are known. Made in about 40
ms for 690 groups, at the first question of more than a letter; a question takes 0.02 to 0.2 ms.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

import msgspec

from ascl_reader.library.contents import SynonymGroups
from ascl_reader.library.glossary import Glossary
from ascl_reader.search.figures import folded_with_figures, may_hold_figures
from ascl_reader.search.word_forms import normal_form
from ascl_reader.search.words import STOP_WORDS, folded_words, is_a_letter, letters_apart

Key = tuple[str, ...]
"""The normal forms of the words of an entry."""

ACRONYM_WEIGHT = 1.0
"""An acronym and its long form are the same."""

A_GUESS = 0.8
"""The weight of an entry that only begins with what was typed so far."""

SHORTEST_BEGINNING, MOST_COMPLETIONS, LONGEST_ACRONYM = 2, 8, 6
"""Letters from which on entries are guessed, how many guesses are made, and letters of a guessed acronym."""


DENIALS = frozenset(
    "aint arent cannot cant couldnt didnt doesnt dont hadnt hasnt havent isnt never wasnt werent wont wouldnt".split()
)
"""Words that deny as "not" does: who doesn't come to school is not coming to it. What ought not to be is no denial."""


class Alternative(msgspec.Struct, frozen=True):
    """Another way of saying some typed words, which stand at the places from `start` to before `end` of the query.

    `words` are folded and stand side by side; `weight` is above 0 and at most 1; `shown` is how it is written.
    `guessed`: the typed words only begin what it is another way of saying.
    """

    words: tuple[str, ...]
    weight: float
    start: int
    end: int
    shown: str
    guessed: bool = False


class Synonyms:
    """The synonyms and the glossary of a library, looked up by what was typed."""

    def __init__(self, groups: SynonymGroups, glossary: Glossary) -> None:
        self._groups = groups
        self._glossary = glossary

    def alternatives(self, words: Sequence[str]) -> list[Alternative]:
        """Returns the other ways of saying the folded words of a query, by their place, the nearest first."""
        found: list[Alternative] = []
        for start, end, key in self._known_spans(words):
            typed = tuple(words[start:end])
            telling = _telling(typed)
            as_one = _written_as(telling, key) if len(key) < len(telling) else telling
            if as_one != telling:  # letters or two words that are known as one
                found.append(Alternative(as_one, 1.0, start, end, " ".join(as_one)))
            for way, weight in self._ways.get(key, {}).items():
                if not set(_key(" ".join(typed))) <= set(_key(way)):  # what holds all that was typed is found anyway
                    found.append(Alternative(_folded(way), weight, start, end, way))
        return sorted(found, key=lambda each: (each.start, -each.end, -each.weight))

    def knows(self, words: Sequence[str]) -> bool:
        """Returns whether these folded words are another way of saying something, or have one."""
        return not is_a_letter(words) and _forms(words) in self._ways

    def parts_of(self, word: str) -> tuple[str, str] | None:
        """Returns the two words of an entry that a folded word, such as multiacademy, writes as one; else None."""
        return self._pairs.get(normal_form(word))

    def beside(self, word: str) -> tuple[str, ...]:
        """Returns the words that stand beside a folded word in entries: mental, beside health."""
        return self._beside.get(normal_form(word), ())

    def beginning_with(self, words: Sequence[str], alone: bool, blank: bool, acronym: bool) -> list[Alternative]:
        """Returns the ways of what a query whose last word is still being typed may become: truan, league ta.

        `alone`: the last word may begin an entry by itself, as where the texts have none that begins with it. `blank`:
        the last word is whole, and another may follow: league, with a blank. `acronym`: it is one that may become
        another, as MHS is, and no word.
        """
        found: list[Alternative] = []
        starts = [] if is_a_letter(words) else range(max(len(words) - self._longest, 0), len(words) - (not alone))
        for start in starts:
            text = " ".join(words[start:]) + " " * blank
            if words[start] in STOP_WORDS or len(text) < SHORTEST_BEGINNING or _key(text) in self._ways:
                continue  # what is known as it is, such as PE, is not going on
            at = bisect_left(self._texts, text)
            for whole in self._texts[at : at + MOST_COMPLETIONS]:
                may_be = not acronym or (whole.isalnum() and len(whole) <= LONGEST_ACRONYM)
                if may_be and whole.startswith(text) and whole != text:
                    folded = tuple(whole.split())
                    ways = {whole: (folded, 1.0)}
                    ways |= {way: (_folded(way), weight) for way, weight in self._ways[_forms(folded)].items()}
                    found += [
                        Alternative(said, A_GUESS * weight, start, len(words), way, guessed=True)
                        for way, (said, weight) in ways.items()
                    ]
        return found

    def preparing(self) -> Generator[None, None, None]:
        """Makes ready, step by step, what words, beginnings and pairs are looked up in; some milliseconds each."""
        for part in ("_ways", "_texts", "_with_small_words", "_single_words", "_beside"):
            getattr(self, part)
            yield

    @cached_property
    def words(self) -> frozenset[str]:
        """Every folded word of the synonyms and acronyms, hyphenated ones also as one: none is a mistake."""
        words = {word for entry in self._entries for word in _folded(entry)}
        pieces = (piece for entry in self._entries if "-" in entry for piece in entry.split() if "-" in piece)
        return frozenset((*words, *("".join(_folded(piece)) for piece in pieces)))

    def _known_spans(self, words: Sequence[str]) -> Iterator[tuple[int, int, Key]]:
        """Yields where words stand that the synonyms know: the place, the end and the key, each place and end once."""
        if is_a_letter(words):  # the first key that is typed waits for nothing to be made
            return iter(())
        forms = _forms(words)
        known = self._known_as_one(words, forms)
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                key = forms[start:end]
                if key in self._ways:
                    known[start, end] = key
                elif end > start + 1 and words[start] not in STOP_WORDS and words[end - 1] not in STOP_WORDS:
                    key = _without_small_words(words[start:end], key)
                    if key in self._with_small_words:
                        known[start, end] = key
        for start, end, whole in letters_apart(words):
            if (form := normal_form(whole),) in self._ways:
                known.setdefault((start, end), (form,))
        return ((start, end, key) for (start, end), key in known.items())

    def _known_as_one(self, words: Sequence[str], forms: Sequence[str]) -> dict[tuple[int, int], Key]:
        """Returns where words stand of which the synonyms write two as one: cyber bullying, ALN co-ordinator."""
        known: dict[tuple[int, int], Key] = {}
        for at, (one, other) in enumerate(pairwise(words)):
            if (form := normal_form(one + other)) in self._single_words:
                for start in range(max(at + 1 - self._longest, 0), at + 1):
                    for end in range(at + 2, min(start + self._longest + 1, len(words)) + 1):
                        key = (*forms[start:at], form, *forms[at + 2 : end])
                        if key in self._ways:
                            known[start, end] = key
        return known

    @cached_property
    def _single_words(self) -> frozenset[str]:
        return frozenset(form for key in self._ways for form in key)

    @cached_property
    def _pairs(self) -> dict[str, tuple[str, str]]:
        """By their form as one word, the words that stand side by side in an entry; for words that nothing has."""
        pairs = {pair for entry in self._entries for pair in pairwise(_folded(entry))}
        return {normal_form(one + other): (one, other) for one, other in sorted(pairs) if one not in STOP_WORDS}

    @cached_property
    def _beside(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, set[str]] = {}
        for one, other in self._pairs.values():
            found.setdefault(normal_form(one), set()).add(other)
            found.setdefault(normal_form(other), set()).add(one)
        return {word: tuple(others) for word, others in found.items()}

    @cached_property
    def _texts(self) -> list[str]:
        """The folded entries that may be typed, in alphabetical order; those with figures also as these are read."""
        known = [way for way in self._entries if _key(way) in self._ways]
        texts = {" ".join(_folded(way)) for way in known}
        return sorted(texts.union(" ".join(folded_with_figures(way)) for way in known if may_hold_figures(way)))

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._ways), default=0)

    @cached_property
    def _with_small_words(self) -> frozenset[Key]:
        """The keys of entries with small words, without these; "home and school" is not home schooling: it has none."""
        return frozenset(
            telling
            for way in self._entries
            if len(telling := _without_small_words(_folded(way), _key(way))) > 1 and telling != _key(way)
        )

    @cached_property
    def _entries(self) -> frozenset[str]:
        grouped = (entry for group in self._groups.groups for entry in (*group.same, *group.typed, *group.also))
        forms = (form for entry in self._glossary.entries for form in (entry.acronym, entry.long, *entry.also))
        return frozenset((*grouped, *forms))

    @cached_property
    def _ways(self) -> dict[Key, dict[str, float]]:
        """By the key of what may be typed: the entries to look for besides, and their weights."""
        ways: dict[Key, dict[str, float]] = {}
        forms: dict[Key, tuple[str, ...]] = {}
        for entry in self._glossary.entries:
            same = (entry.acronym, entry.long, *entry.also)
            _add(ways, same, same, ACRONYM_WEIGHT)
            for form in same:
                forms.setdefault(_key(form), same)
        for group in self._groups.groups:
            same, typed, also = (_with_forms(each, forms) for each in (group.same, group.typed, group.also))
            _add(ways, same, same, group.weight)
            _add(ways, typed, also, group.weight)
        return ways


@lru_cache(maxsize=1)
def synonyms_of(groups: SynonymGroups, glossary: Glossary) -> Synonyms:
    """Returns the synonyms of a library; the same object for all that search it, and after it is read again unchanged.

    Each holds 3 MB once it has answered a question; an import, which brings no synonyms, would make them twice again.
    """
    return Synonyms(groups, glossary)


def _with_forms(entries: tuple[str, ...], forms: dict[Key, tuple[str, ...]]) -> tuple[str, ...]:
    """Returns entries with the other forms of those that the glossary has, each once, in their order."""
    more = [form for entry in entries for form in (entry, *forms.get(_key(entry), ()))]
    return tuple(dict.fromkeys(more))


def _add(ways: dict[Key, dict[str, float]], typed: Iterable[str], also: Iterable[str], weight: float) -> None:
    for entry in typed:
        for key in _keys(entry):
            known = ways.setdefault(key, {})
            for other in also:
                if other != entry and known.get(other, 0) < weight:
                    known[other] = weight
            if key != _key(entry):
                known[entry] = 1.0


@lru_cache(maxsize=8192)
def _keys(entry: str) -> frozenset[Key]:
    """Returns the keys under which an entry is found: as it is, without small words, as one word, with its figures, and
    turned round, as an SEN statement is a statement of SEN.
    """
    folded, key = _folded(entry), _key(entry)
    keys = {key}
    if len(telling := _without_small_words(folded, key)) > 1:
        keys.add(telling)
    if len(key) == 2:
        keys.add((normal_form("".join(folded)),))
    if "of" in folded[1:-1]:
        keys.add((*key[(of := folded.index("of")) + 1 :], *key[:of]))
    if may_hold_figures(entry):
        keys.add(_forms(folded_with_figures(entry)))
    return frozenset(keys)


def _telling(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in STOP_WORDS)


def _written_as(words: tuple[str, ...], key: Key) -> tuple[str, ...]:
    """Returns words with those joined that a key has as one: post code lottery by the key of postcode lottery."""
    found: list[str] = []
    at = 0
    for form in key:
        end = at + 1
        while end < len(words) and normal_form("".join(words[at:end])) != form:
            end += 1
        found.append("".join(words[at:end]))
        at = end
    return tuple(found)


def _without_small_words(words: Sequence[str], key: Key) -> Key:
    """Returns a key without its small words, "not" excepted: children at our school are not those not in school."""
    return tuple(form for form, word in zip(key, words, strict=True) if word not in STOP_WORDS or form == "not")


@lru_cache(maxsize=8192)
def _key(entry: str) -> Key:
    return _forms(_folded(entry))


def _forms(words: Sequence[str]) -> Key:
    return tuple("not" if word in DENIALS else normal_form(word) for word in words)


@lru_cache(maxsize=8192)
def _folded(entry: str) -> tuple[str, ...]:
    return tuple(folded_words(entry))
