"""The lines for a meeting's day and time, and for a number of pages: typed as people in the UK write them."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from ascl_reader.gui.briefing.form.checked_line import CheckedLine, LineReading
from ascl_reader.library.dates import long_date
from ascl_reader.library.typed_days import UnclearDay, day_of, days_in_span, is_meant_as_day
from ascl_reader.library.typed_times import day_and_time, is_impossible_time

MOST_PAGES = 999


class MeetingDayLine(CheckedLine):
    """A line for the day of a meeting; a time that is typed with it goes into the field for the time."""

    def __init__(self) -> None:
        super().__init__(self._day, long_date)

    def _day(self, text: str) -> LineReading:
        plain, time = day_and_time(text)
        day, told = _coming(plain), []
        if isinstance(day, UnclearDay):
            span = days_in_span(plain, date.today().year)
            if isinstance(span, UnclearDay):
                return LineReading(refused=self._why(day if span is UnclearDay.UNREAD else span))
            day = plain
        elif day != day_of(plain):
            told.append(self.tr("Taken as {day}, the next one.").format(day=long_date(day)))
        if time and is_impossible_time(time):
            return LineReading(refused=_no_time())
        if time:
            told.append(self.tr("The time, {time}, stands in its own field.").format(time=time))
        return LineReading(day, told=" ".join(told), beside={"time": time} if time else {})

    def _why(self, day: UnclearDay) -> str:
        if day is UnclearDay.WEEKDAY:
            return self.tr("The weekday and the date do not belong together: leave one of them out, or correct it.")
        if day is UnclearDay.YEAR:
            return self.tr("Type a day of the years 2000 to 2099.")
        example = long_date(date.today().isoformat())
        return self.tr("There is no such day. Type it with its year, for example {day}.").format(day=example)


def time_line() -> CheckedLine:
    """Returns a line for a time, which stays as it is typed."""
    return CheckedLine(lambda text: LineReading(text.strip(), refused=_no_time() if is_impossible_time(text) else ""))


def pages_line() -> CheckedLine:
    """Returns a line for a number of pages, 0 if it is empty."""

    def read(text: str) -> LineReading:
        """Reads a number of pages."""
        digits = re.sub(r"\s*pages?$", "", text.strip(), flags=re.IGNORECASE)
        if not digits:
            return LineReading(0)
        if digits.isascii() and digits.isdigit() and 1 <= int(digits) <= MOST_PAGES:
            return LineReading(int(digits))
        told = QCoreApplication.translate("MeetingLines", "Type a number of pages from 1 to {most}, or nothing.")
        return LineReading(refused=told.format(most=MOST_PAGES))

    return CheckedLine(read, lambda pages: str(pages) if pages else "")


def _no_time() -> str:
    return QCoreApplication.translate("MeetingLines", "There is no such time. Type it as 6.30pm or 18:30.")


def _coming(text: str) -> str | UnclearDay:
    """Returns the day that was typed; without a year the next such day, if it has the weekday that was typed."""
    day = day_of(text)
    if day is not UnclearDay.UNREAD or not is_meant_as_day(text):
        return day
    today = date.today()
    between = next(iter(re.findall(r"^\s*\d{1,2}([/.-])\d{1,2}\s*$", text)), " ")  # 12/3 as 12/3/2027
    tried = [day_of(f"{text.strip()}{between}{year}") for year in (today.year, today.year + 1)]
    days = [each for each in tried if isinstance(each, str) and each >= today.isoformat()]
    unlike = UnclearDay.WEEKDAY if UnclearDay.WEEKDAY in tried else day
    return days[0] if days else unlike
