"""Finds where statements and their sections begin and end in a page, and which boundaries a person should check.

A label or a heading makes a boundary that is certain. Where a page runs on without either, paragraphs are cut by what
the library already knows; such boundaries, and those that only a change of subject suggests, are to be checked. What is
in no statement is returned with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile
from typing import TypeAlias

import msgspec

from ascl_reader.importer.blocks.document import (
    Block,
    BlockKind,
    Doubt,
    DoubtReason,
    LeftOut,
    LeftOutReason,
    PlaceUnit,
    SourceDocument,
)
from ascl_reader.importer.blocks.labels import LabelledText
from ascl_reader.importer.blocks.page_lines import without_page_lines
from ascl_reader.importer.blocks.titles import could_be_title, heading_line, is_metadata, is_metadata_at_end
from ascl_reader.importer.blocks.typed_notes import without_typed_notes
from ascl_reader.importer.finding.damaged_letters import with_damage
from ascl_reader.importer.finding.doubts import with_cut_end, with_doubts, with_line_before_labels
from ascl_reader.importer.finding.found_statement import (
    MISSING,
    CheckReason,
    FoundPage,
    FoundSection,
    FoundStatement,
    StatementBuilder,
    found_of,
    group_by_statement,
)
from ascl_reader.importer.finding.known_library import KnownStatements
from ascl_reader.importer.finding.outline import PageOutline, Role, outline_of
from ascl_reader.importer.finding.whole_titles import with_whole_titles
from ascl_reader.library.statement import Section

_Part: TypeAlias = "tuple[StatementBuilder, list[FoundSection], list[CheckReason]]"


def find_statements(document: SourceDocument, known: KnownStatements) -> FoundPage:
    """Returns the statements of a page in order, and every word that is in none of them."""
    blocks, notes = without_typed_notes([with_damage(block) for block in document.blocks])
    kept, left_out = without_page_lines(blocks, on_paper=document.place_unit is PlaceUnit.PAGE)
    kept = with_whole_titles(kept, document.heading)
    finder = _Finder(known, outline_of(kept, document.heading))
    for number, block in enumerate(kept):
        finder.take(number, block)
    found = finder.finish()
    everything = sorted((*document.left_out, *notes, *left_out, *found.left_out), key=lambda each: each.place)
    statements = with_cut_end([_with_page_doubts(each, document) for each in found.statements])
    return FoundPage(tuple(statements), tuple(everything), (*document.doubts, *found.doubts))


def _with_page_doubts(found: FoundStatement, document: SourceDocument) -> FoundStatement:
    """Returns a statement with the doubts of its place; the end of one may be on the page after its last words."""
    last = found.last + (document.place_unit is PlaceUnit.PAGE)
    doubts = tuple(each for each in document.doubts if found.first <= each.place <= last)
    return msgspec.structs.replace(found, page_doubts=doubts) if doubts else found


class _Finder:
    def __init__(self, known: KnownStatements, outline: PageOutline) -> None:
        self._known = known
        self._outline = outline
        self._parts: list[StatementBuilder | list[Block]] = [[]]
        """Statements and, between them, lines that stand before the first or below a heading of a group."""

        self._number = 0
        self._previous: Block | None = None
        self._left_out: list[LeftOut] = []
        self._doubts: list[Doubt] = []

    @property
    def _current(self) -> StatementBuilder | None:
        last = self._parts[-1]
        return last if isinstance(last, StatementBuilder) else None

    def take(self, number: int, block: Block) -> None:
        """Takes the next block of the page."""
        role = self._outline.roles[number]
        self._number = number
        if role is Role.PAGE:
            self._leave_out(block, LeftOutReason.INTRODUCTION)
        elif role is Role.GROUP:
            self._leave_out(block, LeftOutReason.HEADING_OF_GROUP)
            self._parts.append([])
        elif role is Role.BESIDE_TITLE:
            self._leave_out(block, LeftOutReason.METADATA)
            return
        elif role is Role.UNKNOWN_LABEL and self._current is not None:
            self._leave_out(block, LeftOutReason.BELONGS_TO_NONE)
            self._current.check.append(CheckReason.UNKNOWN_LABEL)
        elif role in (Role.TITLE, Role.PAGE_TITLE):
            self._begin(block).check += [CheckReason.TITLE_BY_PLACE] if role is Role.PAGE_TITLE else []
        else:
            self._place(block, self._outline.pieces[number], role)
        self._previous = block

    def _begin(self, block: Block) -> StatementBuilder:
        title, month, cut = heading_line(block.text)
        if cut:
            self._left_out.append(LeftOut(cut, block.place, LeftOutReason.METADATA))
        begun = StatementBuilder(title, month, block.place, labelled=False, heading=block)
        self._parts.append(begun)
        return begun

    def _place(self, block: Block, pieces: tuple[LabelledText, ...], role: Role) -> None:
        kind = BlockKind.PARAGRAPH if block.kind is BlockKind.HEADING and role is not Role.INNER else block.kind
        level = block.level if kind is BlockKind.HEADING else 0
        for number, piece in enumerate(pieces):
            if piece.section is not None:
                label = block.text.removesuffix(piece.text).strip() if len(pieces) == 1 else ""
                self._open(piece.section, block, begins=number == 0, label=label)
                self._take_note(piece.note, block)
                self._tell_if_guessed(block, piece.section)
            if piece.text:
                self._add(msgspec.structs.replace(block, text=piece.text, kind=kind, level=level))

    def _tell_if_guessed(self, block: Block, section: Section) -> None:
        """Tells of a label in unknown words, whose section was taken by its order."""
        if self._number in self._outline.guessed and self._current is not None:
            self._leave_out(block, LeftOutReason.BELONGS_TO_NONE)
            is_first = section is Section.CONTEXT
            self._current.check.append(CheckReason.UNKNOWN_LABEL if is_first else CheckReason.LABELS_BY_ORDER)

    def _open(self, section: Section, block: Block, begins: bool, label: str) -> None:
        """Opens a section; `begins` tells whether its label begins the block, of which `label` are the words."""
        current, fits = self._current, self._fits(section)
        order = self._outline.order
        may_be_titled = begins and (section is order[0] or (section is not order[-1] and not fits))
        before, title_lines = self._title_before() if may_be_titled else ([], [])
        if title_lines:
            del before[-len(title_lines) :]
            current = self._begin(title_lines[0])
            current.labelled = True
            current.check.append(CheckReason.TITLE_BY_PLACE)
            current.taken = (before, title_lines)
            for line in title_lines[1:]:
                current.date_from(line.text)
        elif current is None or not (fits or self._is_repeated(current, section) or self._is_lacking(current, section)):
            self._parts.append(current := StatementBuilder("", None, block.place, labelled=True))
        if current.open(section, label):
            self._add(msgspec.structs.replace(block, text=label))  # no label, but words of the section

    def _fits(self, section: Section) -> bool:
        """Returns whether a label goes on with the present statement."""
        current = self._current
        if current is None:
            return False
        if current.section is None:
            return current.headed
        place = self._outline.order.index
        follows = place(section) > place(current.section)
        starts_again = section is self._outline.order[0] and current.section is self._outline.order[-1]
        return section not in current.blocks and (follows or (current.headed and not starts_again))

    def _is_repeated(self, current: StatementBuilder, section: Section) -> bool:
        """Returns whether the label of the present section stands again, as a table has it beside each paragraph."""
        return section is current.section and {*current.blocks, *self._labels_to_next_title()} > {section}

    def _is_lacking(self, current: StatementBuilder, section: Section) -> bool:
        """Returns whether a label out of order, and those up to the next title, are still missing below a title."""
        if not current.headed or current.section is None:
            return False
        there = set(current.blocks)
        for label in dropwhile(lambda each: each is not section, self._labels_to_next_title()):
            if label in there:
                return False
            there.add(label)
        return True

    def _labels_to_next_title(self) -> Iterator[Section]:
        """Yields the labels from the present block on."""
        for number in range(self._number, len(self._outline.roles)):
            if self._outline.roles[number] in (Role.TITLE, Role.PAGE_TITLE, Role.GROUP):
                return
            yield from (piece.section for piece in self._outline.pieces[number] if piece.section is not None)

    def _title_before(self) -> tuple[list[Block], list[Block]]:
        """Returns the lines before a label, and those at their end that are a title and when it was agreed."""
        last, least = self._parts[-1], 1
        if isinstance(last, StatementBuilder):
            before, least = last.loose if last.section is None else last.blocks[last.section], 2
        else:
            before = last
        number = len(before)
        if not before or before[-1] != self._previous:
            return before, []
        while number > 0 and is_metadata(before[number - 1].text):
            number -= 1
        if number == 0 and isinstance(last, StatementBuilder):
            return before, []  # they tell of the title above them
        number = number or 1
        title = before[number - 1]
        is_line = title.kind is BlockKind.PARAGRAPH and not is_metadata_at_end(title.text)
        if number < least or not is_line or not could_be_title(title.text):
            return before, []
        return before, before[number - 1 :]

    def _take_note(self, note: str, block: Block) -> None:
        if note and self._current is not None:
            self._left_out.append(LeftOut(note, block.place, LeftOutReason.METADATA))
            self._current.date_from(note)

    def _add(self, block: Block) -> None:
        last = self._parts[-1]
        (last.add if isinstance(last, StatementBuilder) else last.append)(block)

    def _leave_out(self, block: Block, reason: LeftOutReason) -> None:
        self._left_out.append(LeftOut(block.text, block.place, reason))

    def finish(self) -> FoundPage:
        """Returns the page with its statements numbered."""
        for part in self._parts:
            if isinstance(part, StatementBuilder) and part.taken is not None:
                lines, taken = part.taken
                if part.is_empty():  # a label with nothing below it takes no title
                    lines += taken
                    part.heading = None
                else:
                    for line in taken[1:]:
                        self._leave_out(line, LeftOutReason.METADATA)
        parts: list[_Part] = []
        for part in self._parts:
            if isinstance(part, StatementBuilder):
                parts += self._finished(part)
            else:
                parts += self._cut(part, only_known=True)
        statements = (found_of(number, *part) for number, part in enumerate(parts, start=1))
        return FoundPage(tuple(statements), tuple(self._left_out), tuple(self._doubts))

    def _finished(self, draft: StatementBuilder) -> list[_Part]:
        for block in draft.put_out_metadata():
            self._leave_out(block, LeftOutReason.METADATA)
        if draft.is_empty():
            self._tell_of_nothing_below(draft)
            return []
        if not draft.labelled:
            loose = with_doubts({Section.POSITION: draft.loose})[Section.POSITION]
            check = [] if draft.month else [CheckReason.NO_LABEL_HEADING]
            return [(draft, [FoundSection(Section.POSITION, tuple(loose))], check)]
        if draft.loose:
            draft.blocks.setdefault(Section.CONTEXT, [])[:0] = map(with_line_before_labels, draft.loose)
        last = draft.section
        tail: list[Block] = []
        if last is not None and last is self._outline.order[-1]:
            draft.blocks[last], tail = self._without_tail(draft.blocks[last], draft)
        blocks = with_doubts({each: draft.blocks[each] for each in Section if draft.blocks.get(each)}, last)
        sections = [FoundSection(each, tuple(some)) for each, some in blocks.items()]
        there = {each.section for each in sections}
        check = [*draft.check, *(MISSING[each] for each in Section if each not in there)]
        whole = [(draft, sections, check)] if sections else []
        return whole + self._cut(tail, only_known=False)

    def _tell_of_nothing_below(self, draft: StatementBuilder) -> None:
        """Notes a title below which the page has no text: it may have been closed when the page was saved."""
        if draft.heading is not None:
            self._leave_out(draft.heading, LeftOutReason.BELONGS_TO_NONE)
            self._doubts.append(Doubt(draft.first, DoubtReason.TEXT_MAY_BE_MISSING, draft.title))

    def _without_tail(self, blocks: list[Block], draft: StatementBuilder) -> tuple[list[Block], list[Block]]:
        """Returns the blocks of a statement, and those at its end that belong to other statements of the library."""
        if len(blocks) < 2:
            return blocks, []
        whole = " ".join(block.text for each in Section for block in draft.blocks.get(each, ()))
        own, likeness = self._known.recognise(whole)
        if likeness == 1.0 or self._known.statements_sharing(whole) <= {own}:  # all of it is one statement
            return blocks, []
        own, _ = self._known.recognise(" ".join(block.text for each in draft.blocks.values() for block in each[:1]))
        before = self._known.statements_with(blocks[0].text)
        for number, block in enumerate(blocks[1:], start=1):
            owners = self._known.statements_with(block.text)
            if owners and owners.keys().isdisjoint({*before, own}):
                return blocks[:number], blocks[number:]
            before = owners
        return blocks, []

    def _cut(self, blocks: list[Block], only_known: bool) -> list[_Part]:
        """Returns blocks without labels cut into position-only statements; blocks that are none are left out."""
        parts: list[_Part] = []
        for group in group_by_statement(blocks, self._known):
            if only_known and not group.known:
                for block in group.blocks:
                    self._leave_out(block, LeftOutReason.INTRODUCTION)
                continue
            part = StatementBuilder("", None, group.blocks[0].place, labelled=False)
            check = CheckReason.NO_LABEL_RECOGNISED if group.known else CheckReason.NO_LABEL_SUBJECT
            parts.append((part, [FoundSection(Section.POSITION, tuple(group.blocks))], [check]))
        return parts
