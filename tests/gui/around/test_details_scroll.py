"""A part that is as high as what is in it, up to a bound, and shows what has the keyboard focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.around.details_scroll import LEAST, DetailsScroll


def test_it_is_as_high_as_its_content_or_the_bound_and_follows_the_focus(qtbot: QtBot) -> None:
    around, content = QWidget(), QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(content)
    fields = [QLineEdit() for _ in range(6)]
    for field in fields:
        field.setMinimumHeight(40)
        column.addWidget(field)
    scroll = DetailsScroll(content)
    QVBoxLayout(around).addWidget(scroll)
    around.resize(300, 600)
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    qtbot.waitUntil(lambda: scroll.height() == content.sizeHint().height() > 240)
    whole = scroll.height()
    scroll.bound(100)
    assert scroll.height() == 100
    fields[-1].setFocus()
    qtbot.waitUntil(lambda: 0 <= fields[-1].mapTo(scroll, QPoint(0, 0)).y() <= 60)
    scroll.bound(1)
    assert scroll.height() == LEAST
    scroll.bound(None)
    fields[0].hide()
    qtbot.waitUntil(lambda: scroll.height() == content.sizeHint().height() <= whole - 40)
