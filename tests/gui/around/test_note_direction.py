"""The box for a note stands at the edge at which its text begins."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.auto_height_edit import AutoHeightEdit
from tests.gui.conftest import type_text

ARABIC = "\u0645\u0644\u0627\u062d\u0638\u0629"


@pytest.mark.parametrize("refilled", [True, False])
def test_it_follows_the_first_paragraph(qtbot: QtBot, refilled: bool) -> None:
    box = AutoHeightEdit(5)
    qtbot.addWidget(box)
    box.resize(400, 60)
    box.show()
    for text, at_right in ((ARABIC, True), ("Note", False), (f"Note\n{ARABIC}", False), (f"- {ARABIC}", True)):
        if refilled:
            box.refill(text)
        else:
            box.clear()
            box.insertPlainText(text) if "\n" in text else type_text(box, text)
        line = box.document().firstBlock().layout().lineAt(0).naturalTextRect()
        assert (line.left() > 200) is at_right, text
        assert box.toPlainText() == text


def test_aligning_it_is_no_step_of_its_own(qtbot: QtBot) -> None:
    box = AutoHeightEdit(5)
    qtbot.addWidget(box)
    box.refill("Note")
    box.selectAll()
    type_text(box, ARABIC[0])
    assert not box.document().isUndoAvailable(), "undo is the window's"
    box.refill("Note")
    assert box.document().defaultTextOption().alignment() == Qt.AlignmentFlag.AlignLeft
