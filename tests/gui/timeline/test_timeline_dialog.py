"""Go ▸ Timeline opens at what is read, tells the mark that is walked to, opens a statement, and prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.timeline.timeline_dialog import TimelineDialog

pytestmark = pytest.mark.shared_window


def opened(qtbot: QtBot, program: Program) -> TimelineDialog:
    """Open the timeline by its keys."""
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(program.window, Qt.Key.Key_L, control_shift)
    dialog = program.window.findChildren(TimelineDialog)[-1]
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_statement_is_walked_to_and_opened(qtbot: QtBot, program: Program) -> None:
    read = program.library.statements[5]
    program.window.open_statement(read.id)
    dialog = opened(qtbot, program)
    assert len(dialog.view.entries) == len(program.library.statements)
    assert dialog.told.text().startswith(f"{read.title}. ") and dialog.view.hasFocus()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    first = dialog.view.entries[0]
    assert dialog.told.text() == dialog.view.words(first)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert program.window.session.statement == first.statement
    qtbot.waitUntil(lambda: not program.window.findChildren(TimelineDialog))


def test_the_chart_has_the_room_of_a_low_dialog(qtbot: QtBot, program: Program) -> None:
    dialog = opened(qtbot, program)
    dialog.resize(760, 700)
    QApplication.processEvents()
    assert dialog.title.isVisible() and dialog.key.isVisible() and not dialog.key_button.isVisible()
    assert dialog.larger.text() == "Zoom &In (+)"
    program.appearance.set_text_size(200)
    dialog.resize(760, 520)
    qtbot.waitUntil(lambda: dialog.view.height() > 250)
    assert dialog.larger.accessibleName() == "Zoom In (+)" and dialog.larger.text() == "+"
    assert len({button.y() for button in (dialog.larger, dialog.key_button, dialog.close_button)}) == 1, "one line"
    assert not dialog.title.isVisible() and not dialog.key.isVisible()
    qtbot.mouseClick(dialog.key_button, Qt.MouseButton.LeftButton)
    assert dialog.key.isVisible()
    dialog.reject()


def test_zoom_has_buttons_and_printing_tells_its_pages(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    dialog = opened(qtbot, program)
    dialog.larger.click()
    assert dialog.view.zoom > 1
    dialog.smaller.click()
    dialog.larger.click()
    dialog.whole.click()
    assert dialog.view.zoom == 1
    pressed: list[bool] = []
    dialog.print_button.clicked.connect(lambda: pressed.append(True))
    qtbot.keyClick(dialog.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(pressed) == 1
    asked = dialog.findChildren(QPrintDialog)[-1]
    asked.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    asked.done(QPrintDialog.DialogCode.Accepted)
    assert dialog.told.text().startswith("Printed on ")
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    dialog.reject()
