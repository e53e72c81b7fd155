"""The window drawn into a PNG file: in the size that was asked for, with the search answered, or a sentence why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QImage

from ascl_reader.gui.app import Program
from ascl_reader.gui.browsing.search_course import SETTLED
from ascl_reader.gui.startup import screenshot
from ascl_reader.gui.widgets.in_turn import InTurn
from ascl_reader.library.statement import Section
from ascl_reader.window_request import DONE, FAILED, WindowRequest
from tests.conftest import run_program
from tests.gui.conftest import OpenProgram, titles


@pytest.fixture(autouse=True)
def messages() -> Iterator[None]:
    """Give Qt's messages back to the tests in the end."""
    handler = qInstallMessageHandler(None)
    qInstallMessageHandler(handler)
    yield
    qInstallMessageHandler(handler)


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screenshot, "SETTLING", 50)


def test_the_window_is_drawn_in_the_size_that_was_asked_for(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "window.png"
    assert screenshot.take(program, WindowRequest(screenshot=path, size=(1100, 700))) == DONE
    image = QImage(str(path))
    scale = program.window.devicePixelRatio()
    assert (image.width(), image.height()) == (round(1100 * scale), round(700 * scale))
    assert len({image.pixel(x, y) for x in range(0, 1100, 7) for y in range(0, 700, 7)}) > 10, "it is not blank"


def test_a_search_is_answered_before_it_is_drawn(
    open_program: OpenProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screenshot, "SETTLING", 0)
    request = WindowRequest(screenshot=tmp_path / "window.png", search="funding")
    program = open_program(request=request, ready=False)
    answered: list[object] = []
    program.search.answered.connect(answered.append)
    assert screenshot.take(program, request) == DONE
    assert answered
    assert 0 < len(titles(program)) < len(program.library.statements)


def test_what_is_filled_in_turns_is_whole_before_it_is_drawn(
    open_program: OpenProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a busy machine the picture had the title of the hit over the texts of another statement."""
    monkeypatch.setattr(screenshot, "SETTLING", SETTLED + 1)
    request = WindowRequest(screenshot=tmp_path / "window.png", search="fines term time")
    program = open_program(request=request, ready=False)
    assert screenshot.take(program, request) == DONE
    assert not [turns for turns in program.window.findChildren(InTurn) if turns.is_busy]
    assert "means-tested" in program.window.panes.panes[Section.POSITION].edit.toPlainText()


def test_a_file_that_cannot_be_written_is_told(
    program: Program, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "window.png"
    path.mkdir()
    assert screenshot.take(program, WindowRequest(screenshot=path)) == FAILED
    assert "window.png" in capsys.readouterr().err


def test_bookmarks_that_cannot_be_read_are_told_and_nothing_is_drawn(home: Path, tmp_path: Path) -> None:
    """As a real process: the message box that the window would show must not keep it from ending."""
    (home / "data").mkdir(parents=True)
    (home / "data" / "bookmarks.yaml").symlink_to("bookmarks.yaml")
    done = run_program("--screenshot", str(tmp_path / "window.png"))
    assert done.returncode == FAILED
    assert done.stderr.startswith("ascl-reader: ") and done.stderr.count("\n") == 1
    assert "bookmarks.yaml could not be read" in done.stderr
    assert not (tmp_path / "window.png").exists()
