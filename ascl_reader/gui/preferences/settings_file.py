"""Settings as a file for another machine: written whole, and read as what anybody may have written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from ascl_reader.errors import DamagedFile
from ascl_reader.files.safe_write import write_safely
from ascl_reader.files.text_files import read_bytes
from ascl_reader.gui.preferences.preference_row import Choice, Preference

FORMAT = "ASCL Reader settings"
VERSION = 1

LARGEST = 1024 * 1024
"""Bytes; a file of settings has about one kilobyte."""


class SettingsFile(msgspec.Struct):
    """What stands in the file."""

    format: str
    version: int
    settings: dict[str, str | int | bool]


class ReadSettings(NamedTuple):
    """The values of a file by their keys, the keys whose values cannot be chosen here, and how many are unknown."""

    values: dict[str, Choice]
    refused: tuple[str, ...] = ()
    unknown: int = 0


def write_settings(path: Path, preferences: Sequence[Preference]) -> None:
    """Writes the present values. Raises UnwritableFile."""
    file = SettingsFile(FORMAT, VERSION, {each.key: each.read() for each in preferences})
    write_safely(path, msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n")


def read_settings(path: Path, preferences: Sequence[Preference]) -> ReadSettings:
    """Returns the values that can be chosen here; nothing takes effect. Raises UnreadableFile or DamagedFile."""
    raw = read_bytes(path, largest=LARGEST)
    try:
        file = msgspec.json.decode(raw, type=SettingsFile)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise DamagedFile(path=path, line=1, reason="this is no file of settings that ASCL Reader wrote") from error
    if file.format != FORMAT or file.version != VERSION:
        raise DamagedFile(path=path, line=1, reason="these are settings of another program or a later version")
    known = {each.key: each for each in preferences}
    values = {key: value for key, value in file.settings.items() if key in known and known[key].takes(value)}
    refused = tuple(key for key in file.settings if key in known and key not in values)
    return ReadSettings(values, refused, len(file.settings) - len(values) - len(refused))
