"""The calendar that a day field opens, in the colours of the program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QDateEdit,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
)

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.widgets.accessible import announce

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)

ARROWS = {"qt_calendar_prevmonth": "arrow-left", "qt_calendar_nextmonth": "arrow-right"}
"""Qt's names of the two buttons, and the icons that they get."""

EDGE = 5
"""Pixels between the days and the line around them."""


class Calendar(QCalendarWidget):
    """A month from Monday to Sunday. All days look alike: Qt's red weekend is hard to read on a dark ground.

    Emits `hidden` when it closes, after the chosen day if there is one.
    """

    hidden = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setLocale(BRITISH)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setDateEditEnabled(False)
        self.setAccessibleName(self.tr("Calendar"))
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, QTextCharFormat())
        self.selectionChanged.connect(self._tell_day)
        colours, side = appearance.colours, appearance.px(14)
        head = QTextCharFormat()
        head.setForeground(QColor(colours.quiet))
        self.setHeaderTextFormat(head)
        for button in self.findChildren(QToolButton):
            if button.objectName() in ARROWS:
                show_icon(button, ARROWS[button.objectName()], colours.ink, side)

    def _tell_day(self) -> None:
        """Says the whole date: a cell has only the number of the day."""
        if self.isVisible():
            announce(self, self.locale().toString(self.selectedDate(), "dddd d MMMM yyyy"), passing=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Emits that it is hidden."""
        super().hideEvent(event)
        self.hidden.emit()

    def fill_popup_of(self, edit: QDateEdit) -> None:
        """Takes the place of the calendar in a date edit's popup, and leaves a line around itself."""
        edit.setCalendarWidget(self)
        popup = self.parentWidget()
        assert popup is not None
        popup.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        popup.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        popup.adjustSize()


def calendar_arrow(edit: QDateEdit) -> QRect:
    """Returns the rectangle of the arrow that opens a date edit's calendar."""
    option = QStyleOptionComboBox()
    option.initFrom(edit)
    option.editable = True
    combo, arrow = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxArrow
    return edit.style().subControlRect(combo, option, arrow, edit)


def press_arrow(edit: QDateEdit) -> None:
    """Opens a date edit's calendar as a press on its arrow does: Qt has no other way."""
    place, left = calendar_arrow(edit).center().toPointF(), Qt.MouseButton.LeftButton
    kind, none = QEvent.Type.MouseButtonPress, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(edit, QMouseEvent(kind, place, edit.mapToGlobal(place), left, left, none))
