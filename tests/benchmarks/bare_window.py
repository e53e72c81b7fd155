"""The window to measure ours against: three text panes with the same texts, of the same size, and nothing else.

Run as `bare_window.py TEXTS.json STAY`; STAY as for our_window.py.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget
from watched import WatchedText, watch

SIZE = (1360, 850)
"""Pixels, as our window has at its first start."""

WATCHED = "Position"


def window(texts: dict[str, str]) -> QWidget:
    """Return the window: the panes side by side, as Qt makes them, only that of the position watched."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    for name, text in texts.items():
        pane = WatchedText() if name == WATCHED else QTextEdit()
        if name == WATCHED:
            pane.setAccessibleName(name)
        pane.setPlainText(text)
        row.addWidget(pane)
    whole.resize(*SIZE)
    return whole


def main() -> None:
    """Show the window."""
    application = QApplication(sys.argv[:1])
    watch.stay = float(sys.argv[2])
    whole = window(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    whole.show()
    application.exec()
    watch.tell()


if __name__ == "__main__":
    main()
