"""A line that tells of the review of an import which was not finished, with a button that continues it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.library.dates import long_date


class UnfinishedReview(QFrame):
    """Shown until it is hidden, or until its owner hides it; emits that the review is to be continued."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("use", "offer")
        self.go_on = QPushButton()
        self.hide_button = QPushButton(self.tr("Not now"))
        self.hide_button.setAccessibleDescription(self.tr("The review stays, and is offered again at the next start."))
        self.go_on.clicked.connect(self.wanted)
        self.hide_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        for button in (self.go_on, self.hide_button):
            button.setAutoDefault(False)
            button.setProperty("use", "link")
            row.addWidget(button)
        row.addStretch(1)
        set_text_role("quiet", self.go_on, bold=True)
        set_text_role("quiet", self.hide_button)
        self.hide()

    def offer(self, day: str) -> None:
        """Offers to continue the review of a day (ISO)."""
        self.go_on.setText(self.tr("Continue the review of {day}").format(day=long_date(day)))
        self.show()
