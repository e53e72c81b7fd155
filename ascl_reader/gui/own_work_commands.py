"""The commands for bookmarks, notes and the bin, joined to the desk that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ascl_reader.gui.own_work_desk import OwnWorkDesk
from ascl_reader.library import Library

if TYPE_CHECKING:
    from ascl_reader.gui.main_window import MainWindow


class OwnWorkCommands(QObject):
    """Carries out what the user asks for, on what is chosen in the window."""

    broken = Signal(object)

    def __init__(self, window: MainWindow, library: Library, desk: OwnWorkDesk) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._desk = desk
        a = window.commands
        a.undo.triggered.connect(desk.undo)
        a.redo.triggered.connect(desk.redo)
