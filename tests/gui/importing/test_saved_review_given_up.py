"""A review of an import is not brought back where that would do harm: its documents changed, or end the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.memory import open_dialogs as drafts_module
from ascl_reader.gui.memory.open_dialogs import read
from ascl_reader.gui.widgets.message import Message
from ascl_reader.window_request import WindowRequest
from tests.gui.importing.saved_reviews import (
    Start,
    hold,
    kept,
    killed,
    left_open,
    nothing_opens,
    opened,
    reviewing,
    starting,
    told,
    write_page,
)
from tests.gui.importing.test_import_review import shown

SECOND = "Trains\n\nTrains for all – May 2018\n\nASCL position:\nEach town needs a train before nine.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return write_page(tmp_path)


@pytest.fixture
def start(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    with starting(qtbot, monkeypatch) as whole:
        yield whole


@pytest.mark.parametrize("what", ["changed", "gone"])
def test_a_document_that_changed_is_named_once_and_nothing_is_opened(
    qtbot: QtBot, start: Start, page: Path, what: str
) -> None:
    other = page.with_name("trains.txt")
    other.write_text(SECOND, encoding="utf-8")
    left_open(qtbot, start(), page, other)
    if what == "changed":
        other.write_text(SECOND.replace("nine", "five"), encoding="utf-8")
    else:
        other.unlink()
    second = start()
    qtbot.waitUntil(lambda: bool(told(second)))
    assert "“trains.txt” was changed or is not there any more" in told(second)[0]
    assert "food.md" not in told(second)[0]
    assert "If you had not accepted the review yet, import the file again." in told(second)[0]
    nothing_opens(qtbot, second)
    assert len(told(second)) == 1
    qtbot.keyClick(second.window.findChildren(Message)[-1], Qt.Key.Key_Escape)
    second.window.close()
    assert read(paths.user_settings()) == {}
    third = start()
    nothing_opens(qtbot, third)
    assert told(third) == []


def test_a_document_that_ended_the_program_while_it_was_read_is_not_read_again(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        begun = hold(patch)
        first = start()
        first.library_commands.read([page])
        qtbot.waitUntil(lambda: bool(begun) and bool(kept()))
        killed(first)
        first.library_commands.importing.close()
    assert kept()["reading"] is True
    second = start()
    qtbot.waitUntil(lambda: bool(told(second)))
    assert "the program did not come to the end of reading “food.md”. If you had not accepted it" in told(second)[0]
    nothing_opens(qtbot, second)
    second.window.findChildren(Message)[-1].reject()
    second.window.close()
    third = start()
    nothing_opens(qtbot, third)
    assert told(third) == []


def test_a_review_that_ends_the_program_when_it_is_opened_again_is_given_up_at_the_second_time(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_open(qtbot, start(), page)
    assert kept()["tries"] == 0
    made = kept()["corrections"]
    with monkeypatch.context() as patch:
        for tries in (1, 2):
            begun = hold(patch)
            program = start()
            qtbot.waitUntil(lambda: bool(begun))  # noqa: B023
            assert kept()["tries"] == tries, "that it is tried is on the disk before anything is read"
            assert kept()["corrections"] == made
            killed(program)
            program.library_commands.importing.close()
    last = start()
    qtbot.waitUntil(lambda: bool(told(last)))
    assert "could not be brought back: the program did not come to the end of reading" in told(last)[0]
    nothing_opens(qtbot, last)
    last.window.close()
    assert kept() == {}


@pytest.mark.parametrize("resumed", [False, True])
def test_closing_the_window_while_documents_are_read_is_no_failure(
    qtbot: QtBot,
    start: Start,
    page: Path,
    monkeypatch: pytest.MonkeyPatch,
    resumed: bool,
) -> None:
    if resumed:
        left_open(qtbot, start(), page)
    for _ in range(3):
        with monkeypatch.context() as patch:
            begun = hold(patch)
            program = start()
            if not resumed and not begun and not kept():
                program.library_commands.read([page])
            qtbot.waitUntil(lambda: bool(begun))  # noqa: B023
            qtbot.wait(50)
            program.window.close()
            dialog_left = program.library_commands.importing.dialog
            assert dialog_left is not None
            dialog_left.hide()
        assert (kept()["tries"], kept()["reading"]) == (0, False)
    assert ("Left out · 1" in shown(opened(qtbot, start()))) is resumed


def test_what_cannot_be_marked_as_tried_is_not_tried(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_open(qtbot, start(), page)
    before = (paths.user_settings() / drafts_module.FILE).read_bytes()
    monkeypatch.setattr(drafts_module, "write", lambda *_: False)
    second = start()
    nothing_opens(qtbot, second)
    second.window.close()
    assert (paths.user_settings() / drafts_module.FILE).read_bytes() == before


def test_a_picture_of_the_window_brings_nothing_back_and_loses_nothing(
    qtbot: QtBot, start: Start, page: Path, tmp_path: Path
) -> None:
    left_open(qtbot, start(), page)
    before = kept()
    pictured = start(WindowRequest(screenshot=tmp_path / "window.png"))
    nothing_opens(qtbot, pictured)
    pictured.window.close()
    assert kept() == before != {}


def test_a_full_disk_while_reviewing_is_not_told(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "warning", lambda *_: pytest.fail("a draft is not worth a box"))
    tried: list[object] = []
    monkeypatch.setattr(drafts_module, "write", lambda *given: tried.append(given))
    program = start()
    dialog = reviewing(qtbot, program, page)
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(tried))
    assert dialog.isVisible() and told(program) == []
