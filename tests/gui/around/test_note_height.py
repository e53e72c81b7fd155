"""The height of the note: a line until it is gone to, a third of the window at most, shared with its details."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.around.note_height import AROUND, LEAST, DetailsScroll, NoteHeight
from ascl_reader.gui.widgets.auto_height_edit import AutoHeightEdit


@pytest.fixture
def text(qtbot: QtBot) -> AutoHeightEdit:
    """Return a box with more lines than it ever shows."""
    made = AutoHeightEdit(1)
    qtbot.addWidget(made)
    made.resize(300, 100)
    made.show()
    made.setPlainText("line\n" * 9)
    return made


def test_a_line_until_it_is_opened(text: AutoHeightEdit) -> None:
    height = NoteHeight(text)
    assert text.height() == text.height_of(1)
    height.open(True)
    assert text.height() == text.height_of(5)
    height.open(False)
    assert text.height() == text.height_of(1)


@pytest.mark.parametrize("window", [400, 600, 900])
def test_text_and_details_take_a_third_of_the_window_at_most(qtbot: QtBot, text: AutoHeightEdit, window: int) -> None:
    inside = QLabel("details")
    inside.setMinimumHeight(500)
    details = DetailsScroll(inside)
    qtbot.addWidget(details)
    details.show()
    height = NoteHeight(text)
    height.take_details(details)
    height.open(True)
    height.bound(window)
    assert text.height() + details.height() + AROUND <= max(window / 3, text.height_of(1) + LEAST + AROUND)
    height.bound(None)
    assert text.height() == text.height_of(5) and details.height() == 500


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
