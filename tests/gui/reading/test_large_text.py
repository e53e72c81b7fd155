"""Large text in a small window: the texts stack, and each part is as narrow as the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.around.note_pane import NotePane
from ascl_reader.gui.look import fonts
from ascl_reader.gui.look.appearance import Appearance
from tests.conftest import LONG, run_python

TOLD = "We partly agree · review on 12 March 2026 · 3 questions"

READ_IN_LARGE_TEXT = """
import sys
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup.run_window import prepare_application
application = prepare_application()
program = Program()
window = program.window
window.resize(800, 760)
window.show()
program.appearance.choose_font(sys.argv[1])
for size in map(int, sys.argv[2].split()):
    program.appearance.set_text_size(size)
    for statement in program.library.statements[:3]:
        window.session.show_statement(statement.id)
        application.processEvents()
print("read")
program.background.close()
"""


@pytest.mark.usefixtures("cached")
def test_statements_are_read_in_ever_larger_text() -> None:
    """Qt once fitted the stack and the note to one another until its stack of calls was full, and died."""
    sizes = "110 125 150 175 200 225 250" if LONG else "125 175 250"
    ended = run_python(READ_IN_LARGE_TEXT, fonts.ATKINSON, sizes, QT_QPA_PLATFORM="offscreen")
    assert (ended.returncode, ended.stdout) == (0, "read\n"), ended.stderr


@pytest.mark.parametrize("wide", [900, 440])
def test_the_least_width_of_the_note_is_not_the_width_that_it_has(
    qtbot: QtBot, appearance: Appearance, wide: int
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    note = NotePane(appearance)
    column.addWidget(note)
    note.details.show_summary(" · ".join([TOLD] * 3))
    around.resize(wide, 300)
    around.show()
    least = note.minimumSizeHint().width()
    assert least < 300
    around.resize(wide - 60, 300)
    assert (note.width(), note.minimumSizeHint().width()) == (wide - 60, least)
