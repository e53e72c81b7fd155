"""Unused objects are cleared away on the window's thread alone, however much a background thread makes."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets import garbage_collection
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.garbage_collection import GarbageCollection


@pytest.fixture(autouse=True)
def python_collects_by_itself(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(garbage_collection, "EVERY", 20)
    monkeypatch.setattr(garbage_collection, "QUIET", 0.0)
    gc.enable()
    yield
    gc.disable()


def unused_widget(cleared_in: list[int]) -> None:
    """Make a widget that only an object holds which it holds itself, as dialogs with connected methods do."""
    widget = QWidget()
    widget.itself = widget  # type: ignore[attr-defined]
    weakref.finalize(widget, lambda: cleared_in.append(threading.get_ident()))


def much_work() -> int:
    return len([[number] for number in range(200_000)])


def test_a_widget_is_never_cleared_away_in_the_background(qtbot: QtBot) -> None:
    owner, cleared_in = QObject(), []
    GarbageCollection(owner)
    background = Background(owner)
    for _ in range(20):
        unused_widget(cleared_in)
    with qtbot.waitSignal(background.finished):
        background.run("much", much_work)
    held = [[number] for number in range(5_000)]  # collecting is due by how much was made and is still there
    qtbot.waitUntil(lambda: len(cleared_in) == 20)
    assert held
    assert set(cleared_in) == {threading.get_ident()}
    background.close()


def test_the_program_clears_away_on_its_own_thread(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: hasattr(program, "history"))
    assert not gc.isenabled()
    assert program.window.findChild(GarbageCollection) is not None
    cleared_in: list[int] = []
    unused_widget(cleared_in)
    held = [[number] for number in range(5_000)]
    qtbot.waitUntil(lambda: cleared_in == [threading.get_ident()])
    assert len(held) == 5_000


def test_all_objects_are_looked_through_only_once_typing_pauses(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """That took the time of several keys, in the midst of typing."""
    looked: list[int] = []
    made = [10_000]
    monkeypatch.setattr(gc, "get_count", lambda: (made[0], 0, 1_000))
    monkeypatch.setattr(gc, "collect", looked.append)
    monkeypatch.setattr(garbage_collection, "QUIET", 60.0)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    collection = GarbageCollection(field)
    collection._watch(field.windowHandle())
    monkeypatch.setattr(garbage_collection, "_last_use", [0.0])
    qtbot.keyClick(field.windowHandle(), "x")
    qtbot.wait(100)
    assert not looked
    made[0] = 25_000
    qtbot.waitUntil(lambda: bool(looked))
    assert set(looked) == {0}, "very many are looked through lest memory runs full"
    made[0] = 10_000
    monkeypatch.setattr(garbage_collection, "QUIET", 0.0)
    qtbot.waitUntil(lambda: 2 in looked)
