"""Opens the program: with the page last read at once and the window behind it, or the window straight away."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from ascl_reader import paths
from ascl_reader.errors import MissingSystemLibrary
from ascl_reader.gui.startup import first_page
from ascl_reader.gui.startup.first_page import FirstPage, FirstPageWindow
from ascl_reader.gui.startup.instance_lock import InstanceLock
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.window_request import DONE, NO_REQUEST, WindowRequest


def run(request: WindowRequest, folder: Path | None) -> int:
    """Open the window and stay until it is closed; return the exit code. Raises MissingSystemLibrary.

    Where the window is open already, that one takes the wishes.
    """
    gc.disable()  # what is made at the start stays to the end: looking for garbage in it takes 5 % of the start
    if request.screenshot:
        return _open(request, folder, None)
    claim = InstanceLock(folder or paths.shipped_library())
    if claim.hand_over(request):
        return DONE
    try:
        return _open(request, folder, claim)
    finally:
        claim.release()


def _open(request: WindowRequest, folder: Path | None, claim: InstanceLock | None) -> int:
    page = _page(request, folder)
    if page is None:
        return _whole_window(request, folder, claim)
    application = make_application()
    if not page.fits_screen:
        return _whole_window(request, folder, claim)
    frame = FirstPageWindow(page, lambda: _load_behind(frame, folder, claim))
    frame.show()
    return application.exec()


def _page(request: WindowRequest, folder: Path | None) -> FirstPage | None:
    """Return the page that the last session left; a wish for something else, or a Mac's menu bar, rules it out."""
    if request != NO_REQUEST or sys.platform == "darwin":
        return None
    now = first_page.state(folder or paths.shipped_library(), paths.user_data(), paths.user_settings())
    return first_page.load(paths.user_cache(), now)


def _whole_window(request: WindowRequest, folder: Path | None, claim: InstanceLock | None) -> int:
    """Open the window the ordinary way; only here can a system library be missing that was there last time."""
    from ascl_reader.gui.startup.platform_check import missing

    library = missing()
    if library:
        raise MissingSystemLibrary(library=library, advice="")
    from ascl_reader.gui.startup import run_window

    return run_window.run(request, folder, claim)


def _load_behind(frame: FirstPageWindow, folder: Path | None, claim: InstanceLock | None) -> None:
    from ascl_reader.gui.startup import run_window

    run_window.load_behind(frame, folder, claim)
