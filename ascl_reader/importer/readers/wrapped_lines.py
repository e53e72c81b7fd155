"""Joins the lines of a text that an editor or a mail program broke at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from ascl_reader.importer.blocks.labels import leading_section, split_at_labels
from ascl_reader.importer.blocks.make_blocks import collapse_white_space, without_bullet_sign
from ascl_reader.importer.readers.drawn_titles import is_rule, marked_title

NARROWEST, WIDEST = 40, 110
"""Characters of a line that is full: a shorter one was ended by a person, a longer one was not broken at a width."""

FEWEST_FULL = 3
"""Full lines that go on below, from which a text is known to be broken at a width."""

SHARE_OF_LONG = 0.1
"""Share of lines that may be wider than the width, such as addresses that could not be broken."""

_NUMBERED = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\s+\S")
_SENTENCE_END = re.compile(r"[.?!:;…][”’\"')\]]*$")
_FIRST_WORD = re.compile(r"\S+")


class TextLine(msgspec.Struct):
    """A line of a text, or several that are one; with the first and last of their numbers."""

    text: str
    first: int
    last: int


def joined_lines(lines: Sequence[str]) -> list[TextLine]:
    """Returns the lines that are not blank, those of one paragraph joined where the text was broken at a width."""
    width = _width(lines)
    joined: list[TextLine] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        before = joined[-1] if joined else None
        full = lines[number - 2] if before is not None and before.last == number - 1 else ""
        if before is not None and full.strip() and _goes_on(full, line, width):
            before.text = _with_next(before.text, line)
            before.last = number
        else:
            joined.append(TextLine(line, number, number))
    return joined


def _width(lines: Sequence[str]) -> int:
    """Returns the width at which a text was broken, 0 if it was not."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not lengths or lengths[int(len(lengths) * (1 - SHARE_OF_LONG)) - 1] > WIDEST:
        return 0
    width = max((length for length in lengths if length <= WIDEST), default=0)
    if width < NARROWEST:
        return 0
    broken = [(line, after) for line, after in pairwise(lines) if after.strip() and _is_full(line, after, width)]
    full = [line for line, _ in broken]
    in_sentence = sum(not _SENTENCE_END.search(line.rstrip()) for line in full)
    if len(full) >= FEWEST_FULL:
        return width if in_sentence * 2 > len(full) else 0
    if not broken or lengths[-1] != width or not all(_breaks_sentence(*pair) for pair in broken):
        return 0
    others = [pair for pair in pairwise(lines) if all(map(str.strip, pair)) and pair not in broken]
    return width if all(map(_is_no_flow, others)) else 0


def _is_no_flow(pair: tuple[str, str]) -> bool:
    """Returns whether two lines are apart for another reason: a rule, a label, an entry, a paragraph that is set in."""
    words = collapse_white_space(pair[0]), collapse_white_space(pair[1])
    labels = [leading_section(each) for each in words if each]
    is_set_in = pair[1][:2].isspace() and bool(_SENTENCE_END.search(pair[0].rstrip()))
    return any(map(is_rule, words)) or any(labels) or _is_entry(words[1]) or is_set_in


def _breaks_sentence(line: str, after: str) -> bool:
    """Returns whether a line ends within a sentence, and the next one goes on in small letters, without a sign."""
    return not _SENTENCE_END.search(line.rstrip()) and after.lstrip()[:1].islower() and not _is_entry(after.strip())


def _is_full(line: str, after: str, width: int) -> bool:
    """Returns whether the first word of the next line had no more room in a line."""
    word = _FIRST_WORD.search(after)
    return len(line.rstrip()) >= NARROWEST and word is not None and len(line.rstrip()) + 1 + len(word[0]) > width


def _goes_on(line: str, after: str, width: int) -> bool:
    """Returns whether the next line belongs to the same paragraph or bullet."""
    words, before = collapse_white_space(after), collapse_white_space(line)
    if (
        not words
        or not before
        or _is_entry(words)
        or any(is_rule(each) or marked_title(each) for each in (words, before))
    ):
        return False
    if leading_section(words) is not None or split_at_labels(before)[0].text == "":
        return False
    if after[:2].isspace() and not line[:1].isspace() and not _is_entry(before):
        return False  # the first line of a paragraph that is set in
    if width and _is_full(line, after, width):
        return True
    is_open = len(line.rstrip()) >= NARROWEST and not _SENTENCE_END.search(line.rstrip())
    return bool(width) and is_open and words[0].islower()


def _is_entry(words: str) -> bool:
    """Returns whether a line begins like an entry of a list: with a sign, a number or a letter."""
    return without_bullet_sign(words) is not None or bool(_NUMBERED.match(words))


def _with_next(text: str, after: str) -> str:
    """Returns a text with its next line; a word that has its hyphen at the end of a line is one word."""
    start = text.rstrip()
    is_hyphen = start.endswith("-") and len(start) > 1 and start[-2].isalpha() and after.strip()[:1].islower()
    return f"{start}{'' if is_hyphen else ' '}{after.strip()}"
