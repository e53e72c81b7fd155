"""The wheel changes no field of the briefing window that was not clicked."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Purpose
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.briefings_dialog import BriefingsDialog
from tests.gui.briefing_windows import current, fill, opened


def turn_wheel(field: QWidget) -> None:
    at = QPointF(field.rect().center())
    for delta in (-120, 120, 120):
        turned = (QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(field, QWheelEvent(at, at, *turned, Qt.ScrollPhase.NoScrollPhase, False))


def test_the_wheel_over_any_field_changes_nothing(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    before = fill(desk, ids[:2], date="2026-12-02", time="6.30pm", place="Library", page_limit=3)
    agenda = msgspec.structs.replace(before.chosen[0], purpose=Purpose.DECISION, item="7")
    before = fill(desk, ids[:2], date="2026-12-02", page_limit=3, chosen=(agenda, *before.chosen[1:]))
    window.show_briefing()
    window.parts.show_adding(True)
    fields = [*window.findChildren(QComboBox), *window.findChildren(QAbstractSpinBox)]
    assert len(fields) > 4
    for field in [*fields, *window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]:
        turn_wheel(field)
        for part in field.findChildren(QWidget):
            turn_wheel(part)
    window.commit()
    assert current(desk) == before


def test_the_wheel_changes_nothing_in_the_dialog_of_briefings(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids[:1])
    before = desk.briefings
    opened(qtbot, window).show_all()
    (dialog,) = window.findChildren(BriefingsDialog)
    shown = [(each, _value(each)) for each in dialog.findChildren(QWidget)]
    for widget, _ in shown:
        turn_wheel(widget)
    assert [_value(each) for each, _ in shown] == [value for _, value in shown]
    assert desk.briefings == before
    dialog.reject()


def _value(widget: QWidget) -> object:
    """Return what can be chosen or typed in a field."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QAbstractItemView):
        return widget.currentIndex().row()
    return widget.isChecked() if isinstance(widget, QAbstractButton) else None
