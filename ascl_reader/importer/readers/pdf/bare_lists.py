"""Finds the entries of lists without bullet signs in a PDF: short lines below one another, to which a line leads."""

from __future__ import annotations

from collections.abc import Sequence

from ascl_reader.importer.blocks.labels import leading_section
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

CLEARLY = 3
"""Times the width of a word for which room was left that no word can have been too wide for."""

NEAR, SET_IN = 15, 3.0
"""Lines around one that tell how wide the text is there, and sizes of the font by which their edges may differ."""

HAIR = 0.4
"""Sizes of the font by which the ends of two lines differ at least if one of them is shorter."""


def bare_entries(lines: Sequence[PdfLine], layout: PageLayout) -> set[int]:
    """Returns the numbers of the lines with which entries of such lists begin, and what stands right behind a list.

    That a line ended although the next word had room on it tells little beside a picture, where all lines are short:
    one of the list must have had room beside a longer one of the same list.
    """
    page = _Lines(lines, layout)
    found: set[int] = set()
    number = 1
    while number < len(lines):
        before, first = lines[number - 1], lines[number]
        end = page.end_of_run(number) if _leads_to_list(before, first, layout) else number
        if page.is_list(number, end, is_sure=before.text[-1] in _ENDS and first.text[0].islower()):
            found.add(number)
            places = range(number + 1, min(end + 1, len(lines)))
            found.update(filter(page.was_ended_before, places))
        number = max(end, number + 1)
    return found


def _leads_to_list(line: PdfLine, first: PdfLine, layout: PageLayout) -> bool:
    """Returns whether a line leads to a list that begins in the next one: as a label, by its colon, or by its end.

    After a full stop nothing else than an entry begins with a small letter.
    """
    is_label = leading_section(line.text) is not None
    is_sentence = line.text[-1] in _ENDS and first.text[0].islower()
    return (is_label or is_sentence or line.text.endswith(":")) and not layout.is_large(line.size)


class _Lines:
    """The lines of a document, and which of them were ended on purpose."""

    def __init__(self, lines: Sequence[PdfLine], layout: PageLayout) -> None:
        self._lines = lines
        self._layout = layout

    def end_of_run(self, start: int) -> int:
        """Returns the number behind the last line of text from a line on that has no signs, gaps and sentences.

        Behind entries with small letters a capital one begins a paragraph.
        """
        lines, end = self._lines, start
        is_small = lines[start].text[0].islower()
        while end < len(lines) and end - start < LONGEST_LIST:
            line, last = lines[end], lines[end - 1]
            has_sign = line.is_bullet or without_bullet_sign(line.text) is not None
            if has_sign or line.is_apart or line.bold or abs(line.size - lines[start].size) > HAIR:
                return end
            is_whole = last.text[-1] in _ENDS or (is_small and self.was_ended_before(end))
            if end > start and (self._layout.is_gap(last, line) or (is_whole and not line.text[0].islower())):
                return end
            end += 1
        return end

    def is_list(self, start: int, end: int, is_sure: bool) -> bool:
        """Returns whether lines are a list, by the room that is left on those with another one right below them.

        `is_sure` tells that the first of them is an entry by its first letter.
        """
        run = self._lines[start:end]
        places = [number for number in range(start + 1, end) if self._is_right_below(number)]
        if not any(map(self.was_ended_before, places)):
            return False
        widest = max(line.right - line.x for line in run)
        pairs = [(self._lines[number - 1], self._lines[number]) for number in places]
        left = [(widest - (line.right - line.x) - HAIR * line.size, below) for line, below in pairs]
        shorter = [(room, below) for room, below in left if room > 0]
        with_room = sum(first_word(below) < room for room, below in shorter)
        is_clear = any(first_word(below) * CLEARLY < room for room, below in shorter)
        is_room_left = is_clear or (with_room > 0 and with_room >= len(shorter) - with_room)
        if is_room_left or not (is_sure or not shorter):
            return is_room_left
        most = ENDED if is_sure else ENDED_EARLY
        return all(self._layout.filled(line, first_word(below)) < most for line, below in pairs)

    def _is_right_below(self, number: int) -> bool:
        above, line = self._lines[number - 1], self._lines[number]
        return above.page == line.page and above.y > line.y

    def was_ended_before(self, number: int) -> bool:
        """Returns whether the line before one was ended although the first word of this one had room on it."""
        line, below = self._lines[number - 1], self._lines[number]
        if line.is_divided or line.text[-1] in "-\u00ad\u2010":
            return False
        word = first_word(below)
        filled = self._layout.filled(line, word)
        return filled < ENDED_EARLY or (filled < ENDED and line.right + word < self._edge_near(number - 1))

    def _edge_near(self, number: int) -> float:
        """Returns how far the lines around one go that stand in the same column as it does."""
        own = self._lines[number]
        around = self._lines[max(number - NEAR, 0) : number + NEAR]
        return max(
            line.right
            for line in around
            if line.page == own.page and line.edge == own.edge and abs(line.x - own.x) < SET_IN * own.size
        )
