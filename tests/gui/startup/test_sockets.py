"""The sockets of windows: those of killed windows are cleared away, and nothing else is."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from ascl_reader.gui.startup.single_instance import STARTING, InstanceServer, clear_dead_sockets
from ascl_reader.gui.startup.sockets import PREFIX, new_socket_name, remove_socket, socket_folder

pytestmark = pytest.mark.skipif(os.name != "posix", reason="named pipes end with their program")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder of sockets, under a short path as sockets need it."""
    place = Path(f"/tmp/asr-{os.urandom(4).hex()}")
    place.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(place))
    yield place
    for each in place.iterdir():
        each.unlink()
    place.rmdir()


def left_by_killed(path: Path, age: float) -> Path:
    """Make a socket on which nobody listens any more."""
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))
    os.utime(path, (time.time() - age, time.time() - age))
    return path


def test_sockets_of_killed_windows_are_cleared(folder: Path, qapp: QCoreApplication) -> None:
    dead = left_by_killed(Path(new_socket_name()), STARTING + 1)
    young = left_by_killed(Path(new_socket_name()), 0)
    foreign = left_by_killed(folder / "another-program", STARTING + 1)
    no_socket = folder / f"{PREFIX}file"
    no_socket.write_text("kept", encoding="utf-8")
    owner = QObject()
    server = InstanceServer(str(folder / f"{PREFIX}alive"), lambda request: True, owner)
    os.utime(folder / f"{PREFIX}alive", (1, 1))
    clear_dead_sockets()
    assert set(folder.iterdir()) == {young, foreign, no_socket, folder / f"{PREFIX}alive"}
    assert not dead.exists()
    server.close()


def test_only_a_socket_in_the_folder_of_sockets_is_removed(folder: Path) -> None:
    elsewhere = Path(f"/tmp/{PREFIX}{os.urandom(4).hex()}")
    left_by_killed(elsewhere, 0)
    link = folder / f"{PREFIX}link"
    link.symlink_to(elsewhere)
    for path in (elsewhere, link, folder / f"{PREFIX}missing", Path(f"\0{PREFIX}")):
        remove_socket(path)
    assert elsewhere.is_socket() and link.is_symlink()
    elsewhere.unlink()


@pytest.mark.parametrize("named", ["relative", "/missing", ""])
def test_a_folder_of_the_session_that_is_none_is_passed_over(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", named)
    assert socket_folder() == Path("/tmp")
