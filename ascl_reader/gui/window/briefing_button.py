"""The button that opens the briefing: it counts the statements in it, and takes those that are dropped on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from ascl_reader.bookmarks.places import statement_in_row
from ascl_reader.gui.listing.dragged_lines import LINES_MIME, dragged_lines
from ascl_reader.gui.look.plain_text import set_text_role, set_tip


class BriefingButton(QPushButton):
    """Emits the statements whose lines of the list were dropped."""

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("use", "accent")
        # with the largest text on a small screen the button is cut, rather than the window made wider than the screen
        self.setMinimumWidth(30)
        self.setAcceptDrops(True)
        set_text_role("control", self, bold=True)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Shows how many statements are in the current briefing."""
        self.setText(self.tr("Briefing · {count}").format(count=count) if count else self.tr("Briefing"))
        one, many = self.tr("Open the briefing: 1 statement"), self.tr("Open the briefing: {count} statements")
        told = one if count == 1 else many.format(count=count)
        self.setAccessibleName(told)
        set_tip(self, told)
        self.setAccessibleDescription(self.tr("Statements that are dropped on it are added."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes lines of the list."""
        if event.mimeData().hasFormat(LINES_MIME):
            self.setDown(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: object) -> None:
        """Takes the highlight of the drag away."""
        self.setDown(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Emits the statements, each once."""
        self.setDown(False)
        event.acceptProposedAction()
        self.dropped.emit(list(dict.fromkeys(map(statement_in_row, dragged_lines(event.mimeData())))))
