"""Our own display lets in the program that made it and nobody else, and leaves no file."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from ascl_reader.far_screen.own_display import FIRST, FOLDER, OwnDisplay

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X over a network is for Linux")

CONNECT = "import socket, sys; made = socket.socket(socket.AF_UNIX); made.connect(sys.argv[1]); print(made.recv(1))"


def test_only_the_process_that_made_it_is_let_in() -> None:
    display, other = OwnDisplay(), OwnDisplay()
    path = FOLDER / f"X{display.name[1:]}"
    try:
        assert display.name != other.name
        stranger = subprocess.Popen([sys.executable, "-c", CONNECT, str(path)], stdout=subprocess.PIPE)
        assert display.accept() == -1
        assert stranger.communicate()[0] == b"b''\n", "it is told that it is over"
        with socket.socket(socket.AF_UNIX) as own:
            own.connect(str(path))
            os.close(display.accept())
    finally:
        display.remove()
        other.remove()
    assert not path.exists()


def test_nobody_else_listens_by_its_name_without_a_file() -> None:
    display = OwnDisplay()
    name = f"\0{FOLDER / f'X{display.name[1:]}'}"
    try:
        with socket.socket(socket.AF_UNIX) as stranger:
            with pytest.raises(OSError) as refused:
                stranger.bind(name)
            assert refused.value.errno == errno.EADDRINUSE
        with socket.socket(socket.AF_UNIX) as own, pytest.raises(ConnectionRefusedError):
            own.connect(name)  # upon which a library takes the file
    finally:
        display.remove()
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.bind(name)


def test_a_name_that_somebody_keeps_is_passed_over() -> None:
    first = OwnDisplay()
    first.remove()
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.bind(f"\0{FOLDER / f'X{first.name[1:]}'}")
        display = OwnDisplay()
        display.remove()
    assert display.name != first.name


def test_a_file_that_an_ended_process_left_is_taken_over_and_one_that_listens_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that was killed cannot delete its file: after some hundreds of them no display was to be had."""
    monkeypatch.setattr("ascl_reader.far_screen.own_display.FOLDER", tmp_path)
    with socket.socket(socket.AF_UNIX) as left, socket.socket(socket.AF_UNIX) as lives:
        left.bind(str(tmp_path / f"X{FIRST}"))
        lives.bind(str(tmp_path / f"X{FIRST + 1}"))
        left.close()
        lives.listen()
        displays = [OwnDisplay(), OwnDisplay()]
        assert [each.name for each in displays] == [f":{FIRST}", f":{FIRST + 2}"]
        for each in displays:
            each.remove()
        assert [each.name for each in tmp_path.iterdir()] == [f"X{FIRST + 1}"]


def test_a_folder_that_is_a_link_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who made the link could let it lead to a socket of theirs once ours is in its place."""
    link = tmp_path / "link"
    link.symlink_to(tmp_path)
    monkeypatch.setattr("ascl_reader.far_screen.own_display.FOLDER", link)
    with pytest.raises(PermissionError):
        OwnDisplay()
