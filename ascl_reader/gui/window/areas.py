"""The areas of the window: where F6, Tab and the Go menu go, and what Copy and Select All mean in each."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPlainTextEdit, QTextEdit, QTreeView, QWidget

from ascl_reader.gui.around.related_pane import RelatedPane
from ascl_reader.gui.frame.keyboard import DialogWheel, EnterPresses, FocusInSight
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.columns import ReadingSide
from ascl_reader.library.statement import Section

SHORTCUT = Qt.FocusReason.ShortcutFocusReason
TEXTS = QTextEdit, QPlainTextEdit, QLineEdit


class Areas(QObject):
    """Stores the widgets between which F6 moves: search box, trees, list, the panes, related statements, note.

    `before` and `after` are those around the panes with the related statements.
    """

    before: tuple[QWidget, ...] = ()
    after: tuple[QWidget, ...] = ()

    def __init__(
        self, window: QWidget, reading: ReadingSide, listed: ListPane, panes: ReadingPanes, related: RelatedPane
    ) -> None:
        super().__init__(window)
        self._reading = reading
        self._listed, self._list = listed, listed.view
        self._panes, self._related = panes, related
        EnterPresses(self)
        FocusInSight(self)
        DialogWheel(self)

    def connect_actions(self, a: Actions, *, tree: QWidget, bookmarks: QWidget, note: QWidget) -> None:
        """Connects the actions with the areas they move to; two of these are the trees, one is the note."""
        a.copy.triggered.connect(self.copy)
        a.select_all.triggered.connect(self.select_all)
        a.next_area.triggered.connect(lambda: self.step(1))
        a.previous_area.triggered.connect(lambda: self.step(-1))
        a.to_tree.triggered.connect(lambda: tree.setFocus(SHORTCUT))
        a.to_list.triggered.connect(self.to_list)
        a.to_context.triggered.connect(lambda: self.to_section(Section.CONTEXT))
        a.to_position.triggered.connect(lambda: self.to_section(Section.POSITION))
        a.to_rationale.triggered.connect(lambda: self.to_section(Section.RATIONALE))
        a.to_related.triggered.connect(self.to_related)
        a.to_note.triggered.connect(lambda: self.to_note(note))
        a.to_bookmarks.triggered.connect(lambda: bookmarks.setFocus(SHORTCUT))

    def step(self, by: int) -> None:
        """Gives the keyboard focus to the next (1) or previous (-1) area that can be seen."""
        order = [each for each in self._order() if each.isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, each in enumerate(order) if each is focus or each.isAncestorOf(focus or each)), -1)
        target = order[(here + by) % len(order)] if here >= 0 else order[0]
        target.setFocus(SHORTCUT)

    def to_list(self) -> None:
        """Gives the keyboard focus to the list, and chooses its first row where none is chosen."""
        self._list.setFocus(SHORTCUT)
        self._listed.choose_first()

    def to_note(self, note: QWidget) -> None:
        """Gives the keyboard focus to the note, in the place of a page that hides it."""
        self._reading.show_reading()
        note.setFocus(SHORTCUT)

    def to_section(self, section: Section) -> None:
        """Gives the keyboard focus to a pane, in the place of a page that hides the panes."""
        self._reading.show_reading()
        self._panes.focus(section)

    def to_reading(self) -> None:
        """Gives the keyboard focus to the position, or to the page that hides it."""
        if self._reading.is_reading:
            self._panes.focus(Section.POSITION)
        else:
            self._reading.page.setFocus(SHORTCUT)

    def to_related(self) -> None:
        """Gives the keyboard focus to the first related statement, else to what shows more of them."""
        first = self._related.first_stop()
        if first is not None:
            first.setFocus(SHORTCUT)

    def copy(self) -> None:
        """Copies what is selected in the area with the keyboard focus; in the list, the chosen statement's title."""
        focus = QApplication.focusWidget()
        if isinstance(focus, TEXTS):
            focus.copy()
        elif isinstance(focus, (QListView, QTreeView)) and focus.currentIndex().isValid():
            QApplication.clipboard().setText(str(focus.currentIndex().data()))

    def select_all(self) -> None:
        """Selects everything in the pane or box with the keyboard focus; in the list, all rows."""
        focus = QApplication.focusWidget()
        if isinstance(focus, TEXTS) or focus is self._list:
            focus.selectAll()

    def _order(self) -> list[QWidget]:
        related = self._related.first_stop()
        panes = self._panes.texts()
        page = [] if self._reading.is_reading else [self._reading.page]
        return [*self.before, *page, *panes, *([related] if related else []), *self.after]
