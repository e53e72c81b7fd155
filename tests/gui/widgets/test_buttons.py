"""Buttons among words: what they call, what they say, and that Enter in a field does not press them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.buttons import link_button, told_button


@pytest.mark.parametrize("make", [link_button, lambda text, call: told_button(text, "What it does", call)])
def test_a_press_calls_and_enter_in_a_field_beside_it_does_not(
    qtbot: QtBot, make: Callable[[str, Callable[[], object]], QPushButton]
) -> None:
    called: list[str] = []
    dialog, field = QDialog(), QLineEdit()
    button = make("Open", lambda: called.append("opened"))
    in_column(field, button, on=dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not called
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert called == ["opened"]


def test_what_a_button_does_stands_in_its_tip_and_is_read_out(qtbot: QtBot) -> None:
    button = told_button("Add", "Adds the chosen statement (Enter)")
    qtbot.addWidget(button)
    assert button.toolTip() == button.accessibleDescription() == "Adds the chosen statement (Enter)"
