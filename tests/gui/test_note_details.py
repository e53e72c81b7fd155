"""What stands behind the note's button: brought into sight where the panes scroll, and an arrow that tells of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.icons import icon
from ascl_reader.start import WindowRequest
from tests.gui.conftest import OpenProgram


@pytest.fixture
def small(qtbot: QtBot, open_program: OpenProgram) -> Program:
    """Return the program in a small window with text of twice the size."""
    return opened(qtbot, open_program, WindowRequest(size=(800, 600), text_size=200))


def opened(qtbot: QtBot, open_program: OpenProgram, request: WindowRequest) -> Program:
    program = open_program(request=request, ready=False)
    qtbot.waitUntil(lambda: hasattr(program, "desk") and program.desk.ready)
    return program


def in_sight(program: Program, widget: QWidget) -> bool:
    """Return whether the whole height of a widget can be seen."""
    view = program.window.panes._scroll.viewport()
    place = QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())
    return widget.isVisible() and place.top() >= 0 and place.bottom() < view.height()


def test_what_is_opened_is_brought_into_sight(qtbot: QtBot, small: Program) -> None:
    note, panes = small.window.note, small.window.panes
    bar = panes._scroll.verticalScrollBar()
    panes._scroll.ensureWidgetVisible(note.details, 0, 0)
    before = bar.value()
    note.details.click()
    qtbot.waitUntil(lambda: in_sight(small, note.stance) and bar.value() > before)
    assert note.stance.hasFocus()
    room = panes._scroll.viewport().height()
    if note.more.height() <= room:
        qtbot.waitUntil(lambda: in_sight(small, note.questions))
    else:
        qtbot.waitUntil(lambda: note.more.mapTo(panes._scroll.viewport(), QPoint(0, 0)).y() == 0)


def test_what_is_in_sight_already_stays_where_it_is(qtbot: QtBot, open_program: OpenProgram) -> None:
    small = opened(qtbot, open_program, WindowRequest(size=(800, 800)))
    note, bar = small.window.note, small.window.panes._scroll.verticalScrollBar()
    note.details.click()
    qtbot.waitUntil(lambda: in_sight(small, note.questions))
    note.details.click()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: in_sight(small, note.details))
    with qtbot.waitSignal(note.opened):
        note.details.click()
    qtbot.waitUntil(lambda: in_sight(small, note.questions))
    assert in_sight(small, note.details)


def test_side_by_side_nothing_moves(qtbot: QtBot, ready: Program) -> None:
    ready.window.resize(1360, 850)
    before = ready.window.panes.scrolled()
    ready.window.note.details.click()
    qtbot.waitUntil(ready.window.note.questions.isVisible)
    assert ready.window.panes.scrolled() == before


def drawn(program: Program) -> QImage:
    """Return the picture on the button."""
    details = program.window.note.details
    return details.icon().pixmap(details.iconSize()).toImage()


def test_the_arrow_points_where_the_button_leads(qtbot: QtBot, ready: Program) -> None:
    note, appearance = ready.window.note, ready.appearance
    for choice, size in (("light", 100), ("dark", 200)):
        appearance.choose(choice)
        appearance.set_text_size(size)
        side = appearance.px(14)
        for name in ("chevron-down", "chevron-up"):
            assert note.details.isChecked() == (name == "chevron-up")
            assert note.details.iconSize() == QSize(side, side)
            expected = icon(name, appearance.colours.ink, side)
            assert not expected.isNull()
            assert drawn(ready) == expected.pixmap(side, side).toImage()
            qtbot.mouseClick(note.details, Qt.MouseButton.LeftButton)
    assert note.details.text() == "Stance, date, questions"
