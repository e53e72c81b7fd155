"""What changed is saved soon, together, in the background; what fails stays unsaved and is tried again."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ascl_reader.errors import UnwritableFile
from ascl_reader.gui.saving import saver as module
from ascl_reader.gui.saving.saver import Saved, Saver


class Notes:
    """A value that is saved, a disk that may be full, and a writer that may be held up."""

    def __init__(self, saver: Saver, name: str) -> None:
        self.value = 0
        self.full = False
        self.go = threading.Event()
        self.go.set()
        self.written: list[tuple[int, str]] = []
        self.told: list[tuple[int, str]] = []
        self.saved: Saved[int] = saver.add(name, lambda: self.value, self._write)
        self.saved.written.connect(lambda value, result: self.told.append((value, result)))

    def change(self) -> None:
        self.value += 1
        self.saved.mark()

    def _write(self, value: int) -> str:
        assert self.go.wait(10)
        if self.full:
            raise UnwritableFile(path=Path("notes"), reason="No space left on device")
        self.written.append((value, threading.current_thread().name))
        return f"saved {value}"

    @property
    def values(self) -> list[int]:
        return [value for value, _ in self.written]


@pytest.fixture
def saver(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Saver]:
    monkeypatch.setattr(module, "SOON", 40)
    monkeypatch.setattr(module, "LATER", 60)
    saver = Saver()
    yield saver
    saver.flush()


def test_many_changes_are_saved_once_and_together_off_the_windows_thread(qtbot: QtBot, saver: Saver) -> None:
    one, other, third = Notes(saver, "one"), Notes(saver, "other"), Notes(saver, "third")
    for _ in range(5):
        one.change()
    other.change()
    assert one.saved.is_unsaved and not third.saved.is_unsaved
    qtbot.waitUntil(lambda: not (one.saved.is_unsaved or other.saved.is_unsaved))
    assert (one.values, other.values, third.values) == ([5], [1], [])
    assert threading.current_thread().name not in {thread for _, thread in one.written + other.written}
    assert one.told == [(5, "saved 5")]


def test_what_changes_while_it_is_saved_is_saved_after(qtbot: QtBot, saver: Saver) -> None:
    notes = Notes(saver, "notes")
    notes.go.clear()
    notes.change()
    notes.saved.save()
    notes.change()
    assert notes.saved.is_unsaved
    notes.go.set()
    qtbot.waitUntil(lambda: not notes.saved.is_unsaved)
    assert notes.values == [1, 2]


def test_what_fails_is_tried_again_until_it_is_saved(qtbot: QtBot, saver: Saver) -> None:
    notes = Notes(saver, "notes")
    failed: list[object] = []
    notes.saved.failed.connect(failed.append)
    notes.full = True
    notes.change()
    qtbot.waitUntil(lambda: len(failed) >= 2)
    assert notes.saved.is_unsaved and notes.values == []
    assert isinstance(notes.saved.flush(), UnwritableFile)
    assert notes.saved.is_unsaved
    notes.full = False
    notes.saved.retry_later()
    qtbot.waitUntil(lambda: not notes.saved.is_unsaved)
    assert notes.values == [1]


@pytest.mark.parametrize("more", [False, True])
def test_a_save_under_way_at_the_end_is_waited_for_and_told(saver: Saver, more: bool) -> None:
    notes = Notes(saver, "notes")
    notes.change()
    notes.saved.save()
    notes.saved.background._pool.waitForDone()  # written; the window's thread is not told yet
    if more:
        notes.change()
    saver.flush()
    assert notes.told == [(1, "saved 1"), *([(2, "saved 2")] if more else [])]
    assert not notes.saved.is_unsaved
    saver.flush()
    assert notes.values == [1, 2][: 1 + more]


def test_a_fault_of_one_keeps_none_of_the_others_from_being_saved(qtbot: QtBot, saver: Saver) -> None:
    faults = [RuntimeError("at the end"), RuntimeError("at once")]

    def value() -> int:
        if faults:
            raise faults.pop()
        return 0

    one, other = saver.add("faulty", value, lambda value: None), Notes(saver, "other")
    with qtbot.captureExceptions() as caught:
        one.mark()
        other.change()
        qtbot.waitUntil(lambda: other.values == [1])
    assert [str(each) for _, each, _ in caught] == ["at once"]
    other.change()
    with pytest.raises(RuntimeError, match="at the end"):
        saver.flush()
    assert other.values == [1, 2]


def test_the_saver_holds_no_object_whose_methods_it_was_given(saver: Saver) -> None:
    class Part(QObject):
        def now(self) -> int:
            return 1

        def write(self, value: int) -> None:
            pass

    part = Part()
    saver.add("part", part.now, part.write)
    gone = weakref.ref(part)
    gc.disable()
    try:
        del part
        assert gone() is None
    finally:
        gc.enable()


def test_what_is_saved_at_the_end_after_all_is_not_tried_again(qtbot: QtBot, saver: Saver) -> None:
    notes = Notes(saver, "notes")
    notes.full = True
    notes.change()
    with qtbot.waitSignal(notes.saved.failed):
        pass
    notes.full = False
    assert notes.saved.flush() is None and notes.values == [1]
    qtbot.wait(3 * module.LATER)
    assert notes.values == [1]


def test_what_a_look_at_the_disk_found_is_told_before_the_end(qtbot: QtBot, saver: Saver) -> None:
    notes = Notes(saver, "notes")
    found: list[object] = []
    notes.saved.looked.connect(found.append)
    notes.saved.look(lambda: "theirs")
    notes.saved.background._pool.waitForDone()  # read; the window's thread is not told yet
    saver.flush()
    qtbot.wait(1)
    assert found == ["theirs"]
