"""Go ▸ Start Page, which also stands there at the very first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.library import Library
from ascl_reader.library.outline import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from ascl_reader.gui.briefing.autosave import BriefingAutosave
    from ascl_reader.gui.commands.reading_history import ReadingHistory
    from ascl_reader.gui.start.start_page import StartPage

MOST_RECENT, MOST_IN_SAMPLE = 5, 3
"""Statements that the page offers to read on, and those of the sample briefing."""


class StartCommand(QObject):
    """Shows the page; what was read and the briefings are on it once `know` was called."""

    def __init__(self, window: MainWindow, library: Library) -> None:
        super().__init__(window)
        self._window, self._library = window, library
        self.place = window.views.start_place
        self.page: StartPage | None = None
        self._history: ReadingHistory | None = None
        self._briefings: BriefingAutosave | None = None
        self._open_briefing: Callable[[], None] = lambda: None
        window.commands.start_page.triggered.connect(self.show)

    def know(self, history: ReadingHistory, briefings: BriefingAutosave, open_briefing: Callable[[], None]) -> None:
        """Takes the objects that are made after the first window."""
        self._history, self._briefings, self._open_briefing = history, briefings, open_briefing
        history.changed.connect(self._show_recent)

    def show(self) -> None:
        """Shows the page; the best hit of a search that was just typed does not take its place."""
        self._window.session.course.wait()
        page = self._made()
        self._fill()
        self._show_recent()
        self.place.show(page)

    def open_sample(self) -> None:
        """Opens the sample briefing; makes it, as one step that can be undone, if there is none."""
        briefings = self._briefings
        if briefings is None or not briefings.ready:
            return
        from ascl_reader.briefing.kept_wordings import adding_as_now
        from ascl_reader.files import timestamps

        title, now = self.tr("Sample briefing"), timestamps.now()
        kept = briefings.briefings.named(title)
        if kept is not None:
            briefings.do("open briefing", briefings.briefings.choosing(kept.id))
        else:
            made = briefings.briefings.beginning(title, now)
            assert made.current is not None
            briefings.do("new briefing", made.changing(adding_as_now(made.current, self._sample(), self._library), now))
        self._open_briefing()

    def _sample(self) -> list[str]:
        """Returns the first statement of each of the first themes."""
        first: dict[str, str] = {}
        for statement in self._library.statements:
            first.setdefault(statement.home, statement.id)
        return list(first.values())[:MOST_IN_SAMPLE]

    def _made(self) -> StartPage:
        if self.page is None:
            from ascl_reader.gui.start.start_page import StartPage

            window, actions = self._window, self._window.commands
            self.page = page = StartPage(window.appearance, actions.find, actions.import_)
            page.themes_asked.connect(self._go_to_themes)
            page.search_asked.connect(actions.find.trigger)
            page.import_asked.connect(actions.import_.trigger)
            page.timeline_asked.connect(actions.timeline.trigger)
            page.sample_asked.connect(self.open_sample)
            page.statement_chosen.connect(self.place.leave)  # first: it may be the one that is read already
            page.statement_chosen.connect(window.open_statement)
            window.context_menus.links.give(page, page.link_at)
            window.areas.before = (*window.areas.before, page)
            for changed in (window.library_shown, window.commands.keys_changed):
                changed.connect(self._follow)
            session = window.session
            for told in (session.reading_changed, session.listing.listed):
                told.connect(self._leave_if_asked)
            session.found.connect(self._leave_for_hits)
            box = window.top.search
            box.list_asked.connect(self.place.leave)
            box.filters_asked.connect(lambda: self.place.leave() if session.search_text else None)
        return self.page

    def _leave_if_asked(self) -> None:
        """Leaves the page for what is listed or read, unless that only follows what changed elsewhere."""
        if not self._window.session.following:
            self.place.leave()

    def _leave_for_hits(self) -> None:
        """Leaves the page for what was typed: an answer that comes again for the same words was asked for by nobody."""
        if not self._window.session.course.keeps_statement:
            self.place.leave()

    def _go_to_themes(self) -> None:
        self._window.commands.views[View.THEME].trigger()
        self._window.commands.to_tree.trigger()

    def _fill(self) -> None:
        from ascl_reader.gui.timeline.mark_layout import entries_of

        names = [each.name for each in self._library.themes.themes]
        entries = entries_of(self._library.statements, self._library.themes)
        self._made().show_library(len(self._library.statements), names, entries)

    def _follow(self) -> None:
        """Shows the present library and keys on the page, if the page is seen."""
        if self.page is not None and self.page.isVisible():
            self._fill()
            self._show_recent()

    def _show_recent(self) -> None:
        if self.page is not None:
            recent = self._history.recent()[:MOST_RECENT] if self._history is not None else ()
            titles = [(each.statement, self._library.find(each.statement).title) for each in recent]
            self.page.show_recent(titles)
