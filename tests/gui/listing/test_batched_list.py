"""Keys in a list of thousands, pressed before all of its rows are laid out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
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
