"""Esc in a field of a search: the words go first, the window after them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.search_field import SearchField
from ascl_reader.gui.look.appearance import Appearance
from tests.rooms import PACKAGE


@pytest.fixture
def field(qtbot: QtBot, appearance: Appearance) -> Iterator[SearchField]:
    """Return a field in an open dialog."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field = SearchField("Find a word", appearance)
    QVBoxLayout(dialog).addWidget(field)
    dialog.show()
    dialog.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    yield field


def test_the_first_escape_empties_it_and_the_second_closes_the_dialog(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, "fields")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "" and field.window().isVisible() and field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.window().isVisible()


def test_it_goes_before_a_shortcut_of_its_window(qtbot: QtBot, field: SearchField) -> None:
    pressed: list[str] = []
    QShortcut(QKeySequence("Esc"), field.window(), lambda: pressed.append(field.text()))
    qtbot.keyClicks(field, "fields")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "" and pressed == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert pressed == [""]


def test_it_has_a_name_and_takes_what_is_pasted_by_mistake_in_part(field: SearchField, appearance: Appearance) -> None:
    assert field.accessibleName() == field.placeholderText() == "Find a word"
    assert SearchField("Words to look for", appearance, "Words").placeholderText() == "Words"
    field.setText("x" * 5000)
    assert len(field.text()) == 100


def test_a_button_that_grows_with_the_text_empties_it(qtbot: QtBot, field: SearchField, appearance: Appearance) -> None:
    assert not field.empty.isVisible() and field.empty.accessibleName()
    qtbot.keyClicks(field, "fields")
    appearance.set_text_size(200)
    field.resize(300, field.sizeHint().height())
    assert field.empty.iconSize().height() == 36 and field.rect().contains(field.empty.geometry())
    qtbot.mouseClick(field.empty, Qt.MouseButton.LeftButton)
    assert field.text() == "" and not field.empty.isVisible() and field.hasFocus()


def test_no_search_of_a_window_has_another_button() -> None:
    """Qt's own is 16 pixels at any size of text, and dark on dark; the search of statements has rules of its own."""
    found = [
        path.relative_to(PACKAGE).as_posix()
        for path in sorted((PACKAGE / "gui").rglob("*.py"))
        if "setClearButtonEnabled" in path.read_text("utf-8")
    ]
    assert found == []
