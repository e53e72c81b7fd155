"""Our window, started as the command `ascl-reader` starts it, watched until its first statement is painted.

Run as `our_window.py STAY AWAITED [LIBRARY]`. AWAITED is `position` (the first statement can be read) or `list` (the
whole window is there). STAY are seconds to live on after that: then the memory is told twice and the window closed as a
user closes it; with 0 the process ends at that very moment and leaves nothing behind.

The watched panes take the place of Qt's own before the program is imported, so the way to the first paint is the
program's, whatever that is: nothing here knows how it starts, only that it paints a QTextEdit or a QLabel called
"Position".
"""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    """Open the window by the program's own way."""
    stay, awaited = float(sys.argv[1]), sys.argv[2]
    library = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    sys.argv[1:] = []

    from ascl_reader.terminal.open_window import open_window  # before Qt, as the command `ascl-reader` does

    # isort: split
    from PySide6 import QtWidgets
    from watched import WatchedLabel, WatchedList, WatchedText, watch

    watch.stay, watch.awaited = stay, awaited
    QtWidgets.QTextEdit = WatchedText  # type: ignore[misc]
    QtWidgets.QLabel = WatchedLabel  # type: ignore[misc]
    QtWidgets.QListView = WatchedList  # type: ignore[misc]

    code = open_window(_without_display, library=library)
    if code:
        sys.exit(code)
    watch.tell()


def _without_display(*asked: object) -> int:
    raise RuntimeError("there is no display to measure on")


if __name__ == "__main__":
    main()
