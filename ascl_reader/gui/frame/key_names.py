"""The keys of commands as sentences and tips name them: those that a command has now, as they can be changed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.frame.command_keys import command_of, follow
from ascl_reader.gui.look.plain_text import set_tip
from ascl_reader.gui.widgets.accessible import plain_name


def key_of(part: QObject, name: str, usual: str = "") -> str:
    """Returns the key of a command of the main window for a sentence, its name where it has no key.

    Where there is no KeyGiver, as for a window by itself, the usual key holds.
    """
    action = command_of(part, name)
    if action is None:
        return spelled([QKeySequence(usual)])
    return spelled(action.shortcuts()) or f"“{plain_name(action).rstrip('…')}”"


def spelled(keys: Iterable[QKeySequence]) -> str:
    """Returns the first of some keys as it is written on this system, empty for none."""
    return next((each.toString(QKeySequence.SequenceFormat.NativeText) for each in keys), "")


def with_key(tip: str, keys: Iterable[QKeySequence]) -> str:
    """Returns a tip with the key in brackets, if there is one."""
    key = spelled(keys)
    return f"{tip} ({key})" if key else tip


def follow_in_tip(window: QWidget, name: str, usual: str, button: QWidget) -> None:
    """Has the tip of a button name the key of a command, now and whenever it is changed; screen readers hear it too."""
    tip = button.toolTip()

    def tell(keys: Iterable[QKeySequence]) -> None:
        """Names one of these keys."""
        told = with_key(tip, keys)
        if button.accessibleDescription():
            button.setAccessibleDescription(told)
        set_tip(button, told)

    follow(window, name, (usual,) if usual else (), tell)
