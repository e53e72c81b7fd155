"""A line that tells that a dialog was brought back as the last session left it; it can be hidden."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.text_roles import set_text_role


class CameBackLine(QFrame):
    """Shows a sentence until it is hidden by its button."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("use", "offer")
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_text_role("quiet", self.told)
        self.button = QPushButton(self.tr("Hide"))
        set_text_role("quiet", self.button, bold=True)
        self.button.setAutoDefault(False)
        self.button.setProperty("use", "link")
        self.button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(self.told, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(self, text: str) -> None:
        """Show a sentence."""
        self.told.setText(text)
        self.button.setAccessibleDescription(text)
        self.show()
