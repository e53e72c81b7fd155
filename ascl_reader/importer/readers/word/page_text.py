"""Makes blocks of the pieces of text that a word processor's document has, and notes which are left out and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import msgspec

from ascl_reader.importer.blocks.document import (
    Block,
    BlockKind,
    Doubt,
    DoubtReason,
    LeftOut,
    LeftOutReason,
    SourceDocument,
)
from ascl_reader.importer.blocks.labels import at_tabs, heads_line, is_label
from ascl_reader.importer.blocks.make_blocks import (
    as_power,
    block_of_line,
    collapse_white_space,
    could_be_heading,
    is_raised_mark,
    main_heading,
    without_bullet_sign,
)
from ascl_reader.importer.blocks.tables import in_reading_order, names_not_read

SOFT_RETURN = "\n"
"""Ends a line but not the paragraph; in a text that is added it stands for itself."""

USUAL_SIZE, LARGER = 12.0, 1.2
"""Points of letters whose size is not told, and times the size of the text that a heading has which no style marks."""

NUMBERED_LEVEL = 3
"""The level of a heading that is only known by its number and its bold letters."""

_QUOTATION_MARKS = tuple("“‘«„\"'")
_UNENDED = re.compile(r"\b(?:and|or|of|for|with|from|the|a|an|as|than|into|between|is|are|was|were|has|have|had)$")
"""How a line ends that goes on in the next one, whatever that begins with."""

_ENDS_A_SENTENCE = tuple(".:;?!…”’\"')")


class PageText:
    """The blocks of a document so far. Pieces of text are added, and end_paragraph() makes a block of them.

    A place is the running number of a block: such documents have no fixed lines or pages.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[LeftOut] = []
        self.doubts: list[Doubt] = []
        self._shown: list[str] = []
        self._hidden: list[tuple[str, LeftOutReason]] = []
        self._unsure: list[DoubtReason] = []
        self._may_be_headings: dict[int, str] = {}
        self._sizes: dict[int, float | None] = {}
        self._marks: set[str] = set()
        self._is_note = False

    @property
    def place(self) -> int:
        """The place of the block that comes next."""
        return len(self.blocks) + 1

    @property
    def has_words(self) -> bool:
        """Whether anything of the paragraph is shown so far."""
        return any(map(str.strip, self._shown))

    def add(self, text: str, reason: LeftOutReason | None = None) -> None:
        """Adds a piece of the paragraph; one with a reason is left out for it."""
        if reason is None:
            self._shown.append(text)
        elif self._hidden and self._hidden[-1][1] is reason:
            self._hidden[-1] = (self._hidden[-1][0] + text, reason)
        else:
            self._hidden.append((text, reason))

    def add_raised(self, text: str) -> None:
        """Adds raised letters: a power stays raised, the mark of a note is left out, and so is the note after it."""
        before = "".join(self._shown[-2:])
        if is_raised_mark(before, text):
            self._marks.add(text.strip())
            self.add(text, LeftOutReason.FOOTNOTE)
            return
        self._is_note |= not self.has_words and text.strip() in self._marks
        self.add(as_power(text) if before.strip() else text)

    def end_bold(self, rest: str) -> None:
        """Notes that letters of another look end before a `rest`: a label in them stands on a line of its own."""
        if heads_line(collapse_white_space("".join(self._shown)), rest):
            self._shown.append("\t")

    def leave_out(self, text: str, reason: LeftOutReason) -> None:
        """Notes a text of its own, such as a footnote, that is left out here."""
        if text := collapse_white_space(text):
            self.left_out.append(LeftOut(text, self.place, reason))

    def doubt(self, reason: DoubtReason) -> None:
        """Notes that the document is not sure to be whole here."""
        self.doubts.append(Doubt(self.place, reason))

    def doubt_paragraph(self, reason: DoubtReason) -> None:
        """Notes that the paragraph may not say what was written."""
        self._unsure.append(reason)

    def doubt_quotation(self, is_styled: bool) -> None:
        """Notes that the paragraph is set apart from the text, in a style of its own or as a quotation in a box."""
        if is_styled or "".join(self._shown).lstrip().startswith(_QUOTATION_MARKS):
            self._unsure.append(DoubtReason.SET_APART)

    def end_paragraph(
        self, level: int = 0, marker: str | None = None, stands_out: bool = False, size: float | None = None
    ) -> None:
        """Makes a block of what was added: a heading of a level, or an entry of a list with its number or letter.

        An entry with a bullet sign has an empty marker. The lines of a plain paragraph are blocks of their own where
        they do not go on in the middle of a sentence. An entry may stand out by its letters (bold): one that has no
        other beside it is a heading that was numbered. `size` is that of its smallest letters, in points, none
        where it is not told.
        """
        self._end_hidden()
        text = "".join(self._shown)
        self._shown.clear()
        is_note, self._is_note = self._is_note, False
        if is_note and not level and marker is None:
            self.leave_out(text, LeftOutReason.FOOTNOTE)
        elif level:
            self._add_block(BlockKind.HEADING, text, level)
        elif marker is not None:
            text = collapse_white_space(text)
            if stands_out and could_be_heading(text.rstrip("?:")):
                self._may_be_headings[len(self.blocks)] = text
            self._add_block(BlockKind.BULLET, f"{marker} {text}" if marker else without_bullet_sign(text) or text)
        else:
            for line in _lines(text):
                block = block_of_line(line, self.place)
                if block:
                    self._sizes[len(self.blocks)] = size
                    self._append(block)
        self._unsure.clear()

    def put_labels_first(self, paragraph: int, box: int) -> None:
        """Puts the blocks of a text box (from one place to the end) before those of the paragraph that it hangs on.

        Only a box that holds a label and nothing else is put there: it stands over its text or beside it. A heading
        stays above the label.
        """
        inside, own = self.blocks[box:], self.blocks[paragraph:box]
        if not own or len(inside) != 1 or not is_label(inside[0].text):
            return
        if own[0].kind is BlockKind.HEADING or paragraph in self._may_be_headings:
            return
        self._sizes = {place: size for place, size in self._sizes.items() if place < paragraph}
        moved = [*inside, *own]
        self.blocks[paragraph:] = [block.at(place) for place, block in enumerate(moved, start=paragraph + 1)]

    def add_table(self, rows: list[list[PageText | None]]) -> None:
        """Adds the cells of a table in reading order; None is where the cell beside or above goes on."""
        here = self.place
        cells = [cell for row in rows for cell in row if cell is not None]
        for each in cells:
            self.left_out += [msgspec.structs.replace(left, place=here) for left in each.left_out]
            self.doubts += [msgspec.structs.replace(doubt, place=here) for doubt in each.doubts]
        made = in_reading_order([[cell.blocks if cell else None for cell in row] for row in rows])
        for name in names_not_read((block for cell in cells for block in cell.blocks), made):
            self.leave_out(name, LeftOutReason.BELONGS_TO_NONE)
        for block in made:
            self.blocks.append(block.at(self.place))

    def document(self, path: Path) -> SourceDocument:
        """Returns the document; its heading is the first of the highest level."""
        self._mark_large_headings()
        for index, text in self._may_be_headings.items():
            if not self._is_entry(index - 1) and not self._is_entry(index + 1):
                block = self.blocks[index]
                self.blocks[index] = Block(BlockKind.HEADING, text, block.place, block.last, NUMBERED_LEVEL)
        last = max(len(self.blocks), 1)
        left_out = tuple(msgspec.structs.replace(each, place=min(each.place, last)) for each in self.left_out)
        first = next((block.text for block in self.blocks if block.kind is BlockKind.HEADING and block.level == 1), "")
        heading = first or main_heading(self.blocks)
        return SourceDocument(path.name, heading, tuple(self.blocks), left_out=left_out, doubts=tuple(self.doubts))

    def _mark_large_headings(self) -> None:
        """Makes headings of lines in larger letters, where no heading of the document has a style of one."""
        if any(block.kind is BlockKind.HEADING for block in self.blocks):
            return
        letters = Counter[float]()
        for place, size in self._sizes.items():
            letters[size or USUAL_SIZE] += len(self.blocks[place].text)
        usual = letters.most_common(1)[0][0] if letters else USUAL_SIZE
        large = {
            place: size
            for place, size in self._sizes.items()
            if size and size >= LARGER * usual and could_be_heading(self.blocks[place].text.rstrip("?:"))
        }
        counts = Counter(large.values())
        first = 1 if large and counts[max(large.values())] == 1 < len(large) else 2
        levels = {size: min(first + rank, 6) for rank, size in enumerate(sorted(counts, reverse=True))}
        for place, size in large.items():
            block = self.blocks[place]
            self.blocks[place] = msgspec.structs.replace(block, kind=BlockKind.HEADING, level=levels[size])

    def _is_entry(self, index: int) -> bool:
        return 0 <= index < len(self.blocks) and self.blocks[index].kind is BlockKind.BULLET

    def _add_block(self, kind: BlockKind, text: str, level: int = 0) -> None:
        if text := collapse_white_space(text):
            self._append(Block(kind, text, self.place, self.place, level=level))

    def _append(self, block: Block) -> None:
        doubts = tuple(Doubt(block.place, reason) for reason in dict.fromkeys(self._unsure))
        self.blocks.append(msgspec.structs.replace(block, doubts=doubts) if doubts else block)

    def _end_hidden(self) -> None:
        for text, reason in self._hidden:
            self.leave_out(text, reason)
        self._hidden.clear()


