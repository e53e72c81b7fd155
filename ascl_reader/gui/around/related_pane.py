"""Below the panes: the statements that this one bears on, how, and why; on request those nearest by their words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from ascl_reader.gui.around.elided import ElidedLink, RelatedRow
from ascl_reader.gui.frame.link_menu import StatementLink
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import plain_label, set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import EXPANDS, Heading, announce
from ascl_reader.gui.widgets.arranging import in_column, in_row
from ascl_reader.library.library import Library
from ascl_reader.library.relations import Link, LinkDirection
from ascl_reader.search.result import RelatedStatement

MOST_LINES = 4
"""Lines in sight at once, once all are shown; more are scrolled to."""

NARROW = 560
"""Pixels at 100 % of text; with less, the lines stand below the heading instead of beside it."""

MOST_NEAREST = 5
"""Statements that are listed as the nearest by their words."""

LAST = 99
"""The row of the grid that takes what room is left."""


class RelatedPane(QWidget):
    """Emits the id of the statement whose link was pressed, and asks for the statements nearest to one by its id.

    `stops_changed` tells that one more link takes the keyboard focus.
    """

    statement_chosen = Signal(str)
    nearest_asked = Signal(str)
    height_changed = Signal()
    stops_changed = Signal()

    def __init__(self, library: Library, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("related")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library = library
        self._appearance = appearance
        self._statement = ""
        self._links: list[Link] = []
        self._nearest: Sequence[RelatedStatement] | None = None
        self._heading = Heading(self.tr("RELATED"))
        self._heading.setProperty("use", "label")
        set_text_role("label", self._heading, bold=True)
        self.all = self._toggle()
        set_tip(self.all, self.tr("Show all related statements, or the first one only"))
        self.all.toggled.connect(self._show_all)
        self.by_words = self._toggle()
        self.by_words.setText(self.tr("Nearest by words"))
        set_tip(self.by_words, self.tr("Show the statements that share most words with this one"))
        self.by_words.toggled.connect(self._ask)
        self._told = plain_label(use="quiet", role="quiet")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._top = in_row(self._heading, self.by_words, self.all, between=12)
        self._top.insertStretch(1)  # none of the room that a single line takes beside the heading
        self._column = in_column(self._top, self._scroll, on=self, around=(22, 1, 12, 1), between=0)
        lines = QWidget()
        lines.setObjectName("stack")
        self._grid = QGridLayout(lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        self._grid.setRowStretch(LAST, 1)
        self._grid.addWidget(self._told, LAST - 1, 0, 1, 3)
        self._scroll.setWidget(lines)
        self._rows: list[RelatedRow] = []
        self._lines = 0
        appearance.follow(self._restyle)

    def show_statement(self, statement_id: str) -> None:
        """Shows the links of a statement; without a statement the pane is hidden."""
        self._links = self._library.related(statement_id)
        self._statement = statement_id
        self._nearest = None
        self._ask(self.by_words.isChecked())

    def show_nearest(self, statement_id: str, found: Sequence[RelatedStatement]) -> None:
        """Shows the statements nearest by their words, if they were found for the statement that is shown."""
        if statement_id == self._statement and self.by_words.isChecked():
            linked = {link.id for link in self._links}
            self._nearest = [each for each in found if each.id not in linked][:MOST_NEAREST]
            self._fill()
            announce(self.by_words, self._told_of_nearest())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets a single line beside the heading where there is room; emits that the height changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place_lines()
        if event.size().height() != event.oldSize().height():
            self.height_changed.emit()

    def stops(self) -> list[QWidget]:
        """Returns the widgets that take the keyboard focus, in the order in which they stand."""
        links, toggles = [row.link for row in self._rows], [self.by_words, self.all]
        return [*links, *toggles] if self._top.indexOf(self._scroll) >= 0 else [*toggles, *links]

    def link_at(self, at: QPoint) -> StatementLink | None:
        """Returns the link at a place of the pane; None if there is none."""
        link = self.childAt(at)
        return StatementLink(link.property("statement"), link.title) if isinstance(link, ElidedLink) else None

    def buttons(self) -> list[QPushButton]:
        """Returns the links, from the top."""
        return [row.link for row in self._rows if row.link.isVisibleTo(self)]

    def first_stop(self) -> QWidget | None:
        """Returns what gets the keyboard focus first: the first link, else what shows more; None if hidden."""
        offered = (*self.buttons(), self.all, self.by_words)
        return next((each for each in offered if each.isVisible()), None)

    @property
    def _is_whole(self) -> bool:
        """Whether all lines are shown, not the first alone."""
        return self.all.isChecked() or self.by_words.isChecked() or len(self._links) < 2

    def _place_lines(self) -> None:
        """Sets a single line beside the heading, several, or one in a narrow place, below it."""
        narrow = self.width() < self._narrow
        self._heading.setWordWrap(narrow)
        if self._lines == 1 and not narrow:
            if self._top.indexOf(self._scroll) < 0:
                self._top.insertWidget(1, self._scroll, 1)
        elif self._column.indexOf(self._scroll) < 0:
            self._column.addWidget(self._scroll)
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    def _show_all(self) -> None:
        self._fill()
        self.height_changed.emit()

    def _toggle(self) -> QToolButton:
        button = QToolButton()
        button.setProperty(EXPANDS, True)
        button.setProperty("flat", True)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.toggled.connect(lambda: self._draw_arrow(button))
        set_text_role("quiet", button)
        return button

    def _ask(self, wanted: bool) -> None:
        if wanted and self._statement:
            self.nearest_asked.emit(self._statement)
        elif self._nearest is not None:
            self._nearest = None
        self._fill()

    def _fill(self) -> None:
        """Fills in the rows; those of the statement before are used again, which is quicker than new ones."""
        if self.isHidden() is bool(self._statement):
            self.setVisible(bool(self._statement))
            self.height_changed.emit()
        nearest = self._nearest or ()
        self._show_buttons()
        count = len(self._links) + len(nearest) if self._is_whole else 1
        while len(self._rows) < count:
            self._rows.append(self._row(len(self._rows)))
        for row, link in zip(self._rows, self._links[:count], strict=False):
            title = self._library.find(link.id).title if link.id else ""
            why = self.tr("{why} (editors’ view)").format(why=link.why) if link.inferred else link.why
            row.show_link(self._how(link.direction), link.id, title, why)
        for row, each in zip(self._rows[len(self._links) :], nearest, strict=False):
            row.show_link(self.tr("By words"), each.id, self._library.find(each.id).title, ", ".join(each.shared))
        for row in self._rows[count:]:
            row.hide()
        self._told.setText(self._told_of_nearest())
        self._told.setVisible(self._nearest is not None and not nearest)
        self._set_height(count)

    def _show_buttons(self) -> None:
        """Names the buttons after what they show now; hides those without content."""
        several = len(self._links) > 1
        self._heading.setText(self.tr("RELATED · {count}").format(count=len(self._links) or self.tr("NONE")))
        self._heading.setAccessibleName(self.tr("Related statements: {count}").format(count=len(self._links)))
        self.all.setText(self.tr("The first only") if self.all.isChecked() else self.tr("All related"))
        self.all.setVisible(several and not self.by_words.isChecked())
        self.by_words.setVisible(self._is_whole)

    def _draw_arrow(self, button: QToolButton) -> None:
        name = "chevron-up" if button.isChecked() else "chevron-down"
        show_icon(button, name, self._appearance.colours.quiet, self._appearance.px(14))

    def _set_height(self, count: int) -> None:
        """Makes room for so many lines."""
        line = self._rows[0].link.sizeHint().height() if self._rows else 0
        first = max(line, self.all.sizeHint().height())
        self._heading.setFixedHeight(first)
        rows = min(count, MOST_LINES + len(self._nearest or ()))
        said = self._told.sizeHint().height() if not self._told.isHidden() else 0
        self._lines = rows + bool(said)
        self._place_lines()
        self._scroll.setVisible(bool(rows or said))
        alone = first if self._lines == 1 else line  # as high as the heading beside it
        self._grid.setRowMinimumHeight(0, alone)
        self._scroll.setFixedHeight(max(alone + line * (rows - 1), 0) + said + 2)
        self._scroll.verticalScrollBar().setValue(0)

    def _row(self, number: int) -> RelatedRow:
        row = RelatedRow(self._grid, number)
        row.link.clicked.connect(lambda: self.statement_chosen.emit(row.link.property("statement")))
        if self._rows:
            QWidget.setTabOrder(self._rows[-1].link, row.link)
        self.stops_changed.emit()
        return row

    def _told_of_nearest(self) -> str:
        if not self._nearest:
            return self.tr("No other statement is near to this one by its words.")
        return self.tr("Statements that are nearest by their words: {count}.").format(count=len(self._nearest))

    def _restyle(self) -> None:
        self._narrow = self._appearance.px(NARROW)
        for button in (self.all, self.by_words):
            self._draw_arrow(button)
        self._fill()

    def _how(self, direction: LinkDirection) -> str:
        return {
            LinkDirection.SUPERSEDED_BY: self.tr("Superseded by"),
            LinkDirection.SUPERSEDES: self.tr("Supersedes"),
            LinkDirection.EXTENDED_BY: self.tr("Extended by"),
            LinkDirection.EXTENDS: self.tr("Extends"),
            LinkDirection.TENSION: self.tr("In tension with"),
            LinkDirection.SITS_ALONGSIDE: self.tr("Sits alongside"),
            LinkDirection.RELATES: self.tr("Relates to"),
        }[direction]
