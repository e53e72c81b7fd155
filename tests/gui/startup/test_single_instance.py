"""One window for a place: real second processes hand over to a window, and go their own way where none answers."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup import instance_lock
from ascl_reader.gui.startup.instance_lock import InstanceLock
from ascl_reader.gui.startup.run_window import listen
from ascl_reader.gui.startup.single_instance import GREETING
from ascl_reader.window_request import NO_REQUEST
from tests.gui.conftest import OpenProgram, titles
from tests.gui.test_offline import network_sockets, own_sockets

pytestmark = pytest.mark.qt_log_ignore("plugin does not support raise", extend=True)
"""A window that is drawn and not shown cannot come to the front; tests/end_to_end looks at one that can."""

RACE = "race-disparities-commission-rejected"

SECOND = """
import sys, time
from pathlib import Path
from ascl_reader import paths
from ascl_reader.gui.startup.instance_lock import InstanceLock
waits = []
sleep, time.sleep = time.sleep, lambda seconds: waits.append(seconds) or sleep(seconds)
from ascl_reader.window_request import WindowRequest
request = WindowRequest(statement=sys.argv[1] or None, search=sys.argv[2] or None)
lock = InstanceLock(Path(sys.argv[3]))
handed = lock.hand_over(request)
print(handed, lock.held, "PySide6.QtNetwork" in sys.modules, len(waits))
"""
"""A second start up to where the window would be opened."""

LISTENS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QObject
from ascl_reader.gui.startup.instance_lock import InstanceLock
from ascl_reader.gui.startup.single_instance import InstanceServer
from ascl_reader.window_request import NO_REQUEST
application = QCoreApplication([])
lock = InstanceLock(Path(sys.argv[1]))
lock.hand_over(NO_REQUEST)
owner = QObject()
reception = InstanceServer(lock.name, lambda request: True, owner)
print(lock.name, flush=True)
if sys.argv[2] == "hang":
    time.sleep(60)
if sys.argv[2] == "late":
    reception._server.newConnection.disconnect()
    reception._server.waitForNewConnection(60_000)
    time.sleep(2.5)
    reception._greet()
application.exec()
"""
"""A first process that listens; it answers at once, or late from when it is asked, or hangs."""


@pytest.fixture
def first(open_program: OpenProgram) -> Iterator[Program]:
    """Return the program with its window as the command opens it: the lock is held, second starts are heard."""
    lock = InstanceLock(paths.shipped_library())
    assert not lock.hand_over(NO_REQUEST)
    program = open_program()
    listen(program, lock)
    yield program
    lock.release()