def _lines(text: str) -> list[str]:
    """Returns the lines of a paragraph, each with those after it that go on in the middle of its sentence."""
    pieces: list[str] = []
    for line in (each for whole in text.split(SOFT_RETURN) for each in at_tabs(whole)):
        piece = collapse_white_space(line)
        if piece:
            pieces.append(piece)
    entries = _entries(pieces)
    lines: list[list[str]] = []
    for number, piece in enumerate(pieces):
        if lines and number not in entries and _goes_on(lines[-1][-1], piece):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [" ".join(line) for line in lines]


def _goes_on(line: str, piece: str) -> bool:
    return bool(_UNENDED.search(line)) or (piece[0].islower() and not line.endswith(_ENDS_A_SENTENCE))


def _entries(pieces: Sequence[str]) -> set[int]:
    """Returns the numbers of lines that are entries of a list without signs, to which a line with a colon leads.

    Most of them leave room that the first word of the next one would have had, beside the longest of all lines.
    """
    widest = max(map(len, pieces), default=0)
    found: set[int] = set()
    start = 0
    for number, piece in enumerate(pieces):
        is_last = number + 1 == len(pieces)
        if is_last or piece.endswith((".", "?", "!", ":")):
            run = pieces[start : number + 1]
            with_room = sum(len(one) + 1 + len(other.split()[0]) < widest for one, other in pairwise(run))
            if start and pieces[start - 1].endswith(":") and 0 < len(run) - 1 < 2 * with_room:
                found.update(range(start, number + 1))
            start = number + 1
    return found
