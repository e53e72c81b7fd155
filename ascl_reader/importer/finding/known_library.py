"""A library as an import compares its pages with it: by texts, by titles, and by the words that texts share.

Texts are compared by fingerprints, by which a statement is recognised though some of its words have changed: the
smallest hashes of a text's word triples (Broder 1997, "On the resemblance and containment of documents"). Two of them
estimate how much their texts share; neither contains a word of them.
"""

from __future__ import annotations

import hashlib
import math
import re
import struct
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from heapq import nlargest
from operator import itemgetter

import msgspec

from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Texts
from ascl_reader.search.words import STOP_WORDS, folded_words

FINGERPRINT_SIZE = 128
"""Hashes kept: enough for a paragraph of a long statement to share some."""

DIGITS = 8
"""Hexadecimal digits of one hash."""

SAME_STATEMENT = 0.40
"""Share of triples in common from which a text is the same statement. Near-repeats among the published statements
that are different ones share at most 0.35 with each other; a text with one of four paragraphs changed shares 0.6."""

PART_OF_STATEMENT = 0.5
"""Share of a paragraph's triples that a statement holds, from which the paragraph is part of it."""

_HASH = re.compile(rf"(?<!\S)[0-9a-f]{{{DIGITS}}}(?!\S)")
_WRITTEN = re.compile(rf"(?:[0-9a-f]{{{DIGITS}}} )*[0-9a-f]{{{DIGITS}}}")

FEWEST_TRIPLES = 3
"""Triples of a paragraph that must be comparable; fewer say nothing."""

FEWEST_WORDS = 2
"""Words of a title by which a statement is recognised; one word alone, such as "Funding", may head several."""

MOST_NEAREST = 3
"""Nearest statements that are asked."""

FAR = 0.06
"""Cosine below which two texts have nothing to do with each other."""

MOST_HOLDERS = 60
"""Statements that may share a word; one that more have tells little, and to count it for each takes time."""

HEAVIEST = 60
"""Words of a text that are looked up, those that count most; with all of them the themes are guessed no better."""


class Fingerprint(msgspec.Struct, frozen=True):
    """The smallest hashes of a text's word triples, ascending, at most FINGERPRINT_SIZE."""

    hashes: tuple[int, ...]

    @property
    def is_complete(self) -> bool:
        """Whether it has the hashes of all triples of the text."""
        return len(self.hashes) < FINGERPRINT_SIZE

    def as_text(self) -> str:
        """Returns the hashes in hexadecimal, as stored in a file."""
        return " ".join(f"{each:0{DIGITS}x}" for each in self.hashes)

    def resemblance(self, other: Fingerprint) -> float:
        """Returns the estimated share of triples that two texts have in common, 0 to 1."""
        if not self.hashes or not other.hashes:
            return 0.0
        ours, theirs = set(self.hashes), set(other.hashes)
        union = sorted(ours | theirs)
        if not (self.is_complete and other.is_complete):
            union = union[:FINGERPRINT_SIZE]
        return len((ours & theirs).intersection(union)) / len(union)

    def containment(self, hashes: Iterable[int]) -> float:
        """Returns the estimated share (0 to 1) of a part's triples that this text contains; 0 for too few."""
        limit = self.hashes[-1] if self.hashes and not self.is_complete else None
        comparable = {each for each in hashes if limit is None or each <= limit}
        if len(comparable) < FEWEST_TRIPLES:
            return 0.0
        return len(comparable & set(self.hashes)) / len(comparable)


def triple_hashes(text: str) -> set[int]:
    """Returns the hashes of a text's word triples; a text of one or two words has one."""
    words = folded_words(text)
    if not words:
        return set()
    rows = zip(words, words[1:], words[2:], strict=False) if len(words) > 2 else [words]
    return set(map(_hash, set(map(" ".join, rows))))


