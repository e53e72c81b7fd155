"""What speaks against keys for a command: the system's and screen readers' own keys, letters typed with AltGr, menus.

Sources: the lists of commands of NVDA 2024, JAWS 2024, Orca 46 and VoiceOver; Windows' and GNOME's own shortcuts; the
keyboards for the UK, Wales, Ireland and Poland, on which AltGr is Ctrl+Alt and types letters.
"""

from __future__ import annotations

import sys
from collections.abc import Collection

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ascl_reader.gui.frame import command_keys

translate = QCoreApplication.translate

MODIFIERS = ("Ctrl+", "Alt+", "Shift+", "Meta+")

READERS = {"Ctrl+Alt+N", "Ctrl+Alt+T", "Ctrl+Alt+Tab", "Ctrl+Alt+Up", "Ctrl+Alt+Down", "Ctrl+Alt+Left"} | {
    *("Ctrl+Alt+Right", "Ctrl+Alt+Home", "Ctrl+Alt+End", "Alt+Shift+S", "Ctrl+Alt+Return", "Ctrl+Alt+Shift+R")
}
"""Keys that screen readers take for themselves everywhere, besides those with Insert or Caps Lock."""

SYSTEM = {"Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Space", "Alt+Esc", "Ctrl+Esc", "Ctrl+Shift+Esc", "Alt+F2"} | {
    *("Ctrl+Alt+Del", "Ctrl+Alt+L", "Print", "Alt+Print", "Shift+F10", "F10", "Menu", "Ctrl+Tab", "Ctrl+Shift+Tab")
}
"""Keys that the system or every window has for something else."""

WALKING = {"Tab", "Backtab", "Return", "Enter", "Space", "Esc", "Up", "Down", "Left", "Right", "Home", "End"} | {
    *("PgUp", "PgDown", "Backspace")
}
"""Keys that move through lists and texts when no other key is held down."""

IN_TEXTS = {
    *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+Left", "Ctrl+Right"),
    *("Ctrl+Home", "Ctrl+End", "Ctrl+Backspace", "Ctrl+Del", "Shift+Ins", "Ctrl+Ins"),
}
"""Keys by which a text that is being written is changed or walked through."""


def warnings(keys: QKeySequence, menu_letters: Collection[str]) -> list[str]:
    """Returns sentences on what speaks against keys; empty if nothing does.

    `menu_letters` are the letters that open menus together with Alt.
    """
    if keys.isEmpty():
        return []
    written = keys.toString(QKeySequence.SequenceFormat.PortableText)
    key, held = written, set[str]()
    while (modifier := next((each for each in MODIFIERS if key.startswith(each) and key != each), "")) != "":
        held.add(modifier)
        key = key.removeprefix(modifier)
    types, commands = len(key) == 1, held - {"Shift+"}
    found = []
    on_macos = sys.platform == "darwin"  # where Meta is Control, which programs may use
    if key in ("Ins", "CapsLock") or written in READERS:
        found.append(translate("keys", "Screen readers use these keys for themselves."))
    owned = command_keys.OWNED_BY_MACOS if on_macos else SYSTEM
    if written in owned or ("Meta+" in held and not on_macos):
        found.append(translate("keys", "The system or every window uses these keys."))
    if commands == {"Ctrl+", "Alt+"} and types and not on_macos:
        found.append(translate("keys", "On some keyboards AltGr types a letter or sign with these keys."))
    if not commands and types:
        found.append(translate("keys", "A letter or sign alone could not be typed any more; hold Ctrl or Alt with it."))
    if not commands and key in WALKING:
        found.append(translate("keys", "This key walks through lists and texts."))
    if written in IN_TEXTS:
        found.append(translate("keys", "These keys work on a text while it is written."))
    if held == {"Alt+"} and key.casefold() in {letter.casefold() for letter in menu_letters}:
        found.append(translate("keys", "Alt with this letter opens a menu."))
    return found
