"""Opens the window, or tells why it cannot: no display, or a missing system library that Qt needs."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ascl_reader.errors import ErrorKind, MissingSystemLibrary, ReaderError, UnknownStatement
from ascl_reader.far_screen.far_display import POSSIBLE, is_far
from ascl_reader.paths import NoHome
from ascl_reader.search.without_network import leave_openssl_out
from ascl_reader.terminal.displays import answering_platform
from ascl_reader.terminal.long_paths import refuse_long_folders, too_long
from ascl_reader.window_request import FAILED, NO_REQUEST, WindowRequest

if TYPE_CHECKING:
    from ascl_reader.far_screen.go_between import GoBetween

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Debian's and Ubuntu's package of each library that Qt loads and a bare machine lacks."""


def open_window(
    without_display: Callable[[WindowRequest, Path | None], int],
    request: WindowRequest = NO_REQUEST,
    library: Path | None = None,
) -> int:
    """Opens the window and waits until it is closed; returns the exit code (0, or 3 where it cannot open).

    Where there is no display, `without_display` is called with the request and the library's folder instead.
    """
    if request.screenshot:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif not has_display(os.environ):
        return without_display(request, library)
    between = _go_between()
    leave_openssl_out()
    try:
        if between is None and (platform := answering_platform(os.environ)):
            os.environ["QT_QPA_PLATFORM"] = platform
        refuse_long_folders(*[library] if library else [])
        from ascl_reader.gui.startup import opening

        if between is not None and not between.takes_over():
            answering_platform(os.environ)  # tells why the screen does not answer
        code = opening.run(request, library)
        opening.leave_at_once(code)
        return code
    except ImportError as error:
        named = re.search(r"(lib[\w.+-]+\.so[.\d]*)", str(error))
        if not named:
            raise
        missing = named[1]
    except MissingSystemLibrary as error:
        missing = str(error.values["library"])
    except NoHome:
        return _told(ReaderError(ErrorKind.NO_HOME))
    except UnknownStatement:
        raise  # the command line that asked for it tells it, as it does of every command
    except ReaderError as error:
        return _told(error)
    except OSError as error:
        told = too_long(error)
        if told is None:
            raise
        return _told(told)
    return _told(MissingSystemLibrary(library=missing, advice=_advice(missing)))


def _go_between() -> GoBetween | None:
    """Starts the process that speaks to a far screen for Qt; None if the screen is not far."""
    if not is_far(os.environ):
        return None
    from ascl_reader.far_screen import go_between

    return go_between.begin()


def _told(error: ReaderError) -> int:
    print(f"ascl-reader: {error}", file=sys.stderr)
    return FAILED


def _advice(library: str) -> str:
    """Returns how to install a system library: with the package that brings it, if that is known."""
    package = PACKAGES.get(library)
    if package and shutil.which("apt-get"):
        return f"Install it with: sudo apt-get install {package}"
    named = f" (on Debian and Ubuntu it is {package})" if package else ""
    return f"Install the package that brings it{named}, or ask whoever looks after this machine for it."


def has_display(environment: Mapping[str, str]) -> bool:
    """Returns whether there is a display for a window; only on Linux and Unix may there be none."""
    chosen = {each.partition(":")[0] for each in environment.get("QT_QPA_PLATFORM", "").split(";")}
    if sys.platform in ("win32", "darwin") or not chosen <= POSSIBLE:
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", environment.get("DISPLAY", ""))
    return _x_server_listens(local[1]) if local else bool(environment.get("DISPLAY"))


def _x_server_listens(number: str) -> bool:
    socket = f"/tmp/.X11-unix/X{number}"
    if Path(socket).exists():
        return True
    try:
        return f"@{socket}\n" in Path("/proc/net/unix").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return True
