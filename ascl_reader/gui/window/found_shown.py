"""What the window shows of a search: rows, filters, what the search did, or that nothing was found; and asks again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.around.header_pane import HeaderPane
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.search_course import SETTLED
from ascl_reader.gui.frame.command_keys import follow
from ascl_reader.gui.listing.list_pane import ListPane
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.searching.build_line import BuildLine
from ascl_reader.gui.searching.search_box import SearchBox
from ascl_reader.gui.searching.search_choices import SearchChoices, is_part
from ascl_reader.gui.searching.search_service import SearchService
from ascl_reader.gui.searching.search_status import SearchStatus
from ascl_reader.gui.widgets.in_turn import InTurn
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.columns import ReadingSide
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording
from ascl_reader.reading.readable import Reading
from ascl_reader.search.hit_groups import SECTIONS
from ascl_reader.search.result import SearchResult

if TYPE_CHECKING:
    from ascl_reader.gui.searching.did_line import DidLine
    from ascl_reader.gui.searching.filter_bar import FilterBar
    from ascl_reader.gui.searching.nothing_found import NothingFound


class FoundShown(QObject):
    """Shows each result in its places, and searches again when the user changes how it is searched."""

    def __init__(
        self,
        library: Library,
        appearance: Appearance,
        service: SearchService,
        *,
        session: BrowsingSession,
        box: SearchBox,
        status: SearchStatus,
        statements: ListPane,
        header: HeaderPane,
        panes: ReadingPanes,
        reading: ReadingSide,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._service = service
        self._session = session
        self._box = box
        self._status = status
        self._list = statements
        self._found_elsewhere = header.found_elsewhere
        self._panes = panes
        self._reading = reading
        self._actions = actions
        self._result = SearchResult("")
        self._searched = ""  # the name of the part of the library; empty for all of it
        self.choices = SearchChoices(self)
        self._library = library
        self._appearance, self._window = appearance, window
        self._turns, self._header = InTurn(self), InTurn(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._settle.timeout.connect(self._show_nothing)
        self.build = BuildLine(service)
        self.build.set_low(statements.is_low)
        statements.low_changed.connect(self.build.set_low)
        statements.put_above(self.build)
        for before, after in pairwise((statements.sort, *self.build.buttons(), statements.view)):
            QWidget.setTabOrder(before, after)
        statements.model.show_in_wording(session.wordings.of)
        session.search_asked.connect(lambda text: service.ask(text, self.choices.manner(session.listing.branch)))
        session.found.connect(self._show)
        session.search_left.connect(self._left)
        session.hit_shown.connect(self._show_elsewhere)
        session.hit_shown.connect(self._turned_to)
        session.wording_chosen.connect(statements.wording_changed)
        box.filters_asked.connect(lambda: self.filters.take_keys() if session.search_text else None)
        box.list_asked.connect(lambda: self._show_nothing() if self._settle.isActive() else None)
        box.focused.connect(self._make_ready, Qt.ConnectionType.SingleShotConnection)
        self.choices.changed.connect(lambda: session.search(session.search_text))
        reading.currentChanged.connect(self._tell_in_list)
        self._connect_actions()

    def search_everywhere(self, text: str) -> None:
        """Searches all statements for a text, whatever is listed."""
        self.choices.forget()
        self.choices.everywhere = True
        self._box.put(text)

    @property
    def filters(self) -> FilterBar:
        """The filters above what was found."""
        return self._above[0]

    @property
    def did(self) -> DidLine:
        """The line on what the search did."""
        return self._above[1]

    @cached_property
    def _above(self) -> tuple[FilterBar, DidLine]:
        """The widgets above the results; made when the search box is first used, or a search is restored."""
        from ascl_reader.gui.searching.did_line import DidLine
        from ascl_reader.gui.searching.filter_bar import FilterBar

        session, choices, statements = self._session, self.choices, self._list
        filters, did = FilterBar(self._library, self._appearance, self._box.text), DidLine(self._appearance)
        filters.text_changed.connect(self._box.put)
        filters.everywhere_chosen.connect(choices.search_everywhere)
        filters.count_asked.connect(
            lambda text: self._service.count_for_filter(text, choices.manner(session.listing.branch))
        )
        did.kept.connect(choices.keep_word)
        did.literal_chosen.connect(choices.search_literally)
        self._service.filter_counted.connect(filters.show_counts)
        statements.put_above(filters, did)
        statements.head.put_beside_count(filters.toggle)
        buttons = (*self.build.buttons(), *filters.buttons(), *did.all_buttons())
        for before, after in pairwise((statements.sort, filters.toggle, statements.sort, *buttons)):
            QWidget.setTabOrder(before, after)  # the list stays where it is, before what is read
        for each in (filters, did):
            each.set_low(statements.is_low)
            statements.low_changed.connect(each.set_low)
        return filters, did

    @cached_property
    def nothing(self) -> NothingFound:
        """The page shown where nothing was found; made when it is first needed."""
        from ascl_reader.gui.searching.nothing_found import NothingFound

        nothing, choices = NothingFound(), self.choices
        asked = (
            nothing.text_chosen,
            nothing.everywhere_chosen,
            nothing.widely_chosen,
            nothing.cleared,
            nothing.help_asked,
        )
        for each in asked:
            each.connect(lambda *_: self._box.setFocus(Qt.FocusReason.OtherFocusReason))
        nothing.text_chosen.connect(self._box.put)
        nothing.everywhere_chosen.connect(lambda: choices.search_everywhere(True))
        nothing.widely_chosen.connect(lambda: choices.search_literally(False))
        nothing.cleared.connect(self._box.clear_all)
        nothing.help_asked.connect(self._box.help_asked)
        follow(self._window, "leave_search", ("Esc",), nothing.name_key)
        return nothing

    def _connect_actions(self) -> None:
        actions, line = self._actions, self._found_elsewhere
        line.asked.connect(self._show_in)
        actions.show_found.triggered.connect(line.show_it)
        self._enable_show_found()
        for order, action in actions.hit_orders.items():
            action.triggered.connect(lambda _=False, order=order: self._list.order_hits(order))
        next(iter(actions.hit_orders.values())).setChecked(True)
        self._enable_orders(False)

    def _make_ready(self) -> None:
        """Gives the buttons their looks before the first key, which they would hold up for some 10 ms."""
        makers: tuple[Callable[[], QWidget], ...] = (
            lambda: self.filters,
            lambda: self.did,
            lambda: self._list.notice,
            lambda: self._box.below,
            lambda: self.nothing,
        )
        self._turns.begin(partial(_polish, make) for make in makers)

    def _show(self, result: SearchResult) -> None:
        self._result = result
        branch = self._session.listing.branch
        manner = self.choices.manner(branch)
        place = self._place_name()
        self._searched = place if manner.within is not None else ""
        self._status.show(result, self._searched)
        self.filters.show_result(result, place, manner.within)
        self._list.show_hits(result, self._status.hits_counted(result))
        self.did.show_result(result, manner.literal, manner.words_kept)
        self._enable_orders(True)
        self._header.begin((lambda: self._show_found_elsewhere(result),))
        if self._session.course.keeps_statement:
            self._list.mark_current(self._session.statement)
        if result.is_empty:
            if self._tells_of_nothing or not self._session.course.keeps_statement:
                self._settle.start()
        else:
            self._settle.stop()
            if self._session.course.keeps_statement:
                self._leave_nothing()
        self._tell_in_list()
        self._list.view.lay_out()  # with all else that is shown of it

    def _turned_to(self) -> None:
        """Keeps showing a statement that the user turned to before the page on why nothing was found was due."""
        if not self._session.following and self._settle.isActive():
            self._settle.stop()
            self._tell_in_list()

    def _show_nothing(self) -> None:
        """Shows why nothing was found, once typing pauses or keys go to what can be done."""
        self._settle.stop()
        result, is_literal = self._result, self.choices.manner(self._session.listing.branch).literal
        self.nothing.show_result(result, self._status.sentence(result, self._searched), self._searched, is_literal)
        self._reading.show_page(self.nothing, focus=False)
        self._put_next(self.nothing.buttons())

    def _tell_in_list(self) -> None:
        """Has the list say why it is empty; not where the page says it, or will in a moment."""
        if self._result.text:
            elsewhere = self._settle.isActive() or self._tells_of_nothing or not self._result.is_empty
            told = "" if elsewhere else self._status.nothing(self._result, self._searched)
            self._list.tell_nothing(told, self._result.suggestions if told else ())
            self._put_next(self._list.notice.buttons())

    def _put_next(self, offers: Sequence[QWidget]) -> None:
        """Makes what is offered where nothing was found the next thing after the box for keys."""
        for before, after in pairwise((self._box, *offers)):
            QWidget.setTabOrder(before, after)

    def _place_name(self) -> str:
        """Returns the name of the part of the library that is listed, empty if all of it is."""
        branch = self._session.listing.branch
        return (branch.name or self.tr("Not dated")) if is_part(branch) else ""

    def _left(self) -> None:
        self.choices.forget()
        self._settle.stop()
        self._result = SearchResult("")
        for each in self._above:
            each.leave()
        self._enable_orders(False)
        self._header.leave()
        self._found_elsewhere.show_found(lambda _: None, Reading())
        self._enable_show_found()
        self._leave_nothing()

    @property
    def _tells_of_nothing(self) -> bool:
        return "nothing" in vars(self) and self._reading.page is self.nothing

    def _leave_nothing(self) -> None:
        if not self._tells_of_nothing:
            return
        keys = self._window.focusWidget()
        if keys is not None and (keys is self.nothing or self.nothing.isAncestorOf(keys)):
            keys.clearFocus()  # else Qt gives the focus to the star
            QTimer.singleShot(0, self, self._list.view.setFocus)  # once the search is left
        self._reading.show_reading()

    def _enable_orders(self, searching: bool) -> None:
        for action in self._actions.hit_orders.values():
            action.setEnabled(searching)
        for action in self._actions.sorts.values():
            action.setEnabled(not searching)

    def _show_in(self, wording: Wording) -> None:
        """Shows the wording in which it was found, and goes to the first place in it."""
        self._session.show_in(wording)
        QTimer.singleShot(0, self, lambda: self._panes.places.walk(1))

    def _enable_show_found(self) -> None:
        self._actions.show_found.setEnabled(self._found_elsewhere.wording is not None)

    def _show_found_elsewhere(self, result: SearchResult) -> None:
        self._found_elsewhere.show_found(partial(_found_in, result), self._session.reading)
        self._enable_show_found()

    def _show_elsewhere(self, reading: Reading) -> None:
        self._found_elsewhere.show_reading(reading)
        self._enable_show_found()


def _polish(made: Callable[[], QWidget]) -> None:
    """Gives a part and all in it their looks."""
    widget = made()
    widget.ensurePolished()
    for part in widget.findChildren(QWidget):
        part.ensurePolished()


def _found_in(result: SearchResult, statement_id: str) -> Wording | None:
    """Returns the wording in which a statement was found; None if the part found is the same in all wordings."""
    hit = result.hit(statement_id)
    return hit.wording if hit is not None and hit.section in SECTIONS else None
