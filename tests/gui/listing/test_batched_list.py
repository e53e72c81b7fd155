"""Keys in a list of thousands, pressed before all of its rows are laid out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.listing.batched_list import BatchedList

ROWS = 3_000


@pytest.fixture
def view(qtbot: QtBot) -> BatchedList:
    """Return a list that has its rows, of which Qt has laid out none yet."""
    view = BatchedList(in_a_batch=20)
    qtbot.addWidget(view)
    view.resize(200, 300)
    view.show()
    view.setModel(QStringListModel([f"row {number}" for number in range(ROWS)], view))
    view.setCurrentIndex(view.model().index(0, 0))
    return view


def in_sight(view: BatchedList) -> bool:
    """Return whether the current row is seen."""
    return view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_end_leads_to_the_last_row_of_all_and_it_comes_into_sight(qtbot: QtBot, view: BatchedList) -> None:
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == ROWS - 1
    qtbot.waitUntil(lambda: in_sight(view))
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    assert in_sight(view)


def test_end_in_an_empty_list_leads_nowhere(qtbot: QtBot, view: BatchedList) -> None:
    view.setModel(QStringListModel([], view))
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert not view.currentIndex().isValid()


def top_row(view: BatchedList) -> int:
    return view.indexAt(QPoint(view.viewport().width() // 2, 0)).row()


def larger(view: BatchedList, points: int) -> None:
    """Give the list larger letters as a change of the appearance does: Qt lays it out by itself before it is told."""
    font = view.font()
    font.setPointSize(points)
    view.setFont(font)
    view.setStyleSheet(f"/* {points} */")
    view.lay_out_again()


def test_in_larger_letters_the_rows_are_seen_at_once_where_they_were(qtbot: QtBot, view: BatchedList) -> None:
    view.setModel(QStringListModel([f"row {number}" for number in range(300)], view))
    qtbot.waitUntil(lambda: not view.visualRect(view.model().index(299, 0)).isEmpty())
    view.scrollTo(view.model().index(200, 0), BatchedList.ScrollHint.PositionAtTop)
    assert top_row(view) == 200
    for points in (14, 24, 9):
        larger(view, points)
        assert top_row(view) == 200, "no turn of the loop was needed, in which the list would be blank"
    place = view.verticalScrollBar().value() + 3
    view.verticalScrollBar().setValue(place)
    view.doItemsLayout()
    assert view.verticalScrollBar().value() == place, "half a row above the top stays so"


def test_a_chosen_row_that_was_in_sight_stays_in_sight(qtbot: QtBot, view: BatchedList) -> None:
    view.setModel(QStringListModel([f"row {number}" for number in range(300)], view))
    qtbot.waitUntil(lambda: not view.visualRect(view.model().index(299, 0)).isEmpty())
    view.setCurrentIndex(view.model().index(208, 0))
    view.scrollTo(view.model().index(200, 0), BatchedList.ScrollHint.PositionAtTop)
    larger(view, 22)
    assert in_sight(view)


def test_of_very_many_rows_the_place_comes_back_once_they_are_laid_out(qtbot: QtBot, view: BatchedList) -> None:
    qtbot.waitUntil(lambda: not view.visualRect(view.model().index(ROWS - 1, 0)).isEmpty())
    view.scrollTo(view.model().index(2000, 0), BatchedList.ScrollHint.PositionAtTop)
    larger(view, 24)
    assert view.layoutMode() is BatchedList.LayoutMode.Batched, "no key waits for all of them"
    wanted = view.model().index(2000, 0)
    qtbot.waitUntil(lambda: view.viewport().rect().intersects(view.visualRect(wanted)))
