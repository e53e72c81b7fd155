"""A field in which a day is typed, stepped through with the arrows, or chosen in a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.calendar_popup import CalendarPopup
from ascl_reader.gui.widgets.dates import BRITISH, long_date
from ascl_reader.gui.widgets.day_edit import DayEdit
from ascl_reader.library.typed_days import EARLIEST_DAY, LATEST_DAY, UnclearDay, parse_day

COLLECTED = 900
"""Milliseconds after the last step with the arrows until the day is taken."""

PICTURE = 16
"""Pixels at 100 % of text."""


class DayField(QWidget):
    """Emits the day (YYYY-MM-DD) that was chosen: at Enter, when the keys leave, soon after a step, from the calendar.

    What is no day is marked and told in `message`, which stands wherever there is room for a sentence.
    """

    day_chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._saved = ""
        self.edit = DayEdit()
        self.edit.returnPressed.connect(self._enter)
        self.edit.textEdited.connect(self._typing)
        self.edit.stepped.connect(self._step)
        self.edit.left.connect(self.commit)
        self.edit.calendar_asked.connect(self._open_calendar)
        self.button = QToolButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setToolTip(self.tr("Choose the day in a calendar (F4)"))
        self.button.setAccessibleName(self.tr("Choose the day in a calendar"))
        self.button.clicked.connect(self._open_calendar)
        self.past = QLabel(self.tr("in the past"))
        self.past.setProperty("use", "quiet")
        self.past.hide()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setProperty("use", "doubt")
        self.message.hide()
        self._sign = QAction(self)
        self._sign.setVisible(False)
        self.edit.addAction(self._sign, QLineEdit.ActionPosition.TrailingPosition)
        self._soon = QTimer(self, singleShot=True, interval=COLLECTED)
        self._soon.timeout.connect(self.commit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.edit)
        row.addWidget(self.button)
        self.setFocusProxy(self.edit)
        self._restyle()
        appearance.changed.connect(self._restyle)

    @property
    def day(self) -> str:
        """The day that was taken last, as YYYY-MM-DD."""
        return self._saved

    def show_day(self, day: str) -> None:
        """Show a day as the one that is saved; what is being typed stays as it is."""
        other, self._saved = day != self._saved, day
        if not self.edit.isModified():
            if other:
                self._tell("")
            self._show_saved()

    def commit(self) -> None:
        """Take at once what was typed or stepped to; what is no day goes, and that is told."""
        if self.edit.isModified():
            typed, day = self.edit.text(), parse_day(self.edit.text())
            if isinstance(day, UnclearDay):
                self.give_up()
                self._tell(self.tr("“{typed}” was not taken. {why}").format(typed=typed, why=self._why(day, typed)))
            else:
                self._take(day)

    def give_up(self) -> bool:
        """Go back to the day that is saved; return whether there was anything to go back from."""
        changed = self.edit.isModified()
        if changed:
            self._tell("")
            self._show_saved()
        return changed

    def changeEvent(self, event: QEvent) -> None:
        """Select nothing, and offer nothing, where it cannot be changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.edit.deselect()
            self._show_past()
            self._draw()

    def _enter(self) -> None:
        day = parse_day(self.edit.text())
        if isinstance(day, UnclearDay):
            self._tell(self._why(day, self.edit.text()))
            self._mark(True)
            self.edit.selectAll()
        else:
            self._take(day)

    def _take(self, day: str) -> None:
        before, self._saved = self._saved, day
        self._tell("")
        self._show_saved()
        if day != before:
            self.day_chosen.emit(day)
            if not self.past.isHidden():
                announce(self.edit, self.tr("{day} is in the past").format(day=long_date(day)))

    def _typing(self) -> None:
        self._soon.stop()
        self._tell("")
        self._mark(False)

    def _step(self, days: int, months: int) -> None:
        """Go on from the day that is shown; the step is taken when no other follows."""
        day = parse_day(self.edit.text()) if self.edit.isModified() else self._saved
        if isinstance(day, UnclearDay):
            self._enter()
            return
        stepped = _date(day).addMonths(months).addDays(days)
        stepped = min(max(stepped, _date(EARLIEST_DAY)), _date(LATEST_DAY))
        self._tell("")
        self._mark(False)
        self.edit.setText(_written(stepped))
        self.edit.selectAll()
        self.edit.setModified(True)
        self._soon.start()

    def _open_calendar(self) -> None:
        self.commit()
        popup = CalendarPopup(self._appearance, _date(self._saved), (_date(EARLIEST_DAY), _date(LATEST_DAY)), self)
        popup.chosen.connect(lambda date: self._take(str(date.toString(Qt.DateFormat.ISODate))))
        popup.open_below(self)

    def _show_saved(self) -> None:
        self._soon.stop()
        self._mark(False)
        place = self.edit.cursorPosition()
        self.edit.setText(long_date(self._saved))
        if self.edit.hasFocus():
            self.edit.setCursorPosition(place)
        else:
            self.edit.setCursorPosition(0)
        self._show_past()

    def _show_past(self) -> None:
        past = self.isEnabled() and bool(self._saved) and self._saved < _iso(QDate.currentDate())
        self.past.setVisible(past)
        self.edit.setAccessibleDescription(self.past.text() if past else "")

    def _why(self, unclear: UnclearDay, typed: str) -> str:
        example = max(self._saved, _iso(QDate.currentDate().addMonths(1)))
        if unclear is UnclearDay.YEAR:
            return self.tr("Type a day of the years 2000 to 2099, for example {day}.").format(day=long_date(example))
        if unclear is UnclearDay.WEEKDAY:
            return self.tr("The weekday and the date do not belong together: leave one of them out, or mend it.")
        return self.tr("Type a day with its year, for example {day} or {short}.").format(
            day=long_date(example), short=BRITISH.toString(_date(example), "d/M/yyyy")
        )

    def _tell(self, sentence: str) -> None:
        if sentence != self.message.text():
            self.message.setText(sentence)
            self.message.setAccessibleName(sentence)
            self.message.setVisible(bool(sentence))
            announce(self.edit, sentence)

    def _mark(self, wrong: bool) -> None:
        """Mark the field with a sign and a thicker edge."""
        if wrong != bool(self.edit.property("wrong")):
            self.edit.setProperty("wrong", wrong)
            self.edit.style().polish(self.edit)
        self._sign.setVisible(wrong)
        self.past.hide()
        self.edit.setAccessibleDescription(self.message.text() if wrong else "")

    def _restyle(self) -> None:
        for widget in (self.edit, self.past, self.message):
            widget.setFont(self._appearance.font("control" if widget is self.edit else "quiet"))
        px, metrics = self._appearance.px, self.edit.fontMetrics()
        self.edit.setFixedWidth(metrics.horizontalAdvance("30 September 2026") + px(2 * 8 + PICTURE + 14))
        self.button.setFixedHeight(self.edit.sizeHint().height())
        self._draw()

    def _draw(self) -> None:
        colours, side = self._appearance.colours, self._appearance.px(PICTURE)
        self.button.setIcon(icon("calendar", colours.ink if self.isEnabled() else colours.edge, side))
        self.button.setIconSize(QSize(side, side))
        self._sign.setIcon(icon("warning", colours.warning, side))


def _date(day: str) -> QDate:
    return QDate.fromString(day, Qt.DateFormat.ISODate)


def _iso(date: QDate) -> str:
    return str(date.toString(Qt.DateFormat.ISODate))


def _written(date: QDate) -> str:
    return long_date(_iso(date))
