"""Recognises small sections of a site between statements: calls to join or sign, and what a portal says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ascl_reader.importer.blocks.calls import LONGEST_CALL, begins_as_call, is_call_button
from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.labels import is_label
from ascl_reader.importer.blocks.page_words import says_something

_OF_SITE = re.compile(
    r"about|releases|packages|languages|contributors|topics|resources|licen[cs]e|stars|watchers|forks|activity"
    r"|folders\s+and\s+files|latest\s+commit|(?:repository\s+files\s+|site\s+|page\s+|footer\s+)?navigation|quick\s+links"
    r"|accessibility(?:\s+(?:menu|tools?|toolbar|settings|options))|cysyllt(?:u|wch)\s+â\s+ni|dilynwch\s+ni|(?:contact|follow|connect\s+with)\s+us|stay\s+(?:in\s+touch|connected|up\s+to\s+date)|newsletters?|our\s+partners",
    re.IGNORECASE,
)
_MAY_BE_TEXT = re.compile(
    r"about|languages|topics|resources|licen[cs]es?|packages|activity|our\s+partners|newsletters?", re.IGNORECASE
)
"""Those that may as well head a part of a statement, which a site has mostly above links."""

MOST_BELOW, FEWEST_WORDS = 8, 8
"""Blocks below such a heading at the most, and words of a sentence that may be a position."""


NEAR_LABEL = 4
"""Lines below a title before which its first label stands."""


class SiteSections(msgspec.Struct):
    """The numbers of blocks that are of the site: left out, and such as may be of a statement."""

    out: set[int] = msgspec.field(default_factory=set)
    """Headings of the site with the few lines below them, and lines that only call to act."""

    kept: set[int] = msgspec.field(default_factory=set)
    """Parts below a subheading of a statement that look like those, and are not all links."""

    told: set[int] = msgspec.field(default_factory=set)
    """Headings of what is left out behind a statement although it is not all links."""


def sections_of_site(blocks: Sequence[Block], labelled: Sequence[bool], on_paper: bool = False) -> SiteSections:
    """Returns the parts of a page that are of the site; `on_paper` nothing tells which of its words are links."""
    found = SiteSections()
    last_heading, title = -NEAR_LABEL, 0
    """The number of the last heading, and the level of the last one that is a title; 0 before the first."""

    for number, block in enumerate(blocks):
        if labelled[number]:
            title = blocks[last_heading].level if number - last_heading < NEAR_LABEL else title
            continue
        if block.kind is BlockKind.HEADING:
            last_heading = number
        if number in found.out or number in found.kept:
            continue
        if block.kind is BlockKind.HEADING:
            part = _section(blocks, labelled, number)
            may_be = bool(part and title) and _may_be_text(blocks, part)
            is_kept = may_be and block.level > title and not on_paper
            (found.kept if is_kept else found.out).update(part)
            if may_be and not is_kept:
                found.told.add(number)
        elif _is_call(blocks, labelled, number) or (number - 1 in found.out and begins_as_call(block.text)):
            found.out.add(number)
    return found


def _may_be_text(blocks: Sequence[Block], part: range) -> bool:
    """Returns whether a heading of the site with the lines below it may be of a statement, by what is no link."""
    below = [blocks[number].text for number in part[1:] if not blocks[number].is_link]
    return bool(below) and (bool(_MAY_BE_TEXT.fullmatch(blocks[part.start].text)) or any(map(says_something, below)))


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
