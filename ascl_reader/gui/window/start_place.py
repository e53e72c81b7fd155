"""The place of the start page: over tree, list and reading, until a command leads to one of these."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.areas import Areas
from ascl_reader.gui.window.columns import Columns


class StartPlace(QObject):
    """Shows a page where the columns are.

    Commands that work on the columns leave it before they do so: this is to be connected before they are. Those that
    open a dialog or change how the window looks let it stay.
    """

    def __init__(self, actions: Actions, columns: Columns, areas: Areas, window: QWidget) -> None:
        super().__init__(window)
        self._columns, self._areas = columns, areas
        self._page: QWidget | None = None
        a = actions
        stay = {a.find, a.search_help, a.copy, a.select_all, a.next_area, a.previous_area, a.full_screen, a.quit}
        stay |= {a.larger, a.smaller, a.usual_size, *a.appearances.values(), *a.fonts.values(), *a.layouts.values()}
        stay |= {a.import_, a.export_library, a.undo_import, a.check, a.remember_searches, a.clear_searches}
        stay |= {a.preferences, a.change_keys, a.palette, a.recent, a.briefing, a.briefings, a.bin, a.timeline}
        stay |= {a.using, a.shortcuts, a.glossary, a.files, a.about, a.start_page}
        for action in a:
            if action not in stay:
                action.triggered.connect(self.leave)

    def show(self, page: QWidget) -> None:
        """Puts a page in the place of the columns, and gives it the keyboard focus."""
        if self._page is None:
            self._page = page
            whole = self._columns.parentWidget()
            around = whole.layout() if whole is not None else None
            assert isinstance(around, QBoxLayout)
            around.insertWidget(around.indexOf(self._columns), page, 1)
            self._areas.before = (*self._areas.before, page)
        page.show()
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._columns.hide()

    def leave(self) -> None:
        """Shows the columns again; where the keyboard focus was on the page, the list has it."""
        page = self._page
        if page is None or page.isHidden():
            return
        focus = QApplication.focusWidget() or page.window().focusWidget()
        self._columns.show()
        if focus is None or page.isAncestorOf(focus):
            self._columns.list.view.setFocus()
        page.hide()
