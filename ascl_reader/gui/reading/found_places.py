"""The marks in the panes: what a search found, or what is looked for letter by letter in this statement alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial

from PySide6.QtCore import QObject, Signal

from ascl_reader.gui.reading.section_pane import Marker, SectionPane, no_marks
from ascl_reader.gui.widgets.in_turn import InTurn
from ascl_reader.library.statement import Section
from ascl_reader.search.result import SearchTerms

LATER = 30
"""Milliseconds until this statement is marked again: the list of what was found is painted first."""


class FoundPlaces(QObject):
    """Marks places in the panes and goes from one to the next, in the order in which the panes stand.

    `reached` tells the number of the place (from 1), of how many, and its words; while something is looked for in this
    statement alone, `looked_up` tells the same of that instead, with 0 as long as no place was gone to. `none_there`
    says that there is nothing to go to, `left` that another statement came; `walk_begins` comes before a place is
    looked for.
    """

    walk_begins = Signal()
    reached = Signal(int, int, str)
    looked_up = Signal(int, int, str)
    none_there = Signal()
    left = Signal()

    def __init__(
        self,
        panes: Mapping[Section, SectionPane],
        order: Callable[[], tuple[Section, ...]],
        bring_into_sight: Callable[[SectionPane], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._order = order
        self._bring_into_sight = bring_into_sight
        self._sought = SearchTerms()
        self._words = ""
        self.marker: Marker = no_marks
        """What marks a text now."""
        self._mark = -1
        self._told = False
        self.in_use = False
        """Whether the user went to a place, or looks for words, since the statement is shown."""
        self._turns = InTurn(self)
        self.section: Section | None = None
        """The section of the place that the user went to last; None if they went to none in this statement."""

    @property
    def count(self) -> int:
        """How many places are marked."""
        return sum(len(pane.marks) for pane in self._panes.values())

    def begin(self) -> None:
        """Begins at no place, as another statement has just been shown."""
        self.in_use = bool(self._words)
        self._leave()
        self._tell_count()

    def mark(self, sought: SearchTerms) -> None:
        """Marks what answers a search, in those statements that are shown from now on, and in this one a little later.

        So what is typed waits for the list of what was found, and for nothing else.
        """
        if sought != self._sought or (self._mark >= 0 and not self._words):
            self._sought = sought
            if not self._words:
                self._choose_marker()
                self._turns.begin(self._steps(), LATER)

    def look_up(self, words: str) -> None:
        """Marks these words in place of what the search found; no words bring that back."""
        if words.strip() != self._words:
            self.in_use = True
            self._words = words.strip()
            self._choose_marker()
            self._mark_again()
            self._tell_count()

    def walk(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) mark, across the panes, from the last to the first again."""
        self.in_use = True
        self._turns.finish()
        self.walk_begins.emit()
        total = self.count
        self._told = not self._words
        if not total:
            (self._tell_count if self._words else self.none_there.emit)()
            return
        self._mark = (self._mark + by) % total if self._mark >= 0 else (0 if by > 0 else total - 1)
        left, said = self._mark, ""
        for section in self._order():
            pane = self._panes[section]
            count = len(pane.marks)
            here = 0 <= left < count
            pane.go_to_mark(left if here else -1)
            if here:
                self.section = section
                self._bring_into_sight(pane)
                said = f"{pane.name}: {pane.marked_text(left)}"
            left -= count
        (self.looked_up if self._words else self.reached).emit(self._mark + 1, total, said)

    def _choose_marker(self) -> None:
        if words := self._words:
            self.marker = lambda text, section: places_of(words, text)
        else:
            self.marker = partial(_marks_of_search, self._sought) if self._sought.groups else no_marks

    def _mark_again(self) -> None:
        self._turns.begin(self._steps())
        self._turns.finish()

    def _steps(self) -> Iterator[Callable[[], object]]:
        """Yields what marks the panes, as far as they are not marked so already: a statement may have come since."""
        self._mark = -1
        for pane in self._panes.values():
            yield partial(pane.mark, self.marker)

    def _tell_count(self) -> None:
        if self._words:
            self.looked_up.emit(0, self.count, "")

    def _leave(self) -> None:
        self._mark, self.section = -1, None
        if self._told:
            self._told = False
            self.left.emit()


def _marks_of_search(sought: SearchTerms, text: str, section: str) -> list[tuple[int, int]]:
    from ascl_reader.search.matching import find_marks

    return find_marks(text, section, sought)


QUOTES = {**dict.fromkeys("‘’‚‛ʼ", "'"), **dict.fromkeys("“”„‟", '"'), **dict.fromkeys("‐‑–—−", "-")}
"""Signs that a keyboard has in another form."""


def places_of(words: str, text: str) -> list[tuple[int, int]]:
    """Returns start and length of each place of a text that has these words, in characters.

    Capitals, accents and the forms of quotes and hyphens do not matter, nor does what white space stands between words.
    """
    sought = words.split()
    if not sought:
        return []
    pattern = r"\s+".join(re.escape(_folded(word)) for word in sought)
    return [(each.start(), each.end() - each.start()) for each in re.finditer(pattern, _folded(text))]


@lru_cache(maxsize=16)
def _folded(text: str) -> str:
    """Returns a text of the same length in which each character is in its plainest form."""
    return "".join(map(_plain, text))


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character in QUOTES:
        return QUOTES[character]
    letter = unicodedata.normalize("NFD", character)[0]
    lower = letter.lower()
    return lower if len(lower) == 1 else letter
