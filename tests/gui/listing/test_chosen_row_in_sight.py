"""The chosen row stays whole while a note, larger text or a message takes room; what was scrolled away stays away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from tests.gui.conftest import type_text

pytestmark = pytest.mark.shared_window


@pytest.fixture
def small(qtbot: QtBot, ready: Program) -> Program:
    """Return the program in a small window with larger text, at a row that is the last one seen."""
    ready.window.resize(800, 600)
    ready.appearance.set_text_size(125)
    QApplication.processEvents()
    for statement in ready.library.statements[3:9]:
        ready.window.session.show_statement(statement.id)
        qtbot.wait(20)
    qtbot.waitUntil(lambda: whole(ready)() and rest(ready) == 0)
    return ready


def rest(program: Program) -> int:
    """Return how many pixels of the list are below the chosen row."""
    view = program.window.list.view
    return view.viewport().height() - view.visualRect(view.currentIndex()).bottom() - 1


def whole(program: Program) -> Callable[[], bool]:
    """Return what returns whether all of the chosen row is seen, or its beginning where it is higher than the list."""
    view = program.window.list.view

    def seen() -> bool:
        """Return so."""
        place, room = view.visualRect(view.currentIndex()), view.viewport().height()
        return place.top() == 0 if place.height() > room else place.top() >= 0 and place.bottom() < room

    return seen


def test_a_note_that_makes_the_row_higher_and_a_message_below_the_list(qtbot: QtBot, small: Program) -> None:
    window, view = small.window, small.window.list.view
    before = view.visualRect(view.currentIndex()).height()
    window.commands.to_note.trigger()
    type_text(window.note.text, "We discussed this and agreed.")
    window.note.commit()
    qtbot.waitUntil(lambda: view.visualRect(view.currentIndex()).height() > before)
    qtbot.waitUntil(whole(small))
    room = view.viewport().height()
    window.commands.bookmark.trigger()
    qtbot.waitUntil(lambda: view.viewport().height() < room)
    qtbot.waitUntil(whole(small))


@pytest.mark.parametrize("percent", [150, 200])
def test_larger_text(qtbot: QtBot, small: Program, percent: int) -> None:
    small.appearance.set_text_size(percent)
    qtbot.waitUntil(whole(small))
    QApplication.processEvents()
    assert whole(small)()


def test_a_row_that_was_scrolled_out_of_sight_stays_there(qtbot: QtBot, small: Program) -> None:
    view = small.window.list.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    at = view.indexAt(view.viewport().rect().center()).row()
    small.window.resize(800, 560)
    qtbot.wait(50)
    assert view.verticalScrollBar().value() > 0 and not whole(small)()
    assert abs(view.indexAt(view.viewport().rect().center()).row() - at) <= 1
