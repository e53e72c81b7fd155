"""Where a shown text is to be marked for what was searched, by the words of the library that answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from ascl_reader.search.result import SearchTerms, Spelling
from ascl_reader.search.words import Word, split_words


def find_marks(text: str, part: str, sought: SearchTerms) -> list[tuple[int, int]]:
    """Returns the matches (start, length) in a shown text, in order and without overlap."""
    words, plain = _words_of(text)
    found: set[tuple[int, int]] = set()
    for spelling in _all(sought):
        if spelling.field in ("", part):
            found.update(_marks_of(words, plain, spelling))
    return _apart(sorted(found))


def read_ahead(texts: Iterable[str]) -> None:
    """Splits texts whose matches will be looked for soon."""
    for text in texts:
        _words_of(text)


@lru_cache(maxsize=256)
def _words_of(text: str) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Returns the words of a text with its figures, and those that stand in it as they are, in their order.

    What is on the screen is marked again at every key: to split it each time takes ten times as long as to mark it.
    """
    words = split_words(text)
    from ascl_reader.search.figures import indexed_figures  # 12 ms that a start does without

    places = (Word(figure.token, figure.start, figure.end, True) for figure in indexed_figures(text))
    return (*words, *places), tuple(word for word in words if not word.joined)


def _all(sought: SearchTerms) -> Iterable[Spelling]:
    return (spelling for group in sought.groups for alternative in group for spelling in alternative)


def _marks_of(words: Sequence[Word], plain: Sequence[Word], spelling: Spelling) -> Iterable[tuple[int, int]]:
    single, prefix = spelling.single_words(), spelling.prefix
    for word in words:
        if word.text in single or (prefix and word.text.startswith(prefix)):
            yield word.start, word.end
    length = len(spelling.words_by_place)
    if length > 1:
        for at in range(len(plain) - length + 1):
            if all(plain[at + step].text in spelling.words_by_place[step] for step in range(length)):
                yield plain[at].start, plain[at + length - 1].end


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Returns spans, given as start and end, joined where they overlap, each as start and length."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return [(start, end - start) for start, end in joined]
