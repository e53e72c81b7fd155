"""The content of a sheet as plain data, from which every format is written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import msgspec

from ascl_reader.briefing.briefing import (
    Layout,
    Paper,
    Part,
    Profile,
    SchoolLine,
)
from ascl_reader.library.statement import Passage, first_sentence

TYPED = (Part.NOTE, SchoolLine.RECOMMENDATION)
"""The parts whose lines and columns stay as they were typed."""


class SchoolNotes(msgspec.Struct, frozen=True):
    """What the school wrote on a statement: a note (paragraphs, and bullets that begin with "- "), stance, questions.

    Plain data, filled by whoever knows where it is kept. The stance is one of the names in the user's file, or words of
    its own; look_again is a day as YYYY-MM-DD.
    """

    note: str = ""
    stance: str = ""
    look_again: str = ""
    questions: tuple[str, ...] = ()


class PartText(msgspec.Struct, frozen=True):
    """One printed part below a position."""

    part: Part | SchoolLine
    heading: str
    passages: tuple[Passage, ...]


class SheetEntry(msgspec.Struct, frozen=True):
    """One statement on a sheet."""

    number: int
    id: str
    title: str
    about: str
    """Its themes."""
    period: str
    """When the position was taken, with "inferred" where it is."""
    wording: str
    """Whose words it is in."""
    wording_short: str
    source_short: str
    source: str
    """Where it was published, and when it was imported."""
    lacking: str
    """Which sections the published statement does not have."""
    running: tuple[str, ...]
    """Title, wording with period, and source in a few words each: the head of a page on which it runs on."""
    status: tuple[str, ...]
    """What a reader must know of it: superseded, no longer on its page."""
    brief: str
    """One sentence, in the editors' words."""
    agenda: str
    """Its item on the agenda, and what the meeting is to do with it."""
    position: tuple[Passage, ...]
    parts: tuple[PartText, ...]

    @property
    def lead(self) -> tuple[str, str]:
        """The first sentence of the position, which stands out, and what else is in its first paragraph."""
        first = self.position[0].text if self.position else ""
        lead = first_sentence(first)
        return lead, first[len(lead) :]

    @property
    def details(self) -> tuple[str, ...]:
        """The line below the title."""
        return tuple(filter(None, (self.about, self.period, self.wording, self.source, self.lacking)))


class AcronymMeaning(msgspec.Struct, frozen=True):
    """An acronym and what it stands for."""

    acronym: str
    long: str


class Sheet(msgspec.Struct, frozen=True):
    """All the words of a sheet; what is not wanted or missing is empty."""

    kind: str
    title: str
    subtitle: str
    audience: str
    date: str
    """The day of the meeting in words, with its time."""
    meeting: str
    place: str
    cover: tuple[Passage, ...]
    """The cover note."""
    prepared_by: str
    school: str
    printed: str
    """The day on which it is made, in words."""
    printed_on: str
    """The same as YYYY-MM-DD."""
    whose: str
    wordings: str
    """Whose positions these are and in whose words: at the foot of every page."""
    about: tuple[str, ...]
    """Further sentences on the positions, which stand on the sheet once."""
    glance: tuple[str, ...]
    """Each position in a line: in the editors' sentence where all are that short, else the titles."""
    glance_told: tuple[str, ...]
    """With titles: whose words each statement is in, and its period."""
    entries: tuple[SheetEntry, ...]
    acronyms: tuple[AcronymMeaning, ...]
    left_out: str
    layout: Layout
    profile: Profile
    paper: Paper
    note_space: bool
    colour: str
    """The school's colour as #rrggbb, empty for the usual one."""
    closer: bool = False
    """Whether lines and parts stand closer, so that no last page has a few lines alone."""

    @property
    def head(self) -> str:
        """The kind of briefing, and for whom it is."""
        return " · ".join(filter(None, (self.kind, self.audience)))

    @property
    def author(self) -> str:
        """Whom the files name as their author: who prepared the paper, else the school."""
        return self.prepared_by or self.school

    @property
    def glance_lines(self) -> tuple[str, ...]:
        """The list at a glance, a text for each statement."""
        told = self.glance_told or ("",) * len(self.glance)
        return tuple(" · ".join(filter(None, each)) for each in zip(self.glance, told, strict=True))

    @property
    def colophon(self) -> str:
        """All notes on the whole sheet, for formats without page footers."""
        return " ".join(filter(None, (self.whose, self.wordings, *self.about, f"Printed {self.printed}.")))

    @property
    def details(self) -> tuple[str, ...]:
        """The line below the title: meeting, where it is, who prepared the paper, the school."""
        prepared = f"Prepared by {self.prepared_by}" if self.prepared_by else ""
        return tuple(filter(None, (self.meeting, self.place, prepared, self.school)))


def paragraphs_and_lists(passages: tuple[Passage, ...]) -> Iterator[tuple[bool, list[Passage]]]:
    """Yields passages as paragraphs (False, one) and lists (True, consecutive bullets)."""
    for bullets, found in groupby(passages, key=lambda each: each.bullet):
        if bullets:
            yield True, list(found)
        else:
            yield from ((False, [each]) for each in found)
