"""A line that tells what became of a marked statement: its text changed since, a passage is gone, it is superseded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ascl_reader.gui.appearance import Appearance


class StandingLine(QWidget):
    """Emits that the user wants to compare, or has seen it."""

    compare_asked = Signal()
    seen = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("use", "doubt")
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.compare = QPushButton(self.tr("Show what changed…"))
        self.compare.clicked.connect(self.compare_asked)
        self.fine = QPushButton(self.tr("I have seen it"))
        self.fine.clicked.connect(self.seen)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.compare)
        row.addWidget(self.fine)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.told)
        column.addLayout(row)
        self._restyle()
        appearance.changed.connect(self._restyle)
        self.hide()

    def show_sentences(self, sentences: Sequence[str], comparable: bool, acceptable: bool) -> None:
        """Tell these sentences; with none the line goes away."""
        text = "\n".join(sentences)
        self.told.setText(text)
        self.told.setAccessibleName(text)
        self.compare.setVisible(comparable)
        self.fine.setVisible(acceptable)
        self.setVisible(bool(sentences))

    def _restyle(self) -> None:
        for widget in (self.told, self.compare, self.fine):
            widget.setFont(self._appearance.font("quiet"))
