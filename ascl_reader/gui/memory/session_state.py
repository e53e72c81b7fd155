"""Where the user was when the window was closed: a small file of its own, as it changes with every scroll.

Written off the window's thread; Qt's settings file, which cannot be, keeps what changes seldom.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

from ascl_reader.errors import UnwritableFile
from ascl_reader.files.safe_write import write_safely
from ascl_reader.library.navigation_history import ReadingPosition
from ascl_reader.library.outline import ALL_KEY

LEFT_OFF = "left-off.json"

FARTHEST = 10_000_000
"""Pixels; a longer text than that there is not."""


class SessionState(msgspec.Struct, frozen=True):
    """The branch, statement and place in it, the search and what was read before it, the area with the keys, the page.

    The page is empty while statements are read.
    """

    view: str = ""
    branch: str = ALL_KEY
    statement: str = ""
    scroll: tuple[int, ...] = ()
    search: str = ""
    before_search: ReadingPosition | None = None
    area: str = ""
    page: str = ""


NOWHERE = SessionState()


def read(folder: Path) -> SessionState:
    """Return where the last session ended; the beginning where that is missing or damaged."""
    try:
        left = msgspec.json.decode((folder / LEFT_OFF).read_bytes(), type=SessionState)
    except (OSError, msgspec.MsgspecError, ValueError, RecursionError):
        return NOWHERE
    scrolls = (*left.scroll, *(left.before_search.scroll if left.before_search else ()))
    return left if all(0 <= each <= FARTHEST for each in scrolls) else NOWHERE


def write(folder: Path, left: SessionState) -> None:
    """Write where the user is; a folder that cannot be written to only costs the memory of it."""
    with contextlib.suppress(UnwritableFile):
        write_safely(folder / LEFT_OFF, msgspec.json.encode(left))
