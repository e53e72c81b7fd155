"""The place of the start page: over tree, list and reading, until a command leads to one of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget


class StartPlace(QObject):
    """Shows a page where the columns are; a keyboard focus on it goes to the widget `after` when it is left.

    Actions that work on the columns leave the page first: make this object before they are connected to others. Emits
    that the page came or went.
    """

    changed = Signal()

    def __init__(self, leads_out: Iterable[QAction], columns: QWidget, after: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._columns, self._after = columns, after
        self._page: QWidget | None = None
        for action in leads_out:
            action.triggered.connect(self.leave)

    def show(self, page: QWidget) -> None:
        """Puts a page in the place of the columns, and gives it the keyboard focus."""
        if self._page is not page:
            self._page = page
            whole = self._columns.parentWidget()
            around = whole.layout() if whole is not None else None
            assert isinstance(around, QBoxLayout)
            around.insertWidget(around.indexOf(self._columns), page, 1)
        with self._one_at_a_time():
            page.show()
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._columns.hide()
        self.changed.emit()

    def leave(self) -> None:
        """Shows the columns again."""
        page = self._page
        if page is None or page.isHidden():
            return
        focus = QApplication.focusWidget() or page.window().focusWidget()
        with self._one_at_a_time():
            self._columns.show()
            if focus is None or page.isAncestorOf(focus) or focus is page:
                self._after.setFocus()
            page.hide()
        self.changed.emit()

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        """Lays out the window only at the end: with both pages shown for a moment, it grew beyond a small screen."""
        whole = self._columns.parentWidget()
        around = whole.layout() if whole is not None else None
        assert around is not None
        around.setEnabled(False)
        yield
        around.setEnabled(True)
        around.invalidate()
        around.activate()
