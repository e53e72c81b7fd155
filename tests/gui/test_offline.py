"""Offline: a full tour of the window opens no socket but local ones, and loads nothing that could."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.library.outline import View
from tests.gui.conftest import OpenProgram, search_for

NETWORK_TABLES = ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
EVENTS = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request")

_watched: list[str] | None = None


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    """Note every Python call that reaches for a network; an audit hook cannot be taken out again."""
    if _watched is not None and event in EVENTS and not isinstance(arguments[-1], (str, bytes)):
        _watched.append(f"{event} {arguments}")


sys.addaudithook(_hook)


@pytest.fixture
def calls() -> Iterator[list[str]]:
    global _watched  # noqa: PLW0603  (the hook outlives the test)
    _watched = []
    yield _watched
    _watched = None


def own_sockets() -> set[str]:
    """Return the numbers of this process's sockets of every kind, Qt's own included."""
    found = set()
    for link in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):  # the one that lists the folder is gone by now
            target = str(link.readlink())
            if target.startswith("socket:["):
                found.add(target[8:-1])
    return found


def network_sockets(mine: set[str]) -> list[str]:
    """Return those of these sockets that are in the kernel's tables of internet sockets."""
    found = []
    for table in NETWORK_TABLES:
        path = Path("/proc/self/net") / table
        if path.exists():
            lines = path.read_text(encoding="ascii").splitlines()[1:]
            found += [f"{table} {line.split()[2]}" for line in lines if line.split()[9] in mine]
    return found


def test_the_guard_sees_a_socket(calls: list[str]) -> None:
    import socket

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        assert not Path("/proc/self/net/udp").exists() or network_sockets(own_sockets())
        probe.connect(("127.0.0.1", 9))
    assert calls


def leave_every_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let file dialogs and messages be left at once, as with Esc."""
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    for name in ("information", "warning", "critical"):
        monkeypatch.setattr(QMessageBox, name, lambda *_, **__: None)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("", False))
    for dialog in (QMessageBox, QFileDialog, QPrintDialog, QInputDialog):
        monkeypatch.setattr(dialog, "exec", lambda *_: 0)


def test_a_tour_of_the_window_stays_offline(
    qtbot: QtBot, open_program: OpenProgram, calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TextDialog, "exec", TextDialog.open)
    leave_every_question(monkeypatch)
    known = own_sockets()
    loaded = "PySide6.QtNetwork" in sys.modules  # by a test of the local sockets, before this one
    program = open_program()
    window = program.window
    qtbot.waitUntil(lambda: hasattr(program, "history"))
    seen: list[str] = []

    def look() -> None:
        QApplication.processEvents()
        if new := own_sockets() - known:
            seen.extend(network_sockets(new))
            known.update(new)

    for statement in program.library.statements:
        window.session.show_statement(statement.id)
        look()
    for view in View:
        window.session.choose_view(view)
        look()
    for words in ("EHCP funding", "zebra", "http://example.org", '"high needs"'):
        search_for(qtbot, program, words)
        look()
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    for action in window.commands:
        if action not in (window.commands.quit, window.commands.full_screen):
            action.trigger()
            look()
    for link in window.related.findChildren(QPushButton)[:1]:
        link.click()
        look()
    for dialog in window.findChildren(TextDialog):
        dialog.close()
    assert seen == []
    assert calls == []
    assert ("PySide6.QtNetwork" in sys.modules) == loaded


def test_searching_loads_no_network_library(home: Path) -> None:
    code = "from ascl_reader.search.engine import whoosh_index, index; import sys; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "whoosh.fields" in loaded
    assert loaded.isdisjoint({"ssl", "_ssl", "http.client", "urllib.request", "asyncio", "PySide6.QtNetwork"})
