"""The line below tree and list: the library's state, what was done last, what is wrong with bookmarks and notes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ascl_reader.gui.look.plain_text import quiet_line, set_text_role, set_tip
from ascl_reader.gui.searching.elided_button import ElidedButton
from ascl_reader.gui.widgets.accessible import ROLE, STATUS_BAR, announce
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.library.library import Library

SHOWN_FOR = 10_000
"""Milliseconds for which a message is shown, unless the next one comes sooner."""


class StatusLine(QWidget):
    """Emits that the user wants to see what is wrong with the library, or with bookmarks and notes.

    It is as wide as tree and list, so that the panes have the whole height; what is long takes several lines.
    """

    library_problems_clicked = Signal()
    bookmark_problem_clicked = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setProperty(ROLE, STATUS_BAR)
        self.setAccessibleName(self.tr("Status"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = quiet_line()
        self._state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._missing_fonts = ""
        self._is_low = False
        self._message_shown = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._message_shown.timeout.connect(self._show_usual)
        self._faults, self._bookmark_problem = ElidedButton(), ElidedButton()
        column = in_column(self._state, on=self, around=(12, 3, 12, 3), between=2)
        for button, clicked in (
            (self._faults, self.library_problems_clicked),
            (self._bookmark_problem, self.bookmark_problem_clicked),
        ):
            button.setProperty("use", "link")
            button.clicked.connect(clicked)
            button.hide()
            column.addWidget(button)
        self.show_library(library)
        set_text_role("quiet", self._state, self._faults, self._bookmark_problem)

    def show_library(self, library: Library) -> None:
        """Shows how many statements and how many problems the library has."""
        count, faults = len(library.statements), len(library.faults)
        single, several = self.tr("1 statement · works offline"), self.tr("{count} statements · works offline")
        self._usual = single if count == 1 else several.format(count=count)
        self._show_usual()
        one, many = self.tr("1 problem in the library…"), self.tr("{count} problems in the library…")
        self._faults.show_words(one if faults == 1 else many.format(count=faults))
        self._faults.setVisible(bool(faults))
        self._show_usual()

    def keep_low(self, is_low: bool) -> None:
        """Takes no room from the list in a low window while there is nothing to tell."""
        self._is_low = is_low
        self._show_usual()

    def note_missing_fonts(self, names: list[str]) -> None:
        """Shows that fonts of the program are missing, and which."""
        self._missing_fonts = self.tr(" · fonts missing: install again")
        set_tip(self._state, ", ".join(names))
        self._show_usual()

    def show_message(self, message: str) -> None:
        """Shows a message for some seconds or until the next one, and announces it to a screen reader."""
        self._state.setText(message)
        self._state.show()
        self.show()
        announce(self, message)
        self._message_shown.start()

    def tell_of_imports(self) -> None:
        """Says that the library changed although nothing was imported in this window."""
        self.show_message(self.tr("Another program imported statements or undid an import: see View ▸ What Is New"))

    def end_message(self, message: str) -> None:
        """Shows the state of the library again at once if this message, which no longer holds, is still shown."""
        if message and self._state.text() == message:
            self._message_shown.stop()
            self._show_usual()

    def _show_usual(self) -> None:
        """Shows the state of the library, once the last message was shown long enough."""
        if not self._message_shown.isActive():
            self._state.setText(f"{self._usual}{self._missing_fonts}")
            told = bool(self._missing_fonts) or not self._is_low
            self._state.setVisible(told)
            buttons = (self._faults, self._bookmark_problem)
            self.setVisible(told or not all(each.isHidden() for each in buttons))

    def show_bookmark_problem(self, told: str) -> None:
        """Shows what is wrong with bookmarks and notes; an empty text hides it."""
        self._bookmark_problem.show_words(told)
        self._bookmark_problem.setVisible(bool(told))
        self._show_usual()
