"""What the window shows of the statement that is read: header, texts, note, row and title; and the actions on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.around.header_buttons import StarButton
from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.columns import Columns
from ascl_reader.library.library import Library
from ascl_reader.reading.readable import Reading
from ascl_reader.search.result import SearchResult


class ReadingShown(QObject):
    """Shows each statement that is read in its places; enables, checks and names the actions on it.

    `chosen` are the statements that a command applies to.
    """

    def __init__(
        self,
        library: Library,
        actions: Actions,
        session: BrowsingSession,
        *,
        columns: Columns,
        panes: ReadingPanes,
        note: NotePane,
        star: StarButton,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._actions = actions
        self._session = session
        self._columns, self._list, self._reading = columns, columns.list, columns.reading
        self._panes, self._note, self._star, self._window = panes, note, star, window
        self._title = self._answered = ""
        session.found.connect(self._keep_rows)
        session.reading_changed.connect(self._show)
        session.star_changed.connect(self._show_star)
        session.navigation_changed.connect(self._show_navigation)
        self._reading.currentChanged.connect(self.name_window)
        actions.next_term.triggered.connect(lambda: panes.walk_terms(1))
        actions.previous_term.triggered.connect(lambda: panes.walk_terms(-1))
        actions.back.triggered.connect(session.back)
        actions.forward.triggered.connect(session.forward)
        for wording, action in actions.wordings.items():
            action.triggered.connect(lambda _=False, wording=wording: session.choose_wording(wording))
        for view, action in actions.views.items():
            action.triggered.connect(lambda _=False, view=view: session.choose_view(view))
        for sort, action in actions.sorts.items():
            action.triggered.connect(lambda _=False, sort=sort: session.choose_sort(sort))

    def chosen(self) -> list[str]:
        """Returns the statements a command applies to: those chosen, if the one that is read is among them, else that.

        None where a page stands before the statement that is read, or where the library does not have that any more.
        """
        here, rows = self._session.statement, self._list.selected()
        return rows if here in rows or here not in self._library or not self._reading.is_reading else [here]

    def refresh(self) -> None:
        """Shows the library as it is now; nobody may have asked for it: a page, rows and selected words stay."""
        rows, words = self._rows(), self._selected_words()
        self._session.refresh()
        words()
        if self._session.search_text:  # whose rows come with its answer
            self._answered = ""
            self._session.found.connect(rows, Qt.ConnectionType.SingleShotConnection)
        else:
            rows()

    def _keep_rows(self, result: SearchResult) -> None:
        """Keeps the list where it is scrolled when a search is answered again, by more of an index being built."""
        if result.text == self._answered and self._session.course.keeps_statement:
            is_scrolled = self._list.view.verticalScrollBar().value() > 0  # else better hits come in above
            QTimer.singleShot(0, self, self._rows(is_scrolled))
        self._answered = result.text

    def _rows(self, stays: bool = True) -> Callable[[], None]:
        """Returns a function that chooses the present rows again; if it `stays`, the list begins at the same row."""
        view, model, session = self._list.view, self._list.model, self._session
        read, searched = session.statement, session.search_text
        chosen, top = self._list.selected_lines(), view.first_seen().row()
        seen = model.lines()[top] if top >= 0 else ""

        def put_back() -> None:
            """Puts them back."""
            if session.search_text != searched:
                return
            if self._list.current() in chosen:
                self._list.select([each for each in chosen if model.has(each)])
            if stays and model.has(seen) and session.statement == read:  # once the row that is read came into sight
                QTimer.singleShot(0, self, lambda: view.show_from(model.place(seen)))

        return put_back

    def _selected_words(self) -> Callable[[], None]:
        """Returns a function that selects the words again that are selected now, in texts that did not change."""
        scroll = self._panes.scrolled.now()
        selected = [(pane, pane.text, pane.selection()) for pane in self._panes.panes.values()]

        def put_back() -> None:
            """Puts them back."""
            there = [(pane, place) for pane, text, place in selected if place[1] and pane.text == text]
            for pane, place in there:
                pane.select(*place)
            if there:
                self._panes.scrolled.restore(scroll)

        return put_back

    def name_window(self) -> None:
        """Names the statement that is read in the title of the window, unless a page stands in its place."""
        name = self.tr("ASCL Reader")
        is_seen = self._reading.currentWidget() is self._panes and not self._columns.isHidden()
        self._window.window().setWindowTitle(f"{self._title} – {name}" if self._title and is_seen else name)

    def is_seen(self) -> bool:
        """Returns whether the statement that is read can be seen: no page in its place, and not minimised."""
        return self._reading.is_reading and self._columns.isVisible() and not self._window.window().isMinimized()

    def _show(self, reading: Reading) -> None:
        """Shows a statement; a hit that passes by while typing takes several turns of the loop."""
        statement = reading.statement
        self._show_actions(reading)
        passing = self._session.history.is_passing
        (self._panes.show_gradually if passing else self._panes.show_reading)(reading)
        self._note.show_reading(reading)
        self._title = statement.title if statement else ""
        if not self._session.following:
            self._reading.setCurrentWidget(self._panes)
        QTimer.singleShot(0, self, self._show_related)
        self._list.mark_current(statement.id if statement else "")
        self.name_window()

    def _show_related(self) -> None:
        """Shows the related statements after the texts: together they would hold the window too long."""
        self._panes.related.show_statement(self._session.statement)

    def _show_actions(self, reading: Reading) -> None:
        statement = reading.statement
        self._actions.earlier.setEnabled(statement is not None and bool(statement.earlier))
        there = statement.wordings if statement is not None else ()
        for wording, action in self._actions.wordings.items():
            action.setEnabled(wording in there)
            action.setChecked(wording is reading.wording)
        self._show_star(reading.starred)

    def _show_star(self, starred: bool) -> None:
        """Says on the action and the button of the header whether there is a bookmark.

        At once, also where the header comes in its turn: that knows of no change since.
        """
        if starred is not self._star.starred:
            self._star.show_star(starred)
        add, remove = self.tr("&Bookmark This Statement"), self.tr("Remove &Bookmark")
        self._actions.bookmark.setText(remove if starred else add)

    def _show_navigation(self) -> None:
        self._actions.back.setEnabled(self._session.history.can_go_back)
        self._actions.forward.setEnabled(self._session.history.can_go_forward)
