"""The list in the middle: its order, its count, and going on to read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.listing import list_model
from ascl_reader.library.statement import Section
from tests.gui.conftest import titles

pytestmark = pytest.mark.shared_window


def test_enter_in_the_list_goes_on_to_the_position(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(program.window.list.view, Qt.Key.Key_Down)
    second = program.window.session.statement
    assert program.library.find(second).title == titles(program)[1]
    qtbot.keyClick(program.window.list.view, Qt.Key.Key_Return)
    assert program.window.panes.panes[Section.POSITION].edit.hasFocus()


def test_the_list_can_be_sorted_by_title(program: Program) -> None:
    program.window.commands.sorts[program.window.session.listing.sort.TITLE].trigger()
    assert titles(program) == sorted(titles(program))
    assert program.window.list.count.text() == "35 statements · by title"


def test_a_count_with_little_room_is_cut_to_its_number_and_told_whole(program: Program) -> None:
    pane = program.window.list
    whole = pane.count.text()
    assert whole == "35 statements · newest first"
    program.appearance.set_text_size(250)
    program.window.resize(800, 600)
    QApplication.processEvents()
    assert pane.count.text() in {"35 statements", "35 ·\nnewest first", "35"}
    assert pane.count.toolTip() == pane.count.accessibleName() == whole
    assert pane.count.height() < 3 * pane.count.fontMetrics().lineSpacing()


def test_with_hardly_room_for_a_row_the_name_gives_way_and_nothing_is_squeezed(qtbot: QtBot, program: Program) -> None:
    window, pane = program.window, program.window.list
    assert not pane.head.name.isHidden()
    try:
        program.appearance.set_text_size(200)
        window.resize(640, 480)
        qtbot.waitUntil(pane.head.name.isHidden)
        window.found.search_everywhere("zzzqq")
        qtbot.waitUntil(window.found.nothing.isVisible)
        window.session.show_statement(window.session.statement)
        qtbot.waitUntil(pane.notice.isVisible)
        for part in (window.tree, pane):
            qtbot.waitUntil(lambda part=part: part.height() >= part.minimumSizeHint().height())
    finally:
        window.session.leave_search()
        program.appearance.set_text_size(100)


def test_the_statement_that_is_read_is_chosen_once_its_row_far_below_has_come(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_model, "OF_A_BRANCH", 3)
    window, pane = program.window, program.window.list
    *others, last = pane.model.lines()
    window.session.show_statement(last)
    window.session.choose_branch(window.session.listing.branch)
    assert pane.current() == "" and pane.model.rowCount() == 3
    qtbot.waitUntil(lambda: pane.current() == last)
    window.session.choose_branch(window.session.listing.branch)
    qtbot.keyClick(pane.view, Qt.Key.Key_Up)
    assert window.session.statement == others[-1], "a key moves on from what is read, however soon it comes"
