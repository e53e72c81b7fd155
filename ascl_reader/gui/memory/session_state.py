"""Where the user was when the window was closed, and what stood in open dialogs: one file, saved as it changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import msgspec

from ascl_reader.gui.memory.open_dialogs import OpenDialogs
from ascl_reader.gui.memory.state_file import add_state_file, read_state
from ascl_reader.gui.saving.saver import Saver
from ascl_reader.library.outline import ALL_KEY
from ascl_reader.reading.navigation_history import ReadingPosition

FILE = "session.json"
VERSION = 1

FARTHEST = 10_000_000
"""Pixels; no text is longer than that."""


class SessionState(msgspec.Struct, frozen=True):
    """The branch, statement and place in it, the search and what was read before it, the focused area, the page.

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


class Session:
    """Reads where the last session ended, and has a saver write where this one is.

    `place` returns where the user is now; it is asked when the file is saved.
    """

    def __init__(self, folder: Path, saver: Saver, is_safe: bool = False) -> None:
        self.left, dialogs = (NOWHERE, {}) if is_safe else read(folder)
        self.place: Callable[[], SessionState] = lambda: self.left
        self.dialogs = OpenDialogs(dialogs, saver)
        self.mark: Callable[[], object] = lambda: None
        """Notes that the user is elsewhere now; it is on the disk soon, unless the start was a safe one."""
        if is_safe:
            return
        self._saved = add_state_file(saver, folder / FILE, self._content, "dialogs", VERSION)
        self.mark = self._saved.mark
        self.dialogs.changed.connect(self.mark)
        self.dialogs.forgotten.connect(self._saved.save)

    def _content(self) -> dict[str, str | dict[str, str]]:
        place = json.dumps(msgspec.to_builtins(self.place()))
        return {"version": json.dumps(VERSION), "place": place, "dialogs": self.dialogs.states()}


def read(folder: Path) -> tuple[SessionState, dict[str, object]]:
    """Returns where the last session ended and its open dialogs by their kinds.

    Without such a file takes those of earlier versions; if it is missing, damaged or of a later version,
    the beginning.
    """
    if (folder / FILE).exists():
        file = read_state(folder / FILE)
        known = file if file.get("version") == VERSION else {}
        place, dialogs = known.get("place"), known.get("dialogs")
    else:
        from ascl_reader.gui.memory import earlier_version

        place, dialogs = earlier_version.place(folder), earlier_version.open_dialogs(folder)
    return _state(place), dialogs if isinstance(dialogs, dict) else {}


def _state(place: object) -> SessionState:
    try:
        state = msgspec.convert(place, SessionState)
    except (msgspec.ValidationError, ValueError, TypeError):
        return NOWHERE
    scrolls = (*state.scroll, *(state.before_search.scroll if state.before_search else ()))
    return state if all(0 <= each <= FARTHEST for each in scrolls) else NOWHERE
