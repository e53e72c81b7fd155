"""Commands that are asked for before what carries them out is made: they are kept, and carried out once it is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import SIGNAL, QObject, SignalInstance
from PySide6.QtGui import QAction, QActionGroup

TRIGGERED = SIGNAL("triggered(bool)")


class EarlyCommand(NamedTuple):
    """A command that was asked for: whether it was checked then, and how many listened."""

    action: QAction
    is_checked: bool
    listeners: int


class EarlyCommands(QActionGroup):
    """Listens to all commands from the start on; keys that were pressed while the program loads come first of all.

    A command of an exclusive group is carried out by what the window is made with, and is left in its group.
    """

    def __init__(self, actions: Iterable[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self.setExclusionPolicy(QActionGroup.ExclusionPolicy(0))
        self._asked: list[EarlyCommand] = []
        self._awaited: set[int] = set()
        for action in actions:
            if action.actionGroup() is None:
                self.addAction(action)
        self.triggered.connect(self._keep)

    def carry_out(self, *awaited: Sequence[SignalInstance]) -> None:
        """Carries out what was asked for and nobody listened to then, once of all `awaited` one signal each came."""
        self.triggered.disconnect(self._keep)
        if not self._asked:
            self.deleteLater()
            return
        self._awaited = set(range(len(awaited)))
        for number, signals in enumerate(awaited):
            for signal in signals:
                signal.connect(partial(self._came, number))
        self._go_on()

    def _keep(self, action: QAction) -> None:
        self._asked.append(EarlyCommand(action, action.isChecked(), action.receivers(TRIGGERED)))

    def _came(self, number: int, *_: object) -> None:
        self._awaited.discard(number)
        self._go_on()

    def _go_on(self) -> None:
        if self._awaited or not self._asked:
            return
        asked, self._asked = self._asked, []
        self.deleteLater()
        for action, is_checked, listeners in asked:
            if action.receivers(TRIGGERED) > listeners:
                action.setChecked(action.isCheckable() and not is_checked)
                action.trigger()
