"""A notch of the wheel over any field of Qt's own dialogs changes no value."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPoint
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QColorDialog,
    QComboBox,
    QDialog,
    QFileDialog,
    QFontDialog,
    QInputDialog,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.dialog_wheel import DialogWheel


def value_of(field: QWidget) -> object:
    if isinstance(field, QComboBox | QTabBar):
        return field.currentIndex()
    return field.text() if isinstance(field, QAbstractSpinBox) else None


@pytest.fixture
def printer() -> QPrinter:
    return QPrinter()


def file_dialog(_printer: QPrinter) -> QDialog:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(["PDF (*.pdf)", "Word (*.docx)"])
    return dialog


def choice_dialog(_printer: QPrinter) -> QDialog:
    dialog = QInputDialog()
    dialog.setComboBoxItems(["one", "two", "three"])
    return dialog


def number_dialog(_printer: QPrinter) -> QDialog:
    dialog = QInputDialog()
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    return dialog


DIALOGS = {
    "print": QPrintDialog,
    "colour": lambda _printer: QColorDialog(),
    "font": lambda _printer: QFontDialog(),
    "file": file_dialog,
    "choice": choice_dialog,
    "number": number_dialog,
}


@pytest.mark.parametrize("kind", DIALOGS)
def test_a_notch_over_a_field_of_a_dialog_changes_nothing(printer: QPrinter, qtbot: QtBot, kind: str) -> None:
    parent = QObject()
    DialogWheel(parent)
    dialog = DIALOGS[kind](printer)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        QWidget.show(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.focusWidget() is not None)
    fields = [each for each in dialog.findChildren(QWidget) if value_of(each) is not None]
    before = [value_of(each) for each in fields]
    assert fields
    for field in filter(QWidget.isVisible, fields):
        for focused in (False, True):
            if focused:
                field.setFocus()
            at = field.mapTo(dialog, field.rect().center())
            for notch in (-120, -120, 120, 120, 120):
                QTest.wheelEvent(dialog.windowHandle(), at, QPoint(0, notch))
                assert [value_of(each) for each in fields] == before
