"""Where the go-between cannot reach the screen, that is told as of any other screen."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ascl_reader.far_screen import go_between
from ascl_reader.far_screen.own_display import FOLDER, OwnDisplay
from tests.conftest import run_program
from tests.far_screen.screen import GREETED, HELLO

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X over a network is for Linux")

PROGRAM = """
import os, signal, sys
if "deaf" in sys.argv:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
if "threadless" in sys.argv:
    import threading
    threading.Thread.start = lambda self: (_ for _ in ()).throw(RuntimeError("no more"))
from ascl_reader.far_screen import far_display, go_between
between = go_between.begin()
print(between._process, between._name, flush=True)
print(between.takes_over(), flush=True)
from socket import AF_UNIX, socket
if far_display.DISPLAY_OPTIONS:
    made = socket(AF_UNIX)
    made.connect(f"/tmp/.X11-unix/X{between._name[1:]}")
    made.sendall(bytes.fromhex(sys.argv[1]))
    print(len(made.recv(1000)), flush=True)
    if len(sys.argv) > 2:
        made.setblocking(False)
        import contextlib
        with contextlib.suppress(BlockingIOError):
            while True:
                made.send(b"\\7f\\0\\1\\0" * 4096)
    print(repr(sys.stdin.readline()), flush=True)
    made.setblocking(True)
    print(made.recv(10), flush=True)
"""
"""Begins a go-between and says its greeting, then waits for a line; with a second argument it fills the line."""


@pytest.fixture
def afar() -> Iterator[socket.socket]:
    """Return what listens where a far screen would."""
    for number in range(300, 900):
        made = socket.socket()
        with contextlib.suppress(OSError):
            made.bind(("127.0.0.1", 6000 + number))
            break
        made.close()
    made.listen()
    made.settimeout(30)
    yield made
    made.close()


def begin(afar: socket.socket, *options: str) -> tuple[subprocess.Popen[str], int, Path]:
    """Start the program; return it, and the number and the file of its go-between."""
    environment = {**os.environ, "DISPLAY": f"127.0.0.1:{afar.getsockname()[1] - 6000}"}
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, HELLO.hex(), *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert program.stdout is not None
    process, name = program.stdout.readline().split()
    return program, int(process), Path(f"/tmp/.X11-unix/X{name[1:]}")


def greet(afar: socket.socket) -> socket.socket:
    """Let the go-between in, as a screen does."""
    screen, _ = afar.accept()
    screen.recv(1000)
    screen.sendall(GREETED[:6] + ((len(GREETED) - 8) // 4).to_bytes(2, "little") + GREETED[8:])
    return screen


def wait_ended(process: int, seconds: float = 30) -> bool:
    """Wait until a process has ended; return whether it did."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def the_rest(program: subprocess.Popen[str]) -> str:
    """Return what the program says after its greeting until it ends; `communicate` would lose what was read ahead."""
    assert program.stdout is not None
    said = program.stdout.read()
    program.communicate()
    return said


def end(program: subprocess.Popen[str]) -> None:
    program.kill()
    program.communicate()


def test_a_screen_that_ends_ends_it_and_the_program_is_told(afar: socket.socket) -> None:
    program, process, file = begin(afar)
    with greet(afar):
        assert program.stdout is not None
        assert [program.stdout.readline() for _ in range(2)] == ["True\n", f"{len(GREETED)}\n"]
        assert not file.exists()
    assert wait_ended(process)
    assert program.communicate("\n")[0].splitlines() == [repr("\n"), repr(b"")]


@pytest.mark.parametrize("options", [(), ("fill",)])
def test_a_program_that_is_killed_ends_it_also_while_the_screen_reads_nothing(
    afar: socket.socket, options: tuple[str, ...]
) -> None:
    program, process, _ = begin(afar, *options)
    with greet(afar):
        assert program.stdout is not None
        assert program.stdout.readline() == "True\n"
        assert program.stdout.readline() == f"{len(GREETED)}\n"
        end(program)
        assert wait_ended(process)


def test_a_program_that_is_killed_ends_it_while_the_screen_does_not_answer(afar: socket.socket) -> None:
    program, process, file = begin(afar)
    with afar.accept()[0]:
        program.send_signal(signal.SIGTERM)
        program.communicate()
        assert wait_ended(process)
        assert not file.exists()


@pytest.mark.parametrize("options", [(), ("deaf",)])
def test_a_screen_that_refuses_leaves_no_process_and_the_program_goes_on(
    afar: socket.socket, options: tuple[str, ...]
) -> None:
    program, process, file = begin(afar, *options)
    screen, _ = afar.accept()
    with screen:
        screen.recv(1000)
        screen.sendall(b"\0\5\13\0\0\0\2\0" + b"no way\0\0")
        assert the_rest(program) == "False\n"
    assert not Path(f"/proc/{process}").exists() and not file.exists()


@pytest.mark.parametrize("lacking", ["pipe", "fork"])
def test_without_a_file_or_a_process_to_be_had_there_is_none_and_nothing_is_left(
    monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    made: list[OwnDisplay] = []

    def display() -> OwnDisplay:
        """Make a display, and take down which."""
        made.append(OwnDisplay())
        return made[-1]

    def no_more() -> int:
        raise OSError(errno.EMFILE, "no more")

    monkeypatch.setattr(go_between, "OwnDisplay", display)
    monkeypatch.setattr(os, lacking, no_more)
    before = set(Path("/proc/self/fd").iterdir())
    assert go_between.begin() is None
    assert set(Path("/proc/self/fd").iterdir()) == before
    assert not (FOLDER / f"X{made[0].name[1:]}").exists()


def test_without_a_thread_to_be_had_the_program_goes_on_and_nothing_is_left(afar: socket.socket) -> None:
    program, process, file = begin(afar, "threadless")
    assert the_rest(program) == "False\n"
    assert not Path(f"/proc/{process}").exists() and not file.exists()


def test_a_far_screen_that_does_not_answer_is_told_in_one_sentence() -> None:
    done = run_program(DISPLAY="localhost:980", QT_QPA_PLATFORM="xcb")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("ascl-reader: No window can open on the display localhost:980: nothing answers")
    assert len(done.stderr.splitlines()) == 1
