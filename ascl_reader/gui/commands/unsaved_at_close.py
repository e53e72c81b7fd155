"""Whether the window may close: not before bookmarks and notes are saved, saved elsewhere, or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ascl_reader.errors import ReaderError
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.widgets.message import Icon, Message, Role
from ascl_reader.gui.widgets.problems import worded

if TYPE_CHECKING:
    from ascl_reader.gui.window.main_window import MainWindow


class UnsavedAtClose(QObject):
    """Asks what to do where saving fails at the end; `unsaved` tells why, none once it worked."""

    unsaved = Signal(object)
    copy_asked = Signal()

    def __init__(self, window: MainWindow, desk: BookmarkAutosave) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._given_up = False
        self._closing = False
        self._box: Message | None = None

    def may_close(self) -> bool:
        """Return whether everything is saved or given up; where it is not, ask, and close the window later."""
        error = None if self._given_up else self._desk.flush()
        self.unsaved.emit(error)
        if error is None:
            return True
        self._desk.resume()
        self._ask(error)
        return False

    def copy_saved(self) -> None:
        """Close the window, where a copy was saved for that."""
        if self._closing:
            self._give_up()

    def copy_not_saved(self) -> None:
        """Stay, as no copy was saved."""
        self._closing = False

    def _ask(self, error: ReaderError) -> None:
        if self._box is not None:
            return
        text = self.tr(
            "{what}\n\nWhat you wrote last is only in this window. If you save a copy elsewhere, you can take it in "
            "later with Bookmarks ▸ Import."
        )
        box = Message(self._window, Icon.Warning, self.tr("Not Saved"), text.format(what=worded(error)))
        box.offer(self.tr("Try Again"), self._close)
        box.offer(self.tr("Save a Copy and Close…"), self._copy)
        box.offer(self.tr("Close Without Saving"), self._give_up, Role.DestructiveRole)
        box.offer(self.tr("Cancel"), role=Role.RejectRole)
        box.finished.connect(self._box_gone)
        self._box = box
        box.ask()

    def _copy(self) -> None:
        self._closing = True
        self.copy_asked.emit()

    def _give_up(self) -> None:
        self._given_up = True
        self._close()

    def _close(self) -> None:
        self._window.window().close()

    def _box_gone(self) -> None:
        self._box = None
