"""A list and what is shown of its line: beside one another where both have room, else below one another."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QListWidget, QTextEdit
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.turning_row import LEAST, NARROWEST, ROOM, TALL, TIGHT, TurningRow


def test_the_second_part_goes_below_where_both_have_no_room_and_back(qtbot: QtBot) -> None:
    first, second = QListWidget(), QTextEdit()
    row = TurningRow(first, second, (2, 3))
    qtbot.addWidget(row)
    line = row.fontMetrics().lineSpacing()
    row.resize(ROOM * line, 300)
    row.show()
    QApplication.processEvents()
    assert not row.is_below and first.geometry().right() < second.geometry().left()
    assert first.width() < second.width()
    row.resize(ROOM * line - 1, 300)
    QApplication.processEvents()
    assert row.is_below and first.geometry().bottom() < second.geometry().top()
    assert first.width() == second.width() == row.width()
    assert min(first.height(), second.height()) >= LEAST * line
    row.resize(ROOM * line, 300)
    QApplication.processEvents()
    assert not row.is_below and first.height() == row.height()


def test_larger_text_turns_it_too(qtbot: QtBot) -> None:
    row = TurningRow(QListWidget(), QTextEdit(), (1, 1))
    qtbot.addWidget(row)
    row.resize(ROOM * row.fontMetrics().lineSpacing() + 10, 300)
    row.show()
    assert not row.is_below
    font = row.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    row.setFont(font)
    assert row.is_below


def test_on_a_low_screen_both_stand_beside_one_another_in_less_room(qtbot: QtBot) -> None:
    row = TurningRow(QListWidget(), QTextEdit(), (1, 1))
    qtbot.addWidget(row)
    row.show()
    font = row.font()
    while row.screen().availableGeometry().height() >= TALL * row.fontMetrics().lineSpacing():
        font.setPointSizeF(font.pointSizeF() + 1)
        row.setFont(font)
    line = row.fontMetrics().lineSpacing()
    row.resize(TIGHT * line, 300)
    QApplication.processEvents()
    assert not row.is_below
    row.resize(TIGHT * line - 1, 300)
    QApplication.processEvents()
    assert row.is_below


def test_a_small_share_of_the_width_is_still_wide_enough_for_words(qtbot: QtBot) -> None:
    first, second = QListWidget(), QTextEdit()
    row = TurningRow(first, second, (1, 9))
    qtbot.addWidget(row)
    line = row.fontMetrics().lineSpacing()
    row.resize(ROOM * line, 300)
    row.show()
    QApplication.processEvents()
    assert not row.is_below and first.width() >= NARROWEST * line
