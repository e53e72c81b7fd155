"""The parts of the briefing window: what is shown and can be pressed while there is nothing to print."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import (
    NOW,
    current,
    fill,
    opened,
    set_anew,
)


def test_an_empty_briefing_says_what_to_do_and_nothing_goes_out(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    opened(qtbot, window)
    assert "There is no briefing yet" in window.parts.empty.text() and window.parts.empty.isVisible()
    fill(desk, [])
    assert "Ctrl+B" in window.parts.empty.text()
    assert not window.parts.print.isEnabled() and not window.parts.save.isEnabled()
    briefing = current(desk)
    desk.do(desk.briefings.changing(briefing.adding(ids), NOW), "add")
    set_anew(qtbot, window, current(desk))
    assert window.parts.print.isEnabled() and window.parts.preview.isVisible()
