"""A line in the header: what a search found in this statement is in the other wording, which a button shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.frame.key_names import with_key
from ascl_reader.gui.look.plain_text import plain_label, set_tip
from ascl_reader.gui.widgets.buttons import link_button
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.library.statement import Wording
from ascl_reader.reading.readable import Reading


class FoundElsewhere(QWidget):
    """Emits the wording that the button shows; hidden while what was found can be read, or nothing was."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._found: Callable[[str], Wording | None] = lambda _: None
        self._reading = Reading()
        self._label = plain_label(use="notice", role="quiet")
        self.button = link_button(self.tr("Show it"), self.show_it)
        FlowLayout(self._label, self.button, on=self, spacing=6)
        self.hide()

    def show_keys(self, keys: Sequence[QKeySequence]) -> None:
        """Names the key of the button, as in its tooltip."""
        set_tip(self.button, with_key(self.tr("Show the wording in which it was found"), keys))

    def show_found(self, found: Callable[[str], Wording | None], reading: Reading) -> None:
        """Takes the function that returns in which wording a search found a statement, and what is read.

        The function returns none where all wordings answer alike. What is read is not reported while no search is on.
        """
        self._found, self._reading = found, reading
        self._show()

    def show_reading(self, reading: Reading) -> None:
        """Shows the line for the statement and the wording that are read."""
        self._reading = reading
        self._show()

    @property
    def wording(self) -> Wording | None:
        """The wording in which the statement that is read was found, if another one is shown."""
        statement, shown = self._reading.statement, self._reading.wording
        found = self._found(statement.id) if statement is not None else None
        return found if statement is not None and found in statement.wordings and found is not shown else None

    def show_it(self) -> None:
        """Asks for the wording in which it was found."""
        if self.wording is not None:
            self.asked.emit(self.wording)

    def _show(self) -> None:
        if self.wording is None:
            self.hide()
            return
        full, summary = self.tr("Found in the full text"), self.tr("Found in the summary")
        self._label.setText(full if self.wording is Wording.FULL else summary)
        self.button.setAccessibleName(f"{self._label.text()}: {self.button.text()}")
        self.show()
