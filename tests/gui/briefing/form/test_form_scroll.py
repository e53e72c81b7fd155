"""The form's column: what has the focus stays in sight when a notice takes room or fields unfold."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.form.form_scroll import FormScroll


def test_what_has_the_focus_stays_in_sight(qtbot: QtBot) -> None:
    body, scroll = QWidget(), FormScroll()
    column = QVBoxLayout(body)
    edits = [QLineEdit() for _ in range(40)]
    for edit in edits:
        column.addWidget(edit)
    scroll.setWidget(body)
    qtbot.addWidget(scroll)
    scroll.resize(200, 400)
    with qtbot.waitExposed(scroll):
        scroll.show()
    scroll.activateWindow()
    edits[8].setFocus()
    scroll.keep_in_sight(edits[8])
    assert not edits[8].visibleRegion().isEmpty()
    scroll.resize(200, 120)
    assert not edits[8].visibleRegion().isEmpty()
    for edit in edits[:5]:
        edit.setMinimumHeight(120)
    qtbot.waitUntil(lambda: edits[8].y() > 600)
    qtbot.waitUntil(lambda: not edits[8].visibleRegion().isEmpty())
