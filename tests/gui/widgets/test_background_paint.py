"""Work off the window's thread and what the window paints: neither waits for the other."""

from __future__ import annotations

import time

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.background import Background


@pytest.fixture
def order() -> list[str]:
    """What happened, in order."""
    return []


@pytest.fixture
def part(qtbot: QtBot, order: list[str]) -> QWidget:
    """A widget on the screen that notes when it is painted."""

    class Part(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            order.append("painted")

    part = Part()
    qtbot.addWidget(part)
    part.show()
    qtbot.waitExposed(part)
    qtbot.waitUntil(lambda: "painted" in order)
    order.clear()
    return part


def test_an_answer_comes_after_what_waits_to_be_painted(
    qtbot: QtBot, background: Background, part: QWidget, order: list[str]
) -> None:
    """Both painted together would hold the next key up."""
    background.finished.connect(lambda *_: order.append("answered"))
    part.update()
    background._done.emit("kind", background._tickets.setdefault("kind", 1), None, None)
    qtbot.waitUntil(lambda: "answered" in order)
    assert order == ["painted", "answered"]


def test_work_that_waits_for_the_paint_begins_once_all_is_painted(
    qtbot: QtBot, background: Background, part: QWidget, order: list[str]
) -> None:
    part.update()
    background.run("search", lambda: order.append("searched"), once_painted=True)
    time.sleep(0.1)
    assert order == [], "nothing is done beside what the window does now"
    qtbot.waitUntil(lambda: "searched" in order)
    assert order == ["painted", "searched"]


def test_of_work_that_waits_for_the_paint_only_the_newest_is_done(
    qtbot: QtBot, background: Background, order: list[str]
) -> None:
    background.run("search", lambda: order.append("old"), once_painted=True)
    background.run("search", lambda: order.append("new"), once_painted=True)
    background.run("other", lambda: order.append("dropped"), once_painted=True)
    background.drop("other")
    qtbot.waitUntil(lambda: bool(order))
    qtbot.wait(20)
    assert order == ["new"]
