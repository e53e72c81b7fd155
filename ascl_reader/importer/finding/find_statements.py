"""Finds where statements and their sections begin and end in a page, and which boundaries a person should check.

A label or a heading makes a boundary that is certain. Where a page runs on without either, paragraphs are cut by what
the library already knows; such boundaries, and those that only a change of subject suggests, are to be checked.
"""

from __future__ import annotations

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind, SourceDocument
from ascl_reader.importer.blocks.labels import (
    LONGEST_TITLE_LINE,
    PAGE_HEADINGS,
    could_be_title,
    split_at_labels,
    title_and_month,
)
from ascl_reader.importer.finding.found_statement import CheckReason, FoundSection, FoundStatement
from ascl_reader.importer.finding.recognise import KnownStatements
from ascl_reader.importer.finding.statement_builder import StatementBuilder
from ascl_reader.importer.finding.unlabelled import group_by_statement
from ascl_reader.library.statement import Section


def find_statements(document: SourceDocument, known: KnownStatements) -> list[FoundStatement]:
    """Returns the statements of a page in order; none where the page holds no statement."""
    finder = _Finder(known, document.heading)
    for block in document.blocks:
        finder.take(block)
    return finder.finish()


class _Finder:
    def __init__(self, known: KnownStatements, heading: str) -> None:
        self._known = known
        self._heading = heading
        self._drafts: list[StatementBuilder] = []
        self._preamble: list[Block] = []
        self._previous: Block | None = None

    @property
    def _current(self) -> StatementBuilder | None:
        return self._drafts[-1] if self._drafts else None

    def take(self, block: Block) -> None:
        """Takes the next block of the page."""
        if not self._is_of_page(block):
            self._place(block)
        self._previous = block

    def _is_of_page(self, block: Block) -> bool:
        """Returns whether a block is the heading of the whole page."""
        if block.text == self._heading and (block.kind is BlockKind.HEADING or self._previous is None):
            self._heading = ""
            return True
        return bool(PAGE_HEADINGS.match(block.text))

    def _place(self, block: Block) -> None:
        found = split_at_labels(block.text)
        if found[0].section is None and self._is_title(block):
            title, month = title_and_month(block.text)
            self._drafts.append(StatementBuilder(title, month, block.place, labelled=False))
            return
        for number, piece in enumerate(found):
            if piece.section is not None:
                self._open(piece.section, block, begins=number == 0)
            if piece.text:
                self._add(msgspec.structs.replace(block, text=piece.text, kind=_kind(block)))

    def _is_title(self, block: Block) -> bool:
        if len(block.text) > LONGEST_TITLE_LINE or block.kind is BlockKind.BULLET:
            return False
        return block.kind is BlockKind.HEADING or title_and_month(block.text)[1] is not None

    def _open(self, section: Section, block: Block, begins: bool) -> None:
        """Opens a section; `begins` tells whether its label begins the block."""
        current = self._current
        order = list(Section)
        fits = current is not None and (current.section is None or order.index(section) > order.index(current.section))
        may_be_titled = begins and (section is Section.CONTEXT or (section is Section.POSITION and not fits))
        before = self._lines_before() if may_be_titled else []
        if before:
            title = before.pop()
            self._drafts.append(current := StatementBuilder(title.text, None, title.place, labelled=True))
            current.check.append(CheckReason.TITLE_BY_PLACE)
            current.taken = (before, title)
        elif current is None or not fits or (not current.headed and current.section is None):
            self._drafts.append(current := StatementBuilder("", None, block.place, labelled=True))
        if section in current.blocks:
            current.check.append(CheckReason.TWO_SECTIONS_ALIKE)
        current.open(section)

    def _lines_before(self) -> list[Block]:
        """Returns the lines before a label whose last line may be a title; empty where it cannot be one."""
        before, least = self._preamble, 1
        if self._current is not None:
            section = self._current.section
            before, least = self._current.loose if section is None else self._current.blocks[section], 2
        if len(before) < least or before[-1] != self._previous or before[-1].kind is not BlockKind.PARAGRAPH:
            return []
        return before if could_be_title(before[-1].text) else []

    def _add(self, block: Block) -> None:
        if self._current is None:
            self._preamble.append(block)
        else:
            self._current.add(block)

    def finish(self) -> list[FoundStatement]:
        """Returns what was found, numbered."""
        for draft in self._drafts:
            if draft.taken is not None and draft.is_empty():  # a label with nothing below it takes no title
                lines, title = draft.taken
                lines.append(title)
        parts: list[tuple[StatementBuilder, list[FoundSection], list[CheckReason]]] = []
        parts += self._cut(StatementBuilder("", None, 1, labelled=False), self._preamble, only_known=True)
        for draft in self._drafts:
            parts += self._finished(draft)
        return [
            FoundStatement(number, draft.title, draft.month, tuple(sections), tuple(check), *_span(draft, sections))
            for number, (draft, sections, check) in enumerate(parts, start=1)
        ]

    def _finished(
        self, draft: StatementBuilder
    ) -> list[tuple[StatementBuilder, list[FoundSection], list[CheckReason]]]:
        if not draft.labelled:
            if not draft.loose:
                return []
            check = [] if draft.month else [CheckReason.NO_LABEL_HEADING]
            return [(draft, [FoundSection(Section.POSITION, tuple(draft.loose))], check)]
        if draft.loose:
            draft.blocks.setdefault(Section.CONTEXT, [])[:0] = draft.loose
        last = draft.section
        tail: list[Block] = []
        if last is Section.RATIONALE:
            draft.blocks[last], tail = self._without_tail(draft.blocks[last], draft)
        sections = [FoundSection(each, tuple(draft.blocks[each])) for each in Section if draft.blocks.get(each)]
        check = list(draft.check)
        if not any(each.section is Section.POSITION for each in sections):
            check.append(CheckReason.NO_POSITION)
        whole = [(draft, sections, check)] if sections else []
        return whole + self._cut(draft, tail, only_known=False)

    def _without_tail(self, blocks: list[Block], draft: StatementBuilder) -> tuple[list[Block], list[Block]]:
        """Cuts off the end of a rationale where paragraphs begin that belong to other statements the library knows."""
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

    def _cut(
        self, draft: StatementBuilder, blocks: list[Block], only_known: bool
    ) -> list[tuple[StatementBuilder, list[FoundSection], list[CheckReason]]]:
        """Cuts blocks without labels into position-only statements."""
        parts = []
        for group in group_by_statement(blocks, self._known):
            if only_known and not group.known:
                continue
            part = StatementBuilder("", None, group.blocks[0].place, labelled=False)
            check = CheckReason.NO_LABEL_RECOGNISED if group.known else CheckReason.NO_LABEL_SUBJECT
            parts.append((part, [FoundSection(Section.POSITION, group.blocks)], [check]))
        return parts


def _kind(block: Block) -> BlockKind:
    return BlockKind.PARAGRAPH if block.kind is BlockKind.HEADING else block.kind


def _span(draft: StatementBuilder, sections: list[FoundSection]) -> tuple[int, int]:
    return min(draft.first, sections[0].place_range[0]), sections[-1].place_range[1]
