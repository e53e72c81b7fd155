"""The whole job as one walk through the program; how a thing is pressed is left to who walks it (test_tours.py).

Files are named in Qt's own dialog, which is told the name.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.entries import Stance
from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.folder_dialog import FolderDialog
from ascl_reader.gui.compare.compare_dialog import CompareDialog
from ascl_reader.gui.importing.import_window import ImportWindow
from tests.gui.conftest import titles, type_text
from tests.gui.every_window import REVIEWED

KEY = Qt.Key
PATIENCE = 60_000
"""Milliseconds."""

FOUND = "A fair EHCP process in every area"


class Tour:
    """Does the job in a running program; how a thing is pressed is the traveller's."""

    def __init__(self, qtbot: QtBot, program: Program, folder: Path) -> None:
        self.qtbot, self.program, self.folder = qtbot, program, folder
        self.window, self.actions = program.window, program.window.commands

    def wait(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds, also where a page is set or a file read on a machine that does much else."""
        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def can_be_pressed(self, widget: QWidget) -> None:
        """Wait until a button is there and can be pressed."""
        self.wait(lambda: widget.isVisible() and widget.isEnabled())

    def press(self, widget: QWidget) -> None:
        """Press a button."""
        raise NotImplementedError

    def command(self, action: QAction) -> None:
        """Give a command of the main window, or of another one whose button has it."""
        raise NotImplementedError

    def choose(self, view: QAbstractItemView, row: int) -> None:
        """Choose a row."""
        raise NotImplementedError

    def go_to(self, widget: QWidget) -> None:
        """Give a field the keyboard focus."""
        raise NotImplementedError

    def take_stance(self) -> None:
        """Choose “We agree”."""
        raise NotImplementedError

    def turn_to(self, window: QWidget) -> None:
        """Make a window the active one, asked for anew where what closed meanwhile gave that to another."""

        def active() -> bool:
            if not window.isActiveWindow():
                window.activateWindow()
            return window.isActiveWindow()

        self.wait(active)

    def dialog(self, kind: type[QDialog]) -> Any:
        """Wait for a dialog of a kind and return it."""
        found: list[QDialog] = []

        def there() -> bool:
            found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
            return bool(found)

        self.wait(there)
        self.turn_to(found[0])
        return found[0]

    def answer(self, box: QMessageBox) -> int:
        """Press the first button of a question that waits for its answer."""
        box.show()
        self.turn_to(box)
        self.press(next(each for each in box.buttons() if box.buttonRole(each) is QMessageBox.ButtonRole.AcceptRole))
        return 0

    def name_file(self, name: str) -> None:
        """Name a file in Qt's dialog and take it."""
        dialog = self.dialog(QFileDialog)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(self.folder / name))  # at once: letter by letter, Qt would complete it
        QTest.keyClick(field, KEY.Key_Return)

    def whole(self) -> None:
        """Do all of it, and look at what came of it."""
        self.find_and_read()
        self.keep()
        self.brief()
        self.bring_in()
        self.compare_and_undo()

    def find_and_read(self) -> None:
        self.go_to(self.window.top.search)
        type_text(QApplication.focusWidget() or self.window, "EHCP")
        self.wait(lambda: FOUND in titles(self.program) and len(titles(self.program)) < 10)
        self.choose(self.window.list.view, titles(self.program).index(FOUND))
        self.wait(lambda: self.window.header.title.text() == FOUND)
        for pane in self.window.panes.panes.values():
            self.go_to(pane.edit)
            assert pane.edit.hasFocus() and len(pane.edit.toPlainText()) > 60

    def keep(self) -> None:
        here = self.window.session.statement
        self.command(self.actions.bookmark_in)
        dialog = self.dialog(FolderDialog)
        self.go_to(dialog.name)
        type_text(dialog.name, "Governors")
        self.press(
            next(each for each in dialog.findChildren(QPushButton) if "Add folder" in each.text().replace("&", ""))
        )
        self.press(dialog.findChild(QDialogButtonBox).buttons()[0])
        self.wait(lambda: not dialog.isVisible())
        self.turn_to(self.window)
        self.go_to(self.window.note.text)
        type_text(self.window.note.text, "Two plans refused.")
        self.press(self.window.note.details)
        self.take_stance()
        work = self.program.bookmark_autosave
        self.wait(lambda: here in work.work.notes and work.work.notes[here].stance is Stance.AGREES)
        assert work.work.notes[here].text == "Two plans refused."
        assert [each.name for each in work.work.folders.values()] == ["Governors"]

    def brief(self) -> None:
        self.command(self.actions.add_to_briefing)
        self.command(self.actions.briefing)
        self.wait(lambda: self.program.briefing._briefing is not None)
        briefing: Any = self.program.briefing._briefing
        self.turn_to(briefing)
        for button, name, begins in (
            (briefing.parts.save, "b.pdf", b"%PDF"),
            (briefing.parts.save_word, "b.docx", b"PK"),
        ):
            self.press(button)
            self.name_file(name)
            file = self.folder / name
            self.wait(lambda file=file, begins=begins: file.exists() and file.read_bytes().startswith(begins))
            self.wait(lambda: not any(each.isVisible() for each in briefing.findChildren(QFileDialog)))
            self.turn_to(briefing)
        briefing.close()
        self.turn_to(self.window)

    def bring_in(self) -> None:
        page = self.folder / "sport.txt"
        page.write_text(REVIEWED, encoding="utf-8")
        self.window.files_dropped.emit([page])
        dialog = self.dialog(ImportWindow)
        self.wait(dialog.review.list.isVisible)
        count = len(dialog.review.opened.items)
        buttons = {each.text().replace("&", ""): each for each in dialog.findChildren(QPushButton)}
        self.choose(dialog.review.list, 1)
        self.press(buttons["Leave out"])
        assert sum(each.correction.left_out for each in dialog.review.opened.items) == 1
        self.press(dialog.accept_button)
        self.wait(lambda: len(self.program.library.statements) == 35 + count - 1)
        importing = self.program.library_commands.importing
        self.wait(lambda: importing.dialog is None and not self.window.reading.is_reading)
        self.turn_to(self.window)

    def compare_and_undo(self) -> None:
        self.command(self.actions.compare)
        dialog = self.dialog(CompareDialog)
        self.go_to(dialog.pasted)
        type_text(dialog.pasted, "Our school asks for a field.")
        self.wait(lambda: "difference" in dialog.told.text())
        self.press(dialog.next)
        self.wait(lambda: dialog.told.text().startswith("1 of "))
        dialog.reject()
        self.turn_to(self.window)
        self.command(self.actions.undo_import)
        self.wait(lambda: len(self.program.library.statements) == 35)
