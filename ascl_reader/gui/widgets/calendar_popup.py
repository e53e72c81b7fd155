"""A calendar that opens below a field and goes when a day is chosen, at Esc, or at a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.widgets.dates import BRITISH


class CalendarPopup(QFrame):
    """Emits the day that was chosen."""

    chosen = Signal(QDate)

    def __init__(self, appearance: Appearance, date: QDate, bounds: tuple[QDate, QDate], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("use", "calendar")
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(BRITISH)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setDateEditEnabled(False)
        self.calendar.setDateRange(*bounds)
        self.calendar.setSelectedDate(date)
        self.calendar.setFont(appearance.font("control"))
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self._colour(appearance)
        for signal in (self.calendar.activated, self.calendar.clicked):
            signal.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.calendar)
        self.setFocusProxy(self.calendar)

    def open_below(self, field: QWidget) -> None:
        """Open below a field, above it where the screen ends."""
        self.adjustSize()
        screen = field.screen().availableGeometry()
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        if corner.y() + self.height() > screen.bottom():
            corner.setY(field.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        corner.setY(max(screen.top(), corner.y()))
        self.move(corner)
        self.show()
        self.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _take(self, date: QDate) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(date)

    def _colour(self, appearance: Appearance) -> None:
        """Write all days of the week alike: Qt's red for the weekend is hard to read on a dark ground."""
        colours, side = appearance.colours, appearance.px(14)
        head = QTextCharFormat()
        head.setForeground(QColor(colours.quiet))
        self.calendar.setHeaderTextFormat(head)
        for day in Qt.DayOfWeek:
            self.calendar.setWeekdayTextFormat(day, QTextCharFormat())
        for name, drawing in (("qt_calendar_prevmonth", "arrow-left"), ("qt_calendar_nextmonth", "arrow-right")):
            button = self.calendar.findChild(QWidget, name)
            if button is not None:
                button.setIcon(icon(drawing, colours.ink, side))  # type: ignore[attr-defined]
