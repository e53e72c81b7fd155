"""Finds the entries of lists without bullet signs in a PDF: short lines below one another, to which a line leads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ascl_reader.importer.blocks.labels import split_at_labels
from ascl_reader.importer.blocks.make_blocks import without_bullet_sign
from ascl_reader.importer.readers.pdf.page.lines import PdfLine
from ascl_reader.importer.readers.pdf.page_layout import PageLayout, first_word

LONGEST_LIST = 200
"""Lines of such a list that are looked at."""

ENDED = 0.92
"""Share of its column that a line and the first word of the next one fill at the most if it was ended on purpose."""

ENDED_EARLY = 0.6
"""The same where no other line tells how wide the text is at this place."""

_ENDS = ".?!"

HAIR = 0.4
"""Sizes of the font by which the ends of two lines differ at least if one of them is shorter."""


def bare_entries(lines: Sequence[PdfLine], layout: PageLayout) -> set[int]:
    """Returns the numbers of the lines with which entries of such lists begin, and what stands right behind a list.

    That a line ended although the next word had room on it tells little beside a picture, where all lines are short:
    one of the list must have had room beside a longer one of the same list.
    """
    found: set[int] = set()
    number = 1
    while number < len(lines):
        before, first = lines[number - 1], lines[number]
        end = _end_of_run(lines, number, layout) if _leads_to_list(before, first, layout) else number
        run = lines[number:end]
        if _is_list(run, layout, is_sure=before.text[-1] in _ENDS and first.text[0].islower()):
            found.add(number)
            found.update(
                number + place for place in range(1, len(run)) if _was_ended(run[place - 1], run[place], layout)
            )
        number = max(end, number + 1)
    return found


def _leads_to_list(line: PdfLine, first: PdfLine, layout: PageLayout) -> bool:
    """Returns whether a line leads to a list that begins in the next one: as a label, by its colon, or by its end.

    After a full stop nothing else than an entry begins with a small letter.
    """
    is_label = split_at_labels(line.text)[0].section is not None
    is_sentence = line.text[-1] in _ENDS and first.text[0].islower()
    return (is_label or is_sentence or line.text.endswith(":")) and not layout.is_large(line.size)


def _end_of_run(lines: Sequence[PdfLine], start: int, layout: PageLayout) -> int:
    """Returns the number behind the last line of text that begins at a line and has no signs, gaps and sentences."""
    end = start
    while end < len(lines) and end - start < LONGEST_LIST:
        line, last = lines[end], lines[end - 1]
        if (
            abs(line.size - lines[start].size) > HAIR
            or line.is_apart
            or line.bold
            or line.is_bullet
            or without_bullet_sign(line.text) is not None
        ):
            return end
        if end > start and (layout.is_gap(last, line) or (last.text[-1] in ".?!" and not line.text[0].islower())):
            return end
        end += 1
    return end


def _is_list(run: Sequence[PdfLine], layout: PageLayout, is_sure: bool) -> bool:
    """Returns whether lines are a list, by the room that is left on those with another one right below them.

    `is_sure` tells that the first of them is an entry by its first letter.
    """
    pairs = [(line, below) for line, below in pairwise(run) if line.page == below.page and line.y > below.y]
    if not any(_was_ended(*pair, layout) for pair in pairs):
        return False
    widest = max(line.right - line.x for line in run)
    left = [(widest - (line.right - line.x) - HAIR * line.size, below) for line, below in pairs]
    shorter = [(room, below) for room, below in left if room > 0]
    with_room = sum(first_word(below) < room for room, below in shorter)
    is_room_left = with_room > 0 and with_room >= len(shorter) - with_room
    if is_room_left or not (is_sure or not shorter):
        return is_room_left
    most = ENDED if is_sure else ENDED_EARLY
    return all(layout.filled(line, first_word(below)) < most for line, below in pairs)


def _was_ended(line: PdfLine, below: PdfLine, layout: PageLayout) -> bool:
    """Returns whether a line was ended although the first word of the next one had room on it."""
    is_divided = line.is_divided or line.text[-1] in "-\u00ad\u2010"
    return not is_divided and layout.filled(line, first_word(below)) < ENDED
