"""Puts lines out that are of the page and of no statement: share lines, cookie notices, comments, related links."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOut, LeftOutReason
from ascl_reader.importer.blocks.labels import split_all
from ascl_reader.importer.blocks.page_line import heads_more, is_answer, is_network, is_pager, page_line
from ascl_reader.importer.blocks.titles import could_be_title, is_metadata, title_and_month

_LIKE_TITLES = frozenset((LeftOutReason.RELATED, LeftOutReason.COMMENTS, LeftOutReason.FOOTNOTE))
"""Reasons whose lines may as well be titles, where a label follows."""

LONGEST_LINK = 100
"""Characters of the name of another page in a list of links."""

MOST_NETWORKS = 15


def without_page_lines(blocks: Sequence[Block]) -> tuple[list[Block], list[LeftOut]]:
    """Returns the blocks that may be of statements, and the others with the reason."""
    kept: list[Block] = []
    left_out: list[LeftOut] = []
    head: tuple[Block, LeftOutReason] | None = None
    """The line that heads those which are left out until something else begins, and the reason."""

    before: LeftOutReason | None = None
    labelled = [parts[0].section is not None for parts in split_all([block.text for block in blocks])]
    listed = _listed(blocks, labelled)
    for number, block in enumerate(blocks):
        is_labelled = labelled[number]
        reason = None if is_labelled else _own_reason(blocks, labelled, number, before)
        if number in listed:
            reason = LeftOutReason.NAVIGATION
        if head is not None and (reason is None or heads_more(head[1])):
            ends = is_labelled or _begins(blocks, labelled, number, head[0])
            if ends or (reason is None and head[1] is LeftOutReason.RELATED and not _is_link(block)):
                head = None
            else:
                reason = head[1]
        is_whole = ": " in block.text and block.kind is not BlockKind.HEADING  # it names what it leads to
        if head is None and reason is not None and heads_more(reason) and not is_whole:
            head = (block, reason)
        before = reason
        if reason is None:
            kept.append(block)
        else:
            left_out.append(LeftOut(block.text, block.place, reason))
    return kept, left_out


def _listed(blocks: Sequence[Block], labelled: Sequence[bool]) -> set[int]:
    """Returns the places of lists above all statements, with their headings, that name headings: tables of contents."""
    headings = {block.text for block in blocks if block.kind is BlockKind.HEADING}
    last = labelled.index(True) if any(labelled) else 0
    found: set[int] = set()
    start = 0
    while start < last and headings:
        end = start
        while end < len(blocks) and blocks[end].kind is BlockKind.BULLET and blocks[end].text in headings:
            end += 1
        if end - start > 1 and (end == len(blocks) or blocks[end].kind is not BlockKind.BULLET):
            head = start - 1
            has_head = head >= 0 and blocks[head].kind is BlockKind.HEADING and len(blocks[head].text) <= LONGEST_LINK
            first = head if has_head and _is_own_heading(blocks, head) else start
            found.update(range(first, end))
        start = max(end, start + 1)
    return found


def _is_own_heading(blocks: Sequence[Block], number: int) -> bool:
    """Returns whether a heading stands over a list only, as another of its level follows, and not over the page."""
    level = blocks[number].level
    later = (block for block in blocks[number + 1 :] if block.kind is BlockKind.HEADING)
    return next((block.level for block in later), 0) <= level and number > 0


def _over_page_lines(blocks: Sequence[Block], number: int) -> LeftOutReason | None:
    """Returns why a heading is left out below which there are only lines of the page, up to the next one or the end."""
    below: LeftOutReason | None = None
    for block in blocks[number + 1 :]:
        if block.kind is BlockKind.HEADING:
            break
        reason = page_line(block.text)
        if reason is None:
            return None
        below = below or reason
    return below


def _own_reason(
    blocks: Sequence[Block], labelled: Sequence[bool], number: int, before: LeftOutReason | None
) -> LeftOutReason | None:
    """Returns why a line is left out for its own words; `before` is why the one before it is."""
    block = blocks[number]
    if before is LeftOutReason.FEEDBACK and is_answer(block.text):
        return before
    if before is LeftOutReason.NAVIGATION and block.kind is BlockKind.BULLET and is_pager(block.text):
        return before
    if block.kind is BlockKind.BULLET and before is None:
        if _is_list(blocks, number, is_pager):
            return LeftOutReason.NAVIGATION
        return LeftOutReason.FEEDBACK if _is_list(blocks, number, is_network) else None
    reason = page_line(block.text)
    if reason is None and block.kind is BlockKind.HEADING:
        reason = _over_page_lines(blocks, number)
    if reason is None or not _label_follows(blocks, labelled, number):
        return reason
    is_date = reason is LeftOutReason.LAST_UPDATED and is_metadata(block.text)  # it tells when a statement was agreed
    is_title = block.kind is BlockKind.HEADING or reason in _LIKE_TITLES
    return None if is_date or is_title else reason


def _is_list(blocks: Sequence[Block], number: int, is_entry: Callable[[str], bool]) -> bool:
    """Returns whether a list of such entries only begins at one that no sentence introduces."""
    end = number
    while end < len(blocks) and blocks[end].kind is BlockKind.BULLET and end - number < MOST_NETWORKS:
        if not is_entry(blocks[end].text):
            return False
        end += 1
    is_introduced = number > 0 and blocks[number - 1].text.endswith(":")
    return end - number > 1 and not is_introduced


def _begins(blocks: Sequence[Block], labelled: Sequence[bool], number: int, head: Block) -> bool:
    """Returns whether a statement or another part of the page begins at a block, below lines headed by `head`."""
    block = blocks[number]
    if block.kind is BlockKind.HEADING:
        return head.kind is not BlockKind.HEADING or block.level <= head.level
    if block.kind is BlockKind.BULLET:
        return False
    dated = title_and_month(block.text)[1] is not None
    return dated or (could_be_title(block.text) and _label_follows(blocks, labelled, number))


def _label_follows(blocks: Sequence[Block], labelled: Sequence[bool], number: int) -> bool:
    """Returns whether the next line is a label, lines on when the statement was agreed not counted."""
    later = number + 1
    while later < len(blocks) and later < number + 4 and is_metadata(blocks[later].text):
        later += 1
    return later < len(blocks) and labelled[later]


def _is_link(block: Block) -> bool:
    """Returns whether a block may be the name of another page."""
    return block.kind is BlockKind.BULLET or (len(block.text) <= LONGEST_LINK and not block.text.endswith((".", ":")))
