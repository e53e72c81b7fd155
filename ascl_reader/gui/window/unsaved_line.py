"""A line above the foot of the window that tells what could not be saved, and takes no keys while somebody types."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ascl_reader.gui.around.related_row import ElidedLabel
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.message import Icon, tell


class NotSaved(NamedTuple):
    """What is told of one kind of work: in short, and the whole; whether a copy of it can be saved elsewhere."""

    short: str
    whole: str
    can_be_copied: bool = False


class UnsavedLine(QFrame):
    """Shown while something is not saved; emits that a copy of bookmarks and notes is to be saved elsewhere."""

    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("use", "offer")
        self._told: dict[str, NotSaved] = {}
        self.text = ElidedLabel()
        self.more = QPushButton(self.tr("What to do…"))
        self.copy_button = QPushButton(self.tr("Save a Copy Elsewhere…"))
        self.more.clicked.connect(self._tell_whole)
        self.copy_button.clicked.connect(self.copy_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(self.text, 1)
        for button in (self.more, self.copy_button):
            button.setAutoDefault(False)
            button.setProperty("use", "link")
            row.addWidget(button)
        set_text_role("quiet", self.text, bold=True)
        set_text_role("quiet", self.more, self.copy_button)
        self.hide()

    @property
    def whole(self) -> str:
        """All that there is to tell."""
        return "\n\n".join(each.whole for each in self._told.values())

    def show_problem(self, work: str, told: NotSaved | None) -> None:
        """Shows why one kind of work is not saved, and lets a screen reader say it; none: it is saved."""
        before = self._told.pop(work, None)
        if told is not None:
            self._told[work] = told
        self.text.show_text(" · ".join(each.short for each in self._told.values()))
        self.text.setAccessibleDescription(self.whole)
        self.copy_button.setVisible(any(each.can_be_copied for each in self._told.values()))
        self.setVisible(bool(self._told))
        if told is not None and told != before:
            announce(self, told.whole)

    def _tell_whole(self) -> None:
        tell(self.window(), Icon.Warning, self.tr("Not Saved"), self.whole)