def start(code: str, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def second(qtbot: QtBot, statement: str = "", search: str = "", library: Path | None = None) -> list[str]:
    """Start a second process, let the first one's window live on meanwhile, and return what it came to."""
    process = start(SECOND, statement, search, str(library or paths.shipped_library()))
    qtbot.waitUntil(lambda: process.poll() is not None)
    said, complaints = process.communicate()
    assert complaints == ""
    return said.split()


def lock_file() -> Path:
    return next(paths.user_cache().glob("window-*.json"))


def test_the_first_window_takes_what_a_second_start_is_asked_for(qtbot: QtBot, first: Program) -> None:
    before = network_sockets(own_sockets())
    first.window.showMinimized()
    assert second(qtbot, statement=RACE)[:2] == ["True", "False"]
    assert first.window.session.statement == RACE
    assert not first.window.isMinimized()
    qtbot.waitUntil(first.window.isActiveWindow)
    assert second(qtbot, search="EHCP funding")[0] == "True"
    assert first.window.top.search.text() == "EHCP funding"
    qtbot.waitUntil(lambda: first.window.header.title.text() == titles(first)[0] and len(titles(first)) < 35)
    assert second(qtbot)[0] == "True"
    assert first.window.session.search_text == "EHCP funding"
    assert network_sockets(own_sockets()) == before


def test_words_of_any_kind_arrive_whole(qtbot: QtBot, first: Program) -> None:
    assert second(qtbot, search="“à l’école” \t 学校 " + "x" * 300)[0] == "True"
    assert first.window.session.search_text.startswith("“à l’école”")
    assert first.window.session.search_text.endswith("xxx")


def test_a_statement_that_is_not_there_is_left_to_the_second_start(qtbot: QtBot, first: Program) -> None:
    """It says so at the terminal then; the first window's place stays its own."""
    shown = first.window.session.statement
    assert second(qtbot, statement="no-such-statement")[:2] == ["False", "False"]
    assert first.window.session.statement == shown
    assert second(qtbot, statement=RACE)[0] == "True"


def test_another_library_or_place_has_a_window_of_its_own(
    qtbot: QtBot, first: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert second(qtbot, library=tmp_path)[:2] == ["False", "True"]
    monkeypatch.setenv("DISPLAY", ":77")
    assert second(qtbot)[:2] == ["False", "True"]
    monkeypatch.setenv("ASCL_READER_HOME", str(tmp_path / "elsewhere"))
    assert second(qtbot)[:2] == ["False", "True"]


def test_without_a_first_window_nothing_is_loaded_and_nobody_waited_for(qtbot: QtBot) -> None:
    assert second(qtbot) == ["False", "True", "False", "0"]
    assert second(qtbot) == ["False", "True", "False", "0"], "the process before is gone, its lock is gone"


def test_a_window_that_was_closed_takes_nothing(qtbot: QtBot, first: Program) -> None:
    name = json.loads(lock_file().read_bytes())["name"]
    first.window.close()
    assert lock_file().read_bytes() == b""
    assert not Path(name).exists()
    assert second(qtbot)[:3] == ["False", "True", "False"]


def test_a_killed_program_leaves_nothing_in_the_way(qtbot: QtBot) -> None:
    process = start(LISTENS, str(paths.shipped_library()), "answer")
    assert process.stdout is not None
    name = Path(process.stdout.readline().strip())
    assert stat.S_ISSOCK(name.stat().st_mode) and not name.stat().st_mode & 0o077
    assert second(qtbot)[0] == "True"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert name.exists() and lock_file().exists()
    assert second(qtbot)[:3] == ["False", "True", "False"]
    assert not name.exists()


@pytest.mark.parametrize(
    ("how", "up_for", "taken"), [("hang", 0, False), ("hang", 3600, False), ("late", -5, True), ("late", 3600, False)]
)
def test_one_that_hangs_is_left_alone_and_one_that_has_just_started_may_answer_late(
    qtbot: QtBot, how: str, up_for: int, taken: bool
) -> None:
    """On a slow machine it has much else to do in its first seconds: a second window came.

    The beginning is told as a little later than it was, so that the second start may itself be slow.
    """
    process = start(LISTENS, str(paths.shipped_library()), how)
    try:
        assert process.stdout is not None
        process.stdout.readline()
        told = json.loads(lock_file().read_bytes())
        lock_file().write_text(json.dumps({**told, "began": told["began"] - up_for}), encoding="utf-8")
        assert second(qtbot)[:2] == [str(taken), str(not taken)]
    finally:
        process.kill()
        process.communicate()


def test_a_start_while_the_first_is_still_starting_waits_for_it(qtbot: QtBot, open_program: OpenProgram) -> None:
    lock = InstanceLock(paths.shipped_library())
    assert not lock.hand_over(NO_REQUEST)
    process = start(SECOND, RACE, "", str(paths.shipped_library()))
    program = open_program(ready=False)
    qtbot.wait(400)
    listen(program, lock)
    qtbot.waitUntil(lambda: process.poll() is not None)
    assert process.communicate()[0].startswith("True")
    assert program.window.session.statement == RACE


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b'{"pid": 1e99, "name": "ascl-reader-x", "began": 0}', b"[" * 9999]
)
def test_a_damaged_lock_file_is_replaced(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance_lock, "PATIENCE", 0.05)
    lock = InstanceLock(paths.shipped_library())
    lock.hand_over(NO_REQUEST)
    lock_file().write_bytes(content)
    other = InstanceLock(paths.shipped_library())
    assert not other.hand_over(NO_REQUEST)
    assert other.held
    assert json.loads(lock_file().read_bytes())["pid"] == os.getpid()


