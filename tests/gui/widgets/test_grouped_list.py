"""A list in groups: keys go from row to row and pass over the headings; each row is heard whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY

GROUPS = [
    ("Doubtful", [GroupedRow("a", "Rooms", "warning", "Doubtful", "page 1")]),
    ("None of these", []),
    ("Sound", [GroupedRow("b", "Meals", "tick", "New"), GroupedRow("c", "Buses", "tick", "New")]),
]


@pytest.fixture
def grouped(qtbot: QtBot, appearance: Appearance) -> GroupedList:
    made = GroupedList(appearance, "Things")
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show_groups(GROUPS, "a")
    made.show()
    return made


def test_keys_pass_over_the_headings(qtbot: QtBot, grouped: GroupedList) -> None:
    chosen = []
    for _ in range(3):
        chosen.append(grouped.currentIndex().data(KEY))
        qtbot.keyClick(grouped, Qt.Key.Key_Down)
    assert chosen == ["a", "b", "c"]


def test_a_group_without_rows_has_no_heading(grouped: GroupedList) -> None:
    assert grouped.texts() == ["Doubtful", "Rooms", "Sound", "Meals", "Buses"]
    assert grouped.keys() == ["a", "b", "c"]
    assert not grouped.place("unknown").isValid()


def test_a_row_is_heard_with_its_badge_and_details(grouped: GroupedList) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert grouped.place("a").data(spoken) == "Rooms. Doubtful. page 1"
    assert grouped.place("b").data(spoken) == "Meals. New"


def test_filling_it_anew_chooses_the_row_of_a_key_and_is_quiet_meanwhile(grouped: GroupedList) -> None:
    loud: list[bool] = []
    grouped.selectionModel().currentChanged.connect(lambda *_: loud.append(grouped.quiet))
    spy = QSignalSpy(grouped.clicked)
    grouped.show_groups(GROUPS, "c")
    assert grouped.currentIndex().data(KEY) == "c"
    assert loud and all(loud) and not grouped.quiet and spy.count() == 0


@pytest.mark.parametrize("key", (Qt.Key.Key_Home, Qt.Key.Key_PageUp))
def test_home_and_page_up_reach_the_first_row_below_its_heading(
    qtbot: QtBot, grouped: GroupedList, key: Qt.Key
) -> None:
    grouped.choose("c")
    qtbot.keyClick(grouped, key)
    assert grouped.currentIndex().data(KEY) == "a"
    qtbot.keyClick(grouped, Qt.Key.Key_End)
    assert grouped.currentIndex().data(KEY) == "c"


def test_rows_grow_where_the_list_is_made_narrower(qtbot: QtBot, grouped: GroupedList) -> None:
    title = "Rooms and meals and buses for everybody in the county"
    grouped.resize(700, 300)
    grouped.show_groups([("All", [GroupedRow(key, title, "tick", "New") for key in "ab"])], "a")
    qtbot.waitUntil(lambda: grouped.visualRect(grouped.place("b")).height() > 0)
    wide = grouped.visualRect(grouped.place("b")).height()
    grouped.resize(160, 300)
    qtbot.waitUntil(lambda: grouped.visualRect(grouped.place("b")).height() > 2 * wide)
    assert grouped.visualRect(grouped.place("a")).bottom() < grouped.visualRect(grouped.place("b")).top()
