"""What a search did beyond the letters typed, in one line; each of it, or all, is taken back by one click."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import quiet_line, set_text_role, set_tip
from ascl_reader.gui.searching.elided_button import ElidedButton
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.buttons import link_button
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.search.filter_values import VALUES
from ascl_reader.search.query_words import THEME, YEAR
from ascl_reader.search.result import SearchResult
from ascl_reader.search.words import folded_words

LINES, MEASURED = 3, 8
"""Lines that it takes at the most, and how many things are measured for them; the others are counted, and named at a
click.

In a low list it takes one line.
"""

BEFORE, BEHIND = 12, 8
"""Pixels beside the line."""


class Done(NamedTuple):
    """One thing that a search did: in words, and the typed words that it did it to."""

    words: str
    typed: str


def done_by(result: SearchResult) -> list[Done]:
    """Returns what a search did beyond the letters typed, in words."""
    if not (result.corrected or result.also_searched or result.left_out):  # as at most keys
        return []
    translate = QCoreApplication.translate
    also, others = translate("did line", "“{typed}” also as {words}"), translate("did line", "“{word}”")
    mended = translate("did line", "“{typed}” corrected to “{word}”")
    left_out = translate("did line", "“{typed}” left out")
    found = [Done(mended.format(typed=typed, word=word), typed) for typed, word in result.corrected]
    together: dict[str, list[str]] = {}
    for typed, word in result.also_searched:
        together.setdefault(typed, []).append(others.format(word=word))
    found += [Done(also.format(words=", ".join(words), typed=typed), typed) for typed, words in together.items()]
    return found + [Done(left_out.format(typed=typed), typed) for typed in result.left_out]


def not_understood(result: SearchResult) -> list[str]:
    """Returns which filters of a search mean nothing, each as a sentence without its end."""
    if not result.not_understood:
        return []
    translate = QCoreApplication.translate
    sentences = {
        THEME: translate("did line", "“theme:{value}” names no theme, and is read as words"),
        YEAR: translate("did line", "“year:{value}” names no years, and is read as words"),
    }
    other = translate(
        "did line", "“{kind}:{value}” is no filter, and is read as words: after “{kind}:” you can type {values}"
    )
    return [
        sentences.get(kind, other).format(kind=kind, value=value, values=", ".join(VALUES.get(kind, ())))
        for kind, value in result.not_understood
    ]


def how_many_fit(widths: Sequence[int], behind: Sequence[int], room: int, most: int, are_all: bool) -> int:
    """Returns how many of some widths, in pixels with what is left free beside them, fit into so many lines.

    Behind them stand those of `behind`, of which the first counts the others: it is not there where all fit.
    """
    for count in range(len(widths), 0, -1):
        kept = behind[1:] if are_all and count == len(widths) else behind
        at, lines = 0, 1
        for width in (min(each, room) for each in (*widths[:count], *kept)):
            if at + width > room:
                at, lines = 0, lines + 1
            at += width
        if lines <= most:
            return count
    return 0


class DidLine(QWidget):
    """Emits the word that is to be searched as it was typed, or that all words are."""

    kept = Signal(str)
    literal_chosen = Signal(bool)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("didLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._done: list[Done] = []
        self._is_narrow = False
        self._told = quiet_line()
        self._items: list[ElidedButton] = []
        self._lines = LINES
        self._names_all = False
        set_text_role("quiet", self._told)
        self._more = link_button("", self._name_all)
        self._turn = link_button("", lambda: self.literal_chosen.emit(not self._is_narrow))
        self._flow = FlowLayout(spacing=4)
        self._add_item()
        self._flow.addWidget(self._more)
        self._flow.addWidget(self._turn)
        in_column(self._told, self._flow, on=self, around=(BEFORE, 4, BEHIND, 5), between=2)
        self._resized = QTimer(self, singleShot=True, interval=0)
        self._resized.timeout.connect(self._fit)
        appearance.follow(self._restyle)
        self.hide()

    def show_result(self, result: SearchResult, literal: bool, kept: Collection[str]) -> None:
        """Shows what a search did; `literal` and `kept` are what the user took back of it already.

        Of words kept that are not in the query any more nothing is said.
        """
        done, asked = done_by(result), set(folded_words(result.text)) if kept else set()
        kept = [word for word in kept if asked.issuperset(folded_words(word))]
        self._names_all = self._names_all and done == self._done
        self._done = done
        self._is_narrow = literal or bool(kept)
        told = (
            [] if result.is_empty else [f"{each}." for each in not_understood(result)]
        )  # an empty list says so itself
        told += [self._taken_back(literal, kept)] if self._is_narrow else []
        if not (done or told):
            self.hide()  # with all that it would else lay out at each key
            return
        self._told.setText(" ".join(told))
        self._told.setVisible(bool(told))
        self._show_items(self._done if self._names_all else self._done[:MEASURED])
        narrow, wide = self.tr("only my words"), self.tr("search more widely")
        self._turn.setText(wide if self._is_narrow else narrow)
        self._turn.setAccessibleDescription(
            self.tr("Looks again for other forms of your words, and for other words for them")
            if self._is_narrow
            else self.tr("Looks only for the words that you typed, and their other endings")
        )
        set_tip(self._turn, self._turn.accessibleDescription())
        self._fit()
        self.show()

    def leave(self) -> None:
        """Shows nothing, as the search was left."""
        self.hide()

    def buttons(self) -> list[QPushButton]:
        """Returns the buttons that can be seen, in their order."""
        return [each for each in self.all_buttons() if not each.isHidden()]

    def all_buttons(self) -> list[QPushButton]:
        """Returns all buttons in their order, also those that are hidden."""
        return [*self._items, self._more, self._turn]

    def _taken_back(self, literal: bool, kept: Collection[str]) -> str:
        if literal:
            return self.tr("Only the words that you typed are searched for.")
        words = ", ".join(f"“{word}”" for word in sorted(kept))
        return self.tr("As you typed it: {words}").format(words=words)

    def _show_items(self, done: Sequence[Done]) -> None:
        """Names the buttons; those of the search before are used again, which is ten times quicker than new ones."""
        while len(self._items) < len(done):
            self._add_item()
        take_back = self.tr("{done}. Press to take “{typed}” as you typed it.")
        for item, each in zip(self._items, done, strict=False):
            item.show_words(each.words)
            item.setAccessibleName(take_back.format(done=each.words, typed=each.typed))

    def _add_item(self) -> None:
        """Adds a button behind the others, also for the Tab key."""
        item = ElidedButton()
        item.setProperty("use", "chip")
        set_text_role("quiet", item)
        item.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
        item.clicked.connect(self._item_pressed)
        item.hide()
        self._flow.insertWidget(len(self._items), item)
        if self._items:
            for before, after in pairwise((self._items[-1], item, self._more, self._turn)):
                QWidget.setTabOrder(before, after)
        self._items.append(item)
        self._give_cross(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Has as many things named as there is room for, once Qt has placed them."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resized.start()

    def _fit(self) -> None:
        """Shows as many things as fit into the lines, and counts the others."""
        self._turn.setVisible(bool(self._done) or self._is_narrow)
        if self._names_all:
            self._name(len(self._done))
            return
        between = self._flow.spacing()
        known = [item.sizeHint().width() + between for item in self._items[: min(len(self._done), MEASURED)]]
        self._more.setText(self._counted(len(self._done)))
        behind = [each.sizeHint().width() + between for each in (self._more, self._turn)]
        room, are_all = self.width() - BEFORE - BEHIND + between, len(self._done) == len(known)
        fitting = how_many_fit(known, behind, room, self._lines, are_all)
        self._name(fitting)
        if self._done and not fitting and self._lines == 1:  # the count shows both, once it is pressed
            both = self._more.sizeHint().width() + self._turn.sizeHint().width() + 2 * between
            self._turn.setVisible(both <= room)

    def set_low(self, low: bool) -> None:
        """Keeps to one line if the list is low."""
        self._lines = 1 if low else LINES
        self._fit()

    def _name_all(self) -> None:
        self._names_all = True
        self._show_items(self._done)
        self._fit()
        self._items[len(self._done) - 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _counted(self, rest: int) -> str:
        return self.tr("and {count} more").format(count=rest)

    def _only_counted(self, count: int) -> str:
        return self.tr("1 change") if count == 1 else self.tr("{count} changes").format(count=count)

    def _name(self, count: int) -> None:
        for number, item in enumerate(self._items):
            item.setVisible(number < count)
        rest = self._done[count:]
        self._more.setText(self._counted(len(rest)) if count else self._only_counted(len(rest)))
        words = " · ".join(each.words for each in rest)
        set_tip(self._more, words)
        self._more.setAccessibleDescription(words)
        self._more.setVisible(bool(rest))
        self._flow.invalidate()

    def _item_pressed(self) -> None:
        number = self._items.index(self.sender())  # type: ignore[arg-type]
        self.kept.emit(self._done[number].typed)

    def _give_cross(self, item: QPushButton) -> None:
        side = self._appearance.px(11)
        show_icon(item, "close", self._appearance.colours.quiet, side)

    def _restyle(self) -> None:
        for item in self._items:
            self._give_cross(item)
        self._flow.setSpacing(self._appearance.px(4))
        self._resized.start()
