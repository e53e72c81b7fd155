"""Puts lines out that are of the page and of no statement: share lines, cookie notices, comments, related links."""

from __future__ import annotations

from collections.abc import Sequence

from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOut, LeftOutReason
from ascl_reader.importer.blocks.labels import is_label, split_at_labels
from ascl_reader.importer.blocks.page_line import heads_more, page_line
from ascl_reader.importer.blocks.titles import could_be_title, is_metadata, title_and_month

LONGEST_LINK = 100
"""Characters of the name of another page in a list of links."""


def without_page_lines(blocks: Sequence[Block]) -> tuple[list[Block], list[LeftOut]]:
    """Returns the blocks that may be of statements, and the others with the reason."""
    kept: list[Block] = []
    left_out: list[LeftOut] = []
    run: LeftOutReason | None = None
    """The reason why lines are left out until something else begins."""

    head: Block | None = None
    before = False
    for number, block in enumerate(blocks):
        is_labelled = split_at_labels(block.text)[0].section is not None
        reason = None if is_labelled or (block.kind is BlockKind.BULLET and not before) else page_line(block.text)
        if reason is None and run is not None and head is not None:
            ends = (
                is_labelled or _begins(blocks, number, head) or (run is LeftOutReason.RELATED and not _is_link(block))
            )
            reason, run = (None, None) if ends else (run, run)
        elif reason is not None and (run is None or head is None or not heads_more(run)):
            run, head = (reason, block) if heads_more(reason) and not _goes_on(blocks, number) else (None, None)
        before = reason is not None
        if reason is None:
            kept.append(block)
        else:
            left_out.append(LeftOut(block.text, block.place, reason))
    return kept, left_out


def _begins(blocks: Sequence[Block], number: int, head: Block) -> bool:
    """Returns whether a statement or another part of the page begins at a block, below lines headed by `head`."""
    block = blocks[number]
    if block.kind is BlockKind.HEADING:
        return head.kind is not BlockKind.HEADING or block.level <= head.level
    if block.kind is BlockKind.BULLET:
        return False
    return title_and_month(block.text)[1] is not None or (could_be_title(block.text) and _label_follows(blocks, number))


def _label_follows(blocks: Sequence[Block], number: int) -> bool:
    """Returns whether the next line is a label, lines on when the statement was agreed not counted."""
    later = number + 1
    while later < len(blocks) and later < number + 4 and is_metadata(blocks[later].text):
        later += 1
    return later < len(blocks) and split_at_labels(blocks[later].text)[0].section is not None


def _goes_on(blocks: Sequence[Block], number: int) -> bool:
    """Returns whether such a line is itself the title of a statement, as a label follows it."""
    return number + 1 < len(blocks) and is_label(blocks[number + 1].text)


def _is_link(block: Block) -> bool:
    """Returns whether a block may be the name of another page."""
    return block.kind is BlockKind.BULLET or (len(block.text) <= LONGEST_LINK and not block.text.endswith((".", ":")))
