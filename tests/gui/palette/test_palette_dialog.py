"""The palette does what is chosen with keys, greys what cannot be done and says why, and opens statements."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.palette.palette_dialog import PaletteDialog
from ascl_reader.gui.widgets.grouped_list_delegate import DIM
from tests.gui.conftest import type_text

pytestmark = pytest.mark.shared_window


def opened(qtbot: QtBot, program: Program) -> PaletteDialog:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(program.window, Qt.Key.Key_P, keys)
    dialog = program.window.findChildren(PaletteDialog)[-1]
    qtbot.waitUntil(dialog.box.hasFocus)
    return dialog


def test_plain_words_find_a_command_and_enter_does_it(qtbot: QtBot, program: Program) -> None:
    dialog = opened(qtbot, program)
    assert len(dialog.list.keys()) == len(list(program.window.commands))
    type_text(dialog.box, "dark mode")
    assert dialog.list.keys() == ["appearances/dark"]
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.appearance.choice == "dark")
    program.appearance.choose("light")


def test_arrows_walk_from_the_box_and_a_statement_opens_by_its_title(qtbot: QtBot, program: Program) -> None:
    dialog = opened(qtbot, program)
    type_text(dialog.box, "fair ehcp process")
    assert dialog.list.texts() == ["Statements", "A fair EHCP process in every area"]
    assert not dialog.list.itemDelegate().badge_area(dialog.list.currentIndex()).width(), "no badge without a word"
    dialog.box.clear()
    type_text(dialog.box, "text")
    first = dialog.list.currentIndex().row()
    qtbot.keyClick(dialog.box, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == first + 1 and dialog.box.hasFocus()
    dialog.box.clear()
    type_text(dialog.box, "fair ehcp process")
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert program.window.session.statement == "ehcp-process-consistency"


def test_what_cannot_be_done_is_grey_says_why_and_does_nothing(qtbot: QtBot, program: Program) -> None:
    assert not program.window.commands.back.isEnabled()
    dialog = opened(qtbot, program)
    type_text(dialog.box, "return")
    assert dialog.list.keys() == ["back"]
    index = dialog.list.place("back")
    assert index.data(DIM) and "Nothing was read before this." in index.data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert dialog.isVisible() and "Nothing was read before this." in dialog.told.text()
    qtbot.keyClick(dialog.box, Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.box.text() == ""
    qtbot.keyClick(dialog.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not program.window.findChildren(PaletteDialog))


def test_nothing_found_is_said_and_what_is_walked_to_is_announced(
    qtbot: QtBot, program: Program, heard: list[str]
) -> None:
    dialog = opened(qtbot, program)
    type_text(dialog.box, "bigger text")
    assert heard[-1].startswith("1 found. Larger Text")
    dialog.box.clear()
    qtbot.keyClick(dialog.box, Qt.Key.Key_Down)
    assert heard[-1].startswith("Export Library")
    type_text(dialog.box, "zzz")
    assert dialog.list.keys() == [] and heard[-1].startswith("Nothing has these words.")
    dialog.close()
    QApplication.processEvents()
