"""The areas of the window between which F6 goes, and what Copy and Select All mean in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QTextEdit, QTreeView, QWidget

from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.reading.related_pane import RelatedPane
from ascl_reader.library.statement import Section

if TYPE_CHECKING:
    from ascl_reader.gui.window.main_window import MainWindow


class Areas(QObject):
    """Search box, tree, bookmarks, list, the three panes, related statements, note: in this order."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def take(self, tree: QTreeView, listed: QListView, panes: ReadingPanes, related: RelatedPane) -> None:
        """Be told the areas once they are made."""
        self._tree, self._list = tree, listed
        self._panes, self._related = panes, related

    def step(self, by: int) -> None:
        """Give the keys to the next (1) or previous (-1) area that can be seen."""
        order = [each for each in self._order() if each.isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, each in enumerate(order) if each is focus or each.isAncestorOf(focus or each)), -1)
        target = order[(here + by) % len(order)] if here >= 0 else order[0]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_section(self, section: Section) -> None:
        """Give the keys to a pane; a page that stands before the panes goes."""
        self._window.reading.show_reading()
        self._panes.focus(section)

    def to_reading(self) -> None:
        """Give the keys to the position, or to the page that stands before it."""
        if self._window.reading.is_reading:
            self._panes.focus(Section.POSITION)
        else:
            self._window.reading.page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_related(self) -> None:
        """Give the keys to the first related statement, where there is one."""
        button = next(iter(self._related.buttons()), None)
        if button is not None and self._related.isVisible():
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy(self) -> None:
        """Copy what is selected in the area with the keys; in the list, the chosen statement's title."""
        focus = QApplication.focusWidget()
        if isinstance(focus, (QTextEdit, QLineEdit)):
            focus.copy()
        elif isinstance(focus, (QListView, QTreeView)) and focus.currentIndex().isValid():
            QApplication.clipboard().setText(str(focus.currentIndex().data()))

    def select_all(self) -> None:
        """Select everything in the pane or box with the keys; in the list, all rows."""
        focus = QApplication.focusWidget()
        if isinstance(focus, (QTextEdit, QLineEdit)) or focus is self._list:
            focus.selectAll()

    def _order(self) -> list[QWidget]:
        related = next(iter(self._related.buttons()), None)
        panes = [pane.edit for pane in self._panes.panes.values()]
        window = self._window
        page = [] if window.reading.is_reading else [window.reading.page]
        right = [*page, *panes, *([related] if related else []), window.note.text]
        return [window.top.search, self._tree, window.bookmark_tree.tree, self._list, *right]
