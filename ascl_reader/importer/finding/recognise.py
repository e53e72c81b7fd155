"""Fingerprints of texts, by which an imported statement is recognised though some of its words have changed.

A fingerprint is the smallest hashes of a text's word triples (Broder 1997, "On the resemblance and containment of
documents"): two of them estimate how much their texts share; neither contains a word of them.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from ascl_reader.search.words import folded_words

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
    """Returns the hash of a triple; the paragraphs of a statement are asked for first, then the whole of it."""
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
