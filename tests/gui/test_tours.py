"""The whole job twice: by keys alone, and by the mouse alone but for what is written.

Find, read, bookmark into a new folder, note, stance, brief, save as PDF and as Word, import, correct, accept, compare,
undo. Files are named in Qt's own dialog, which is told the name; all else is pressed as a person presses it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
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

from ascl_reader.bookmarks.stance import Stance
from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.folder_dialog import FolderDialog
from ascl_reader.gui.compare.compare_dialog import CompareDialog
from ascl_reader.gui.importing.import_window import ImportWindow
from tests.gui.conftest import titles, type_text
from tests.gui.every_window import REVIEWED

pytestmark = pytest.mark.qt_log_ignore("plugin does not support grabbing", extend=True)

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
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


class KeysAlone(Tour):
    """Tab, arrows, Enter, Space and the keys of the commands; no focus is given but by these."""

    def press(self, widget: QWidget) -> None:
        self.can_be_pressed(widget)
        self.go_to(widget)
        QTest.keyClick(widget, KEY.Key_Space)

    def command(self, action: QAction) -> None:
        self.wait(action.isEnabled)
        keys = action.shortcut()[0]
        QTest.keyClick(self.window.focusWidget() or self.window, keys.key(), keys.keyboardModifiers())

    def choose(self, view: QAbstractItemView, row: int) -> None:
        self.go_to(view)
        QTest.keyClick(view, KEY.Key_Home)
        while view.currentIndex().row() < row:
            before = view.currentIndex().row()
            QTest.keyClick(view, KEY.Key_Down)
            assert view.currentIndex().row() > before

    def go_to(self, widget: QWidget) -> None:
        for _ in range(120):
            here = widget.window().focusWidget() or widget.window()
            if here is widget:
                return
            QTest.keyClick(here, KEY.Key_Tab)
        raise AssertionError(f"Tab never led to {widget}")

    def take_stance(self) -> None:
        box = self.window.note.stance
        self.go_to(box)
        QTest.keyClick(box, KEY.Key_Down, ALT)
        self.wait(box.view().isVisible)
        QTest.keyClick(box.view(), KEY.Key_Down)
        QTest.keyClick(box.view(), KEY.Key_Return)


class MouseAlone(Tour):
    """Clicks at places on the screen; letters are typed where they were clicked."""

    def press(self, widget: QWidget) -> None:
        self.can_be_pressed(widget)
        self._click(widget, widget.rect())

    def command(self, action: QAction) -> None:
        self.wait(action.isEnabled)
        bar = self.window.top.menus._bar
        menu = next(each for each in self.window.menus.menus if action in each.actions())
        self._click(bar, bar.actionGeometry(menu.menuAction()))
        self.wait(lambda: menu.isVisible() and not menu.actionGeometry(action).isEmpty())
        with self.qtbot.waitSignal(action.triggered, timeout=PATIENCE):
            self._click(menu, menu.actionGeometry(action))

    def choose(self, view: QAbstractItemView, row: int) -> None:
        index = view.model().index(row, 0)
        view.scrollTo(index)
        self._click(view.viewport(), view.visualRect(index))

    def go_to(self, widget: QWidget) -> None:
        viewport = getattr(widget, "viewport", None)
        target = viewport() if viewport is not None else widget
        self._click(target, target.rect())
        assert widget.hasFocus()

    def take_stance(self) -> None:
        box = self.window.note.stance
        self._click(box, box.rect())
        self.wait(box.view().isVisible)
        self.choose(box.view(), 1)

    def _click(self, widget: QWidget, place: QRect) -> None:
        assert not widget.visibleRegion().intersected(place).isEmpty(), f"{widget} is not where it can be clicked"
        QTest.mouseMove(widget, QPoint(place.center()))
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(place.center()))


@pytest.mark.timeout(360)
@pytest.mark.parametrize("how", [KeysAlone, MouseAlone], ids=["keys alone", "mouse alone"])
def test_the_whole_job(
    qtbot: QtBot, ready: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: type[Tour]
) -> None:
    ready.window.resize(1360, 850)
    qtbot.waitUntil(lambda: hasattr(ready, "at_close") and ready.briefing_autosave.ready)
    tour = how(qtbot, ready, tmp_path)

    def asked(box: QMessageBox) -> int:
        """Let the traveller answer."""
        return tour.answer(box)

    monkeypatch.setattr(QMessageBox, "exec", asked)
    usual = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(1)  # for so long a list that has just opened takes no click
    try:
        tour.whole()
    finally:
        QApplication.setDoubleClickInterval(usual)
