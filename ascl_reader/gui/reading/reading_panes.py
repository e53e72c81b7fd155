"""The three panes side by side; in a narrow or low window below one another, the position first."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QVBoxLayout, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.reading.find_bar import FindBar
from ascl_reader.gui.reading.found_places import FoundPlaces
from ascl_reader.gui.reading.header_pane import HeaderPane
from ascl_reader.gui.reading.note_pane import NotePane
from ascl_reader.gui.reading.passage_document import line_height
from ascl_reader.gui.reading.related_pane import RelatedPane
from ascl_reader.gui.reading.section_pane import BookmarkedParts, SectionPane
from ascl_reader.gui.widgets.splitter import Splitter
from ascl_reader.library.statement import Section, Texts
from ascl_reader.reading.readable import Reading
from ascl_reader.reading.statement_bookmarks import StatementBookmarks

SIDE_BY_SIDE = (Section.CONTEXT, Section.POSITION, Section.RATIONALE)
STACKED = (Section.POSITION, Section.CONTEXT, Section.RATIONALE)

NARROW_WINDOW = 900
"""Pixels of the window's width, at 100 % of text, below which the panes stack."""

LOWEST = 120
"""Pixels; a lower window is filled by the text alone once the panes are stacked."""

ROOM_BELOW = 8
"""Pixels kept free below what is brought into sight."""

FEWEST_LINES = 5
"""Lines; where side by side the panes would show fewer, in a low window with large text, they stack too."""

SHORTEST_LINE = 14
"""Characters; where the user drags the text so narrow that lines would be shorter, the panes stack as well."""


