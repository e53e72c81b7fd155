"""The calendar that a day field opens, in the colours of the program."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.widgets.dates import BRITISH

ARROWS = {"qt_calendar_prevmonth": "arrow-left", "qt_calendar_nextmonth": "arrow-right"}
"""Qt's names of the two buttons, and the icons that they get."""


class Calendar(QCalendarWidget):
    """A month from Monday to Sunday. All days look alike: Qt's red weekend is hard to read on a dark ground.

    Emits `hidden` when it goes, after the chosen day if there is one.
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
        colours, side = appearance.colours, appearance.px(14)
        head = QTextCharFormat()
        head.setForeground(QColor(colours.quiet))
        self.setHeaderTextFormat(head)
        for button in self.findChildren(QToolButton):
            if button.objectName() in ARROWS:
                button.setIcon(icon(ARROWS[button.objectName()], colours.ink, side))

    def hideEvent(self, event: QHideEvent) -> None:
        """Emits that it is hidden."""
        super().hideEvent(event)
        self.hidden.emit()
