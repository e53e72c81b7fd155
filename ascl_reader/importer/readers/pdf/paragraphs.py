"""Makes headings, paragraphs and bullets of the lines of a PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile, zip_longest

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason, Rectangle
from ascl_reader.importer.blocks.labels import heads_line, leading_section, split_at_labels
from ascl_reader.importer.blocks.make_blocks import (
    BULLET_SIGNS,
    block_of_line,
    is_bullet_sign,
    without_bullet_sign,
)
from ascl_reader.importer.blocks.titles import could_be_title
from ascl_reader.importer.readers.pdf.bare_lists import bare_entries
from ascl_reader.importer.readers.pdf.column_labels import MOST_LINES
from ascl_reader.importer.readers.pdf.hyphens import LineJoiner
from ascl_reader.importer.readers.pdf.page.line_parts import text_of
from ascl_reader.importer.readers.pdf.page.lines import PdfLine, is_bold
from ascl_reader.importer.readers.pdf.page.pieces import UNREAD
from ascl_reader.importer.readers.pdf.page_layout import SAME_HEIGHT, PageLayout

LONGEST_LARGE = 150
"""Characters of a heading; longer text in a large size is an introduction."""

SMALL_PRINT = 0.82
"""Times the size of the text that small print has at the most, which may be a note."""

LONGEST_LABEL = 90
"""Characters of a label with a note in brackets."""

_ENDS = ".?!:…;"
_CLOSING = "”’\"')]"
_NOT_OF_HEADINGS = (".", ",", ";", "")
_DIVIDED = re.compile(r"(?<=[a-z])[-\u00ad\u2010] (?=[a-z])")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")


class PdfBlock(msgspec.Struct, frozen=True):
    """A block, and where its lines stand on their pages."""

    block: Block
    places: tuple[Rectangle, ...]


def blocks_of(lines: Sequence[PdfLine]) -> list[PdfBlock]:
    """Returns the blocks that lines form, with their pages."""
    if not lines:
        return []
    layout = PageLayout(lines)
    groups: list[list[PdfLine]] = []
    entries = bare_entries(lines, layout)
    for number, (line, below) in enumerate(zip_longest(lines, lines[1:])):
        is_title = below is not None and bool(groups) and _is_title_line(groups[-1][-1], line, below)
        if groups and not is_title and number not in entries and _goes_on(groups[-1], line, layout):
            groups[-1].append(line)
        else:
            groups.append([line])
    words = LineJoiner(lines)
    made: list[PdfBlock] = []
    for above, group in zip([[], *groups], groups, strict=False):
        is_broken_label = 1 < len(group) <= MOST_LINES and _is_label(*group)
        text, is_unsure = (_undivided(group), False) if is_broken_label else words.join(group)
        pages = [line.page for line in group]
        label = _label_before(group[0])
        if label and text.startswith(label):
            made.append(PdfBlock(Block(BlockKind.PARAGRAPH, label, pages[0], pages[0]), (group[0].place,)))
            text = text[len(label) :]
        block = block_of_line(text, min(pages), max(pages))
        if block:
            doubts = tuple(Doubt(block.place, reason) for reason in _reasons(block.text, is_unsure))
            block = msgspec.structs.replace(block, doubts=doubts)
            before = made[-1].block if made else None
            block = _with_kind(block, group, layout, before, is_back=bool(above) and _is_left_of(group, above))
            is_boxed = block.kind is BlockKind.BULLET and all(line.is_boxed for line in group)
            if is_boxed or (block.kind is BlockKind.PARAGRAPH and _is_set_apart(group, layout)):
                doubts = (*block.doubts, Doubt(block.place, DoubtReason.SET_APART))
                block = msgspec.structs.replace(block, doubts=doubts)
            made.append(PdfBlock(block, tuple(line.place for line in group)))
    return _with_levels(made)


def _label_before(line: PdfLine) -> str:
    """Returns the label in bold letters with which a line of text begins; empty for any other line."""
    bold = list(takewhile(is_bold, line.parts))
    label = text_of(bold) if len(bold) < len(line.parts) else ""
    return label if heads_line(label, line.text[len(label) :]) else ""


def _reasons(text: str, is_unsure: bool) -> list[DoubtReason]:
    reasons = [DoubtReason.UNREADABLE_FONT] if UNREAD in text else []
    return reasons + [DoubtReason.HYPHEN_UNSURE] * is_unsure


def _begins_item(line: PdfLine) -> bool:
    """Returns whether a line begins with a bullet sign, written or drawn."""
    return line.is_bullet or without_bullet_sign(line.text) is not None


def _undivided(lines: Sequence[PdfLine]) -> str:
    """Returns lines as one, without the hyphens between the parts of words."""
    return _DIVIDED.sub("", " ".join(line.text for line in lines))


def _is_label(*lines: PdfLine) -> bool:
    """Returns whether lines are the label of a section and nothing else, also where a hyphen divides a word of it."""
    text = lines[0].text if len(lines) == 1 else _undivided(lines)
    if len(text) > LONGEST_LABEL:
        return False
    label = split_at_labels(text)[0]
    return label.section is not None and not label.text


def _goes_on(group: Sequence[PdfLine], line: PdfLine, layout: PageLayout) -> bool:
    """Returns whether a line belongs to the block that the lines before it make."""
    last = group[-1]
    if line.is_apart:
        return False
    if len(group) == 1 and is_bullet_sign(last.text):
        return True
    ends = last.text.rstrip(_CLOSING)[-1:] in _ENDS
    begins = line.is_bullet or (
        without_bullet_sign(line.text) is not None and not _is_dash_in_sentence(group, line, ends, layout)
    )
    if begins or abs(last.size - line.size) > 0.6 or _begins_number(group, line, ends, layout):
        return False
    if last.page != line.page or line.y > last.y + line.size:  # a new page or column
        return line.text[0].islower() or _goes_on_overleaf(group, line, ends, layout)
    is_beside = abs(last.y - line.y) < SAME_HEIGHT * line.size
    is_set_in = ends and layout.is_set_in(line) and not _begins_item(group[0])
    if is_beside or is_set_in or layout.is_gap(last, line) or _begins_at_new_edge(group, line, ends):
        return False
    return not _was_ended(last, line, ends, layout)


def _is_title_line(above: PdfLine, line: PdfLine, below: PdfLine) -> bool:
    """Returns whether a line between the end of a sentence and a label is a title, though nothing else tells it."""
    ends = above.text.rstrip(_CLOSING)[-1:] in _ENDS
    return ends and line.text[0].isupper() and could_be_title(line.text) and _is_label(below)


def _goes_on_overleaf(group: Sequence[PdfLine], line: PdfLine, ends: bool, layout: PageLayout) -> bool:
    """Returns whether a line that begins a page or column with a capital belongs to the sentence before it."""
    last = group[-1]
    if _begins_item(group[0]) or layout.is_large(line.size) or leading_section(line.text) or _is_label(last):
        return False
    if ends:
        return layout.is_stretched(last) and last.bold == line.bold and not layout.is_set_in(line)
    return layout.filled(last) > 0.75 or layout.has_no_room(last, line)


def _was_ended(last: PdfLine, line: PdfLine, ends: bool, layout: PageLayout) -> bool:
    """Returns whether a line was ended on purpose, by the room left on it and by how the next one begins."""
    if _is_label(last) or _is_label(line):
        return not _is_label(last, line)
    is_short = layout.is_short(last, line)
    if ends and leading_section(line.text):
        return True
    is_other = is_short if last.bold else layout.is_large(line.size)  # a quotation set large, above a title
    if last.bold != line.bold and (ends or is_other):
        return True
    if line.text[0].islower() or layout.is_large(line.size):
        return False
    if ends:
        return is_short or layout.is_small_gap(last, line)
    return layout.filled(last) < 0.6 and not layout.has_no_room(last, line)


def _begins_number(group: Sequence[PdfLine], line: PdfLine, ends: bool, layout: PageLayout) -> bool:
    """Returns whether a line begins with the number or letter of a list, and not within a sentence."""
    if not _NUMBERED.match(line.text) or layout.is_large(line.size):
        return False
    return ends or bool(_NUMBERED.match(group[0].text)) or layout.is_short(group[-1], line)


def _is_dash_in_sentence(group: Sequence[PdfLine], line: PdfLine, ends: bool, layout: PageLayout) -> bool:
    """Returns whether a dash (or the letter o) that begins a line stands in a sentence that was broken before it."""
    if line.text[0] in BULLET_SIGNS or ends or _begins_item(group[0]):
        return False
    is_full = layout.filled(group[-1]) > 0.8 or layout.is_large(line.size)
    return is_full and not layout.is_gap(group[-1], line)


def _begins_at_new_edge(group: Sequence[PdfLine], line: PdfLine, ends: bool) -> bool:
    """Returns whether a line's left edge begins a paragraph: indented after a full stop, or back from a bullet's."""
    first, last = group[0], group[-1]
    step = 0.8 * line.size
    if not _begins_item(first) and not is_bullet_sign(first.text) and not _NUMBERED.match(first.text):
        return ends and line.x > last.x + step
    if line.x < first.x - 0.3 * line.size:
        return True
    return len(group) > 1 and last.x > first.x + 0.3 * line.size and line.x < last.x - 0.3 * line.size


def _is_left_of(group: Sequence[PdfLine], above: Sequence[PdfLine]) -> bool:
    """Returns whether lines begin clearly left of all of those above them."""
    return min(line.x for line in group) < min(line.x for line in above) - 0.5 * group[0].size


def _with_kind(
    block: Block, group: Sequence[PdfLine], layout: PageLayout, before: Block | None, is_back: bool
) -> Block:
    """Returns the block as a heading where it is set large, as a bullet where it has a drawn sign, or is set in.

    `is_back` tells that it begins left of the block before it, so that it is no entry of a list beneath that.
    """
    if block.kind is BlockKind.BULLET:
        return block
    size = max(line.size for line in group)
    if (
        layout.is_large(size)
        and len(block.text) <= LONGEST_LARGE
        and block.text.rstrip(_CLOSING)[-1:] not in _NOT_OF_HEADINGS
    ):
        return msgspec.structs.replace(block, kind=BlockKind.HEADING, level=round(size * 2))
    is_in_list = before is not None and (before.kind is BlockKind.BULLET or _announces(before.text))
    is_set_in = min(line.x for line in group) > layout.left + 0.9 * layout.size and not group[0].edge
    is_set_in = is_set_in and not is_back and not layout.is_set_in(group[0]) and not _is_label(*group)
    if group[0].is_bullet or (is_in_list and (is_set_in or _NUMBERED.match(block.text))):
        return msgspec.structs.replace(block, kind=BlockKind.BULLET)
    return block


def _is_set_apart(group: Sequence[PdfLine], layout: PageLayout) -> bool:
    """Returns whether a paragraph is set large or small, in a box, or in the middle between the edges of the text."""
    if all(line.is_boxed for line in group):
        return True
    if all(line.size <= SMALL_PRINT * layout.size for line in group):
        return True
    return all(layout.is_large(line.size) for line in group) or (len(group) > 1 and all(map(layout.is_centred, group)))


def _announces(text: str) -> bool:
    """Returns whether a text ends with a colon, as one before a list does, and is no label."""
    return text.endswith(":") and bool(split_at_labels(text)[-1].text)


def _with_levels(made: list[PdfBlock]) -> list[PdfBlock]:
    """Returns the blocks with levels from 1 for the largest headings; the first level is only for a heading alone."""
    sizes = Counter(each.block.level for each in made if each.block.kind is BlockKind.HEADING)
    falling = sorted(sizes, reverse=True)
    first = 1 if falling and sizes[falling[0]] == 1 else 2
    levels = {0: 0} | {size: min(first + number, 6) for number, size in enumerate(falling)}
    return [PdfBlock(msgspec.structs.replace(each.block, level=levels[each.block.level]), each.places) for each in made]
