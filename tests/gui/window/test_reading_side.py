"""A page takes the place of the panes for a while, and the panes come back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ascl_reader.gui.window.reading_side import ReadingSide


@pytest.fixture
def panes(qtbot: QtBot) -> QLineEdit:
    return QLineEdit()


@pytest.fixture
def side(qtbot: QtBot, panes: QLineEdit) -> ReadingSide:
    made = ReadingSide()
    made.addWidget(panes)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    panes.setFocus()
    return made


def test_a_page_hides_the_panes_until_they_are_asked_for(side: ReadingSide, panes: QLineEdit) -> None:
    assert side.is_reading and side.page is panes and panes.isVisible()
    page = QLineEdit()
    side.show_page(page)
    assert not side.is_reading and side.page is page
    assert page.isVisible() and not panes.isVisible() and page.hasFocus()
    side.show_reading()
    assert side.is_reading and panes.isVisible() and not page.isVisible()


def test_a_page_can_come_without_the_keyboard_focus_and_is_taken_once(side: ReadingSide) -> None:
    page, elsewhere = QLineEdit(), QLineEdit(side)
    elsewhere.show()
    elsewhere.setFocus()
    for _ in range(2):
        side.show_page(page, focus=False)
        assert page.isVisible() and elsewhere.hasFocus()
        side.show_reading()
    assert side.count() == 2
