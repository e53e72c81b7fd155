"""Finds where statements and their sections begin and end in a page, and tells how sure each boundary is.

A label or a heading makes a boundary that is certain. Where a page runs on without either, paragraphs are cut by what
the library already knows; such boundaries, and those that only a change of subject suggests, are to be checked.
"""

from __future__ import annotations

from enum import Enum

import msgspec

from ascl_reader.importer.document import Block, Kind, SourceDocument
from ascl_reader.importer.labels import PAGE_HEADINGS, pieces, title_and_month
from ascl_reader.importer.unlabelled import groups_of
from ascl_reader.recognise import Known
from ascl_reader.statement import Section

LONGEST_TITLE = 120
"""Characters of a heading that can be a statement's title; a longer one is text set large."""


class Check(str, Enum):
    """Why a found statement is to be checked by a person."""

    NO_LABEL_RECOGNISED = "no label on the page; cut here because the text before and after are known statements"
    NO_LABEL_SUBJECT = "no label on the page; cut here because the subject seems to change"
    NO_LABEL_HEADING = "no label under this heading; all of it is taken as the position"
    NO_POSITION = "no position was found"
    TWO_SECTIONS_ALIKE = "a label stands twice in this statement"


class FoundSection(msgspec.Struct, frozen=True):
    """The blocks of one section, labels taken off."""

    section: Section
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The section's text as one line: white space collapsed, bullets without signs."""
        return " ".join(" ".join(block.text.split()) for block in self.blocks)

    @property
    def written(self) -> str:
        """The section's text with paragraphs and bullets, as a statement's file holds it."""
        parts: list[str] = []
        for number, block in enumerate(self.blocks):
            bullet = block.kind is Kind.BULLET
            follows = number > 0 and bullet and self.blocks[number - 1].kind is Kind.BULLET
            parts.append(("\n" if follows else "\n\n" if number else "") + ("- " if bullet else "") + block.text)
        return "".join(parts)

    @property
    def places(self) -> tuple[int, int]:
        """The first and last line, or page, of the section."""
        return self.blocks[0].place, self.blocks[-1].last


class Found(msgspec.Struct, frozen=True):
    """A statement found in a page: the n-th (from 1), with what the page itself tells and what is to be checked."""

    n: int
    title: str
    month: str | None
    sections: tuple[FoundSection, ...]
    check: tuple[Check, ...]
    first: int
    last: int

    def section(self, section: Section) -> FoundSection | None:
        """Return a section, none where the statement lacks it."""
        return next((each for each in self.sections if each.section is section), None)

    @property
    def text(self) -> str:
        """All its text in the order of the sections, by which it is recognised."""
        return " ".join(each.text for each in self.sections)


def find_statements(document: SourceDocument, known: Known) -> list[Found]:
    """Return the statements of a page in order; none where the page holds no statement."""
    finder = _Finder(known)
    for number, block in enumerate(document.blocks):
        if not (number == 0 and block.text == document.heading):
            finder.take(block)
    return finder.finish()


class _Draft:
    """A statement in the making."""

    def __init__(self, title: str, month: str | None, place: int, labelled: bool) -> None:
        self.title, self.month, self.first = title, month, place
        self.labelled = labelled
        self.headed = bool(title)
        self.section: Section | None = None
        self.blocks: dict[Section, list[Block]] = {}
        self.loose: list[Block] = []
        self.check: list[Check] = []
        self.last = place

    def open(self, section: Section) -> None:
        """Begin a section."""
        self.labelled = True
        self.section = section
        self.blocks.setdefault(section, [])

    def add(self, block: Block) -> None:
        """Take a block into the section that is open."""
        self.last = block.last
        (self.loose if self.section is None else self.blocks[self.section]).append(block)


