"""Recognises small sections of a site between statements: calls to join or sign, and what a portal says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ascl_reader.importer.blocks.calls import LONGEST_CALL, begins_as_call, is_call_button
from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.labels import is_label

_OF_SITE = re.compile(
    r"about|releases|packages|languages|contributors|topics|resources|licen[cs]e|stars|watchers|forks|activity"
    r"|folders\s+and\s+files|latest\s+commit|(?:repository\s+files\s+|site\s+|page\s+|footer\s+)?navigation|quick\s+links"
    r"|accessibility(?:\s+(?:menu|tools?|toolbar|settings|options))|cysyllt(?:u|wch)\s+â\s+ni|dilynwch\s+ni|(?:contact|follow|connect\s+with)\s+us|stay\s+(?:in\s+touch|connected|up\s+to\s+date)|newsletters?|our\s+partners",
    re.IGNORECASE,
)
MOST_BELOW, FEWEST_WORDS = 8, 8
"""Blocks below such a heading at the most, and words of a sentence that may be a position."""


def sections_of_site(blocks: Sequence[Block], labelled: Sequence[bool]) -> set[int]:
    """Returns the places of headings of the site with the few lines below them, and of lines that only call to act."""
    found: set[int] = set()
    for number, block in enumerate(blocks):
        if number in found or labelled[number]:
            continue
        if block.kind is BlockKind.HEADING:
            found.update(_section(blocks, labelled, number))
        elif _is_call(blocks, labelled, number) or (number - 1 in found and begins_as_call(block.text)):
            found.add(number)
    return found


def _section(blocks: Sequence[Block], labelled: Sequence[bool], number: int) -> range:
    """Returns the places of a heading of the site and of the lines below it; empty if it may be part of the text."""
    text = blocks[number].text
    if not is_call_button(text) and not _OF_SITE.fullmatch(text):
        return range(0)
    end = number + 1
    while end < len(blocks) and blocks[end].kind is not BlockKind.HEADING:
        end += 1
    below = range(number + 1, end)
    is_small = len(below) <= MOST_BELOW and all(len(blocks[each].text) <= LONGEST_CALL for each in below)
    says = any(len(blocks[each].text.split()) >= FEWEST_WORDS and blocks[each].text.endswith(".") for each in below)
    is_headed = end < len(blocks) and blocks[end].level > blocks[number].level
    if (
        not is_small
        or (says and not is_call_button(text))
        or is_headed
        or any(labelled[each] for each in below)
        or labelled[end : end + 1] == [True]
    ):
        return range(0)
    return range(number, end)


def _is_call(blocks: Sequence[Block], labelled: Sequence[bool], number: int) -> bool:
    """Returns whether a line is a button that asks to do something, and no title, entry or beginning of a section."""
    is_line = blocks[number].kind is BlockKind.PARAGRAPH and is_call_button(blocks[number].text)
    begins_section = number > 0 and labelled[number - 1] and is_label(blocks[number - 1].text)
    return is_line and not begins_section and labelled[number + 1 : number + 2] != [True]
