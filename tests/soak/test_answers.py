"""Every dialog is answered, also one that the answer to another opens."""

from __future__ import annotations

from pathlib import Path
from random import Random

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.soak.answers import Answers


class Asking(QDialog):
    """A dialog whose only button asks something in another, and is done once that was answered."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton("Export…")
        self.button.clicked.connect(self._ask)
        QVBoxLayout(self).addWidget(self.button)

    def _ask(self) -> None:
        self.button.setEnabled(False)
        QMessageBox(QMessageBox.Icon.Question, "", "", QMessageBox.StandardButton.Yes, self).exec()


def test_a_dialog_that_an_answer_opens_is_answered_too(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(tmp_path, Random(1))  # the first answer of this seed presses the button
    asking = Asking()
    qtbot.addWidget(asking)
    stuck = QTimer(asking, singleShot=True, interval=60_000)
    stuck.timeout.connect(lambda: [each.done(0) for each in asking.findChildren(QMessageBox)])
    stuck.start()
    asking.exec()
    answers.stop()
    assert stuck.isActive() and not asking.button.isEnabled()
