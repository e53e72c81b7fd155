"""The strip above the preview while many pages are being set: what is done, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label, set_text_role
from ascl_reader.gui.widgets.arranging import in_row


class BriefingWaiting(QWidget):
    """Emits that setting is to be stopped, or that it is wanted after all."""

    stopped = Signal()
    wanted = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._stopped = False
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.told = plain_label()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.button = QPushButton()
        self.button.clicked.connect(self._pressed)
        row = in_row(on=self, around=(16, 6, 16, 6), between=10)
        self.told.setWordWrap(True)
        self.bar.setMinimumWidth(24)
        row.addWidget(self.told, 2)
        row.addWidget(self.bar, 1)
        row.addWidget(self.button)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.show)
        set_text_role("quiet", self.told, self.button)
        self.hide()

    def begin(self, statements: int, after: int) -> None:
        """Tells that pages are being set, after some milliseconds of it."""
        self._stopped = False
        one, many = self.tr("Laying out 1 statement…"), self.tr("Laying out {count} statements…")
        self.told.setText(one if statements == 1 else many.format(count=statements))
        self.button.setText(self.tr("Cancel"))
        self.bar.show()
        if not self._soon.isActive():
            self._soon.start(after)

    def end(self) -> None:
        """Goes away."""
        self._soon.stop()
        self.hide()

    def _pressed(self) -> None:
        if self._stopped:
            self.end()
            self.wanted.emit()
            return
        self._stopped = True
        self.told.setText(self.tr("The preview is not up to date."))
        self.button.setText(self.tr("Bring it up to date"))
        self.bar.hide()
        self.stopped.emit()
