"""Changes of the current briefing, each a step that can be undone and redone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.sheets.typeset import ShorteningOffer, without_parts
from ascl_reader.briefing.templates import LOOKS, applying
from ascl_reader.briefing.undo import BriefingUndo
from ascl_reader.files import timestamps
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.frame.key_names import key_of


class BriefingChanges(QObject):
    """Changes the briefing through its autosave; `commit` takes what is still being typed, as a step of its own.

    Emits that something was changed, in words what was done, undone or redone, and the statement that came back or
    is different by that.
    """

    changed = Signal()
    told = Signal(str)
    restored = Signal(str)

    def __init__(self, autosave: BriefingAutosave, commit: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._autosave = autosave
        self._commit = commit

    def change(self, values: dict[str, Any], kind: str) -> None:
        """Saves a change of some fields; what is being typed goes first where statements are changed."""
        if "chosen" in values:
            self._commit()
        briefing = self._autosave.current
        if briefing is not None:
            changed = msgspec.structs.replace(briefing, **values)
            self._autosave.do(kind, self._autosave.briefings.changing(changed, timestamps.now()))
            said = self._done_in_words(briefing, changed)
            if said:
                self.told.emit(said)
            self.changed.emit()

    def leave_out(self, offer: ShorteningOffer) -> None:
        """Leaves out the parts without which the briefing fits its pages."""
        if self._autosave.current is not None:
            self.change({"chosen": without_parts(self._autosave.current, offer.parts).chosen}, "leave out parts")
            told = self.tr("These parts were left out of all statements. {undo} brings them back.")
            self.told.emit(told.format(undo=key_of(self, "undo", "Ctrl+Z")))

    def apply(self, template: Briefing) -> None:
        """Makes the briefing look as a template says."""
        self._commit()
        if self._autosave.current is not None:
            made = applying(template, self._autosave.current)
            self.change({name: getattr(made, name) for name in (*LOOKS, "chosen")}, "apply template")

    def remove(self, statements: Collection[str]) -> None:
        """Takes statements out by their ids."""
        if self._autosave.current is not None:
            self.change({"chosen": self._autosave.current.removing(statements).chosen}, "remove statements")

    def _done_in_words(self, before: Briefing, now: Briefing) -> str:
        """Returns in words what was done to the statements; empty if the changed field shows it."""
        gone = len(set(before.ids) - set(now.ids))
        if gone:
            one = self.tr("1 statement was taken out. {undo} brings it back.")
            many = self.tr("{count} statements were taken out. {undo} brings them back.")
            return (one if gone == 1 else many).format(count=gone, undo=key_of(self, "undo", "Ctrl+Z"))
        if set(before.ids) == set(now.ids) and before.ids != now.ids:
            return self.tr("The order was changed.")
        return ""

    def undo(self) -> None:
        """Takes the last step back."""
        self._commit()
        self._go(self._autosave.undo, self.tr("Undone: {kind}"))

    def redo(self) -> None:
        """Does the step again that was taken back last."""
        self._commit()
        self._go(self._autosave.redo, self.tr("Redone: {kind}"))

    def _go(self, step: Callable[[], BriefingUndo | None], pattern: str) -> None:
        before = self._autosave.current
        undone = step()
        if undone is None:
            return
        now = self._autosave.current
        if before is not None and now is not None and before.id == now.id:
            found = _different(before, now)
            if found:
                self.restored.emit(found)
        self.told.emit(pattern.format(kind=undone.step.kind))


def _different(before: Briefing, now: Briefing) -> str:
    """Returns the first statement that is new in a briefing, or printed in another way, or elsewhere; "" for none."""
    were = {each.id: each for each in before.chosen}
    new = [each.id for each in now.chosen if each.id not in were]
    other = [each.id for each in now.chosen if each != were.get(each.id)]
    moved = [here for there, here in zip(before.ids, now.ids, strict=False) if there != here]
    return next(iter(new or other or (moved if len(before.ids) == len(now.ids) else [])), "")
