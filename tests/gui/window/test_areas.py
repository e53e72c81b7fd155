"""F6 goes from area to area; Copy and Select All mean the one with the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from tests.gui.conftest import type_text

pytestmark = pytest.mark.shared_window


def test_f6_goes_round_the_areas(qtbot: QtBot, program: Program) -> None:
    visited = []
    for _ in range(7):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        visited.append(QApplication.focusWidget().accessibleName())
    assert len(set(visited)) == 7
    assert {"Context", "Position", "Rationale", "Search all statements"} < set(visited)


@pytest.mark.parametrize("count", ["a first line without a link", "none"])
def test_the_related_statements_are_gone_to_where_the_first_has_no_link(
    qtbot: QtBot, program: Program, count: str
) -> None:
    window, library = program.window, program.library

    def wanted(statement: str) -> bool:
        """Return whether a statement has such relations."""
        links = library.related(statement)
        return not links if count == "none" else len(links) > 1 and not links[0].id

    window.open_statement(next(each.id for each in library.statements if wanted(each.id)))
    button = window.related.by_words if count == "none" else window.related.all
    qtbot.waitUntil(lambda: button.isVisible() and not window.related.buttons())
    window.commands.to_list.trigger()
    window.commands.to_related.trigger()
    assert button.hasFocus()
    window.commands.to_rationale.trigger()
    window.commands.next_area.trigger()
    assert button.hasFocus(), "F6 goes there too"


def test_copy_takes_what_is_selected_in_the_pane_with_the_keys(program: Program) -> None:
    program.window.commands.to_position.trigger()
    program.window.commands.select_all.trigger()
    program.window.commands.copy.trigger()
    shown = QApplication.focusWidget().toPlainText()  # type: ignore[attr-defined]
    assert QApplication.clipboard().text().replace("\u2029", "\n") == shown


def test_copy_takes_what_is_selected_in_the_note(ready: Program) -> None:
    ready.window.commands.to_note.trigger()
    note = ready.window.note.text
    type_text(note, "Ours. More of it.")
    assert note.hasFocus()
    ready.window.commands.select_all.trigger()
    assert note.textCursor().selectedText() == "Ours. More of it."
    ready.window.commands.copy.trigger()
    assert QApplication.clipboard().text() == "Ours. More of it."
