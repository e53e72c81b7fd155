"""The preview of a briefing: it follows within a moment, is zoomed by keys and told."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Part
from ascl_reader.gui.briefing import preview as preview_module
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.page_places import Fit
from tests.conftest import run_python
from tests.gui.briefing_windows import (
    CTRL,
    current,
    fill,
    opened,
    press,
    set_anew,
)

LOADED_LATE = """
import sys
from ascl_reader.gui.startup.run_window import prepare_application
from ascl_reader.gui.briefing import autosave, briefing_window, briefings_dialog, output
assert "typst" not in sys.modules and "pypdfium2" not in sys.modules and "docx" not in sys.modules
"""


def test_each_change_of_four_statements_is_drawn(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    set_anew(qtbot, opened(qtbot, window), fill(desk, ids))
    for part in (Part.CONTEXT, Part.RATIONALE, Part.FACTS, Part.SOURCE):
        window.parts.list._cards[ids[1]].boxes[part].click()
        set_anew(qtbot, window, current(desk))


def test_what_lies_beside_the_pages_is_of_one_colour_also_where_the_scroll_bar_has_its_place(
    qtbot: QtBot, window: BriefingWindow
) -> None:
    preview = opened(qtbot, window).parts.preview
    picture, ground = preview.grab().toImage(), preview._appearance.colours.behind_paper
    beside = (2, picture.width() - 2)
    assert [picture.pixelColor(x, picture.height() // 2).name() for x in beside] == [ground, ground]


def test_the_preview_is_zoomed_turned_and_told(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    set_anew(qtbot, opened(qtbot, window), fill(desk, ids))
    preview, foot = window.parts.preview, window.parts.foot
    assert preview.accessibleName() == f"Preview: {preview.places.count} pages, 4 statements"
    whole = preview.places.zoom
    press(qtbot, Qt.Key.Key_Plus, CTRL)
    assert preview.places.zoom > whole and preview.places.fit is Fit.CHOSEN
    press(qtbot, Qt.Key.Key_2, CTRL)
    assert preview.places.page.width() == preview.viewport().width() - 48
    press(qtbot, Qt.Key.Key_0, CTRL)
    assert preview.places.zoom == whole
    preview.places.fit, preview.places.zoom = Fit.CHOSEN, 0.6
    preview._place()
    preview.go_to(1)
    press(qtbot, Qt.Key.Key_PageDown)
    press(qtbot, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: foot.page.text().startswith("Page 3"))
    told = f"Page 3 of {preview.places.count}. "
    qtbot.waitUntil(lambda: preview.accessibleDescription().startswith(told))
    assert "Rationale" in preview.accessibleDescription()
    drawn = preview._drawn[2]
    assert drawn.image.width() == round(preview.places.page.width() * preview.devicePixelRatioF())


def test_the_text_of_a_page_is_told_under_its_own_number_though_another_is_looked_at_by_then(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    door, told = Event(), []

    def slowly(maker: object, made: object, page: int) -> str:
        """Return the words of a page, once it is asked for."""
        assert door.wait(10)
        return f"words of {page + 1}"

    monkeypatch.setattr(preview_module, "page_text", slowly)
    fill(desk, ids)
    preview = opened(qtbot, window).parts.preview
    set_anew(qtbot, window, current(desk))
    preview._settled.stop()
    preview._read()
    preview.go_to(3)
    assert preview.page == 3
    monkeypatch.setattr(preview, "setAccessibleDescription", told.append)
    door.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0] == f"Page 1 of {preview.places.count}. words of 1"


def test_the_scroll_bar_can_be_used_only_where_there_is_something_to_scroll(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    set_anew(qtbot, opened(qtbot, window), fill(desk, ids[:1]))
    bar, seen = window.parts.preview.verticalScrollBar(), []
    for key in (Qt.Key.Key_0, Qt.Key.Key_2):
        press(qtbot, key, CTRL)
        seen.append((bar.maximum() > 0, bar.isEnabled()))
    assert seen == [(False, False), (True, True)]


def test_nothing_heavy_is_loaded_before_a_page_is_set() -> None:
    done = run_python(LOADED_LATE)
    assert done.returncode == 0, done.stderr
