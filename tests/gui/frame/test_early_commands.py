"""A command that is asked for before anything carries it out is carried out later; one that was is not done twice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QDialog
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


def done_now(early: EarlyCommands) -> None:
    """Carry out what is kept, and wait for it."""
    early.carry_out()
    QApplication.processEvents()


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
    assert not done, "others hear it first"
    QApplication.processEvents()
    assert done == ["second", "first"]
    loads.loaded.emit(None)
    fails.loaded.emit(None)
    QApplication.processEvents()
    assert done == ["second", "first"]


def test_what_was_carried_out_at_once_is_not_done_again(parent: QObject) -> None:
    before, after = QAction("before", parent), QAction("after", parent)
    done = list[str]()
    before.triggered.connect(lambda: done.append("before"))
    early = EarlyCommands((before, after), parent)
    before.trigger()
    after.triggered.connect(lambda: done.append("after"))
    done_now(early)
    after.trigger()
    assert done == ["before", "after"]


def test_a_choice_that_was_made_early_is_the_one_that_is_told(parent: QObject) -> None:
    choice, told = QAction("choice", parent, checkable=True), list[bool]()
    early = EarlyCommands((choice,), parent)
    choice.trigger()
    choice.setChecked(False)  # as the settings have it, which are read later
    choice.toggled.connect(told.append)
    choice.triggered.connect(lambda: told.append(choice.isChecked()))
    done_now(early)
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
    done_now(early)
    one.trigger()
    other.trigger()
    assert not done and not one.isChecked() and other.isChecked()


def test_a_key_that_is_pressed_again_as_nothing_happens_counts_once(parent: QObject) -> None:
    action, done = QAction("action", parent), list[str]()
    early = EarlyCommands((action,), parent)
    action.trigger()
    action.trigger()
    action.triggered.connect(lambda: done.append("action"))
    done_now(early)
    assert done == ["action"]


def test_what_would_work_on_something_else_by_now_is_not_done_and_told(parent: QObject) -> None:
    stays, moves, done, told = QAction("stays", parent), QAction("&moves", parent), list[str](), list[str]()
    places = {stays: "here", moves: "here"}
    early = EarlyCommands((stays, moves), parent, places.get)
    early.told.connect(told.append)
    for action in (moves, stays):
        action.trigger()
    stays.triggered.connect(lambda: done.append("stays"))
    moves.triggered.connect(lambda: done.append("moves"))
    places[moves] = "there"
    done_now(early)
    assert done == ["stays"]
    assert told == ["Not done, as something else is shown by now: moves."]


def test_of_two_dialogs_that_were_asked_for_one_is_opened(parent: QObject, qtbot: QtBot) -> None:
    dialogs, told = (QDialog(), QDialog()), list[str]()
    actions = (QAction("One…", parent), QAction("Other…", parent))
    early = EarlyCommands(actions, parent)
    early.told.connect(told.append)
    for action, dialog in zip(actions, dialogs, strict=True):
        qtbot.addWidget(dialog)
        action.trigger()
        action.triggered.connect(dialog.open)
    done_now(early)
    assert [each.isVisible() for each in dialogs] == [True, False] and len(told) == 1
