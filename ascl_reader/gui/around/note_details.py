"""What is said of a statement beside the note's text: our stance, the day to review it, and questions to ask."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ascl_reader.bookmarks.entries import Note, Stance
from ascl_reader.bookmarks.entry_fields import joined_questions
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label, set_text_role
from ascl_reader.gui.look.words import stance_names
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.auto_height_edit import AutoHeightEdit
from ascl_reader.gui.widgets.choices import ChoiceBox
from ascl_reader.gui.widgets.day_edit import DayEdit
from ascl_reader.gui.widgets.flow_layout import FlowLayout

QUESTION_LINES = 4
"""Lines up to which the box grows; more are scrolled."""

LATER = 3
"""Months from today to the day that is proposed."""

STANCES = list(stance_names())
"""The stances in the order in which they are offered."""


class NoteDetails(QWidget):
    """Emits the stance and the day (YYYY-MM-DD, None: no day) that are chosen; `questions` is a box to type in."""

    stance_chosen = Signal(object)
    look_again_chosen = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._writable = True
        self._shown: tuple[str, ...] = ()
        """The questions with which the box was filled last."""
        self._present: tuple[str, ...] = ()
        """Those of the note, which may have changed elsewhere while somebody types."""
        self.stance = StanceBox()
        self.stance.activated.connect(lambda row: self.stance_chosen.emit(STANCES[row]))
        self.look_again = QCheckBox(self.tr("Re&view on"))
        self.look_again.clicked.connect(self._look_again_clicked)
        self.day = DayEdit(appearance)
        self.day.setAccessibleName(self.tr("Day to review this"))
        self.day.day_chosen.connect(self.look_again_chosen.emit)
        self.questions = AutoHeightEdit(QUESTION_LINES)
        self.questions.setAccessibleName(self.tr("Questions to ask, one per line"))
        self.questions.setPlaceholderText(self.tr("One question per line"))
        stance, ask = plain_label(self.tr("&Stance")), plain_label(self.tr("&Questions to ask"))
        stance.setBuddy(self.stance)
        ask.setBuddy(self.questions)
        self._labels = [stance, ask]
        for label in self._labels:
            label.setProperty("use", "quiet")
            set_text_role("quiet", label)
        self._choices = FlowLayout(stance, self.stance, self.look_again, self.day, self.day.past)
        self._column = in_column(self._choices, self.day.message, ask, self.questions, on=self, between=6)
        self.restyle()

    def show_note(self, note: Note | None, questions_too: bool) -> None:
        """Shows a note's stance, day and, unless they are being typed, questions."""
        self.stance.setCurrentIndex(STANCES.index(note.stance if note else Stance.UNDECIDED))
        day = note.look_again if note else None
        self.look_again.setChecked(bool(day))
        self._enable_day()
        proposed = str(QDate.currentDate().addMonths(LATER).toString(Qt.DateFormat.ISODate))
        self.day.show_day(day or proposed)
        self._present = note.questions if note else ()
        if questions_too:
            self._shown = self._present
            if self._in_box() != self._shown:
                self.questions.refill("\n".join(self._shown))

    def typed_questions(self) -> tuple[str, ...]:
        """Returns the questions as they stand in the box, with what came from elsewhere since it was filled."""
        return joined_questions(self._shown, self._in_box(), self._present)

    def _in_box(self) -> tuple[str, ...]:
        """Returns the lines of the box; empty ones are none."""
        lines = (" ".join(line.split()) for line in self.questions.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def set_writable(self, writable: bool) -> None:
        """Makes stance, day and questions writable or read-only."""
        self._writable = writable
        self.questions.setReadOnly(not writable)
        for widget in (self.stance, self.look_again):
            widget.setEnabled(writable)
        self._enable_day()

    def restyle(self) -> None:
        """Pads the box for questions in proportion to the size of text."""
        self.questions.pad(self._appearance.px(8), self._appearance.px(5))

    def _look_again_clicked(self, ticked: bool) -> None:
        self.day.commit()
        self._enable_day()
        self.look_again_chosen.emit(self.day.day if ticked else None)

    def _enable_day(self) -> None:
        self.day.setEnabled(self._writable and self.look_again.isChecked())


class StanceBox(ChoiceBox):
    """A choice of one stance."""

    def __init__(self) -> None:
        super().__init__()
        self.addItems(list(stance_names().values()))
