"""A dialog with text to read, and a button that copies it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QTextEdit, QVBoxLayout, QWidget

USUAL = (720, 480)


class TextDialog(QDialog):
    """Shows plain text, or rich text where it begins with a tag; Esc closes it."""

    def __init__(
        self, title: str, text: str, parent: QWidget | None = None, size: tuple[int, int] = (720, 480)
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setAccessibleName(title)
        if text.lstrip().startswith("<"):
            self.text.setHtml(text)
        else:
            self.text.setPlainText(text)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.text.toPlainText()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.text)
        column.addWidget(buttons)
        close.setDefault(True)
        screen = self.screen().availableGeometry()
        self.resize(min(size[0], screen.width() - 40), min(size[1], screen.height() - 80))
