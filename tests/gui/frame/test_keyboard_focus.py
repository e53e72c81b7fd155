"""Where the keyboard focus goes is seen, also where Tab leads into what was scrolled away; Esc leads back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.keyboard import FocusInSight, FocusOfDialogs, FocusReturn, FocusWithin


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.follower = FocusInSight(made)  # type: ignore[attr-defined]
    made.area, body = QScrollArea(), QWidget()  # type: ignore[attr-defined]
    column = QVBoxLayout(body)
    made.buttons = [QPushButton(str(number)) for number in range(40)]  # type: ignore[attr-defined]
    for button in made.buttons:
        column.addWidget(button)
    made.area.setWidget(body)
    made.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.outside = QPushButton("outside")  # type: ignore[attr-defined]
    whole = QVBoxLayout(made)
    whole.addWidget(made.outside)
    whole.addWidget(made.area)
    made.resize(200, 200)
    QWidget.setTabOrder(made.outside, made.buttons[0])
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_tab_from_outside_scrolls_to_where_it_leads(window: QWidget) -> None:
    bar = window.area.verticalScrollBar()
    window.outside.setFocus()
    bar.setValue(bar.maximum())
    assert window.buttons[0].visibleRegion().isEmpty()
    QTest.keyClick(window.outside, Qt.Key.Key_Tab)
    assert window.buttons[0].hasFocus() and not window.buttons[0].visibleRegion().isEmpty()


def test_what_is_seen_is_not_scrolled(window: QWidget) -> None:
    bar = window.area.verticalScrollBar()
    window.outside.setFocus()
    bar.setValue(20)
    seen = next(each for each in window.buttons if each.visibleRegion().boundingRect().height() == each.height())
    seen.setFocus()
    assert bar.value() == 20
    assert isinstance(window.follower, QObject)


def test_what_has_the_focus_stays_in_sight_where_the_window_becomes_lower(qtbot: QtBot, window: QWidget) -> None:
    window.resize(200, 600)
    QApplication.processEvents()
    last = [each for each in window.buttons if each.visibleRegion().boundingRect().height() == each.height()][-1]
    last.setFocus()
    window.resize(200, 200)
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())
    window.buttons[0].setFixedHeight(400)  # what is above it grows
    window.area.widget().adjustSize()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())


def test_what_was_scrolled_away_from_stays_out_of_sight(qtbot: QtBot, window: QWidget) -> None:
    bar = window.area.verticalScrollBar()
    window.buttons[0].setFocus()
    bar.triggerAction(QScrollBar.SliderAction.SliderToMaximum)
    window.resize(200, 260)
    QApplication.processEvents()
    assert window.buttons[0].visibleRegion().isEmpty()


class Parted(QWidget):
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
def parted(qtbot: QtBot) -> Iterator[Parted]:
    made = Parted()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    yield made


def test_it_goes_back_past_boxes_and_lists_of_the_part_itself(parted: Parted) -> None:
    for each in (parted.list, parted.box, parted.inner, parted.note):
        each.setFocus()
    assert parted.returns.give_back() and parted.list.hasFocus()


def test_without_a_list_before_nothing_takes_it(parted: Parted) -> None:
    parted.box.setFocus()
    parted.note.setFocus()
    assert not parted.returns.give_back() and parted.note.hasFocus()


def test_a_list_that_went_away_is_not_gone_back_to(parted: Parted) -> None:
    parted.list.setFocus()
    parted.note.setFocus()
    parted.list.setEnabled(False)
    assert not parted.returns.give_back()
    parted.list.setEnabled(True)
    parted.list.hide()
    assert not parted.returns.give_back()
    parted.list.show()
    assert parted.returns.give_back()
    parted.list.deleteLater()
    QApplication.sendPostedEvents(parted.list, QEvent.Type.DeferredDelete)
    assert not parted.returns.give_back()


def test_the_list_of_another_window_is_none_of_it(qtbot: QtBot, parted: Parted) -> None:
    other = QListWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    parted.activateWindow()
    parted.note.setFocus()
    assert not parted.returns.give_back()


class Told:
    """What was told, in order."""

    def __init__(self) -> None:
        self.all: list[tuple[object, ...]] = []

    def note(self, *what: object) -> None:
        self.all.append(what)


def test_a_part_is_told_only_of_what_comes_into_it_with_what_had_the_focus_before(parted: Parted) -> None:
    parted.list.setFocus()
    told, within = Told(), FocusWithin(parted.part)
    within.came.connect(told.note)
    parted.box.setFocus()
    parted.note.setFocus()
    parted.inner.setFocus()
    parted.box.setFocus()
    assert told.all == [(parted.box, parted.note), (parted.note, parted.inner)]


def test_a_window_is_not_told_of_the_dialogs_that_belong_to_it(qtbot: QtBot, parted: Parted) -> None:
    parted.list.setFocus()
    told, within = Told(), FocusWithin(parted)
    within.came.connect(told.note)
    dialog = QDialog(parted)
    inside = QLineEdit(dialog)
    dialog.open()
    qtbot.waitUntil(inside.hasFocus)
    assert not told.all
    dialog.close()
    parted.activateWindow()
    qtbot.waitUntil(parted.list.hasFocus)
    assert [now for _, now in told.all] == [parted.list]


def test_of_dialogs_only_those_of_the_kind_are_told_of(qtbot: QtBot, parted: Parted) -> None:
    told, of_files = Told(), FocusOfDialogs(QFileDialog, parted)
    of_files.came.connect(told.note)
    for dialog in (QDialog(parted), QFileDialog(parted, options=QFileDialog.Option.DontUseNativeDialog)):
        inside = QLineEdit(dialog)
        dialog.open()
        dialog.activateWindow()
        inside.setFocus()
        qtbot.waitUntil(inside.hasFocus)
        assert {each for (each,) in told.all} == ({dialog} if isinstance(dialog, QFileDialog) else set())
        dialog.close()