@lru_cache(maxsize=16384)
def _hash(triple: str) -> int:
    """Returns the hash of a triple. The last answers are kept: a whole statement is asked for after its paragraphs."""
    return int.from_bytes(hashlib.blake2b(triple.encode(), digest_size=DIGITS // 2).digest(), "big")


def fingerprint(text: str) -> Fingerprint:
    """Returns the fingerprint of a text."""
    return fingerprint_of(triple_hashes(text))


def fingerprint_of(hashes: Iterable[int]) -> Fingerprint:
    """Returns the fingerprint of a text with these distinct triple hashes."""
    return Fingerprint(tuple(sorted(hashes)[:FINGERPRINT_SIZE]))


def read_fingerprint(written: str) -> Fingerprint:
    """Returns a fingerprint from its stored form; anything else in it is ignored."""
    hashes = written if _WRITTEN.fullmatch(written) else " ".join(_HASH.findall(written))
    count = (len(hashes) + 1) // (DIGITS + 1)
    return fingerprint_of(set(struct.unpack(f">{count}I", bytes.fromhex(hashes))))


class KnownStatements:
    """The fingerprints of the statements that can be recognised, and which statement has which hash."""

    def __init__(self, fingerprints: dict[str, Fingerprint]) -> None:
        self._fingerprints = {each: print_ for each, print_ in fingerprints.items() if print_.hashes}
        self._holders: dict[int, tuple[str, ...]] = {}
        for each, print_ in self._fingerprints.items():
            shared = self._holders.keys() & print_.hashes
            with_others = {number: (*self._holders[number], each) for number in shared}
            self._holders |= dict.fromkeys(print_.hashes, (each,)) | with_others
        self._hashes = frozenset(self._holders)
        self._whole = {print_: each for each, print_ in sorted(self._fingerprints.items())}
        self._prints: dict[str, Fingerprint] = {}
        self._recognised: dict[str, tuple[str, float]] = {}

    def fingerprint(self, text: str) -> Fingerprint:
        """Returns the fingerprint of a text, cached."""
        if text not in self._prints:
            self._prints[text] = fingerprint(text)
        return self._prints[text]

    def recognise(self, text: str) -> tuple[str, float]:
        """Returns the id of the statement a text is, and their resemblance; an empty id and the best one for none."""
        if text not in self._recognised:
            self._recognised[text] = self._recognise(self.fingerprint(text))
        return self._recognised[text]

    def _recognise(self, sought: Fingerprint) -> tuple[str, float]:
        if sought in self._whole:  # not a word has changed, which is the usual case
            return self._whole[sought], 1.0
        scored = [(0.0, "")]
        for each, shared in self._shared(sought.hashes).items():
            known = self._fingerprints[each]
            if shared >= SAME_STATEMENT * max(len(known.hashes), len(sought.hashes)):  # the most that they can resemble
                scored.append((known.resemblance(sought), each))
        best, found = max(scored)
        return (found, best) if best >= SAME_STATEMENT else ("", best)

    def statements_sharing(self, text: str) -> frozenset[str]:
        """Returns the ids of statements that share enough triples with a text to contain part of it."""
        return frozenset(self._shared(triple_hashes(text)))

    def statements_with(self, paragraph: str) -> dict[str, float]:
        """Returns the ids of statements that may contain a paragraph, with the share (0 to 1) they contain."""
        hashes = triple_hashes(paragraph)
        shares = {each: self._fingerprints[each].containment(hashes) for each in self._shared(hashes)}
        return {each: share for each, share in shares.items() if share >= PART_OF_STATEMENT}

    def _shared(self, hashes: Iterable[int]) -> dict[str, int]:
        """Returns how many of these hashes each statement has, for those that have enough to be worth comparing."""
        counts = Counter(each for number in self._hashes.intersection(hashes) for each in self._holders[number])
        return {each: count for each, count in counts.items() if count >= FEWEST_TRIPLES}


def words_of(texts: Texts) -> str:
    """Returns the words of all sections on one line; wordings with equal words count as the same."""
    return " ".join(" ".join(texts.of(section).replace("\n- ", "\n").split()) for section in Section)


class KnownLibrary:
    """The library in the three forms that an import compares with, each worked out when it is first asked for.

    It keeps to the contents that the library had when this was made, and serves every import until these change. For
    10,000 statements it takes hundreds of MB.
    """

    def __init__(self, library: Library) -> None:
        self._library = library.copy()

    def is_of(self, library: Library) -> bool:
        """Returns whether a library still has the contents that this was made from."""
        return library.contents is self._library.contents

    @cached_property
    def texts(self) -> KnownStatements:
        """The fingerprints of all statements: of imported texts, else the shipped ones."""
        prints = {}
        for statement in self._library.statements:
            if statement.full is not None:
                prints[statement.id] = fingerprint(words_of(statement.full.texts))
            elif statement.fingerprint:
                prints[statement.id] = read_fingerprint(statement.fingerprint)
        return KnownStatements(prints)

    @cached_property
    def titles(self) -> TitlesOfLibrary:
        """The statements by their titles."""
        return TitlesOfLibrary(self._library)

    @cached_property
    def nearest(self) -> NearestStatements:
        """The statements by their words."""
        return NearestStatements(self._library)


def title_key(title: str) -> str:
    """Returns a title as titles are compared: its folded words; empty for one that says too little."""
    words = folded_words(title)
    return " ".join(words) if len(words) >= FEWEST_WORDS else ""


class TitlesOfLibrary:
    """The statements of a library by their titles, where no two share one."""

    def __init__(self, library: Library) -> None:
        keys = {each.id: title_key(each.title) for each in library.statements}
        counts = Counter(keys.values())
        self._ids = {key: each for each, key in keys.items() if key and counts[key] == 1}

    def find(self, title: str) -> str:
        """Returns the id of the statement with this title, empty if there is none."""
        return self._ids.get(title_key(title), "")


class NearestStatements:
    """Compares texts by the words they share, rare ones counting more (tf-idf and cosine; Salton 1975)."""

    def __init__(self, library: Library) -> None:
        self._homes = {each.id: each.home for each in library.statements}
        first = next(library.themes.walk(), None)
        self._first = (first.id,) if first else ()
        counts = {each.id: _counts(" ".join(each.plain_parts().values())) for each in library.statements}
        spread = Counter(word for words in counts.values() for word in words)
        self._rarity = {word: math.log(1 + len(counts) / count) for word, count in spread.items()}
        self._holders: dict[str, list[tuple[str, float]]] = {}
        for each, words in counts.items():
            for word, weight in self._vector(words).items():
                if spread[word] <= MOST_HOLDERS:
                    self._holders.setdefault(word, []).append((each, weight))

    def to(self, text: str) -> tuple[str, ...]:
        """Returns the ids of the most similar statements, the most similar first; empty if none is similar."""
        shares: dict[str, float] = {}
        words = self._vector(_counts(text)).items()
        for word, weight in nlargest(HEAVIEST, words, key=itemgetter(1)):
            for each, theirs in self._holders.get(word, ()):
                shares[each] = shares.get(each, 0.0) + weight * theirs
        scored = sorted(((share, each) for each, share in shares.items() if share >= FAR), reverse=True)
        return tuple(each for _, each in scored[:MOST_NEAREST])

    def themes(self, near: tuple[str, ...]) -> tuple[str, ...]:
        """Returns the first themes of similar statements, each once; the tree's first theme without any."""
        return tuple(dict.fromkeys(self._homes[each] for each in near)) or self._first

    def _vector(self, counts: Counter[str]) -> dict[str, float]:
        rarity = self._rarity
        known = {word: (1 + math.log(count)) * rarity[word] for word, count in counts.items() if word in rarity}
        length = math.sqrt(sum(weight * weight for weight in known.values())) or 1.0
        return {word: weight / length for word, weight in known.items()}


def _counts(text: str) -> Counter[str]:
    return Counter(word for word in folded_words(text) if word not in STOP_WORDS)
