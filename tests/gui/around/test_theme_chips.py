"""The chips of a statement's themes: pressed themselves, or chosen in the menu of the chip that counts the others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.around.theme_chips import ThemeChips
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from tests.conftest import MakeLibrary, statement_data


@pytest.fixture
def chips(qtbot: QtBot, make_library: MakeLibrary) -> Iterator[ThemeChips]:
    owner = QWidget()
    qtbot.addWidget(owner)
    flow = FlowLayout(owner)
    made = ThemeChips(make_library(statement_data("one")), owner)
    flow.addWidget(made.more)
    made.show_themes(("funding", "send-funding", "behaviour"), flow)
    owner.show()
    yield made


def test_those_without_room_are_counted_and_named(chips: ThemeChips) -> None:
    chips.show_first(1)
    assert [chip.isVisible() for chip in chips.all] == [True, False, False]
    assert (chips.more.text(), chips.more.accessibleName()) == ("+2", "More themes: 2")
    assert chips.more.toolTip() == "SEND funding\nBehaviour"
    chips.show_first(0)
    assert chips.more.text() == chips.more.accessibleName() == "3 themes"
    chips.show_first(3)
    assert not chips.more.isVisible()


def test_a_theme_is_chosen_from_the_menu_by_keys(qtbot: QtBot, chips: ThemeChips) -> None:
    chips.show_first(1)
    chips.more.setFocus()
    qtbot.keyClick(chips.more, Qt.Key.Key_Space)
    (menu,) = chips.more.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["SEND funding", "Behaviour"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(chips.chosen) as chosen:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chosen.args == ["behaviour"]


def test_more_chips_take_more_room_and_all_take_no_counting_one(chips: ThemeChips) -> None:
    needed = chips.widths(10)
    assert len(needed) == 4 and needed[1] < needed[2]
    chips.show_themes((), FlowLayout())
    assert chips.widths(10) == [0]
