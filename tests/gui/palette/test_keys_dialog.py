"""The table of keys: changed by pressing them, warned of, reset, and working at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.memory.settings import OWN_KEYS
from ascl_reader.gui.palette.keys_dialog import KeysDialog
from ascl_reader.gui.widgets.message import Message
from tests.gui.conftest import type_text
from tests.gui.menus import choose, offered

pytestmark = pytest.mark.shared_window

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(qtbot: QtBot, program: Program) -> KeysDialog:
    program.window.commands.change_keys.trigger()
    made = program.window.findChildren(KeysDialog)[-1]
    qtbot.waitUntil(made.box.hasFocus)
    return made


def test_keys_that_are_pressed_are_given_and_work_at_once(qtbot: QtBot, program: Program, dialog: KeysDialog) -> None:
    type_text(dialog.box, "about")
    assert dialog.table.topLevelItemCount() == 1
    qtbot.keyClick(dialog.typed, Qt.Key.Key_J, CTRL)
    assert dialog.told.text() == "No command has these keys."
    dialog.give.click()
    assert dialog.told.text() == "About ASCL Reader: Ctrl+J."
    assert program.settings.get(OWN_KEYS) == {"about": ["Ctrl+J"]}
    assert program.window.commands.about.shortcut() == QKeySequence("Ctrl+J")
    dialog.reset.click()
    assert program.settings.get(OWN_KEYS) == {} and program.window.commands.about.shortcuts() == []
    dialog.close()


def test_clashes_are_said_before_keys_are_taken(qtbot: QtBot, program: Program, dialog: KeysDialog) -> None:
    dialog.choose("about")
    qtbot.keyClick(dialog.typed, Qt.Key.Key_K, CTRL)
    assert "“Search All Statements” has these keys." in dialog.told.text()
    assert dialog.give.text() == "&Take Them from It"
    qtbot.keyClick(dialog.typed, Qt.Key.Key_E, CTRL | ALT)
    assert "AltGr" in dialog.told.text()
    qtbot.keyClick(dialog.typed, Qt.Key.Key_K, CTRL)
    dialog.give.click()
    commands = program.window.commands
    assert commands.find.shortcuts() == [] and commands.about.shortcut() == QKeySequence("Ctrl+K")
    dialog.reset_all.click()
    question = dialog.findChildren(Message)[-1]
    next(button for button in question.buttons() if button.text() == "Reset All").click()
    assert commands.find.shortcut() == QKeySequence("Ctrl+K") and commands.about.shortcuts() == []
    assert not dialog.reset_all.isEnabled()
    dialog.close()


def test_tab_leaves_the_field_for_keys(qtbot: QtBot, dialog: KeysDialog) -> None:
    dialog.typed.setFocus()
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Tab)
    assert not dialog.typed.hasFocus() and dialog.typed.keySequence().isEmpty()
    dialog.close()


def test_the_menu_key_offers_what_the_buttons_can_do_with_the_command(dialog: KeysDialog) -> None:
    dialog.choose("find")
    assert offered(dialog.table) == ["No Keys"]
    choose(dialog.table, "No Keys")
    assert offered(dialog.table) == ["Reset"]
    choose(dialog.table, "Reset")
    assert dialog.table.currentItem().text(1) == "Ctrl+K"
    dialog.close()


def test_a_narrow_table_leaves_the_menus_out_rather_than_names_of_commands(qtbot: QtBot, dialog: KeysDialog) -> None:
    assert not dialog.table.isColumnHidden(2)
    dialog.resize(20 * dialog.fontMetrics().lineSpacing(), dialog.height())
    qtbot.waitUntil(lambda: dialog.table.isColumnHidden(2))
    dialog.close()
