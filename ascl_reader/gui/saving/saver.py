"""Saves what changed: soon after each change, in the background, and once more when the window closes.

What is saved is added with a name, a function that returns its value now, and one that writes a value. Whoever changes
it marks it; one timer saves all that is marked. What could not be saved is tried again, and stays marked until then.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from types import MethodType
from typing import Any, Generic, TypeVar
from weakref import WeakMethod

from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.errors import ReaderError
from ascl_reader.gui.widgets.background import Background

SAVE, LOOK = "saving", "looking for changes on the disk"

SOON = 700
"""Milliseconds after a change until it is saved; with the 300 for which typing is collected, well under two seconds."""

LATER = 5_000
"""Milliseconds until saving is tried again after it failed."""

Value = TypeVar("Value")

_log = logging.getLogger("ascl_reader.saving")


class Saved(QObject, Generic[Value]):
    """A value that is saved to its file. `marked` is emitted when it changed.

    `written` tells, on the window's thread, of a value that was saved, with what writing returned; `failed` tells of
    the error. `looked` tells what look() found. Other work on the same file goes to `background`, which does one thing
    after the other.
    """

    marked = Signal()
    looked = Signal(object)
    written = Signal(object, object)
    failed = Signal(object)

    def __init__(self, name: str, value: Callable[[], Value], write: Callable[[Value], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.name = name
        self._value = _weak(value)
        self._write = _weak(write)
        self.is_marked = False
        self._sent: tuple[Value] | None = None
        self._answer: tuple[Value, Any] | None = None
        """What the last save was given and returned, until the window's thread has taken it."""
        self._is_failing = False
        self._is_looking = False
        self._found: tuple[Any] | None = None
        """What the last look found, until the window's thread has taken it."""
        self.background = Background(self)
        self.background.finished.connect(self._finished)
        self.background.failed.connect(self._failed)
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self.mark)

    @property
    def is_unsaved(self) -> bool:
        """Whether something is not on the disk yet."""
        return self.is_marked or self._sent is not None

    @property
    def is_due(self) -> bool:
        """Whether it is to be saved with the others: it changed, and did not just fail."""
        return self.is_marked and not self._retry.isActive()

    def mark(self) -> None:
        """Notes that it changed; it is saved soon."""
        self._retry.stop()
        self.is_marked = True
        self.marked.emit()

    def save(self) -> None:
        """Saves in the background; if it is being saved or looked at already, afterwards."""
        if self._sent is not None or self._is_looking:
            self.marked.emit()
            return
        value = self._value()
        self._sent, self.is_marked = (value,), False
        self.background.run(SAVE, lambda: self._saving(value))

    def look(self, read: Callable[[], Any]) -> None:
        """Reads the disk in the background, unless that or a save is under way.

        Nothing is saved until `looked` was emitted with what was read: what another program wrote is taken over first,
        or the next save would remove it.
        """
        if self._sent is None and not self._is_looking:
            self._is_looking = True
            self.background.run(LOOK, lambda: self._looking(read))

    def settle(self) -> None:
        """Waits for what is under way, and emits the result of a look or a save that has ended."""
        self._retry.stop()
        self.background.close()
        found, self._found = self._found, None
        self._is_looking = False
        if found is not None:
            self.looked.emit(found[0])
        answer, self._answer = self._answer, None
        if answer is not None:
            self._sent = None
            self.written.emit(*answer)
        elif self._sent is not None:
            self._sent, self.is_marked = None, True

    def flush(self) -> ReaderError | None:
        """Saves what is not saved yet and waits for it; returns the error that prevented it, if one did."""
        self.settle()
        if not self.is_marked:
            return None
        value = self._value()
        try:
            result = self._write(value)
        except ReaderError as error:
            _log.info("%s could not be saved: %s", self.name, error)
            return error
        self.is_marked = False
        self.written.emit(value, result)
        return None

    def retry_later(self) -> None:
        """Tries again after a while what stays unsaved."""
        if self.is_marked:
            self._retry.start(LATER)

    def _saving(self, value: Value) -> Any:
        result = self._write(value)
        self._answer = (value, result)
        return result

    def _looking(self, read: Callable[[], Any]) -> Any:
        found = read()
        self._found = (found,)
        return found

    def _look_ended(self) -> None:
        self._is_looking, self._found = False, None
        if self.is_due:
            self.save()

    def _finished(self, kind: str, result: Any) -> None:
        if kind == LOOK and self._is_looking:
            self.looked.emit(result)
            self._look_ended()
        elif kind == SAVE and self._sent is not None:
            (value,) = self._sent
            self._sent = self._answer = None
            self._is_failing = False
            _log.debug("%s is saved", self.name)
            self.written.emit(value, result)

    def _failed(self, kind: str, error: object) -> None:
        if kind == LOOK:
            self._look_ended()
        elif kind == SAVE:
            self._sent, self.is_marked = None, True
            if not self._is_failing:
                _log.info("%s could not be saved: %s", self.name, error)
            self._is_failing = True
            self.retry_later()
            self.failed.emit(error)


def _weak(call: Callable[..., Any]) -> Callable[..., Any]:
    """Returns a function that holds no object whose method it calls, as signals do; else neither would ever go."""
    if not isinstance(call, MethodType):
        return call
    method = WeakMethod(call)

    def call_method(*arguments: Any) -> Any:
        """Calls the method of an object that is still there."""
        found = method()
        assert found is not None, "saved after its end"
        return found(*arguments)

    return call_method


class Saver(QObject):
    """Saves all that is marked, together, some time after the first mark."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Saved[Any]] = []
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._save_marked)

    def add(self, name: str, value: Callable[[], Value], write: Callable[[Value], Any]) -> Saved[Value]:
        """Adds a thing to be saved; returns the object that its owner marks when it changes."""
        saved = Saved(name, value, write, self)
        saved.marked.connect(self._note)
        self._all.append(saved)
        return saved

    def flush(self) -> None:
        """Saves all that is not saved yet and waits for it, before the window closes."""
        self._soon.stop()
        self._of_each(Saved.flush)

    def _note(self) -> None:
        if not self._soon.isActive():
            self._soon.start(SOON)

    def _save_marked(self) -> None:
        self._of_each(lambda each: each.save() if each.is_due else None)

    def _of_each(self, call: Callable[[Saved[Any]], object]) -> None:
        """Calls for each; a fault of one is raised once the others had their turn."""
        faults: list[Exception] = []
        for each in self._all:
            try:
                call(each)
            except Exception as error:
                faults.append(error)
        if faults:
            raise faults[0]
