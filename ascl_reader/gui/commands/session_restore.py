"""Goes on where the user left off: branch, statement and place in it, search, area with the keyboard focus, page.

What stands in open dialogs comes back by `open_dialogs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.memory.session_state import SessionState
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.library.outline import SortOrder, View

if TYPE_CHECKING:
    from ascl_reader.gui.window.main_window import MainWindow

NEWS, LIST = "news", "list"

REMOVED = "kept:"
"""What stands before the id of a statement that left the library where earlier versions name the page shown."""


class SessionRestore(QObject):
    """Restores where the user was, in two steps, and tells where they are; `changed` tells that it is elsewhere."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._to_resume: SessionState | None = None
        session, panes = window.session, window.panes
        for told in (
            session.navigation_changed,
            session.outline_changed,
            session.listed,
            session.found,
            session.search_left,
        ):
            told.connect(self.changed)
        for bar in panes.scroll_bars():
            bar.valueChanged.connect(self.changed)
        window.reading.currentChanged.connect(self.changed)
        window.top.search.textChanged.connect(self.changed)
        make_application().focusChanged.connect(self.changed)
        window.first_shown.connect(self._shown)

    def restore(self, left: SessionState, sort: SortOrder) -> None:
        """Shows the branch and the statement of the last session, before the window is there."""
        self._to_resume = left
        view = View(left.view) if left.view in [each.value for each in View] else View.THEME
        removed = left.page.removeprefix(REMOVED) if left.page.startswith(REMOVED) else ""
        self._window.session.begin(view, left.branch, sort, removed or left.statement, left.scroll)
        self._window.top.search.setText(left.search)

    def begin_elsewhere(self) -> None:
        """Leave the search, the place and the area of the last session alone: the command line asks for others."""
        if self._to_resume is not None:
            self._to_resume = None
            self._window.top.search.clear()

    def resume(self) -> None:
        """Restores the search, the page and the keyboard focus, as far as nobody acted since the window came."""
        left, self._to_resume = self._to_resume, None
        if left is None:
            return
        window = self._window
        if left.search and window.top.search.text() == left.search:
            window.session.resume_search(left.search, left.before_search)
            window.search_status.typed(left.search)
        if left.page == NEWS:
            window.commands.news.trigger()
        area = self._areas().get(left.area)
        if not left.page and area is not None and area.isVisible() and window.list.view.hasFocus():
            area.setFocus()

    def place(self) -> SessionState:
        """Returns where the user is; what is still to be resumed is as it was left."""
        window, session = self._window, self._window.session
        waiting = self._to_resume
        return SessionState(
            view=session.view.value,
            branch=session.branch.key,
            statement=session.statement,
            scroll=waiting.scroll if waiting else window.panes.scrolled(),
            search=waiting.search if waiting else session.search_text,
            before_search=waiting.before_search if waiting else session.before_search,
            area=waiting.area if waiting else self._area(),
            page=waiting.page if waiting else self._page(),
        )

    def _shown(self) -> None:
        """Scroll to where the statement was left: only now do the panes have their sizes."""
        left = self._to_resume
        if left is not None and left.statement == self._window.session.statement:
            self._window.panes.restore_scroll(left.scroll)

    def _areas(self) -> dict[str, QWidget]:
        window = self._window
        panes = {section.value: pane.edit for section, pane in window.panes.panes.items()}
        own = {"bookmarks": window.bookmark_tree.tree, "note": window.note.text}
        return {"search": window.top.search, "tree": window.tree.tree, LIST: window.list.view, **panes, **own}

    def _area(self) -> str:
        """Return the area that has the keyboard focus, or had it before a dialog."""
        focus = self._window.focusWidget()
        return next((name for name, area in self._areas().items() if area is focus), LIST)

    def _page(self) -> str:
        if self._window.reading.is_reading:
            return ""
        from ascl_reader.gui.importing.news_page import NewsPage

        return NEWS if isinstance(self._window.reading.page, NewsPage) else ""
