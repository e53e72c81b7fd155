"""What the program remembers between starts: each setting declared once, typed by its default.

Kept as a readable file in the user's settings folder; a damaged or missing one gives the defaults.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

Value = TypeVar("Value", str, int, bool, list[str], QByteArray)


class Setting(Generic[Value]):
    """A name and a default; the default's type is the setting's type."""

    def __init__(self, name: str, default: Value) -> None:
        self.name = name
        self.default: Value = default


GEOMETRY: Setting[QByteArray] = Setting("window/geometry", QByteArray())
COLUMNS: Setting[list[str]] = Setting("window/columns", [])
PANES: Setting[QByteArray] = Setting("window/panes", QByteArray())
TREE_SHOWN: Setting[bool] = Setting("tree/shown", True)
TREE_OPEN: Setting[list[str]] = Setting("tree/open", [])
SORT: Setting[str] = Setting("list/sort", "usual")
SUMMARY: Setting[bool] = Setting("reading/summary", False)
TEXT_SIZE: Setting[int] = Setting("looks/text-size", 100)
APPEARANCE: Setting[str] = Setting("looks/appearance", "system")
FONT: Setting[str] = Setting("looks/font", "source-sans")


class Settings:
    """Reads and writes the settings file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder_there = True
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            folder_there = False
        self._file = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.writable = folder_there and self._file.isWritable()

    def get(self, setting: Setting[Value]) -> Value:
        """Return the value, or the default where there is none or one of another type."""
        value = self._file.value(setting.name, setting.default)
        return cast(Value, _typed(value, setting.default))

    def put(self, setting: Setting[Value], value: Value) -> None:
        """Keep a value; it is on the disk after save()."""
        self._file.setValue(setting.name, value)

    def save(self) -> None:
        """Write what was put; a settings folder that cannot be written only costs the memory of it."""
        self._file.sync()


def _typed(value: object, default: object) -> object:
    """Return a value read from the file in the default's type; the default where it is not of that type."""
    if isinstance(default, list):
        listed = value if isinstance(value, list) else [value]
        return [each for each in listed if isinstance(each, str) and each]
    if isinstance(default, bool):
        return str(value).lower() == "true"
    if isinstance(default, int):
        return int(str(value)) if re.fullmatch(r"-?\d{1,9}", str(value)) else default
    return value if isinstance(value, type(default)) else default
