"""Paths that are too long: a sentence, no traceback, for each command and each folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from ascl_reader import paths
from ascl_reader.gui.startup import opening
from ascl_reader.terminal.command_line import run
from ascl_reader.terminal.open_window import open_window
from ascl_reader.window_request import FAILED, WindowRequest
from tests.conftest import run_program

NAME = "a" * 300
DEEP = "/tmp/" + "a" * 200 + "/"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="paths have other limits on this system")

COMMANDS = [
    ["list", "--library", NAME],
    ["--library", NAME, "list"],
    ["check", "--library", DEEP * 30],
    ["import", f"{NAME}.txt"],
    ["import", f"{NAME}.zip"],
    ["export", f"{NAME}.zip"],
    ["bookmark", "export", f"{NAME}.csv"],
    ["bookmark", "import", f"{NAME}.csv"],
    ["brief", "send-improvement-plan-funding", "--out", f"{NAME}.pdf"],
    ["--screenshot", f"{NAME}.png"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command)[:20])
def test_a_path_that_is_too_long_is_told(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code = run(command)
    told = capsys.readouterr().err
    assert code == FAILED
    assert "longer than this system lets a path be" in told and len(told) < 400


@pytest.mark.parametrize("command", [["list"], ["search", "EHCP"], ["bookmark", "list"], ["--screenshot", "x.png"]])
def test_a_folder_of_the_user_that_is_too_long_is_told(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / NAME))
    assert run(command) == FAILED
    assert "longer than this system lets a path be" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def _gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder that was removed."""
    if (3, 13) <= sys.version_info < (3, 13, 3) and not sys.flags.safe_path:  # python/cpython#130932
        pytest.skip("this Python, started with -c or -m, ends imports in a folder that is gone with a fault of its own")
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()


@pytest.mark.usefixtures("_gone")
@pytest.mark.parametrize(
    "command",
    [
        ["import", "a.html"],
        ["--review", "a.html"],
        ["--screenshot", "a.png"],
        ["brief", "send-improvement-plan-funding", "--output", "a.pdf"],
        ["--library", "here", "list"],
    ],
)
def test_a_path_in_a_folder_that_is_gone_is_told(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command) == FAILED
    assert capsys.readouterr().err.startswith("ascl-reader: The folder in which this command was given is no longer")


@pytest.mark.usefixtures("_gone")
def test_what_needs_no_such_folder_works_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "send-improvement-plan-funding"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("_gone")
@pytest.mark.parametrize("command", [["list"], ["bookmark", "list"]])
def test_a_home_in_a_folder_that_is_gone_is_told(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, "mine")
    assert run(command) == FAILED
    assert "is no longer there" in capsys.readouterr().err
    assert open_window(lambda *_: 0, WindowRequest(screenshot=Path("/tmp/never.png"))) == FAILED
    assert "is no longer there" in capsys.readouterr().err


def test_the_window_tells_it_too() -> None:
    done = run_program(ASCL_READER_HOME=f"/tmp/{NAME}", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == FAILED
    assert done.stderr.startswith("ascl-reader: ") and "longer than this system lets a path be" in done.stderr


def test_no_window_is_begun(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, f"/tmp/{NAME}")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(opening, "run", lambda *_: pytest.fail("the window was opened"))
    assert open_window(lambda *_: pytest.fail("there is a display")) == FAILED
    assert "longer than this system lets a path be" in capsys.readouterr().err
