"""Rows and columns: order, room around and between, who takes what is left; and the room in what scrolls."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QListView, QPlainTextEdit, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.arranging import REST, in_column, in_row, room_in


class Square(QWidget):
    """A widget of ten pixels that may become larger."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Return ten by ten."""
        return QSize(10, 10)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(200, 200)
    return made


def laid_out(owner: QWidget, parts: list[Square]) -> list[tuple[int, int, int, int]]:
    """Return where the parts stand and how large they are."""
    owner.show()
    QApplication.processEvents()
    return [(each.x(), each.y(), each.width(), each.height()) for each in parts]


def test_the_part_that_grows_takes_what_the_others_leave_of_a_row(owner: QWidget) -> None:
    first, second, third = parts = [Square(), Square(), Square()]
    in_row(first, second, third, on=owner, around=(1, 2, 3, 4), between=5, grows=second)
    left, middle, right = laid_out(owner, parts)
    assert left == (1, 2, 10, 194) and middle == (16, 2, 166, 194) and right == (187, 2, 10, 194)


def test_in_a_column_the_rest_of_the_room_is_left_where_it_stands(owner: QWidget) -> None:
    first, second = parts = [Square(), Square()]
    in_column(first, REST, second, on=owner, between=0)
    above, below = laid_out(owner, parts)
    assert above == (0, 0, 200, 10) and below == (0, 190, 200, 10)


@pytest.mark.parametrize("make", [in_row, in_column])
def test_one_stands_in_another_and_may_grow_there(owner: QWidget, make: Callable[..., QBoxLayout]) -> None:
    outside, inside = parts = [Square(), Square()]
    inner = make(inside)
    make(outside, inner, on=owner, between=0, grows=inner)
    still, grown = laid_out(owner, parts)
    assert 10 in still[2:] and 190 in grown[2:]


@pytest.mark.parametrize("rows", [1, 100])
@pytest.mark.parametrize("name", ["short", "long" * 100])
@pytest.mark.parametrize("policy", list(Qt.ScrollBarPolicy))
def test_the_room_in_an_area_is_that_of_its_viewport(
    qtbot: QtBot, rows: int, name: str, policy: Qt.ScrollBarPolicy
) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([name] * rows, view))
    view.setVerticalScrollBarPolicy(policy)
    view.resize(300, 200)
    assert room_in(view) == view.maximumViewportSize(), "before it is shown"
    view.show()
    qtbot.waitExposed(view)
    assert room_in(view) == view.viewport().size()
    view.resize(260, 160)
    assert room_in(view) == view.viewport().size(), "resized"


def test_margins_are_no_part_of_the_room(qtbot: QtBot) -> None:
    edit = QPlainTextEdit("\n".join("line" for _ in range(100)))
    qtbot.addWidget(edit)
    edit.setViewportMargins(10, 20, 30, 40)
    edit.show()
    qtbot.waitExposed(edit)
    assert room_in(edit) == edit.viewport().size()
