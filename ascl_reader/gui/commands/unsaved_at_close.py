"""Whether the window may close: not before what the user made is saved, saved elsewhere, or given up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ascl_reader.errors import ReaderError
from ascl_reader.gui.saving.autosave import Autosave
from ascl_reader.gui.widgets.message import Icon, Message, Role
from ascl_reader.gui.widgets.problems import worded


class Unsaved(NamedTuple):
    """A file that must be saved before the window closes.

    `tell` is called with the error that keeps it from being saved, or with None once it is saved. `advice` follows the
    error in the question. `copy` asks where a copy is to be saved instead; None if there is no such way.
    """

    autosave: Autosave[Any, Any]
    tell: Callable[[ReaderError | None], object]
    advice: str
    copy: Callable[[], object] | None = None


class UnsavedAtClose(QObject):
    """Saves each file before the window closes, and asks what to do where that fails.

    What was given up counts for one attempt to close: where another question is answered with Cancel, the window stays
    and everything is saved or asked about again.
    """

    def __init__(self, window: QWidget, files: tuple[Unsaved, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._given_up: frozenset[int] = frozenset()
        self._after_copy: frozenset[int] | None = None
        self._box: Message | None = None

    def may_close(self) -> bool:
        """Returns whether every file is saved or given up; if one is not, asks, and closes the window later."""
        for number, each in enumerate(self._files):
            error = None if number in self._given_up else each.autosave.flush()
            each.tell(error)
            if error is not None:
                for other in self._files[: number + 1]:
                    other.autosave.resume()
                self._ask(number, error)
                return False
        return True

    def save_all(self) -> None:
        """Saves each file as far as that can be, and asks nothing: the session is about to end."""
        for each in self._files:
            each.tell(each.autosave.flush())
            each.autosave.resume()

    def is_all_saved(self) -> bool:
        """Returns whether everything that was changed is on the disk."""
        return not any(each.autosave.unsaved for each in self._files)

    def copy_saved(self) -> None:
        """Closes the window, where the copy was saved for that."""
        if self._after_copy is not None:
            given_up, self._after_copy = self._after_copy, None
            self._close(given_up)

    def copy_not_saved(self) -> None:
        """Keeps the window open, as no copy was saved."""
        self._after_copy = None

    def _ask(self, number: int, error: ReaderError) -> None:
        if self._box is not None:
            return
        file, before = self._files[number], self._given_up
        given_up = before | {number}
        text = f"{worded(error)}\n\n{file.advice}"
        box = Message(self._window, Icon.Warning, self.tr("Not Saved"), text)
        box.offer(self.tr("Try Again"), lambda: self._close(before))
        if file.copy is not None:
            box.offer(self.tr("Save a Copy and Close…"), lambda: self._copy(number, given_up))
        box.offer(self.tr("Close Without Saving"), lambda: self._close(given_up), Role.DestructiveRole)
        box.offer(self.tr("Cancel"), role=Role.RejectRole)
        box.finished.connect(self._box_gone)
        self._box = box
        box.ask()

    def _copy(self, number: int, given_up: frozenset[int]) -> None:
        self._after_copy = given_up
        copy = self._files[number].copy
        if copy is not None:
            copy()

    def _close(self, given_up: frozenset[int]) -> None:
        self._given_up = given_up
        self._window.window().close()
        self._given_up = frozenset()

    def _box_gone(self) -> None:
        self._box = None
