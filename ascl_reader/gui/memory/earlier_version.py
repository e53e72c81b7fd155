"""Takes over, once, what versions before settings.json and session.json remembered.

They wrote settings.ini with Qt, left-off.json (where the user was) and drafts.json (open dialogs). The files stay where
they are, for users who go back to such a version.
"""

from __future__ import annotations

import base64
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from ascl_reader.errors import ReaderError
from ascl_reader.files.text_files import read_bytes
from ascl_reader.gui.memory.state_file import read_state

SETTINGS, PLACE, DIALOGS = "settings.ini", "left-off.json", "drafts.json"

SERIALISED = (b"@Variant", b"@DateTime")
"""How Qt marks a value that it unpacks from bytes: a damaged one ends the process. The program wrote none."""


def settings(folder: Path, defaults: Mapping[str, object]) -> dict[str, Any]:
    """Returns the values that settings.ini has, by the names of their settings; each is of its default's type."""
    try:
        lines = read_bytes(folder / SETTINGS).splitlines(keepends=True)
    except ReaderError:
        return {}
    with tempfile.TemporaryDirectory() as safe:
        copy = Path(safe) / SETTINGS
        copy.write_bytes(b"".join(line for line in lines if not any(mark in line for mark in SERIALISED)))
        file = QSettings(str(copy), QSettings.Format.IniFormat)
        found = {name: _plain(file.value(name), value) for name, value in defaults.items() if file.contains(name)}
    return {name: value for name, value in found.items() if value is not None}


def place(folder: Path) -> object:
    """Returns the content of left-off.json."""
    return read_state(folder / PLACE)


def open_dialogs(folder: Path) -> object:
    """Returns the dialogs of drafts.json by their kinds."""
    state = read_state(folder / DIALOGS)
    return state.get("drafts") if state.get("version") == 1 else {}


def _plain(value: object, default: object) -> object:
    """Returns a value of settings.ini as settings.json has it; None if it is not of the default's type."""
    if isinstance(default, list):
        listed = value if isinstance(value, list) else [value]
        return [each for each in listed if isinstance(each, str) and each]
    if isinstance(default, bool):
        return str(value).lower() == "true"
    if isinstance(default, int):
        return int(str(value)) if re.fullmatch(r"-?\d{1,9}", str(value)) else None
    if isinstance(default, bytes):
        return base64.b64encode(value.data()).decode("ascii") if isinstance(value, QByteArray) else None
    return value if isinstance(value, str) else None