def test_a_place_that_another_process_took_is_not_given_away() -> None:
    """The first window hung; when it is closed after all, the second one goes on listening."""
    lock = InstanceLock(paths.shipped_library())
    lock.hand_over(NO_REQUEST)
    told = {**json.loads(lock_file().read_bytes()), "pid": os.getppid()}
    lock_file().write_text(json.dumps(told), encoding="utf-8")
    lock.release()
    assert json.loads(lock_file().read_bytes()) == told


def test_a_lock_file_names_no_foreign_file_to_be_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance_lock, "PATIENCE", 0.05)
    precious = tmp_path / "precious"
    precious.write_text("kept", encoding="utf-8")
    InstanceLock(paths.shipped_library()).hand_over(NO_REQUEST)
    for name in (str(precious), str(tmp_path / "ascl-reader-precious")):
        Path(name).write_text("kept", encoding="utf-8")
        lock_file().write_text(json.dumps({"pid": 0, "name": name, "began": 0}), encoding="utf-8")
        assert not InstanceLock(paths.shipped_library()).hand_over(NO_REQUEST)
        assert Path(name).read_text(encoding="utf-8") == "kept"


def test_a_cache_that_cannot_be_written_costs_only_the_sharing(home: Path) -> None:
    home.mkdir()
    (home / "cache").write_text("a file where the folder should be", encoding="utf-8")
    lock = InstanceLock(paths.shipped_library())
    assert not lock.hand_over(NO_REQUEST)
    assert not lock.held


def test_a_stranger_on_the_socket_does_no_harm(qtbot: QtBot, first: Program) -> None:
    from PySide6.QtNetwork import QLocalSocket

    shown = first.window.session.statement
    for line in (b"\n", b"[]\n", b"7\n", b'{"open": \n', b"x" * 40_000, b'{"search": 7}\n'):
        socket = QLocalSocket()
        socket.connectToServer(json.loads(lock_file().read_bytes())["name"])
        qtbot.waitUntil(socket.canReadLine)
        assert socket.readLine().data() == GREETING, line
        socket.write(line)
        qtbot.wait(100)
        assert first.window.session.statement == shown, line
        assert first.window.session.search_text == "", line
        assert second(qtbot, statement=shown)[0] == "True", line


def test_other_wishes_are_told_not_to_have_been_used(qtbot: QtBot, first: Program) -> None:
    code = SECOND.replace("search=sys.argv[2] or None", "text_size=200")
    process = start(code, "", "", str(paths.shipped_library()))
    qtbot.waitUntil(lambda: process.poll() is not None)
    said, complaints = process.communicate()
    assert said.startswith("True")
    assert complaints == (
        "ascl-reader: the window is open already; --size, --appearance and --text-size were not used\n"
    )
    assert first.window.appearance.text_size == 100


def test_a_window_with_a_question_open_shows_both(qtbot: QtBot, first: Program) -> None:
    qtbot.waitUntil(lambda: hasattr(first, "history"))
    first.window.commands.recent.trigger()
    assert second(qtbot, statement=RACE)[0] == "True"
    assert first.window.session.statement == RACE
    assert QApplication.activeModalWidget() is not None
    QApplication.activeModalWidget().close()


def test_a_real_second_start_leaves_with_0(qtbot: QtBot, first: Program) -> None:
    """The command itself, with arguments, as a desktop would start it."""
    process = subprocess.Popen([sys.executable, "-m", "ascl_reader", "--open", RACE], stderr=subprocess.PIPE)
    qtbot.waitUntil(lambda: process.poll() is not None)
    assert process.communicate()[1] == b""
    assert process.returncode == 0
    assert first.window.session.statement == RACE


def test_a_screenshot_is_drawn_by_itself(qtbot: QtBot, first: Program, tmp_path: Path) -> None:
    shown = first.window.session.statement
    command = [sys.executable, "-m", "ascl_reader", "--screenshot", str(tmp_path / "out.png"), "--open", RACE]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    qtbot.waitUntil(lambda: process.poll() is not None)
    assert process.returncode == 0, process.communicate()
    process.communicate()
    assert (tmp_path / "out.png").stat().st_size > 10_000
    assert first.window.session.statement == shown
