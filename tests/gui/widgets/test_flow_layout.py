"""The layout of chips: lines end where the width does, and what changes is seen at once."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.flow_layout import FlowLayout


class Chip(QLabel):
    """A label of a fixed size."""

    def __init__(self, width: int, height: int = 20) -> None:
        super().__init__("x")
        self.setFixedSize(width, height)


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def filled(holder: QWidget, *chips: Chip) -> FlowLayout:
    layout = FlowLayout(on=holder, spacing=5)
    for chip in chips:
        layout.addWidget(chip)
    holder.show()
    return layout


def test_lines_end_where_the_width_does(holder: QWidget) -> None:
    layout = filled(holder, Chip(100), Chip(100), Chip(100, 30))
    assert [layout.heightForWidth(width) for width in (310, 309, 205, 204)] == [30, 55, 55, 80]
    assert layout.minimumSize().height() == 30


def test_widgets_stand_in_the_middle_of_their_line(holder: QWidget) -> None:
    low, high, below = Chip(100, 20), Chip(100, 30), Chip(100, 20)
    layout = filled(holder, low, high, below)
    layout.setGeometry(QRect(7, 3, 205, 100))
    assert low.geometry() == QRect(7, 8, 100, 20)
    assert high.geometry() == QRect(112, 3, 100, 30)
    assert below.geometry() == QRect(7, 38, 100, 20)


def test_the_last_ones_stand_at_the_end_of_their_line(holder: QWidget) -> None:
    first, second, last = Chip(100), Chip(100), Chip(50)
    layout = filled(holder, first, second, last)
    layout.at_end = 1
    layout.setGeometry(QRect(7, 3, 305, 100))
    assert [each.x() for each in (first, second, last)] == [7, 112, 262]
    layout.at_end = 2
    layout.setGeometry(QRect(7, 3, 306, 100))
    assert [each.x() for each in (first, second, last)] == [7, 158, 263]
    layout.setGeometry(QRect(7, 3, 210, 100))
    assert [each.x() for each in (first, second, last)] == [7, 112, 167], "of what is in the last line"


def test_a_hidden_or_changed_widget_counts_at_once(holder: QWidget) -> None:
    first, second = Chip(100), Chip(100, 40)
    layout = filled(holder, first, second)
    assert layout.heightForWidth(205) == 40
    second.hide()
    assert layout.heightForWidth(205) == 20 == layout.minimumSize().height()
    second.show()
    second.setFixedHeight(50)
    assert layout.heightForWidth(205) == 50 and layout.heightForWidth(204) == 75
    third = Chip(100)
    layout.insertWidget(0, third)
    third.show()
    assert layout.heightForWidth(205) == 75
    layout.clear()
    assert layout.heightForWidth(205) == 0 == layout.count()


def test_nothing_stays_of_the_items_of_widgets_that_were_taken_out(holder: QWidget) -> None:
    chips = [Chip(100) for _ in range(5)]
    layout = filled(holder, *chips)
    items = [weakref.ref(each) for each in layout._items()]
    layout.removeWidget(chips[0])
    chips[1].setParent(None)
    chips[2].deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    elsewhere = FlowLayout(on=QWidget(holder))
    elsewhere.addWidget(chips[3])
    gc.collect()
    assert [each() is None for each in items] == [True, True, True, True, False]
    assert (layout.count(), elsewhere.count()) == (1, 1)
    layout.clear()
    gc.collect()
    assert items[4]() is None and layout.count() == 0


def test_a_widget_is_never_wider_than_the_layout(holder: QWidget) -> None:
    label = QLabel("a sentence that would be wider than there is room for")
    layout = FlowLayout(on=holder)
    layout.addWidget(label)
    layout.setGeometry(QRect(0, 0, 60, 40))
    assert label.width() == 60


@pytest.mark.parametrize("width", [60, 150, 400])
def test_the_least_height_at_a_width_is_that_of_its_lines(holder: QWidget, width: int) -> None:
    layout = filled(holder, *(Chip(50) for _ in range(4)))
    assert layout.minimumHeightForWidth(width) == layout.heightForWidth(width) > 0
    around = QVBoxLayout()
    around.addLayout(FlowLayout())
    assert around.totalMinimumHeightForWidth(width) < 100


def test_what_changes_beside_it_asks_nothing_of_it(holder: QWidget) -> None:
    asked = []

    class Asked(FlowLayout):
        def hasHeightForWidth(self) -> bool:
            asked.append(self)
            return super().hasHeightForWidth()

    chips, beside = QWidget(), QLabel("a word")
    flow = Asked(on=chips)
    for _ in range(4):
        flow.addWidget(Chip(50))
    column = QVBoxLayout(holder)
    column.addWidget(chips)
    column.addWidget(beside)
    holder.show()
    QApplication.processEvents()
    assert asked
    asked.clear()
    beside.updateGeometry()
    QApplication.processEvents()
    assert not asked
