"""Asks before a file is replaced of which the system's dialog knew nothing: its ending was added after the dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ascl_reader.gui.widgets.message import Icon, Message, Role


def write_with_ending(window: QWidget, chosen: Path, endings: Sequence[str], write: Callable[[Path], object]) -> None:
    """Writes to a path that was chosen, or to the same with the first of the endings where it has none of them.

    A file of that name, which the dialog did not ask about, is replaced only if the user says so.
    """
    path = chosen if chosen.suffix.lower() in endings else chosen.with_name(f"{chosen.name}{endings[0]}")
    if path == chosen or not path.exists():
        write(path)
        return
    text = window.tr("“{file}” is in this folder already. Replace it?").format(file=path.name)
    box = Message(window, Icon.Question, window.tr("Replace a File"), text)
    box.offer(window.tr("Cancel"), role=Role.RejectRole)
    box.offer(window.tr("Replace"), lambda: write(path))
    box.ask()
