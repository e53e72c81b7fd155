"""Keys that were changed hold in every window where the command is the same: undo, print, help and the like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Call = Callable[[], object]
Give = Callable[[list[QKeySequence]], object]
Shared = Mapping[str, tuple[Iterable[str], Call]]
"""Commands of the main window by their names: their usual keys, and what they do in another window."""


class KeyGiver(QObject):
    """Has the program's commands, whose keys hold in the window that it is a child of and all that belong to it."""

    def named(self) -> dict[str, QAction]:
        """Returns the actions by names that settings may keep: `larger`, and `views/year` for one of several."""
        found: dict[str, QAction] = {}
        for name, made in vars(self).items():
            if isinstance(made, QAction):
                found[name] = made
            elif isinstance(made, dict):
                found |= {f"{name}/{getattr(key, 'value', key)}": action for key, action in made.items()}
        return found


class WindowKeys(QObject):
    """Gives a window keys of its own, and those that it shares with the main window, which go before them.

    Where nobody gives keys, as in a window alone, the usual ones hold.
    """

    def __init__(self, window: QWidget, own: Mapping[str, Call], shared: Shared) -> None:
        super().__init__(window)
        self._own = [QShortcut(QKeySequence(keys), window, call) for keys, call in own.items()]
        self._shared: list[QShortcut] = []
        for name, (usual, call) in shared.items():
            shortcut = QShortcut(window)
            shortcut.activated.connect(call)
            self._shared.append(shortcut)
            follow(window, name, usual, partial(self._give, shortcut))

    def _give(self, shortcut: QShortcut, keys: list[QKeySequence]) -> None:
        """Gives a shared command its keys; of two with the same keys Qt would do neither."""
        shortcut.setKeys(keys)
        taken = [each for shared in self._shared for each in QShortcut.keys(shared)]
        for own in self._own:
            own.setEnabled(own.key() not in taken)


def follow(window: QWidget, name: str, usual: Iterable[str], give: Give) -> None:
    """Gives the keys of a command of the main window, now and whenever they are changed; else the usual ones."""
    action = _command(window, name)
    if action is None:
        give([QKeySequence(each) for each in usual])
    else:
        _Follower(window, action, give)


class _Follower(QObject):
    """Gives the keys of an action as long as the window lives."""

    def __init__(self, window: QWidget, action: QAction, give: Give) -> None:
        super().__init__(window)
        self._action, self._give, self._keys = action, give, list[QKeySequence]()
        self._changed()
        action.changed.connect(self._changed)

    def _changed(self) -> None:
        keys = self._action.shortcuts()
        if keys != self._keys:
            self._keys = keys
            self._give(keys)


def _command(window: QWidget | None, name: str) -> QAction | None:
    while window is not None:
        for child in window.children():
            if isinstance(child, KeyGiver):
                return child.named().get(name)
        window = window.parentWidget()
    return None
