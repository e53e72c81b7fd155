"""The tray: statements are added to the current briefing from the list, a theme, a folder or a search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ascl_reader.briefing.briefing import briefing_of_one
from ascl_reader.files import timestamps
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.reopen_briefing import ReopenBriefing
from ascl_reader.gui.widgets.copies_to_merge import copies_of_briefings
from ascl_reader.gui.widgets.dates import long_date
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Wording

if TYPE_CHECKING:
    from ascl_reader.briefing.sheets.content import SchoolNotes
    from ascl_reader.gui.briefing.briefing_window import BriefingWindow
    from ascl_reader.gui.briefing.output import BriefingOutput
    from ascl_reader.gui.memory.open_dialogs import OpenDialogs


class BriefingCommands(QObject):
    """Carries out what the Briefing menu, the tray's button and the print command ask for."""

    broken = Signal(object)

    def __init__(
        self, window: MainWindow, library: Library, desk: BriefingAutosave, own: BookmarkAutosave, drafts: OpenDialogs
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._desk = desk
        self._own = own
        self._briefing: BriefingWindow | None = None
        self._output: BriefingOutput | None = None
        self._copies = copies_of_briefings(window, desk)
        self._copies.broken.connect(self.broken)
        self._left_open = ReopenBriefing(desk, drafts, self)
        self._left_open.wanted.connect(self._come_back)
        own.loaded.connect(self._own_work_loaded)
        a = window.commands
        a.add_to_briefing.triggered.connect(self._add)
        a.add_list_to_briefing.triggered.connect(lambda: self.add(window.list.model.statements()))
        a.briefing.triggered.connect(self.open)
        a.briefings.triggered.connect(self.open_all)
        a.print_statement.triggered.connect(self._print)
        a.copy_with_reference.triggered.connect(self._copy)
        desk.changed.connect(self._show_count)

    def add(self, ids: Sequence[str]) -> None:
        """Add statements to the current briefing; where there is none, one is made."""
        known = [each for each in ids if each in self._library]
        if not known:
            self._window.status.show_message(self.tr("Choose a statement of the library first."))
        if not known or not self._desk.ready:
            return
        now = timestamps.now()
        briefings = self._desk.briefings
        if briefings.current is None:
            title = self.tr("Briefing of {day}").format(day=long_date(date.today().isoformat()))
            briefings = briefings.adding(title, now)
        current = briefings.current
        assert current is not None
        new = [each for each in known if each not in current.ids]
        self._desk.do(briefings.changing(current.adding(new), now), "add statements")
        one = self.tr("Added to “{title}”.")
        many = self.tr("{count} statements added to “{title}”.")
        none = self.tr("Already in “{title}”.")
        told = (none if not new else one if len(new) == 1 else many).format(count=len(new), title=current.title)
        self._window.status.show_message(told)

    def open(self) -> None:
        """Open the window of the current briefing; an empty one says how to fill it."""
        if self._desk.briefings.current is None:
            title = self.tr("Briefing of {day}").format(day=long_date(date.today().isoformat()))
            self._desk.do(self._desk.briefings.adding(title, timestamps.now()), "new briefing")
        self._made().show_briefing()

    def _made(self) -> BriefingWindow:
        """Return the window, made when it is first asked for."""
        if self._briefing is None:
            from ascl_reader.gui.briefing.briefing_window import BriefingWindow

            self._briefing = BriefingWindow(
                self._desk, self._library, self._our_words, self._window.appearance, self._window
            )
            self._briefing.broken.connect(self.broken)
            self._briefing.add_asked.connect(self._go_adding)
            self._left_open.follow(self._briefing)
        return self._briefing

    def _come_back(self) -> None:
        """Open the window as the last session left it; some systems give it the keys, which go back then."""
        active = QApplication.activeWindow()
        self._made().show_briefing(in_front=False)
        if active is not None:
            active.activateWindow()

    def _own_work_loaded(self) -> None:
        """Show the school's words on the pages, where the window came before they were loaded."""
        if self._briefing is not None:
            self._briefing.refresh()

    def _go_adding(self) -> None:
        """Go to the list, where Ctrl+B adds statements."""
        self._window.window().raise_()
        self._window.window().activateWindow()
        self._window.list.view.setFocus()

    def open_all(self) -> None:
        """Open the list of all briefings."""
        from ascl_reader.gui.briefing.briefings_dialog import BriefingsDialog

        dialog = BriefingsDialog(self._desk, self._window.appearance, self._window)
        dialog.opened.connect(self.open)
        dialog.open()

    def resume(self) -> None:
        """Open the window again where the last session left it open, once the briefings are loaded."""
        self._left_open.resume()

    def close(self) -> None:
        """Stop what is under way, before the window goes."""
        self._left_open.end()
        self._copies.close()
        if self._briefing is not None:
            self._briefing.end()
        if self._output is not None:
            self._output.close()

    def _our_words(self) -> Mapping[str, SchoolNotes]:
        from ascl_reader.briefing.sheets.school_notes import school_notes

        self._window.note.commit()
        return school_notes(self._own.work)

    def _add(self) -> None:
        self.add(self._window.chosen())

    def _print(self) -> None:
        """Print the statement that is read, with the layout and profile of the current briefing."""
        here = self._window.session.statement
        if here not in self._library or not self._window.reading.is_reading:
            self._window.status.show_message(self.tr("Choose a statement of the library first."))
            return
        if self._output is None:
            from ascl_reader.gui.briefing.output import BriefingOutput
            from ascl_reader.gui.briefing.pages import Typesetter

            self._output = BriefingOutput(self._window, Typesetter(self._library))
            self._output.told.connect(self._window.status.show_message)
            self._output.broken.connect(self.broken)
        statement = self._library.find(here)
        wording = self._window.session.wordings.of(statement)
        self._output.print(briefing_of_one(here, statement.title, wording, self._desk.current), self._our_words())

    def _copy(self) -> None:
        """Copy what is selected in a pane, or the pane with the keys, or the position, with its reference."""
        window = self._window
        here = window.session.statement
        if here not in self._library or not window.reading.is_reading:
            window.status.show_message(self.tr("Choose a statement of the library first."))
            return
        statement = self._library.find(here)
        pane = window.panes.panes[window.panes.focused_section() or Section.POSITION]
        start, length = pane.selection()
        passage = pane.text[start : start + length] or pane.text
        wording = window.session.wordings.of(statement)
        from ascl_reader.briefing.sheets.provenance import reference

        quoted = f"“{passage.strip()}”" if wording is Wording.FULL else passage.strip()
        told = reference(self._library, statement, wording, date.today().isoformat())
        QApplication.clipboard().setText(f"{quoted}\n\n{told}")
        told = self.tr("Copied with its reference.")
        window.status.show_message(told)

    def _show_count(self) -> None:
        current = self._desk.briefings.current
        self._window.top.show_briefing(len(current.chosen) if current else 0)