class _Finder:
    def __init__(self, known: Known) -> None:
        self._known = known
        self._drafts: list[_Draft] = []
        self._preamble: list[Block] = []

    @property
    def _current(self) -> _Draft | None:
        return self._drafts[-1] if self._drafts else None

    def take(self, block: Block) -> None:
        """Take the next block of the page."""
        if PAGE_HEADINGS.match(block.text):
            return
        found = pieces(block.text)
        if found[0].section is None and self._is_title(block):
            title, month = title_and_month(block.text)
            self._drafts.append(_Draft(title, month, block.place, labelled=False))
            return
        for piece in found:
            if piece.section is not None:
                self._open(piece.section, block)
            if piece.text:
                self._add(msgspec.structs.replace(block, text=piece.text, kind=_kind(block)))

    def _is_title(self, block: Block) -> bool:
        if len(block.text) > LONGEST_TITLE or block.kind is Kind.BULLET:
            return False
        return block.kind is Kind.HEADING or title_and_month(block.text)[1] is not None

    def _open(self, section: Section, block: Block) -> None:
        current = self._current
        order = list(Section)
        fits = current is not None and (current.section is None or order.index(section) > order.index(current.section))
        if current is None or not fits or (not current.headed and current.section is None):
            self._drafts.append(current := _Draft("", None, block.place, labelled=True))
        if section in current.blocks:
            current.check.append(Check.TWO_SECTIONS_ALIKE)
        current.open(section)
        current.last = block.last

    def _add(self, block: Block) -> None:
        if self._current is None:
            self._preamble.append(block)
        else:
            self._current.add(block)

    def finish(self) -> list[Found]:
        """Return what was found, numbered."""
        parts: list[tuple[_Draft, list[FoundSection], list[Check]]] = []
        parts += self._cut(_Draft("", None, 1, labelled=False), self._preamble, only_known=True)
        for draft in self._drafts:
            parts += self._finished(draft)
        return [
            Found(number, draft.title, draft.month, tuple(sections), tuple(check), *_span(draft, sections))
            for number, (draft, sections, check) in enumerate(parts, start=1)
        ]

    def _finished(self, draft: _Draft) -> list[tuple[_Draft, list[FoundSection], list[Check]]]:
        if not draft.labelled:
            if not draft.loose:
                return []
            check = [] if draft.month else [Check.NO_LABEL_HEADING]
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
            check.append(Check.NO_POSITION)
        whole = [(draft, sections, check)] if sections else []
        return whole + self._cut(draft, tail, only_known=False)

    def _without_tail(self, blocks: list[Block], draft: _Draft) -> tuple[list[Block], list[Block]]:
        """Cut off the end of a rationale where paragraphs begin that belong to other statements the library knows."""
        before: dict[str, float] = {}
        own: set[str] = set()
        for number, block in enumerate(blocks if len(blocks) > 1 else ()):
            owners = self._known.owners(block.text)
            if number == 0:
                labelled = [block for section, each in draft.blocks.items() if each is not blocks for block in each]
                own = self._known.akin(" ".join(each.text for each in (*labelled, block)))
            elif owners and owners.keys().isdisjoint({*before, *own}):
                return blocks[:number], blocks[number:]
            before = owners
        return blocks, []

    def _cut(
        self, draft: _Draft, blocks: list[Block], only_known: bool
    ) -> list[tuple[_Draft, list[FoundSection], list[Check]]]:
        """Cut blocks without labels into position-only statements."""
        parts = []
        for group in groups_of(blocks, self._known):
            if only_known and not group.known:
                continue
            part = _Draft("", None, group.blocks[0].place, labelled=False)
            check = Check.NO_LABEL_RECOGNISED if group.known else Check.NO_LABEL_SUBJECT
            parts.append((part, [FoundSection(Section.POSITION, group.blocks)], [check]))
        return parts


def _kind(block: Block) -> Kind:
    return Kind.PARAGRAPH if block.kind is Kind.HEADING else block.kind


def _span(draft: _Draft, sections: list[FoundSection]) -> tuple[int, int]:
    return min(draft.first, sections[0].places[0]), sections[-1].places[1]
