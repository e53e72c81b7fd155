"""Adds statements to the current briefing, opens its window, prints and copies the statement that is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ascl_reader.briefing.briefing import briefing_of_one
from ascl_reader.briefing.kept_wordings import adding_as_now, keeping_wordings
from ascl_reader.files import timestamps
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.reopen_briefing import ReopenBriefing
from ascl_reader.gui.memory.settings import PRINTING, Settings
from ascl_reader.library.dates import long_date
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Wording

if TYPE_CHECKING:
    from ascl_reader.briefing.sheets.content import SchoolNotes
    from ascl_reader.gui.around.header_pane import HeaderPane
    from ascl_reader.gui.around.note_pane import NotePane
    from ascl_reader.gui.briefing.briefing_window import BriefingWindow
    from ascl_reader.gui.briefing.output import BriefingOutput
    from ascl_reader.gui.browsing.reading_session import ReadingSession
    from ascl_reader.gui.listing.list_pane import ListPane
    from ascl_reader.gui.look.appearance import Appearance
    from ascl_reader.gui.memory.open_dialogs import OpenDialogs
    from ascl_reader.gui.reading.reading_panes import ReadingPanes
    from ascl_reader.gui.searching.search_service import SearchService
    from ascl_reader.gui.window.actions import Actions
    from ascl_reader.gui.window.status_line import StatusLine
    from ascl_reader.gui.window.top_bar import TopBar

ADDING = "add statements"
"""The kind of the step that adds statements to a briefing."""


class BriefingCommands(QObject):
    """Carries out what the Briefing menu asks for; `chosen` returns the statements that a command is about."""

    broken = Signal(object)
    undo_offered = Signal(str, object)
    """What can be undone in the main window, and how; None if it no longer can."""

    def __init__(
        self,
        library: Library,
        autosave: BriefingAutosave,
        bookmarks: BookmarkAutosave,
        *,
        dialogs: OpenDialogs,
        session: ReadingSession,
        searching: SearchService,
        statements: ListPane,
        panes: ReadingPanes,
        note: NotePane,
        header: HeaderPane,
        top: TopBar,
        status: StatusLine,
        actions: Actions,
        chosen: Callable[[], list[str]],
        appearance: Appearance,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._library = library
        self._autosave = autosave
        self._bookmarks = bookmarks
        self._session = session
        self._searching = searching
        self._list = statements
        self._panes = panes
        self._note = note
        self.print_page: Callable[[], bool] = lambda: False
        """Prints the page that stands in the place of the panes; returns whether there is one that can be printed."""
        self._header = header
        self._top = top
        self._status = status
        self._appearance = appearance
        self._window = window
        self._quit = actions.quit
        self._briefing: BriefingWindow | None = None
        self._output: BriefingOutput | None = None
        self._left_open = ReopenBriefing(autosave, dialogs, self)
        self._left_open.wanted.connect(self._come_back)
        bookmarks.loaded.connect(self._bookmarks_loaded)
        a = actions
        a.add_to_briefing.triggered.connect(lambda: self.add(chosen()))
        top.briefing_dropped.connect(self.add)
        a.add_list_to_briefing.triggered.connect(lambda: self.add(statements.model.statements()))
        a.briefing.triggered.connect(self.open)
        a.briefings.triggered.connect(self.open_all)
        a.print_statement.triggered.connect(self._print)
        a.copy_with_reference.triggered.connect(self._copy)
        autosave.changed.connect(self._show_count)

    def keep_wordings(self, after: Library) -> None:
        """Fixes in each briefing the wordings that would change once the library `after` is shown."""
        if self._autosave.writable:
            kept = keeping_wordings(self._autosave.briefings, self._library, after, timestamps.now())
            self._autosave.do("keep the wording", kept)

    def library_changed(self) -> None:
        """Has pages set from the present library, and drops what was kept of the earlier one."""
        outputs = (self._output, self._briefing.output if self._briefing is not None else None)
        for output in filter(None, outputs):
            output.library_changed()
        if self._briefing is not None:
            self._briefing.adding.library_changed()
            self._briefing.refresh()

    def commit(self) -> None:
        """Takes what is being typed in the briefing window as done."""
        if self._briefing is not None:
            self._briefing.commit()

    def add(self, ids: Sequence[str]) -> None:
        """Adds statements to the current briefing; if there is none, one is made."""
        known = [each for each in ids if each in self._library]
        if not known:
            self._status.show_message(self.tr("Choose a statement of the library first."))
        if not known or not self._autosave.ready:
            return
        now = timestamps.now()
        briefings = self._autosave.briefings
        if briefings.current is None:
            title = self.tr("Briefing of {day}").format(day=long_date(date.today().isoformat()))
            briefings = briefings.beginning(title, now)
        current = briefings.current
        assert current is not None
        new = [each for each in known if each not in current.ids]
        if self._autosave.do(ADDING, briefings.changing(adding_as_now(current, new, self._library), now)) and new:
            self._offer_undo()
        one = self.tr("Added to “{title}”.")
        many = self.tr("{count} statements added to “{title}”.")
        none = self.tr("Already in “{title}”.")
        told = (none if not new else one if len(new) == 1 else many).format(count=len(new), title=current.title)
        self._status.show_message(told)

    def _offer_undo(self) -> None:
        if self._autosave.to_undo == ADDING:
            self.undo_offered.emit(self.tr("Add to Briefing"), self._undo_adding)
        else:
            self.undo_offered.emit("", None)

    def _undo_adding(self) -> None:
        if self._autosave.to_undo == ADDING and self._autosave.undo() is not None:
            self._status.show_message(self.tr("Undone: {what}.").format(what=self.tr("Add to Briefing")))
            self._offer_undo()

    def open(self) -> None:
        """Opens the window of the current briefing; an empty one says how to fill it."""
        if self._autosave.briefings.current is None:
            title = self.tr("Briefing of {day}").format(day=long_date(date.today().isoformat()))
            self._autosave.do("new briefing", self._autosave.briefings.beginning(title, timestamps.now()))
        self._made().show_briefing()

    def _made(self) -> BriefingWindow:
        """Returns the window, made when it is first asked for."""
        if self._briefing is None:
            from ascl_reader.gui.briefing.briefing_window import BriefingWindow

            self._briefing = BriefingWindow(
                self._autosave, self._library, self._our_words, self._appearance, self._window
            )
            self._remember_printing(self._briefing.output)
            self._briefing.broken.connect(self.broken)
            self._briefing.add_asked.connect(self._go_adding)
            self._briefing.quit_asked.connect(self._quit.trigger)
            self._briefing.adding.folders = self._folders
            self._briefing.adding.words_asked.connect(self._searching.find_beside)
            self._searching.found_beside.connect(self._briefing.adding.show_found)
            self._left_open.follow(self._briefing)
        return self._briefing

    def _remember_printing(self, output: BriefingOutput) -> None:
        output.printer_choices = self._settings.get(PRINTING)
        output.printer_chosen.connect(lambda choices: self._settings.put(PRINTING, choices))

    def _come_back(self) -> None:
        """Opens the window as the last session left it, and keeps the focus where it is."""
        active = QApplication.activeWindow()
        self._made().show_briefing(in_front=False)
        if active is not None:
            active.activateWindow()

    def _bookmarks_loaded(self) -> None:
        """Shows the school's words on the pages, where the window came before they were loaded."""
        if self._briefing is not None:
            self._briefing.refresh()

    def _go_adding(self) -> None:
        """Goes to the list, where Ctrl+B adds statements."""
        self._window.window().raise_()
        self._window.window().activateWindow()
        self._list.view.setFocus()

    def open_all(self) -> None:
        """Opens the list of all briefings."""
        from ascl_reader.gui.briefing.briefings_dialog import BriefingsDialog

        dialog = BriefingsDialog(self._autosave, self._appearance, self._window)
        dialog.opened.connect(self.open)
        dialog.open()

    def resume(self) -> None:
        """Opens the window again where the last session left it open, once the briefings are loaded."""
        self._left_open.resume()

    def close(self) -> None:
        """Stops what is under way, before the window closes."""
        self._left_open.end()
        if self._briefing is not None:
            self._briefing.end()
        if self._output is not None:
            self._output.close()

    def _our_words(self) -> Mapping[str, SchoolNotes]:
        from ascl_reader.briefing.sheets.school_notes import school_notes

        self._note.commit()
        return school_notes(self._bookmarks.work)

    def _folders(self) -> list[tuple[str, tuple[str, ...]]]:
        """Returns the folders that have statements, each with those in it and below."""
        from ascl_reader.briefing.sheets.school_notes import folders_with_statements

        return folders_with_statements(self._bookmarks.work)

    def _print(self) -> None:
        """Prints the statement that is read, with the layout and profile of the current briefing, or another page."""
        here = self._session.statement
        if here not in self._library or not self._panes.isVisible():
            if self.print_page():
                return
            self._status.show_message(self.tr("Choose a statement of the library first."))
            return
        if self._output is None:
            from ascl_reader.gui.briefing.output import BriefingOutput
            from ascl_reader.gui.briefing.paper.pages import Typesetter

            self._output = BriefingOutput(self._window, Typesetter(self._library))
            self._remember_printing(self._output)
            self._output.told.connect(self._status.show_message)
            self._output.broken.connect(self.broken)
        statement = self._library.find(here)
        wording = self._session.wordings.of(statement)
        self._output.print(briefing_of_one(here, statement.title, wording, self._autosave.current), self._our_words())

    def _copy(self) -> None:
        """Copies what is selected in a pane, or the focused pane, or the position, with its reference."""
        here = self._session.statement
        if here not in self._library or not self._panes.isVisible():
            self._status.show_message(self.tr("Choose a statement of the library first."))
            return
        statement = self._library.find(here)
        pane = self._panes.panes[self._panes.focused_section() or Section.POSITION]
        start, length = pane.selection()
        passage = pane.text[start : start + length] or pane.text
        wording = self._session.wordings.of(statement)
        from ascl_reader.briefing.sheets.provenance import reference

        quoted = f"“{passage.strip()}”" if wording is Wording.FULL else passage.strip()
        told = reference(self._library, statement, wording, date.today().isoformat())
        QApplication.clipboard().setText(f"{quoted}\n\n{told}")
        told = self.tr("Copied with its reference.")
        self._status.show_message(told)

    def _show_count(self) -> None:
        current = self._autosave.briefings.current
        ids = frozenset(current.ids) if current else frozenset()
        self._top.show_briefing(len(ids))
        self._list.model.show_in_briefing(ids)
        self._header.show_in_briefing(ids)
        if self._autosave.to_undo != ADDING:
            self.undo_offered.emit("", None)
