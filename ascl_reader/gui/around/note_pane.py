"""Under the panes: our school's note on the statement; its stance, the day to review it, and questions to ask."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ascl_reader.bookmarks.entries import Note
from ascl_reader.gui.around.note_button import NoteButton
from ascl_reader.gui.around.note_height import DetailsScroll, NoteHeight
from ascl_reader.gui.frame.keyboard import FocusReturn, FocusWithin, KeptKeys
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.auto_height_edit import AutoHeightEdit
from ascl_reader.reading.readable import Reading

if TYPE_CHECKING:
    from ascl_reader.gui.around.note_details import NoteDetails

TYPING_PAUSE = 300
"""Milliseconds without a key until what was typed is taken."""

ROOM = 520
"""Pixels at 100 % of text; with less, the label stands above the note, and the button below it."""

SIDE, ABOVE, GAP = 22, 8, 6
"""Pixels: beside the fields, above and below them, and between them."""


class NotePane(QWidget):
    """Emits what was typed or chosen for the statement that is shown, with its id; and that more of it is shown.

    Esc gives the keyboard focus back to the list or pane that had it last; `focus_left` comes where there is none.
    `part_written` comes where a line ends or a box is left, `undo_asked` and `redo_asked` from either box.
    """

    text_typed = Signal(str, str)
    stance_chosen = Signal(str, object)
    questions_typed = Signal(str, object)
    look_again_chosen = Signal(str, object)
    opened = Signal()
    focus_left = Signal()
    part_written = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("related")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._statement = ""
        self._note: Note | None = None
        self._more: NoteDetails | None = None
        self._shown: tuple[str, Note | None, bool] | None = None
        self._writable: bool | None = None
        self._shows_none_on: date | None = None
        """The day on which empty details were shown, and a day proposed; None once anything in them was touched."""
        self._filling = False
        self._scroll: DetailsScroll | None = None
        self._label = plain_label(self.tr("Our school’s &note"), use="quiet", role="quiet")
        self.text = AutoHeightEdit(1, bullets=True)
        self.height_shared = NoteHeight(self.text)
        self.text.setAccessibleName(self.tr("Our school’s note"))
        self._hint = self.tr("Write our school’s note here")
        self.text.setPlaceholderText(self._hint)
        self._label.setBuddy(self.text)
        self.details = NoteButton(appearance)
        self.details.toggled.connect(self._show_details)
        self._text_soon = self._typing_timer(self.text, self._text_done)
        self._questions_soon = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._lay_out()
        appearance.follow(self._restyle)
        for part in (self.text, self.details):
            KeptKeys(part, _is_escape, self._leave)
        self._focus_return = FocusReturn(self)
        FocusWithin(self.text).came.connect(lambda: self.height_shared.open(True))

    @property
    def more(self) -> NoteDetails:
        """Stance, day and questions; made when they are first needed, as the window is painted without them."""
        if self._more is None:
            self._more = self._make_details()
        return self._more

    def _make_details(self) -> NoteDetails:
        from ascl_reader.gui.around.note_details import NoteDetails

        more = NoteDetails(self._appearance)
        more.set_writable(bool(self._writable))
        more.show_note(self._note, questions_too=True)
        more.stance_chosen.connect(lambda stance: self.stance_chosen.emit(self._statement, stance))
        more.look_again_chosen.connect(lambda day: self.look_again_chosen.emit(self._statement, day))
        for touched in (more.stance_chosen, more.look_again_chosen, more.questions.textChanged):
            touched.connect(self._details_touched)
        self._questions_soon = self._typing_timer(more.questions, self._questions_done)
        self._scroll = DetailsScroll(more)
        self._scroll.hide()
        self._column.addWidget(self._scroll)
        self.height_shared.take_details(self._scroll)
        inside = (more.stance, more.look_again, more.day, more.questions)
        for before, after in pairwise((self.details, *inside)):
            KeptKeys(after, _is_escape, self._leave)
            QWidget.setTabOrder(before, after)
        return more

    def stops(self) -> list[QWidget]:
        """Returns the widgets that take the keyboard focus, in order."""
        more = self._more
        below = [more.stance, more.look_again, more.day, more.questions] if more is not None else []
        return [self.text, self.details, *below]

    def show_reading(self, reading: Reading) -> None:
        """Shows the note on the statement that is read, once notes are loaded; that of a removed one is only read."""
        statement, bookmarks = reading.statement, reading.bookmarks
        if statement is None:
            self._shown = None
            self.show_note("", None)
        elif bookmarks is not None:
            writable = bookmarks.writable and not statement.is_removed
            shown, self._shown = self._shown, (statement.id, bookmarks.note, writable)
            if shown != self._shown:
                if writable is not self._writable:
                    self.set_writable(writable)
                self.show_note(statement.id, bookmarks.note)

    def show_note(self, statement_id: str, note: Note | None) -> None:
        """Shows a statement's note; what is being typed on the same statement stays as it is."""
        same = statement_id == self._statement
        if not same:
            self.commit()
            if self.height_shared.is_open:
                self.height_shared.open(self.text.hasFocus() or self.details.isChecked())
        self._statement, self._note = statement_id, note
        self.setEnabled(bool(statement_id))
        self._filling = True
        text = note.text if note else ""
        if self.text.toPlainText() != text and not (same and self._text_soon.isActive()):
            self.text.refill(text)
        today = date.today()
        if note is not None or self._shows_none_on != today:
            if self._more is not None:
                self._more.show_note(note, questions_too=not (same and self._questions_soon.isActive()))
            self.details.show_note(note)
            self._shows_none_on = None if note else today
        self._filling = False

    def commit(self) -> None:
        """Emits at once what was typed and not emitted yet."""
        if self._text_soon.isActive():
            self._text_done()
        if self._questions_soon.isActive():
            self._questions_done()
        if self._more is not None and self.focusWidget() is self._more.day:  # else it was taken as the focus left it
            self._more.day.commit()

    def wait_for_notes(self, failed: bool = False) -> None:
        """Makes the note read-only until notes are loaded: what is typed before would be lost."""
        self._shown = None
        self.set_writable(False)
        self._writable = None
        loading, problem = self.tr("Our school’s notes are being loaded…"), self.tr("Our notes could not be loaded.")
        self.text.setPlaceholderText(problem if failed else loading)

    def set_writable(self, writable: bool) -> None:
        """Makes the note writable or read-only."""
        self._writable = writable
        self.text.setPlaceholderText(self._hint)
        self.text.setReadOnly(not writable)
        if self._more is not None:
            self._more.set_writable(writable)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets label, box and button below one another where there is little room side by side."""
        super().resizeEvent(event)
        self._share_room()

    def _leave(self) -> None:
        """Leaves the note by Esc; in the day's field that first takes back what is typed."""
        if self._more is not None and self.focusWidget() is self._more.day and self._more.day.give_up():
            return
        self.commit()
        if not self._focus_return.give_back():
            self.focus_left.emit()

    def _typing_timer(self, edit: AutoHeightEdit, done: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        timer.timeout.connect(done)
        edit.textChanged.connect(lambda: None if self._filling or timer.isActive() else timer.start())
        for ended in (edit.left, edit.line_ended):
            ended.connect(self.commit)
            ended.connect(self.part_written)
        edit.undo_asked.connect(self.undo_asked)
        edit.redo_asked.connect(self.redo_asked)
        return timer

    def _details_touched(self) -> None:
        self._shows_none_on = None

    def _text_done(self) -> None:
        self._text_soon.stop()
        self.text_typed.emit(self._statement, self.text.toPlainText())

    def _questions_done(self) -> None:
        self._questions_soon.stop()
        self.questions_typed.emit(self._statement, self.more.typed_questions())

    def _show_details(self, shown: bool) -> None:
        more = self.more
        if not shown and more.isAncestorOf(self.window().focusWidget() or self):
            self.details.setFocus()
        if self._scroll is not None:
            self._scroll.setVisible(shown)
        self.height_shared.open(shown or self.text.hasFocus())
        self.height_shared.share()
        if shown:
            self._column.activate()  # the boxes get the width by which their lines are counted
            self.more.stance.setFocus()
            self.opened.emit()

    def _lay_out(self) -> None:
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(10)
        self._top.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self.text, 1)
        self._top.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._column = in_column(self._top, on=self, around=(SIDE, ABOVE, SIDE, ABOVE), between=GAP)

    def _share_room(self) -> None:
        """Gives the button a third of the width at most, unless it stands below the note."""
        beside = self.width() >= self._appearance.px(ROOM)
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._label.setMinimumHeight(self.text.height_of(1) if beside else 0)  # on the line of the note's first words
        self._label.setIndent(self._label.indent())  # else Qt keeps the height that it needed with another least one
        room = self.width() - 2 * SIDE
        self.details.setMaximumWidth(room // 3 if beside else max(room, 1))

    def _restyle(self) -> None:
        self.text.pad(self._appearance.px(8), self._appearance.px(5))
        self.details.restyle()
        if self._more is not None:
            self._more.restyle()
        self._share_room()
        self.height_shared.share()


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()
