"""What a file may be called on every system: no name of a device of Windows, and not too long."""

from __future__ import annotations

import os

RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))]
)
"""Windows takes these for devices, whatever the ending: what is written into such a file is gone."""


def is_reserved(name: str) -> bool:
    """Returns whether Windows takes a file of this name, with or without an ending, for a device."""
    return name.partition(".")[0].rstrip(" ").lower() in RESERVED


def shortened(name: str, longest: int) -> str:
    """Returns as much of a file's name as fits into so many bytes; most disks take 255, and some count letters."""
    while len(os.fsencode(name)) > longest:
        name = name[:-1]
    return name
