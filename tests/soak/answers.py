"""Answers every dialog that a soak meets, one way or the other; the answers come from the soak's own chance."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QWidget,
)

PATIENCE = 3
"""How many buttons of a dialog are pressed before it is left."""

EVERY = 10
"""Milliseconds between two looks for a dialog."""

WORDS = ("Governors", "Funding", "Inclusion", "Term 2", "ä “quoted” name")


class Answers(QObject):
    """Looks, again and again, whether a dialog waits, and answers it. One named importWindow is left to the soak."""

    def __init__(self, folder: Path, random: Random) -> None:
        super().__init__()
        self._folder = folder
        self._random = random
        self._seen: QWidget | None = None
        self._pressed = 0
        self._again = QTimer(self, interval=EVERY)
        self._again.timeout.connect(self._look)
        self._again.start()

    def stop(self) -> None:
        """Answers no more dialogs: those of other tests are not this soak's."""
        self._again.stop()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.objectName() == "importWindow":
            self._seen, self._pressed = None, 0
        elif dialog is not self._seen:
            self._seen, self._pressed = dialog, 0
        else:
            # Not from here: a timer does not come again before what it called returns, and another dialog that the
            # answer opens would wait for its own answer for ever.
            QTimer.singleShot(0, dialog, partial(self._answer, dialog))

    def _answer(self, dialog: QWidget) -> None:
        if dialog is not QApplication.activeModalWidget():  # it went meanwhile, or another opened over it
            return
        yes = self._random.random() < 0.5
        if isinstance(dialog, QProgressDialog):
            if self._random.random() < 0.02:
                self._press(dialog.findChildren(QPushButton))
        elif isinstance(dialog, QMessageBox):
            self._press(dialog.buttons())
        elif isinstance(dialog, QFileDialog):
            self._choose_file(dialog, yes)
        elif isinstance(dialog, QInputDialog):
            dialog.setTextValue(self._random.choice(WORDS))
            dialog.done(int(yes))
        elif isinstance(dialog, QPrintDialog):
            dialog.printer().setOutputFileName(str(self._folder / "printed.pdf"))
            dialog.done(int(yes))
        elif isinstance(dialog, QDialog):
            self._pressed += 1
            buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
            if yes and buttons and self._pressed <= PATIENCE:
                self._press(buttons)
            else:
                dialog.reject()

    def _choose_file(self, dialog: QFileDialog, yes: bool) -> None:
        saving = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        if not yes:
            dialog.reject()
        elif saving:
            name = Path(dialog.selectedFiles()[0]).name if dialog.selectedFiles() else "written"
            (self._folder / name).unlink(missing_ok=True)
            dialog.selectFile(str(self._folder / name))
            dialog.accept()
        else:
            files = [each for each in sorted(self._folder.iterdir()) if each.suffix in (".md", ".yaml", ".csv")]
            dialog.selectFile(str(self._random.choice(files)))
            dialog.accept()

    def _press(self, buttons: list[QPushButton]) -> None:
        there = [each for each in buttons if each.isEnabled() and each.menu() is None] if buttons else []
        if there:
            self._random.choice(there).click()
