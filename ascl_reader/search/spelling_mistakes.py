"""Typing mistakes: what was meant by a word that no statement has, if it is no proper word that is merely absent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class SpellingMistakes:
    """Mends typed words by the words of a library.

    `frequencies` are the library's folded words with the number of statements that hold each; `others` are words that
    are none of the library's but lead somewhere (`Synonyms.words`).
    """

    def __init__(self, frequencies: Mapping[str, int], others: Iterable[str] = ()) -> None:
        self._frequencies = frequencies
        self._others = frozenset(others)

    def meant_by(self, word: str) -> tuple[str, ...]:
        """Returns the folded words that were meant by a folded word: one, two where the space between them is missing.

        Nothing for a word that the library has, for a proper word, and where nothing is near enough.
        """
        return ()
