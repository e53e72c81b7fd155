"""Puts into words why a person is to check a found statement, and takes such a sentence apart for another language."""

from __future__ import annotations

import re

from ascl_reader.importer.blocks.document import Doubt, DoubtReason
from ascl_reader.importer.finding.found_statement import CheckReason, FoundStatement

AROUND = 4
"""Words shown on both sides of those that probably should read otherwise."""

ALONE = "{reason}"
LIKELY_MEANT = "{reason}; likely meant: “{words}”"
NOTHING_BELOW = "{reason}: below “{words}” there is no text"
LOOKS_LIKE = "looks like “{words}”"
UNKNOWN_THEME = "your library does not have the theme {words} of the pack"
ONLY_SUMMED_UP = "Left out, as they have only a summary and your library does not have them: {words}."
WITH_WORDS = (LIKELY_MEANT, NOTHING_BELOW, LOOKS_LIKE, UNKNOWN_THEME, ONLY_SUMMED_UP)
"""Sentences with words of a page or pack in them."""


def what_to_check(found: FoundStatement, has_title: bool = False) -> tuple[str, ...]:
    """Returns the reasons to check a statement, each once: how it was found, then where its text is in doubt.

    With `has_title`, a doubt about the page's title is no reason: the statement has a title in the library already.
    That a title is set apart from the text is none either.
    """
    told = [each.value for each in found.check if not (has_title and each is CheckReason.TITLE_BY_PLACE)]
    if (title := found.heading) is not None:
        of_title = (doubt for doubt in title.doubts if doubt.reason is not DoubtReason.SET_APART)
        told += [doubt_sentence(doubt, title.text) for doubt in of_title]
    for _, block in found.blocks:
        told += [doubt_sentence(doubt, block.text) for doubt in block.doubts]
    told += [doubt_sentence(doubt) for doubt in found.page_doubts]
    return tuple(dict.fromkeys(told))


def doubt_sentence(doubt: Doubt, text: str = "") -> str:
    """Returns a doubt in words, with the place in question as it was likely meant."""
    if not doubt.likely:
        return doubt.reason.value
    if doubt.reason is DoubtReason.TEXT_MAY_BE_MISSING:
        return NOTHING_BELOW.format(reason=doubt.reason.value, words=doubt.likely)
    return LIKELY_MEANT.format(reason=doubt.reason.value, words=_excerpt(text, doubt.likely) if text else doubt.likely)


def sentence_parts(sentence: str) -> tuple[str, str, str]:
    """Returns a sentence of these as its pattern, its reason and the page's own words in it: for another language."""
    for pattern in WITH_WORDS:
        shape = re.escape(pattern).replace(r"\{reason\}", "(?P<reason>.*?)").replace(r"\{words\}", "(?P<words>.*)")
        found = re.fullmatch(shape, sentence, re.DOTALL)
        if found:
            return pattern, found.groupdict().get("reason", ""), found["words"]
    return ALONE, sentence, ""


def _excerpt(text: str, likely: str) -> str:
    """Returns the words of the likely text that differ, with some around them."""
    written, words = text.split(), likely.split()
    differ = [number for number, (one, other) in enumerate(zip(written, words, strict=False)) if one != other]
    if not differ or len(written) != len(words):
        return likely
    start, end = max(differ[0] - AROUND, 0), min(differ[-1] + 1 + AROUND, len(words))
    return f"{'… ' if start else ''}{' '.join(words[start:end])}{' …' if end < len(words) else ''}"
