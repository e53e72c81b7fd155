"""A briefing window that was closed: at once whatever is under way, with nothing kept, and as it was when reopened."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.engine.requests import LogoRequest
from ascl_reader.gui.briefing import preview as preview_module
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.form.card import BriefingCard
from ascl_reader.gui.briefing.output import FREE
from ascl_reader.gui.briefing.paper.pages import Typesetter
from tests.gui.briefing_windows import current, fill, opened, set_anew


@pytest.mark.parametrize("what", ["setting", "printing", "drawing"])
def test_closing_waits_for_nothing_that_is_under_way(
    qtbot: QtBot,
    desk: BriefingAutosave,
    window: BriefingWindow,
    ids: list[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    what: str,
) -> None:
    fill(desk, ids)
    begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()

    def held(*_: object) -> Any:
        begun.set()
        go_on.wait(10)
        ended.set()
        yield 0, 1

    if what == "drawing":
        monkeypatch.setattr(preview_module, "_drawing", held)
    elif what == "setting":
        monkeypatch.setattr(Typesetter, "setting", held)
    opened(qtbot, window)
    if what == "printing":
        set_anew(qtbot, window, current(desk))
        monkeypatch.setattr(Typesetter, "setting", held)
        window.parts.print.click()
    qtbot.waitUntil(begun.is_set)
    window.close()
    assert not ended.is_set(), "it is still under way"
    go_on.set()


def test_nothing_of_the_pages_stays_and_the_window_comes_back_as_it_was(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    briefing = fill(desk, ids)
    set_anew(qtbot, opened(qtbot, window), briefing)
    window.parts.preview.zoom(True)
    window.parts.list._cards[ids[2]].setFocus()
    zoomed = window.parts.preview.places.zoom
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(BriefingCard) == []
    assert window.parts.preview.pages is None and window.setting.pages is None
    assert window.parts.preview._drawn == {}
    set_anew(qtbot, opened(qtbot, window), briefing)
    assert [card.id for card in window.parts.list.cards] == ids
    assert window.parts.list.current == ids[2] and window.parts.preview.places.zoom == zoomed


@pytest.mark.own_engine
def test_what_is_saved_leaves_the_engine_to_the_window_that_is_open(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str], tmp_path: Path
) -> None:
    set_anew(qtbot, opened(qtbot, window), fill(desk, ids))
    started = window._typesetter._engine._child
    for name in ("first.pdf", "second.pdf"):
        with qtbot.waitSignal(window.output._background.finished, check_params_cb=lambda kind, _: kind == FREE):
            window.output.save(current(desk), {}, tmp_path / name)
    assert started is not None and started._process.poll() is None
    assert window._typesetter._engine._child is started
    window.close()
    qtbot.waitUntil(lambda: started._process.poll() is not None)


@pytest.mark.parametrize("close", [BriefingWindow.close, BriefingWindow.end], ids=["the window", "the program"])
def test_a_file_that_is_being_saved_is_written_though_the_window_is_closed(
    qtbot: QtBot,
    desk: BriefingAutosave,
    window: BriefingWindow,
    ids: list[str],
    tmp_path: Path,
    *,
    close: Callable[[BriefingWindow], object],
) -> None:
    set_anew(qtbot, opened(qtbot, window), fill(desk, ids))
    window.output.save(current(desk), {}, tmp_path / "briefing.pdf")
    close(window)
    if close is BriefingWindow.close:
        qtbot.waitUntil((tmp_path / "briefing.pdf").exists)
    assert (tmp_path / "briefing.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.own_engine
def test_the_engine_ends_with_the_window_that_was_closed_and_comes_back_with_it(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    briefing = fill(desk, ids)
    engine = window._typesetter._engine
    set_anew(qtbot, opened(qtbot, window), briefing)
    first = engine._child
    assert first is not None and first._process.poll() is None
    window.close()
    qtbot.waitUntil(lambda: first._process.poll() is not None)
    set_anew(qtbot, opened(qtbot, window), briefing)
    assert engine._child is not None and engine._child is not first
    window.close()
    qtbot.waitUntil(lambda: engine._child is None)


@pytest.mark.own_engine
@pytest.mark.parametrize("part", ["output", "preview"])
def test_the_engine_ends_also_where_something_under_way_asks_it_once_more(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str], part: str
) -> None:
    engine = window._typesetter._engine
    begun, go_on, answered = threading.Event(), threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        go_on.wait(10)
        engine.answer(LogoRequest("<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>", 72))
        answered.set()

    set_anew(qtbot, opened(qtbot, window), fill(desk, ids[:1]))
    background = window.output._background if part == "output" else window.parts.preview._background
    background.run("at work", work)
    qtbot.waitUntil(begun.is_set)
    window.close()
    qtbot.waitUntil(lambda: engine._child is None)
    go_on.set()
    qtbot.waitUntil(answered.is_set)
    qtbot.waitUntil(lambda: engine._child is None)
