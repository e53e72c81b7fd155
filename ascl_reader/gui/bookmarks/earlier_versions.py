"""What a note said before, part by part: read, and put back. It comes from the journals, of every computer."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtWidgets import QWidget

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.note_changes import set_look_again, set_questions, set_stance, write_note
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import Note
from ascl_reader.bookmarks.store import EarlierPart
from ascl_reader.files import timestamps
from ascl_reader.gui.around.bookmarks_in_words import day_and_time, whole_text
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.frame.turning_row import TurningRow
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.dialog import Dialog, dialog_button, dialog_heading, text_to_read
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.library.dates import long_date
from ascl_reader.library.statement import Statement


class EarlierVersions(Dialog):
    """Lists what one note said before, the latest first; Enter puts what is chosen back, Ctrl+Z undoes that."""

    help_page = "bookmarks"

    def __init__(
        self, autosave: BookmarkAutosave, statement: Statement, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier Versions of This Note"))
        self._autosave = autosave
        self._statement = statement
        self._parts = autosave.store.earlier_parts(statement.id)
        self.told = quiet_line()
        self.list = GroupedList(appearance, self.tr("Earlier versions of the note"))
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.list.doubleClicked.connect(self.put_back)
        self.text = text_to_read(self.tr("The chosen version"))
        self.back_button = dialog_button(self.tr("&Put Back"), self.put_back)
        self.back_button.setDefault(True)
        self._button_close = dialog_button(self.tr("&Close"), self.reject)
        self._fill()
        self._lay_out(dialog_heading(self.windowTitle()))
        self._show_chosen()
        (self.list if self._parts else self._button_close).setFocus()
        self.resize_on_screen(appearance.px(900), appearance.px(600))

    def put_back(self) -> None:
        """Makes the chosen part that of the note; the present one is an earlier one then. Questions are added."""
        chosen = self._chosen()
        if chosen is not None and self._autosave.writable:
            kind, changed = with_part(self._autosave.work, self._statement, chosen.note)
            if self._autosave.do(kind, changed, self._statement.id):
                told = self.tr("The earlier version is back. {undo} undoes that.")
                announce(self, told.format(undo=key_of(self, "undo", "Ctrl+Z")))
            self.accept()

    def _chosen(self) -> EarlierPart | None:
        keys = [index.data(KEY) for index in self.list.selectedIndexes()]
        return self._parts[int(keys[0])] if keys and isinstance(keys[0], str) else None

    def _fill(self) -> None:
        numbered = groupby(enumerate(self._parts), key=lambda each: self._day(each[1]))
        groups = [(day, [self._line(number, each) for number, each in found]) for day, found in numbered]
        self.list.show_groups(groups, "0" if self._parts else None)
        self.list.setVisible(bool(self._parts))
        self.text.setVisible(bool(self._parts))
        if self._parts:
            one, many = self.tr("{title}: 1 earlier version."), self.tr("{title}: {count} earlier versions.")
            pattern = one if len(self._parts) == 1 else many
            told = pattern.format(title=self._statement.title, count=len(self._parts))
        else:
            told = self.tr("{title}: there is no earlier version.").format(title=self._statement.title)
        self.told.setText(told)

    def _line(self, number: int, each: EarlierPart) -> GroupedRow:
        where = self.tr("this computer") if each.is_ours else self.tr("another computer")
        when = day_and_time(each.written) if each.written else self.tr("at a time that is not known")
        words = " ".join(each.note.questions) or self._words(each)
        first = next(line for line in words.splitlines() if line.strip())
        return GroupedRow(str(number), first.strip(), "changed", where, when)

    def _words(self, each: EarlierPart) -> str:
        """Returns a note's text as it was, any other part in words."""
        return each.note.text or whole_text(each.note, self._autosave.work)

    def _day(self, each: EarlierPart) -> str:
        return long_date(timestamps.local_day(each.written)) if each.written else self.tr("Before")

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self.text.setPlainText(self._words(chosen) if chosen is not None else "")
        self.back_button.setEnabled(chosen is not None and self._autosave.writable)

    def _lay_out(self, title: QWidget) -> None:
        middle = TurningRow(self.list, self.text, (2, 3))
        buttons = FlowLayout(self.back_button, self._button_close)
        buttons.at_end = 2  # both close it
        self.stack(title, self.told, middle, buttons, grows=middle)


def with_part(work: Bookmarks, statement: Statement, part: Note) -> tuple[StepKind, Bookmarks]:
    """Returns the work with the only part of an earlier note in the note on a statement, and what kind of step it is.

    Questions are added to those there are.
    """
    if part.text:
        return StepKind.WRITE_NOTE, write_note(work, statement, part.text)
    if part.questions:
        note = work.notes.get(statement.id)
        asked = dict.fromkeys((*(note.questions if note else ()), *part.questions))
        return StepKind.SET_QUESTIONS, set_questions(work, statement, asked)
    if part.look_again:
        return StepKind.SET_LOOK_AGAIN, set_look_again(work, statement, part.look_again)
    return StepKind.SET_STANCE, set_stance(work, statement, part.stance)
