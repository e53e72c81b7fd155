"""The review that a person corrects before accepting it. Every correction can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from ascl_reader.importer.blocks.document import Block, LeftOut
from ascl_reader.importer.finding import boundaries, section_changes
from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.importer.finding.known_library import KnownLibrary
from ascl_reader.importer.review.drafts import (
    LONGEST_TITLE,
    Draft,
    DraftMaker,
    with_distinct_ids,
)
from ascl_reader.importer.review.review_content import (
    UNDO,
    AppliedCorrection,
    Correction,
    PageState,
    ReadPage,
    Review,
    ReviewEntry,
    ReviewItem,
)
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Period, Section


class OpenReview:
    """A review being corrected; statements are named by their number, from 0, in the order of the pages."""

    def __init__(self, review: Review, library: Library, known: KnownLibrary | None = None) -> None:
        self.library = library
        self._review = review
        self._maker = DraftMaker(library, known or KnownLibrary(library), dict(enumerate(self.pages)))
        by_page: list[list[ReviewEntry]] = [[] for _ in review.pages]
        for draft in review.drafts:
            by_page[draft.document].append(ReviewEntry(draft.found))
        out = [page.found.left_out if page.found else () for page in review.pages]
        self._pages = tuple(PageState(tuple(page), each) for page, each in zip(by_page, out, strict=True))
        self._before: list[tuple[PageState, ...]] = []
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
    def to_save(self) -> dict[str, Any]:
        """All of them, and the ids not found on the pages that a person says are still listed, as values for JSON."""
        return {"made": [msgspec.to_builtins(each) for each in self._made], "listed_still": sorted(self._listed_still)}

    @property
    def no_longer_listed(self) -> tuple[str, ...]:
        """The ids that an earlier reading of these pages found, and this one did not."""
        return self._maker.no_longer_listed([item.draft for item in self.items])

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

    def page_of(self, number: int) -> ReadPage:
        """Returns the document in which a statement stands."""
        return self._review.pages[self.items[number].draft.document]

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
        self._change(AppliedCorrection("told", number, statement_id), lambda page: page.taken_as(place, statement_id))

    def confirm(self, number: int) -> None:
        """Marks a statement as checked."""
        self._correct(AppliedCorrection("fine", number), confirmed=True)

    def leave_out(self, number: int, out: bool = True) -> None:
        """Leaves a statement out of the import, or includes it again."""
        self._correct(AppliedCorrection("left out", number, out), left_out=out)

    def can_split(self, number: int, block: Block) -> bool:
        """Returns whether a new statement can begin at a block."""
        return not self.is_packed(number) and row_of(self.items[number].draft.found, block) > 0

    def split(self, number: int, block: Block) -> None:
        """Splits a statement before a block."""
        parts = boundaries.split(self.items[number].draft.found, block)
        if parts is not None and not self.is_packed(number):
            place = self.items[number].place
            row = row_of(self.items[number].draft.found, block)
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
        parts = None
        if place:
            before, own = (self.items[each].draft.found for each in (number - 1, number))
            if by < 0:
                parts = boundaries.begin_earlier(before, own)
            else:
                as_found = boundaries.sections_found([draft.found for draft in self._review.drafts])
                parts = boundaries.begin_later(before, own, as_found)
        if parts is not None:
            self._replace(AppliedCorrection("begin", number, -1 if by < 0 else 1), place - 1, place + 1, parts)
        return parts is not None

    def begin_section(self, number: int, block: Block, section: Section) -> bool:
        """Lets a section begin at a block of a statement; returns whether that changed anything."""
        found = self.items[number].draft.found
        changed = None if self.is_packed(number) else section_changes.begin_section(found, block, section)
        if changed is not None:
            said = (row_of(found, block), section.value)
            self._put(AppliedCorrection("section", number, said), changed)
        return changed is not None

    def put_out(self, number: int, block: Block, start: int = 0, length: int | None = None) -> bool:
        """Puts a block out of a statement, or some of its words; returns whether that was possible."""
        found = self.items[number].draft.found
        if self.is_packed(number):
            return False
        if length is None:
            done = section_changes.put_out(found, block)
        else:
            done = section_changes.put_out_words(found, block, start, length)
        if done is None:
            return False
        changed, words = done
        said = (row_of(found, block), start, length)
        self._put(AppliedCorrection("put out", number, said), changed, added=words)
        return True

    def take_in(self, number: int, words: LeftOut) -> bool:
        """Takes words that were left out of a page into a statement of it; returns whether that was possible."""
        left_out = self.left_out(self.items[number].draft.document)
        if self.is_packed(number) or words not in left_out or not words.text.strip():
            return False
        changed = section_changes.take_in(self.items[number].draft.found, words)
        self._put(AppliedCorrection("take in", number, left_out.index(words)), changed, removed=words)
        return True

    def left_out(self, page: int) -> tuple[LeftOut, ...]:
        """Returns the words of a page that are in none of its statements, in their order."""
        return self._pages[page].left_out

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
        self._change(made, lambda page: page.with_correction(place, **what))

    def _replace(self, made: AppliedCorrection, start: int, end: int, parts: Sequence[FoundStatement]) -> None:
        self._change(made, lambda page: page.with_parts(start, end, parts))

    def _put(
        self,
        made: AppliedCorrection,
        found: FoundStatement,
        added: LeftOut | None = None,
        removed: LeftOut | None = None,
    ) -> None:
        place = self.items[made.number].place
        self._change(made, lambda page: page.with_content(place, found, added, removed))

    def _change(self, made: AppliedCorrection, change: Callable[[PageState], PageState]) -> None:
        self._before.append(self._pages)
        self._made.append(made)
        page = self.items[made.number].draft.document
        changed = change(self._pages[page])
        self._pages = (*self._pages[:page], changed, *self._pages[page + 1 :])
        self._make_items()

    def _make_items(self) -> None:
        made = [draft for page, state in enumerate(self._pages) for draft in self._drafts(page, state.entries)]
        drafts = with_distinct_ids(made, self.library)
        self.items = tuple(
            ReviewItem(_corrected(next(drafts), each.correction), each.correction, place)
            for state in self._pages
            for place, each in enumerate(state.entries)
        )

    def _drafts(self, page: int, entries: tuple[ReviewEntry, ...]) -> list[Draft]:
        """Returns the drafts of a page: those of the review, made anew where a person has changed something."""
        given = [self._given.get((page, each.found)) for each in entries]
        if all(given) and not any(each.correction.taken_as is not None for each in entries):
            return [draft for draft in given if draft is not None]
        told = [each.correction.taken_as for each in entries]
        return list(self._maker.drafts(page, [each.found for each in entries], told))


def row_of(found: FoundStatement, block: Block) -> int:
    """Returns the number of a block, from 0, among the blocks of a statement; -1 where it is none of them."""
    inside = found.blocks
    return next((row for row, (_, each) in enumerate(inside) if each is block), -1)


def _corrected(draft: Draft, correction: Correction) -> Draft:
    return msgspec.structs.replace(
        draft,
        title=correction.title or draft.title,
        themes=correction.themes or draft.themes,
        period=correction.period or draft.period,
        check=() if correction.confirmed else draft.check,
    )
