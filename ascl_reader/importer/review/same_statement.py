"""Recognises that two documents of an import have the same new statement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from ascl_reader.importer.finding.known_library import SAME_STATEMENT, Fingerprint, title_key


class NewStatement(msgspec.Struct, frozen=True):
    """A statement that the library does not have, as an earlier document of the same import gives it."""

    document: int
    id: str
    words: str
    print: Fingerprint


class NewStatements:
    """The new statements of an import, by the hashes of their fingerprints and by title."""

    def __init__(self) -> None:
        self._all: list[NewStatement] = []
        self._holders: dict[int, list[int]] = defaultdict(list)
        self._titles: dict[str, list[int]] = defaultdict(list)

    def add(self, new: NewStatement, title: str) -> None:
        """Takes note of a new statement."""
        number = len(self._all)
        self._all.append(new)
        for each in new.print.hashes:
            self._holders[each].append(number)
        key = title_key(title)
        if key:
            self._titles[key].append(number)

    def in_another(self, document: int, print_: Fingerprint, title: str) -> NewStatement | None:
        """Returns the same statement in another document: by its text, else by its title; None if there is none."""
        shared = Counter(number for each in print_.hashes for number in self._holders.get(each, ()))
        for number, count in shared.most_common():
            other = self._all[number]
            if count < SAME_STATEMENT * max(len(other.print.hashes), len(print_.hashes)):
                break
            if other.document != document and other.print.resemblance(print_) >= SAME_STATEMENT:
                return other
        key = title_key(title)
        return self._first_of(document, self._titles.get(key, ()) if key else ())

    def _first_of(self, document: int, numbers: Iterable[int]) -> NewStatement | None:
        return next((self._all[each] for each in numbers if self._all[each].document != document), None)
