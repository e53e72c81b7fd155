"""The panes side by side, stacked or one at a time: as was chosen, or as there is room, whatever is read."""

from __future__ import annotations

import base64
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QPushButton, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.fonts import letter_width
from ascl_reader.gui.memory import settings
from ascl_reader.gui.reading.pane_arrangement import SHORTEST_LINE, SIDE_BY_SIDE, PaneLayout, shortest_lines
from ascl_reader.gui.reading.section_pane import SIDE, SectionPane
from ascl_reader.library.statement import Section
from ascl_reader.window_request import WindowRequest
from tests.gui.conftest import OpenProgram
from tests.gui.entered import entered

pytestmark = pytest.mark.shared_window

EHCP, POSITION_ONLY = "ehcp-process-consistency", "sen-funding-formula-proxies"


def shown(program: Program) -> list[Section]:
    return [section for section in Section if program.window.panes.panes[section].isVisible()]


def stacked(program: Program) -> bool:
    return program.window.panes._stack.isVisible()


def choose(program: Program, layout: PaneLayout) -> None:
    program.window.commands.layouts[layout].trigger()
    QApplication.processEvents()


def test_they_stack_for_every_statement_or_for_none(program: Program) -> None:
    window = program.window
    for size, percent in (((1366, 768), 125), ((1366, 560), 100), ((1280, 720), 100), ((1024, 768), 100)):
        window.resize(*size)
        program.appearance.set_text_size(percent)
        QApplication.processEvents()
        seen = set()
        for statement in program.library.statements[::4]:
            window.session.show_statement(statement.id)
            for _ in range(3):
                QApplication.processEvents()
            seen.add(stacked(program))
        assert len(seen) == 1, (size, percent)


def test_how_they_stand_is_asked_at_each_statement_only_where_the_width_leaves_it_open(
    qtbot: QtBot, program: Program
) -> None:
    window = program.window

    def asked(width: int) -> bool:
        window.resize(width, 800)
        window.session.show_statement("race-disparities-commission-rejected")
        qtbot.wait(50)
        return "gui.reading.pane_arrangement" in entered(partial(window.session.show_statement, EHCP))

    assert (asked(800), asked(1500)) == (False, True)


def test_chosen_the_panes_stack_in_a_wide_window_and_the_next_start_has_them_so(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    program = open_program()
    program.window.resize(1366, 768)
    qtbot.waitUntil(lambda: not stacked(program))
    choose(program, PaneLayout.STACKED)
    assert stacked(program) and program.window.commands.layouts[PaneLayout.STACKED].isChecked()
    program.window.resize(1500, 900)
    assert stacked(program)
    program.window.close()
    again = open_program()
    qtbot.waitUntil(lambda: stacked(again))
    assert again.window.commands.layouts[PaneLayout.STACKED].isChecked()
    for pane in again.window.panes.panes.values():  # a window that opens so takes the panes over before they are drawn
        label = pane._heading.label
        inside = label.mapTo(pane, label.contentsRect().topLeft()).x()
        assert inside == SIDE + 2, "the heading begins where the text begins"
    choose(again, PaneLayout.ROOM)
    assert not stacked(again)


@pytest.mark.parametrize("width", [800, 1500])
def test_a_start_places_each_pane_once_however_much_room_there_is(
    open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    seen: list[tuple[Section, QEvent.Type]] = []

    def noting(pane: SectionPane, event: QEvent) -> bool:
        seen.append((pane.section, event.type()))
        return QWidget.event(pane, event)

    monkeypatch.setattr(SectionPane, "event", noting, raising=False)
    program = open_program(request=WindowRequest(size=(width, 800)))
    assert stacked(program) is (width == 800)
    for section in Section:
        events = [what for whose, what in seen if whose is section]
        assert QEvent.Type.StyleChange not in events[events.index(QEvent.Type.Polish) :], "moved once it was styled"


def test_damaged_widths_of_an_earlier_start_hide_no_pane(open_program: OpenProgram, home: Path) -> None:
    """Qt takes what begins as its own for whole: the panes stood below one another, two of them without height."""
    cut_short = base64.b64encode(QSplitter().saveState().data()[:8]).decode()
    (home / "settings").mkdir(parents=True)
    (home / "settings" / settings.FILE).write_text(f'{{"window/panes": "{cut_short}"}}', encoding="utf-8")
    program = open_program(request=WindowRequest(size=(1500, 800)))
    panes = [program.window.panes.panes[section] for section in SIDE_BY_SIDE]
    assert not stacked(program) and all(pane.width() > 200 and pane.height() > 200 for pane in panes)
    assert [pane.x() for pane in panes] == sorted({pane.x() for pane in panes})
    assert len({pane.width() for pane in panes}) == 1


def test_chosen_side_by_side_they_stay_so_in_a_narrow_window_which_they_do_not_widen(
    qtbot: QtBot, program: Program
) -> None:
    program.window.resize(800, 600)
    qtbot.waitUntil(lambda: stacked(program))
    choose(program, PaneLayout.SIDE_BY_SIDE)
    assert not stacked(program) and program.window.width() == 800


def test_one_at_a_time_keys_and_a_switch_turn_to_the_others(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.session.show_statement(EHCP)
    choose(program, PaneLayout.ONE)
    assert shown(program) == [Section.POSITION]
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert shown(program) == [Section.RATIONALE]
    assert window.panes.panes[Section.RATIONALE].edit.hasFocus()
    [context] = [each for each in window.panes.findChildren(QPushButton) if each.text() == "Context"]
    assert context.isVisible() and context.accessibleDescription() == "Show the context alone"
    qtbot.mouseClick(context, Qt.MouseButton.LeftButton)
    assert shown(program) == [Section.CONTEXT]
    window.session.show_statement(POSITION_ONLY)
    assert shown(program) == [Section.POSITION] and not context.isEnabled()
    window.session.show_statement(EHCP)
    assert shown(program) == [Section.CONTEXT], "what is read stays what is read"
    choose(program, PaneLayout.ROOM)
    assert shown(program) == list(Section) and not context.isVisible()


def test_one_at_a_time_what_is_gone_to_is_turned_to(program: Program) -> None:
    window = program.window
    window.session.show_statement(EHCP)
    choose(program, PaneLayout.ONE)
    window.panes.go_to(Section.RATIONALE, 0, 5)
    assert shown(program) == [Section.RATIONALE]


SENTENCE = "Schools and colleges should be asked to accept no more delegated duties for children’s social care."


@pytest.mark.parametrize("percent", [80, 100, 125, 250])
def test_a_letter_is_as_wide_as_those_of_a_sentence_and_grows_with_the_text(
    appearance: Appearance, percent: int
) -> None:
    appearance.set_text_size(percent)
    font = appearance.font("body")
    real = QFontMetricsF(font).horizontalAdvance(SENTENCE) / len(SENTENCE)
    assert letter_width(font) == pytest.approx(real, rel=0.05)


def test_a_pane_has_room_for_its_shortest_line(appearance: Appearance) -> None:
    font = appearance.font("body")
    assert SHORTEST_LINE <= shortest_lines(font) / letter_width(font) < SHORTEST_LINE + 1
