"""A display that is dead, refuses this user, or is missing is told in one sentence; Qt would end the process."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind, ReaderError
from ascl_reader.terminal.displays import answering_platform
from tests.conftest import run_program

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there can a display be missing")
needs_wayland = pytest.mark.skipif(
    ctypes.util.find_library("wayland-client") is None, reason="the system has no Wayland library"
)


@pytest.fixture
def dead_display() -> Iterator[str]:
    """Return a display whose server died and left its socket."""
    path = Path("/tmp/.X11-unix/X98764")
    path.parent.mkdir(exist_ok=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
    yield ":98764"
    path.unlink()


def test_a_dead_display_is_told_in_one_sentence(dead_display: str) -> None:
    done = run_program(DISPLAY=dead_display)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"ascl-reader: No window can open on the display {dead_display}: nothing answers")
    assert len(done.stderr.splitlines()) == 1


@needs_wayland
def test_a_missing_compositor_is_told_in_one_sentence(tmp_path: Path) -> None:
    done = run_program(WAYLAND_DISPLAY="wayland-7", XDG_RUNTIME_DIR=str(tmp_path))
    assert (done.returncode, done.stdout) == (3, "")
    assert "display wayland-7: nothing answers there" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@needs_wayland
@pytest.mark.parametrize("chosen", ["wayland", "xcb"])
def test_a_platform_that_was_asked_for_is_asked_too(chosen: str, tmp_path: Path, dead_display: str) -> None:
    named = {"DISPLAY": dead_display, "WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    done = run_program(QT_QPA_PLATFORM=chosen, **named)
    assert done.returncode == 3
    assert "No window can open on the display" in done.stderr


def test_a_platform_without_a_display_is_not_asked() -> None:
    assert answering_platform({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":98764"}) == ""


@pytest.mark.parametrize(("chosen", "reason"), [("nonsense", "Qt knows no such platform"), ("linuxfb", "/dev/fb0")])
def test_a_platform_that_cannot_be_is_told_in_one_sentence(chosen: str, reason: str) -> None:
    if chosen == "linuxfb" and Path("/dev/fb0").exists():
        pytest.skip("this machine has such a screen")
    done = run_program(QT_QPA_PLATFORM=chosen)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"ascl-reader: No window can open on the display {chosen}: ")
    assert reason in done.stderr and len(done.stderr.splitlines()) == 1


def test_of_several_platforms_the_first_that_answers_is_taken(dead_display: str, tmp_path: Path) -> None:
    named = {"DISPLAY": dead_display, "WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in named.items():
            patch.setenv(name, value)
        assert answering_platform({**named, "QT_QPA_PLATFORM": "xcb;offscreen:size=9x9"}) == "offscreen:size=9x9"
        assert answering_platform({**named, "QT_QPA_PLATFORM": "minimal;xcb"}) == ""
        with pytest.raises(ReaderError, match="nothing answers"):
            answering_platform({**named, "QT_QPA_PLATFORM": "xcb;nonsense"})


def test_without_a_display_platforms_that_need_one_change_nothing() -> None:
    done = run_program("--search", "EHCP", QT_QPA_PLATFORM="wayland;xcb")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("There is no display here") and "EHCP" in done.stdout


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Return a screen that lets only those in who know its secret, and the file with the secret."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
    folder = tmp_path_factory.mktemp("guarded")
    secret = os.urandom(16)
    authority = folder / "authority"
    parts = [b"", b"", b"MIT-MAGIC-COOKIE-1", secret]
    packed = b"".join(len(part).to_bytes(2, "big") + part for part in parts)
    authority.write_bytes((65535).to_bytes(2, "big") + packed)
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-auth", str(authority), "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{told.readline().strip()}"
    yield display, authority
    server.kill()
    server.wait()


def test_a_display_that_refuses_this_user_is_told(guarded: tuple[str, Path], tmp_path: Path) -> None:
    done = run_program(DISPLAY=guarded[0], XAUTHORITY=str(tmp_path / "none"))
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"ascl-reader: No window can open on the display {guarded[0]}: it does not let")
    assert len(done.stderr.splitlines()) == 1


@needs_wayland
def test_a_display_that_answers_is_used_in_place_of_one_that_does_not(
    guarded: tuple[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = {"DISPLAY": guarded[0], "WAYLAND_DISPLAY": "wayland-7", "XAUTHORITY": str(guarded[1])}
    named |= {"XDG_RUNTIME_DIR": str(tmp_path), "XDG_SESSION_TYPE": "wayland"}
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    assert answering_platform(named) == "xcb"
    assert answering_platform({**named, "XDG_SESSION_TYPE": "x11"}) == ""
    monkeypatch.setenv("XAUTHORITY", str(tmp_path / "none"))
    with pytest.raises(ReaderError) as refused:
        answering_platform(named)
    assert refused.value.kind is ErrorKind.DEAD_DISPLAY
