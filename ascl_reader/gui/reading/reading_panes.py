"""The three panes of the statement that is read, between its header and what is below them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from ascl_reader.gui.around.figures_row import FiguresRow
from ascl_reader.gui.around.header_pane import HeaderPane
from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.around.related_pane import RelatedPane
from ascl_reader.gui.around.veil import Veil
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.words import none_given
from ascl_reader.gui.reading.explained_terms import ExplainedTerms
from ascl_reader.gui.reading.find_bar import FindBar
from ascl_reader.gui.reading.found_places import FoundPlaces
from ascl_reader.gui.reading.pane_arrangement import SIDE_BY_SIDE, PaneArrangement
from ascl_reader.gui.reading.pane_stack import KeysInSight, RestoredPlaces
from ascl_reader.gui.reading.reading_edit import ReadingEdit
from ascl_reader.gui.reading.section_pane import BookmarkedParts, SectionPane
from ascl_reader.gui.widgets.in_turn import InTurn, Step
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, Texts, Wording
from ascl_reader.reading.readable import Reading

LOWEST = 120
"""Pixels; a lower window is filled by the text alone once the panes are stacked."""


class ReadingPanes(QWidget):
    """Shows a statement: its header, its texts, and what is below them; `places` are the marks in the texts.

    `scrolled` tells how far each pane, and the stack, is scrolled, and scrolls there again as the layout settles.
    Stacked, header, related statements and note scroll with the texts. `focus_before` is what Tab leaves for them.
    """

    focus_before: QWidget | None = None

    def __init__(
        self,
        library: Library,
        appearance: Appearance,
        header: HeaderPane,
        related: RelatedPane,
        note: NotePane,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(LOWEST)
        self.related = related
        self._header, self._note = header, note
        self._shown: tuple[Statement | None, Wording | None] = (None, None)
        self._found_from = Section.POSITION
        """The section that had the keyboard focus before the find bar."""
        self.terms = ExplainedTerms(self)
        self.panes = {section: SectionPane(section, appearance, library.terms_in) for section in SIDE_BY_SIDE}
        self.figures = FiguresRow(appearance, self)
        self._veils = Veil(self.figures), Veil(related)
        self.foot = QWidget()
        self.arrangement = PaneArrangement(appearance, header, self.panes, self.foot, self)
        self.arrangement.opened_parts = lambda: len(self.opened())
        self._stack = self.arrangement.stack
        self.splitter = self.arrangement.splitter
        self._turns = InTurn(self)
        self.places = FoundPlaces(self.panes, self._order, self.arrangement.bring_into_sight, self)
        self.places.walk_begins.connect(self._turns.finish)
        self.find_bar = FindBar(appearance)
        for pane in self.panes.values():
            pane.edit.page_turned.connect(self._stack.scroll_pages)
            pane.edit.cursorPositionChanged.connect(partial(self.arrangement.follow_caret, pane))
        self.arrangement.column.insertWidget(0, self.find_bar)
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        for below in (self.figures, related, note):  # last, as Tab goes from one to the next in the order of coming
            foot.addWidget(below)
        self.find_bar.asked.connect(self.places.look_up)
        self.find_bar.walked.connect(self.places.walk)
        self.find_bar.left.connect(self._leave_find)
        self.places.looked_up.connect(self.find_bar.show_place)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._follow_heights)
        for part in (header, self.figures, related):
            part.height_changed.connect(self._settled.start)  # not at once: Qt is placing them at that moment
        note.opened.connect(lambda: QTimer.singleShot(0, self, self._bring_details_into_sight))
        self._keys_below = KeysInSight(self._stack, self.foot)
        note.text.cursorPositionChanged.connect(self._keys_below.follow)
        note.focus_left.connect(lambda: self.focus(Section.POSITION))
        self.arrangement.changed.connect(self._bound_note)
        self._stops_changed = QTimer(self, singleShot=True, interval=0)
        self._stops_changed.timeout.connect(self._follow_picture)
        for changed in (self.arrangement.changed, header.stops_changed, related.stops_changed):
            changed.connect(self._stops_changed.start)
        bars = [*(pane.edit.verticalScrollBar() for pane in self.panes.values()), self._stack.verticalScrollBar()]
        self.scrolled = RestoredPlaces(bars, self)
        appearance.changed.connect(self._restyle)

    def show_reading(self, reading: Reading) -> None:
        """Shows the statement that is read, scrolled as it says; without a statement empty panes."""
        if self.is_filling:
            self._turns.leave()
        for step in self._steps(reading):
            step()

    def show_gradually(self, reading: Reading) -> None:
        """Shows the same one pane after the other, as while typing: all at once would hold up the next key.

        The place of each text is empty until its own text comes: no title stands over what another statement says.
        """
        if self._shown[0] is not reading.statement or self._shown[1] is not reading.wording:
            for edit in self.texts():
                edit.set_blank(True)
            for veil in self._veils:
                veil.lay()
        self._turns.begin(self._steps(reading))

    def _steps(self, reading: Reading) -> list[Step]:
        """Returns the steps that show a statement, from the header on."""
        statement, (passages, sections) = reading.statement, reading.marks
        self._shown = statement, reading.wording
        self.scrolled.leave()
        self.scrolled.to_come = reading.scroll
        texts = statement.texts(reading.wording) if statement else None
        if statement is not None and statement.is_removed and texts == Texts():
            texts = None  # nobody knows whether it had a context or a rationale
        parts = None if texts is None else {section: texts.of(section) for section in SIDE_BY_SIDE}

        def show(section: Section) -> None:
            """Shows one text."""
            bookmarked = BookmarkedParts(passages.get(section, ()), section in sections)
            text = parts[section] if parts is not None else None
            pane = self.panes[section]
            with QSignalBlocker(pane.edit):  # nobody moved the caret
                pane.show_text(text, self.places.marker, bookmarked)

        def end() -> None:
            """Shows what belongs to all texts."""
            self.figures.show_figures(statement.facts if statement else ())
            for veil in self._veils:
                veil.hide()
            if self.places.in_use:
                self.places.begin()
            self._stack.verticalScrollBar().setValue(0)
            self._follow_heights()
            self.scrolled.to_come = None
            self.scrolled.restore(reading.scroll)
            self._keys_below.follow()

        header = partial(self._header.show_reading, reading)
        texts_shown = (partial(show, section) for section in self._order())
        return [header, *texts_shown, partial(self._hide_missing, parts or {}), end]

    def _follow_heights(self) -> None:
        if self.arrangement.minds_heights:
            self.arrangement.settle()

    def _hide_missing(self, texts: Mapping[Section, str]) -> None:
        """Gives the width of sections without a text to the others, and tells at the position what is missing."""
        missing = tuple(section for section, text in texts.items() if texts[Section.POSITION] and not text)
        if missing != self.arrangement.missing:
            self.arrangement.show_missing(missing)
            self.panes[Section.POSITION].show_missing(none_given(missing))

    def walk_terms(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) word that the glossary explains, and shows what it means."""
        self.terms.walk(by, self.panes, self._order(), self.arrangement.bring_into_sight)

    def show_bookmarks(self, reading: Reading) -> None:
        """Shows which passages and sections of the statement that is read have a bookmark now."""
        self._turns.finish()
        passages, sections = reading.marks
        for section, pane in self.panes.items():
            pane.show_bookmarked(BookmarkedParts(passages.get(section, ()), section in sections))

    def show_news(self, reading: Reading) -> None:
        """Shows what became of what was marked in the statement that is read, also where its header is yet to come."""
        self._turns.finish()
        self._header.show_news(reading)

    def focused_section(self) -> Section | None:
        """Returns the section whose text has the keyboard focus, None if none has."""
        return next((section for section, pane in self.panes.items() if pane.edit.hasFocus()), None)

    def find_in_statement(self) -> None:
        """Opens the find bar, with the words that are selected in a pane."""
        section = self.focused_section()
        if self.find_bar.isHidden():
            self._found_from = section or Section.POSITION
        self.find_bar.open(self.panes[section].edit.textCursor().selectedText() if section else "")

    def _leave_find(self) -> None:
        """Gives the keyboard focus to the pane of the place that was gone to last, else to one that is seen."""
        if self.places.section is not None:
            self.focus(self.places.section)
            return
        bar = self._stack.verticalScrollBar()
        edits, place = (self.panes[self._found_from].edit, *self.texts()), bar.value()
        seen = [edit for edit in edits if not edit.visibleRegion().isEmpty()]
        (seen or edits)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        bar.setValue(place)  # else what has the keyboard focus is brought into sight as a whole

    def focus(self, section: Section) -> None:
        """Gives a pane the keyboard focus; in the place of one without a text, the position."""
        self._turns.finish()
        if section in self.arrangement.missing:
            self.terms.told.emit(none_given([section]))
            section = Section.POSITION
        self.arrangement.give_keys(self.panes[section])

    def go_to(self, section: Section, at: int, length: int) -> None:
        """Selects a passage and scrolls to it; without a length only to its pane."""
        self._turns.finish()
        if length:
            self.panes[section].select(at, length)
        self.arrangement.bring_into_sight(self.panes[section])

    @property
    def is_filling(self) -> bool:
        """Whether the panes are being filled, one after the other."""
        return self.scrolled.to_come is not None

    def opened(self) -> list[str]:
        """Returns the names of the parts that are open below the panes, for the next start."""
        return [name for name, button in self._foldable().items() if button.isChecked()]

    def open_below(self, names: list[str]) -> None:
        """Opens below the panes what was open at an earlier start."""
        for name, button in self._foldable().items():
            button.setChecked(name in names)

    def _foldable(self) -> dict[str, QToolButton]:
        return {"figures": self.figures.button, "related": self.related.all, "nearest": self.related.by_words}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stacks the panes, or sets them side by side, as there is room."""
        super().resizeEvent(event)
        self.arrangement.settle()
        self._bound_note()

    def _bound_note(self) -> None:
        """Keeps the note to a third of the window, unless it scrolls with the panes."""
        self._note.height_shared.bound(None if self.arrangement.is_stacked else self.window().height())

    def _follow_picture(self) -> None:
        """Lets Tab go from the header to the note as they stand in the picture: stacked, all but Find scrolls."""
        if not self.arrangement.is_placed:
            return
        find, head = self.find_bar.stops(), self._header.stops()
        above = [*find, *head] if self.arrangement.is_stacked else [*head, *find]
        below = [self.figures.button, *self.related.stops(), *self._note.stops()]
        stops = [*above, *self.arrangement.choices(), *self.texts(), *below]
        for before, after in pairwise([self.focus_before, *stops] if self.focus_before is not None else stops):
            QWidget.setTabOrder(before, after)

    def texts(self) -> list[ReadingEdit]:
        """Returns the texts as they stand."""
        return [self.panes[section].edit for section in self._order()]

    def _order(self) -> tuple[Section, ...]:
        return self.arrangement.order

    def _bring_details_into_sight(self) -> None:
        """Scrolls to what was opened below the note, from its button on where there is room; else to its beginning."""
        if self.arrangement.is_stacked:
            self._stack.bring_end_into_sight(self._note.details, self._note.more)

    def _restyle(self) -> None:
        self.arrangement.settle()
        for pane in self.panes.values():
            pane.restyle()
