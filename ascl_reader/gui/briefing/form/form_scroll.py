"""The scrolled column of the form: what has the keyboard focus stays in sight when rooms around it change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ascl_reader.bookmarks.places import statement_in_row
from ascl_reader.gui.listing.dragged_lines import LINES_MIME, dragged_lines

MARGIN = 12
"""Pixels kept above and below what has the focus."""


class FormScroll(QScrollArea):
    """Scrolls down only; takes no keyboard focus. Once the reader scrolls, the widget with the focus loses it.

    Emits the statements whose lines of the main window's list were dropped on it.
    """

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._kept: QWidget | None = None
        self.setWidgetResizable(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self._let_go())

    def keep_in_sight(self, focus: QWidget | None) -> None:
        """Scrolls so far that what has the keyboard focus here is seen, now and when it is moved by others."""
        body = self.widget()
        self._kept = focus if focus is not None and body is not None and body.isAncestorOf(focus) else None
        self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps in sight what was, as when a notice below takes room."""
        super().resizeEvent(event)
        self._keep()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets the reader scroll away."""
        self._let_go()
        super().wheelEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps in sight what was, as when fields above are unfolded; they are laid out a moment later."""
        if watched is self.widget() and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            QTimer.singleShot(0, self, self._keep)
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes lines of the list."""
        if event.mimeData().hasFormat(LINES_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Takes them everywhere."""
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Emits the statements, each once."""
        event.acceptProposedAction()
        self.dropped.emit(list(dict.fromkeys(map(statement_in_row, dragged_lines(event.mimeData())))))

    def _keep(self) -> None:
        if self._kept is not None and self._kept is self.window().focusWidget():
            self.ensureWidgetVisible(self._kept, 0, MARGIN)

    def _let_go(self) -> None:
        self._kept = None
