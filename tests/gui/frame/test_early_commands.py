"""A command that is asked for before anything carries it out is carried out later; one that was is not done twice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.early_commands import EarlyCommands

pytestmark = pytest.mark.usefixtures("qapp")


class Store(QObject):
    """Tells that something is loaded, or that it could not be."""

    loaded = Signal(object)
    failed = Signal(object)


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def test_what_nobody_listened_to_is_carried_out_in_its_order_once_all_is_there(parent: QObject) -> None:
    first, second = QAction("first", parent), QAction("second", parent)
    early, done = EarlyCommands((first, second), parent), list[str]()
    second.trigger()
    first.trigger()
    first.triggered.connect(lambda: done.append("first"))
    second.triggered.connect(lambda: done.append("second"))
    loads, fails = Store(parent), Store(parent)
    early.carry_out((loads.loaded, loads.failed), (fails.loaded, fails.failed))
    loads.loaded.emit(None)
    assert not done
    fails.failed.emit(OSError())
    assert done == ["second", "first"]
    loads.loaded.emit(None)
    fails.loaded.emit(None)
    assert done == ["second", "first"]


def test_what_was_carried_out_at_once_is_not_done_again(parent: QObject) -> None:
    before, after = QAction("before", parent), QAction("after", parent)
    done = list[str]()
    before.triggered.connect(lambda: done.append("before"))
    early = EarlyCommands((before, after), parent)
    before.trigger()
    after.triggered.connect(lambda: done.append("after"))
    early.carry_out()
    after.trigger()
    assert done == ["before", "after"]


def test_a_choice_that_was_made_early_is_the_one_that_is_told(parent: QObject) -> None:
    choice, told = QAction("choice", parent, checkable=True), list[bool]()
    early = EarlyCommands((choice,), parent)
    choice.trigger()
    choice.setChecked(False)  # as the settings have it, which are read later
    choice.toggled.connect(told.append)
    choice.triggered.connect(lambda: told.append(choice.isChecked()))
    early.carry_out()
    assert told == [True, True] and choice.isChecked()


def test_what_can_no_longer_be_done_is_not_and_choices_stay_in_their_group(parent: QObject) -> None:
    action, one, other = QAction("action", parent), QAction("one", parent), QAction("other", parent)
    group = QActionGroup(parent)
    for each in (one, other):
        each.setCheckable(True)
        group.addAction(each)
    early, done = EarlyCommands((action, one, other), parent), list[str]()
    action.trigger()
    action.triggered.connect(lambda: done.append("action"))
    action.setEnabled(False)
    early.carry_out()
    one.trigger()
    other.trigger()
    assert not done and not one.isChecked() and other.isChecked()
