"""The progress of something that may take long: its dialog appears after a moment and goes when that ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.widgets.background import SHOWN_AFTER


class Progress(QObject):
    """Shows how far one thing is at a time; emits that the user cancelled it. No dialog outlives what it is about."""

    cancelled = Signal()

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.dialog: QProgressDialog | None = None

    def begin(self, text: str, whole: int = 0) -> None:
        """Begins to show something that has so many steps; 0: nobody knows."""
        self.end()
        self.dialog = QProgressDialog("", self.tr("Cancel"), 0, whole, self._window)
        self.dialog.setLabel(plain_label(text))
        self.dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self.dialog.setMinimumDuration(SHOWN_AFTER)
        self.dialog.canceled.connect(self._cancel)

    def show(self, done: int, whole: int) -> None:
        """Shows how many of the steps are done."""
        if self.dialog is not None:
            self.dialog.setMaximum(whole)
            self.dialog.setValue(done)

    def end(self) -> None:
        """Deletes the dialog, if there is one."""
        if self.dialog is not None:
            self.dialog.canceled.disconnect()
            self.dialog.reset()
            self.dialog.deleteLater()
            self.dialog = None

    def _cancel(self) -> None:
        self.end()
        self.cancelled.emit()
