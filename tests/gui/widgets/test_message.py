"""Messages that leave the program running: one after another, each button done once the box is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QInputDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.message import Icon, Message, Role, ask_for_words, tell


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    return host


def button(box: Message, name: str) -> QPushButton:
    return next(each for each in box.findChildren(QPushButton) if each.text() == name)


def boxes(host: QWidget) -> list[str]:
    QApplication.processEvents()
    return [each.text() for each in host.findChildren(Message) if each.isVisible()]


def test_a_button_is_done_once_the_box_is_gone(qtbot: QtBot, host: QWidget) -> None:
    box, done = Message(host, Icon.Question, "Title", "Really?"), []
    box.offer("Yes", lambda: done.append(box.isVisible()))
    box.offer("No", role=Role.RejectRole)
    box.ask()
    assert boxes(host) == ["Really?"]
    qtbot.mouseClick(button(box, "Yes"), Qt.MouseButton.LeftButton)
    assert done == [False]


@pytest.mark.parametrize(("key", "pressed"), [(Qt.Key.Key_Return, ["yes"]), (Qt.Key.Key_Escape, ["no"])])
def test_enter_presses_the_first_and_escape_the_one_that_refuses(
    qtbot: QtBot, host: QWidget, key: Qt.Key, pressed: list[str]
) -> None:
    box, done = Message(host, Icon.Question, "Title", "Really?"), []
    box.offer("Yes", lambda: done.append("yes"))
    box.offer("No", lambda: done.append("no"), Role.RejectRole)
    box.ask()
    qtbot.keyClick(box, key)
    assert done == pressed and boxes(host) == []


def test_one_waits_for_the_other(qtbot: QtBot, host: QWidget) -> None:
    first = tell(host, Icon.Information, "Title", "First")
    second = tell(host, Icon.Information, "Title", "Second")
    assert boxes(host) == ["First"]
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert boxes(host) == ["Second"]
    qtbot.mouseClick(button(second, "OK"), Qt.MouseButton.LeftButton)
    assert boxes(host) == []


def test_a_text_is_never_taken_for_html(host: QWidget) -> None:
    box = tell(host, Icon.Warning, "Title", "<b>name</b>.yaml")
    assert box.text() == "<b>name</b>.yaml" and box.textFormat() is Qt.TextFormat.PlainText
    assert box.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


@pytest.mark.parametrize(("name", "way"), [("Short", Qt.Orientation.Horizontal), ("W" * 400, Qt.Orientation.Vertical)])
def test_long_buttons_stand_below_one_another(host: QWidget, name: str, way: Qt.Orientation) -> None:
    box = Message(host, Icon.Question, "Title", "Really?")
    box.offer(name)
    box.offer("No", role=Role.RejectRole)
    box.ask()
    row = box.findChild(QDialogButtonBox)
    assert isinstance(row, QDialogButtonBox) and row.orientation() is way
    box.reject()


def test_words_that_are_typed_are_taken_and_a_question_that_is_left_takes_none(qtbot: QtBot, host: QWidget) -> None:
    taken: list[str] = []
    for key, more in ((Qt.Key.Key_Return, " 2"), (Qt.Key.Key_Escape, " 3")):
        ask_for_words(host, "Rename", "Name:", "Term", taken.append)
        dialog = next(each for each in host.findChildren(QInputDialog) if each.isVisible())
        assert (dialog.windowTitle(), dialog.labelText(), dialog.textValue()) == ("Rename", "Name:", "Term")
        dialog.setTextValue(f"Term{more}")
        qtbot.keyClick(dialog, key)
        qtbot.waitUntil(lambda: not any(each.isVisible() for each in host.findChildren(QInputDialog)))
    assert taken == ["Term 2"]
