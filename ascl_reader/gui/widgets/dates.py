"""Dates as people in the UK write them: on screen, and typed in a line."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit

from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.library.dates import day_in_words
from ascl_reader.library.typed_days import UnclearDay, is_meant_as_day, parse_day

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def long_date(day: str) -> str:
    """Returns a day (YYYY-MM-DD) as 12 March 2026, anything else as it is."""
    return day_in_words(day[:10]) if day_in_words(day[:10]) != day[:10] else day


class MeetingDayEdit(QLineEdit):
    """A line for a day; a day that is in no calendar is refused, with the reason in `message`, put by the owner."""

    def __init__(self) -> None:
        super().__init__()
        self.message = plain_label()
        self.message.setWordWrap(True)
        self.message.setProperty("use", "doubt")
        self.message.hide()
        set_text_role("quiet", self.message)
        self.textEdited.connect(lambda: self._tell(""))

    @property
    def day(self) -> str | UnclearDay:
        """What was typed: a day as YYYY-MM-DD, words that mean none as they are, or why it is no day."""
        return day_of(self.text())

    def show_day(self, day: str) -> None:
        """Shows a day as it is saved."""
        self.setText(long_date(day))
        self._tell("")

    def tell(self) -> None:
        """Says what is wrong with what was typed; nothing where it is a day or means none."""
        self._tell(self._why(self.day))

    def _why(self, day: str | UnclearDay) -> str:
        if day is UnclearDay.WEEKDAY:
            return self.tr("The weekday and the date do not belong together: leave one of them out, or mend it.")
        if day is UnclearDay.YEAR:
            return self.tr("Type a day of the years 2000 to 2099.")
        if day is UnclearDay.UNREAD:
            example = long_date(date.today().isoformat())
            return self.tr("There is no such day. Type it with its year, for example {day}.").format(day=example)
        return ""

    def _tell(self, sentence: str) -> None:
        if sentence != self.message.text():
            self.message.setText(sentence)
            self.message.setAccessibleName(sentence)
            self.message.setVisible(bool(sentence))
            self.setAccessibleDescription(sentence)
            announce(self, sentence)


def day_of(text: str) -> str | UnclearDay:
    """Returns a day typed as people in the UK write it as YYYY-MM-DD, words that mean none as typed, or why not."""
    day = parse_day(text)
    return text.strip() if isinstance(day, UnclearDay) and not is_meant_as_day(text) else day
