"""The button beside the note: it gives its details in short, and opens them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from ascl_reader.bookmarks.entries import Note, Stance
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import on_button, set_text_role, set_tip
from ascl_reader.gui.look.words import stance_names
from ascl_reader.gui.widgets.accessible import EXPANDS
from ascl_reader.library.dates import long_date

ARROW = 14
"""Pixels at 100 % of text."""

NARROWEST = 60
"""Pixels."""


class NoteButton(QPushButton):
    """Stays pressed while open. Words that have no room end in an ellipsis; the tool tip has them all."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty(EXPANDS, True)
        self._appearance = appearance
        set_text_role("quiet", self)
        self.setCheckable(True)
        # Qt does not let a button become narrower than its words or, where that is less, than its maximum width. That
        # follows the width of the note, which would be its own least width: in the stack, Qt fits the two without end.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.toggled.connect(self.restyle)
        self.show_summary("")

    def show_note(self, note: Note | None) -> None:
        """Shows in short what a note says beside its text."""
        self.show_summary(" · ".join(self._parts(note)) if note is not None else "")

    def _parts(self, note: Note) -> list[str]:
        count = len(note.questions)
        parts = [stance_names()[note.stance]] if note.stance is not Stance.UNDECIDED else []
        parts += [self.tr("review on {day}").format(day=long_date(note.look_again))] if note.look_again else []
        questions = self.tr("1 question") if count == 1 else self.tr("{count} questions").format(count=count)
        return [*parts, questions] if count else parts

    def show_summary(self, summary: str) -> None:
        """Shows what is behind the button in short; an empty text shows what can be there."""
        self.setText(on_button(summary) or self.tr("Stance, date, questions"))
        name = self.tr("Stance, date and questions: {summary}").format(summary=summary) if summary else self.text()
        self.setAccessibleName(name)
        tip = self.tr("Show or hide stance, date and questions")
        set_tip(self, f"{summary}\n{tip}" if summary else tip)

    def shown_text(self) -> str:
        """Returns the words that there is room for, cut short with an ellipsis."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        room = inside.width() - self.iconSize().width() - self._appearance.px(6)
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def restyle(self) -> None:
        """Applies font and size; the arrow shows whether a click opens or closes."""
        side = self._appearance.px(ARROW)
        name = "chevron-up" if self.isChecked() else "chevron-down"
        show_icon(self, name, self._appearance.colours.ink, side)

    def sizeHint(self) -> QSize:
        """Returns the size that all its words need."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._appearance.px(6), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Returns that it may become narrow."""
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the words that have room."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
