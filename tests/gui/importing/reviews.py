"""What the tests of a review share: read into the window, corrected, accepted, and what is on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.library.imported import ImportedLibrary


def read(qtbot: QtBot, importing: Importing, *files: Path) -> ImportWindow:
    importing.read(files)
    qtbot.waitUntil(lambda: importing.dialog is not None and importing.dialog.review.opened is not None)
    assert importing.dialog is not None
    importing.dialog.activateWindow()
    qtbot.waitUntil(importing.dialog.isActiveWindow)
    return importing.dialog


def accepted(qtbot: QtBot, program: Program, importing: Importing) -> None:
    assert importing.dialog is not None
    program.window.reading.show_reading()
    with qtbot.waitSignal(importing.library_changed):
        qtbot.keyClick(importing.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not program.window.reading.is_reading)


def read_changed(qtbot: QtBot, program: Program, importing: Importing, page: Path) -> ImportWindow:
    """Import a page, change a word of it, and read it again."""
    read(qtbot, importing, page)
    accepted(qtbot, program, importing)
    page.write_text(page.read_text(encoding="utf-8").replace("at noon.", "at midday."), encoding="utf-8")
    return read(qtbot, importing, page)


def shown(dialog: ImportWindow) -> list[str]:
    return dialog.review.list.texts()


def written() -> list[Path]:
    return sorted(ImportedLibrary(paths.user_data()).folder.rglob("*.yaml"))


def press_in_box(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let the next question be answered with the button of this name."""

    def answer(box: QMessageBox) -> int:
        button = next(each for each in box.findChildren(QPushButton) if each.text() == name)
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)


def choose(dialog: ImportWindow, title: str) -> None:
    model = dialog.review.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    dialog.review.list.setCurrentIndex(next(row for row in rows if row.data() == title and row.data(KEY) is not None))


def go_to_paragraph(dialog: ImportWindow, text: str) -> None:
    lines = dialog.review.page.lines()
    row = next(number for number, line in enumerate(lines) if line.kind == "block" and line.own and text in line.text)
    dialog.review.page.setCurrentIndex(dialog.review.page.model().index(row, 0))
