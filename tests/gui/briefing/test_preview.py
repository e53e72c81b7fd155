"""The preview of a briefing: it follows within a moment, is zoomed and told, and says what is left out or missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Part
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.page_places import Fit
from ascl_reader.library.library import Library
from tests.conftest import run_python
from tests.gui.briefing_windows import (
    CTRL,
    NOW,
    current,
    fill,
    four_statements,
    loaded_desk,
    opened,
    press,
    set_anew,
    shown_window,
)

LOADED_LATE = """
import sys
from ascl_reader.gui.app import prepare_application
from ascl_reader.gui.briefing import autosave, briefing_window, briefings_dialog, output
assert "typst" not in sys.modules and "pypdf" not in sys.modules and "docx" not in sys.modules
"""


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[BriefingAutosave]:
    yield from loaded_desk(qtbot, tmp_path)


@pytest.fixture
def ids(shipped: Library) -> list[str]:
    return four_statements(shipped)


@pytest.fixture
def window(desk: BriefingAutosave, shipped: Library, ids: list[str]) -> Iterator[BriefingWindow]:
    yield from shown_window(desk, shipped, ids)


def test_each_change_of_four_statements_is_drawn(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    set_anew(qtbot, opened(qtbot, window), fill(desk, ids))
    for part in (Part.CONTEXT, Part.RATIONALE, Part.FACTS, Part.SOURCE):
        window.parts.list._cards[ids[1]].boxes[part].click()
        set_anew(qtbot, window, current(desk))


def test_the_offer_to_fit_one_page_is_made_and_taken(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids[:2])
    opened(qtbot, window)
    notices = window.parts.notices
    qtbot.waitUntil(lambda: any("leave out" in text for text in notices.texts), timeout=10_000)
    assert notices.texts[0].startswith("2 pages. To fit one page: leave out context")
    next(each for each in notices.findChildren(QPushButton) if each.text() == "Do it").setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert all(Part.CONTEXT not in each.parts for each in current(desk).chosen)
    set_anew(qtbot, window, current(desk))
    assert window.parts.preview.places.count == 1 and not notices.isVisible()


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
    qtbot.waitUntil(lambda: preview.accessibleDescription().startswith(told), timeout=5_000)
    assert "Rationale" in preview.accessibleDescription()
    drawn = preview._drawn[2]
    assert drawn.image.width() == round(preview.places.page.width() * preview.devicePixelRatioF())


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


def test_a_statement_that_the_library_lost_is_named_and_taken_out(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, [ids[0], "no-longer-there"])
    opened(qtbot, window)
    qtbot.waitUntil(lambda: any("no-longer-there" in text for text in window.parts.notices.texts))
    assert window.parts.list._cards["no-longer-there"].gone.isVisible()
    buttons = window.parts.notices.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Take out of the briefing").setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert current(desk).ids == (ids[0],)


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


def test_nothing_heavy_is_loaded_before_a_page_is_set() -> None:
    done = run_python(LOADED_LATE)
    assert done.returncode == 0, done.stderr
