"""Go ▸ Timeline: all statements by theme and period, to be walked through, opened and printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from ascl_reader.gui.frame.command_keys import WindowKeys
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.timeline.chart_on_paper import PaperWords, paint_pages, timeline_printer
from ascl_reader.gui.timeline.mark_layout import TimelineEntry, entries_of
from ascl_reader.gui.timeline.timeline_view import STEP, TimelineView
from ascl_reader.gui.widgets.accessible import EXPANDS, announce
from ascl_reader.gui.widgets.dialog import Dialog, dialog_button, dialog_heading
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.library.dates import long_date
from ascl_reader.library.library import Library

LOW = 420
"""Pixels at 100 % of text; a lower dialog has little room beside its chart."""


class TimelineDialog(Dialog):
    """Shows the timeline; emits the id of the statement to be opened, and closes."""

    statement_chosen = Signal(str)

    def __init__(self, entries: Sequence[TimelineEntry], here: str, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Timeline"))
        self._appearance = appearance
        self.view = TimelineView(entries, appearance)
        self.key_button = QPushButton()
        self.key_button.setProperty(EXPANDS, True)
        self.key_button.setText(self.tr("&Key"))
        self.key_button.setCheckable(True)
        self.key_button.setAutoDefault(False)
        self.key_button.toggled.connect(self._fit)
        self.key = quiet_line(self.tr("Filled: certain. Striped: inferred, or no date. Arrow: open on that side."))
        self.view.setAccessibleDescription(
            self.tr("Arrow keys walk through time and themes, plus and minus zoom, Enter opens a statement.")
        )
        self.told = quiet_line()
        self.view.walked.connect(self.told.setText)
        self.view.zoomed.connect(self._fit)
        self.view.statement_chosen.connect(self._open)
        button = partial(dialog_button, auto_default=False)  # Enter belongs to the chart
        view = self.view
        self.larger = button("", lambda: view.zoom_to(view.zoom * STEP))
        self.smaller = button("", lambda: view.zoom_to(view.zoom / STEP))
        self.whole = button("", lambda: view.zoom_to(1.0))
        self.print_button = button(self.tr("&Print…"), self.ask_printer)
        WindowKeys(self, {}, {"print_statement": (("Ctrl+P",), self.print_button.click)})
        self.close_button = button(self.tr("&Close"), self.reject)
        buttons = FlowLayout(
            self.larger, self.smaller, self.whole, self.key_button, self.print_button, self.close_button
        )
        self.title = dialog_heading(self.tr("When the positions were taken"))
        appearance.follow(self._fit)
        self.stack(self.title, self.key, self.view, self.told, buttons, grows=self.view)
        self._tell_of_none()
        self.view.setFocus()
        self.resize_on_screen(appearance.px(1160), appearance.px(720))
        view.choose(here)

    def show_library(self, library: Library) -> None:
        """Shows the library as it is now; the chosen mark stays where it is."""
        self.view.show_entries(entries_of(library.statements, library.themes))
        if not self.view.currentIndex().isValid():
            self.told.clear()
        self._tell_of_none()

    def _tell_of_none(self) -> None:
        self.print_button.setEnabled(bool(self.view.entries))
        if not self.view.entries:
            self.told.setText(self.tr("There are no statements in the library."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the chart the room of a low dialog."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Sets a low dialog out: the buttons in one line, the key shown by one of them, the title only in the frame."""
        low = self.height() < self._appearance.px(LOW)
        for button, name, short in (
            (self.larger, self.tr("Zoom &In (+)"), "+"),
            (self.smaller, self.tr("Zoom &Out (−)"), "−"),
            (self.whole, self.tr("&All Years (0)"), self.tr("&All Years")),
        ):
            button.setText(short if low else name)
            button.setAccessibleName(name.replace("&", ""))
        self.whole.setVisible(not low or self.view.zoom > 1)
        self.title.setVisible(not low)
        self.key_button.setVisible(low)
        self.key.setVisible(not low or self.key_button.isChecked())

    def ask_printer(self) -> None:
        """Opens the system's print dialog; the chart goes to the printer chosen there, on A4 across."""
        self._printer = timeline_printer(self.windowTitle())  # the dialog does not keep it alive
        dialog = QPrintDialog(self._printer, self)
        dialog.setWindowTitle(self.tr("Print Timeline"))
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog.open takes another signature in PySide

    def _print(self) -> None:
        today = long_date(date.today().isoformat())
        words = PaperWords(self.title.text(), self.key.text(), f"Printed {today}")
        pages = paint_pages(self._printer, self.view.entries, self._appearance, words)
        printed = self.tr("Printed on 1 page.") if pages == 1 else self.tr("Printed on {count} pages.")
        failed = self.tr("The printer did not take the pages. Check that it is switched on and connected.")
        self.told.setText(printed.format(count=pages) if pages else failed)
        announce(self.told, self.told.text())

    def _open(self, statement_id: str) -> None:
        self.accept()
        self.statement_chosen.emit(statement_id)
