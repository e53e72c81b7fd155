"""A line above the foot of the window that tells what could not be saved, and takes no keys while somebody types."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.accessible import announce


class UnsavedLine(QFrame):
    """Shown while something is not saved; emits that a copy of bookmarks and notes is to be saved elsewhere."""

    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("use", "offer")
        self._told: dict[str, str] = {}
        self._can_be_copied: set[str] = set()
        self.text = plain_label()
        self.text.setWordWrap(True)
        self.text.setProperty("use", "doubt")
        self.copy_button = QPushButton(self.tr("Save a Copy Elsewhere…"))
        self.copy_button.setProperty("use", "link")
        self.copy_button.clicked.connect(self.copy_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(self.text, 1)
        row.addWidget(self.copy_button)
        set_text_role("quiet", self.text)
        set_text_role("quiet", self.copy_button, bold=True)
        self.hide()

    def tell(self, work: str, sentence: str, can_copy: bool = False) -> None:
        """Shows why one kind of work is not saved, and lets a screen reader say it; an empty sentence: it is saved."""
        before = self._told.get(work, "")
        self._told.pop(work, None)
        self._can_be_copied.discard(work)
        if sentence:
            self._told[work] = sentence
            self._can_be_copied.update({work} if can_copy else ())
        self.copy_button.setVisible(bool(self._can_be_copied))
        self.text.setText("\n".join(self._told.values()))
        self.setVisible(bool(self._told))
        if sentence != before:
            announce(self, sentence)
