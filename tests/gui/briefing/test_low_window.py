"""A low briefing window with large text: the bars scroll with the form, which keeps more than half of the height."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.page_menu import PageMenu
from ascl_reader.gui.briefing.page_places import Fit
from tests.gui.briefing_windows import fill, opened


def take(qtbot: QtBot, button: PageMenu, letter: Qt.Key) -> None:
    """Open a menu by its button and take an entry, by keys."""
    QTimer.singleShot(0, button, lambda: QTest.keyClick(button.entries, letter))
    qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.fixture
def largest(qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]) -> Iterator[BriefingWindow]:
    """Return the window with the largest text, on a screen of 1366 by 768."""
    window._appearance.set_text_size(250)
    fill(desk, ids)
    window.resize(1366, 768)
    opened(qtbot, window)
    yield window
    window._appearance.set_text_size(100)


@pytest.mark.parametrize("low", [(200, 640, 480), (250, 800, 600)])
def test_the_form_has_more_than_half_and_nothing_widens_the_window(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str], low: tuple[int, int, int]
) -> None:
    size, width, height = low
    window._appearance.set_text_size(size)
    try:
        fill(desk, ids)
        window.resize(width, height)
        opened(qtbot, window)
        parts = window.parts
        qtbot.waitUntil(lambda: parts.scroll.viewport().height() > height // 2)
        qtbot.waitUntil(lambda: window.setting.pages is not None and bool(parts.foot.state.text()))
        assert (window.width(), window.height()) == (width, height)
        state, card = parts.foot.state, parts.list.cards[0]
        qtbot.waitUntil(lambda: state.heightForWidth(state.width()) <= state.height())
        for box in card.boxes.values():
            qtbot.waitUntil(lambda box=box: box.isHidden() or box.width() >= box.sizeHint().width())
        body = parts.scroll.widget()
        qtbot.waitUntil(lambda: body.width() <= parts.scroll.viewport().width())
        for button in (parts.all_briefings, *parts.handing_out, parts.foot.page_menu):
            button.setFocus()
            qtbot.waitUntil(lambda button=button: button.visibleRegion().boundingRect() == button.rect())
        parts.print.setFocus()
        window.resize(1300, 1500)
        qtbot.waitUntil(lambda: not parts.scroll.isAncestorOf(parts.print))
        assert window.focusWidget() is parts.print, "the focus stays where it was"
        assert not parts.scroll.isAncestorOf(parts.notices) and parts.foot.larger.isVisible()
        assert not parts.foot.page_menu.isVisible()
    finally:
        window._appearance.set_text_size(100)


def test_at_the_largest_text_page_and_zoom_are_at_the_foot_by_keys(qtbot: QtBot, largest: BriefingWindow) -> None:
    foot, preview = largest.parts.foot, largest.parts.preview
    qtbot.waitUntil(lambda: foot.page_menu.text().startswith("Page 1 of "))
    assert foot.page_menu.visibleRegion().boundingRect() == foot.page_menu.rect()
    assert foot.page_menu.text().endswith(f"· {round(100 * preview.places.zoom)} %")
    before = preview.places.zoom
    for letter, is_so in (
        (Qt.Key.Key_L, lambda: preview.places.zoom > before),
        (Qt.Key.Key_W, lambda: preview.places.fit is Fit.PAGE),
        (Qt.Key.Key_N, lambda: foot.page_menu.text().startswith("Page 2 of ")),
        (Qt.Key.Key_P, lambda: foot.page_menu.text().startswith("Page 1 of ")),
        (Qt.Key.Key_F, lambda: preview.places.fit is Fit.WIDTH),
    ):
        take(qtbot, foot.page_menu, letter)
        qtbot.waitUntil(is_so)
    assert [each.text() for each in foot.page_menu.entries.actions() if each.isChecked()] == ["&Fit width\tCtrl+2"]


def test_the_keys_stay_on_page_and_zoom_where_their_buttons_change(qtbot: QtBot, largest: BriefingWindow) -> None:
    foot = largest.parts.foot
    qtbot.waitUntil(foot.page_menu.isVisible)
    foot.page_menu.setFocus()
    largest.resize(1500, 1600)
    qtbot.waitUntil(foot.larger.isVisible)
    assert largest.focusWidget() is foot.larger
    foot.wide.setFocus()
    largest.resize(1366, 768)
    qtbot.waitUntil(foot.page_menu.isVisible)
    assert largest.focusWidget() is foot.page_menu
