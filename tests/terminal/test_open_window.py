"""Opening the window, or saying in one sentence why it cannot open; in processes of their own."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from ascl_reader.terminal.command_line import run
from ascl_reader.terminal.open_window import PACKAGES, has_display
from tests.conftest import run_program, run_python, statement_data, write_library

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there can a screen be missing")


@linux
@pytest.mark.parametrize(
    ("environment", "display"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":98765"}, False),
        ({"DISPLAY": "unix:98765.0"}, False),
        ({"DISPLAY": "far.example:10.0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":98765", "WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_display_is_one_that_a_window_can_appear_on(environment: dict[str, str], display: bool) -> None:
    assert has_display(environment) is display


@linux
def test_a_server_that_listens_without_a_file_is_a_display() -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X98765")
        server.listen()
        assert has_display({"DISPLAY": ":98765"})
    assert not has_display({"DISPLAY": ":98765"})


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what a command prints."""
    run(arguments)
    return capsys.readouterr().out


@pytest.fixture(autouse=True)
def lines_are_as_long_here_as_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@linux
def test_without_a_display_it_says_so_lists_the_statements_and_how_to_read_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    done = run_program()
    listed = printed(capsys, "list")
    first, *_, last = done.stdout.strip().splitlines()
    assert first.startswith("There is no display")
    assert first.count(".") == 1
    assert "ascl-reader show ID" in last
    assert listed and listed in done.stdout
    assert (done.returncode, done.stderr) == (0, "")


@linux
def test_without_a_display_another_library_is_listed_where_it_is_asked_for(tmp_path: Path) -> None:
    write_library(tmp_path, statement_data("the-only-one"))
    done = run_program("--library", str(tmp_path), DISPLAY=":98765")
    assert done.stdout.count("[the-only-one]") == 1
    assert done.returncode == 0


@linux
@pytest.mark.usefixtures("cached")
def test_without_a_display_what_was_asked_for_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    given = "alternative-provision-equity-of-access"
    one = run_program("--open", given)
    assert (shown := printed(capsys, "show", given)) and shown in one.stdout
    assert "these are the statements" not in one.stdout
    found = run_program("--search=-exclusion")
    assert (hits := printed(capsys, "search", "--", "-exclusion")) and hits in found.stdout
    both = run_program("--open", "none-such", "--search", "exclusion", DISPLAY=":98765")
    assert both.returncode == 1
    assert "none-such" in both.stderr and printed(capsys, "search", "exclusion") in both.stdout


@linux
@pytest.mark.parametrize("arguments", [[], ["list"], ["--search", "funding"]])
def test_a_user_whom_the_system_does_not_know_is_told_what_to_do(arguments: list[str]) -> None:
    code = """
import os, runpy, sys
os.environ.pop("HOME", None)
os.environ.pop("ASCL_READER_HOME", None)
os.getuid = lambda: 123456
sys.argv = ["ascl-reader", *sys.argv[1:]]
runpy.run_module("ascl_reader", run_name="__main__")
"""
    done = run_python(code, *arguments)
    assert done.returncode == 3
    assert done.stderr.startswith("ascl-reader: The system knows no home folder of this user.")
    assert len(done.stderr.splitlines()) == 1


@linux
def test_without_a_display_a_missing_library_is_told(tmp_path: Path) -> None:
    done = run_program("--library", str(tmp_path / "none"))
    assert done.returncode == 3
    assert "no library" in done.stderr
    assert "Traceback" not in done.stderr


@linux
@pytest.mark.parametrize(
    ("library", "advice"),
    [("libEGL.so.1", "apt-get install libegl1"), ("libunheard-of.so.7", "Install the package that brings it, or ask")],
)
def test_a_missing_system_library_is_named_with_its_package(library: str, advice: str, tmp_path: Path) -> None:
    qt = tmp_path / "PySide6"
    qt.mkdir()
    (qt / "__init__.py").write_text("", encoding="utf-8")
    text = f"raise ImportError('{library}: cannot open shared object file: No such file or directory')\n"
    for module in ("QtCore", "QtGui"):  # whichever is asked for first
        (qt / f"{module}.py").write_text(text, encoding="utf-8")
    done = run_program(PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 3
    assert done.stdout == ""
    assert library in done.stderr
    assert advice in done.stderr
    assert len(done.stderr.splitlines()) == 1


@linux
def test_another_import_error_is_a_bug_and_not_hidden(tmp_path: Path) -> None:
    qt = tmp_path / "PySide6"
    qt.mkdir()
    (qt / "__init__.py").write_text("raise ImportError('no such name')\n", encoding="utf-8")
    done = run_program(PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "no such name" in done.stderr


def test_every_package_of_a_library_is_named() -> None:
    assert all(name.startswith("lib") and ".so." in name for name in PACKAGES)
    assert all(package.startswith("lib") and package == package.lower() for package in PACKAGES.values())
