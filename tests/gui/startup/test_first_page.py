"""A picture of the last window is on the screen before the program is loaded, the same words at the same place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup import first_page, run_window
from ascl_reader.gui.startup.first_page import FirstPage, FirstPageWindow
from ascl_reader.gui.startup.run_window import leave_picture, load_behind
from ascl_reader.gui.widgets.problems import Problems
from tests.gui.bookmark_windows import without
from tests.gui.conftest import OpenProgram

SHOWN = "send-improvement-plan-funding"

UNTIL_PAINTED = """
import sys
import PySide6.QtCore
from ascl_reader import paths
from ascl_reader.gui.startup import first_page
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.terminal.open_window import open_window
application = make_application()
state = first_page.state(paths.shipped_library(), paths.user_data(), paths.user_settings())
page = first_page.load(paths.user_cache(), state)
frame = first_page.FirstPageWindow(page, application.quit)
frame.show()
application.exec()
print("Qt" in vars(PySide6.QtCore), *sorted(sys.modules))
"""


def now() -> list[Any]:
    return first_page.state(paths.shipped_library(), paths.user_data(), paths.user_settings())


def loaded() -> FirstPage | None:
    return first_page.load(paths.user_cache(), now())


@pytest.fixture
def left(qtbot: QtBot, open_program: OpenProgram) -> FirstPage:
    """Return the page that a window leaves when it is closed."""
    program = open_program()
    window = program.window
    window.closed.connect(partial(leave_picture, program))
    window.session.show_statement(SHOWN)
    qtbot.waitUntil(lambda: len(window.related.buttons()) == 4)
    qtbot.wait(200)  # they make the panes lower
    window.close()
    page = loaded()
    assert page is not None and page.fits_screen
    return page


def pixels(widget: QWidget, place: tuple[int, int, int, int]) -> QImage:
    return widget.grab(QRect(*place)).toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_the_picture_shows_the_same_words_at_the_same_place(
    qtbot: QtBot, left: FirstPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[bool] = []
    frame = FirstPageWindow(left, lambda: shown.append(True))
    qtbot.addWidget(frame)
    frame.show()
    qtbot.waitUntil(lambda: shown == [True])
    early = [pixels(frame, each.place) for each in left.texts]
    labels = [each for each in frame.findChildren(QLabel) if each.accessibleName()]
    assert [each.accessibleName() for each in labels] == ["Context", "Position", "Rationale"]
    words = [each.accessibleDescription() for each in labels]
    monkeypatch.setattr(Problems, "install", lambda problems: None)
    made: list[Program] = []
    monkeypatch.setattr(run_window, "Program", lambda *given, **more: made.append(Program(*given, **more)) or made[0])
    frame.activateWindow()
    load_behind(frame, None)
    program = made[0]
    qtbot.waitUntil(program.window.list.view.hasFocus)
    edits = [pane.edit for pane in program.window.panes.panes.values()]
    qtbot.waitUntil(lambda: [each.toPlainText() for each in edits] == words)
    assert all(each.toPlainText() for each in edits)
    qtbot.waitUntil(lambda: [pixels(frame, each.place) for each in left.texts] == early)
    assert program.window.session.statement == SHOWN
    assert program.window.size() == frame.size()
    frame.resize(1000, 700)
    qtbot.waitUntil(lambda: program.window.size() == frame.size())
    assert frame.windowTitle().startswith("Costed funding")
    assert frame.close()
    assert loaded() is not None


def test_started_minimised_nothing_spins_and_the_window_is_loaded(
    qtbot: QtBot, left: FirstPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_page, "LONGEST_WAIT", 20)
    begun: list[bool] = []
    frame = FirstPageWindow(left, lambda: begun.append(True))
    qtbot.addWidget(frame)
    qtbot.waitUntil(lambda: begun == [True])  # never shown, as a minimised window never is
    assert not [each for each in frame.findChildren(QTimer) if each.isActive()]


def test_a_statement_that_left_the_library_leaves_no_picture(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program()
    program.window.closed.connect(partial(leave_picture, program))
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    program.bookmarks.commands.toggle([SHOWN])
    program.window.session.show_statement(SHOWN)
    without(program, SHOWN)
    assert program.window.session.statement == SHOWN, "its bookmark comes later than the window at the next start"
    program.window.close()
    assert loaded() is None


def test_a_page_is_not_used_once_settings_or_library_have_changed(left: FirstPage, tmp_path: Path) -> None:
    elsewhere = first_page.state(tmp_path, paths.user_data(), paths.user_settings())
    assert first_page.load(paths.user_cache(), elsewhere) is None
    for settings in list(paths.user_settings().iterdir()):
        assert loaded() is not None
        before = settings.stat()
        os.utime(settings, ns=(1, 1))
        assert loaded() is None
        os.utime(settings, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b"x" * 10_000, zlib.compress(b"[" * 100_000)])
def test_a_file_that_is_no_page_is_not_used(home: Path, content: bytes) -> None:
    (home / "cache").mkdir(parents=True)
    (home / "cache" / first_page.FILE).write_bytes(content)
    assert loaded() is None


def written(told: object, pixels: bytes) -> None:
    data = zlib.compress(json.dumps(told).encode() + b"\n" + pixels)
    (paths.user_cache() / first_page.FILE).write_bytes(data)


ODD = [None, True, -1, 0, 10**30, 1e300, "", "x\0", [], [None], [[1]], [0, 0], [5, 5, 5], {}, {"a": 1}]


def test_a_missing_or_wrong_field_never_stops_a_start(qtbot: QtBot, left: FirstPage) -> None:
    whole = (paths.user_cache() / first_page.FILE).read_bytes()
    pixels = b"\xff" * 64
    told = {**json.loads(zlib.decompress(whole).partition(b"\n")[0]), "size": [4, 4]}
    shown = 0
    for field in told:
        for value in [*ODD, [*ODD], [["Position", "words", odd] for odd in ODD], "gone"]:
            changed = {name: each for name, each in told.items() if name != field or value != "gone"}
            written({**changed, field: value} if value != "gone" else changed, pixels)
            page = loaded()
            if page is not None:
                shown += 1
                frame = FirstPageWindow(page, lambda: None)
                frame.grab()
                frame.deleteLater()
    assert shown
    for cut in (0, 1, len(whole) // 2, len(whole) - 1):
        (paths.user_cache() / first_page.FILE).write_bytes(whole[:cut])
        assert loaded() is None
    written(told, pixels[:-4])
    assert loaded() is None


def test_a_page_for_another_screen_is_not_used(left: FirstPage) -> None:
    across, down, scale = left.screen
    assert left.fits_screen
    assert not left._replace(screen=(1, down, scale)).fits_screen
    assert not left._replace(screen=(across, down, 2 * scale)).fits_screen


def test_until_it_is_painted_nothing_is_loaded_that_a_bare_window_would_not_need(left: FirstPage) -> None:
    done = subprocess.run([sys.executable, "-c", UNTIL_PAINTED], capture_output=True, text=True, check=True)
    qt_namespace, *modules = done.stdout.split()
    loaded = set(modules)
    assert qt_namespace == "False"
    assert "ascl_reader.gui.startup.first_page" in loaded
    assert loaded.isdisjoint(
        {"msgspec", "yaml", "whoosh", "ascl_reader.library.library", "ascl_reader.gui.window.main_window"}
    )
