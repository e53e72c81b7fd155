"""The height of the note: a line until it is gone to, a third of the window at most, shared with its details."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ascl_reader.gui.around.details_scroll import LEAST, DetailsScroll
from ascl_reader.gui.around.note_height import AROUND, NoteHeight
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
