"""The keyboard focus goes back to the list or pane from which one came, as long as it can take it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.around.focus_return import FocusReturn


class Window(QWidget):
    """A list and a box, and a part with a box and a list of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.list, self.box, self.part = QListWidget(), QLineEdit(), QWidget()
        self.note, self.inner = QLineEdit(), QListWidget()
        column, inside = QVBoxLayout(self), QVBoxLayout(self.part)
        for each in (self.box, self.list, self.part):
            column.addWidget(each)
        for each in (self.note, self.inner):
            inside.addWidget(each)
        self.returns = FocusReturn(self.part)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    yield made


def test_it_goes_back_past_boxes_and_lists_of_the_part_itself(window: Window) -> None:
    for each in (window.list, window.box, window.inner, window.note):
        each.setFocus()
    assert window.returns.give_back() and window.list.hasFocus()


def test_without_a_list_before_nothing_takes_it(window: Window) -> None:
    window.box.setFocus()
    window.note.setFocus()
    assert not window.returns.give_back() and window.note.hasFocus()


def test_a_list_that_went_away_is_not_gone_back_to(window: Window) -> None:
    window.list.setFocus()
    window.note.setFocus()
    window.list.setEnabled(False)
    assert not window.returns.give_back()
    window.list.setEnabled(True)
    window.list.hide()
    assert not window.returns.give_back()
    window.list.show()
    assert window.returns.give_back()
    window.list.deleteLater()
    QApplication.sendPostedEvents(window.list, QEvent.Type.DeferredDelete)
    assert not window.returns.give_back()


def test_the_list_of_another_window_is_none_of_it(qtbot: QtBot, window: Window) -> None:
    other = QListWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    window.activateWindow()
    window.note.setFocus()
    assert not window.returns.give_back()
