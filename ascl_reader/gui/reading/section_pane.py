"""One of the three panes: its heading and its text, with what was found marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from ascl_reader.bookmarks.passage_anchor import whole_words
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.fonts import letter_width
from ascl_reader.gui.look.plain_text import from_utf16, in_utf16, spans_in_utf16
from ascl_reader.gui.look.words import none_given
from ascl_reader.gui.reading.passage_document import PaneMarks, PassageDocument, PassageLook
from ascl_reader.gui.reading.reading_edit import BELOW, ExplainedWord, ReadingEdit
from ascl_reader.gui.reading.section_heading import SectionHeading
from ascl_reader.gui.widgets.arranging import in_column, room_in
from ascl_reader.library.glossary import UsedTerm
from ascl_reader.library.statement import (
    Passage,
    Section,
    first_sentence,
    passages,
)
from ascl_reader.reading.readable import Spans

SIDE, RING = 20, 2
"""Pixels: beside the text, and the width of the focus ring that the style sheet draws."""

ABOVE, BELOW_HEADING = 12, 2

MOST_PIXELS = 16_777_215
"""Qt's value for no limit, which has no name in PySide6."""

Marker = Callable[[str, str], list[tuple[int, int]]]
"""Returns the places (start and length in characters) to mark in a text; given the text and its section's id."""


FindTerms = Callable[[str], Sequence[UsedTerm]]
"""Returns the words of a text that can be explained, in its order."""


class BookmarkedParts(NamedTuple):
    """What has a bookmark in a section: passages (start and length in characters), and the section as a whole."""

    passages: Spans = ()
    whole: bool = False


NOT_BOOKMARKED = BookmarkedParts()


def no_marks(text: str, section: str) -> list[tuple[int, int]]:
    """Marks nothing."""
    return []


def no_terms(text: str) -> Sequence[UsedTerm]:
    """Finds nothing to explain."""
    return ()


