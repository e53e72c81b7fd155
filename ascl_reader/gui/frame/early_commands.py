"""Commands that are asked for before what carries them out is made: they are kept, and carried out once it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import SIGNAL, QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from ascl_reader.gui.widgets.accessible import plain_name

TRIGGERED = SIGNAL("triggered(bool)")


class EarlyCommand(NamedTuple):
    """How a command was asked for: what it would have worked on, whether it was checked, and how many listened."""

    place: object
    is_checked: bool
    listeners: int


class EarlyCommands(QActionGroup):
    """Listens to all commands from the start on; keys that were pressed while the program loads come first of all.

    A command of an exclusive group is carried out by what the window is made with, and is left in its group. `place_of`
    returns what a command works on, such as the statement that is shown; None for one that works everywhere. `told`
    tells that a command is not carried out, as it would work on something else by now, or a dialog is open already.
    """

    told = Signal(str)

    def __init__(
        self, actions: Iterable[QAction], parent: QObject, place_of: Callable[[QAction], object] = lambda _: None
    ) -> None:
        super().__init__(parent)
        self.setExclusionPolicy(QActionGroup.ExclusionPolicy(0))
        self._place_of = place_of
        self._asked: dict[QAction, EarlyCommand] = {}
        self._awaited: set[int] = set()
        for action in actions:
            if action.actionGroup() is None:
                self.addAction(action)
        self.triggered.connect(self._keep)

    def carry_out(self, *awaited: Sequence[SignalInstance]) -> None:
        """Carries out what was asked for and nobody listened to then, once of all `awaited` one signal each came.

        A key that was pressed again, as nothing was seen to happen, or was held down counts once.
        """
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
        self._asked[action] = EarlyCommand(self._place_of(action), action.isChecked(), action.receivers(TRIGGERED))

    def _came(self, number: int, *_: object) -> None:
        self._awaited.discard(number)
        self._go_on()

    def _go_on(self) -> None:
        """Carries them out once whoever else listens to the last signal has heard it too: a dialog may wait."""
        if not self._awaited:
            QTimer.singleShot(0, self, self._carry_out_all)

    def _carry_out_all(self) -> None:
        asked, self._asked = self._asked, {}
        for action, early in asked.items():
            if action.receivers(TRIGGERED) <= early.listeners:
                continue
            opens_another = action.text().endswith("…") and QApplication.activeModalWidget() is not None
            if opens_another or self._place_of(action) != early.place:
                pattern = self.tr("Not done, as something else is shown by now: {command}.")
                self.told.emit(pattern.format(command=plain_name(action).rstrip("…")))
                continue
            action.setChecked(action.isCheckable() and not early.is_checked)
            action.trigger()
        self.deleteLater()
