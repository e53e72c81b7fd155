"""Middle: how many statements, how they are sorted, the list of them; or what to try where nothing was found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ascl_reader.bookmarks.places import bookmark_in_row, statement_in_row
from ascl_reader.gui.listing.list_delegate import ListDelegate
from ascl_reader.gui.listing.list_head import ListHead
from ascl_reader.gui.listing.list_model import ListModel
from ascl_reader.gui.listing.list_notice import ListNotice
from ascl_reader.gui.listing.statement_list import StatementList
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.library import Library
from ascl_reader.search.hit_groups import HitOrder
from ascl_reader.search.result import SearchResult

LOW = 24
"""Lines of text; a pane with fewer has no room for much besides its rows."""

LOWEST = 48
"""Pixels that the rows need at least, so that a small screen with large text still holds the window."""

SCANT = 12
"""Lines of text; in a pane with fewer the text of a row has one line, so that more than one row is seen."""

CRAMPED = 8
"""Lines of text; a pane with fewer has room for one row, without the name of what is listed."""


class ListPane(QWidget):
    """The list with its head; emits the line that the user chose, and the suggestion that was taken.

    Of a row the statement is emitted first, then the bookmark that it stands for.
    """

    statement_chosen = Signal(str)
    bookmark_chosen = Signal(str)
    suggestion_taken = Signal(str)
    left_for_reading = Signal()
    star_pressed = Signal(str)
    moved = Signal(object, str)
    low_changed = Signal(bool)

    def __init__(
        self, library: Library, appearance: Appearance, sort_menu: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._quiet = False
        self._result: SearchResult | None = None
        self._order = HitOrder.BEST
        self._row_to_keep: int | None = None
        self._to_mark = ""
        """The key of the line that is to be chosen once its row is there."""
        self.is_low = False
        """Whether few rows have room."""
        self.model = ListModel(library, self)
        self._delegate = ListDelegate(appearance, self)
        self.head = ListHead(appearance, sort_menu)
        self.count, self.sort = self.head.count, self.head.sort
        self.notice = ListNotice()
        self.notice.suggestion_taken.connect(self.suggestion_taken)
        self.model.modelReset.connect(self._delegate.forget_heights)
        self.view = StatementList(self._delegate)
        self.view.setAccessibleName(self.tr("Statements"))
        self.view.setModel(self.model)
        self.view.setMinimumHeight(LOWEST)
        self.view.entered.connect(self._entered)
        self.view.gone_to.connect(self.model.show_rest_soon)
        self.view.used.connect(self.model.show_rest)
        self.model.rest_shown.connect(self._mark_awaited)
        self.model.marks_changed.connect(self._draw_marks)
        self.view.star_pressed.connect(lambda index: self.star_pressed.emit(self.model.lines()[index.row()]))
        self.view.rows_dropped.connect(self._rows_dropped)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self._lay_out()
        appearance.follow(self._restyle)

    def show_lines(self, lines: Sequence[str], count: str, current: str, empty: str, name: Sequence[str] = ()) -> None:
        """Shows a branch's lines with its name and the count in words, or the sentence `empty` where there is none."""
        was, chosen, row_to_keep = self.current(), self.selected_lines(), self._row_to_keep
        self._row_to_keep = None
        QTimer.singleShot(0, self, partial(_let_go, self._result))
        self._result = None
        self.model.show_lines(lines)
        self._shown(name, count, empty if not lines else "")
        self.head.show_order("")
        stays = statement_in_row(was) == current and was in lines
        if row_to_keep is not None and was not in lines and lines:
            self.view.choose_alone(self.model.place(lines[min(row_to_keep, len(lines) - 1)]))
            return
        self._to_mark = was if stays else current
        if self.model.shows(self._to_mark) or len(chosen) > 1:
            self._mark_awaited()
        if len(chosen) > 1 and self.current() in chosen:
            self.select([each for each in chosen if self.model.has(each)])

    def _mark_awaited(self) -> None:
        """Chooses the row that may have been far below those that were shown at once."""
        if self._to_mark:
            self.mark_current(self._to_mark)

    def set_empty_text(self, text: str) -> None:
        """Sets the sentence that stands in the place of an empty list."""
        self.notice.set_text(text)

    def keep_row_after_change(self) -> None:
        """Makes the next list choose the row at the same place, if the row that is chosen now is gone by then."""
        self._row_to_keep = min(self._selected_rows(), default=None)

    def show_hits(self, result: SearchResult, count: str) -> None:
        """Shows what a search found."""
        self._result, self._to_mark = result, ""
        self.model.show_hits(result, self._order)
        name = self.tr("Search: {text}").format(text=" ".join(result.text.split()))
        self._shown((name,), count, "")
        self._name_order()

    def tell_nothing(self, nothing: str, suggestions: Sequence[str]) -> None:
        """Shows why nothing was found, with what to try; nothing where that is told elsewhere."""
        self.notice.show_words(nothing, suggestions)
        self.view.setMinimumHeight(1 if nothing else LOWEST)

    def order_hits(self, order: HitOrder) -> None:
        """Lists what a search found in this order from now on."""
        self._order = order
        self._list_hits_again()

    def wording_changed(self) -> None:
        """Updates where each statement was found, as statements are shown in another wording now."""
        if self._order is HitOrder.PART:
            self._list_hits_again()
        else:
            self.model.wording_changed()

    def _list_hits_again(self) -> None:
        if self._result is not None:
            chosen = self.current()
            self.model.show_hits(self._result, self._order)
            self.mark_current(chosen)
            self._name_order()

    def _name_order(self) -> None:
        best, part = self.tr("best match"), self.tr("by part")
        self.head.show_order(best if self._order is HitOrder.BEST else part)

    def put_above(self, *widgets: QWidget) -> None:
        """Puts widgets between the count and the rows, below those that were put there before."""
        for widget in widgets:
            self._column.insertWidget(self._column.indexOf(self.notice), widget)

    def mark_current(self, statement_id: str) -> None:
        """Chooses the row of a statement without emitting it; no row where the list lacks it.

        A chosen passage of the statement stays chosen; while a row is pressed, so do the other chosen ones.
        """
        chosen, self._to_mark = self.current(), ""
        stays = chosen and (chosen == statement_id or statement_in_row(chosen) == statement_id)
        place = self.view.currentIndex() if stays else self.model.place(statement_id)
        if not (self.view.in_mouse_press and place.isValid() and place == self.view.currentIndex()):
            self._quiet = True
            self.view.mark(place)
            self._quiet = False
        self.view.read = QPersistentModelIndex(place)
        if place.isValid():
            QTimer.singleShot(0, self, self._scroll_to_current)

    def _scroll_to_current(self) -> None:
        """Scrolls to the chosen row, once the rows are laid out."""
        current = self.view.currentIndex()
        if current.isValid():
            self.view.scrollTo(current)

    def choose(self, line: str) -> bool:
        """Chooses a row alone and emits it, as a click does; returns whether it is listed."""
        place = self.model.place(line)
        if place.isValid():
            self.view.choose_alone(place)
        return place.isValid()

    def step(self, by: int) -> None:
        """Chooses the next (1) or previous (-1) statement; from none, the first or last."""
        lines = self.model.lines()
        current = self.view.currentIndex().row()
        self.model.show_rest()
        row = current + by if current >= 0 else (0 if by > 0 else len(lines) - 1)
        while 0 <= row < len(lines) and self.model.is_heading(lines[row]):
            row += by
        if 0 <= row < len(lines):
            self.view.setCurrentIndex(self.model.index(row, 0))

    def current(self) -> str:
        """Returns the key of the row with the choice, empty if none has it."""
        row = self.view.currentIndex().row()
        return self.model.lines()[row] if row >= 0 else ""

    def selected(self) -> list[str]:
        """Returns the statements of all chosen rows, from the top, as far as the library has them."""
        known = [line for line in self.selected_lines() if not self.model.is_removed(line)]
        return list(dict.fromkeys(map(statement_in_row, known)))

    def selected_lines(self) -> list[str]:
        """Returns the keys of all chosen rows, from the top."""
        chosen = [self.model.lines()[row] for row in sorted(self._selected_rows())]
        return [line for line in chosen if not self.model.is_heading(line)]

    def _selected_rows(self) -> list[int]:
        """Returns the chosen rows; by ranges, as an object of Qt for each of some thousand rows takes long."""
        return [
            row
            for part in self.view.selectionModel().selection().toList()
            for row in range(part.top(), part.bottom() + 1)
        ]

    def select(self, lines: Sequence[str]) -> None:
        """Adds rows to those that are chosen without emitting it."""
        self._quiet = True
        model = self.view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select
        for place in (self.model.place(each) for each in lines):
            model.select(place, flags)
        self._quiet = False

    def _draw_marks(self, lines: frozenset[str]) -> None:
        """Redraws those rows of these lines that can be seen."""
        shown = self.model.lines()
        self.view.draw_again([row for row in self.view.seen() if shown[row] in lines])

    def _rows_dropped(self, row: int) -> None:
        lines = self.model.lines()
        self.moved.emit(self.selected_lines(), lines[row] if row < len(lines) else "")

    def choose_first(self) -> None:
        """Chooses the first statement where none is chosen."""
        if not self.view.currentIndex().isValid():
            self.step(1)

    def _entered(self) -> None:
        """Reads the row with the caret, or the first one where none has it, and goes on to reading."""
        self.choose_first()
        here = self.view.currentIndex()
        if here != self.view.read:
            self.view.choose_alone(here)
            self._current_changed(here)
        self.left_for_reading.emit()

    def _shown(self, name: Sequence[str], count: str, notice: str) -> None:
        self.view.scrollToTop()
        self.head.show_words(name, count)
        self.tell_nothing(notice, ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Emits whether few rows have room now."""
        super().resizeEvent(event)
        line = self.count.fontMetrics().lineSpacing()
        self.head.set_cramped(self.height() < CRAMPED * line)
        if self._delegate.set_scant(self.height() < SCANT * line):
            self.view.lay_out_again()
        low = self.height() < LOW * line
        if low is not self.is_low:
            self.is_low = low
            self.low_changed.emit(low)

    def _current_changed(self, current: QModelIndex) -> None:
        if not current.isValid() or self._quiet or self.view.taking_focus or self.view.walking:
            return
        self.view.read = QPersistentModelIndex(current)
        line = self.model.lines()[current.row()]
        if self.model.is_plain(line):
            self.statement_chosen.emit(line)
            return
        self.statement_chosen.emit(statement_in_row(line))
        if bookmark_in_row(line):
            self.bookmark_chosen.emit(bookmark_in_row(line))

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.notice)
        column.addWidget(self.view, 1)

    def _restyle(self) -> None:
        self.view.note_place()
        self._delegate.restyle()
        self.head.restyle()
        self.notice.fit()
        self.view.lay_out_again()


def _let_go(result: SearchResult | None) -> None:
    """Frees what a search found, in a turn of its own: of 10,000 hits that takes 4 ms."""
