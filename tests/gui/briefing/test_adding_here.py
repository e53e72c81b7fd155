"""Statements are added without leaving the briefing window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.listing.dragged_lines import as_mime_data
from tests.drag_enter import drop
from tests.gui.briefing_windows import CTRL, current, fill, opened, press, set_anew


def test_statements_are_added_by_keys_alone_and_undone(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids[:1])
    opened(qtbot, window)
    window.adding.folders = lambda: [("Autumn", tuple(ids))]
    panel = window.parts.adding
    assert not panel.isVisible()
    assert press(qtbot, Qt.Key.Key_B, CTRL) is panel.words
    panel.place.setCurrentIndex(1)
    panel.place.activated.emit(1)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    assert press(qtbot, Qt.Key.Key_Return) is panel.list
    assert current(desk).ids == (ids[0], ids[1])
    assert window.parts.list.current == ids[1]
    assert window.parts.foot.state.text().startswith("1 statement added.")
    panel.add_all.click()
    assert current(desk).ids == tuple(ids)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert current(desk).ids == (ids[0], ids[1])
    assert press(qtbot, Qt.Key.Key_Escape) is window.parts.add
    assert not panel.isVisible()


def test_what_is_in_the_briefing_is_not_added_twice(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    window.adding.add([ids[2]])
    assert current(desk).ids == tuple(ids)
    assert window.parts.foot.state.text().startswith("Already in the briefing.")


def test_what_is_told_without_other_pages_is_not_told_again_with_the_next_ones(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    set_anew(qtbot, window, current(desk))
    window.adding.add([ids[2]])
    told = window.parts.foot.state
    assert told.text() == "Already in the briefing."
    QApplication.processEvents()
    with qtbot.waitSignal(window.setting.done):
        window.changes.change({"prepared_by": "J. Smith"}, "change")
    assert not told.text().startswith("Already")
    with qtbot.waitSignal(window.setting.done):
        window.changes.undo()
    assert told.text().startswith("Undone: change ")


def test_in_a_narrow_window_the_panel_takes_the_room_of_the_pages(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    window.resize(800, 600)
    fill(desk, ids)
    opened(qtbot, window)
    window.parts.add.click()
    assert window.parts.adding.isVisible() and not window.parts.preview.isVisible()
    assert window.parts.adding.width() >= 240
    window.parts.adding.close_button.click()
    assert window.parts.preview.isVisible()
    with qtbot.waitSignal(window.add_asked):
        window.parts.adding.to_window.click()


def test_lines_of_the_main_windows_list_are_dropped_on_the_form(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids[:1])
    opened(qtbot, window)
    drop(window.parts.scroll.viewport(), as_mime_data([ids[2], "gone", ids[0]]))
    assert current(desk).ids == (ids[0], ids[2])
