"""What the agenda says of one statement: what the meeting is to do with it, its item, and what is recommended."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from ascl_reader.briefing.briefing import ChosenStatement, Purpose
from ascl_reader.gui.briefing.form.checked_line import ShownLine
from ascl_reader.gui.look.plain_text import on_button, plain_label, set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import EXPANDS
from ascl_reader.gui.widgets.arranging import in_column, in_row
from ascl_reader.gui.widgets.choices import ChoiceBox
from ascl_reader.gui.widgets.flow_layout import FlowLayout

PAUSE = 900
"""Milliseconds without a letter after which what was typed is one step that can be undone."""

CHOICES = (None, *Purpose)

SHORT = 24
"""Letters of an item that its button shows."""


class AgendaFields(QWidget):
    """Folded below a button that says what is filled. Emits purpose, item and recommendation when one was changed.

    The fields are made when they are first opened, which few are: half of the time that a card takes was theirs.
    """

    changed = Signal(object, str, str)
    made = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: ChosenStatement | None = None
        self._number, self._writable = 0, True
        self._written = False
        self.fields: tuple[QWidget, ...] = ()
        """What may take the keyboard focus, in order; empty until it is made."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.commit)
        self.names = {
            None: self.tr("No purpose"),
            Purpose.DECISION: self.tr("For decision"),
            Purpose.DISCUSSION: self.tr("For discussion"),
            Purpose.INFORMATION: self.tr("For information"),
        }
        self.opener = QPushButton()
        self.opener.setProperty(EXPANDS, True)
        self.opener.setProperty("use", "link")
        self.opener.setCheckable(True)
        self.opener.setAutoDefault(False)
        self.opener.toggled.connect(self._fold)
        set_text_role("quiet", self.opener)
        self.hide()

    def _make(self) -> None:
        self.purpose = ChoiceBox()
        self.purpose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.purpose.addItems(list(self.names.values()))
        self.purpose.activated.connect(lambda _row: self._take())
        self.item = ShownLine()
        self.item.setPlaceholderText(self.tr("7"))
        self.recommendation = ShownLine()
        self.recommendation.setPlaceholderText(self.tr("Recommendation: That governors…"))
        for edit in (self.item, self.recommendation):
            edit.textEdited.connect(self._letter_typed)
            edit.editingFinished.connect(self.commit)
            edit.installEventFilter(self)
        self.told_item = plain_label(self.tr("Item"), use="quiet", role="quiet")
        self.told_item.setBuddy(self.item)
        self._lay_out()
        self.fields = (self.purpose, self.item, self.recommendation)
        self._fill()
        self.made.emit()

    def show_chosen(self, chosen: ChosenStatement, number: int, writable: bool) -> None:
        """Shows what the agenda says of a statement; what is being typed stays."""
        self._chosen, self._number, self._writable = chosen, number, writable
        if self.fields:
            self._fill()
        self._word(number)

    def _fill(self) -> None:
        chosen, number = self._chosen, self._number
        if chosen is None:
            return
        self.purpose.setCurrentIndex(CHOICES.index(chosen.purpose))
        if not self._written:
            for edit, text in ((self.item, chosen.item), (self.recommendation, chosen.recommendation)):
                if edit.text() != text:
                    edit.show_text(text)
        for widget in self.fields:
            widget.setEnabled(self._writable)
        spoken = self.tr("{what}, statement {number}")
        for editor, what in (
            (self.purpose, self.tr("What the meeting is to do with it")),
            (self.item, self.tr("Agenda item")),
            (self.recommendation, self.tr("Recommendation")),
        ):
            editor.setAccessibleName(spoken.format(what=what, number=number))

    def summary(self) -> str:
        """Returns the filled fields in a few words, empty for none."""
        chosen = self._chosen
        if chosen is None:
            return ""
        item = chosen.item.strip()
        item = item if len(item) <= SHORT else f"{item[: SHORT - 1].rstrip()}…"
        told = [
            self.tr("Item {item}").format(item=item) if item else "",
            self.names[chosen.purpose] if chosen.purpose else "",
        ]
        recommended = self.tr("Recommendation") if chosen.recommendation.strip() else ""
        return "\n".join(filter(None, (" · ".join(filter(None, told)), recommended)))

    def commit(self) -> None:
        """Takes what was typed as one step."""
        self._pause.stop()
        if self._written:
            self._written = False
            self._take()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaves undoing to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if undo:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _letter_typed(self) -> None:
        self._written = True
        self._pause.start()

    def _take(self) -> None:
        self._written = False
        self._pause.stop()
        chosen = self._chosen
        now = CHOICES[self.purpose.currentIndex()], self.item.text(), self.recommendation.text()
        if chosen is not None and now != (chosen.purpose, chosen.item, chosen.recommendation):
            self.changed.emit(*now)

    def _fold(self, is_open: bool) -> None:
        if is_open and not self.fields:
            self._make()
        self.setVisible(is_open)
        if is_open:
            self.purpose.setFocus()

    def _word(self, number: int) -> None:
        summary = self.summary()
        self.opener.setText(on_button(summary or self.tr("Agenda")))
        tip = self.tr("Agenda item, what the meeting is to do with it, and a recommendation")
        set_tip(self.opener, tip)
        self.opener.setAccessibleDescription(tip)
        name = self.tr("Agenda, statement {number}: {what}")
        spoken = summary.replace("\n", ", ") or self.tr("nothing yet")
        self.opener.setAccessibleName(name.format(number=number, what=spoken))

    def _lay_out(self) -> None:
        item = QWidget()
        in_row(self.told_item, self.item, on=item, between=6)
        first = FlowLayout(self.purpose, item, spacing=6)
        in_column(first, self.recommendation, on=self, around=(0, 0, 0, 2), between=4)