class SectionPane(QWidget):
    """Shows the text of one section; read-only, with a caret for keyboard readers."""

    def __init__(self, section: Section, appearance: Appearance, find_terms: FindTerms = no_terms) -> None:
        super().__init__()
        self._find_terms = find_terms
        self.terms: Sequence[UsedTerm] = ()
        self.section = section
        self._appearance = appearance
        self._take_fonts()
        self._text = ""
        self._shown: list[Passage] = []
        self.marks: list[tuple[int, int]] = []
        self._current_mark = -1
        self._bookmarked = NOT_BOOKMARKED
        self._named = (0, False)
        self._stacked = False
        self.setProperty("section", section.value)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = SectionHeading(section, (SIDE + 2, SIDE))  # the label loses margins of its own in a stack
        self.name = self._heading.name
        """The section's name on screen."""
        self.edit = ReadingEdit(self)
        self._document = PassageDocument(self.edit)
        self.edit.setAccessibleName(self.name)
        self.edit.width_changed.connect(self._fit)
        in_column(self._heading, self.edit, on=self, around=(0, ABOVE, 0, 0), between=BELOW_HEADING, grows=self.edit)

    def show_text(
        self, text: str | None, marker: Marker = no_marks, bookmarked: BookmarkedParts = NOT_BOOKMARKED
    ) -> None:
        """Shows a section's text from its top, with what was found and what has a bookmark marked.

        Says in words that a text is empty; none stands for no statement, and shows nothing.
        """
        shown = passages(text or "")
        self._text = "\n".join(passage.text for passage in shown)  # as statement.plain_text() has it
        self._find_marks(marker)
        self.terms = self._find_terms(self._text)
        self.edit.explained = self._explained()
        if text is not None and not shown:
            shown = [Passage(none_given([self.section]))]
        self._set(shown, quiet=not self._text)
        self.edit.moveCursor(QTextCursor.MoveOperation.Start)
        self.edit.verticalScrollBar().setValue(0)
        self._bookmarked = bookmarked
        self._name_heading()
        self._paint_marks()
        self.edit.set_blank(False)

    def mark(self, marker: Marker) -> None:
        """Marks what was found, which the heading counts, unless this marker did so already; none is current then."""
        if marker is not self._marker:
            self._find_marks(marker)
            self._name_heading()
            self._paint_marks()
        self.go_to_mark(-1)

    def _find_marks(self, marker: Marker) -> None:
        self._marker, self.marks = marker, marker(self._text, self.section.value)
        self._current_mark = -1

    def go_to_mark(self, number: int) -> None:
        """Makes one mark the current one and scrolls to it; -1 makes none current."""
        if number != self._current_mark:
            self._current_mark = number
            self._paint_marks()
        if number >= 0:
            at, length = self.marks[number]
            start, size = in_utf16(self._text, at, length)
            cursor = self.edit.textCursor()
            cursor.setPosition(start + size)
            self.edit.setTextCursor(cursor)
            self.edit.ensureCursorVisible()

    @property
    def text(self) -> str:
        """The text as it is shown, a line a passage."""
        return self._text

    def selection(self) -> tuple[int, int]:
        """Returns start and length of what is selected, in characters of the text."""
        cursor = self.edit.textCursor()
        return from_utf16(self._text, cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart())

    @property
    def is_bookmarked(self) -> bool:
        """Whether the selection has a bookmark; without a selection, whether the whole section has one."""
        at, length = whole_words(self._text, *self.selection())
        return (at, length) in self._bookmarked.passages if length else self._bookmarked.whole

    def select(self, at: int, length: int) -> None:
        """Selects a passage and scrolls to it; of a long one to its beginning."""
        start, size = in_utf16(self._text, at, length)
        cursor = self.edit.textCursor()
        cursor.setPosition(start + size)
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()

    def show_bookmarked(self, bookmarked: BookmarkedParts) -> None:
        """Shows which passages have a bookmark, and whether the section as a whole has one."""
        if bookmarked != self._bookmarked:
            self._bookmarked = bookmarked
            self._name_heading()
            self._paint_marks()

    def _name_heading(self) -> None:
        named = len(self.marks), self._bookmarked.whole
        if named != self._named:
            self._named = named
            self._heading.show_marks(*named)
            self._heading.fit(self.width())

    def marked_text(self, number: int) -> str:
        """Returns the words of a mark, for saying them."""
        at, length = self.marks[number]
        return self._text[at : at + length]

    def height_around_text(self) -> int:
        """Returns the pixels above and below the text: the heading and the margins."""
        return ABOVE + BELOW_HEADING + self._heading.label.sizeHint().height() + BELOW

    def set_stacked(self, stacked: bool) -> None:
        """Makes the pane as high as its text, where the panes are stacked, or lets it scroll by itself."""
        self._stacked = self.edit.is_whole = stacked
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.edit.setVerticalScrollBarPolicy(off if stacked else needed)
        if not stacked:
            self.edit.setMinimumHeight(0)
            self.edit.setMaximumHeight(MOST_PIXELS)
        self._fit()

    def restyle(self) -> None:
        """Applies the fonts and colours of the appearance; the place in the text stays."""
        scroll = self.edit.verticalScrollBar().value()
        current = self._current_mark
        self._take_fonts()
        self._heading.fit(self.width())
        self._set(self._shown, quiet=not self._text)
        self._fit()
        self._current_mark = current
        self._paint_marks()
        self.edit.verticalScrollBar().setValue(scroll)

    def _take_fonts(self) -> None:
        self._font = self._appearance.font("body")
        self._strong = self._appearance.font("body", bold=True).weight()

    def show_missing(self, told: str) -> None:
        """Tells beside the heading which other sections the published statement does not have."""
        self._heading.show_missing(told, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Finds the place for what is missing."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._heading.fit(self.width())

    def go_to_term(self, number: int) -> None:
        """Puts the caret at a word that can be explained, scrolls to it, and shows what it means."""
        word = self.edit.explained[number]
        cursor = self.edit.textCursor()
        cursor.setPosition(word.end)
        cursor.setPosition(word.start, QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()
        self.edit.show_meaning(word)

    def _explained(self) -> list[ExplainedWord]:
        """Returns the terms by their places in the document."""
        places = spans_in_utf16(self._text, [(term.at, term.length) for term in self.terms])
        pairs = zip(self.terms, places, strict=True)
        return [ExplainedWord(at, at + length, term.entry) for term, (at, length) in pairs]

    def _set(self, shown: list[Passage], quiet: bool) -> None:
        self._shown = shown
        colours = self._appearance.colours
        leads = self.section is Section.POSITION and shown and not quiet
        lead = len(first_sentence(shown[0].text)) if leads else 0
        spacing, scale = self._appearance.comfort.line_spacing / 100, self._appearance.text_size / 100
        look = PassageLook(self._font, self._strong, colours.quiet if quiet else colours.ink, scale, spacing)
        self._document.show(shown, look, lead)
        self._fit_height()

    def _fit(self) -> None:
        """Keeps lines as short as they are wanted; in a stack makes the pane as high as its text."""
        longest = int(letter_width(self._font) * self._appearance.comfort.column)
        spare = self.edit.width() - 2 * (SIDE - 4) - longest
        self.edit.set_margins(SIDE - 4, max(SIDE - 4, spare))
        self._fit_height()

    def _fit_height(self) -> None:
        if self._stacked:
            document = self.edit.document()
            document.setTextWidth(room_in(self.edit).width())
            self.edit.setFixedHeight(ceil(document.size().height()) + BELOW + 2 * RING)

    def _paint_marks(self) -> None:
        terms = tuple((term.at, term.length) for term in self.terms)
        marks = PaneMarks(terms, self._bookmarked.passages, tuple(self.marks), self._current_mark)
        self._document.mark(self._text, marks, self._appearance.colours)
