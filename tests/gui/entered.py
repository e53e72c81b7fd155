"""Which modules an act of the user enters: what has nothing new to show is not asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def entered(act: Callable[[], object]) -> set[str]:
    """Return the modules of the program that an act enters on the window's thread."""
    found: set[str] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        found.add(str(frame.f_globals.get("__name__", "")).removeprefix("ascl_reader."))

    before = sys.getprofile()
    sys.setprofile(note)
    act()
    sys.setprofile(before)
    return found
