"""Templates in the briefing window: saved, applied, renamed, deleted, exported and imported, each one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Layout, Part
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import CTRL, NOW, current, fill, opened, press


def test_a_template_is_saved_and_applied_to_another_briefing_in_one_step(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids[:2], layout=Layout.PACK, page_limit=4)
    opened(qtbot, window)
    menu = window.parts.templates
    menu.save("  Full  governors ")
    assert window.parts.foot.state.text().startswith("Saved as the template “Full governors”.")
    desk.do("new briefing", desk.briefings.beginning("Spring", NOW))
    window.changes.change({"chosen": current(desk).adding(ids).chosen}, "add")
    menu.entries.aboutToShow.emit()
    next(each for each in menu.entries.actions() if each.text() == "Full governors").trigger()
    made = current(desk)
    assert (made.title, made.layout, made.page_limit) == ("Spring", Layout.PACK, 4)
    assert {each.parts for each in made.chosen} == {(Part.CONTEXT, Part.RATIONALE, Part.NOTE)}
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert (current(desk).layout, current(desk).ids) == (Layout.SHEET, tuple(ids))


def test_a_name_that_is_there_is_replaced_and_a_deleted_one_comes_back(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids[:1])
    opened(qtbot, window)
    menu = window.parts.templates
    menu.save("Governors")
    window.changes.change({"layout": Layout.CARD}, "change layout")
    menu.save("governors")
    assert [each.layout for each in desk.briefings.templates] == [Layout.CARD]
    menu.rename(desk.briefings.templates[0], "Staff")
    assert [each.title for each in desk.briefings.templates] == ["Staff"]
    menu.delete(desk.briefings.templates[0])
    assert desk.briefings.templates == ()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert [each.title for each in desk.briefings.templates] == ["Staff"]
    assert current(desk).title == "SEND and funding"


def test_a_template_goes_to_another_machine_as_a_file(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str], tmp_path: Path
) -> None:
    fill(desk, ids[:1], cover="Dear all")
    opened(qtbot, window)
    menu, path = window.parts.templates, tmp_path / "governors.json"
    menu.save("Governors")
    menu.write_file(desk.briefings.templates[0], str(path))
    menu.delete(desk.briefings.templates[0])
    menu.take_file(str(path))
    assert [(each.title, each.cover) for each in desk.briefings.templates] == [("Governors", "Dear all")]
    assert window.parts.foot.state.text().startswith("Imported: the template “Governors”.")
