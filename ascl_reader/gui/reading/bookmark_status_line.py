"""A line that tells what became of a marked statement: its text changed since, a passage is gone, it is superseded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.flow_layout import FlowLayout


class BookmarkStatusLine(QWidget):
    """Emits that the user wants to compare, has seen it, or gives the passages up that are told as lost."""

    compare_asked = Signal()
    seen = Signal()
    lost_given_up = Signal()

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
        self.give_up = QPushButton(self.tr("Move the lost passage to the bin"))
        self.give_up.clicked.connect(self.lost_given_up)
        row = FlowLayout(spacing=8)
        for button in (self.compare, self.fine, self.give_up):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.told)
        column.addLayout(row)
        self._restyle()
        appearance.changed.connect(self._restyle)
        self.hide()

    def show_sentences(
        self, sentences: Sequence[str], comparable: bool, acceptable: bool, lost: int = 0, removed: bool = False
    ) -> None:
        """Show these sentences, `lost` of them about passages that are not in the text; without any, hide.

        `removed` tells that the library does not have the statement: all that is marked of it can go to the bin.
        """
        text = "\n".join(sentences)
        self.told.setText(text)
        self.told.setAccessibleName(text)
        self.compare.setVisible(comparable)
        self.fine.setVisible(acceptable)
        one, many = self.tr("Move the lost passage to the bin"), self.tr("Move the lost passages to the bin")
        everything = self.tr("Move the bookmarks and the note to the bin")
        self.give_up.setText(everything if removed else one if lost == 1 else many)
        self.give_up.setVisible(removed or bool(lost))
        self.setVisible(bool(sentences))

    def _restyle(self) -> None:
        for widget in (self.told, self.compare, self.fine, self.give_up):
            widget.setFont(self._appearance.font("quiet"))
