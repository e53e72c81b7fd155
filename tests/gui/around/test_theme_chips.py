"""The chips of a statement's themes: pressed themselves, or chosen in the menu of the chip that counts the others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.around.theme_chips import SPARE, Chip, ThemeChips
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from tests.conftest import MakeLibrary, statement_data


@pytest.fixture
def chips(qtbot: QtBot, make_library: MakeLibrary, appearance: Appearance) -> Iterator[ThemeChips]:
    appearance.set_text_size(100)
    owner = QWidget()
    qtbot.addWidget(owner)
    flow = FlowLayout(owner)
    made = ThemeChips(make_library(statement_data("one")), owner)
    flow.addWidget(made.more)
    made.show_themes(("funding", "send-funding", "behaviour"), flow)
    owner.resize(600, 100)
    owner.show()
    yield made


def test_those_without_room_are_counted_and_named(qtbot: QtBot, chips: ThemeChips) -> None:
    chips.show_first(1)
    assert [chip.isVisible() for chip in chips.all] == [True, False, False]
    qtbot.waitUntil(lambda: chips.more.text() == "+2")
    assert chips.more.accessibleName() == "More themes: 2"
    assert chips.more.toolTip() == "SEND funding\nBehaviour"
    chips.show_first(0)
    qtbot.waitUntil(lambda: chips.more.text() == chips.more.accessibleName() == "3 themes")
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


def test_a_chip_without_room_for_its_name_shows_that_it_is_cut(chips: ThemeChips) -> None:
    chip = chips.all[1]
    chip.resize(60, chip.height())
    assert chip.text().endswith("…") and chip.name == "SEND funding" and "SEND funding" in chip.toolTip()
    chip.resize(chip.sizeHint())
    assert chip.text() == "SEND funding"


def test_chips_of_a_statement_with_more_themes_are_made_before_it_comes(qtbot: QtBot, chips: ThemeChips) -> None:
    owner = chips.more.parentWidget()
    qtbot.waitUntil(lambda: len(owner.findChildren(Chip)) == 3 + SPARE + 1)
    made = set(owner.findChildren(Chip))
    chips.show_themes(("funding", "send-funding", "behaviour", "funding"), owner.findChild(FlowLayout))
    assert set(owner.findChildren(Chip)) == made
    assert [chip.isVisible() for chip in chips.all] == [True] * 4


def test_a_longer_name_is_whole_at_once_where_the_chip_may_grow(qtbot: QtBot, chips: ThemeChips) -> None:
    chip = chips.all[0]
    qtbot.waitUntil(lambda: chip.width() >= chip.sizeHint().width())
    chip.show_name("A name that is longer than the one before it")
    assert chip.text() == chip.name
    chip.show_name("A name that is longer than the one before it, and than all the room that there is for it " * 3)
    qtbot.waitUntil(lambda: chip.text().endswith("…"))
    chip.show_name("Another one that is longer than all the room that there is for it, and longer than that " * 3)
    assert chip.text().startswith("Another") and chip.text().endswith("…")


def test_nothing_is_made_ahead_where_there_are_chips_enough(qtbot: QtBot, chips: ThemeChips) -> None:
    owner = chips.more.parentWidget()
    qtbot.waitUntil(lambda: len(owner.findChildren(Chip)) == 3 + SPARE + 1 and not chips._ahead.is_busy)
    chips.show_themes(("funding",), owner.findChild(FlowLayout))
    assert not chips._ahead.is_busy
