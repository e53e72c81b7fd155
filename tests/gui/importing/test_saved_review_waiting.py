"""The corrections of a review that is being brought back are not lost before the user has answered for it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.importing import saved_review
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.widgets.message import Message
from tests.gui.importing.saved_reviews import (
    Start,
    hold,
    kept,
    left_open,
    nothing_opens,
    opened,
    reviewing,
    saved,
    starting,
    told,
    write_page,
)
from tests.gui.importing.test_import_review import press_in_box, shown
from tests.gui.importing.test_saved_review_given_up import SECOND

EXEC = QMessageBox.exec
"""How a box asks; in the tests it is not allowed to."""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return write_page(tmp_path)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "trains.txt"
    path.write_text(SECOND, encoding="utf-8")
    return path


@pytest.fixture
def start(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    with starting(qtbot, monkeypatch) as whole:
        yield whole


def being_read(qtbot: QtBot, program: Program) -> ImportWindow:
    importing = program.library_commands.importing
    qtbot.waitUntil(lambda: importing.dialog is not None and importing.dialog.isVisible())
    assert importing.dialog is not None and importing.dialog.review.opened is None
    return importing.dialog


def press(program: Program, name: str) -> None:
    """Press a button of the box that is open, which does not stop the program."""
    box = next(each for each in program.window.findChildren(Message) if each.isVisible())
    next(each for each in box.buttons() if each.text() == name).click()


def failing(monkeypatch: pytest.MonkeyPatch, error: Exception, what: str = "reviewing") -> threading.Event:
    """Let the reading fail once the event that is returned is set."""
    now = threading.Event()

    def fail(*_: object) -> Any:
        assert now.wait(10)
        raise error

    monkeypatch.setattr(saved_review, what, fail)
    return now


@pytest.mark.parametrize("answer", ["Leave", "Go on with the review"])
def test_cancel_asks_while_the_documents_are_read_again(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    left_open(qtbot, start(), page)
    begun = hold(monkeypatch)
    second = start()
    dialog = being_read(qtbot, second)
    press_in_box(monkeypatch, answer)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    begun.clear()
    if answer == "Leave":
        nothing_opens(qtbot, second)
        saved(qtbot, second)
        assert kept() == {}
    else:
        assert "Left out · 1" in shown(opened(qtbot, second))


@pytest.mark.parametrize("undone", [False, True])
def test_cancel_does_not_ask_where_nothing_would_be_lost(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch, undone: bool
) -> None:
    program = start()
    if undone:
        dialog = reviewing(qtbot, program, page)
        dialog.review.commands.leave_out.trigger()
        dialog.review.commands.undo.trigger()
        program.window.close()
        dialog.hide()
    begun = hold(monkeypatch)
    if undone:
        program = start()
    else:
        program.library_commands.read([page])
    dialog = being_read(qtbot, program)
    monkeypatch.setattr(QMessageBox, "exec", lambda _: pytest.fail("nothing would be lost"))
    dialog.reject()
    begun.clear()
    nothing_opens(qtbot, program)


@pytest.mark.parametrize("what", ["reviewing", "changed_files"])
def test_a_reading_that_fails_leaves_the_review_for_the_next_start_and_is_given_up_at_the_second_time(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    left_open(qtbot, start(), page)
    made = kept()["corrections"]
    for tries in (1, 2):
        with monkeypatch.context() as patch:
            fails = failing(patch, ValueError("a fault"), what)
            program = start()
            errors: list[object] = []
            program.library_commands.broken.disconnect()
            program.library_commands.broken.connect(errors.append)
            fails.set()
            qtbot.waitUntil(lambda: bool(errors))  # noqa: B023
            nothing_opens(qtbot, program)
            program.window.close()
        assert (kept()["tries"], kept()["corrections"]) == (tries, made)
    last = start()
    qtbot.waitUntil(lambda: bool(told(last)))
    assert "did not come to the end of reading “food.md”" in told(last)[0]
    nothing_opens(qtbot, last)
    last.window.close()
    assert kept() == {}


def test_a_review_whose_reading_failed_comes_back_at_the_next_start(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_open(qtbot, start(), page)
    with monkeypatch.context() as patch:
        fails = failing(patch, ValueError("a fault"))
        program = start()
        program.library_commands.broken.disconnect()
        fails.set()
        qtbot.waitUntil(lambda: kept().get("tries") == 1)
        nothing_opens(qtbot, program)
        program.window.close()
    third = start()
    assert "Left out · 1" in shown(opened(qtbot, third))
    saved(qtbot, third)
    assert kept()["tries"] == 0


def test_documents_that_vanish_before_they_are_read_cost_no_corrections(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_open(qtbot, start(), page)
    real = saved_review.changed_files
    away = page.with_suffix(".away")

    def compared(draft: saved_review.ImportDraft) -> list[Path]:
        changed = real(draft)
        page.rename(away)
        return changed

    boxes: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr(saved_review, "changed_files", compared)
        patch.setattr(QMessageBox, "warning", lambda _, title, text: boxes.append(title))
        second = start()
        qtbot.waitUntil(lambda: bool(boxes))
        nothing_opens(qtbot, second)
        second.window.close()
    away.rename(page)
    assert boxes == ["Nothing to import"]
    assert "Left out · 1" in shown(opened(qtbot, start()))


def test_a_reading_that_fails_while_cancel_asks_ends_both(
    qtbot: QtBot, start: Start, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_open(qtbot, start(), page)
    gate = threading.Event()

    def fail(*_: object) -> Any:
        gate.wait(10)
        raise ValueError("a fault")

    monkeypatch.setattr(saved_review, "reviewing", fail)
    monkeypatch.setattr(QMessageBox, "exec", EXEC)
    second = start()
    errors: list[object] = []
    second.library_commands.broken.disconnect()
    second.library_commands.broken.connect(errors.append)
    dialog = being_read(qtbot, second)
    gate_opener = threading.Timer(0.3, gate.set)
    gate_opener.start()
    dialog.reject()
    qtbot.waitUntil(lambda: bool(errors))
    gate_opener.join()
    nothing_opens(qtbot, second)
    assert kept()["tries"] == 1 and kept()["corrections"]["made"]


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Let the documents of a review be compared only once this is called."""
    gate = threading.Event()
    real = saved_review.changed_files
    monkeypatch.setattr(saved_review, "changed_files", lambda draft: gate.wait(10) and real(draft))
    yield gate.set
    gate.set()


