"""The found statements of an import: grouped, the doubtful first, nothing written before they are accepted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.found_list import ImportList
from ascl_reader.gui.look.appearance import Appearance
from tests.gui.importing.reviews import read, shown, written


def test_doubtful_statements_come_first_and_nothing_is_written(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    assert shown(dialog) == ["Check first · 1", "Buses for villages", "New · 1", "Meals at noon"]
    assert dialog.state.text().startswith("2 statements found · 1 to check · nothing is saved")
    assert "no label under this heading" in dialog.review.form.why.text().lower()
    assert written() == []
    dialog.reject()
    assert written() == []


def test_arrow_keys_tell_which_statement_is_chosen_and_showing_tells_nothing(
    qtbot: QtBot, importing: Importing, page: Path, appearance: Appearance
) -> None:
    dialog = read(qtbot, importing, page)
    opened = dialog.review.opened
    assert opened is not None
    made = ImportList(appearance)
    qtbot.addWidget(made)
    told: list[int] = []
    made.statement_chosen.connect(told.append)
    made.show_review(opened, 0)
    assert (made.texts(), made.numbers(), told) == (shown(dialog), [1, 0], [])
    qtbot.keyClick(made, Qt.Key.Key_Up)
    assert told == [1]
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert told == [1, 0]
    opened.leave_out(0)
    made.show_review(opened, 1)
    assert made.texts()[-2:] == ["Left out · 1", "Meals at noon"]
    opened.undo()
    dialog.reject()
