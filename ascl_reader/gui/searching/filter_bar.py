"""Above what was found: its filters as buttons, which say the same as the words in the box (theme:, year:, is: …)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import set_text_role
from ascl_reader.gui.searching.elided_button import ElidedButton
from ascl_reader.gui.searching.filter_choices import choices_of, counts_of, has_two_wordings, value_in_words
from ascl_reader.gui.searching.filter_menu import FilterMenu
from ascl_reader.gui.widgets.accessible import EXPANDS
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement
from ascl_reader.search.filter_values import can_filter
from ascl_reader.search.query_words import (
    BOOKMARKED,
    IS,
    NOTED,
    THEME,
    WORDING,
    YEAR,
    FilterWord,
    change_word,
    filter_words,
    put_word,
    take_word,
    value_of,
)
from ascl_reader.search.result import SearchResult


class FilterBar(QWidget):
    """Emits the search with a filter put in or taken out, and whether all of the library is searched.

    `typed` returns the search as it stands in the box now, which may be further than what was found.
    `count_asked` asks what a search would find without the filter whose choices are opened.
    """

    text_changed = Signal(str)
    everywhere_chosen = Signal(bool)
    count_asked = Signal(str)

    def __init__(self, library: Library, appearance: Appearance, typed: Callable[[], str]) -> None:
        super().__init__()
        self.setObjectName("filters")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library = library
        self._appearance = appearance
        self._typed = typed
        self._result = SearchResult("")
        self._within: frozenset[str] | None = None
        self._counting = ""
        self._shown: object = None
        """What the buttons show; none once one was pressed, as it then shows what has not been searched for yet."""
        self._asked_of: tuple[Statement, ...] = ()
        self._has_two_wordings = False
        self.place = ElidedButton()
        self.place.setCheckable(True)
        self.place.clicked.connect(lambda: self.everywhere_chosen.emit(not self.place.isChecked()))
        self.menus = {
            THEME: FilterMenu(self.tr("Theme"), self.tr("Any theme"), appearance),
            YEAR: FilterMenu(self.tr("Years"), self.tr("Any year"), appearance),
            WORDING: FilterMenu(self.tr("Wording"), self.tr("Either wording"), appearance),
        }
        for name, menu in self.menus.items():
            menu.opened.connect(lambda name=name: self._open(name))
            menu.chosen.connect(lambda value, name=name: self._choose(name, value))
        self.marks = {BOOKMARKED: QPushButton(), NOTED: QPushButton()}
        self._mark_names = {BOOKMARKED: self.tr("Bookmarked"), NOTED: self.tr("With a note")}
        for value, mark in self.marks.items():
            mark.setCheckable(True)
            mark.clicked.connect(lambda _=False, value=value: self._turn(value))
        self.toggle = QPushButton()
        self.toggle.setProperty(EXPANDS, True)
        self.toggle.setCheckable(True)
        self.toggle.setProperty("use", "filter")
        set_text_role("quiet", self.toggle)
        self.toggle.toggled.connect(self._show_or_hide)
        self.toggle.hide()
        self._is_on = self._is_low = False
        self._flow = FlowLayout(spacing=4)
        for button in self.buttons():
            button.setProperty("use", "filter")
            set_text_role("quiet", button)
            button.clicked.connect(self._pressed)
            self._flow.addWidget(button)
        in_column(self._flow, on=self, around=(12, 4, 6, 4))
        appearance.follow(self._restyle)
        self.hide()

    def buttons(self) -> list[QAbstractButton]:
        """Returns all buttons in their order, also those that are hidden."""
        return [self.place, *self.menus.values(), *self.marks.values()]

    def take_keys(self) -> None:
        """Gives the keyboard focus to the first filter; if they are hidden, shows them."""
        if self._is_low:
            self.toggle.setChecked(True)
        first = next(each for each in self.buttons() if not each.isHidden())
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_result(self, result: SearchResult, place: str, within: frozenset[str] | None) -> None:
        """Shows the filters of a search with its counts.

        `place` is the part of the library that is listed, if it is one; `within` are its statements, None if all of
        the library was searched nevertheless.
        """
        self._result, self._within = result, within
        shown = place, within is None, filter_words(result.text), result.not_understood, result.counts
        is_other_library = self._asked_of is not self._library.statements
        if is_other_library or shown != self._shown:  # mostly the next letter changes none
            self._shown = shown
            self._show_filters(result, place)
        if not self._is_on:
            self._is_on = True
            self._show_or_hide()

    def _show_filters(self, result: SearchResult, place: str) -> None:
        self._show_place(place, self._within is None)
        for name, menu in self.menus.items():
            value = value_of(result.text, name)
            if not can_filter(name, value) or (name, value.strip(" .,;").lower()) in result.not_understood:
                value = ""
            menu.show_value(value, value_in_words(name, self._library, value))
        self.menus[WORDING].setVisible(self._offers_wordings() or self.menus[WORDING].isChecked())
        counts = {BOOKMARKED: result.counts.bookmarked, NOTED: result.counts.noted}
        pressed = filter_words(result.text)
        for value, button in self.marks.items():
            self._show_mark(button, self._mark_names[value], counts[value], FilterWord(IS, value) in pressed)
        self._flow.invalidate()
        self._name_toggle()

    def set_low(self, low: bool) -> None:
        """Shows the buttons only at a press of `toggle` where the list is too low for them."""
        self._is_low = low
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.toggle.setVisible(self._is_on and self._is_low)
        self.setVisible(self._is_on and (self.toggle.isChecked() or not self._is_low))

    def _name_toggle(self) -> None:
        """Says on `toggle` how many filters are on, which cannot be seen while it hides them."""
        on = [each for each in (*self.menus.values(), *self.marks.values()) if each.isChecked()]
        count = len(on) + (self._within is not None)
        self.toggle.setText(self.tr("Filters · {count}").format(count=count) if count else self.tr("Filters"))

    def show_counts(self, result: SearchResult) -> None:
        """Shows beside the choices that are open how many statements each would leave."""
        for name, menu in self.menus.items():
            if menu.menu().isVisible() and result.text == self._counting:
                menu.show_counts(counts_of(name, self._library, self._found(result)))

    def leave(self) -> None:
        """Shows nothing, as the search was left."""
        self._result = SearchResult("")
        self._is_on = False
        self._show_or_hide()

    def _pressed(self) -> None:
        self._shown = None

    def _show_place(self, place: str, everywhere: bool) -> None:
        self.place.setVisible(bool(place))
        self.place.setChecked(not everywhere)
        self.place.show_words(self.tr("in {place}").format(place=place))
        on = self.tr("Only {place} is searched. Press to search all statements.").format(place=place)
        off = self.tr("All statements are searched. Press to search only {place}.").format(place=place)
        self.place.setAccessibleName(off if everywhere else on)
        self._give_sign(self.place, "close" if not everywhere else "")

    def _show_mark(self, button: QPushButton, name: str, count: int, pressed: bool) -> None:
        text = self.tr("{name} {count}").format(name=name, count=count) if count else name
        if button.text() != text:
            button.setText(text)
            button.setAccessibleName(self.tr("{name}: {count} of what was found").format(name=name, count=count))
        if button.isChecked() != pressed or button.icon().isNull() == pressed:
            button.setChecked(pressed)
            self._give_sign(button, "check" if pressed else "")

    def _give_sign(self, button: QPushButton, name: str) -> None:
        """Gives a pressed button a sign besides its colour."""
        side = self._appearance.px(12)
        if button.property("sign") != (name, side, self._appearance.colours.name):
            button.setProperty("sign", (name, side, self._appearance.colours.name))
            show_icon(button, name, self._appearance.colours.ink, side)

    def _open(self, name: str) -> None:
        """Fills a menu; the counts of its choices leave the present choice out."""
        menu, text = self.menus[name], self._result.text
        value = value_of(text, name)
        menu.offer(choices_of(name, self._library, value))
        without = change_word(text, name, "")
        if not value:
            menu.show_counts(counts_of(name, self._library, self._found(self._result)))
        elif without.strip():
            self._counting = without
            self.count_asked.emit(without)
        else:
            within = self._within
            listed = (each for each in self._library.statements if within is None or each.id in within)
            menu.show_counts(counts_of(name, self._library, listed))

    def _found(self, result: SearchResult) -> list[Statement]:
        return [self._library.find(each) for each in result.hit_ids if each in self._library]

    def _offers_wordings(self) -> bool:
        """Returns whether there is a published text to choose; looked up again only once the library changes."""
        if self._asked_of is not self._library.statements:
            self._asked_of = self._library.statements
            self._has_two_wordings = has_two_wordings(self._library)
        return self._has_two_wordings

    def _choose(self, name: str, value: str) -> None:
        self.text_changed.emit(change_word(self._typed(), name, value))

    def _turn(self, value: str) -> None:
        word, text = FilterWord(IS, value), self._typed()
        self.text_changed.emit(take_word(text, word) if word in filter_words(text) else put_word(text, word))

    def _restyle(self) -> None:
        self.place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
        for button in (self.place, *self.marks.values()):
            sign = button.property("sign")
            if sign:
                self._give_sign(button, sign[0])
        self._flow.setSpacing(self._appearance.px(4))
