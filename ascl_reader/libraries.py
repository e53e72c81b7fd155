"""The libraries that ship with the program, their licences and versions."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator

from ascl_reader import __version__, paths

LICENCES = {
    "PySide6-Essentials": "LGPL 3",
    "shiboken6": "LGPL 3",
    "Whoosh-Reloaded": "BSD",
    "cached-property": "BSD",
    "PyYAML": "MIT",
    "msgspec": "BSD",
    "selectolax": "MIT",
    "pypdfium2": "BSD and Apache 2.0",
    "ftfy": "Apache 2.0",
    "wcwidth": "MIT",
    "rapidfuzz": "MIT",
    "pyroaring": "MIT",
    "charset-normalizer": "MIT",
    "typst": "Apache 2.0",
    "python-docx": "MIT",
    "lxml": "BSD",
    "typing-extensions": "PSF 2.0",
    "font-source-sans-pro": "OFL 1.1",
    "fontpkg-atkinson-hyperlegible": "OFL 1.1",
    "fontpkg-lexend": "OFL 1.1",
    "fontpkg": "MIT",
}
"""The licence of each library by its name on the package index; a test compares the names with the lock file."""


def version_of(library: str) -> str:
    """Returns the installed version of a library, or "unknown"."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        return "unknown"


def report() -> Iterator[str]:
    """Yields, line by line, what somebody who helps a user has to know; nothing that the user read or wrote."""
    yield f"ascl-reader {__version__}"
    bundled = " in a bundle" if getattr(sys, "frozen", False) else ""
    yield f"Python {platform.python_version()}{bundled}: {sys.executable}"
    yield f"System: {platform.platform()}"
    screen = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM")
    set_here = [f"{name}={os.environ[name]}" for name in screen if os.environ.get(name)]
    yield f"Screen: {' '.join(set_here) or 'none is named'}"
    for name, folder in (("Data", paths.user_data), ("Settings", paths.user_settings), ("Cache", paths.user_cache)):
        yield f"{name}: {folder()}"
    for library, licence in LICENCES.items():
        yield f"{library} {version_of(library)} ({licence})"
