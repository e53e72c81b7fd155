"""Opening the program: the window itself the first time, a picture of it at the next start, one window at a time."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest

from ascl_reader import paths
from ascl_reader.errors import MissingSystemLibrary
from ascl_reader.gui.startup import opening
from ascl_reader.gui.startup.instance_lock import InstanceLock
from ascl_reader.library.library import Library
from ascl_reader.window_request import NO_REQUEST, WindowRequest
from tests.conftest import run_python

SHOWN = "send-improvement-plan-funding"

OPENS = """
import gc, sys
from PySide6.QtCore import QTimer
from ascl_reader.gui.startup import opening
from ascl_reader.gui.startup.first_page import FirstPage
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.window_request import NO_REQUEST, WindowRequest

application = make_application()
request = WindowRequest(statement=sys.argv[1]) if sys.argv[1:] else NO_REQUEST
seen = []

def look():
    tops = [type(each).__name__ for each in application.topLevelWidgets() if each.isVisible()]
    if tops and tops not in seen:
        seen.append(tops)
    for each in application.allWidgets():
        if type(each).__name__ == "MainWindow" and each.isVisible():
            kept = "picture" if any(isinstance(other, FirstPage) for other in gc.get_objects()) else ""
            print(seen[0][0], each.session.statement, "columns" if each.columns.isVisible() else "page", kept)
            QTimer.singleShot(300, each.window(), each.window().close)
            looking.stop()
            return

looking = QTimer(interval=5)
looking.timeout.connect(look)
looking.start()
sys.exit(opening.run(request, None))
"""


@pytest.fixture
def collecting() -> Iterator[None]:
    """Let garbage be collected again, which a start leaves out."""
    yield
    gc.enable()


def opened(*arguments: str) -> list[str]:
    """Open the program in its own process, close it; return which window came first, the statement, what is shown.

    And "picture", where the points of the picture are still held then.
    """
    done = run_python(OPENS, *arguments, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.usefixtures("cached")
def test_the_next_start_begins_with_the_picture_and_one_for_a_statement_with_the_window(
    shipped: Library,
) -> None:
    assert opened(SHOWN) == ["MainWindow", SHOWN, "columns"]
    assert opened() == ["FirstPageWindow", SHOWN, "columns"]
    other = next(each.id for each in shipped.statements if each.id != SHOWN)
    assert opened(other) == ["MainWindow", other, "columns"], "the picture shows another statement"
    assert not any(each.read_bytes() for each in paths.user_cache().glob("window-*.json")), "the lock was given back"


@pytest.mark.usefixtures("cached")
def test_the_very_first_start_shows_the_start_page_and_leaves_no_picture_of_it() -> None:
    window, statement, shown = opened()
    assert (window, shown) == ("MainWindow", "page")
    assert opened() == ["MainWindow", statement, "columns"]


@pytest.mark.usefixtures("collecting")
def test_a_missing_system_library_is_named_and_the_next_start_is_not_in_its_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opening, "missing_library", lambda: "libEGL.so.1")
    with pytest.raises(MissingSystemLibrary, match=r"libEGL\.so\.1"):
        opening.run(WindowRequest(statement=SHOWN), None)
    assert not any(each.read_bytes() for each in paths.user_cache().glob("window-*.json"))
    lock = InstanceLock(paths.shipped_library())
    assert not lock.hand_over(NO_REQUEST)
    assert lock.held
    lock.release()


pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems lack no library")


def plugin_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where a plugin for a platform named `made` is looked for, with that platform chosen."""
    monkeypatch.setattr(PySide6, "__file__", str(folder / "PySide6" / "__init__.py"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "made:a=b")
    plugin = folder / "PySide6" / "Qt" / "plugins" / "platforms" / "libqmade.so"
    plugin.parent.mkdir(parents=True)
    return plugin


def test_nothing_is_missing_where_the_window_can_open() -> None:
    assert opening.missing_library() == ""


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = plugin_of(tmp_path, monkeypatch)
    needed = tmp_path / "libascl-needed.so.1"
    source = tmp_path / "empty.c"
    source.write_text("int needed(void) { return 1; }\n")
    compiler = ["cc", "-shared", "-fPIC", str(source)]
    try:
        subprocess.run([*compiler, f"-Wl,-soname,{needed.name}", "-o", str(needed)], check=True, capture_output=True)
        linked = ["cc", "-shared", "-o", str(plugin), "-Wl,--no-as-needed", str(needed)]
        subprocess.run(linked, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("there is no C compiler")
    needed.unlink()
    assert opening.missing_library() == "libascl-needed.so.1"


def test_a_platform_that_qt_has_not_and_a_plugin_that_is_no_library_name_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugin = plugin_of(tmp_path, monkeypatch)
    assert opening.missing_library() == ""
    plugin.write_bytes(b"no library")
    assert opening.missing_library() == ""
