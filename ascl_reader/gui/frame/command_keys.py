"""The keys of commands: changed ones hold in every window with the same command, and macOS has some for itself.

Qt reads "Ctrl" there as Command, "Alt" as Option and "Meta" as Control. Command+H hides a program, F11 and Command+F3
show the desktop, Command+Option+D hides the Dock; Option with a letter or figure types a sign, and with an arrow walks
through a text word by word. After Apple's list of keyboard shortcuts and its Human Interface Guidelines; usual there
are Command+[ and ] for back and forward, with Shift for the one before and after, Command+Y for the history,
Control+Command+F for the full screen, and Command+Delete for what goes to the bin. Not tried on a Mac yet.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.widgets.givers import nearest

Call = Callable[[], object]
Give = Callable[[list[QKeySequence]], object]
Shared = Mapping[str, tuple[Iterable[str], Call]]
"""Commands of the main window by their names: their usual keys, and what they do in another window."""

OWNED_BY_MACOS = {
    *("Ctrl+H", "Ctrl+Alt+H", "Ctrl+M", "Ctrl+Alt+M", "Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+Space", "Ctrl+Alt+Space"),
    *("Ctrl+Alt+D", "Ctrl+Alt+Esc", "Ctrl+Shift+Q", "Ctrl+Alt+Shift+Q", "Ctrl+Shift+3", "Ctrl+Shift+4", "Ctrl+Shift+5"),
    *(
        "Ctrl+Alt+8",
        "Ctrl+Alt+=",
        "Ctrl+Alt+-",
        "Ctrl+F3",
        "Ctrl+F5",
        "F11",
        "Shift+F11",
        "F12",
        "Meta+Up",
        "Meta+Down",
    ),
    *("Meta+Left", "Meta+Right", "Meta+Space", "Meta+Ctrl+Q", "Meta+Ctrl+D", "Meta+Ctrl+Space", "Ctrl+`"),
}
"""Keys that the system takes before any program, as Qt writes them."""

ON_MACOS = {
    "Ctrl+H": "Ctrl+Y",
    "Ctrl+Y": "",  # redo has Command+Shift+Z, too, which is the usual one there
    "F11": "Ctrl+Shift+F",
    "Shift+F11": "Meta+Ctrl+F",
    "Ctrl+F3": "Ctrl+Shift+G",
    "Ctrl+Alt+D": "Ctrl+Shift+Y",
    "Del": "Ctrl+Backspace",
    "Alt+Left": "Ctrl+[",
    "Alt+Right": "Ctrl+]",
    "Alt+Up": "Ctrl+Shift+[",
    "Alt+Down": "Ctrl+Shift+]",
    "Alt+Home": "Ctrl+Shift+H",
    "Alt+Shift+Left": "Meta+Ctrl+Left",
    "Alt+Shift+Right": "Meta+Ctrl+Right",
    "Alt+Shift+Up": "Meta+Ctrl+Up",
    "Alt+Shift+Down": "Meta+Ctrl+Down",
    **{f"Alt+{number}": f"Ctrl+Alt+{number}" for number in range(1, 8)},
}
"""The keys of our commands that macOS or its texts take, and the keys in their place, if any."""


def keys_here(*shortcuts: str, system: str = "") -> list[str]:
    """Returns the keys of a command on this system, or on another that `system` names as `sys.platform` does."""
    if (system or sys.platform) != "darwin":
        return list(shortcuts)
    return [keys for each in shortcuts if (keys := ON_MACOS.get(each, each))]


def give_keys(commands: Iterable[tuple[QAction, Iterable[str]]]) -> None:
    """Gives commands their keys, as they are on this system."""
    for action, shortcuts in commands:
        action.setShortcuts([QKeySequence(each) for each in keys_here(*shortcuts)])


class KeyGiver(QObject):
    """Has the program's commands, whose keys hold in the window that it is a child of and all that belong to it.

    Whoever gives a command other keys emits `keys_changed`.
    """

    keys_changed = Signal()

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

    Where there is no KeyGiver, as for a window by itself, the usual keys hold.
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
    giver = nearest(KeyGiver, window)
    action = giver.named().get(name) if giver is not None else None
    if giver is None or action is None:
        give([QKeySequence(each) for each in usual])
    else:
        _Follower(window, giver, action, give)


class _Follower(QObject):
    """Gives the keys of an action as long as the window lives."""

    def __init__(self, window: QWidget, giver: KeyGiver, action: QAction, give: Give) -> None:
        super().__init__(window)
        self._action, self._give, self._keys = action, give, list[QKeySequence]()
        self._changed()
        giver.keys_changed.connect(self._changed)

    def _changed(self) -> None:
        keys = self._action.shortcuts()
        if keys != self._keys:
            self._keys = keys
            self._give(keys)


def command_of(part: QObject | None, name: str) -> QAction | None:
    """Returns a command of the main window that a part belongs to, None if there is no KeyGiver."""
    giver = nearest(KeyGiver, part)
    return giver.named().get(name) if giver is not None else None
