"""The menu above the statements: one step for all of them, told in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Part, Purpose
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import CTRL, current, fill, opened, press


def take(window: BriefingWindow, name: str) -> None:
    menu = window.parts.for_all.entries
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text() == name).trigger()


def test_a_part_goes_from_all_and_comes_back_in_one_step_each(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    take(window, "Context")
    assert not any(Part.CONTEXT in each.parts for each in current(desk).chosen)
    assert window.parts.foot.state.text().startswith("Context: left out of 4 statements.")
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert all(Part.CONTEXT in each.parts for each in current(desk).chosen)
    take(window, "Figures and sources")
    assert window.parts.foot.state.text().startswith("Figures and sources: now printed with 4 statements.")
    take(window, "All for decision")
    assert {each.purpose for each in current(desk).chosen} == {Purpose.DECISION}
    take(window, "All for decision")
    assert window.parts.foot.state.text().startswith("Nothing changed: all of them were like that already.")


def test_only_what_a_statement_has_is_offered_and_wording_where_there_are_two(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    menu = window.parts.for_all.entries
    menu.aboutToShow.emit()
    names = [each.text() for each in menu.actions()]
    assert "Our note" in names  # the school wrote one on the first statement
    assert not any(name.startswith("Wording of all") for name in names)  # nothing was imported
    assert all(each.isChecked() for each in menu.actions() if each.text() in ("Context", "Rationale"))


def test_it_is_there_from_two_statements_on_and_tab_reaches_it(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids[:1])
    opened(qtbot, window)
    assert not window.parts.for_all.isVisible()
    window.changes.change({"chosen": current(desk).adding(ids).chosen}, "add")
    assert window.parts.for_all.isVisible()
    window.parts.above.last.setFocus()
    assert press(qtbot, Qt.Key.Key_Tab) is window.parts.templates
    assert press(qtbot, Qt.Key.Key_Tab) is window.parts.for_all
