"""The corrections that a person makes in a review before accepting it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block, LeftOut
from ascl_reader.importer.finding import boundaries, section_changes
from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.importer.review.current_review import CurrentReview, row_of
from ascl_reader.importer.review.drafts import LONGEST_TITLE
from ascl_reader.importer.review.review_content import UNDO, AppliedCorrection, PageState
from ascl_reader.library.statement import Period, Section


class OpenReview(CurrentReview):
    """A review that can be corrected; each correction is one step that can be undone."""

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

    def split(self, number: int, block: Block) -> None:
        """Splits a statement before a block."""
        parts = boundaries.split(self.items[number].draft.found, block)
        if parts is not None and not self.is_packed(number):
            place = self.items[number].place
            row = row_of(self.items[number].draft.found, block)
            self._replace(AppliedCorrection("split", number, row), place, place + 1, parts)

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
        """Makes a section begin at a block of a statement; returns whether that changed anything."""
        found = self.items[number].draft.found
        changed = None if self.is_packed(number) else section_changes.begin_section(found, block, section)
        if changed is not None:
            said = (row_of(found, block), section.value)
            self._put(AppliedCorrection("section", number, said), changed)
        return changed is not None

    def put_out(self, number: int, block: Block, start: int = 0, length: int | None = None) -> bool:
        """Takes a block, or some of its words, out of a statement; returns whether that was possible."""
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

    def mark_not_listed(self, statement_id: str, marked: bool) -> None:
        """Sets whether a statement not found will be marked as no longer listed."""
        self._listed_still = self._listed_still - {statement_id} if marked else self._listed_still | {statement_id}

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
