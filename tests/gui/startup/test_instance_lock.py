"""The lock of a window's place as two starts come to it at one moment."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from ascl_reader import paths
from ascl_reader.files import open_file
from ascl_reader.gui.startup import instance_lock
from ascl_reader.gui.startup.instance_lock import InstanceLock
from ascl_reader.gui.startup.single_instance import InstanceServer
from ascl_reader.window_request import NO_REQUEST, WindowRequest
from tests.gui.startup.test_single_instance import LISTENS, SECOND, lock_file, start


def test_a_start_that_is_slow_to_write_who_it_is_is_waited_for(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another start comes just then, on a busy disk say: it waits for the name and hands over."""
    others: list[subprocess.Popen[str]] = []
    write = os.write

    def slowly(handle: int, content: bytes) -> int:
        others.append(start(SECOND, "", "", str(paths.shipped_library())))
        time.sleep(0.7)
        return write(handle, content)

    lock = InstanceLock(paths.shipped_library())
    with monkeypatch.context() as busy_disk:
        busy_disk.setattr(os, "write", slowly)
        assert not lock.hand_over(NO_REQUEST)
    assert lock.held
    owner = QObject()
    server = InstanceServer(lock.name, lambda request: True, owner)
    deadline = time.monotonic() + 20
    while others[0].poll() is None and time.monotonic() < deadline:
        QCoreApplication.processEvents()
    assert others[0].communicate()[0].startswith("True False")
    assert json.loads(lock_file().read_bytes())["pid"] == os.getpid()
    server.close()
    lock.release()


def test_a_disk_without_locks_has_one_window_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(handle: int, offset: int = 0) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(open_file, "lock", no_locks)
    lock = InstanceLock(paths.shipped_library())
    assert not lock.hand_over(NO_REQUEST)
    assert lock.held
    assert json.loads(lock_file().read_bytes())["name"] == lock.name
    lock.release()
    assert lock_file().read_bytes() == b""


def test_a_window_that_hung_and_is_closed_leaves_the_later_one_its_place(qapp: QCoreApplication) -> None:
    """The hung one keeps the lock until its end; the file names the other, and a third start asks that one."""
    hung = start(LISTENS, str(paths.shipped_library()), "hang")
    assert hung.stdout is not None and hung.stdout.readline()
    lock = InstanceLock(paths.shipped_library())
    try:
        assert not lock.hand_over(NO_REQUEST)
        assert lock.held
    finally:
        hung.kill()
        hung.communicate()
    owner = QObject()
    server = InstanceServer(lock.name, lambda request: True, owner)
    third = start(SECOND, "", "", str(paths.shipped_library()))
    deadline = time.monotonic() + 20
    while third.poll() is None and time.monotonic() < deadline:
        QCoreApplication.processEvents()
    assert third.communicate()[0].startswith("True False")
    server.close()
    lock.release()


@pytest.mark.skipif(os.name != "posix", reason="links need rights on this system")
@pytest.mark.parametrize("put", ["link", "pipe", "folder"])
def test_what_stands_in_the_place_of_the_lock_is_neither_followed_nor_changed(put: str, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("kept", encoding="utf-8")
    lock = InstanceLock(paths.shipped_library())
    paths.user_cache().mkdir(parents=True)
    if put == "link":
        lock._file.symlink_to(precious)
    elif put == "pipe":
        os.mkfifo(lock._file)
    else:
        lock._file.mkdir()
    assert not lock.hand_over(NO_REQUEST)
    assert not lock.held
    lock.release()
    assert precious.read_text(encoding="utf-8") == "kept"


def test_two_installations_share_one_window_and_another_library_has_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = instance_lock._digest(paths.shipped_library())
    other = instance_lock._digest(tmp_path)
    monkeypatch.setattr(paths, "shipped_library", lambda: tmp_path)
    assert instance_lock._digest(tmp_path) == here != other


def test_the_place_is_told_apart_by_more_than_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    digests = {instance_lock._digest(paths.shipped_library())}
    for name in instance_lock.SCREEN:
        monkeypatch.setenv(name, "another")
        digests.add(instance_lock._digest(paths.shipped_library()))
    assert len(digests) == 1 + len(instance_lock.SCREEN)
    assert WindowRequest() == NO_REQUEST
