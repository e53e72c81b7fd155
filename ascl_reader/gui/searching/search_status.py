"""Puts what a search found into words: in the box, above the list, and for a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from ascl_reader.bookmarks.places import count_rows
from ascl_reader.gui.searching.search_box import SearchBox
from ascl_reader.gui.searching.search_service import SearchService
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.library.library import Library
from ascl_reader.library.outline import SortOrder, View
from ascl_reader.search.result import SearchResult

SETTLED = 700
"""Milliseconds without a keystroke until a count is announced, so that typing is not talked over."""


class SearchStatus(QObject):
    """Shows in the box what a search found, and announces it to a screen reader."""

    def __init__(self, library: Library, box: SearchBox, service: SearchService, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._box = box
        self._service = service
        self._found = self._said = ""
        self._result = SearchResult("")
        self._told = ("", "", "")
        self._announcing = QTimer(self)
        self._announcing.setSingleShot(True)
        self._announcing.setInterval(SETTLED)
        self._announcing.timeout.connect(self._announce)
        service.progressed.connect(self._progressed)

    def typed(self, text: str) -> None:
        """Shows that the search waits while the index is being opened."""
        if text.strip() and not self._service.is_ready:
            stopped = self._service.is_stopped
            self._box.show_status(self.tr("Search is not ready") if stopped else self.tr("Preparing the search…"))

    def show(self, result: SearchResult, place: str = "") -> None:
        """Shows how many were found and how many are near, and announces that, or why nothing was (`sentence`)."""
        searched = self._service.searched if result.is_empty else None
        of_all = len(self._library.statements) if searched is None else searched
        counted = message = self.tr("{found} of {all}").format(found=result.total, all=of_all)
        if not result.hits:
            message = self._only_in_notes(result) if result.notes else self._missing(result, place) + self._so_far()
        if result.notes and result.hits:
            message += " · " + self._in_notes(result)
        if result.near:
            message += " · " + self._nearest(result)
        self._said = message
        self._found = counted if result.is_empty else message  # why is told in the place of a statement or of the list
        self._result = result
        self._box.show_status(self._found)
        self._announcing.start()

    def mark_reached(self, number: int, total: int, said: str) -> None:
        """Shows which of the marked places the user went to."""
        place = self.tr("match {n} of {total}").format(n=number, total=total)
        self._box.show_status(f"{place} · {self._found}" if self._found else place)
        announce(self._box, f"{place}, {said}", passing=True)

    def mark_left(self) -> None:
        """Shows again what was found, without the place in the statement before."""
        if self._found:
            self._box.show_status(self._found)

    def no_mark(self) -> None:
        """Shows that no word is marked in this statement."""
        if self._found:
            message = self.tr("Not in these three texts (perhaps in the title)")
            self._box.show_status(f"{message} · {self._found}")
            announce(self._box, message)

    def leave(self) -> None:
        """Clears the message, as the search was left."""
        self._announcing.stop()
        self._found = self._said = ""
        self._result = SearchResult("")
        self._told = ("", "", "")
        self._box.show_status("")

    def counted(self, lines: Sequence[str], view: View, sort: SortOrder, own_order: bool = False) -> str:
        """Returns the count of a branch's statements and passages and their order in words."""
        count, passages = count_rows(tuple(lines))
        usual = self.tr("as on the page") if view is View.SOURCE and count else self.tr("newest first")
        orders = {
            SortOrder.USUAL: self.tr("in the folder’s order") if own_order else usual,
            SortOrder.OLDEST: self.tr("oldest first"),
            SortOrder.TITLE: self.tr("by title"),
        }
        parts = [self._count(count)]
        if passages:
            one, many = self.tr("1 marked part"), self.tr("{count} marked parts").format(count=passages)
            parts.append(one if passages == 1 else many)
        return " · ".join([*parts, orders[sort]] if len(lines) > 1 else parts)

    def hits_counted(self, result: SearchResult) -> str:
        """Returns the count of hits, of our notes that answer, and of what is near, in words."""
        parts = [self._count(result.total)] if result.total or not result.notes else []
        parts += [self._in_notes(result)] if result.notes else []
        parts += [self._nearest(result)] if result.near else []
        return " · ".join(parts)

    def _nearest(self, result: SearchResult) -> str:
        return self.tr("nearest {count}").format(count=len(result.near))

    def _in_notes(self, result: SearchResult) -> str:
        count = len(result.notes)
        return self.tr("1 in our notes") if count == 1 else self.tr("{count} in our notes").format(count=count)

    def _only_in_notes(self, result: SearchResult) -> str:
        count = len(result.notes)
        one, many = self.tr("Only in one of our notes"), self.tr("Only in {count} of our notes")
        return one if count == 1 else many.format(count=count)

    def sentence(self, result: SearchResult, place: str = "") -> str:
        """Returns why nothing was found; `place` is the part of the library that was searched, empty for all of it."""
        return f"{self._missing(result, place)}{self._so_far()}."

    def _so_far(self) -> str:
        """Returns how many statements were looked through, where these are not all yet; else nothing."""
        searched = self._service.searched
        if searched is None:
            return ""
        all_of_them = len(self._library.statements)
        return self.tr(", of the {searched} of {all} looked through so far").format(
            searched=f"{searched:,}", all=f"{all_of_them:,}"
        )

    def nothing(self, result: SearchResult, place: str = "") -> str:
        """Returns the sentence in the list where nothing was found."""
        text = self.sentence(result, place)
        return f"{text} {self.tr('Try:')}" if result.suggestions else text

    def _count(self, count: int) -> str:
        return self.tr("1 statement") if count == 1 else self.tr("{count} statements").format(count=count)

    def _missing(self, result: SearchResult, place: str) -> str:
        if result.not_understood:
            from ascl_reader.gui.searching.did_line import not_understood

            return " · ".join(not_understood(result))
        if result.missing:
            *others, last = (f"“{word}”" for word in result.missing)
            either = self.tr("{words} or {word}").format(words=", ".join(others), word=last) if others else last
            return self.tr("No statement has {words}").format(words=either)
        from ascl_reader.search.query_words import filter_words, without_filters

        typed, is_filtered = without_filters(result.text).strip(), bool(filter_words(result.text))
        if typed and not (result.sought.groups or is_filtered):
            return self.tr("Type a word")
        which = self.tr("No statement in “{place}”").format(place=place) if place else self.tr("No statement")
        if not typed:
            return self.tr("{no_statement} passes the filters").format(no_statement=which)
        which = self.tr("{no_statement} that passes the filters").format(no_statement=which) if is_filtered else which
        one, many = self.tr("{no_statement} has “{word}”"), self.tr("{no_statement} has all these words")
        return (one if len(typed.split()) == 1 else many).format(no_statement=which, word=typed)

    def _progressed(self, done: int, total: int) -> None:
        if self._box.text().strip():
            self._box.show_status(
                self.tr("Preparing the search… {percent} %").format(percent=100 * done // max(total, 1))
            )

    def _announce(self) -> None:
        """Announces what was found; not again where only a changed note caused the same search to be repeated."""
        did = _did(self._result)
        told = (self._box.text(), self._said, did)
        if told != self._told:
            self._told = told
            announce(self._box, ". ".join(part for part in (self._said, did, self._box.offered) if part))


def _did(result: SearchResult) -> str:
    """Returns what a search did beyond the letters typed, in words."""
    from ascl_reader.gui.searching.did_line import done_by, not_understood

    unknown = not_understood(result) if result.hits or result.notes else ()  # else the message says so
    return " · ".join((*unknown, *(done.words for done in done_by(result))))
