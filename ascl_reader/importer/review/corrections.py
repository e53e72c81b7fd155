"""The review that a person corrects before accepting it. Every correction can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block
from ascl_reader.importer.finding import boundaries
from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.importer.finding.recognise import KnownStatements
from ascl_reader.importer.review.drafts import (
    LONGEST_TITLE,
    Draft,
    DraftMaker,
    known_statements,
    with_distinct_ids,
)
from ascl_reader.importer.review.review import Review, no_longer_listed
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Period


class Correction(msgspec.Struct, frozen=True):
    """The corrections of one statement, none where it stays as found. `taken_as` is the id a person gave it."""

    title: str | None = None
    themes: tuple[str, ...] | None = None
    period: Period | None = None
    taken_as: str | None = None
    confirmed: bool = False
    left_out: bool = False


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


class _Entry(msgspec.Struct, frozen=True):
    found: FoundStatement
    correction: Correction = Correction()


_Pages = tuple[tuple[_Entry, ...], ...]


class OpenReview:
    """A review being corrected; statements are named by their number, from 0, in the order of the pages."""

    def __init__(self, review: Review, library: Library, known: KnownStatements | None = None) -> None:
        self.library = library
        self._review = review
        self._maker = DraftMaker(library, known or known_statements(library), dict(enumerate(self.pages)))
        by_page: list[list[_Entry]] = [[] for _ in review.pages]
        for draft in review.drafts:
            by_page[draft.document].append(_Entry(draft.found))
        self._pages: _Pages = tuple(tuple(page) for page in by_page)
        self._before: list[_Pages] = []
        self._made: list[AppliedCorrection] = []
        self._listed_still: frozenset[str] = frozenset()
        self._given = {(draft.document, draft.found): draft for draft in review.drafts}
        self.items: tuple[ReviewItem, ...] = ()
        self._make_items()

    @property
    def pages(self) -> tuple[str, ...]:
        """The headings of the pages."""
        return tuple(page.heading for page in self._review.pages)

    @property
    def problems(self) -> tuple[str, ...]:
        """Sentences on why documents were refused and statements of packs left out."""
        pages = self._review.pages
        return tuple(told for page in pages for told in (*((page.problem,) if page.problem else ()), *page.left_out))

    @property
    def review(self) -> Review:
        """The review to accept: the statements not left out, as corrected."""
        kept = tuple(item.draft for item in self.items if not item.correction.left_out)
        gone = tuple(each for each in self.no_longer_listed if each not in self._listed_still)
        return msgspec.structs.replace(self._review, drafts=kept, not_listed=gone)

    @property
    def applied(self) -> tuple[AppliedCorrection, ...]:
        """All corrections and undoings, the oldest first: undone ones count too when new ids are numbered."""
        return tuple(self._made)

    @property
    def still_listed(self) -> frozenset[str]:
        """The ids not found on the pages that a person says are still listed."""
        return self._listed_still

    @property
    def no_longer_listed(self) -> tuple[str, ...]:
        """The ids that an earlier reading of these pages found, and this one did not."""
        return no_longer_listed(self._review.pages, [item.draft for item in self.items], self.library)

    def is_marked_not_listed(self, statement_id: str) -> bool:
        """Returns whether a statement not found will be marked as no longer listed."""
        return statement_id not in self._listed_still

    def mark_not_listed(self, statement_id: str, marked: bool) -> None:
        """Sets whether a statement not found will be marked as no longer listed."""
        self._listed_still = self._listed_still - {statement_id} if marked else self._listed_still | {statement_id}

    def source_lines(self, number: int) -> tuple[int, int, bool]:
        """Returns the first and last line of a statement, and whether these numbers are pages of a PDF."""
        draft = self.items[number].draft
        document = self._review.pages[draft.document].document
        return draft.found.first, draft.found.last, document is not None and document.place_unit.value == "page"

    def previous(self, number: int) -> int | None:
        """Returns the number of the previous statement on the page, none for the first."""
        return number - 1 if self.items[number].place else None

    def following(self, number: int) -> int | None:
        """Returns the number of the next statement on the page, none for the last."""
        last = number + 1 == len(self.items) or not self.items[number + 1].place
        return None if last else number + 1

    def set_title(self, number: int, title: str, again: bool = False) -> None:
        """Sets the title of a statement, cut to LONGEST_TITLE characters; an empty one is ignored.

        So is the one that it has, here as for themes and period, unless a saved correction is applied `again`.
        """
        title = " ".join(title.split())[:LONGEST_TITLE]
        if title and (again or title != self.items[number].draft.title):
            self._correct(AppliedCorrection("title", number, title), title=title)

    def set_themes(self, number: int, themes: Sequence[str], again: bool = False) -> None:
        """Sets the themes of a statement, the first being its main one; an empty list is ignored."""
        chosen = tuple(dict.fromkeys(themes))
        if chosen and (again or chosen != self.items[number].draft.themes):
            self._correct(AppliedCorrection("themes", number, chosen), themes=chosen)

    def set_period(self, number: int, period: Period, again: bool = False) -> None:
        """Sets the period of a statement."""
        if again or period != self.items[number].draft.period:
            self._correct(AppliedCorrection("period", number, msgspec.to_builtins(period)), period=period)

    def is_packed(self, number: int) -> bool:
        """Returns whether a statement comes from a library pack, whose boundaries and ids are not corrected here."""
        return self.items[number].draft.packed is not None

    def take_as(self, number: int, statement_id: str) -> None:
        """Sets which statement of the library this is; empty for one that the library does not have."""
        if self.is_packed(number):
            return
        place = self.items[number].place

        def change(entries: tuple[_Entry, ...]) -> tuple[_Entry, ...]:
            told = [None if each.correction.taken_as == statement_id else each.correction.taken_as for each in entries]
            told[place] = statement_id
            pairs = zip(entries, told, strict=True)
            return tuple(
                _Entry(each.found, msgspec.structs.replace(each.correction, taken_as=said)) for each, said in pairs
            )

        self._change(AppliedCorrection("told", number, statement_id), change)

    def confirm(self, number: int) -> None:
        """Marks a statement as checked."""
        self._correct(AppliedCorrection("fine", number), confirmed=True)

    def leave_out(self, number: int, out: bool = True) -> None:
        """Leaves a statement out of the import, or includes it again."""
        self._correct(AppliedCorrection("left out", number, out), left_out=out)

    def can_split(self, number: int, block: Block) -> bool:
        """Returns whether a new statement can begin at a block."""
        return not self.is_packed(number) and boundaries.split(self.items[number].draft.found, block) is not None

    def split(self, number: int, block: Block) -> None:
        """Splits a statement before a block."""
        parts = boundaries.split(self.items[number].draft.found, block)
        if parts is not None and not self.is_packed(number):
            place = self.items[number].place
            inside = boundaries.blocks_with_sections(self.items[number].draft.found)
            row = next(row for row, (_, each) in enumerate(inside) if each is block)
            self._replace(AppliedCorrection("split", number, row), place, place + 1, parts)

    def can_join(self, number: int) -> bool:
        """Returns whether a statement can be joined to the previous one on its page."""
        return self.items[number].place > 0 and not self.is_packed(number)

    def join(self, number: int) -> None:
        """Joins a statement to the previous one on its page."""
        place = self.items[number].place
        if self.can_join(number):
            before = self.items[number - 1].draft.found
            joined = boundaries.join(before, self.items[number].draft.found)
            self._replace(AppliedCorrection("join", number), place - 1, place + 1, (joined,))

    def move_beginning(self, number: int, by: int) -> bool:
        """Moves the beginning of a statement by one block, back (-1) or on (1); returns whether that was possible."""
        place = self.items[number].place if self.can_join(number) else 0
        move = boundaries.begin_earlier if by < 0 else boundaries.begin_later
        parts = move(self.items[number - 1].draft.found, self.items[number].draft.found) if place else None
        if parts is not None:
            self._replace(AppliedCorrection("begin", number, -1 if by < 0 else 1), place - 1, place + 1, parts)
        return parts is not None

    @property
    def corrected(self) -> bool:
        """Whether anything was corrected."""
        return bool(self._before)

    def undo(self) -> bool:
        """Undoes the newest correction; returns whether there was one."""
        if not self._before:
            return False
        self._pages = self._before.pop()
        self._made.append(UNDO)
        self._make_items()
        return True

    def _correct(self, made: AppliedCorrection, **what: object) -> None:
        place = self.items[made.number].place

        def change(entries: tuple[_Entry, ...]) -> tuple[_Entry, ...]:
            entry = entries[place]
            corrected = msgspec.structs.replace(entry.correction, **what)
            return (*entries[:place], _Entry(entry.found, corrected), *entries[place + 1 :])

        self._change(made, change)

    def _replace(self, made: AppliedCorrection, start: int, end: int, parts: Sequence[FoundStatement]) -> None:
        """Puts other statements in the place of some; a title that was typed for the first goes on with it."""

        def change(entries: tuple[_Entry, ...]) -> tuple[_Entry, ...]:
            kept = [each.correction for each in entries[start:end]]
            corrections = [msgspec.structs.replace(each, confirmed=False, taken_as=None) for each in kept]
            corrections += [Correction()] * (len(parts) - len(corrections))
            new = tuple(map(_Entry, parts, corrections))
            return (*entries[:start], *new, *entries[end:])

        self._change(made, change)

    def _change(self, made: AppliedCorrection, change: Callable[[tuple[_Entry, ...]], tuple[_Entry, ...]]) -> None:
        self._before.append(self._pages)
        self._made.append(made)
        page = self.items[made.number].draft.document
        changed = change(self._pages[page])
        self._pages = (*self._pages[:page], changed, *self._pages[page + 1 :])
        self._make_items()

    def _make_items(self) -> None:
        made = [draft for page, entries in enumerate(self._pages) for draft in self._drafts(page, entries)]
        drafts = with_distinct_ids(made, self.library)
        self.items = tuple(
            ReviewItem(_corrected(next(drafts), each.correction), each.correction, place)
            for entries in self._pages
            for place, each in enumerate(entries)
        )

    def _drafts(self, page: int, entries: tuple[_Entry, ...]) -> list[Draft]:
        """Returns the drafts of a page: those of the review, made anew where a person has changed something."""
        given = [self._given.get((page, each.found)) for each in entries]
        if all(given) and not any(each.correction.taken_as is not None for each in entries):
            return [draft for draft in given if draft is not None]
        told = [each.correction.taken_as for each in entries]
        return list(self._maker.drafts(page, [each.found for each in entries], told))


def _corrected(draft: Draft, correction: Correction) -> Draft:
    return msgspec.structs.replace(
        draft,
        title=correction.title or draft.title,
        themes=correction.themes or draft.themes,
        period=correction.period or draft.period,
        check=() if correction.confirmed else draft.check,
    )
