"""What every control of every window keeps to, for a tour of the windows: the wheel, Alt+Down, the size of a target."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from ascl_reader.gui.widgets.choices import ChoiceBox

LEAST = 24
"""Pixels across and down of what is clicked (WCAG 2.2, 2.5.8); links are as high as their line of text."""


def faults_of(widget: QWidget) -> Iterator[str]:
    """Yield what is wrong with a control that is shown."""
    if not widget.isVisible():
        return
    if isinstance(widget, QComboBox) and not isinstance(widget, ChoiceBox):
        yield "a combo box of Qt's own: arrows, wheel and letters change it unseen"
    before = value_of(widget)
    if before is not None:
        turn_wheel(widget)
        if value_of(widget) != before:
            yield "changed by the wheel"
    clicked = isinstance(widget, QAbstractButton | QComboBox | QAbstractSpinBox | QLineEdit)
    inside = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit)
    if clicked and not inside and widget.property("use") != "link" and min(widget.width(), widget.height()) < LEAST:
        yield f"a target of {widget.width()} × {widget.height()} pixels"


def value_of(widget: QWidget) -> object:
    """Return the value that a wheel could change, nothing where there is none."""
    if isinstance(widget, QComboBox | QTabBar):
        return widget.currentIndex()
    if isinstance(widget, QAbstractSpinBox):
        return widget.text()
    if isinstance(widget, QAbstractSlider) and not isinstance(widget, QScrollBar):
        return widget.value()
    return None


def turn_wheel(widget: QWidget) -> None:
    at = QPointF(widget.rect().center())
    for delta in (-120, 120, 120):
        turned = (QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, QWheelEvent(at, at, *turned, Qt.ScrollPhase.NoScrollPhase, False))
