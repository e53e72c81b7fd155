"""A button above the list that opens the choices of one filter: by theme, by years, by wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ascl_reader.gui.frame.menus import empty, fit_to_screen
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import on_button, set_text_role
from ascl_reader.gui.searching.elided_button import ElidedButton


class Choice(NamedTuple):
    """One choice of a filter: the value of its word, its name, how deep it stands, and the menu below that it is in.

    `is_counted`: how many statements it would leave stands beside it.
    """

    value: str
    name: str
    level: int = 0
    submenu: str = ""
    is_counted: bool = True


class FilterMenu(ElidedButton):
    """Shows what is chosen, and opens the choices with how many statements each would leave.

    `chosen` emits a value, empty for any; `opened` comes before the choices are seen, when they are to be counted.
    """

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, name: str, nothing: str, appearance: Appearance) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self._name = name
        self._nothing = nothing
        self._appearance = appearance
        self._value = ""
        self._offered: list[tuple[Choice, QAction]] = []
        self.setProperty("use", "filter")
        self.setCheckable(True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        set_text_role("quiet", self)
        menu = QMenu(self)
        fit_to_screen(menu)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(self.opened)
        self.setMenu(menu)
        self.show_value("", "")
        appearance.follow(self._restyle)

    def nextCheckState(self) -> None:
        """Leaves the check mark as it is when the button is pressed: the choice in its menu sets it."""

    def show_value(self, value: str, words: str) -> None:
        """Shows the choice in words; only the name of the filter if the value is empty."""
        self._value = value
        whole = f"{self._name}: {words}" if value else self._name
        self.setChecked(bool(value))
        self.show_words(whole)
        self.setAccessibleName(whole)

    def offer(self, choices: Iterable[Choice]) -> None:
        """Fills the menu; that of no filter comes first."""
        menu = self.menu()
        empty(menu)
        group = QActionGroup(menu)
        self._offered = []
        below: dict[str, QMenu] = {"": menu}
        for choice in (Choice("", self._nothing, is_counted=False), *choices):
            if choice.submenu not in below:
                below[choice.submenu] = menu.addMenu(on_button(choice.submenu))
                fit_to_screen(below[choice.submenu])
            action = below[choice.submenu].addAction(_worded(choice))
            action.setCheckable(True)
            action.setChecked(choice.value == self._value)
            action.triggered.connect(lambda _=False, value=choice.value: self.chosen.emit(value))
            group.addAction(action)
            self._offered.append((choice, action))
            if not choice.value:
                menu.addSeparator()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Shows how many statements each choice would leave; one that leaves none cannot be chosen."""
        for choice, action in self._offered:
            if choice.is_counted:
                count = counts.get(choice.value, 0)
                action.setText(f"{_worded(choice)}\t{count}")
                action.setEnabled(bool(count) or choice.value == self._value)

    def _restyle(self) -> None:
        side = self._appearance.px(12)
        show_icon(self, "chevron-down", self._appearance.colours.ink, side)


def _worded(choice: Choice) -> str:
    return "    " * choice.level + on_button(choice.name)
