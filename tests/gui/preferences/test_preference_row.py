"""A line of the dialog: a value chosen by keys takes effect at once, and the usual one can be put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.preferences.preference_row import Preference, PreferenceRow


def test_a_value_is_chosen_and_put_back_with_keys(qtbot: QtBot) -> None:
    held: list[int] = [100]
    size = Preference(
        "size", "Looks", "Text size", "Of all.", {100: "100 %", 125: "125 %"}, 100, lambda: held[-1], held.append
    )
    row = PreferenceRow(size)
    qtbot.addWidget(row)
    row.show()
    assert row.box.currentText() == "100 %" and not row.reset.isEnabled()
    assert row.box.accessibleName() == "Text size" and row.reset.accessibleName() == "Reset Text size"
    qtbot.keyClick(row.box, Qt.Key.Key_Down)
    qtbot.keyClick(row.box.view(), Qt.Key.Key_Down)
    with qtbot.waitSignal(row.changed):
        qtbot.keyClick(row.box.view(), Qt.Key.Key_Return)
    assert held[-1] == 125 and row.reset.isEnabled()
    qtbot.keyClick(row.reset, Qt.Key.Key_Space)
    assert held[-1] == 100 and row.box.currentText() == "100 %" and not row.reset.isEnabled()


def test_a_value_that_is_not_offered_is_shown_too(qtbot: QtBot) -> None:
    row = PreferenceRow(Preference("size", "", "Text size", "", {100: "100 %"}, 100, lambda: 117, lambda _: None))
    qtbot.addWidget(row)
    assert row.box.currentText() == "117" and row.reset.isEnabled()


SIZE = Preference(
    "size", "Looks", "Text size", "Of all text.", {100: "100 %", 125: "125 %"}, 100, lambda: 100, lambda _: None
)


@pytest.mark.parametrize(
    ("query", "found"), [("", True), ("TEXT", True), ("size looks", True), ("125", True), ("fonts", False)]
)
def test_every_word_of_a_search_stands_in_it(query: str, found: bool) -> None:
    assert SIZE.answers(query) is found


@pytest.mark.parametrize(("value", "taken"), [(125, True), (126, False), ("125", False), (True, False), (None, False)])
def test_it_takes_one_of_its_values_of_the_same_type(value: object, taken: bool) -> None:
    assert SIZE.takes(value) is taken
