"""The commands on earlier searches, and the help of the search box from the menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from tests.gui.conftest import OpenProgram, search_for

pytestmark = pytest.mark.shared_window


def use(qtbot: QtBot, program: Program, text: str) -> None:
    search_for(qtbot, program, text)
    qtbot.keyClick(program.window.top.search, Qt.Key.Key_Return)


def test_searches_that_were_gone_to_are_remembered_at_the_next_start(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = open_program()
    qtbot.waitUntil(lambda: hasattr(first, "search_offers"))
    use(qtbot, first, "refugee")
    use(qtbot, first, "qqxzzq")
    first.window.close()
    second = open_program()
    qtbot.waitUntil(lambda: hasattr(second, "search_offers"))
    assert second.search_offers.earlier.texts() == ["refugee"], "what found nothing is not offered again"


def test_a_search_whose_marks_were_walked_through_is_remembered(qtbot: QtBot, ready: Program) -> None:
    search_for(qtbot, ready, "EHCP")
    qtbot.waitUntil(lambda: ready.window.session.statement == "send-support-without-ehcp")
    qtbot.keyClick(ready.window.top.search, Qt.Key.Key_F3)
    assert ready.search_offers.earlier.texts() == ["EHCP"]


def test_what_was_only_typed_is_not_remembered(qtbot: QtBot, ready: Program) -> None:
    search_for(qtbot, ready, "refugee")
    qtbot.keyClick(ready.window.top.search, Qt.Key.Key_Escape)
    qtbot.keyClick(ready.window.top.search, Qt.Key.Key_Escape)
    assert ready.search_offers.earlier.texts() == []


def test_they_are_cleared_and_switched_off_from_the_menu(qtbot: QtBot, ready: Program) -> None:
    actions = ready.window.commands
    assert actions.remember_searches.isChecked() and not actions.clear_searches.isEnabled()
    use(qtbot, ready, "refugee")
    assert actions.clear_searches.isEnabled()
    actions.clear_searches.trigger()
    assert ready.search_offers.earlier.texts() == [] and not actions.clear_searches.isEnabled()
    assert ready.window.status._state.text() == "Earlier searches are cleared."
    actions.remember_searches.trigger()
    use(qtbot, ready, "EHCP")
    assert not actions.remember_searches.isChecked() and ready.search_offers.earlier.texts() == []
    actions.remember_searches.trigger()
    use(qtbot, ready, "refugee")
    assert ready.search_offers.earlier.texts() == ["refugee"]


def test_how_to_search_goes_to_the_box_and_drops_its_help(ready: Program) -> None:
    ready.window.commands.search_help.trigger()
    box = ready.window.top.search
    assert box.hasFocus() and any(row.text == "position:penalties" for row in box.below.rows())
