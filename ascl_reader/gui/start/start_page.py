"""The start page: what this is, three things to do, a small timeline, what was read last, and a sample briefing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ascl_reader.gui.frame.link_menu import StatementLink
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import on_button, plain_label, set_text_role, set_tip
from ascl_reader.gui.timeline.mark_layout import TimelineEntry
from ascl_reader.gui.timeline.small_timeline import SmallTimeline
from ascl_reader.gui.widgets.accessible import GROUP, ROLE, Heading
from ascl_reader.gui.widgets.arranging import in_column, in_row
from ascl_reader.gui.widgets.flow_layout import FlowLayout

NARROWEST_CARD = 205
"""Pixels at 100 % of text that a card needs beside others; with less they stand one below the other."""

WIDEST = 1180
"""Pixels at 100 % of text that the page takes at the most."""


MOST_MARKS = 400
"""Statements up to which the page has a timeline: of more a small one tells nothing, and takes long to draw."""


class StartPage(QScrollArea):
    """Emits what is asked for, and the id of a statement that is to be read on.

    `themes` are the names of the library's themes, `count` is how many statements it has.
    """

    themes_asked = Signal()
    search_asked = Signal()
    import_asked = Signal()
    timeline_asked = Signal()
    sample_asked = Signal()
    statement_chosen = Signal(str)

    def __init__(self, appearance: Appearance, search: QAction, import_: QAction) -> None:
        super().__init__()
        self._appearance = appearance
        self._keys = (QAction(), search, import_)
        self.setObjectName("start")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Start page"))
        self.title = Heading(self.tr("What does ASCL hold, and why?"))
        self.about = _text("body")
        self._themes = _text("control")
        words = _text("control")
        words.setText(self.tr("“fines for holidays”, EHCP, off-rolling, £10,000…"))
        wording = _text("control")
        wording.setText(self.tr("Save ASCL’s page in your browser and import it, to read and quote the exact text."))
        self.themes_button = _button("accent")
        self.search_button = _button()
        self.import_button = _button()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(18)
        self._row.addWidget(_card(self.tr("Browse by theme"), self._themes, self.themes_button), 1)
        self._row.addWidget(_card(self.tr("Search in your own words"), words, self.search_button), 1)
        self._row.addWidget(_card(self.tr("Add the full texts"), wording, self.import_button), 1)
        self.recent_label = Heading(self.tr("Recently read"))
        self._recent = FlowLayout()
        self._sample_label = Heading(self.tr("For a meeting"))
        self._timeline_label = Heading(self.tr("When the positions were taken · striped where the date is inferred"))
        self.timeline = SmallTimeline(appearance)
        self.pointed_at = _text("quiet")
        self._offered = self.tr("Point at a mark, or go to one with the arrow keys, to see its title here.")
        self._walked = self._offered
        self.pointed_at.setText(self._offered)
        self.sample_button = _button()
        self.sample_button.setText(self.tr("Open a Sample Briefing"))
        self._sample_told = _text("quiet")
        self._sample_told.setText(
            self.tr("Three statements, set out for printing. It is kept with your briefings until you delete it.")
        )
        self.sample_button.setAccessibleDescription(self._sample_told.text())
        self.timeline.walked.connect(self._show_walked)
        self.timeline.pointed_at.connect(lambda words: self.pointed_at.setText(words or self._walked))
        self.timeline.statement_chosen.connect(self.statement_chosen)
        self.timeline_button = _button("link")
        self.timeline_button.setText(self.tr("Timeline of all positions…"))
        self._lay_out()
        for pressed, asked in (
            (self.themes_button, self.themes_asked),
            (self.search_button, self.search_asked),
            (self.import_button, self.import_asked),
            (self.timeline_button, self.timeline_asked),
            (self.sample_button, self.sample_asked),
        ):
            pressed.clicked.connect(asked)
        self.setFocusProxy(self.themes_button)

    @property
    def recent_buttons(self) -> list[QWidget]:
        """The buttons of what was read last."""
        return self._recent.widgets()

    def show_library(self, count: int, themes: Sequence[str], entries: Sequence[TimelineEntry] = ()) -> None:
        """Tells of what the library has; `entries` are its statements on the timeline."""
        one = self.tr("1 position statement, with its context, its position and its rationale.")
        many = self.tr("{count} position statements, each with its context, its position and its rationale.")
        offline = self.tr("Everything is on this computer; nothing is sent anywhere.")
        self.about.setText(f"{one if count == 1 else many.format(count=count)} {offline}")
        more = self.tr("{names} and {count} more.").format(names=", ".join(themes[:4]), count=len(themes) - 4)
        self._themes.setText(more if len(themes) > 4 else ", ".join(themes))
        self.themes_button.setAccessibleDescription(self._themes.text())
        self.sample_button.setEnabled(count > 0)
        entries = entries if len(entries) <= MOST_MARKS else ()
        if self.timeline.entries != entries:
            self._show_marks(entries)
        for part in (self._timeline_label, self.timeline, self.pointed_at):
            part.setVisible(bool(entries))
        names = (self.tr("Open the Themes"), self.tr("Search"), self.tr("Import…"))
        for button, name, action in zip(
            (self.themes_button, self.search_button, self.import_button), names, self._keys, strict=True
        ):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setText(f"{name}   {keys}" if keys else name)
            button.setAccessibleName(name)

    def _show_marks(self, entries: Sequence[TimelineEntry]) -> None:
        """Shows these marks; the page stays where it is scrolled, and tells no more of one that went."""
        bar = self.verticalScrollBar()
        at = bar.value()
        self.timeline.show_entries(entries)
        bar.setValue(at)
        if not self.timeline.currentIndex().isValid():
            self._walked = self._offered
            self.pointed_at.setText(self._offered)

    def show_recent(self, read: Sequence[tuple[str, str]]) -> None:
        """Shows what was read last, the latest first: ids and titles. The keyboard focus stays on its button."""
        gone_to = [each.property("statement") for each in self.recent_buttons if each.hasFocus()]
        self._recent.clear()
        for statement_id, title in read:
            button = _button()
            button.clicked.connect(partial(self._choose, statement_id))
            button.setText(on_button(title))
            button.setAccessibleName(title)
            button.setProperty("statement", statement_id)
            set_tip(button, title)
            self._recent.addWidget(button)
        self.recent_label.setVisible(bool(read))
        for before, after in zip([self.timeline_button, *self.recent_buttons], self.recent_buttons, strict=False):
            self.setTabOrder(before, after)
        self.setTabOrder([self.timeline_button, *self.recent_buttons][-1], self.sample_button)
        for each in self.recent_buttons:
            if each.property("statement") in gone_to:
                each.setFocus()

    def link_at(self, at: QPoint) -> StatementLink | None:
        """Returns the recently read statement whose button is at a place of the page, None if there is none."""
        button = self.childAt(at)
        if isinstance(button, QPushButton) and button in self.recent_buttons:
            return StatementLink(button.property("statement"), button.accessibleName())
        return None

    def _show_walked(self, words: str) -> None:
        """Says which mark was chosen by keys, and brings it into sight."""
        self._walked = words
        self.pointed_at.setText(words)
        place = self.timeline.visualRect(self.timeline.currentIndex())
        middle = self.timeline.mapTo(self._body, place.center())
        around = 2 * round(self.timeline.chart.look.row) + self.pointed_at.height()
        self.ensureVisible(middle.x(), middle.y(), 0, around)

    def _choose(self, statement_id: str) -> None:
        self.statement_chosen.emit(statement_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets the cards beside or below one another, as there is room."""
        super().resizeEvent(event)
        px = self._appearance.px
        beside = self.viewport().width() >= 3 * px(NARROWEST_CARD) + 2 * self._row.spacing() + self._margin() * 2
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        side = max(self._margin(), (self.viewport().width() - px(WIDEST)) // 2)
        self._column.setContentsMargins(side, self._margin() // 3, side, self._margin() // 4)

    def _margin(self) -> int:
        return min(90, self.viewport().width() // 16)

    def _lay_out(self) -> None:
        self._body = body = QWidget()
        body.setObjectName("startBody")
        self._column = column = QVBoxLayout(body)
        column.setSpacing(7)
        set_text_role("title", self.title, bold=True)
        labels = (self.recent_label, self._sample_label, self._timeline_label)
        set_text_role("label", *labels)
        self._timeline_label.setWordWrap(True)
        for label in labels:
            label.setProperty("use", "label")
        self.title.setWordWrap(True)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addSpacing(8)
        column.addLayout(self._row)
        column.addSpacing(6)
        column.addWidget(self._timeline_label)
        column.addWidget(self.timeline)
        line = in_row(self.pointed_at, grows=self.pointed_at)
        line.addWidget(self.timeline_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        column.addSpacing(4)
        column.addWidget(self.recent_label)
        column.addLayout(self._recent)
        column.addSpacing(4)
        column.addWidget(self._sample_label)
        column.addLayout(in_row(self.sample_button, self._sample_told, between=12, grows=self._sample_told))
        column.addStretch(1)
        self.setWidget(body)


def _text(role: str) -> QLabel:
    label = plain_label(use="quiet", role=role, wraps=True)
    return label


def _button(use: str = "") -> QPushButton:
    button = QPushButton()
    if use:
        button.setProperty("use", use)
    set_text_role("control", button)
    return button


def _card(name: str, text: QLabel, button: QPushButton) -> QFrame:
    card = QFrame()
    card.setProperty("use", "card")
    card.setProperty(ROLE, GROUP)
    card.setAccessibleName(name)
    heading = Heading(name)
    heading.setWordWrap(True)
    set_text_role("body", heading, bold=True)
    button.setAccessibleDescription(text.text())
    column = in_column(heading, text, on=card, around=(20, 14, 20, 14), between=10)
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    return card
