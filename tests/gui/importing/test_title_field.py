"""The field for a found statement's title: all of it is seen, in one paragraph."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.importing.title_field import TitleField
from ascl_reader.importer.review.drafts import LONGEST_TITLE

LONG = "Performance measures that discourage the inclusion of children with several disadvantages"


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[TitleField]:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = TitleField()
    QVBoxLayout(holder).addWidget(made)
    holder.resize(260, 300)
    holder.show()
    holder.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made


def test_a_title_that_one_line_would_cut_is_seen_whole(qtbot: QtBot, field: TitleField) -> None:
    field.show_text("Meals")
    low = field.height()
    field.show_text(LONG)
    assert field.height() > 1.5 * low
    qtbot.waitUntil(lambda: not field.verticalScrollBar().isVisible())


def test_enter_and_leaving_end_it_and_no_line_does(qtbot: QtBot, field: TitleField) -> None:
    spy = QSignalSpy(field.finished)
    field.show_text("Meals")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert spy.count() == 1 and field.text() == "Meals"
    field.clearFocus()
    assert spy.count() == 2


def test_what_is_pasted_stays_one_line_of_the_length_that_is_kept(field: TitleField) -> None:
    pasted = QMimeData()
    pasted.setText("Meals\n at\tnoon")
    field.insertFromMimeData(pasted)
    assert field.text() == "Meals at noon"
    pasted.setText("x" * 2 * LONGEST_TITLE)
    field.insertFromMimeData(pasted)
    assert len(field.text()) == LONGEST_TITLE


def test_what_is_typed_is_taken_back_in_the_field(qtbot: QtBot, field: TitleField) -> None:
    field.show_text("Meals")
    field.selectAll()
    spy = QSignalSpy(field.typed)
    qtbot.keyClicks(field, "Food")
    assert spy.count() == 4 and field.is_typed
    field.show_text("Food")
    assert field.text() == "Food" and not field.is_typed
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Meals", "the title was typed here, and is taken back here"
