"""A review as it stands: its pages and statements with what was corrected so far."""

from __future__ import annotations

from typing import Any

import msgspec

from ascl_reader.errors import ReaderError
from ascl_reader.importer.blocks.document import Block, LeftOut
from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.importer.finding.known_library import KnownLibrary
from ascl_reader.importer.review.drafts import Draft, DraftMaker, with_distinct_ids
from ascl_reader.importer.review.review_content import (
    AppliedCorrection,
    Correction,
    PageState,
    ReadPage,
    Review,
    ReviewEntry,
    ReviewItem,
)
from ascl_reader.library.library import Library


class CurrentReview:
    """A review as it is corrected; statements are named by their number, from 0, in the order of the pages."""

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
    def refusals(self) -> tuple[ReaderError, ...]:
        """The errors for which documents were refused."""
        return tuple(page.refusal for page in self._review.pages if page.refusal is not None)

    @property
    def left_out_of_packs(self) -> tuple[str, ...]:
        """Sentences on statements of packs that cannot be imported."""
        return tuple(told for page in self._review.pages for told in page.left_out)

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

    def source_lines(self, number: int) -> tuple[int, int, bool]:
        """Returns the first and last line of a statement, and whether these numbers are pages of a PDF."""
        draft = self.items[number].draft
        document = self._review.pages[draft.document].document
        return draft.found.first, draft.found.last, document is not None and document.place_unit.value == "page"

    def page_of(self, number: int) -> ReadPage:
        """Returns the document in which a statement stands."""
        return self._review.pages[self.items[number].draft.document]

    def previous(self, number: int) -> int | None:
        """Returns the number of the previous statement on the page, None for the first."""
        return number - 1 if self.items[number].place else None

    def following(self, number: int) -> int | None:
        """Returns the number of the next statement on the page, None for the last."""
        last = number + 1 == len(self.items) or not self.items[number + 1].place
        return None if last else number + 1

    def is_packed(self, number: int) -> bool:
        """Returns whether a statement comes from a library pack, whose boundaries and ids are not corrected here."""
        return self.items[number].draft.packed is not None

    def can_split(self, number: int, block: Block) -> bool:
        """Returns whether a new statement can begin at a block."""
        return not self.is_packed(number) and row_of(self.items[number].draft.found, block) > 0

    def can_join(self, number: int) -> bool:
        """Returns whether a statement can be joined to the previous one on its page."""
        return self.items[number].place > 0 and not self.is_packed(number)

    def left_out(self, page: int) -> tuple[LeftOut, ...]:
        """Returns the words of a page that are in none of its statements, in their order."""
        return self._pages[page].left_out

    @property
    def corrected(self) -> bool:
        """Whether anything was corrected."""
        return bool(self._before)

    def _make_items(self) -> None:
        made = [draft for page, state in enumerate(self._pages) for draft in self._drafts(page, state.entries)]
        drafts = with_distinct_ids(made, self.library)
        self.items = tuple(
            ReviewItem(_corrected(next(drafts), each.correction), each.correction, place)
            for state in self._pages
            for place, each in enumerate(state.entries)
        )

    def _drafts(self, page: int, entries: tuple[ReviewEntry, ...]) -> list[Draft]:
        """Returns the drafts of a page: those of the review, made again where a person has changed something."""
        given = [self._given.get((page, each.found)) for each in entries]
        if all(given) and not any(each.correction.taken_as is not None for each in entries):
            return [draft for draft in given if draft is not None]
        told = [each.correction.taken_as for each in entries]
        return list(self._maker.drafts(page, [each.found for each in entries], told))


def row_of(found: FoundStatement, block: Block) -> int:
    """Returns the number of a block, from 0, among the blocks of a statement; -1 if it is none of them."""
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
