"""Recognises titles that a text marks with signs: rows of them around the words, or lines drawn above and below."""

from __future__ import annotations

import re

from ascl_reader.importer.blocks.make_blocks import could_be_heading

LONGEST_MARKED = 200
"""Characters of a title with its signs."""

OF_HEADINGS = "=#"
"""Signs that stand before a title as often as its level says, in wikis and in Markdown."""

FEWEST_DRAWN = 3
"""Other signs that stand on both sides of a title."""

LEVEL_OF_DRAWN = 2

_ALONE = "-*~_+^"
_RULE_SIGNS = frozenset(OF_HEADINGS + _ALONE + " ")
_NUMBERED = re.compile(r"h([1-6])\.\s+(\S.*)")


def is_rule(line: str) -> bool:
    """Returns whether a line is drawn with signs, such as one below a title."""
    return len(line.strip()) > 2 and set(line) <= _RULE_SIGNS


def marked_title(line: str) -> tuple[str, int] | None:
    """Returns a title without the signs that mark it, and its level from 1 to 6; None for any other line.

    "== Title ==" and "= Title" are such lines, "*** Title ***", "--- Title ---" and "h2. Title", as wikis have them.
    """
    line = line.strip()
    numbered = _NUMBERED.fullmatch(line)
    if numbered and may_be_title(numbered[2]):
        return numbered[2], int(numbered[1])
    sign, words = line[:1], line.strip(line[:1])
    title = words.strip()
    if sign not in OF_HEADINGS + _ALONE or len(line) > LONGEST_MARKED or not may_be_title(title):
        return None
    before, after = len(line) - len(line.lstrip(sign)), len(line) - len(line.rstrip(sign))
    is_spaced = words[0].isspace()
    if sign in OF_HEADINGS:
        is_marked = is_spaced or before == after > (sign == "#")
        return (title, min(before, 6)) if is_marked and any(map(str.isalnum, title)) else None
    is_drawn = min(before, after) >= FEWEST_DRAWN and (sign not in "*_" or (is_spaced and words[-1].isspace()))
    return (title, LEVEL_OF_DRAWN) if is_drawn and any(map(str.isalnum, title)) else None


def may_be_title(title: str) -> bool:
    """Returns whether a line that is drawn as a title may be one; a question or a label may have its mark."""
    return could_be_heading(title.rstrip("?:! "))
