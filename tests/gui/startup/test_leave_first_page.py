"""The picture that a window leaves for the next start: what is seen, without what is loaded after the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.startup import first_page, leave_first_page

GROUND, RED = "#fafafa", "#c00000"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return a window with a red part and a text beside it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle("Meals at noon")
    window.resize(400, 200)
    red = QLabel(window)
    red.setObjectName("red")
    red.setStyleSheet(f"background: {RED};")
    red.setGeometry(10, 20, 100, 50)
    text = QTextEdit(window)
    text.setAccessibleName("Position")
    text.setPlainText("Every child needs a meal.")
    text.setGeometry(150, 20, 200, 100)
    window.show()
    return window


def colour_at(page: first_page.FirstPage, x: int, y: int) -> QColor:
    width, height = page.size
    scale = page.screen[2]
    image = QImage(page.pixels, width, height, QImage.Format.Format_RGB32)
    return image.pixelColor(round(x * scale), round(y * scale))


def test_the_words_and_their_places_are_left_for_screen_readers(window: QWidget) -> None:
    text = window.findChild(QTextEdit)
    assert text is not None
    page = leave_first_page.take(window, [text], [], GROUND)
    assert page.title == "Meals at noon"
    assert page.texts == (first_page.Text("Position", "Every child needs a meal.", (150, 20, 200, 100)),)
    assert page.fits_screen
    text.hide()
    assert leave_first_page.take(window, [text], [], GROUND).texts == ()


def test_what_is_loaded_later_is_left_blank(window: QWidget) -> None:
    red = window.findChild(QLabel, "red")
    assert red is not None
    assert colour_at(leave_first_page.take(window, [], [], GROUND), 60, 45) == QColor(RED)
    blank = leave_first_page.take(window, [], [red], GROUND)
    assert colour_at(blank, 60, 45) == QColor(GROUND)
    assert colour_at(blank, 11, 21) == QColor(GROUND)


def test_the_next_start_reads_what_was_left_and_a_full_disk_only_makes_it_slower(
    window: QWidget, tmp_path: Path
) -> None:
    page = leave_first_page.take(window, [], [], GROUND)
    leave_first_page.leave(page, tmp_path / "cache", ["now"])
    assert first_page.load(tmp_path / "cache", ["now"]) == page
    (tmp_path / "no-folder").write_text("a file where the folder should be")
    leave_first_page.leave(page, tmp_path / "no-folder", ["now"])
