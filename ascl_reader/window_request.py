"""What a start asks of the window, and the exit codes."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

DONE, FOUND_NOTHING, WRONG_USAGE, FAILED = 0, 1, 2, 3
"""Exit codes: done; ran but found nothing or found faults; wrong usage; could not read or write."""


class WindowRequest(NamedTuple):
    """What the command line asks of the window; none of it is remembered for the next start."""

    screenshot: Path | None = None
    """The PNG file into which the window is drawn, instead of being shown."""
    statement: str | None = None
    """The id of the statement to show."""
    search: str | None = None
    """What to search for."""
    file: Path | None = None
    """A file to bring in, with its review, such as a library pack that was double-clicked."""
    size: tuple[int, int] | None = None
    """Width and height in pixels."""
    appearance: str | None = None
    """`light`, `dark`, `sepia` or `contrast`."""
    text_size: int | None = None
    """Percent."""
    safe: bool = False
    """Whether the window starts with the defaults, and reads and writes no settings."""


NO_REQUEST = WindowRequest()
