"""A low briefing window with large text: the bars scroll with the form, which keeps more than half of the height."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import fill, opened


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
        qtbot.waitUntil(lambda: window.setting.pages is not None and bool(parts.foot.state.text()), timeout=20_000)
        assert (window.width(), window.height()) == (width, height)
        state, card = parts.foot.state, parts.list.cards[0]
        qtbot.waitUntil(lambda: state.heightForWidth(state.width()) <= state.height())
        for box in card.boxes.values():
            qtbot.waitUntil(lambda box=box: box.isHidden() or box.width() >= box.sizeHint().width())
        body = parts.scroll.widget()
        qtbot.waitUntil(lambda: body.width() <= parts.scroll.viewport().width())
        for button in (parts.all_briefings, *parts.handing_out, parts.foot.larger, parts.foot.wide):
            button.setFocus()
            qtbot.waitUntil(lambda button=button: button.visibleRegion().boundingRect() == button.rect())
        parts.print.setFocus()
        window.resize(1300, 1500)
        qtbot.waitUntil(lambda: not parts.scroll.isAncestorOf(parts.print))
        assert window.focusWidget() is parts.print, "the focus stays where it was"
        assert not parts.scroll.isAncestorOf(parts.notices) and parts.foot.isAncestorOf(parts.foot.larger)
    finally:
        window._appearance.set_text_size(100)
