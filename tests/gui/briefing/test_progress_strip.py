"""The strip that tells of a long typesetting: it can be cancelled and begun again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.progress_strip import BriefingWaiting
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.library import Library
from tests.gui.briefing_windows import (
    current,
    fill,
    opened,
    press,
    set_anew,
)


def test_setting_many_statements_can_be_cancelled_and_begun_again(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, shipped: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ascl_reader.gui.briefing.briefing_window.LONG", 0)
    fill(desk, [each.id for each in shipped.statements])
    opened(qtbot, window)
    waiting = window.parts.waiting
    qtbot.waitUntil(waiting.isVisible)
    waiting.button.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert waiting.told.text() == "The preview is not up to date."
    qtbot.wait(100)
    assert window.parts.preview.pages is None
    press(qtbot, Qt.Key.Key_Space)
    set_anew(qtbot, window, current(desk))
    assert not waiting.isVisible()


def test_it_comes_only_after_a_while_and_space_stops_and_asks_again(qtbot: QtBot, appearance: Appearance) -> None:
    strip = BriefingWaiting(appearance)
    qtbot.addWidget(strip)
    strip.begin(40, 30)
    assert not strip.isVisible()
    qtbot.waitUntil(strip.isVisible)
    assert strip.told.text() == "Laying out 40 statements…"
    with qtbot.waitSignal(strip.stopped):
        qtbot.keyClick(strip.button, Qt.Key.Key_Space)
    assert strip.button.text() == "Bring it up to date"
    assert not strip.bar.isVisible()
    with qtbot.waitSignal(strip.wanted):
        qtbot.keyClick(strip.button, Qt.Key.Key_Space)
    assert not strip.isVisible()
    strip.begin(40, 30)
    strip.end()
    qtbot.wait(80)
    assert not strip.isVisible(), "what was quick is not told"
