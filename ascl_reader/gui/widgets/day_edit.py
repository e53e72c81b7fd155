"""A field in which a day is typed as people in the UK write days, stepped through, or chosen in a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QEvent, Qt, QTime, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
    QLineEdit,
)

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.look.plain_text import plain_label, set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.calendar import BRITISH, Calendar, calendar_arrow, press_arrow
from ascl_reader.library.dates import long_date
from ascl_reader.library.typed_days import EARLIEST_DAY, LATEST_DAY, UnclearDay, parse_day

COLLECTED = 900
"""Milliseconds after the last step until the day is taken."""

ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The reasons for which the keyboard focus comes back by itself: another window, a menu, the calendar."""

PICTURE, ARROW = 16, 26
"""Pixels at 100 % of text: the sign of what is no day, and the arrow that opens the calendar."""

STEP_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class DayEdit(QDateEdit):
    """Emits the day (YYYY-MM-DD) at Enter, when the keyboard focus leaves, soon after a step, from the calendar.

    What is no day is marked, and the reason is shown in `message`; a day in the past is told by `past`. Both labels
    are put by the owner wherever there is room.
    """

    day_chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._saved = ""
        self._shown = self.date()
        self.setDisplayFormat("yyyy")  # one section: Qt must not lead the cursor from day to month to year
        self.setKeyboardTracking(False)
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_tip(self, self.tr("F4 opens a calendar"))
        self.past = plain_label(self.tr("in the past"), use="quiet")
        self.past.hide()
        self.message = plain_label(use="doubt", wraps=True)
        self.message.hide()
        set_text_role("quiet", self.past, self.message)
        self._sign = QAction(self)
        self._sign.setVisible(False)
        self.lineEdit().addAction(self._sign, QLineEdit.ActionPosition.TrailingPosition)
        self.lineEdit().textEdited.connect(self._typing)
        self._soon = QTimer(self, singleShot=True, interval=COLLECTED)
        self._soon.timeout.connect(self.commit)
        appearance.follow(self._restyle)

    @property
    def day(self) -> str:
        """The day that was taken last, as YYYY-MM-DD."""
        return self._saved

    def show_day(self, day: str) -> None:
        """Shows a day as the one that is saved; what is being typed stays as it is."""
        changed, other, self._saved = self._is_changed(), day != self._saved, day
        if not changed:
            if other:
                self._tell("")
            self._show_saved()

    def commit(self) -> None:
        """Takes at once what was typed or stepped to; drops what is no day, and shows the reason."""
        if self._is_changed():
            typed, day = self.text(), parse_day(self.text())
            if isinstance(day, UnclearDay):
                self.give_up()
                self._tell(self.tr("“{typed}” is not understood. {why}").format(typed=typed, why=self._why(day)))
            else:
                self._take(day)

    def give_up(self) -> bool:
        """Goes back to the day that is saved; returns whether another was shown or typed."""
        changed = self._is_changed()
        if changed:
            self._tell("")
            self._show_saved()
        return changed

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Returns whether a text is a day; every text may be typed."""
        state = QValidator.State
        return (state.Intermediate if isinstance(parse_day(text), UnclearDay) else state.Acceptable, text, position)

    def dateTimeFromText(self, text: str) -> QDateTime:
        """Returns the day that was typed; the day that is shown if the text is no day."""
        day = parse_day(text)
        return self.dateTime() if isinstance(day, UnclearDay) else QDateTime(_date(day), QTime())

    def textFromDateTime(self, moment: QDateTime) -> str:
        """Returns a day in the form in which it is shown."""
        return long_date(_iso(moment.date()))

    def stepBy(self, steps: int) -> None:
        """Steps by days, or by a month for every ten steps; the day is taken when no other step follows."""
        day = parse_day(self.text()) if self.lineEdit().isModified() else _iso(self.date())
        if isinstance(day, UnclearDay):
            self._refuse(day)
            return
        date = _date(day)
        stepped = date.addMonths(steps // 10) if steps % 10 == 0 else date.addDays(steps)
        self._tell("")
        self._show(min(max(_iso(stepped), EARLIEST_DAY), LATEST_DAY))
        self.selectAll()
        self._soon.start()

    def event(self, event: QEvent) -> bool:
        """Leaves Ctrl+Z to the window where nothing was typed here that could be taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if undo and not self._is_changed():
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the day at Enter, opens the calendar at F4, steps at the arrows; leaves what is typed to Qt."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            day = parse_day(self.text())
            if isinstance(day, UnclearDay):
                self._refuse(day)
            else:
                self._take(day)
        elif event.key() == Qt.Key.Key_F4 and plain:
            press_arrow(self)
        elif event.key() not in STEP_KEYS or plain:
            QAbstractSpinBox.keyPressEvent(self, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes what was typed before Qt opens the calendar at a press on the arrow."""
        if calendar_arrow(self).contains(event.position().toPoint()) and not self.isReadOnly():
            self.commit()
            self._make_calendar()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to what scrolls: a notch never changes the day."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes what was typed when the keyboard focus leaves, unless it comes back by itself."""
        if event.reason() in ELSEWHERE:
            self.lineEdit().event(event)
            self.update()
        else:
            self.commit()
            super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Clears the selection and hides that a day is past where it cannot be changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.lineEdit().deselect()
            self._show_past()

    def _typing(self) -> None:
        self._soon.stop()
        self._tell("")
        self._mark(False)

    def _take(self, day: str) -> None:
        before, self._saved = self._saved, day
        self._tell("")
        self._show_saved()
        if day != before:
            self.day_chosen.emit(day)
            if not self.past.isHidden():
                announce(self, self.tr("{day} is in the past").format(day=long_date(day)))

    def _refuse(self, why: UnclearDay) -> None:
        """Marks what was typed as no day, and leaves it to be mended."""
        self._tell(self._why(why))
        self._mark(True)
        self.selectAll()

    def _make_calendar(self) -> None:
        """Gives Qt's popup a calendar in the present colours and text size."""
        calendar = Calendar(self._appearance)
        for chosen in (calendar.activated, calendar.clicked):
            chosen.connect(lambda date: self._take(_iso(date)))
        calendar.hidden.connect(self.give_up)  # Qt shows the days that were only walked over
        calendar.fill_popup_of(self)

    def _is_changed(self) -> bool:
        return self.lineEdit().isModified() or self.date() != self._shown

    def _show_saved(self) -> None:
        self._soon.stop()
        self._mark(False)
        place = self.lineEdit().cursorPosition() if self.hasFocus() else 0
        self._show(self._saved)
        self._shown = self.date()
        self.lineEdit().setCursorPosition(place)
        self._show_past()

    def _show(self, day: str) -> None:
        """Shows a day; one that is in no calendar, which a file may have, is shown as it is written."""
        self.setDate(_date(day))
        self.lineEdit().setText(long_date(day))

    def _show_past(self) -> None:
        past = self.isEnabled() and bool(self._saved) and self._saved < _iso(QDate.currentDate())
        self.past.setVisible(past)
        self.setAccessibleDescription(self.past.text() if past else "")

    def _why(self, unclear: UnclearDay) -> str:
        example = max(self._saved, _iso(QDate.currentDate().addMonths(1)))
        if unclear is UnclearDay.YEAR:
            return self.tr("Type a day of the years 2000 to 2099, for example {day}.").format(day=long_date(example))
        if unclear is UnclearDay.WEEKDAY:
            return self.tr("The weekday and the date do not belong together: leave one of them out, or correct it.")
        return self.tr("Type a day with its year, for example {day} or {short}.").format(
            day=long_date(example), short=BRITISH.toString(_date(example), "d/M/yyyy")
        )

    def _tell(self, sentence: str) -> None:
        if sentence != self.message.text():
            self.message.setText(sentence)
            self.message.setAccessibleName(sentence)
            self.message.setVisible(bool(sentence))
            announce(self, sentence)

    def _mark(self, wrong: bool) -> None:
        """Marks the field with a sign and a thicker edge."""
        if wrong != bool(self.property("wrong")):
            self.setProperty("wrong", wrong)
            self.style().polish(self)
        self._sign.setVisible(wrong)
        self.past.hide()
        self.setAccessibleDescription(self.message.text() if wrong else "")

    def _restyle(self) -> None:
        px, metrics = self._appearance.px, QFontMetrics(self._appearance.font("control"))
        self.setFixedWidth(metrics.horizontalAdvance("30 September 2026") + px(2 * 8 + PICTURE + 14 + ARROW))
        self._sign.setIcon(icon("warning", self._appearance.colours.warning, px(PICTURE)))


def _date(day: str) -> QDate:
    return QDate.fromString(day, Qt.DateFormat.ISODate)


def _iso(date: QDate) -> str:
    return str(date.toString(Qt.DateFormat.ISODate))
