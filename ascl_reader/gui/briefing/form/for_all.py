"""The menu above the statements that sets parts, wording or purpose of all of them at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from ascl_reader.briefing import for_all
from ascl_reader.briefing.briefing import Briefing, Part, Purpose
from ascl_reader.gui.briefing.form.chosen_list import BriefingList
from ascl_reader.gui.frame.menus import MenuButton
from ascl_reader.gui.look.plain_text import set_text_role
from ascl_reader.gui.look.words import wording_names
from ascl_reader.library.statement import Wording


class ForAllMenu(MenuButton):
    """Emits the briefing as it became, with the kind of the step, and says what was done."""

    changed = Signal(object, str)
    told = Signal(str)

    def __init__(self, statements: BriefingList) -> None:
        tip = self.tr("Parts, wording or purpose of all statements at once")
        super().__init__(self.tr("For all statements"), tip)
        self._list = statements
        self._briefing: Briefing | None = None
        self.setProperty("use", "link")
        set_text_role("quiet", self)

    def show_briefing(self, briefing: Briefing, writable: bool) -> None:
        """Takes the briefing that the menu is for; the menu is shown from two statements on."""
        self._briefing = briefing
        self.setVisible(writable and len(briefing.chosen) > 1)

    def fill(self) -> None:
        """Fills the menu with its present entries."""
        self.entries.clear()
        if self._briefing is None:
            return
        shown = {card.id: card.shown for card in self._list.cards if card.shown is not None}
        for part in Part:
            of = [key for key, each in shown.items() if part in each.has]
            if of:
                printed = all(part in shown[key].chosen.parts for key in of)
                entry = self.entries.addAction(self._list.part_names[part])
                entry.setCheckable(True)
                entry.setChecked(printed)
                entry.triggered.connect(self._part_setter(part, not printed, of))
        full = [key for key, each in shown.items() if each.has_full]
        if full:
            self.entries.addSeparator()
        for wording in Wording if full else ():
            name = self.tr("Wording of all: {wording}").format(wording=wording_names()[wording])
            self.entries.addAction(name).triggered.connect(self._wording_setter(wording, full))
        self.entries.addSeparator()
        for purpose, name in self._purposes().items():
            self.entries.addAction(name).triggered.connect(self._purpose_setter(purpose))

    def _part_setter(self, part: Part, printed: bool, of: list[str]) -> Callable[[], None]:
        name = self._list.part_names[part]
        with_it = self.tr("{part}: now printed with {count}.")
        without = self.tr("{part}: left out of {count}.")

        def set_part() -> None:
            """Prints the part of all statements, or leaves it out."""
            if self._briefing is not None:
                after = for_all.with_part(self._briefing, part, printed, of)
                self._take(after, "choose parts of all", (with_it if printed else without).replace("{part}", name))

        return set_part

    def _wording_setter(self, wording: Wording, of: list[str]) -> Callable[[], None]:
        told = self.tr("{wording}: {count}.").replace("{wording}", wording_names()[wording])

        def set_wording() -> None:
            """Gives all statements the wording."""
            if self._briefing is not None:
                self._take(for_all.with_wording(self._briefing, wording, of), "choose the wording of all", told)

        return set_wording

    def _purpose_setter(self, purpose: Purpose | None) -> Callable[[], None]:
        told = self.tr("{purpose}: {count}.").replace("{purpose}", self._purposes()[purpose])

        def set_purpose() -> None:
            """Gives all statements the purpose."""
            if self._briefing is not None:
                self._take(for_all.with_purpose(self._briefing, purpose), "choose the purpose of all", told)

        return set_purpose

    def _take(self, after: Briefing, kind: str, told: str) -> None:
        assert self._briefing is not None
        count = for_all.changed_count(self._briefing, after)
        if count:
            self.changed.emit(after, kind)
        statements = self.tr("1 statement") if count == 1 else self.tr("{count} statements").format(count=count)
        self.told.emit(
            told.format(count=statements) if count else self.tr("Nothing changed: all of them were like that already.")
        )

    def _purposes(self) -> dict[Purpose | None, str]:
        return {
            Purpose.DECISION: self.tr("All for decision"),
            Purpose.DISCUSSION: self.tr("All for discussion"),
            Purpose.INFORMATION: self.tr("All for information"),
            None: self.tr("No purpose for any"),
        }
