"""Work in pieces: one a turn of the loop, all in order, the rest at once where that is asked for, nothing twice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.in_turn import InTurn


def test_other_events_come_between_the_steps(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()
    turns = InTurn(owner)

    def first() -> None:
        """Note the step, and ask for an event of another kind."""
        done.append("first")
        QTimer.singleShot(0, owner, partial(done.append, "another event"))

    turns.begin([first, partial(done.append, "second"), partial(done.append, "third")])
    assert done == []
    qtbot.waitUntil(lambda: "third" in done)
    assert [each for each in done if each != "another event"] == ["first", "second", "third"]
    assert done.index("another event") < done.index("third")


def test_the_rest_is_done_at_once_in_order_and_not_again(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    turns = InTurn(owner)
    turns.begin(partial(done.append, number) for number in range(4))
    qtbot.waitUntil(lambda: bool(done))
    turns.finish()
    assert done == [0, 1, 2, 3]
    turns.finish()
    qtbot.wait(5)
    assert done == [0, 1, 2, 3]


def test_new_steps_take_the_place_of_those_left(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()
    turns = InTurn(owner)
    turns.begin([partial(done.append, "old")])
    turns.begin([partial(done.append, "new")])
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(5)
    assert done == ["new"]


def test_what_is_left_can_be_dropped(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()
    turns = InTurn(owner)
    turns.begin([partial(done.append, "never")])
    turns.leave()
    assert not turns.is_busy
    turns.finish()
    qtbot.wait(5)
    assert done == []
