"""Opens the program: with a picture of the last window at once and the window behind it, or the window itself."""

from __future__ import annotations

import gc
import os
import re
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QLibrary

from ascl_reader import paths
from ascl_reader.errors import MissingSystemLibrary
from ascl_reader.gui.startup import first_page
from ascl_reader.gui.startup.first_page import FirstPage, FirstPageWindow
from ascl_reader.gui.startup.instance_lock import InstanceLock
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.window_request import DONE, NO_REQUEST, WindowRequest


def run(request: WindowRequest, folder: Path | None) -> int:
    """Opens the window and stays until it is closed; returns the exit code. Raises MissingSystemLibrary.

    Where a window is open already, the request is passed to that one.
    """
    gc.disable()  # what is made at the start stays to the end: looking for garbage in it takes 5 % of the start
    if request.screenshot:
        return _open(request, folder, None)
    lock = InstanceLock(folder or paths.shipped_library())
    if lock.hand_over(request):
        return DONE
    try:
        return _open(request, folder, lock)
    finally:
        lock.release()


def leave_at_once(code: int) -> None:
    """Ends the process, all of which is saved, where an index is still being built: that can be made again."""
    from ascl_reader.gui.widgets.background import is_any_under_way

    if is_any_under_way():
        import logging

        logging.shutdown()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _open(request: WindowRequest, folder: Path | None, lock: InstanceLock | None) -> int:
    page = _page(request, folder)
    if page is None:
        return _whole_window(request, folder, lock)
    application = make_application()
    if not page.fits_screen:
        return _whole_window(request, folder, lock)
    frame = FirstPageWindow(page, lambda: _load_behind(frame, folder, lock))
    del page  # its points are megabytes, and the window has them
    frame.show()
    return application.exec()


def _page(request: WindowRequest, folder: Path | None) -> FirstPage | None:
    """Returns the picture that the last session left; None for a request, or on a Mac, whose menu bar it lacks."""
    if request != NO_REQUEST or sys.platform == "darwin":
        return None
    now = first_page.state(folder or paths.shipped_library(), paths.user_data(), paths.user_settings())
    return first_page.load(paths.user_cache(), now)


def _whole_window(request: WindowRequest, folder: Path | None, lock: InstanceLock | None) -> int:
    """Opens the window in the ordinary way; only here can a system library be missing that was there last time."""
    library = missing_library()
    if library:
        raise MissingSystemLibrary(library=library, advice="")
    from ascl_reader.gui.startup import run_window

    return run_window.run(request, folder, lock)


def _load_behind(frame: FirstPageWindow, folder: Path | None, lock: InstanceLock | None) -> None:
    from ascl_reader.gui.startup import run_window

    run_window.load_behind(frame, folder, lock)


def missing_library() -> str:
    """Returns the file name of the first system library that Qt's window plugin lacks, empty if the window can open.

    It is asked before Qt starts, which itself would end the process.
    """
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
