"""Chooses the content from all text of a web page, and says of everything else why it is left out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason, LeftOut, LeftOutReason
from ascl_reader.importer.blocks.labels import is_label
from ascl_reader.importer.blocks.page_words import page_line, tells_of_association
from ascl_reader.importer.blocks.titles import could_be_title, title_and_month
from ascl_reader.importer.readers.web.page_parts import PagePart, WalkedPage

FEWEST_HIDDEN_WORDS = 4
"""Words that the page hides inside a text, from which a person should look whether they belong to it."""

FEWEST_WORDS = 8
"""Words of a paragraph that may be a position."""

FEWEST_OF_ENTRY = 3
"""Words of an entry of a list that may be one of a position, and not the name of a subject."""

SHARE_OF_LINKS = 0.3
"""Share of its letters that may be those of links in a part that is text, though it is named as one of the site."""

LABELS_OF_ONE = 3
"""The most labels that a page with one statement has."""

MOST_COPIES_SOUGHT = 500
"""Blocks of copies for telephones and printers that are looked for in the rest of the page."""


class ChosenText(msgspec.Struct, frozen=True):
    """The blocks of a page's content, and what is left out; without lines, a place is a block's running number."""

    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...]


def chosen(page: WalkedPage, with_lines: bool) -> ChosenText:
    """Returns the blocks without those of the site, and only the main part where that holds most of the page."""
    reasons = _reasons(page)
    doubted = _with_hidden_words(page)
    place, blocks, left_out = 0, list[Block](), list[LeftOut]()
    waiting = sorted(page.out, key=lambda each: each.before)
    for number, (block, reason) in enumerate(zip(doubted, reasons, strict=True)):
        while waiting and waiting[0].before <= number:
            out = waiting.pop(0)
            left_out.append(LeftOut(out.text, max(place, out.line) if with_lines else len(blocks) + 1, out.reason))
        if reason is None:
            place = max(place, block.place) if with_lines else len(blocks) + 1
            blocks.append(_placed(block, place, max(place, block.last if with_lines else 0)))
        else:
            left_out.append(LeftOut(block.text, max(place, block.place) if with_lines else len(blocks) + 1, reason))
    left_out += [LeftOut(out.text, out.line if with_lines else len(blocks) or 1, out.reason) for out in waiting]
    return ChosenText(tuple(blocks), tuple(left_out))


def _placed(block: Block, place: int, last: int) -> Block:
    """Returns a block with its place; a browser moves misplaced tags, so the lines of the source may not ascend."""
    doubts = tuple(msgspec.structs.replace(doubt, place=place) for doubt in block.doubts)
    return msgspec.structs.replace(block, place=place, last=last, doubts=doubts)


def _reasons(page: WalkedPage) -> list[LeftOutReason | None]:
    """Returns for each block why it is left out; None if it is part of the content."""
    sizes = [0, *accumulate(len(block.text) for block in page.blocks)]
    reasons: list[LeftOutReason | None] = [None] * len(page.blocks)
    is_main = [False] * len(page.blocks)
    are_many = sum(part.reason is None for part in page.parts) > 1
    begun: dict[int, list[PagePart]] = {}
    for part in page.parts:
        begun.setdefault(part.start, []).append(part)
    for part in page.parts:
        is_small = (sizes[part.end] - sizes[part.start]) * 2 <= sizes[-1]
        if part.is_copy:
            _mark_copy(page.blocks, reasons, part)
        elif _is_amid_text(page, part, sizes):
            for number in range(part.start, part.end):
                page.blocks[number] = _doubted(page.blocks[number], DoubtReason.SET_APART)
        elif part.reason is None:
            is_main[part.start : part.end] = [not are_many] * (part.end - part.start)
        elif (
            not part.holds_content
            and not _heads_content(page, part, begun[part.start])
            and (is_small or page.labels)
            and not _is_whole_section(page, part)
        ):
            for number in range(part.start, part.end):
                reasons[number] = reasons[number] or part.reason
    _mark_outside(page, reasons, is_main, sizes)
    return reasons


def _heads_content(page: WalkedPage, part: PagePart, begun: Sequence[PagePart]) -> bool:
    """Returns whether a part is the head, with a heading, of another one of its kind that holds content.

    `begun` are the parts that begin where it does.
    """
    if not any(block.kind is BlockKind.HEADING for block in page.blocks[part.start : part.end]):
        return False
    return any(each.holds_content and each.end > part.end and each.reason is part.reason for each in begun)


def _is_whole_section(page: WalkedPage, part: PagePart) -> bool:
    """Returns whether a part is all that stands between the label of a section and the next one."""
    around = (part.start - 1, part.end)
    if not page.labels or part.start in (part.end, 0) or part.end == len(page.blocks):
        return False
    return all(is_label(page.blocks[number].text) for number in around)


def _is_amid_text(page: WalkedPage, part: PagePart, sizes: Sequence[int]) -> bool:
    """Returns whether a part that is named as one of the site stands amid a statement, and says something itself.

    It leads nowhere, asks for nothing, and has sentences or entries of its own, or is a list to which a text leads.
    """
    inside, before = page.blocks[part.start : part.end], page.blocks[: part.start][-1:]
    size = sizes[part.end] - sizes[part.start]
    is_furniture = part.reason in (None, LeftOutReason.COOKIE_NOTICE) or part.holds_content or part.tools > 0
    if is_furniture or not inside or part.linked > size * SHARE_OF_LINKS:
        return False
    if all(block.kind is BlockKind.BULLET for block in inside) and before and before[0].text.endswith(":"):
        return True
    is_behind = part.end > page.labelled.stop
    is_apart = is_behind and any(block.kind is BlockKind.HEADING for block in inside)
    is_begun = bool(page.labelled) and page.labelled.start < part.start
    if not is_begun or is_apart or not _goes_on(page.blocks[part.end : part.end + 2]):
        return False
    rest = "\n".join(_letters(block.text) for block in (*page.blocks[: part.start], *page.blocks[part.end :]))
    return any(_says_something(block) and _letters(block.text) not in rest for block in inside)


def _goes_on(after: Sequence[Block]) -> bool:
    """Returns whether the blocks behind a part, two of them, go on with the statement before it."""
    if not after or is_label(after[0].text):
        return bool(after)
    is_sentence = after[0].text.endswith((".", "?", "!", ":")) and after[0].kind is BlockKind.PARAGRAPH
    is_title = could_be_title(after[0].text) and len(after) > 1 and is_label(after[1].text)
    return (is_sentence and page_line(after[0].text) is None and not is_title) or _says_something(after[0])


def _says_something(block: Block) -> bool:
    """Returns whether a block may be of a statement by its words: a paragraph that is a sentence, an entry of words."""
    count = len(block.text.split())
    is_sentence = count >= FEWEST_WORDS and block.text.endswith((".", "?", "!", ":"))
    is_entry = block.kind is BlockKind.BULLET and count >= FEWEST_OF_ENTRY
    return block.kind is not BlockKind.HEADING and (is_sentence or is_entry) and page_line(block.text) is None


def _doubted(block: Block, reason: DoubtReason) -> Block:
    return msgspec.structs.replace(block, doubts=(*block.doubts, Doubt(block.place, reason)))


def _mark_outside(
    page: WalkedPage, reasons: list[LeftOutReason | None], is_main: Sequence[bool], sizes: Sequence[int]
) -> None:
    """Marks what lies outside the main part, where that holds most of the page, and behind the part with all labels."""
    kept = [number for number, reason in enumerate(reasons) if reason is None]
    main = [number for number in kept if is_main[number]]
    size_kept, size_main = (sum(len(page.blocks[number].text) for number in some) for some in (kept, main))
    if main and size_main * 2 >= size_kept:
        for number in kept:
            if not is_main[number]:
                reasons[number] = page_line(page.blocks[number].text) or LeftOutReason.NAVIGATION
    if page.content_end is not None and sizes[page.content_end] * 2 >= sizes[-1]:
        behind = [number for number in range(page.content_end, len(page.blocks)) if reasons[number] is None]
        may_be = False
        for part in reversed(_in_parts(page.blocks, behind)):
            may_be = _may_be_statement(page, part, may_be)
            for number in part:
                block = page.blocks[number]
                if not may_be:
                    reasons[number] = page_line(block.text) or LeftOutReason.BELONGS_TO_NONE
                elif not _is_dated(page.blocks[part[0]]):
                    page.blocks[number] = _doubted(block, DoubtReason.STANDS_OUTSIDE)


def _in_parts(blocks: Sequence[Block], numbers: Sequence[int]) -> list[list[int]]:
    """Returns the numbers of blocks in parts, each begun by a heading, before the first also by a line of the site."""
    parts: list[list[int]] = []
    for number in numbers:
        is_headed = bool(parts) and blocks[parts[-1][0]].kind is BlockKind.HEADING
        is_of_site = not is_headed and _is_of_site(blocks[number])
        if not parts or blocks[number].kind is BlockKind.HEADING or is_of_site:
            parts.append([])
        parts[-1].append(number)
    return parts


def _may_be_statement(page: WalkedPage, numbers: Sequence[int], next_may_be: bool) -> bool:
    """Returns whether a part behind all labels may be a statement without labels, or head one (`next_may_be`).

    Without a heading, and without the association's name, it may be the rest of the one statement of a page.
    """
    part = [page.blocks[number] for number in numbers]
    is_headed = part[0].kind is BlockKind.HEADING
    if tells_of_association(part[0].text) or (not is_headed and page_line(part[0].text) is not None):
        return False
    if is_headed and (len(part) == 1 or _is_dated(part[0])):
        return next_may_be or len(part) > 1
    may_go_on = is_headed or page.labels <= LABELS_OF_ONE
    return any(
        len(block.text.split()) >= FEWEST_WORDS
        and ("ASCL" in block.text or (may_go_on and block.text.endswith(".")))
        and page_line(block.text) is None
        for block in part
    )


def _is_of_site(block: Block) -> bool:
    return page_line(block.text) is not None or tells_of_association(block.text)


def _is_dated(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and title_and_month(block.text)[1] is not None


def _mark_copy(blocks: Sequence[Block], reasons: list[LeftOutReason | None], part: PagePart) -> None:
    """Marks a part for other media: as standing twice where the rest of the page has its words, else as not shown."""
    inside = range(part.start, part.end)
    rest = "\n".join(
        _letters(block.text) for number, block in enumerate(blocks) if number not in inside and reasons[number] is None
    )
    is_twice = len(inside) <= MOST_COPIES_SOUGHT and all(_letters(blocks[number].text) in rest for number in inside)
    for number in inside:
        if is_twice:
            reasons[number] = LeftOutReason.DUPLICATE
        elif not part.holds_content and part.reason is not None:
            reasons[number] = part.reason


@lru_cache(maxsize=16384)
def _letters(text: str) -> str:
    """Returns the words of a text without marks and capitals, to tell whether another text has them; kept."""
    return " ".join("".join(each if each.isalnum() else " " for each in text.lower()).split())


def _with_hidden_words(page: WalkedPage) -> list[Block]:
    """Returns the blocks, with a doubt where the page hides words inside a text that stand nowhere else on it."""
    blocks = list(page.blocks)
    suspect = [out for out in page.out if out.inside is not None and len(out.text.split()) >= FEWEST_HIDDEN_WORDS]
    if not suspect or not blocks:
        return blocks
    everything = "\n".join(_letters(block.text) for block in blocks)
    for out in suspect[:MOST_COPIES_SOUGHT]:
        number = out.before if out.inside else out.before - 1
        if 0 <= number < len(blocks) and _letters(out.text) not in everything:
            doubt = Doubt(out.line, DoubtReason.HIDDEN_WORDS)
            blocks[number] = msgspec.structs.replace(blocks[number], doubts=(*blocks[number].doubts, doubt))
    return blocks