@pytest.mark.parametrize("early", [False, True])
def test_an_import_that_is_begun_meanwhile_asks_and_the_review_goes_on(
    qtbot: QtBot, start: Start, page: Path, compared: Callable[[], None], early: bool
) -> None:
    left_open(qtbot, start(), page)
    other = page.with_name("trains.txt")
    second = start()
    second.library_commands.read([other])
    second.library_commands.read([other])
    assert len(told(second)) == 1
    assert "your corrections to that review are lost" in told(second)[0] and "“trains.txt” after it" in told(second)[0]
    if early:
        compared()
        nothing_opens(qtbot, second)
    press(second, "Go on with the review")
    compared()
    again = opened(qtbot, second)
    assert "Left out · 1" in shown(again) and again.came_back.isVisible()
    assert told(second) == []


def test_an_import_that_is_begun_meanwhile_takes_the_place_where_the_user_says_so(
    qtbot: QtBot, start: Start, page: Path, other: Path, compared: Callable[[], None]
) -> None:
    left_open(qtbot, start(), page)
    second = start()
    second.library_commands.read([other])
    press(second, "Import instead")
    compared()
    again = opened(qtbot, second)
    qtbot.wait(200)
    assert second.library_commands.importing.dialog is again and not again.came_back.isVisible()
    assert any("Trains for all" in line for line in shown(again))
    saved(qtbot, second)
    assert [Path(file["path"]).name for file in kept()["files"]] == ["trains.txt"]


def test_the_program_may_be_closed_while_it_asks(
    qtbot: QtBot, start: Start, page: Path, other: Path, compared: Callable[[], None]
) -> None:
    left_open(qtbot, start(), page)
    before = kept()
    second = start()
    second.library_commands.read([other])
    compared()
    second.window.close()
    assert kept() == before


def test_an_import_after_a_reading_that_failed_asks_too(
    qtbot: QtBot, start: Start, page: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_open(qtbot, start(), page)
    with monkeypatch.context() as patch:
        fails = failing(patch, ValueError("a fault"))
        second = start()
        errors: list[object] = []
        second.library_commands.broken.disconnect()
        second.library_commands.broken.connect(errors.append)
        fails.set()
        qtbot.waitUntil(lambda: bool(errors))
        nothing_opens(qtbot, second)
    second.library_commands.read([other])
    assert len(told(second)) == 1
    press(second, "Go on with the review")
    assert "Left out · 1" in shown(opened(qtbot, second))