class ReadingPanes(QWidget):
    """Shows a statement's texts between header and related statements; `places` are the marks in them.

    Stacked, header, related statements and note scroll with the texts.
    """

    def __init__(
        self,
        appearance: Appearance,
        header: HeaderPane,
        related: RelatedPane,
        note: NotePane,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._font = appearance.font("body")
        self._header = header
        self.setMinimumHeight(LOWEST)
        self.related = related
        self._note = note
        self._bookmarks = StatementBookmarks()
        self._stacked = False
        self._side_by_side = QByteArray()
        self.panes = {section: SectionPane(section, appearance) for section in SIDE_BY_SIDE}
        self.places = FoundPlaces(self.panes, self._order, self._bring_into_sight, self)
        self.find_bar = FindBar(appearance)
        self.splitter = Splitter(Qt.Orientation.Horizontal)
        for number, section in enumerate(SIDE_BY_SIDE):
            self.splitter.addWidget(self.panes[section])
            self.splitter.setStretchFactor(number, 1)
            self.panes[section].edit.page_turned.connect(self._turn_page)
        self._make_stack()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(header)
        self._column.addWidget(self.find_bar)
        self._column.addWidget(self.splitter, 1)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(related)
        self._column.addWidget(note)
        self.find_bar.asked.connect(self.places.look_up)
        self.find_bar.walked.connect(self.places.walk)
        self.find_bar.left.connect(self._leave_find)
        self.places.looked_up.connect(self.find_bar.show_place)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._choose_layout)
        header.height_changed.connect(self._settled.start)  # not at once: Qt is placing it at that moment
        related.height_changed.connect(self._settled.start)
        note.details.toggled.connect(self._choose_layout)
        note.opened.connect(lambda: QTimer.singleShot(0, self, self._bring_details_into_sight))
        note.focus_left.connect(lambda: self.focus(Section.POSITION))
        appearance.changed.connect(self._restyle)

    def _make_stack(self) -> None:
        """Makes what scrolls the panes while they are stacked."""
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setMinimumHeight(60)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = QWidget()
        self._stack.setObjectName("stack")
        self._stack_column = QVBoxLayout(self._stack)
        self._stack_column.setContentsMargins(0, 0, 0, 0)
        self._stack_column.setSpacing(0)
        self._stack_column.addStretch(1)
        self._scroll.setWidget(self._stack)
        self._scroll.hide()

    def show_reading(self, reading: Reading) -> None:
        """Shows the texts of the statement that is read, scrolled as it says; without a statement empty panes."""
        statement, bookmarks = reading.statement, reading.bookmarks or StatementBookmarks()
        self._bookmarks = bookmarks
        texts = statement.texts(reading.wording) if statement else None
        if statement is not None and statement.is_removed and texts == Texts():
            texts = None  # nobody knows whether it had a context or a rationale
        counts: dict[Section, int] = {}
        marker = self.places.marker
        for section, pane in self.panes.items():
            parts = BookmarkedParts(bookmarks.passages.get(section, ()), section in bookmarks.sections)
            text = texts.of(section) if texts is not None else None
            counts[section] = pane.show_text(text, marker, parts)
        self.places.show(counts)
        self._scroll.verticalScrollBar().setValue(0)
        self._choose_layout()
        self.restore_scroll(reading.scroll)

    def show_bookmarks(self, reading: Reading) -> None:
        """Shows which passages and sections of the statement that is read have a bookmark now."""
        before, now = self._bookmarks, reading.bookmarks or StatementBookmarks()
        self._bookmarks = now
        if (before.passages, before.sections) != (now.passages, now.sections):
            for section, pane in self.panes.items():
                pane.show_bookmarked(BookmarkedParts(now.passages.get(section, ()), section in now.sections))

    def focused_section(self) -> Section | None:
        """Returns the section whose text has the keyboard focus, none where none has."""
        return next((section for section, pane in self.panes.items() if pane.edit.hasFocus()), None)

    def find_in_statement(self) -> None:
        """Opens the find bar, with the words that are selected in a pane."""
        section = self.focused_section()
        selected = self.panes[section].edit.textCursor().selectedText() if section else ""
        self.find_bar.open(selected)

    def _leave_find(self) -> None:
        """Gives the keyboard focus back to the pane in which something was found last."""
        self.focus(self.places.section or Section.POSITION)

    def focus(self, section: Section) -> None:
        """Gives a pane the keyboard focus."""
        self.panes[section].edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._stacked:
            self._scroll.ensureWidgetVisible(self.panes[section], 0, 0)

    def go_to(self, section: Section, at: int, length: int) -> None:
        """Selects a passage and scrolls to it; without a length only to its pane."""
        pane = self.panes[section]
        if length:
            pane.select(at, length)
        self._bring_into_sight(pane)

    def scrolled(self) -> tuple[int, ...]:
        """Returns how far each pane, and the stack, is scrolled."""
        panes = [pane.edit.verticalScrollBar().value() for pane in self.panes.values()]
        return (*panes, self._scroll.verticalScrollBar().value())

    def scroll_bars(self) -> list[QScrollBar]:
        """Returns the bars that scrolled() reads."""
        return [*(pane.edit.verticalScrollBar() for pane in self.panes.values()), self._scroll.verticalScrollBar()]

    def restore_scroll(self, scroll: tuple[int, ...]) -> None:
        """Scrolls to where scrolled() was asked; once more when the layout has settled."""
        if any(scroll):
            self._scroll_to(scroll)
            QTimer.singleShot(0, self, lambda: self._scroll_to(scroll))

    def _scroll_to(self, scroll: tuple[int, ...]) -> None:
        for pane, value in zip(self.panes.values(), scroll, strict=False):
            pane.edit.verticalScrollBar().setValue(value)
        if len(scroll) > len(self.panes):
            self._scroll.verticalScrollBar().setValue(scroll[-1])

    def sizes(self) -> QByteArray:
        """Returns the widths of the panes, for the next start."""
        return self._side_by_side if self._stacked else self.splitter.saveState()

    def restore_sizes(self, sizes: QByteArray) -> None:
        """Restores the widths of an earlier start."""
        if sizes:
            self._side_by_side = sizes
            self.splitter.restoreState(sizes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stacks the panes, or sets them side by side, as there is room."""
        super().resizeEvent(event)
        self._choose_layout()

    def _turn_page(self, pages: float) -> None:
        """Scrolls the stack by so many pages."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + int(pages * self._scroll.viewport().height()))

    def _order(self) -> tuple[Section, ...]:
        return STACKED if self._stacked else SIDE_BY_SIDE

    def _bring_into_sight(self, pane: SectionPane) -> None:
        if not self._stacked:
            return
        caret = pane.edit.cursorRect()
        at = pane.edit.viewport().mapTo(self._stack, caret.center())
        self._scroll.ensureVisible(at.x(), at.y(), 0, 80)

    def _bring_details_into_sight(self) -> None:
        """Scrolls to what was opened below the note, from its button on where there is room; else to its beginning."""
        if self._stacked:
            bar, room = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
            button, more = (each.mapTo(self._stack, QPoint(0, 0)).y() for each in (self._note.details, self._note.more))
            end = more + self._note.more.height() + ROOM_BELOW
            bar.setValue(min(max(bar.value(), end - room), button if end - button <= room else more))

    def _choose_layout(self) -> None:
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return  # Qt has not placed the panes yet
        shortest = SHORTEST_LINE * QFontMetricsF(self._font).averageCharWidth() + 40
        narrow = self.window().width() < NARROW_WINDOW * self._appearance.text_size / 100
        stacked = narrow or self.width() < 3 * shortest or self._lines_side_by_side() < FEWEST_LINES
        if stacked == self._stacked:
            return
        keys = self.window().focusWidget()
        self._lay_out(stacked)
        if keys is not None and self.isAncestorOf(keys):
            keys.setFocus()

    def _lines_side_by_side(self) -> float:
        """Returns how many lines the panes would show between header and note, were they side by side."""
        related = self.related.sizeHint().height() if self.related.isVisibleTo(self) else 0
        note = self._note.steady_height(self.width())
        pane = self.panes[Section.POSITION]
        around = self._header.heightForWidth(self.width()) + related + note + pane.height_around_text()
        return (self.height() - around) / line_height(self._font)

    def _lay_out(self, stacked: bool) -> None:
        if stacked:
            self._side_by_side = self.splitter.saveState()
        self._stacked = stacked
        for number, section in enumerate(self._order()):
            pane = self.panes[section]
            if stacked:
                self._stack_column.insertWidget(number, pane)
            else:
                self.splitter.insertWidget(number, pane)
            pane.setVisible(True)
        if stacked:
            self._stack_column.insertWidget(0, self._header)
            for part in (self.related, self._note):
                self._stack_column.insertWidget(self._stack_column.count() - 1, part)
        else:
            self._column.insertWidget(0, self._header)
            for part in (self.related, self._note):
                self._column.addWidget(part)
        if not stacked:
            self.splitter.restoreState(self._side_by_side)
        self._scroll.setVisible(stacked)
        self.splitter.setVisible(not stacked)
        for pane in self.panes.values():
            pane.set_stacked(stacked)

    def _restyle(self) -> None:
        self._font = self._appearance.font("body")
        self._choose_layout()
        for pane in self.panes.values():
            pane.restyle()
