"""Places the panes and connects them; decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from ascl_reader.gui.around.header_pane import HeaderPane
from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.around.related_pane import RelatedPane
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.listed_branch import folder_of
from ascl_reader.gui.browsing.tree_pane import FirstListed
from ascl_reader.gui.frame.screen_room import ScreenRoom
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.searching.search_service import SearchService
from ascl_reader.gui.searching.search_status import SearchStatus
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.areas import Areas
from ascl_reader.gui.window.columns import Columns
from ascl_reader.gui.window.found_shown import FoundShown
from ascl_reader.gui.window.keys_shown import show_keys
from ascl_reader.gui.window.reading_shown import ReadingShown
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.gui.window.top_bar import TopBar
from ascl_reader.gui.window.unsaved_line import UnsavedLine
from ascl_reader.gui.window.view_actions import ViewActions
from ascl_reader.gui.window.window_search import WindowSearch
from ascl_reader.library.library import Library
from ascl_reader.library.outline import Branch, View
from ascl_reader.library.statement import Section

if TYPE_CHECKING:
    from ascl_reader.gui.window.context_menus import ContextMenus


class MainWindow(QMainWindow):
    """The program's window. `first_shown` comes once, when it can be seen.

    Before it goes, `may_close` is asked; where that says no, the window stays. Then comes `closing`, upon which every
    part saves and ends what it has under way, then `closed`.
    """

    first_shown = Signal()
    closing = Signal()
    closed = Signal()
    files_dropped = Signal(object)
    library_shown = Signal(object)
    """Carries the library, once the window shows its new contents."""

    def __init__(self, library: Library, appearance: Appearance, service: SearchService) -> None:
        super().__init__()
        self.setObjectName("window")
        self._library = library
        self.service = service
        self.appearance = appearance
        _FirstPaint(self).reached.connect(self.first_shown)
        self.opened_before: list[str] = []
        """The keys of the lines of the tree that were open at the end of the last session."""
        self.setAcceptDrops(True)
        self.may_close: Callable[[], bool] = lambda: True
        self.commands = Actions(self)
        self._place(library, appearance)
        self.session = BrowsingSession(library, self.panes.scrolled.now, self)
        self.read = ReadingShown(
            library,
            self.commands,
            self.session,
            columns=self.columns,
            panes=self.panes,
            note=self.note,
            star=self.header.star,
            window=self,
        )
        self.panes.terms.told.connect(self.status.show_message)
        self.search_status = SearchStatus(library, self.top.search, service, self)
        self._connect_panes()
        self.found = FoundShown(
            library,
            appearance,
            service,
            session=self.session,
            box=self.top.search,
            status=self.search_status,
            statements=self.list,
            header=self.header,
            panes=self.panes,
            reading=self.reading,
            actions=self.commands,
            window=self,
        )
        self.searching = WindowSearch(
            library,
            service,
            session=self.session,
            status=self.search_status,
            top=self.top,
            statements=self.list,
            panes=self.panes,
            reading=self.reading,
            line=self.status,
            window=self,
        )
        self._connect_actions()
        ScreenRoom(self)
        self.list.view.setFocus()

    @cached_property
    def context_menus(self) -> ContextMenus:
        """What the right mouse button offers: made with the commands that it leads to, once the window is painted."""
        from ascl_reader.gui.window.context_menus import ContextMenus

        made = ContextMenus(
            self.commands,
            self.session,
            listed=self.list,
            tree=self.tree,
            bookmarks=self.bookmark_tree,
            panes=self.panes,
            related=self.related,
        )
        made.links.opened.connect(self.open_statement)
        return made

    def _place(self, library: Library, appearance: Appearance) -> None:
        """Makes the parts from the outside to the inside, as one that is moved into another is styled again."""
        whole = QWidget(self)
        whole.setObjectName("window")
        self.setCentralWidget(whole)
        self.top = TopBar(appearance, self.commands, whole)
        self.menus = self.top.menus
        self.columns = columns = Columns(library, appearance, self.menus.sort, whole)
        self.left, self.list, self.reading = columns.left, columns.list, columns.reading
        self.tree, self.bookmark_tree = self.left.tree, self.left.bookmarks
        self.header = HeaderPane(library, appearance)
        self.related = RelatedPane(library, appearance)
        self.note = NotePane(appearance)
        self.panes = ReadingPanes(library, appearance, self.header, self.related, self.note, parent=self.reading)
        self.reading.addWidget(self.panes)
        columns.least_reading = self.panes.arrangement.least_width
        self.unsaved = UnsavedLine(whole)
        self.status = StatusLine(library, columns.side)
        columns.put_below(self.status)
        self.list.low_changed.connect(self.status.keep_low)
        self.column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(columns, 1)
        column.addWidget(self.unsaved)
        self.areas = Areas(self, self.reading, self.list, self.panes, self.related)
        self.areas.before = (self.top.search, self.tree.tree, self.bookmark_tree.tree, self.list.view)
        self.areas.after = (self.note.text,)
        self.panes.focus_before = self.list.view

    def _connect_panes(self) -> None:
        session = self.session
        self.tree.view_chosen.connect(session.choose_view)
        self.tree.branch_chosen.connect(session.choose_branch)
        self.bookmark_tree.branch_chosen.connect(session.choose_branch)
        FirstListed(self.tree, session)
        session.listing.placed.connect(self.tree.choose)
        self.list.statement_chosen.connect(session.show_statement)
        self.list.left_for_reading.connect(self.areas.to_reading)
        self.header.add_to_briefing.clicked.connect(self.commands.add_to_briefing.trigger)
        self.header.earlier_asked.connect(self.commands.earlier.trigger)
        self.header.theme_chosen.connect(session.choose_theme)
        self.header.wording_chosen.connect(session.choose_wording)
        self.related.statement_chosen.connect(session.show_statement)
        self.header.superseded.chosen.connect(session.show_statement)
        session.listing.outline_changed.connect(self._show_outline)
        session.listing.listed.connect(self._show_list)
        session.news_changed.connect(self.panes.show_news)
        session.marks_changed.connect(self.panes.show_bookmarks)
        session.note_changed.connect(self.note.show_reading)
        self.status.library_problems_clicked.connect(self.commands.check.trigger)

    def _connect_actions(self) -> None:
        a = self.commands
        self.views = ViewActions(
            a,
            self.appearance,
            top=self.top,
            columns=self.columns,
            panes=self.panes,
            areas=self.areas,
            window=self,
        )
        self.views.start_place.changed.connect(self.read.name_window)
        a.quit.triggered.connect(lambda: self.window().close())
        a.find.triggered.connect(self.top.focus_search)
        a.find_here.triggered.connect(self.panes.find_in_statement)
        a.next_mark.triggered.connect(lambda: self.panes.places.walk(1))
        a.previous_mark.triggered.connect(lambda: self.panes.places.walk(-1))
        a.next_statement.triggered.connect(lambda: self.list.step(1))
        a.previous_statement.triggered.connect(lambda: self.list.step(-1))
        show_keys(self, self.header, self.bookmark_tree, self.panes.find_bar)
        self.areas.connect_actions(a, tree=self.tree.tree, bookmarks=self.bookmark_tree.tree, note=self.note.text)

    def _show_outline(self, view: View, branches: tuple[Branch, ...], chosen: str) -> None:
        self.tree.show_outline(view, branches, chosen, self.opened_before)
        self.commands.views[view].setChecked(True)

    def _show_list(self, branch: Branch, lines: Sequence[str]) -> None:
        self.search_status.leave()
        listing = self.session.listing
        self.commands.sorts[listing.sort].setChecked(True)
        count = self.search_status.counted(lines, listing.view, listing.sort, bool(folder_of(branch.key)))
        shown_in = self.tree if self.tree.branch(branch.key) is not None else self.bookmark_tree
        nothing = self.tr("No statements here.")
        self.list.show_lines(lines, count, self.session.statement, nothing, shown_in.path(branch))

    def open_statement(self, statement_id: str) -> None:
        """Shows a statement where it was left, and gives the position the keyboard focus."""
        self.session.show_statement(statement_id)
        self.areas.to_section(Section.POSITION)

    def place_of(self, action: QAction) -> object:
        """Returns what a command works on, where that is what is shown or chosen; None for any other."""
        if action in self.commands.on_statement:
            return self.session.statement
        is_on_list = action in self.commands.on_list
        return (self.session.listing.branch.key, self.focusWidget()) if is_on_list else None

    def show_library(self) -> None:
        """Shows the library as it is now."""
        self.status.show_library(self._library)
        self.read.refresh()
        self.library_shown.emit(self._library)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes back and forward with the two buttons of a mouse; a press beside the list of the box shuts that."""
        self.top.search.shut_list()
        if event.button() == Qt.MouseButton.BackButton:
            self.session.back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.session.forward()
        else:
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accepts files that are dragged over the window."""
        if _local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Emits the files that were dropped."""
        if _local_files(event):
            event.acceptProposedAction()
            self.files_dropped.emit(_local_files(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Saves everything, then closes, unless a question has to be answered first."""
        self.note.commit()
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        self.closed.emit()
        super().closeEvent(event)


class _FirstPaint(QObject):
    """Emits when a widget is first painted; after that its events no longer come to Python."""

    reached = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the widget to be painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.reached.emit()
        return False


def _local_files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
