"""Recognises a line that stands again and again between a title and its first label, such as “Print page”."""

from __future__ import annotations

from collections.abc import Sequence

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.titles import could_be_title, is_metadata
from ascl_reader.library.statement import Section

LONGEST, FEWEST_TIMES = 80, 2
"""Characters of such a line, and statements that have it at the least."""


def lines_below_titles(blocks: Sequence[Block], labels: Sequence[Section | None]) -> set[int]:
    """Returns the numbers of lines that stand alike between different titles and the first labels below them.

    Statements have titles of their own, so that none of these lines is one, where most statements have it: a subject
    that is spoken of in several parts of a page, such as one in each phase, is a title.
    """
    alike: dict[str, list[int]] = {}
    first = next((label for label in labels if label is not None), None)
    for number in range(2, len(blocks)):
        line = blocks[number - 1]
        if labels[number] is first and labels[number - 1] is None and _may_stand_below(line):
            alike.setdefault(line.text.casefold(), []).append(number - 1)
    found: set[int] = set()
    for numbers in alike.values():
        titles = [_title_above(blocks, labels, number) for number in numbers]
        is_usual = len(numbers) >= FEWEST_TIMES and 2 * len(numbers) > sum(label is first for label in labels)
        if is_usual and None not in titles and len(set(titles)) == len(titles):
            found.update(numbers)
    return found


def _may_stand_below(line: Block) -> bool:
    is_line = line.kind is BlockKind.PARAGRAPH and len(line.text) <= LONGEST
    return is_line and could_be_title(line.text) and not is_metadata(line.text)


def _title_above(blocks: Sequence[Block], labels: Sequence[Section | None], number: int) -> str | None:
    """Returns the title right above a line, lines on when it was agreed not counted; None without one."""
    above = number - 1
    while above > 0 and is_metadata(blocks[above].text):
        above -= 1
    title = blocks[above]
    is_title = title.kind is BlockKind.HEADING or (title.kind is BlockKind.PARAGRAPH and could_be_title(title.text))
    return title.text if is_title and labels[above] is None else None
