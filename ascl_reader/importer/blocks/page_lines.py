"""Leaves out lines of the page that are of no statement: share lines, cookie notices, comments, related links."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ascl_reader.importer.blocks.contents import LONGEST_LINK, entries_of_contents
from ascl_reader.importer.blocks.cookie_words import may_head_cookie_notice
from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOut, LeftOutReason
from ascl_reader.importer.blocks.kept_parts import (
    is_on_cookies,
    is_part_of_text,
    is_sentence,
    to_be_checked,
    told_before,
)
from ascl_reader.importer.blocks.labels import split_all
from ascl_reader.importer.blocks.page_words import (
    END_MARK,
    FOOT,
    NETWORK,
    SITE_LINK,
    leads_to_site,
    page_line,
    signs_off,
)
from ascl_reader.importer.blocks.site_sections import sections_of_site
from ascl_reader.importer.blocks.titles import could_be_title, is_metadata, title_and_month
from ascl_reader.importer.blocks.transcripts import heads_transcript, lines_with_times
from ascl_reader.library.statement import Section

_HEADS = frozenset(
    (
        LeftOutReason.RELATED,
        LeftOutReason.COMMENTS,
        LeftOutReason.FOOTNOTE,
        LeftOutReason.COOKIE_NOTICE,
        LeftOutReason.RUNNING_LINE,
        LeftOutReason.TRANSCRIPT,
        LeftOutReason.CAPTION,
    )
)
"""Reasons whose lines are headings of others that are not of a statement either."""

_OF_ONE_PAGE = frozenset((LeftOutReason.COOKIE_NOTICE, LeftOutReason.RUNNING_LINE))
"""Reasons whose lines never go on onto the next page."""

_NETWORK_NAME = re.compile(rf"\W{{0,3}}{NETWORK}\W{{0,3}}", re.IGNORECASE)
"""The name of a network on which a page can be shared."""

_READ_ON = re.compile(
    r"(?:(?:read|find\s+out|see|view|learn)\s+)?more\W{0,3}|(?:pdf|word|html|docx?|epub)(?:\s+version)?"
    r"|.{2,120}[(\[](?:pdf|docx?|word|xlsx?|excel|pptx?|powerpoint|zip|csv)\b[^()\[\]]{0,20}[)\]]|(?:read|view)\s+(?:the\s+)?(?:full|whole)\s+\w+",
    re.IGNORECASE,
)
"""An entry of a list that leads to the page of one statement, or to a file of it."""

_MARKS_END = re.compile(rf"\W{{0,3}}{END_MARK}\W{{0,4}}", re.IGNORECASE)
"""A mark of the end that looks like the last entry of a list because of the dash before it."""

_PAGER = re.compile(
    r"\W*(?:\d{1,3}|(?:go\s+to\s+)?(?:previous|next|first|last)(?:\s+page)?|[«‹›»<>…]+)\W*", re.IGNORECASE
)
"""An entry of a list that leads to another page of many: its number, or next."""

_ANSWER = re.compile(
    r"\W{0,3}(?:(?:yes|no)(?:,?\s+(?:it|(?:this|the)(?:\s+page)?)\s+(?:is|was|did)(?:\s+\S+){0,4})?|maybe|"
    rf"not\s+really|thank\s+you|submit|send|{NETWORK})\W{{0,3}}",
    re.IGNORECASE,
)
"""A choice below a question on the page, or a network below a line for sharing."""

_LIKE_TITLES = frozenset(
    (
        LeftOutReason.RELATED,
        LeftOutReason.COMMENTS,
        LeftOutReason.FOOTNOTE,
        LeftOutReason.TRANSCRIPT,
        LeftOutReason.CAPTION,
    )
)
"""Reasons whose lines may as well be titles, where a label follows."""

_OF_TOOLS = frozenset((LeftOutReason.NAVIGATION, LeftOutReason.FEEDBACK, LeftOutReason.COMMENTS))
"""Reasons for entries that tell what can be done with a page."""

LONGEST_PLACE = 30
"""Characters of an entry below a line for sharing: a network, or what it is called in another language."""

MOST_NETWORKS = 15
"""Entries of a list that are looked at, at the most."""


def without_page_lines(blocks: Sequence[Block], on_paper: bool = False) -> tuple[list[Block], list[LeftOut]]:
    """Returns the blocks that may be of statements, and the others with the reason.

    `on_paper` tells that their places are pages: what a browser prints over one of them ends with that page.
    """
    kept: list[Block] = []
    left_out: list[LeftOut] = []
    head: tuple[Block, LeftOutReason] | None = None
    """The line below which all is left out until something else begins, and the reason."""

    before: LeftOutReason | None = None
    sections = [parts[0].section for parts in split_all([block.text for block in blocks])]
    labelled = [section is not None for section in sections]
    below: list[Block] = []
    """The head and the blocks that are left out below it."""

    listed = entries_of_contents(blocks, labelled)
    said = lines_with_times(blocks, labelled)
    of_site = sections_of_site(blocks, labelled, on_paper)
    for number, block in enumerate(told_before(blocks, of_site.told)):
        is_labelled = labelled[number]
        reason = None if is_labelled else _own_reason(blocks, labelled, number, before)
        if number in listed or number in of_site.out:
            reason = LeftOutReason.NAVIGATION
        elif number in said:
            reason = LeftOutReason.TRANSCRIPT
        is_doubted = reason is LeftOutReason.COOKIE_NOTICE and is_on_cookies(blocks, sections, number)
        is_doubted |= number in of_site.kept
        reason = None if is_doubted else reason
        if on_paper and head is not None and block.place > head[0].last and _is_of_one_page(*head):
            head = None
        if head is not None and sections[number] not in (None, Section.CONTEXT) and is_part_of_text(head[1], below):
            kept += map(to_be_checked, below)
            del left_out[-len(below) :]
        if head is not None and (reason is None or head[1] in _HEADS):
            ends = is_labelled or _begins(blocks, labelled, number, head[0])
            if ends or (reason is None and head[1] is LeftOutReason.RELATED and not _is_link(block)):
                if len(below) == 1 and below[0].kind is BlockKind.HEADING and is_sentence(block):
                    kept.append(to_be_checked(below[0]))  # a heading within the text, such as Further information
                    del left_out[-1]
                head = None
            else:
                reason = head[1]
        if head is None and reason is not None and number not in said and _is_head(block, reason):
            head, below = (block, reason), []
        before = reason
        if reason is None:
            kept.append(to_be_checked(block) if is_doubted else block)
        else:
            left_out.append(LeftOut(block.text, block.place, reason))
            below.append(block)
    return kept, left_out


def _is_of_one_page(head: Block, reason: LeftOutReason) -> bool:
    """Returns whether what a line heads ends with its page; who wrote a letter may stand overleaf."""
    return reason in _OF_ONE_PAGE and not signs_off(head.text)


def _is_head(block: Block, reason: LeftOutReason) -> bool:
    """Returns whether a line that is left out heads the lines that follow, instead of standing for itself."""
    if reason is LeftOutReason.CAPTION:
        return heads_transcript(block) is reason
    is_whole = ": " in block.text and block.kind is not BlockKind.HEADING and reason is not LeftOutReason.FOOTNOTE
    return reason in _HEADS and not is_whole


def _over_page_lines(blocks: Sequence[Block], number: int) -> LeftOutReason | None:
    """Returns why a heading is left out below which there are only lines of the page, and no heading of its own."""
    below: LeftOutReason | None = None
    level = blocks[number].level
    for block in blocks[number + 1 :]:
        if block.kind is BlockKind.HEADING:
            return None if block.level > level else below
        reason = page_line(block.text)
        if reason is None:
            return None
        below = below or reason
    return below


def _own_reason(
    blocks: Sequence[Block], labelled: Sequence[bool], number: int, before: LeftOutReason | None
) -> LeftOutReason | None:
    """Returns why a line is left out for its own words, or None; `before` is why the line before it was left out."""
    block = blocks[number]
    if before is LeftOutReason.FEEDBACK and (_ANSWER.fullmatch(block.text) or _is_place(blocks, number)):
        return before
    is_line = before is LeftOutReason.NAVIGATION and block.kind is not BlockKind.HEADING
    is_page = block.kind is BlockKind.BULLET and bool(_PAGER.fullmatch(block.text))
    if is_line and (is_page or (leads_to_site(block.text) and not _label_follows(blocks, labelled, number))):
        return before
    if block.kind is BlockKind.BULLET and before is None:
        return _reason_of_list(blocks, number)
    reason = heads_transcript(block) or page_line(block.text)
    if reason is None and block.kind is BlockKind.HEADING:
        reason = _over_page_lines(blocks, number)
    if reason is None and may_head_cookie_notice(block.text):
        is_below = any(page_line(each.text) is LeftOutReason.COOKIE_NOTICE for each in blocks[number + 1 : number + 2])
        reason = LeftOutReason.COOKIE_NOTICE if is_below else None
    if reason is None or not _label_follows(blocks, labelled, number):
        return reason
    is_date = reason is LeftOutReason.LAST_UPDATED and is_metadata(block.text)  # it tells when a statement was agreed
    is_like_title = reason in _LIKE_TITLES and (reason is not LeftOutReason.CAPTION or _is_head(block, reason))
    is_title = block.kind is BlockKind.HEADING or is_like_title or bool(FOOT.fullmatch(block.text))
    return None if is_date or is_title else reason


def _is_place(blocks: Sequence[Block], number: int) -> bool:
    """Returns whether a short entry below a line for sharing stands in a list that names a network."""
    if blocks[number].kind is not BlockKind.BULLET:
        return False
    start, end = number, number
    while start and blocks[start - 1].kind is BlockKind.BULLET and number - start < MOST_NETWORKS:
        start -= 1
    while end < len(blocks) and blocks[end].kind is BlockKind.BULLET and end - number < MOST_NETWORKS:
        end += 1
    is_short = all(len(block.text) <= LONGEST_PLACE for block in blocks[start:end])
    return is_short and any(_NETWORK_NAME.fullmatch(block.text) for block in blocks[start:end])


def _reason_of_list(blocks: Sequence[Block], number: int) -> LeftOutReason | None:
    """Returns why a list that begins at a block is left out (a pager, networks, only a link that leads on), or None."""
    begins = not number or blocks[number - 1].kind is not BlockKind.BULLET
    if _is_list(blocks, number, _PAGER.fullmatch) or _is_list(blocks, number, SITE_LINK.fullmatch):
        return LeftOutReason.NAVIGATION
    if _is_list(blocks, number, _NETWORK_NAME.fullmatch):
        return LeftOutReason.FEEDBACK
    if begins and _is_list(blocks, number, _is_tool):
        return LeftOutReason.NAVIGATION  # what can be done with the page, such as to print it
    is_last = all(each.kind is not BlockKind.BULLET for each in blocks[number + 1 : number + 2])
    if is_last and _MARKS_END.fullmatch(blocks[number].text):
        return LeftOutReason.RUNNING_LINE
    is_alone = begins and (is_last or _is_list(blocks, number, _READ_ON.fullmatch))
    return LeftOutReason.RELATED if is_alone and _READ_ON.fullmatch(blocks[number].text) else None


def _is_tool(text: str) -> bool:
    return page_line(text) in _OF_TOOLS


def _is_list(blocks: Sequence[Block], number: int, entry: Callable[[str], object]) -> bool:
    """Returns whether a list of such entries only begins at one that no sentence introduces."""
    end = number
    while end < len(blocks) and blocks[end].kind is BlockKind.BULLET and end - number < MOST_NETWORKS:
        if not entry(blocks[end].text):
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
    """Returns whether the next line is a label, lines on when it was agreed and tools of the page not counted."""
    later = number + 1
    while later < len(blocks) and later < number + 4 and _may_stand_between(blocks[later]):
        later += 1
    return later < len(blocks) and labelled[later]


def _may_stand_between(block: Block) -> bool:
    return is_metadata(block.text) or page_line(block.text) in (LeftOutReason.NAVIGATION, LeftOutReason.FEEDBACK)


def _is_link(block: Block) -> bool:
    """Returns whether a block may be the name of another page."""
    return block.kind is BlockKind.BULLET or (len(block.text) <= LONGEST_LINK and not block.text.endswith((".", ":")))
