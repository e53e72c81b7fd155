"""Fingerprints of texts, by which an imported statement is recognised though some of its words have changed.

A fingerprint is the smallest hashes of a text's word triples (Broder 1997, "On the resemblance and containment of
documents"): it tells how much two texts share and holds none of their words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

from ascl_reader.words import folded_words

SIZE = 128
"""Hashes kept: enough for a paragraph of a long statement to share some."""

DIGITS = 8
"""Hexadecimal digits of one hash."""

SAME = 0.40
"""Share of triples in common from which a text is the same statement. Near-repeats among the published statements
that are different ones share at most 0.35 with each other; a text with one of four paragraphs changed shares 0.6."""

AKIN = 0.15
"""Share of triples in common from which the first sections of a statement may be those of a known one."""

PART = 0.5
"""Share of a paragraph's triples that a statement holds, from which the paragraph is part of it."""

FEWEST = 3
"""Triples of a paragraph that must be comparable; fewer say nothing."""


class Fingerprint(msgspec.Struct, frozen=True):
    """The smallest hashes of a text, in ascending order, and whether those are all it has."""

    hashes: tuple[int, ...]

    @property
    def whole(self) -> bool:
        """Whether every triple of the text is in it."""
        return len(self.hashes) < SIZE

    def written(self) -> str:
        """Return it as it stands in a file."""
        return " ".join(f"{each:0{DIGITS}x}" for each in self.hashes)

    def resemblance(self, other: Fingerprint) -> float:
        """Return the estimated share of triples that two texts have in common, 0 to 1."""
        if not self.hashes or not other.hashes:
            return 0.0
        ours, theirs = set(self.hashes), set(other.hashes)
        union = sorted(ours | theirs)
        if not (self.whole and other.whole):
            union = union[:SIZE]
        return sum(each in ours and each in theirs for each in union) / len(union)

    def holds(self, hashes: Iterable[int]) -> float:
        """Return the estimated share of a part's triples that this text holds; 0 where too few can be compared."""
        limit = self.hashes[-1] if self.hashes and not self.whole else None
        comparable = {each for each in hashes if limit is None or each <= limit}
        if len(comparable) < FEWEST:
            return 0.0
        return len(comparable & set(self.hashes)) / len(comparable)


def triples(text: str) -> set[int]:
    """Return the hashes of a text's word triples; a text of one or two words has one."""
    words = folded_words(text)
    if not words:
        return set()
    rows = {" ".join(words[at : at + 3]) for at in range(max(len(words) - 2, 1))}
    return {int.from_bytes(hashlib.blake2b(row.encode(), digest_size=DIGITS // 2).digest(), "big") for row in rows}


def fingerprint(text: str) -> Fingerprint:
    """Return the fingerprint of a text."""
    return Fingerprint(tuple(sorted(triples(text))[:SIZE]))


def read_fingerprint(written: str) -> Fingerprint:
    """Return a fingerprint from a file; what is no hash in it is passed over."""
    found = {int(each, 16) for each in written.split() if len(each) == DIGITS and _is_hex(each)}
    return Fingerprint(tuple(sorted(found)[:SIZE]))


class Known:
    """The statements that can be recognised."""

    def __init__(self, fingerprints: dict[str, Fingerprint]) -> None:
        self._fingerprints = {each: print_ for each, print_ in fingerprints.items() if print_.hashes}
        self._holders: dict[int, list[str]] = {}
        for each, print_ in self._fingerprints.items():
            for number in print_.hashes:
                self._holders.setdefault(number, []).append(each)

    def recognise(self, text: str) -> tuple[str, float]:
        """Return the id of the statement that a text is, and their resemblance; ("", best) where it is none."""
        return self.recognise_print(fingerprint(text))

    def recognise_print(self, sought: Fingerprint) -> tuple[str, float]:
        """Return what recognise() does, of a text whose fingerprint is known."""
        scored = [(self._fingerprints[each].resemblance(sought), each) for each in self._sharing(sought.hashes)]
        best, found = max(scored, default=(0.0, ""))
        return (found, best) if best >= SAME else ("", best)

    def akin(self, text: str) -> set[str]:
        """Return the statements that a text may be, also where most of its words were changed."""
        sought = fingerprint(text)
        near = self._sharing(sought.hashes)
        return {each for each in near if self._fingerprints[each].resemblance(sought) >= AKIN}

    def owners(self, paragraph: str) -> dict[str, float]:
        """Return the statements of which a paragraph may be part, each with the share it holds."""
        hashes = triples(paragraph)
        shares = {each: self._fingerprints[each].holds(hashes) for each in self._sharing(hashes)}
        return {each: share for each, share in shares.items() if share >= PART}

    def _sharing(self, hashes: Iterable[int]) -> list[str]:
        """Return the statements that have enough of these hashes to be worth comparing."""
        counts: dict[str, int] = {}
        for number in hashes:
            for each in self._holders.get(number, ()):
                counts[each] = counts.get(each, 0) + 1
        return [each for each, count in counts.items() if count >= FEWEST]


def _is_hex(text: str) -> bool:
    return all(each in "0123456789abcdef" for each in text)
