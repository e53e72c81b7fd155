"""Asks the display whether a window may open on it, before Qt does: Qt would end the process where it may not.

Asked with the very libraries that Qt asks with; a millisecond on the same machine, a round trip or two elsewhere.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from ascl_reader.errors import ErrorKind, ReaderError

X, WAYLAND = "xcb", "wayland"
NAMED_IN = {X: "DISPLAY", WAYLAND: "WAYLAND_DISPLAY"}

DEVICES = {"linuxfb": "/dev/fb0", "eglfs": "/dev/dri"}
"""The devices that Qt draws on under these platforms; if one is missing, Qt ends the process."""


def answering_platform(environment: Mapping[str, str]) -> str:
    """Returns which of Qt's platforms answers, empty if the first that Qt would take does.

    Several may be asked for, one after the other. Raises ReaderError if none answers.
    """
    if not sys.platform.startswith("linux"):
        return ""
    chosen = [each for each in environment.get("QT_QPA_PLATFORM", "").split(";") if each]
    order = chosen or [X, WAYLAND]
    if not chosen and environment.get("XDG_SESSION_TYPE") == WAYLAND:
        order.reverse()
    reason, asked = "", ""
    for platform in order:
        kind = WAYLAND if platform.startswith(WAYLAND) else platform.partition(":")[0]
        name = environment.get(NAMED_IN.get(kind, ""), "")
        if not name and not chosen:
            continue
        found = _x_fault() if kind == X else _wayland_fault() if kind == WAYLAND else _other_fault(kind)
        if not found:
            return "" if platform == order[0] else platform
        reason, asked = reason or found, asked or name or platform
    if not reason:
        return ""
    raise ReaderError(ErrorKind.DEAD_DISPLAY, display=asked, reason=reason)


def _other_fault(platform: str) -> str:
    """Returns why Qt cannot draw in another way, empty if it can or that cannot be found out."""
    device = DEVICES.get(platform)
    if device and not Path(device).exists():
        return f"there is no {device}"
    own = importlib.util.find_spec("PySide6")
    folders = own.submodule_search_locations or () if own else ()
    known = [place for each in folders if (place := Path(each) / "Qt" / "plugins" / "platforms").is_dir()]
    others = os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH") or os.environ.get("QT_PLUGIN_PATH")
    if known and not others and not any((place / f"libq{platform}.so").is_file() for place in known):
        return "Qt knows no such platform"
    return ""


def _x_fault() -> str:
    """Returns why the X server that DISPLAY names cannot be used, empty if it can or that cannot be found out."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:  # told by its name when the window is about to open
        return ""
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    said, says = os.pipe()  # the library prints what the server says, some lines, and keeps it nowhere
    sys.stderr.flush()
    kept = os.dup(2)
    os.dup2(says, 2)
    try:
        connection = xcb.xcb_connect(None, None)
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(says)
        refused = bool(os.read(said, 1))
        os.close(said)
    fault = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if not fault:
        return ""
    return "it does not let this user in" if refused else "nothing answers there"


def _wayland_fault() -> str:
    """Returns why the compositor that WAYLAND_DISPLAY names cannot be used, empty if it can or nobody knows."""
    import ctypes

    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return ""
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    connection = wayland.wl_display_connect(None)
    if not connection:
        return "nothing answers there"
    wayland.wl_display_disconnect(connection)
    return ""
