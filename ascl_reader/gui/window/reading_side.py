"""The right side of the window: the panes with the note below, or a page that takes their place for a while."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

PANES = 0
"""Where the panes stand among the pages."""


class ReadingSide(QStackedWidget):
    """Shows the panes, which are added first, or a page in their place; pages stay for the next time."""

    @property
    def is_reading(self) -> bool:
        """Whether the panes are shown."""
        return self.currentIndex() == PANES

    @property
    def page(self) -> QWidget:
        """What is shown: the panes, or the page in their place."""
        return self.currentWidget() or self

    def show_page(self, page: QWidget, focus: bool = True) -> None:
        """Shows a page, and gives it the keyboard focus."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        if focus:
            page.setFocus()

    def show_reading(self) -> None:
        """Shows the panes again."""
        if not self.is_reading:
            self.setCurrentIndex(PANES)
