"""Quotation marks around a phrase, in every form that people, Word, phones and other keyboards write them.

"…" “…” „…“ ”…” «…» »…« 「…」 ‘…’ ‚…‘ ‹…› and '…': all of them become the plain mark. A single one is one where it
stands before a word and another behind a word, so that teachers' pay and don't are left alone. One that is not closed
is no mark of a phrase: what stands behind it is read as words.
"""

from __future__ import annotations

import re
from itertools import pairwise

PLAIN = '"'

DOUBLE = '"“”„‟«»″〝〞〟「」『』❝❞'
"""Signs that are nothing but quotation marks."""

_STRAIGHT = "'`´"
_SINGLE = f"{_STRAIGHT}‘’‚‛‹›❛❜"

_MARKS = frozenset((*DOUBLE, *_SINGLE))

_OPENS = re.compile(
    rf"(?<![^\s(\[:-])[{_SINGLE}](?=\w)(?!(?:cause|em|til|tis|twas|n|bout|round|\d\ds?)\b)", re.IGNORECASE
)
"""Before a word; not where letters are left out ('cause, '90s)."""

_CLOSES = re.compile(rf"(?<=[^\s(\[])[{_SINGLE}](?!\w)")
_STRAY = re.compile(rf"(?<=[^\s(:-])[{DOUBLE}](?!\w)|(?<=\d)[\"″]")
"""A closing mark where none is open, and inches."""

_JOINS = re.compile(r"(?:[:-]|(?:^|[\s(])(?:OR|NOT)\s+)\Z")
"""Before a mark: what is about all words behind it."""


def with_plain_marks(text: str) -> str:
    """Returns a text of the same length in which the marks of each finished phrase are plain ones.

    A double mark without its other half becomes a blank, but for one behind a colon, a minus, OR or NOT: `-"fixed te`
    is on its way to leave out a phrase.
    """
    if _MARKS.isdisjoint(text):
        return text
    signs = list(text)
    quoted = bytearray(len(text))
    begin = -1
    for at, sign in enumerate(text):
        if sign not in DOUBLE:
            continue
        if begin >= 0:
            signs[begin] = signs[at] = PLAIN
            quoted[begin : at + 1] = b"\1" * (at + 1 - begin)
            begin = -1
        elif _STRAY.match(text, at):
            signs[at] = " "
        else:
            begin = at
    if begin >= 0:
        signs[begin] = PLAIN if _JOINS.search(text[:begin]) else " "
        quoted[begin:] = b"\1" * (len(text) - begin) if signs[begin] == PLAIN else quoted[begin:]
    for opening, closing in _single_phrases(text, quoted):
        signs[opening] = signs[closing] = PLAIN
    return "".join(signs)


def _single_phrases(text: str, quoted: bytearray) -> list[tuple[int, int]]:
    """Returns the places of single marks around phrases.

    A mark behind an s may be an apostrophe: the first that stands behind another letter closes, else the first of all.
    """
    opening = [match.start() for match in _OPENS.finditer(text) if not quoted[match.start()]]
    closing = [match.start() for match in _CLOSES.finditer(text) if not quoted[match.start()]]
    found: list[tuple[int, int]] = []
    for begin, until in pairwise([*opening, len(text)]):
        ends = [at for at in closing if begin < at < until]
        end = next((at for at in ends if text[at - 1] not in "sS"), next(iter(ends), -1))
        if end > 0 and (text[begin] not in _STRAIGHT or " " in text[begin:end]):
            found.append((begin, end))
    return found
