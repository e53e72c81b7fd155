"""The statements of a briefing in their order, each with its parts and wording."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ascl_reader.briefing.briefing import Briefing, Part, Purpose
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.gui.briefing.form.card import BriefingCard
from ascl_reader.gui.briefing.form.card_content import card_content
from ascl_reader.gui.briefing.form.card_menu import CardMenu
from ascl_reader.gui.briefing.form.drop_line import DropLine
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.words import section_names
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Wording

ALT = Qt.KeyboardModifier.AltModifier

MANY = 3
"""New cards from which on the list is laid out only once all of them are there."""


class BriefingList(QWidget):
    """Emits the briefing as it became and what was done; `reached` what of the list should be seen."""

    changed = Signal(object, str)
    reached = Signal(QRect)

    def __init__(self, library: Library, appearance: Appearance) -> None:
        super().__init__()
        self.before: QWidget = self
        """The widget that Tab leaves for the list."""
        self._library = library
        self._appearance = appearance
        self._briefing: Briefing | None = None
        self._cards: dict[str, BriefingCard] = {}
        self.current = ""
        self.setObjectName("briefingList")
        self.setAccessibleName(self.tr("Statements in this order"))
        self._column = in_column(on=self, between=2)
        self._menu = CardMenu(self, self.move_current, self._remove)
        self._line = DropLine(self, appearance)
        sections = section_names()
        self.part_names: dict[Part | None, str] = {
            None: sections[Section.POSITION],
            Part.CONTEXT: sections[Section.CONTEXT],
            Part.RATIONALE: sections[Section.RATIONALE],
            Part.STANCE: self.tr("Our stance"),
            Part.NOTE: self.tr("Our note"),
            Part.QUESTIONS: self.tr("Questions"),
            Part.FACTS: self.tr("Figures and sources"),
            Part.SOURCE: self.tr("Source"),
        }

    @property
    def cards(self) -> list[BriefingCard]:
        """The cards from the top."""
        ids = self._briefing.ids if self._briefing else ()
        return [self._cards[each] for each in ids if each in self._cards]

    def show_briefing(self, briefing: Briefing, own: Mapping[str, SchoolNotes], writable: bool) -> None:
        """Shows a briefing; what has the focus keeps it, or the statement that comes in its place gets it."""
        before, had_focus = self._briefing, self.isAncestorOf(self.window().focusWidget() or self.window())
        place = before.ids.index(self.current) if before and self.current in before.ids else 0
        self._briefing = briefing
        order_changed = before is None or before.ids != briefing.ids
        many = len(set(briefing.ids) - self._cards.keys()) > MANY
        if many:
            self.hide()  # or all cards would be set out again after each one
        if order_changed:
            self._place_cards(briefing)
        for number, chosen in enumerate(briefing.chosen, 1):
            notes = own.get(chosen.id, SchoolNotes())
            content = card_content(self._library, chosen, number, len(briefing.chosen), own=notes, writable=writable)
            card = self._cards[chosen.id]
            if card.shown != content:
                card.show_statement(content, self.part_names)
        if many:
            self.show()
        if self.current not in briefing.ids:
            self._make_current(briefing.ids[min(place, len(briefing.ids) - 1)] if briefing.ids else "")
            if had_focus and self.current:
                self._cards[self.current].setFocus()
        elif order_changed:
            self._make_current(self.current)

    def clear(self) -> None:
        """Deletes the cards; the current statement is the same when the briefing is shown again."""
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._briefing, self._cards = None, {}

    def commit(self) -> None:
        """Takes what is being typed as done."""
        for card in self.cards:
            card.agenda.commit()

    def focus_current(self) -> None:
        """Moves the keyboard focus to the current statement."""
        if self.current in self._cards:
            self._cards[self.current].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, statement_id: str) -> None:
        """Makes a statement the current one, in sight; where the list has the keyboard focus, it moves there too."""
        if statement_id in self._cards:
            focused = self.focusWidget()
            self._make_current(statement_id)
            self._reach(statement_id)
            if focused is not None and focused.hasFocus():
                self.focus_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the list's keys wherever in a card the focus is."""
        if isinstance(event, QKeyEvent) and self._is_ours(watched, event) and self._take_key(event):
            return True
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._focus_went(watched)
        return super().eventFilter(watched, event)

    def move_current(self, down: bool) -> None:
        """Moves the current statement by one place."""
        if self._briefing is not None and self.current in self._briefing.ids:
            place = self._briefing.ids.index(self.current) + (1 if down else -1)
            if 0 <= place < len(self._briefing.ids):
                self.changed.emit(self._briefing.moving([self.current], place), "move statement")
                self._reach(self.current)

    def _is_ours(self, watched: QObject, event: QKeyEvent) -> bool:
        """Returns whether a key may be the list's: not where something is typed or chosen."""
        return event.type() == QEvent.Type.KeyPress and not isinstance(watched, QLineEdit | QComboBox)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(key == Qt.Key.Key_Down)
        elif modifiers:
            return False
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_inside(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._briefing is not None:
            self._cards[self._briefing.ids[0 if key == Qt.Key.Key_Home else -1]].setFocus()
        elif key == Qt.Key.Key_Delete and self._cards.get(self.current) is self.focusWidget():
            self._remove(self.current)
        else:
            return False
        return True

    def _go(self, step: int) -> None:
        assert self._briefing is not None
        place = self._briefing.ids.index(self.current) + step
        if 0 <= place < len(self._briefing.ids):
            self._cards[self._briefing.ids[place]].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_inside(self, step: int) -> None:
        controls = self._cards[self.current].controls()
        here = self.window().focusWidget()
        place = controls.index(here) + step if here in controls else 0
        if 0 <= place < len(controls):
            controls[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _place_cards(self, briefing: Briefing) -> None:
        for gone in self._cards.keys() - set(briefing.ids):
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, each in enumerate(briefing.ids):
            if each not in self._cards:
                self._cards[each] = self._new_card(each)
            if self._column.indexOf(self._cards[each]) != place:
                self._column.insertWidget(place, self._cards[each])
                self._cards[each].show()
        before = self.before
        for card in self.cards:
            for widget in (card, *card.inside()):
                QWidget.setTabOrder(before, widget)
                before = widget

    def _new_card(self, statement_id: str) -> BriefingCard:
        card = BriefingCard(statement_id, self._appearance)
        card.setParent(self)
        card.focused.connect(self._make_current)
        card.removed.connect(self._remove)
        card.parts_chosen.connect(self._choose_parts)
        card.wording_chosen.connect(self._choose_wording)
        card.agenda_changed.connect(self._change_agenda)
        card.dragged.connect(self._dragged)
        card.dropped.connect(self._dropped)
        card.not_dropped.connect(self._line.end)
        self._menu.give(card)
        card.grown.connect(lambda: self._take_in(card))
        self._take_in(card)
        return card

    def _take_in(self, card: BriefingCard) -> None:
        """Handles the buttons of a card, and sets its Tab order, again when it gets more fields."""
        parts = [card, *card.inside()]
        for widget in parts:
            widget.installEventFilter(self)
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)
        card.set_current(card.id == self.current)

    def _choose_parts(self, statement_id: str, ticked: tuple[Part, ...]) -> None:
        """Takes the ticks; what the statement has not at the moment stays as it was."""
        if self._briefing is None:
            return
        shown = self._cards[statement_id].shown
        kept = [part for part in shown.chosen.parts if part not in shown.has] if shown else []
        seen = [part for part in ticked if shown is None or part in shown.has]
        self.changed.emit(self._briefing.choosing(statement_id, [*seen, *kept]), "choose parts")

    def _choose_wording(self, statement_id: str, wording: Wording) -> None:
        if self._briefing is not None:
            self.changed.emit(self._briefing.wording(statement_id, wording), "choose wording")

    def _change_agenda(self, statement_id: str, purpose: Purpose | None, item: str, recommendation: str) -> None:
        if self._briefing is not None:
            self.changed.emit(
                self._briefing.for_agenda(statement_id, purpose, item, recommendation), "change the agenda"
            )

    def _remove(self, statement_id: str) -> None:
        shown = self._cards[statement_id].shown if statement_id in self._cards else None
        if self._briefing is not None and shown is not None and shown.writable:
            self.changed.emit(self._briefing.removing([statement_id]), "remove statement")

    def _focus_went(self, widget: QWidget) -> None:
        card = next((each for each in self._cards.values() if each is widget or each.isAncestorOf(widget)), None)
        if card is not None:
            self._make_current(card.id)

    def _make_current(self, statement_id: str) -> None:
        for each in {self.current, statement_id} & self._cards.keys():
            self._cards[each].set_current(each == statement_id)
        self.current = statement_id
        self._reach(statement_id)

    def _reach(self, statement_id: str) -> None:
        if statement_id in self._cards and self._cards[statement_id].hasFocus():
            self._column.activate()
            self.reached.emit(self._cards[statement_id].geometry())

    def _dragged(self, statement_id: str, at: QPoint) -> None:
        """Shows where the statement would go."""
        self._line.show_at(at.y(), self.cards)
        self.reached.emit(QRect(0, at.y() - 20, 1, 40))

    def _dropped(self, statement_id: str) -> None:
        if self._briefing is not None and self._line.place >= 0:
            here = self._briefing.ids.index(statement_id)
            place = self._line.place - (1 if self._line.place > here else 0)
            if place != here:
                self.changed.emit(self._briefing.moving([statement_id], place), "move statement")
        self._line.end()
