"""What a review holds: the pages as they were read, the drafts, what a person corrected, as it is saved too."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ascl_reader.errors import ReaderError
from ascl_reader.importer.blocks.document import LeftOut, SourceDocument
from ascl_reader.importer.finding.found_statement import FoundPage, FoundStatement
from ascl_reader.importer.review.drafts import Draft
from ascl_reader.library.statement import Period


class ReadPage(msgspec.Struct, frozen=True):
    """A document of a review; `refusal` is the error for which it was refused, None if it was read.

    `heading` is the name of the page: its heading, or the file's name where the heading says nothing of its own.
    `found` is what was found in it, with every word that is in no statement. `left_out` are sentences on statements of
    a pack that cannot be imported.
    """

    file: str
    heading: str
    document: SourceDocument | None
    refusal: ReaderError | None = None
    left_out: tuple[str, ...] = ()
    found: FoundPage | None = None


class Review(msgspec.Struct, frozen=True):
    """The result of reading documents; nothing is written before accept()."""

    pages: tuple[ReadPage, ...]
    drafts: tuple[Draft, ...]
    not_listed: tuple[str, ...]
    """Ids of statements that an earlier reading of one of these pages had, and this one has not."""

    @property
    def to_check(self) -> tuple[Draft, ...]:
        """The drafts that a person should check."""
        return tuple(draft for draft in self.drafts if draft.check)

    @property
    def without_doubts(self) -> Review:
        """The review without the drafts that a person should check."""
        return msgspec.structs.replace(self, drafts=tuple(draft for draft in self.drafts if not draft.check))


class Correction(msgspec.Struct, frozen=True):
    """The corrections of one statement; a field is None if it stays as found. `taken_as` is the id a person gave it."""

    title: str | None = None
    themes: tuple[str, ...] | None = None
    period: Period | None = None
    taken_as: str | None = None
    confirmed: bool = False
    left_out: bool = False


AS_FOUND = Correction()
"""The correction of a statement in which nothing was corrected."""


class AppliedCorrection(msgspec.Struct, frozen=True, array_like=True):
    """A correction as it is saved: its name, the number of the statement at that time, and the new value."""

    name: str
    number: int = 0
    value: object = None


UNDO = AppliedCorrection("undo")


class ReviewItem(msgspec.Struct, frozen=True):
    """A statement of the review with its corrections; `place` is its index on its page, from 0."""

    draft: Draft
    correction: Correction
    place: int

    @property
    def to_check(self) -> bool:
        """Whether a person should still check it."""
        return bool(self.draft.check) and not self.correction.left_out


class ReviewEntry(msgspec.Struct, frozen=True):
    """A found statement of a page, and what a person corrected of it."""

    found: FoundStatement
    correction: Correction = Correction()


class PageState(msgspec.Struct, frozen=True):
    """A page of the review at a moment: its statements, and the words of it that are in none of them."""

    entries: tuple[ReviewEntry, ...]
    left_out: tuple[LeftOut, ...] = ()

    def with_correction(self, place: int, **what: object) -> PageState:
        """Returns the page with other corrections of the statement at a place."""
        entry = self.entries[place]
        corrected = msgspec.structs.replace(entry.correction, **what)
        return self._with(place, place + 1, (ReviewEntry(entry.found, corrected),))

    def taken_as(self, place: int, statement_id: str) -> PageState:
        """Returns the page with the statement at a place taken as one of the library; no other is that one then."""
        each_said = [each.correction.taken_as for each in self.entries]
        told = [None if said == statement_id else said for said in each_said]
        told[place] = statement_id
        pairs = zip(self.entries, told, strict=True)
        entries = (
            ReviewEntry(each.found, msgspec.structs.replace(each.correction, taken_as=said)) for each, said in pairs
        )
        return PageState(tuple(entries), self.left_out)

    def with_parts(self, start: int, end: int, parts: Sequence[FoundStatement]) -> PageState:
        """Returns the page with other statements in the place of some; a title typed for the first goes on with it."""
        before = [each.correction for each in self.entries[start:end]]
        corrections = [msgspec.structs.replace(each, confirmed=False, taken_as=None) for each in before]
        corrections += [Correction()] * (len(parts) - len(corrections))
        return self._with(start, end, tuple(map(ReviewEntry, parts, corrections)))

    def with_content(
        self, place: int, found: FoundStatement, added: LeftOut | None = None, removed: LeftOut | None = None
    ) -> PageState:
        """Returns the page with other content of a statement, and words added to those left out or taken from them."""
        correction = msgspec.structs.replace(self.entries[place].correction, confirmed=False)
        left_out = list(self.left_out)
        if removed is not None:
            left_out.remove(removed)
        if added is not None:
            left_out = sorted([*left_out, added], key=lambda each: each.place)
        changed = self._with(place, place + 1, (ReviewEntry(found, correction),))
        return PageState(changed.entries, tuple(left_out))

    def _with(self, start: int, end: int, new: tuple[ReviewEntry, ...]) -> PageState:
        return PageState((*self.entries[:start], *new, *self.entries[end:]), self.left_out)
