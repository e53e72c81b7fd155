"""The switch between summary and full text, shown where a statement has both."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.words import wording_names, wording_tips
from ascl_reader.gui.widgets.segmented_control import Segment, SegmentedControl
from ascl_reader.library.statement import Wording


class WordingSwitch(QWidget):
    """Emits the wording that the user chose."""

    chosen = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        names, tips = wording_names(), wording_tips()
        spoken = self.tr("Wording: {wording}")
        self._segments = SegmentedControl(
            appearance, [Segment(names[each], tips[each], spoken.format(wording=names[each])) for each in Wording]
        )
        self._segments.chosen.connect(lambda number: self.chosen.emit(list(Wording)[number]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._segments)

    def show_wording(self, wording: Wording) -> None:
        """Presses the button of the wording that is shown."""
        self._segments.press(list(Wording).index(wording))
