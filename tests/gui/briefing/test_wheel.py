"""The wheel changes no field of the briefing window that was not clicked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import current, fill


def turn_wheel(field: QWidget) -> None:
    at = QPointF(field.rect().center())
    for delta in (-120, 120, 120):
        turned = (QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(field, QWheelEvent(at, at, *turned, Qt.ScrollPhase.NoScrollPhase, False))


def test_the_wheel_over_any_field_changes_nothing(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    before = fill(desk, ids[:2], date="2026-12-02")
    window.show_briefing()
    fields = [*window.findChildren(QComboBox), *window.findChildren(QAbstractSpinBox)]
    assert len(fields) > 4
    for field in fields:
        turn_wheel(field)
        for part in field.findChildren(QWidget):
            turn_wheel(part)
    window.commit()
    assert current(desk) == before
