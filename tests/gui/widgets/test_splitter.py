"""The thin line between two panes: dragged by the left button, never over a pane, never by the Back button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.splitter import Splitter


class Window(QWidget):
    """Counts the presses that nothing in it took."""

    def __init__(self) -> None:
        super().__init__()
        self.presses: list[Qt.MouseButton] = []

    def mousePressEvent(self, event) -> None:
        self.presses.append(event.button())


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.resize(400, 100)
    return window


@pytest.fixture
def splitter(window: Window) -> Splitter:
    splitter = Splitter(Qt.Orientation.Horizontal)
    splitter.setParent(window)
    splitter.resize(400, 100)
    for _ in range(2):
        part = QWidget()
        part.setMinimumWidth(50)
        splitter.addWidget(part)
    window.show()
    return splitter


def drag(qtbot: QtBot, splitter: Splitter, by: int) -> None:
    handle = splitter.handle(1)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 50))
    qtbot.mouseMove(handle, QPoint(by, 50))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(by, 50))


def test_the_line_is_one_pixel_wide_and_drags(qtbot: QtBot, splitter: Splitter) -> None:
    assert splitter.handleWidth() == 1
    before = splitter.sizes()
    drag(qtbot, splitter, 40)
    left, right = splitter.sizes()
    assert left == pytest.approx(before[0] + 40, abs=3) and left + right == sum(before)


def test_no_pane_is_dragged_away(qtbot: QtBot, splitter: Splitter) -> None:
    drag(qtbot, splitter, 400)
    assert min(splitter.sizes()) == 50


def test_a_part_grows_by_its_neighbour_and_says_when_there_is_no_more_room(qtbot: QtBot, splitter: Splitter) -> None:
    first, last = splitter.widget(0), splitter.widget(1)
    before = splitter.sizes()
    with qtbot.waitSignal(splitter.splitterMoved):
        assert splitter.grow(first, 40)
    assert splitter.sizes() == [before[0] + 40, before[1] - 40]
    assert splitter.grow(last, 40) and splitter.sizes() == before
    assert splitter.is_last(last) and not splitter.is_last(first)
    assert splitter.grow(first, 400) and not splitter.grow(first, 400)
    last.hide()
    assert not splitter.can_grow(first) and splitter.is_last(first)


def test_the_back_button_on_the_line_is_left_to_the_window(qtbot: QtBot, splitter: Splitter, window: Window) -> None:
    qtbot.mouseClick(splitter.handle(1), Qt.MouseButton.BackButton)
    qtbot.mouseClick(splitter.handle(1), Qt.MouseButton.LeftButton)
    assert window.presses == [Qt.MouseButton.BackButton]


@pytest.mark.parametrize("left", range(0, 36, 3))
def test_sizes_that_are_cut_short_leave_the_parts_side_by_side(splitter: Splitter, left: int) -> None:
    before = splitter.sizes()
    splitter.restoreState(splitter.saveState().data()[:left])
    assert splitter.sizes() == before and splitter.widget(0).x() < splitter.widget(1).x()
    assert splitter.handleWidth() == 1 and not splitter.childrenCollapsible()


def test_sizes_are_restored_to_parts_alone(splitter: Splitter) -> None:
    """Some versions of Qt end the program where there are none."""
    saved = splitter.saveState()
    splitter.setSizes([100, 300])
    assert splitter.restoreState(saved) and splitter.sizes() != [100, 300]
    assert not Splitter(Qt.Orientation.Horizontal).restoreState(saved)


def test_sizes_of_another_kind_of_splitter_are_not_taken(splitter: Splitter) -> None:
    before = splitter.sizes()
    assert not splitter.restoreState(Splitter(Qt.Orientation.Vertical).saveState())
    assert splitter.orientation() is Qt.Orientation.Horizontal and splitter.sizes() == before


@pytest.mark.parametrize("size", [-1, 2**24, 2**31 - 1])
def test_sizes_that_no_part_can_have_are_not_taken(splitter: Splitter, size: int) -> None:
    """At those some versions of Qt ended the program once the parts were shown."""
    before, saved = splitter.sizes(), splitter.saveState().data()
    assert not splitter.restoreState(saved[:12] + size.to_bytes(4, "big", signed=True) * 2 + saved[20:])
    assert splitter.sizes() == before
