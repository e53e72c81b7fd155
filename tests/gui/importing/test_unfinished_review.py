"""An unfinished review is offered, not opened; it costs nothing where its documents changed or cannot be read."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.errors import UnwritableFile
from ascl_reader.gui.memory import state_file
from ascl_reader.gui.widgets import problems
from ascl_reader.importer.review import review as reviews
from ascl_reader.window_request import WindowRequest
from tests.gui.importing.reviews import shown, written
from tests.gui.importing.saved_reviews import (
    SECOND,
    Start,
    continued,
    kept,
    left_open,
    offered,
    opened,
    press,
    press_continue,
    reading_held,
    reviewing,
    saved,
    told,
)
from tests.gui.sessions import dialogs


def test_not_now_hides_the_offer_until_the_next_start(qtbot: QtBot, start: Start, page: Path) -> None:
    left_open(qtbot, start, page)
    before = kept()
    second = start()
    qtbot.mouseClick(second.library_commands.unfinished.hide_button, Qt.MouseButton.LeftButton)
    assert not offered(second)
    second.window.close()
    assert kept() == before
    assert "Left out · 1" in shown(continued(qtbot, start()))


@pytest.mark.parametrize("what", ["changed", "gone"])
def test_a_document_that_changed_is_named_once_and_nothing_is_opened(
    qtbot: QtBot, start: Start, page: Path, other: Path, what: str
) -> None:
    left_open(qtbot, start, page, other)
    if what == "changed":
        other.write_text(SECOND.replace("nine", "five"), encoding="utf-8")
    else:
        other.unlink()
    second = start()
    press_continue(qtbot, second)
    qtbot.waitUntil(lambda: bool(told(second)))
    assert "“trains.txt” was changed or is not there any more" in told(second)[0]
    assert "food.md" not in told(second)[0]
    assert "If you had not accepted the review yet, import the file again." in told(second)[0]
    assert second.library_commands.importing.dialog is None and not offered(second)
    second.window.close()
    assert dialogs(paths.user_settings()) == {}
    assert not offered(start())


@pytest.mark.parametrize("way", ["cancel", "close"])
def test_leaving_while_the_documents_are_read_again_loses_nothing(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    left_open(qtbot, start, page)
    before = kept()
    second = start()
    with reading_held(monkeypatch) as go_on:
        press_continue(qtbot, second)
        dialog = second.library_commands.importing.dialog
        assert dialog is not None and not offered(second)
        if way == "cancel":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
            assert offered(second)
        go_on.set()
    second.window.close()
    dialog.hide()
    assert kept() == before
    assert "Left out · 1" in shown(continued(qtbot, start()))


def test_a_reading_that_fails_is_told_and_can_be_tried_again(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_open(qtbot, start, page)
    second = start()
    errors: list[object] = []
    second.library_commands.broken.disconnect()
    second.library_commands.broken.connect(errors.append)
    with reading_held(monkeypatch, ValueError("a fault")) as go_on:
        press_continue(qtbot, second)
        go_on.set()
        qtbot.waitUntil(lambda: bool(errors))
    assert "Left out · 1" in shown(continued(qtbot, second))


def test_documents_that_vanish_while_they_are_read_cost_no_corrections(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_open(qtbot, start, page)
    away, boxes, second = page.with_suffix(".away"), [], start()
    monkeypatch.setattr(QMessageBox, "warning", lambda _, title, text: boxes.append(title))
    with monkeypatch.context() as patch:
        patch.setattr(reviews, "changed_files", lambda _: page.rename(away) and ())
        press_continue(qtbot, second)
        qtbot.waitUntil(lambda: bool(boxes))
    away.rename(page)
    assert boxes == ["Nothing to import"]
    assert "Left out · 1" in shown(continued(qtbot, second))


def test_an_import_that_is_begun_meanwhile_asks_and_the_review_goes_on(
    qtbot: QtBot, start: Start, page: Path, other: Path
) -> None:
    left_open(qtbot, start, page)
    second = start()
    second.library_commands.read([other])
    second.library_commands.read([other])
    assert len(told(second)) == 1
    assert "your corrections to that review are lost" in told(second)[0] and "“trains.txt” after it" in told(second)[0]
    press(second, "Continue the review")
    assert "Left out · 1" in shown(opened(qtbot, second))
    assert told(second) == []


def test_an_import_that_is_begun_meanwhile_takes_the_place_where_the_user_says_so(
    qtbot: QtBot, start: Start, page: Path, other: Path
) -> None:
    left_open(qtbot, start, page)
    second = start()
    second.library_commands.read([other])
    press(second, "Import instead")
    assert any("Trains for all" in line for line in shown(opened(qtbot, second)))
    saved(qtbot, second)
    assert [Path(file["path"]).name for file in kept()["files"]] == ["trains.txt"]
    assert not offered(second)


def test_the_program_may_be_closed_while_it_asks(qtbot: QtBot, start: Start, page: Path, other: Path) -> None:
    left_open(qtbot, start, page)
    before = kept()
    second = start()
    second.library_commands.read([other])
    second.window.close()
    assert kept() == before


def test_a_picture_of_the_window_offers_nothing_and_loses_nothing(
    qtbot: QtBot, start: Start, page: Path, tmp_path: Path
) -> None:
    left_open(qtbot, start, page)
    before = kept()
    pictured = start(WindowRequest(screenshot=tmp_path / "window.png"))
    assert not offered(pictured)
    pictured.window.close()
    assert kept() == before != {}


@pytest.mark.parametrize("fails", [False, True])
def test_what_was_accepted_is_written_though_the_window_closes_while_pages_are_drawn(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    first, drawn, shown_at_end = start(), threading.Event(), []

    def accept(*_: object) -> None:
        raise UnwritableFile(path=page, reason="the disk is full")

    monkeypatch.setattr(problems, "tell", lambda *given, **_: shown_at_end.append(given[-1]))
    if fails:
        monkeypatch.setattr(reviews, "accept", accept)
    dialog = reviewing(qtbot, first, page)
    first.library_commands.importing._background.run("drawing pages", lambda: drawn.wait(10))
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.is_saving and not written()
    threading.Timer(0.1, drawn.set).start()
    first.window.close()
    dialog.hide()
    assert bool(written()) is not fails and bool(shown_at_end) is fails
    assert offered(start()) is fails


def test_a_full_disk_while_reviewing_is_not_told(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "warning", lambda *_: pytest.fail("a draft is not worth a box"))
    tried: list[object] = []

    def full(path: Path, data: bytes) -> None:
        tried.append(data)
        raise UnwritableFile(path=path, reason="No space left on device")

    monkeypatch.setattr(state_file, "write_safely", full)
    program = start()
    dialog = reviewing(qtbot, program, page)
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(tried))
    assert dialog.isVisible() and told(program) == []
