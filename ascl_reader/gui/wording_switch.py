"""The switch between summary and full text, shown where a statement has both."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ascl_reader.gui.appearance import Appearance
from ascl_reader.statement import Wording


class WordingSwitch(QWidget):
    """Emits the wording that the user chose."""

    chosen = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        names = {Wording.SUMMARY: self.tr("Summary"), Wording.FULL: self.tr("Full text")}
        tips = {
            Wording.SUMMARY: self.tr("A summary in the editors’ words, not the published text"),
            Wording.FULL: self.tr("The published text, as you imported it"),
        }
        for number, wording in enumerate(Wording):
            button = QPushButton(names[wording])
            button.setProperty("use", "segment")
            button.setCheckable(True)
            button.setToolTip(tips[wording])
            button.setAccessibleName(self.tr("Wording: {wording}").format(wording=names[wording]))
            button.setAccessibleDescription(tips[wording])
            button.clicked.connect(lambda _=False, wording=wording: self.chosen.emit(wording))
            self._group.addButton(button, number)
            row.addWidget(button)
        self._restyle()
        appearance.changed.connect(self._restyle)

    def show_wording(self, wording: Wording) -> None:
        """Press the button of the wording that is shown."""
        self._group.buttons()[list(Wording).index(wording)].setChecked(True)

    def _restyle(self) -> None:
        for button in self._group.buttons():
            button.setFont(self._appearance.font("quiet", bold=True))
            button.setMinimumWidth(button.fontMetrics().horizontalAdvance(button.text()) + self._appearance.px(24))
