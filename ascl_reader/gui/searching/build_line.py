"""A line above the list while the search of a large library is being prepared: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from ascl_reader.gui.look.plain_text import quiet_line, set_text_role, set_tip
from ascl_reader.gui.searching.search_service import SearchService
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.arranging import in_row
from ascl_reader.gui.widgets.background import SHOWN_AFTER


class BuildLine(QWidget):
    """Shows how far the search index is, with Cancel; once cancelled what is searched, with a button that goes on."""

    def __init__(self, service: SearchService) -> None:
        super().__init__()
        self._service = service
        self._percent = -1
        self._words, self._in_short = "", ""
        self._is_low = False
        self.text = quiet_line()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel preparing the search"))
        self.cancel.clicked.connect(self._stop)
        self.again = QPushButton(self.tr("Prepare Again"))
        self.again.setAccessibleName(self.tr("Prepare the search of all statements"))
        self.again.clicked.connect(self._build_again)
        self.again.hide()
        set_text_role("quiet", self.text, self.cancel, self.again)
        in_row(self.text, self.cancel, self.again, on=self, around=(14, 4, 8, 4), grows=self.text)
        self._soon = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._soon.timeout.connect(self._appear)
        service.progressed.connect(self._progressed)
        service.stopped.connect(self._stopped)
        service.ready.connect(self._ready)
        service.replaced.connect(self._go)
        service.broken.connect(self._go)
        self.hide()

    def buttons(self) -> tuple[QPushButton, QPushButton]:
        """Returns the buttons, of which one can be seen at a time."""
        return self.cancel, self.again

    def set_low(self, low: bool) -> None:
        """Uses few words where the list has little room; the tool tip and screen readers have all of them."""
        self._is_low = low
        self._say(self._words, self._in_short)

    def _say(self, words: str, in_short: str) -> None:
        self._words, self._in_short = words, in_short
        self.text.setText(in_short if self._is_low else words)
        self.text.setAccessibleName(words)
        set_tip(self.text, words if self._is_low else "")

    def _progressed(self, done: int, whole: int) -> None:
        if self.isHidden() and not self._soon.isActive():
            self._soon.start()
        percent = 100 * done // max(whole, 1)
        if percent != self._percent:
            self._percent = percent
            words = self.tr("Preparing the search: {percent} %. What is ready is searched already.")
            self._say(words.format(percent=percent), f"{percent} %")

    def _appear(self) -> None:
        self.show()
        words = self.tr("Preparing the search. Cancel stands above the list.")
        announce(self, words)

    def _stop(self) -> None:
        self.again.show()
        had_keys = self.cancel.hasFocus()
        self._service.stop_building()
        self.cancel.hide()
        if had_keys:
            self.again.setFocus()

    def _stopped(self, searched: int, whole: int) -> None:
        self._soon.stop()
        told = self.tr("Search looks through {searched} of {all} statements.")
        words = told.format(searched=f"{searched:,}", all=f"{whole:,}") if searched else self.tr("Search is not ready.")
        in_short = self.tr("{searched} of {all}").format(searched=f"{searched:,}", all=f"{whole:,}")
        self._say(words, in_short)
        announce(self, words)

    def _build_again(self) -> None:
        had_keys = self.again.hasFocus()
        self._percent = -1
        self.cancel.show()
        self._service.build_again()
        self.again.hide()
        if had_keys:
            self.cancel.setFocus()

    def _ready(self) -> None:
        if not self.isHidden():
            announce(self, self.tr("The search is ready."))
        self._go()

    def _go(self) -> None:
        """Hides, as there is nothing to wait for any more; the keyboard focus moves to the next widget."""
        self._soon.stop()
        self._percent = -1
        if self.cancel.hasFocus() or self.again.hasFocus():
            self.focusNextChild()
        self.hide()
        self.again.hide()
        self.cancel.show()
