"""A notch of the wheel over a field of Qt's own dialogs changes no value, and Enter presses what has the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QColorDialog,
    QComboBox,
    QDialog,
    QFileDialog,
    QFontDialog,
    QInputDialog,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.keyboard import DialogWheel, EnterPresses, KeptKeys


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


@pytest.mark.parametrize("key", [Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_W])
def test_a_stray_key_in_a_choice_of_qts_own_dialog_changes_nothing(qtbot: QtBot, key: Qt.Key) -> None:
    """In the dialog for a file End took another kind of file, and another ending."""
    parent, dialog = QObject(), QDialog()
    DialogWheel(parent)
    qtbot.addWidget(dialog)
    box = QComboBox(dialog)
    box.addItems(["PDF", "Word", "Web page"])
    dialog.show()
    dialog.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClick(box, key)
    assert box.currentText() == "PDF" and box.view().isVisible() is (key is not Qt.Key.Key_W)
    box.hidePopup()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    EnterPresses(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_does_what_space_does(
    qtbot: QtBot, window: QWidget, kind: type[QPushButton] | type[QToolButton], key: Qt.Key
) -> None:
    button, other, pressed = kind(), QPushButton(), []
    for each in (button, other):
        window.layout().addWidget(each)
        each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        each.show()
    button.clicked.connect(lambda: pressed.append(key))
    button.setFocus()
    qtbot.keyClick(button, key)
    other.setFocus()
    qtbot.keyClick(other, key)
    assert pressed == [key]
    button.setFocus()
    qtbot.keyClick(button, key)
    assert pressed == [key, key]


def test_a_key_that_is_held_presses_once(qtbot: QtBot, window: QWidget) -> None:
    button, pressed = QPushButton(window), []
    button.clicked.connect(lambda: pressed.append(1))
    button.show()
    button.setFocus()
    for repeats in (False, True, True):
        held = (QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeats)
        QApplication.sendEvent(button, QKeyEvent(*held))
    assert pressed == [1]


def test_a_tick_and_enter_with_another_key_are_left_alone(qtbot: QtBot, window: QWidget) -> None:
    tick, button, pressed = QCheckBox(window), QPushButton(window), []
    button.clicked.connect(lambda: pressed.append(1))
    for each in (tick, button):
        each.show()
        each.setFocus()
        held = Qt.KeyboardModifier.NoModifier if each is tick else Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(each, Qt.Key.Key_Return, held)
    assert not tick.isChecked() and pressed == []


def test_a_box_keeps_its_own_keys_from_the_commands_of_the_window(qtbot: QtBot, window: QWidget) -> None:
    box, done = QLineEdit(window), list[str]()
    KeptKeys(box, lambda event: event.key() == Qt.Key.Key_Escape)
    for keys in ("Esc", "F2"):
        QShortcut(QKeySequence(keys), window, lambda keys=keys: done.append(keys))
    box.show()
    box.setFocus()
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F2):
        qtbot.keyClick(box, key)
    assert done == ["F2"]
    window.setFocus()
    box.clearFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert done == ["F2", "Esc"]
