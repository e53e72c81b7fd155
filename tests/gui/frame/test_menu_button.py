"""A button with a menu: its tip is told to all, and entries that come as it opens are fitted to the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.menu_button import MenuButton

LONG = "An entry that is far wider than any screen " * 40


class Filled(MenuButton):
    """Has one entry more each time that it opens."""

    def fill(self) -> None:
        self.entries.addAction(LONG)


def test_the_tip_is_read_out_too_and_enter_in_a_field_does_not_press_it(qtbot: QtBot) -> None:
    button = MenuButton("Ways", "What it is for")
    qtbot.addWidget(button)
    assert "What it is for" in button.toolTip() and button.accessibleDescription() == "What it is for"
    assert not button.autoDefault() and button.menu() is button.entries


def test_what_is_filled_in_as_it_opens_is_fitted_to_the_screen(qtbot: QtBot) -> None:
    button = Filled("Ways", "What it is for")
    qtbot.addWidget(button)
    button.entries.aboutToShow.emit()
    assert [each.text() for each in button.entries.actions()] == [LONG]
    assert button.entries.font().pointSizeF() < QApplication.font().pointSizeF()
