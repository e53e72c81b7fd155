"""The outline of a page: which blocks are labels, which headings are titles, and in which order sections follow.

A heading that leads to a label is a title. One above titles heads a group of statements, a deeper one inside a
statement is a heading within its section.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise, permutations

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.labels import PAGE_HEADINGS, LabelledText, split_all
from ascl_reader.importer.blocks.make_blocks import LONGEST_PREAMBLE
from ascl_reader.importer.blocks.titles import (
    LONGEST_TITLE_HEADING,
    LONGEST_TITLE_LINE,
    could_be_title,
    is_metadata,
    reads_like_sentence,
    title_and_month,
)
from ascl_reader.importer.finding.doubts import is_repeated_heading
from ascl_reader.importer.finding.lines_below_titles import lines_below_titles
from ascl_reader.importer.finding.repeated_labels import repeated_labels
from ascl_reader.importer.finding.spoken_labels import without_spoken
from ascl_reader.library.statement import Section

FEWEST_TITLES, LONGEST_ABOVE, LONGEST_WORD = 2, 40, 20
"""Titles that all have a short line above them, characters of such a line, and of an entry that names a subject."""


class Role(Enum):
    """The role of a block on its page."""

    TEXT = "text"
    PAGE = "heading of the page"
    PAGE_TITLE = "heading of the page, and title of the first of its statements"
    GROUP = "heading of a group of statements"
    TITLE = "title of a statement"
    INNER = "heading inside a section"
    UNKNOWN_LABEL = "heading like the labels below a title, in other words"
    BESIDE_TITLE = "line above the title of a statement, as above all others, or right below it, as below others"


class PageOutline(msgspec.Struct, frozen=True):
    """The role of each block, its parts as split at labels, and the order in which this page has the sections."""

    roles: tuple[Role, ...]
    pieces: tuple[tuple[LabelledText, ...], ...]
    order: tuple[Section, ...]
    guessed: frozenset[int] = frozenset()
    """Labels in words that are not known: their sections follow from their order."""


def outline_of(blocks: Sequence[Block], heading: str) -> PageOutline:
    """Returns the outline of a page with this main heading."""
    pieces = _pieces(blocks)
    labels = [_first_label(each) for each in pieces]
    guessed = repeated_labels(blocks, labels)
    for number, section in guessed.items():
        labels[number], pieces[number] = section, [LabelledText(section, "")]
    roles = [Role.TEXT] * len(blocks)
    _mark_page(blocks, heading, labels, roles)
    _mark_headings(blocks, labels, roles)
    _mark_unknown_labels(blocks, labels, roles)
    _mark_dated_lines(blocks, labels, roles)
    _mark_lines_above_titles(blocks, labels, roles)
    for number in lines_below_titles(blocks, labels):
        roles[number] = Role.BESIDE_TITLE
    _mark_page_as_title(blocks, labels, roles)
    _mark_heading_over_lines(blocks, labels, roles)
    return PageOutline(tuple(roles), tuple(map(tuple, pieces)), _order(roles, pieces), frozenset(guessed))


def _first_label(pieces: Sequence[LabelledText]) -> Section | None:
    return next((each.section for each in pieces if each.section is not None), None)


def _pieces(blocks: Sequence[Block]) -> list[list[LabelledText]]:
    """Returns the parts of all blocks; a short label yields where the usual label of that section follows."""
    pieces = without_spoken(blocks, split_all([block.text for block in blocks]))
    following: LabelledText | None = None
    for number in range(len(blocks) - 1, -1, -1):
        first = pieces[number][0] if pieces[number] else None
        if first is None or first.section is None:
            labels = [each for each in pieces[number] if each.section is not None]
            following = labels[0] if labels else following
            continue
        yields = following is not None and following.section is first.section and not following.is_short
        is_entry = blocks[number].kind is BlockKind.BULLET and not first.text
        if first.is_short and (yields or is_entry):
            pieces[number] = [LabelledText(None, blocks[number].text)]
        else:
            following = first
    return pieces


def _mark_page(blocks: Sequence[Block], heading: str, labels: Sequence[Section | None], roles: list[Role]) -> None:
    """Marks the heading of the whole page, once, and the lines that only say what kind of page it is."""
    sought = heading
    for number, block in enumerate(blocks):
        if sought and block.text == sought and (block.kind is BlockKind.HEADING or number == 0):
            sought, roles[number] = "", Role.PAGE
        elif PAGE_HEADINGS.match(block.text) and labels[number] is None:
            roles[number] = Role.PAGE


def _mark_page_as_title(blocks: Sequence[Block], labels: Sequence[Section | None], roles: list[Role]) -> None:
    """Marks the heading of a page as a title where a label follows it, and all other statements have titles like it."""
    page = next((number for number, role in enumerate(roles) if role is Role.PAGE), None)
    if page is None or labels[page] is not None or PAGE_HEADINGS.match(blocks[page].text):
        return
    first = page + 1
    while first < len(blocks) and roles[first] is not Role.TITLE and _tells_of_statement(blocks[first], roles[first]):
        first += 1
    if first >= len(blocks) or labels[first] is None or roles[first] is Role.TITLE:
        return
    level, kind = blocks[page].level, blocks[page].kind
    begins = [number for number in range(first + 1, len(blocks)) if labels[number] is labels[first]]
    titles = [blocks[number].level for number, role in enumerate(roles) if role is Role.TITLE]
    there = [label for label in labels if label is not None]
    is_alone = not titles and len(set(there)) == len(there)
    if all(_has_title(blocks, roles, number, level) for number in begins) and (begins or is_alone):
        is_title = all(each == level for each in titles) if titles else level > 1  # the first level heads the page
        roles[page] = Role.TITLE if kind is BlockKind.HEADING and is_title else Role.PAGE_TITLE


def _tells_of_statement(block: Block, role: Role) -> bool:
    """Returns whether a line below a title tells of its statement: when it was agreed, or its subject in a word."""
    is_word = block.kind is BlockKind.BULLET and len(block.text) <= LONGEST_WORD and not block.text.endswith(".")
    return role is Role.BESIDE_TITLE or is_word or is_metadata(block.text)


def _mark_heading_over_lines(blocks: Sequence[Block], labels: Sequence[Section | None], roles: list[Role]) -> None:
    """Marks the one heading above several statements whose titles are lines, so that the first one's is a line too."""
    titles = [number for number, role in enumerate(roles) if role is Role.TITLE]
    first = next((number for number, label in enumerate(labels) if label is not None), 0)
    if len(titles) != 1 or titles[0] != first - 2 or blocks[titles[0]].kind is not BlockKind.HEADING:
        return
    begins = [number for number, label in enumerate(labels) if label is labels[first]]
    if len(begins) > 1 and all(_is_title_line(blocks[number - 1]) for number in begins):
        roles[titles[0]] = Role.GROUP


