"""Qt itself and its models: rules that a wrong version or a careless change would break."""

from __future__ import annotations

import gc
import sys
import weakref

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ascl_reader.gui.browsing.tree_model import TreeModel
from ascl_reader.gui.listing.list_model import ListModel
from ascl_reader.gui.look.plain_text import in_utf16
from ascl_reader.gui.widgets.background import Background
from ascl_reader.library.library import Library
from ascl_reader.library.outline import View, outline, sort_newest_first


def test_qt_gives_back_its_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 takes one too many in most calls, which ends Python 3.11 and older after some thousands."""
    label, widget, model = QLabel(), QWidget(), QStandardItemModel()
    qtbot.addWidget(label)
    qtbot.addWidget(widget)
    gc.collect()
    before = sys.getrefcount(None)
    for number in range(300):
        label.setText(str(number))
        model.appendRow(QStandardItem("x"))
        widget.update()
    gc.collect()
    assert abs(sys.getrefcount(None) - before) < 150


class Called(QLabel):
    """Counts its calls in a list that lives on."""

    def __init__(self, calls: list[str], name: str) -> None:
        super().__init__(name)
        self._calls = calls

    def call(self) -> None:
        self._calls.append(self.text())


def test_a_call_for_later_neither_outlives_its_widget_nor_holds_it(qtbot: QtBot) -> None:
    """The program uses `QTimer.singleShot` with a context; another version of Qt has to keep to this."""
    calls: list[str] = []
    alive, deleted = Called(calls, "alive"), Called(calls, "deleted")
    for label in (deleted, alive):
        QTimer.singleShot(0, label, label.call)
    QTimer.singleShot(0, deleted, lambda: calls.append("deleted, as a lambda"))
    shiboken6.delete(deleted)
    qtbot.waitUntil(lambda: bool(calls))
    qtbot.wait(20)
    assert calls == ["alive"]
    watched = weakref.ref(alive)
    del alive, deleted, label
    gc.collect()
    assert watched() is None


def test_the_list_model_keeps_qts_rules(shipped: Library, qtmodeltester: ModelTester) -> None:
    model = ListModel(shipped)
    model.show_lines([statement.id for statement in sort_newest_first(shipped.statements)])
    qtmodeltester.check(model)


def test_the_tree_model_keeps_qts_rules(shipped: Library, qtmodeltester: ModelTester) -> None:
    for view in View:
        model = TreeModel()
        model.fill(outline(shipped, view))
        qtmodeltester.check(model)


def test_places_are_counted_as_qt_counts_them() -> None:
    assert in_utf16("plain", 1, 2) == (1, 2)
    assert in_utf16("a🙂b🙂c", 2, 2) == (3, 3)


def test_only_the_newest_answer_of_a_kind_is_told(qtbot: QtBot) -> None:
    background = Background()
    answers: list[object] = []
    background.finished.connect(lambda kind, answer: answers.append(answer))
    for number in range(20):
        background.run("count", lambda number=number: number)
    qtbot.waitUntil(lambda: answers == [19])
    background.close()


def test_a_failing_job_is_told_and_the_next_one_runs(qtbot: QtBot) -> None:
    background = Background()

    def fail() -> None:
        raise ValueError("no")

    with qtbot.waitSignal(background.failed) as failed:
        background.run("a", fail)
    assert isinstance(failed.args[1], ValueError)
    with qtbot.waitSignal(background.finished) as finished:
        background.run("a", lambda: 1)
    assert finished.args == ["a", 1]
    background.close()


def test_after_close_no_answer_comes(qtbot: QtBot) -> None:
    background = Background()
    answers: list[object] = []
    background.finished.connect(lambda kind, answer: answers.append(answer))
    background.run("a", lambda: 1)
    background.close()
    qtbot.wait(20)
    assert answers == []
