"""A message or question in a box that leaves the program running behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QInputDialog, QMessageBox, QPushButton, QWidget

Icon = QMessageBox.Icon
Role = QMessageBox.ButtonRole

GAP, EDGE = 12, 40
"""Pixels between two buttons, and beside them."""


class Message(QMessageBox):
    """Shows a text with the buttons that are offered; what a button calls is called once the box is gone."""

    def __init__(self, parent: QWidget, icon: QMessageBox.Icon, title: str, text: str) -> None:
        super().__init__(icon, title, "", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a file's name may look like HTML
        self.setText(text)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._parent = parent
        self._calls: dict[QAbstractButton, Callable[[], object]] = {}

    def offer(
        self, name: str, call: Callable[[], object] | None = None, role: QMessageBox.ButtonRole = Role.AcceptRole
    ) -> QPushButton:
        """Adds a button and what it calls once the box is gone; Enter presses the first."""
        button = self.addButton(name, role)
        if len(self.buttons()) == 1:
            self.setDefaultButton(button)
        if role is Role.RejectRole:
            self.setEscapeButton(button)
        if call is not None:
            self._calls[button] = call
        return button

    def ask(self) -> None:
        """Opens the box once those that are open already are closed."""
        others = (each for each in self._parent.findChildren(Message) if each is not self and each.isVisible())
        before = next(others, None)
        if before is None:
            self._stack_buttons()
            self.open()
        else:
            before.finished.connect(self.ask)

    def done(self, result: int) -> None:
        """Closes the box, then calls what the pressed button is for."""
        super().done(result)
        call = self._calls.get(self.clickedButton())
        if call is not None:
            call()

    def _stack_buttons(self) -> None:
        """Puts the buttons below one another where large text leaves no room for them side by side."""
        width = sum(button.sizeHint().width() + GAP for button in self.buttons())
        row = self.findChild(QDialogButtonBox)
        if isinstance(row, QDialogButtonBox) and width > self.screen().availableGeometry().width() - 2 * EDGE:
            row.setOrientation(Qt.Orientation.Vertical)


def tell(parent: QWidget, icon: QMessageBox.Icon, title: str, text: str, *, waits: bool = False) -> Message:
    """Shows a text with a button that closes it; returns the box. With `waits` it returns once the text was read."""
    box = Message(parent, icon, title, text)
    box.offer(QCoreApplication.translate("QPlatformTheme", "OK"), role=Role.RejectRole)
    box.exec() if waits else box.ask()
    return box


def ask_for_words(parent: QWidget, title: str, label: str, words: str, call: Callable[[str], None]) -> None:
    """Asks for a line of words, such as a name, and calls with what was typed; these `words` stand there first."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(words)
    dialog.textValueSelected.connect(call)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
