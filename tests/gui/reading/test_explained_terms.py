"""Words that the glossary explains: underlined, gone to with a key, explained there and to a screen reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.library.statement import Section
from tests.conftest import statement_data, write_library
from tests.gui.conftest import OpenProgram

pytestmark = pytest.mark.shared_window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXTS = {
    "context": "Of EHCPs and plans.",
    "position": "ASCL asks for an EHC plan.",
    "rationale": "No EHCP is <b>it</b>.",
}


def opened(open_program: OpenProgram, tmp_path: Path) -> Program:
    folder = write_library(tmp_path / "library", statement_data("one", summary=TEXTS), statement_data("two"))
    program = open_program(folder)
    program.window.session.show_statement("one")
    return program


def pane(program: Program, section: Section) -> SectionPane:
    return program.window.panes.panes[section]


def underlined(pane: SectionPane) -> list[str]:
    dotted = QTextCharFormat.UnderlineStyle.DotLine
    return [
        each.cursor.selectedText() for each in pane.edit.extraSelections() if each.format.underlineStyle() is dotted
    ]


def test_the_first_use_in_each_pane_is_underlined(open_program: OpenProgram, tmp_path: Path) -> None:
    program = opened(open_program, tmp_path)
    assert underlined(pane(program, Section.CONTEXT)) == ["EHCPs"]
    assert underlined(pane(program, Section.POSITION)) == []
    assert underlined(pane(program, Section.RATIONALE)) == ["EHCP"]


def test_keys_walk_through_them_and_show_what_they_mean(
    qtbot: QtBot, open_program: OpenProgram, tmp_path: Path
) -> None:
    program = opened(open_program, tmp_path)
    window = program.window
    for expected in (Section.CONTEXT, Section.RATIONALE, Section.CONTEXT):
        qtbot.keyClick(window, Qt.Key.Key_T, CTRL)
        edit = pane(program, expected).edit
        assert edit.hasFocus() and edit.textCursor().selectedText().startswith("EHCP")
        qtbot.waitUntil(lambda: "education, health and care plan" in QToolTip.text())
    selected = [each for each in Section if pane(program, each).edit.textCursor().hasSelection()]
    assert selected == [Section.CONTEXT], "what was gone to before is selected no more"
    qtbot.keyClick(window, Qt.Key.Key_T, CTRL | SHIFT)
    assert pane(program, Section.RATIONALE).edit.hasFocus()
    qtbot.keyClick(pane(program, Section.RATIONALE).edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert window.session.statement == "one"


def test_where_none_is_explained_that_is_said(qtbot: QtBot, open_program: OpenProgram, tmp_path: Path) -> None:
    program = opened(open_program, tmp_path)
    program.window.session.show_statement("two")
    with qtbot.waitSignal(program.window.panes.terms.told) as told:
        qtbot.keyClick(program.window, Qt.Key.Key_T, CTRL)
    assert told.args == ["No word of this statement is in the glossary."]
