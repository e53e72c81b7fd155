"""A choice changes only in its opened list: no wheel, no arrow, no letter before that."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.choice_box import ChoiceBox
from tests.rooms import PACKAGE

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[ChoiceBox]:
    window = QWidget()
    qtbot.addWidget(window)
    box = ChoiceBox(window)
    box.addItems(["apples", "beans", "carrots"])
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box.setFocus()
    yield box


def test_the_wheel_changes_nothing_with_the_focus_either(box: ChoiceBox) -> None:
    at = QPointF(5, 5)
    for delta in (-120, 120, -120):
        event = QWheelEvent(
            at, at, QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(box, event)
    assert box.currentText() == "apples"


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_Down, NONE), (Qt.Key.Key_Down, ALT), (Qt.Key.Key_End, NONE), (Qt.Key.Key_Space, NONE)],
)
def test_a_key_opens_the_list_and_changes_nothing(
    qtbot: QtBot, box: ChoiceBox, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    action = QAction(box.window())
    action.setShortcut("Alt+Down")
    box.window().addAction(action)
    action.triggered.connect(lambda: pytest.fail("the command of the window was carried out"))
    qtbot.keyClick(box, key, held)
    assert box.view().isVisible() and box.currentText() == "apples"
    qtbot.keyClick(box.view(), Qt.Key.Key_Down)
    assert box.currentText() == "apples"
    with qtbot.waitSignal(box.activated):
        qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    assert box.currentText() == "beans"


def test_the_row_that_is_gone_to_in_the_opened_list_is_filled(
    qtbot: QtBot, box: ChoiceBox, appearance: Appearance
) -> None:
    appearance.apply()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    view, accent = box.view(), QColor(appearance.colours.accent)
    for row in range(2):
        place = view.visualRect(view.model().index(row, 0))
        qtbot.waitUntil(
            lambda place=place: view.grab().toImage().pixelColor(place.right() - 3, place.center().y()) == accent
        )
        assert place.height() >= 24
        qtbot.keyClick(view, Qt.Key.Key_Down)


def test_a_value_without_room_ends_in_dots(box: ChoiceBox) -> None:
    long = "a value of many words, more than there is room for"
    box.addItem(long)
    box.setCurrentText(long)
    box.resize(140, box.sizeHint().height())
    shown, drawn = box.fitting_text(), box.grab().toImage()
    assert shown.startswith("a v") and shown.endswith("…") and box.currentText() == long
    box.setItemText(box.currentIndex(), shown)
    assert box.grab().toImage() == drawn
    box.resize(600, box.height())
    box.setItemText(box.currentIndex(), long)
    assert box.fitting_text() == long


def test_a_letter_changes_nothing(qtbot: QtBot, box: ChoiceBox) -> None:
    qtbot.keyClick(box, Qt.Key.Key_C)
    assert box.currentText() == "apples" and not box.view().isVisible()


def test_every_field_of_the_window_keeps_to_the_rule() -> None:
    theirs = re.compile(r"\b(QComboBox|QFontComboBox|QSpinBox|QDoubleSpinBox|QDateEdit|QTimeEdit|QSlider|QDial)\(")
    found = [
        f"{path.relative_to(PACKAGE)}: {each}"
        for path in sorted((PACKAGE / "gui").rglob("*.py"))
        for each in theirs.findall(path.read_text("utf-8"))
    ]
    ours = ["gui/widgets/choice_box.py: QComboBox", "gui/widgets/day_edit.py: QDateEdit"]
    assert [each for each in found if each.replace("\\", "/") not in ours] == []
