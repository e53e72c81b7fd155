"""The whole job twice: by keys alone, and by the mouse alone but for what is written.

Find, read, bookmark into a new folder, note, stance, brief, save as PDF and as Word, import, correct, accept, compare,
undo.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from tests.gui.tour import PATIENCE, Tour

pytestmark = pytest.mark.qt_log_ignore("plugin does not support grabbing", extend=True)

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


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
        box = self.window.note.more.stance
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
        box = self.window.note.more.stance
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
