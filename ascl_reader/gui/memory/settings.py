"""What the program remembers of the user's choices: each setting declared once, typed by its default.

The file is JSON that can be read, in the user's settings folder. A damaged or missing one gives the defaults, and so
does a single value that is not of its setting's type.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

import msgspec

from ascl_reader.gui.look.appearance import USUAL_COMFORT, Comfort
from ascl_reader.gui.memory.state_file import add_state_file, read_state
from ascl_reader.gui.saving.saver import Saver

FILE = "settings.json"
VERSION = 1

Value = TypeVar("Value", str, int, bool, list[str], dict[str, list[str]], bytes)


class Setting(Generic[Value]):
    """A name and a default; the default's type is the setting's type."""

    def __init__(self, name: str, default: Value) -> None:
        self.name = name
        self.default: Value = default


GEOMETRY: Setting[bytes] = Setting("window/geometry", b"")
COLUMNS: Setting[list[str]] = Setting("window/columns", [])
PANES: Setting[bytes] = Setting("window/panes", b"")
TREE_SHOWN: Setting[bool] = Setting("tree/shown", True)
LIST_SHOWN: Setting[bool] = Setting("list/shown", True)
TREE_OPEN: Setting[list[str]] = Setting("tree/open", [])
SORT: Setting[str] = Setting("list/sort", "usual")
SUMMARY: Setting[bool] = Setting("reading/summary", False)
LINE_SPACING: Setting[int] = Setting("looks/line-spacing", USUAL_COMFORT.line_spacing)
LETTER_SPACING: Setting[int] = Setting("looks/letter-spacing", USUAL_COMFORT.letter_spacing)
COLUMN: Setting[int] = Setting("looks/column", USUAL_COMFORT.column)
LAYOUT: Setting[str] = Setting("reading/layout", "room")
BELOW_OPEN: Setting[list[str]] = Setting("reading/open", [])
TEXT_SIZE: Setting[int] = Setting("looks/text-size", 100)
APPEARANCE: Setting[str] = Setting("looks/appearance", "system")
FONT: Setting[str] = Setting("looks/font", "source-sans")
LANGUAGE: Setting[str] = Setting("looks/language", "en")
SEARCHES: Setting[list[str]] = Setting("search/earlier", [])
SEARCHES_REMEMBERED: Setting[bool] = Setting("search/remembered", True)
PRINTING: Setting[list[str]] = Setting("briefing/printing", [])
START_SEEN: Setting[bool] = Setting("start/seen", False)
HINTS: Setting[bool] = Setting("hints/shown", True)
HINTS_SEEN: Setting[list[str]] = Setting("hints/seen", [])
OWN_KEYS: Setting[dict[str, list[str]]] = Setting("keys/own", {})
"""The keys of the commands whose keys were changed, by the commands' names."""

_KINDS: dict[type, Any] = {list: list[str], dict: dict[str, list[str]]}

ALL: tuple[Setting[Any], ...] = (
    GEOMETRY, COLUMNS, PANES, TREE_SHOWN, TREE_OPEN, SORT, SUMMARY, TEXT_SIZE, APPEARANCE, FONT, SEARCHES,
    SEARCHES_REMEMBERED, BELOW_OPEN, LAYOUT, LINE_SPACING, LETTER_SPACING, COLUMN, PRINTING, OWN_KEYS, START_SEEN,
    LANGUAGE, HINTS, HINTS_SEEN, LIST_SHOWN,
)  # fmt: skip


class Settings:
    """Reads the settings file, and lets a saver write it; if there is none, takes that of earlier versions.

    Safe ones begin with the defaults, last as long as the window, and leave the file as it is.
    """

    def __init__(self, folder: Path, saver: Saver, is_safe: bool = False) -> None:
        path = folder / FILE
        self._values: dict[str, Any] = {}
        self._mark: Callable[[], object] = lambda: None
        if not is_safe:
            self._values = read_state(path) if path.exists() else _of_earlier_version(folder)
            self._mark = add_state_file(saver, path, self._content).mark

    def get(self, setting: Setting[Value]) -> Value:
        """Returns the value, or the default where there is none or one of another type."""
        default = setting.default
        kind: Any = _KINDS.get(type(default), type(default))
        try:
            return cast(Value, msgspec.convert(self._values.get(setting.name, default), kind))
        except (msgspec.ValidationError, ValueError):
            return default

    @property
    def comfort(self) -> Comfort:
        """How texts are set for comfort."""
        return Comfort(self.get(LINE_SPACING), self.get(LETTER_SPACING), self.get(COLUMN))

    def put(self, setting: Setting[Value], value: Value) -> None:
        """Keeps a value; it is on the disk soon."""
        kept = msgspec.to_builtins(value)
        if self._values.get(setting.name) != kept:
            self._values[setting.name] = kept
            self._mark()

    def _content(self) -> dict[str, str]:
        return {name: json.dumps(value) for name, value in {**self._values, "version": VERSION}.items()}


def _of_earlier_version(folder: Path) -> dict[str, Any]:
    from ascl_reader.gui.memory import earlier_version

    return earlier_version.settings(folder, {each.name: each.default for each in ALL})
