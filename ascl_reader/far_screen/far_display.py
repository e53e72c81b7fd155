"""Whether the screen is another machine's. Imports nothing that a start on this machine's screen would wait for."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping

SWITCH = "ASCL_READER_FAR_SCREEN"
"""The variable that leaves the far screen to Qt where it is `off`."""

DISPLAY_OPTIONS: list[str] = []
"""What Qt is given at its start so that it takes our own display; empty if it takes the one of DISPLAY."""


POSSIBLE = {"", "xcb", "wayland", "wayland-egl"}
"""Qt's platforms, of which many systems name several in an order; without a compositor that of X is what is left."""


def is_far(environment: Mapping[str, str]) -> bool:
    """Returns whether Qt would take an X screen over a network: DISPLAY names a host, as with ssh -X."""
    if not sys.platform.startswith("linux") or sys.byteorder != "little" or environment.get(SWITCH) == "off":
        return False
    chosen = [each.partition(":")[0] for each in environment.get("QT_QPA_PLATFORM", "").split(";")]
    if environment.get("WAYLAND_DISPLAY") or not {"", "xcb"} & set(chosen) or not set(chosen) <= POSSIBLE:
        return False
    named = re.fullmatch(r"([\w.-]+):\d+(?:\.0)?", environment.get("DISPLAY", ""), re.ASCII)
    return named is not None and named[1] != "unix"
