"""The keys of the commands as this user has them: changed, checked against one another, and kept in the settings."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence

from ascl_reader.gui.frame.command_keys import KeyGiver
from ascl_reader.gui.memory.settings import OWN_KEYS, Settings

PORTABLE = QKeySequence.SequenceFormat.PortableText


class OwnKeys:
    """Gives the actions their keys; what the settings say of unknown commands stays there and does nothing."""

    def __init__(self, giver: KeyGiver, settings: Settings) -> None:
        self._giver = giver
        self._actions = actions = giver.named()
        self._settings = settings
        self.usual = {name: tuple(action.shortcuts()) for name, action in actions.items()}
        for name, written in settings.get(OWN_KEYS).items():
            keys = _read(written)
            if name in actions and keys is not None:
                actions[name].setShortcuts(keys)
        giver.keys_changed.emit()

    def keys(self, name: str) -> tuple[QKeySequence, ...]:
        """Returns the keys of a command."""
        return tuple(self._actions[name].shortcuts())

    def is_changed(self, name: str) -> bool:
        """Returns whether a command has other keys than usual."""
        return self.keys(name) != self.usual[name]

    def owner(self, keys: QKeySequence, besides: str) -> str:
        """Returns the name of another command that has these keys; empty if none has."""
        others = (name for name in self._actions if name != besides)
        return next((name for name in others if not keys.isEmpty() and keys in self.keys(name)), "")

    def give(self, name: str, keys: QKeySequence) -> None:
        """Gives a command these keys only, or no keys if they are empty; another command that has them loses them."""
        other = self.owner(keys, name)
        if other:
            self._actions[other].setShortcuts([each for each in self.keys(other) if each != keys])
        self._actions[name].setShortcuts([] if keys.isEmpty() else [keys])
        self._keep()

    def reset(self, name: str) -> None:
        """Gives a command its usual keys again; another command that has one of them loses it."""
        for key in self.usual[name]:
            other = self.owner(key, name)
            if other:
                self._actions[other].setShortcuts([each for each in self.keys(other) if each != key])
        self._actions[name].setShortcuts(list(self.usual[name]))
        self._keep()

    def reset_all(self) -> None:
        """Gives every command its usual keys again."""
        for name, keys in self.usual.items():
            self._actions[name].setShortcuts(list(keys))
        self._keep()

    def _keep(self) -> None:
        unknown = {name: keys for name, keys in self._settings.get(OWN_KEYS).items() if name not in self._actions}
        changed = {name: _written(self.keys(name)) for name in self._actions if self.is_changed(name)}
        self._settings.put(OWN_KEYS, {**unknown, **changed})
        self._giver.keys_changed.emit()


def _written(keys: Iterable[QKeySequence]) -> list[str]:
    return [key.toString(PORTABLE) for key in keys]


def _read(written: Iterable[str]) -> list[QKeySequence] | None:
    """Returns keys as they stand in the settings; none at all where one of them is no key."""
    keys = [QKeySequence.fromString(each, PORTABLE) for each in written]
    return keys if all(_is_key(key) for key in keys) else None


def _is_key(keys: QKeySequence) -> bool:
    written = keys.toString(PORTABLE)
    return keys.count() == 1 and bool(written) and QKeySequence.fromString(written, PORTABLE) == keys