def _is_title_line(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and could_be_title(block.text) and not is_metadata(block.text)


def _has_title(blocks: Sequence[Block], roles: Sequence[Role], number: int, level: int) -> bool:
    """Returns whether a title that is a line, or a heading of a level, stands before a label and the facts above it."""
    before = number - 1
    while before > 0 and roles[before] is not Role.TITLE and is_metadata(blocks[before].text):
        before -= 1
    title = blocks[before]
    if title.kind is BlockKind.HEADING:
        return roles[before] is Role.TITLE and title.level == level
    return roles[before] is Role.TITLE or (title.kind is BlockKind.PARAGRAPH and could_be_title(title.text))


def _mark_headings(blocks: Sequence[Block], labels: Sequence[Section | None], roles: list[Role]) -> None:
    first = next((number for number, label in enumerate(labels) if label is not None), len(blocks))
    headings = [
        number
        for number, block in enumerate(blocks)
        if block.kind is BlockKind.HEADING
        and labels[number] is None
        and roles[number] is Role.TEXT
        and len(block.text) <= LONGEST_TITLE_HEADING
        and not (first < number and _stands_in_section(labels, number, first) and is_repeated_heading(blocks, number))
    ]
    ends = [*headings[1:], len(blocks)][: len(headings)]
    leads = {
        number: next((each for each in labels[number + 1 : end] if each is not None), None)
        for number, end in zip(headings, ends, strict=True)
    }
    deepest = max((blocks[number].level for number, label in leads.items() if label is not None), default=0)
    title, opened = 0, set[Section]()
    for place, (number, end) in enumerate(zip(headings, ends, strict=True)):
        level, label = blocks[number].level, leads[number]
        is_inside = title and level > title and opened
        if label is not None and not (is_inside and label not in opened):
            role = Role.TITLE
        elif (
            label is None
            and end < len(blocks)
            and blocks[end].level > level
            and _leads_down(blocks, leads, headings, place)
        ):
            small = sum(len(block.text) for block in blocks[number + 1 : end]) <= LONGEST_PREAMBLE
            role = Role.GROUP if small else Role.TITLE
        elif is_inside or (label is None and deepest and level > deepest):
            role = Role.INNER
        else:
            role = Role.TITLE
        roles[number] = role
        if role in (Role.TITLE, Role.GROUP):
            title, opened = (level if role is Role.TITLE else 0), set()
        opened.update(each for each in labels[number + 1 : end] if each is not None)


def _mark_unknown_labels(blocks: Sequence[Block], labels: Sequence[Section | None], roles: list[Role]) -> None:
    """Marks headings between a title and labels that are headings of the same level: labels in words not known here."""
    headings = [number for number, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    for title, number, following in zip(headings, headings[1:], headings[2:], strict=False):
        levels = blocks[title].level, blocks[number].level, blocks[following].level
        is_label = labels[following] is not None and labels[number] is None and number + 1 < following
        is_below = labels[title] is None and levels[0] < levels[1] == levels[2] and roles[title] is Role.GROUP
        if not (is_label and is_below and all(is_metadata(block.text) for block in blocks[title + 1 : number])):
            continue
        end = next((each for each in headings if each > title and blocks[each].level <= levels[0]), len(blocks))
        own = [label for label in labels[title:end] if label is not None]
        if len(own) == len(set(own)) and Section.CONTEXT not in own:
            roles[title], roles[number] = Role.TITLE, Role.UNKNOWN_LABEL


def _mark_lines_above_titles(blocks: Sequence[Block], labels: Sequence[Section | None], roles: list[Role]) -> None:
    """Marks short lines that stand right above each title of the page, such as what kind of statement it is."""
    titles = [number for number, role in enumerate(roles) if role is Role.TITLE]
    above = [number - 1 for number in titles if number]
    if len(titles) < FEWEST_TITLES or len(above) < len(titles):
        return
    if all(
        roles[number] is Role.TEXT
        and labels[number] is None
        and blocks[number].kind is BlockKind.PARAGRAPH
        and len(blocks[number].text) <= LONGEST_ABOVE
        and could_be_title(blocks[number].text)
        for number in above
    ):
        for number in above:
            roles[number] = Role.BESIDE_TITLE


def _stands_in_section(labels: Sequence[Section | None], number: int, first: int) -> bool:
    """Returns whether a heading below the first label does not stand above that with which statements begin here."""
    return number + 1 < len(labels) and labels[number + 1] is not labels[first]


def _leads_down(blocks: Sequence[Block], leads: dict[int, Section | None], headings: Sequence[int], place: int) -> bool:
    """Returns whether a title that leads to a label follows among the headings below a heading."""
    level = blocks[headings[place]].level
    for later in range(place + 1, len(headings)):
        if blocks[headings[later]].level <= level:
            return False
        if leads[headings[later]] is not None:
            return True
    return False


def _mark_dated_lines(blocks: Sequence[Block], labels: Sequence[Section | None], roles: list[Role]) -> None:
    """Marks lines such as "School funding – March 2017" as titles, if they do not stand inside a statement."""
    opened = set[Section]()
    for number, block in enumerate(blocks):
        if roles[number] is Role.TITLE:
            opened = set()
        elif labels[number] is not None:
            opened.add(labels[number])  # type: ignore[arg-type]
        elif block.kind is BlockKind.PARAGRAPH and roles[number] is Role.TEXT and len(block.text) <= LONGEST_TITLE_LINE:
            if title_and_month(block.text)[1] is None or is_metadata(block.text):
                continue
            following = labels[number + 1] if number + 1 < len(blocks) else None
            goes_on = following is None and opened and _next_label(labels, roles, number) not in (None, *opened)
            if (following is not None and following not in opened) and opened and following is not Section.CONTEXT:
                goes_on = True
            if not goes_on and (following is not None or not reads_like_sentence(block.text)):
                roles[number] = Role.TITLE
                opened = set()


def _next_label(labels: Sequence[Section | None], roles: Sequence[Role], number: int) -> Section | None:
    """Returns the section of the next label before the next title, None if there is no label."""
    for label, role in zip(labels[number + 1 :], roles[number + 1 :], strict=True):
        if role is Role.TITLE:
            return None
        if label is not None:
            return label
    return None


def _order(roles: Sequence[Role], pieces: Sequence[Sequence[LabelledText]]) -> tuple[Section, ...]:
    """Returns the order of the sections that needs the fewest statements; the usual one where several do."""
    labels: list[Section | None] = []
    for role, each in zip(roles, pieces, strict=True):
        labels += (
            [None]
            if role in (Role.TITLE, Role.PAGE_TITLE, Role.GROUP)
            else [piece.section for piece in each if piece.section]
        )
    pairs = [(one, other) for one, other in pairwise(labels) if one is not None and other is not None]

    def breaks(order: tuple[Section, ...]) -> int:
        """Returns how many neighbouring labels stand against an order."""
        place = {section: number for number, section in enumerate(order)}
        return sum(place[one] >= place[other] for one, other in pairs)

    return min(permutations(Section), key=breaks)
