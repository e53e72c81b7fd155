"""The review of an import: found statements, the page and what will be saved, side by side or below one another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSplitter, QWidget

from ascl_reader.gui.importing.form import ImportForm
from ascl_reader.gui.importing.page import ImportPage
from ascl_reader.gui.importing.review_commands import BlockCommands, CommandButton, ImportCommands, give_menus
from ascl_reader.gui.importing.review_lists import ImportList, LeftOutList
from ascl_reader.gui.importing.statement_views import CHANGES, PAGE, PANES, PICTURE, StatementViews
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label, set_text_role
from ascl_reader.gui.look.words import place_in_document
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.arranging import in_column, in_row
from ascl_reader.gui.widgets.choices import ChoiceBox
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.drafts import DraftState
from ascl_reader.library.library import Library

WIDTHS = (320, 620, 390)
"""Shares of the width that the list, the page and the form have side by side."""

HEIGHTS = (170, 330, 330)
"""Pixels at 100 % of text that they have at least one below the other; the rest is scrolled to."""

NARROW = 620
"""Pixels at 100 % of text below which three columns have no room for their words."""

LEAST_WIDTH = 120


class ImportReview(QWidget):
    """Shows an open review and carries out the corrections; emits that something in it changed.

    `moved_on`: a statement was shown, or a title is being typed.
    """

    changed = Signal()
    moved_on = Signal()

    def __init__(self, library: Library, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._appearance = appearance
        self.opened: OpenReview | None = None
        self.chosen = 0
        self._gone = ""
        self.list = ImportList(appearance)
        self.page = ImportPage(appearance)
        self.form = ImportForm(library, appearance)
        self.left_out = LeftOutList()
        self.commands = ImportCommands(self, (self.list, self.page, self.left_out.list))
        self.shown = StatementViews(self.page, library, appearance)
        self.views = self.shown.choice
        self._blocks = BlockCommands(self.commands, self.page, self.left_out, lambda: (self.opened, self.chosen))
        self._place_label = plain_label(use="beside-switch")
        self._documents = ChoiceBox()
        self._documents.call(self.tr("Show the statements of"))
        self._lay_out()
        self._connect()
        set_text_role("quiet", self._place_label)

    @property
    def typed(self) -> str:
        """The title in the form that was typed and not entered yet."""
        return self.form.title.text() if self.form.title.is_typed else ""

    def show_review(self, opened: OpenReview, chosen: int | None = None) -> None:
        """Shows a review with a statement chosen; None: the first doubtful one."""
        self.opened, pages = opened, opened.pages
        self._documents.clear()
        self._documents.addItem(self.tr("All {count} documents").format(count=len(pages)), -1)
        for number, heading in enumerate(pages):
            self._documents.addItem(heading, number)
        self._documents.setVisible(len(pages) > 1)
        self.list.show_review(opened, 0)
        self.chosen = next(iter(self.list.numbers()), 0) if chosen is None else chosen
        self.list.choose(self.chosen)
        self._show_chosen()

    def _connect(self) -> None:
        a = self.commands
        self.list.statement_chosen.connect(self._choose)
        self.list.gone_chosen.connect(self._choose_gone)
        self.views.chosen.connect(self._show_view)
        self._documents.activated.connect(self._choose_document)
        a.looks_right.triggered.connect(self._looks_right)
        a.leave_out.triggered.connect(self._leave_out)
        a.undo.triggered.connect(self._undo)
        self._blocks.corrected.connect(self._after)
        self.shown.panes_made.connect(self._blocks.follow)
        give_menus(a, self.list, self.page, self.left_out)
        self.form.title.typed.connect(self.moved_on)
        self.form.title_typed.connect(lambda title: self._correct(lambda it, n: it.set_title(n, title)))
        self.form.themes_chosen.connect(lambda themes: self._correct(lambda it, n: it.set_themes(n, themes)))
        self.form.period_typed.connect(lambda period: self._correct(lambda it, n: it.set_period(n, period)))
        self.form.taken_as.connect(lambda each: self._correct(lambda it, n: it.take_as(n, each)))

    def _choose(self, number: int) -> None:
        self.chosen = number
        self._show_chosen()

    def _choose_gone(self, statement_id: str) -> None:
        """Shows a statement that the page does not list any more: its text as the library has it."""
        self._gone = statement_id
        self.page.show_nothing()
        self.shown.take_gone(self._library.find(statement_id))
        self._place_label.setText(self.tr("No longer on this page"))
        self._show_view(PANES)

    def _choose_document(self) -> None:
        assert self.opened is not None
        self.list.show_page(int(self._documents.currentData()))
        self.list.show_review(self.opened, self.chosen)
        numbers = self.list.numbers()
        if self.chosen not in numbers and numbers:
            self.chosen = numbers[0]
        self._show_all()

    def _looks_right(self) -> None:
        """Marks the statement as checked, then goes to the next doubtful one, else to the next statement."""
        opened = self.opened
        if opened is None or not opened.items:
            return
        numbers = self.list.numbers()
        doubtful = [each for each in numbers if opened.items[each].to_check and each != self.chosen]
        if opened.items[self.chosen].to_check:
            here = self.chosen
            opened.confirm(here)
            self.chosen = next((each for each in doubtful if each > here), next(iter(doubtful), here))
            left = len(doubtful)
            self._show_all()
            self.changed.emit()
            announce(self.list, self.tr("{count} to check").format(count=left))
        elif self.chosen in numbers:
            self.chosen = numbers[min(numbers.index(self.chosen) + 1, len(numbers) - 1)]
            self._show_all()

    def _leave_out(self) -> None:
        if self._gone and self.opened is not None:
            self.opened.mark_not_listed(self._gone, not self.opened.is_marked_not_listed(self._gone))
            self.list.show_review(self.opened, self._gone)
            self._choose_gone(self._gone)
            self.changed.emit()
            return
        self._correct(lambda it, n: it.leave_out(n, not it.items[n].correction.left_out))
        if self.opened is not None and not self.list.hasFocus():  # where its row is not read again
            out = self.opened.items[self.chosen].correction.left_out
            announce(self, self.tr("Left out.") if out else self.tr("Included again."))

    def _undo(self) -> None:
        if self.opened is not None and self.opened.undo():
            self._after(min(self.chosen, len(self.opened.items) - 1), told=self.tr("Undone."))

    def _correct(self, correct: Callable[[OpenReview, int], None]) -> None:
        if self.opened is None or not self.opened.items:
            return
        before = self.opened.items
        correct(self.opened, self.chosen)
        if self.opened.items is not before:
            self._after(self.chosen)

    def _after(self, chosen: int, row: int = 0, told: str = "") -> None:
        """Shows a statement that was corrected, in the view that is shown, with a paragraph of it chosen; tells how."""
        view = self.shown.currentIndex()
        self.chosen = chosen
        self._show_all()
        if view in (PANES, PICTURE):
            self._show_view(view)
        self.page.choose_own(row)
        self.changed.emit()
        announce(self, told)

    def _show_all(self) -> None:
        assert self.opened is not None
        self.list.show_review(self.opened, self.chosen)
        self._show_chosen()

    def _show_chosen(self) -> None:
        opened, self._gone = self.opened, ""
        if opened is None or not opened.items:
            self.page.show_nothing()
            return
        draft = opened.items[self.chosen].draft
        self.page.show_statement(opened, self.chosen)
        self.form.show_statement(opened, self.chosen)
        self.shown.take(opened, self.chosen)
        first, last, pages = opened.source_lines(self.chosen)
        self.left_out.show_words(opened.left_out(draft.document), first)
        self._place_label.setText(place_in_document(first, last, pages))
        self._show_view(CHANGES if draft.state is DraftState.CHANGED and not draft.check else PAGE)
        self.moved_on.emit()

    def _show_view(self, view: int) -> None:
        """Shows one view of the chosen statement."""
        self.shown.show_view(view)
        self._allow()

    def _allow(self) -> None:
        """Says of every command whether it can be done now."""
        opened, a = self.opened, self.commands
        if opened is None or not opened.items:
            return
        self._blocks.allow()
        a.undo.setEnabled(opened.corrected)
        chosen, gone = opened.items[self.chosen], self._gone
        is_out = not opened.is_marked_not_listed(gone) if gone else chosen.correction.left_out
        a.leave_out.setText(self.tr("&Include again") if is_out else self.tr("Leave &out"))

    def _lay_out(self) -> None:
        left, middle, right = QWidget(), QWidget(), QWidget()
        columns = ReviewColumns(self._appearance, (left, middle, right))  # still empty: Qt measures them at each
        for part, widgets in ((left, (self._documents, self.list)), (middle, ()), (right, (self.form,))):
            part.setObjectName("importPart")
            column = in_column(on=part, around=(8 if part is left else 0, 8 if part is left else 0, 0, 0), between=4)
            for widget in widgets:
                column.addWidget(widget)
        head = in_row(self.views, around=(16, 8, 16, 0), grows=self.views)
        head.addWidget(self._place_label, 0, Qt.AlignmentFlag.AlignTop)
        middle.layout().addLayout(head)  # type: ignore[union-attr]
        page = QSplitter(Qt.Orientation.Vertical)
        page.setHandleWidth(1)
        page.setChildrenCollapsible(False)
        for number, part in enumerate((self.shown, self.left_out)):
            page.addWidget(part)
            page.setStretchFactor(number, (3, 1)[number])
        page.setSizes([300, 100])
        middle.layout().addWidget(page)  # type: ignore[union-attr]
        buttons = QWidget()
        flow = FlowLayout(on=buttons, spacing=6)
        flow.setContentsMargins(0, 10, 0, 0)
        for action in self.commands:
            flow.addWidget(CommandButton(action))
        self.form.add_below(buttons)
        in_column(columns, on=self)
        views = self.views.findChildren(QAbstractButton)
        for before, after in pairwise((self._documents, self.list, *views, self.page, self.left_out.list)):
            self.setTabOrder(before, after)


class ReviewColumns(QScrollArea):
    """Holds the list, the page and the form, in that order; scrolls to the part that gets the keyboard focus."""

    def __init__(self, appearance: Appearance, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._appearance = appearance
        self._parts = tuple(parts)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for number, part in enumerate(parts):
            part.setMinimumWidth(LEAST_WIDTH)
            self._split.addWidget(part)
            self._split.setStretchFactor(number, WIDTHS[number])
        self._split.setSizes(list(WIDTHS))
        self.setWidget(self._split)
        appearance.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the parts one below the other where there is no room for three columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._appearance.px
        is_narrow = self.width() < px(NARROW)
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        for part, height in zip(self._parts, HEIGHTS, strict=True):
            part.setMinimumHeight(px(height) if is_narrow else 0)
        if self._split.orientation() is not wanted:
            self._split.setOrientation(wanted)
            self._split.setSizes(list(HEIGHTS if is_narrow else WIDTHS))
