"""The audit: every window and dialog is opened once, and looked at with the eyes and the ears of its users.

Names, roles and states as a screen reader is told them, the order of Tab, the ring around what has the keyboard focus,
which colours stand on which, and Esc.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.library.library import Library
from tests.gui.conftest import OpenProgram
from tests.gui.every_window import close_all_but, each_window, furnish, shown, stay_open
from tests.gui.look.test_colours import TEXT_PAIRS
from tests.gui.seen import Pairs, least_ring, ring_of, wear_told_apart
from tests.gui.told import faults_told, interfaces, name_of, out_of_order, stops

pytestmark = pytest.mark.qt_log_ignore(
    "plugin does not support (propagateSizeHints|grabbing)",
    "Cannot open file .*icons",  # the made-up colours have no pictures
    extend=True,
)

FEWEST = 150
"""Pixels of a colour on a ground below which the edge of something was taken for letters."""

TRIALS = 5
"""PySide may drop its side of a widget that Qt still has, as what was asked of it goes; Qt is asked for all again."""

PATIENCE = 3.0
"""Seconds after which a fault stays one."""


def out_of_order_at_last(window: QWidget) -> list[str]:
    """Return where Tab goes against the picture, once what a search changes, in turns, has its places."""
    until = time.monotonic() + PATIENCE
    while (faults := list(out_of_order(window, stops(window)))) and time.monotonic() < until:
        QTest.qWait(1)
    return faults


class Audit:
    """Collects what is wrong, each fault once however many windows have it."""

    def __init__(self) -> None:
        self.faults: dict[str, str] = {}
        self.pairs = Pairs()
        self.visited: list[str] = []
        self._ringed: set[object] = set()

    def look(self, name: str, window: QWidget) -> None:
        """Look at a window; file dialogs are Qt's own, and menus take the keys from all others."""
        self.visited.append(name)
        if isinstance(window, QFileDialog):
            return
        self.pairs.look(window)
        for widget, told in interfaces(window):
            for fault in faults_told(widget, told):
                self._note(name, f"{name_of(widget)} {fault}")
        if not isinstance(window, QMenu):
            window.activateWindow()
            for fault in out_of_order_at_last(window):
                self._note(name, f"Tab goes against the picture: {fault}")
            self._look_at_rings(name, window)

    def press_esc(self, name: str, window: QWidget) -> None:
        """Press Esc in a dialog, which is to close it."""
        if isinstance(window, QDialog) and not isinstance(window, QFileDialog):
            QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
            if window in shown():
                self._note(name, "is not closed by Esc")

    def _look_at_rings(self, name: str, window: QWidget) -> None:
        """Look at one control of each kind: what it is, and how the style sheet draws it."""
        for trial in range(TRIALS):
            try:
                self._look_at_rings_of(name, stops(window))
                return
            except RuntimeError:
                if trial == TRIALS - 1:
                    raise

    def _look_at_rings_of(self, name: str, order: list[QWidget]) -> None:
        for number, widget in enumerate(order):
            kind = (type(widget), widget.objectName(), widget.property("use"), widget.property("flat"))
            others = (each for each in order if not widget.isAncestorOf(each) and not each.isAncestorOf(widget))
            other = next((each for each in others if each is not widget), None)
            if kind not in self._ringed and other is not None:
                ring = ring_of(widget, order[number - 1], other)
                self._ringed.add(kind)
                if ring < least_ring(widget):
                    self._note(name, f"{name_of(widget)} has no ring that is seen once Tab led to it: {ring:.2f}")

    def _note(self, name: str, fault: str) -> None:
        self.faults.setdefault(fault, name)


def test_every_window_is_read_walked_and_seen(
    qtbot: QtBot, open_program: OpenProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shipped: Library
) -> None:
    page = furnish(tmp_path, shipped.statements[0].id, shipped.statements[3].id)
    stay_open(monkeypatch.setattr)
    QAccessible.setActive(True)
    program, audit = open_program(), Audit()
    program.window.resize(1360, 850)
    wear_told_apart(program.appearance)
    for name, window in each_window(program, page):
        audit.look(name, window)
        audit.press_esc(name, window)
    assert audit.faults == {}
    drawn = {pair for pair, count in audit.pairs.counted.items() if count >= FEWEST}
    assert drawn - set(TEXT_PAIRS) == set(), "the contrast of each pair of colours is computed for every appearance"
    assert len(drawn) >= 11 and len(audit.visited) >= 45


def test_the_audit_would_find_what_is_wrong(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QPushButton("Save as"), QPushButton()
    first.setAccessibleName("Export")
    first.setStyleSheet("QPushButton:focus { outline: none; } QPushButton { border: none; background: #ffffff; }")
    for each in (second, QLabel("between"), first):
        column.addWidget(each)
    QWidget.setTabOrder(first, second)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    audit = Audit()
    audit.look("made", window)
    told = " ".join(audit.faults)
    assert "labelled “Save as” and called “Export”" in told and "has no name" in told
    assert "has no ring" in told
    close_all_but(set())
