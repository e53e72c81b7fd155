"""Keys that macOS has for itself, and which ones commands have there instead.

Qt reads "Ctrl" there as Command, "Alt" as Option and "Meta" as Control. Command+H hides a program, F11 and Command+F3
show the desktop, Command+Option+D hides the Dock; Option with a letter or figure types a sign, and with an arrow walks
through a text word by word. After Apple's list of keyboard shortcuts and its Human Interface Guidelines; usual there
are Command+[ and ] for back and forward, with Shift for the one before and after, Command+Y for the history,
Control+Command+F for the full screen, and Command+Delete for what goes to the bin. Not tried on a Mac yet.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

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
"""The keys of our commands that cannot be had there, or not in a text, and those in their place, if any."""


def here_each(commands: Sequence[Sequence[str]], system: str = "") -> list[list[str]]:
    """Returns the keys of several commands so, each with its own."""
    return [here(*shortcuts, system=system) for shortcuts in commands]


def here(*shortcuts: str, system: str = "") -> list[str]:
    """Returns the keys of a command on this system, or on another that `system` names as `sys.platform` does."""
    if (system or sys.platform) != "darwin":
        return list(shortcuts)
    return [keys for each in shortcuts if (keys := ON_MACOS.get(each, each))]
