"""What a briefing window holds while a title is typed: one of all statements, 300 letters, then closed.

Run as `python -m tests.benchmarks.title_memory`; prints megabytes as JSON. The data folder is a temporary one.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from pathlib import Path

LETTERS, GAP, CLOSED = 300, 0.1, 5.0
"""Letters, and seconds between two of them and after closing."""


def main() -> None:
    """Print what is resident as the pages are set, the most while typing, and after closing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ASCL_READER_HOME"] = folder
        print(json.dumps({name: round(value) for name, value in _measured(Path(folder)).items()}))


def _measured(folder: Path) -> dict[str, float]:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from ascl_reader.bookmarks.store import own_work
    from ascl_reader.gui.briefing.autosave import BriefingAutosave
    from ascl_reader.gui.briefing.briefing_window import BriefingWindow
    from ascl_reader.gui.look.appearance import Appearance
    from ascl_reader.library.library import Library
    from ascl_reader.library.read_library import read_library
    from ascl_reader.paths import shipped_library
    from tests.benchmarks.process_memory import process_memory
    from tests.gui.briefing_windows import fill

    application = QApplication([])

    def wait(seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:  # QTest.qWait would leave the other threads no turn
            application.processEvents()
            time.sleep(0.005)

    library = Library(read_library(shipped_library()))
    desk = BriefingAutosave(own_work(folder / "data", folder / "settings"))
    desk.start()
    while not desk.ready:
        wait(0.02)
    fill(desk, [each.id for each in library.statements])
    window = BriefingWindow(desk, library, dict, Appearance("light", "source-sans", 100))
    window.show_briefing()
    while window.setting.pages is None:
        wait(0.02)
    told = {"set": process_memory()["VmRSS"]}
    title = window.parts.above.editor("title")
    title.setFocus()
    for number in range(LETTERS):
        QTest.keyClicks(title, "abcd fghi "[number % 10])
        wait(GAP)
    wait(1)
    told["most"] = process_memory()["VmHWM"]
    window.close()
    wait(CLOSED)
    told["closed"] = process_memory()["VmRSS"]
    window.end()
    desk.flush()
    desk.close()
    return told


if __name__ == "__main__":
    main()
