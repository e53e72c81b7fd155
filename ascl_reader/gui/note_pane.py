"""Under the panes: our school's note on the statement; its stance, the day to look again, and questions to ask."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ascl_reader.gui.appearance import Appearance
from ascl_reader.gui.dates import BRITISH, long_date
from ascl_reader.gui.flow_layout import FlowLayout
from ascl_reader.gui.growing_edit import GrowingEdit
from ascl_reader.gui.icons import icon
from ascl_reader.gui.shelf_branches import stance_names
from ascl_reader.own_work.entries import Note, Stance

COLLECTED = 300
"""Milliseconds without a key until what was typed is taken."""

NOTE_LINES, QUESTION_LINES = 5, 4
"""Lines up to which the boxes grow; more are scrolled."""

ARROW = 14
"""Pixels at 100 % of text."""

ROOM = 520
"""Pixels at 100 % of text; with less, the label stands above the note."""

STANCES = list(stance_names())
"""The stances in the order in which they are offered."""


class NotePane(QWidget):
    """Emits what was typed or chosen for the statement that is shown, with its id; and that more of it is shown."""

    text_typed = Signal(str, str)
    stance_chosen = Signal(str, object)
    questions_typed = Signal(str, object)
    look_again_chosen = Signal(str, object)
    opened = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("related")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._statement = ""
        self._note: Note | None = None
        self._filling = False
        self.text = GrowingEdit(NOTE_LINES)
        self.text.setAccessibleName(self.tr("Our school’s note"))
        self.text.setPlaceholderText(self.tr("Write our school’s note here; begin a line with “- ” for a bullet"))
        self.details = QPushButton()
        self.details.setCheckable(True)
        self.details.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.details.setMinimumWidth(60)
        self.details.setToolTip(self.tr("Show or hide stance, date and questions"))
        self.details.toggled.connect(self._show_details)
        self.stance = QComboBox()
        self.stance.addItems(list(stance_names().values()))
        self.stance.activated.connect(self._stance_chosen)
        self.look_again = QCheckBox(self.tr("Look at this &again on"))
        self.look_again.clicked.connect(self._look_again_chosen)
        self.day = QDateEdit()
        self.day.setLocale(BRITISH)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("Day to look at this again"))
        self.day.dateChanged.connect(self._look_again_chosen)
        self.questions = GrowingEdit(QUESTION_LINES)
        self.questions.setAccessibleName(self.tr("Questions to ask, one a line"))
        self.questions.setPlaceholderText(self.tr("One question a line"))
        self._text_soon = self._collector(self.text, self._text_done)
        self._questions_soon = self._collector(self.questions, self._questions_done)
        self._lay_out()
        self._restyle()
        appearance.changed.connect(self._restyle)

    def show_note(self, statement_id: str, note: Note | None) -> None:
        """Show a statement's note; what is being typed on the same statement stays as it is."""
        same = statement_id == self._statement
        if not same:
            self.commit()
        self._statement, self._note = statement_id, note
        self.setEnabled(bool(statement_id))
        self._filling = True
        text, questions = (note.text, note.questions) if note else ("", ())
        if not (same and self._text_soon.isActive()) and self.text.toPlainText() != text:
            self.text.refill(text)
        if not (same and self._questions_soon.isActive()) and self._typed_questions() != questions:
            self.questions.refill("\n".join(questions))
        self.stance.setCurrentIndex(STANCES.index(note.stance if note else Stance.UNDECIDED))
        day = note.look_again if note else None
        self.look_again.setChecked(bool(day))
        self.day.setEnabled(bool(day))
        shown = QDate.fromString(day, Qt.DateFormat.ISODate) if day else QDate.currentDate().addMonths(3)
        if not (same and self.day.hasFocus()):
            self.day.setDate(shown)
        self._filling = False
        self._summarise()

    def commit(self) -> None:
        """Take at once what was typed and not taken yet."""
        if self._text_soon.isActive():
            self._text_done()
        if self._questions_soon.isActive():
            self._questions_done()

    def set_writable(self, writable: bool) -> None:
        """Let the note be changed, or only be read."""
        for edit in (self.text, self.questions):
            edit.setReadOnly(not writable)
        for widget in (self.stance, self.look_again, self.day):
            widget.setEnabled(writable)

    def _collector(self, edit: QPlainTextEdit, done: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=COLLECTED)
        timer.timeout.connect(done)
        edit.textChanged.connect(lambda: None if self._filling or timer.isActive() else timer.start())
        edit.left.connect(self.commit)  # type: ignore[attr-defined]
        return timer

    def _text_done(self) -> None:
        self._text_soon.stop()
        self.text_typed.emit(self._statement, self.text.toPlainText())

    def _questions_done(self) -> None:
        self._questions_soon.stop()
        self.questions_typed.emit(self._statement, self._typed_questions())

    def _typed_questions(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.questions.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def _stance_chosen(self) -> None:
        self.stance_chosen.emit(self._statement, STANCES[self.stance.currentIndex()])

    def _look_again_chosen(self) -> None:
        if self._filling:
            return
        self.day.setEnabled(self.look_again.isChecked())
        day = self.day.date().toString(Qt.DateFormat.ISODate) if self.look_again.isChecked() else None
        self.look_again_chosen.emit(self._statement, day)

    def _summarise(self) -> None:
        """Tell on the button what is behind it."""
        note, told = self._note, []
        if note is not None:
            told += [stance_names()[note.stance]] if note.stance is not Stance.UNDECIDED else []
            told += [self.tr("look again {day}").format(day=long_date(note.look_again))] if note.look_again else []
            count = len(note.questions)
            questions = self.tr("1 question") if count == 1 else self.tr("{count} questions").format(count=count)
            told += [questions] if count else []
        self.details.setText(" · ".join(told) or self.tr("Stance, date, questions"))
        self.details.setAccessibleName(self.tr("Stance, date and questions: {told}").format(told=self.details.text()))

    def _show_details(self, shown: bool) -> None:
        self.more.setVisible(shown)
        self._draw_arrow()
        if shown:
            self.stance.setFocus()
            self.opened.emit()

    def _draw_arrow(self) -> None:
        """Show by the arrow behind the button's words whether it opens or shuts."""
        side = self._appearance.px(ARROW)
        name = "chevron-up" if self.details.isChecked() else "chevron-down"
        self.details.setIcon(icon(name, self._appearance.colours.ink, side))
        self.details.setIconSize(QSize(side, side))

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Our school’s &note"))
        label.setBuddy(self.text)
        stance = QLabel(self.tr("Our &stance"))
        stance.setBuddy(self.stance)
        ask = QLabel(self.tr("&Questions to ask"))
        ask.setBuddy(self.questions)
        self._labels = [label, stance, ask]
        for each in self._labels:
            each.setProperty("use", "quiet")
        self._top = top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(10)
        label.setContentsMargins(0, 7, 0, 0)
        top.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.text, 1)
        top.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        self.more = QWidget()  # what the button opens
        grid = QGridLayout(self.more)
        grid.setContentsMargins(0, 0, 0, 0)
        choices = FlowLayout(spacing=8)
        for widget in (stance, self.stance, self.look_again, self.day):
            choices.addWidget(widget)
        grid.addLayout(choices, 0, 0, 1, 2)
        grid.addWidget(ask, 1, 0)
        grid.addWidget(self.questions, 2, 0)
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 8, 22, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set label, box and button below one another where there is little room side by side."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(across if self.width() >= self._appearance.px(ROOM) else down)

    def _restyle(self) -> None:
        for label in self._labels:
            label.setFont(self._appearance.font("quiet"))
        for widget in (self.text, self.questions, self.stance, self.look_again, self.day):
            widget.setFont(self._appearance.font("control"))
        self.details.setFont(self._appearance.font("quiet"))
        self._draw_arrow()
        self.text.fit()
        self.questions.fit()
