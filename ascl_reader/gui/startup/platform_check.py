"""Finds out before Qt starts which system library its window plugin lacks; Qt itself would end the process."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QLibrary


def missing() -> str:
    """Returns the file name of the first missing system library, empty where the window can open."""
    if not sys.platform.startswith("linux"):
        return ""
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    wayland = os.environ.get("XDG_SESSION_TYPE") == "wayland" or not os.environ.get("DISPLAY")
    name = chosen or ("wayland" if wayland and os.environ.get("WAYLAND_DISPLAY") else "xcb")
    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / f"libq{name}.so"
    if not plugin.is_file():
        return ""
    library = QLibrary(str(plugin))
    if library.load():
        return ""
    named = re.search(r"(lib[\w.+-]+\.so[.\d]*): cannot open", library.errorString())
    return named[1] if named else ""
