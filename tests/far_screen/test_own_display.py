"""Our own display lets in the program that made it and nobody else, and leaves no file."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from ascl_reader.far_screen.own_display import FOLDER, OwnDisplay

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
