"""The parts of the review: side by side where there is room, else one below the other, and scrolled to by key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ascl_reader.gui.importing.review_columns import HEIGHTS, ReviewColumns
from ascl_reader.gui.look.appearance import Appearance


def made(qtbot: QtBot, appearance: Appearance) -> tuple[ReviewColumns, list[QLineEdit]]:
    parts = [QLineEdit(name) for name in ("list", "page", "form")]
    columns = ReviewColumns(appearance, parts)
    qtbot.addWidget(columns)
    columns.show()
    return columns, parts


def test_three_columns_where_there_is_room(qtbot: QtBot, appearance: Appearance) -> None:
    columns, parts = made(qtbot, appearance)
    columns.resize(1300, 600)
    QApplication.processEvents()
    assert [part.y() for part in parts] == [0, 0, 0]
    assert parts[0].x() < parts[1].x() < parts[2].x()
    assert parts[1].width() > parts[2].width() > parts[0].width()


def test_one_below_the_other_with_large_text_in_a_narrow_window(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.set_text_size(200)
    columns, parts = made(qtbot, appearance)
    columns.resize(760, 400)
    QApplication.processEvents()
    assert len({part.x() for part in parts}) == 1
    assert all(part.height() >= 2 * height for part, height in zip(parts, HEIGHTS, strict=True))
    columns.activateWindow()
    parts[0].setFocus()
    qtbot.keyClick(parts[0], Qt.Key.Key_Tab)
    qtbot.keyClick(parts[1], Qt.Key.Key_Tab)
    assert columns.verticalScrollBar().value() > 0, "the part with the keyboard focus is scrolled to"
