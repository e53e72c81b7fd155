"""The window does not close over bookmarks and notes that could not be saved, unless that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.exchange.exporting import ExportFormat
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.errors import UnwritableFile
from ascl_reader.files.timestamps import now
from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.widgets.message import Message
from ascl_reader.journal.journaled_store import SaveResult
from ascl_reader.library.library import Library
from tests.gui.commands.bookmarking.test_bookmark_exchange import name_box
from tests.gui.commands.bookmarking.test_bookmark_file_messages import (
    FullDisk,
    box,
    boxes,
    change,
    foot,
    loaded,
)
from tests.gui.conftest import OpenProgram, type_text


def press(box: Message, name: str) -> None:
    next(each for each in box.buttons() if each.text() == name).click()


@contextmanager
def unsaved_briefing(qtbot: QtBot, program: Program) -> Iterator[None]:
    """Make a briefing while the disk is full for briefings, which it is no more in the end."""

    def full(store: BriefingStore, briefings: Briefings, steps: object) -> SaveResult[Briefings]:
        raise UnwritableFile(path=store.path, reason="No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BriefingStore, "save", full)
        desk = program.briefing_autosave
        qtbot.waitUntil(lambda: desk.ready)
        desk.do("new briefing", desk.briefings.beginning("Governors", now()))
        yield


@pytest.fixture
def stuck(qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch) -> tuple[Program, FullDisk]:
    """Return the program with a change that cannot be saved, its window told to close."""
    program = loaded(qtbot, open_program)
    disk = FullDisk(monkeypatch)
    change(program)
    assert not program.window.close()
    assert program.window.isVisible()
    return program, disk


def test_closing_stops_where_saving_fails_and_cancel_stays(qtbot: QtBot, stuck: tuple[Program, FullDisk]) -> None:
    program, disk = stuck
    shown = box(qtbot, program)
    assert "no room left on the disk" in shown.text() and "only in this window" in shown.text()
    assert not program.problems.is_all_saved()
    assert not program.window.close()
    assert len(boxes(program)) == 1
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert program.window.isVisible() and "not saved" in foot(program)
    assert len(program.bookmark_autosave.work.notes) == 1
    disk.full = False


def test_closing_goes_on_when_trying_again_works(qtbot: QtBot, stuck: tuple[Program, FullDisk]) -> None:
    program, disk = stuck
    disk.full = False
    shown = box(qtbot, program)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert not program.window.isVisible()
    assert "Not saved yet." in program.bookmark_autosave.store.path.read_text(encoding="utf-8")


def test_trying_again_in_vain_asks_again(qtbot: QtBot, stuck: tuple[Program, FullDisk]) -> None:
    program, disk = stuck
    press(box(qtbot, program), "Try Again")
    assert program.window.isVisible()
    assert "no room left on the disk" in box(qtbot, program).text()
    disk.full = False


def test_the_window_closes_without_saving_where_that_is_wanted(qtbot: QtBot, stuck: tuple[Program, FullDisk]) -> None:
    program, _ = stuck
    press(box(qtbot, program), "Close Without Saving")
    assert not program.window.isVisible()


def test_a_copy_saved_elsewhere_lets_the_window_close(
    qtbot: QtBot, stuck: tuple[Program, FullDisk], tmp_path: Path
) -> None:
    program, _ = stuck
    press(box(qtbot, program), "Save a Copy and Close…")
    dialog = program.window.findChildren(QFileDialog)[-1]
    dialog.setDirectory(str(tmp_path))
    name = name_box(dialog)
    name.selectAll()
    type_text(name, "rescued")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert "Not saved yet." in (tmp_path / "rescued.yaml").read_text(encoding="utf-8")


def test_a_copy_that_is_not_saved_leaves_the_window_open(
    qtbot: QtBot, stuck: tuple[Program, FullDisk], tmp_path: Path
) -> None:
    program, disk = stuck
    press(box(qtbot, program), "Save a Copy and Close…")
    program.window.findChildren(QFileDialog)[-1].reject()
    assert program.window.isVisible()
    program.bookmark_files.exchange.export(tmp_path / "later.yaml", program.bookmark_files.exchange.kinds.popitem()[1])
    assert "Written to later.yaml" in box(qtbot, program).text()
    assert program.window.isVisible(), "that copy was not for closing"
    disk.full = False


def test_a_copy_of_what_was_there_before_does_not_close_the_window(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program, door = loaded(qtbot, open_program), Event()
    exchange = program.bookmark_files.exchange
    exchange._background.run("a slow share", lambda: door.wait(10))
    exchange.export(tmp_path / "before.yaml", ExportFormat.YAML)
    disk = FullDisk(monkeypatch)
    change(program)
    assert not program.window.close()
    press(box(qtbot, program), "Save a Copy and Close…")
    with qtbot.waitSignal(exchange.exported):
        door.set()
    assert program.window.isVisible(), "the change is in no file yet"
    program.window.findChildren(QFileDialog)[-1].reject()
    disk.full = False


def test_what_is_written_after_a_closing_was_cancelled_is_asked_about_again(
    qtbot: QtBot, stuck: tuple[Program, FullDisk]
) -> None:
    program, disk = stuck
    with unsaved_briefing(qtbot, program):
        press(box(qtbot, program), "Close Without Saving")
        assert "in your briefings" in box(qtbot, program).text()
        qtbot.keyClick(box(qtbot, program), Qt.Key.Key_Escape)
        assert program.window.isVisible()
    change(program, "Written after that.")
    assert not program.window.close()
    assert "What you wrote last" in box(qtbot, program).text()
    disk.full = False
    press(box(qtbot, program), "Try Again")
    assert not program.window.isVisible()
    assert "Written after that." in program.bookmark_autosave.store.path.read_text(encoding="utf-8")


def test_a_briefing_that_cannot_be_saved_is_told_in_a_line_and_asked_about_at_close(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    program = loaded(qtbot, open_program)
    with unsaved_briefing(qtbot, program):
        line = program.window.unsaved
        qtbot.waitUntil(line.isVisible)
        assert "no room left on the disk" in line.whole
        assert boxes(program) == []
        assert not program.window.close()
        assert "in your briefings" in box(qtbot, program).text()
        assert not program.window.close()
        assert len(boxes(program)) == 1
        qtbot.keyClick(box(qtbot, program), Qt.Key.Key_Escape)
    assert program.window.close()


def test_what_was_still_loading_is_loaded_where_the_window_stays_after_all(qtbot: QtBot, shipped: Library) -> None:
    desk = BookmarkAutosave(paths.user_data(), paths.user_cache(), shipped)
    desk.start()
    assert desk.flush() is None
    qtbot.wait(50)
    assert not desk.ready
    with qtbot.waitSignal(desk.loaded):
        desk.resume()
    assert desk.writable
    desk.close()
