"""A picture of the last window is on the screen before the program is loaded, the same words at the same place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.cache.signature import sign
from ascl_reader.gui.startup import first_page
from ascl_reader.gui.startup.first_page import FirstPage, FirstPageWindow
from tests.gui.startup.pictures import loaded

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


def test_started_minimised_nothing_spins_and_the_window_is_loaded(
    qtbot: QtBot, left: FirstPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_page, "LONGEST_WAIT", 20)
    begun: list[bool] = []
    frame = FirstPageWindow(left, lambda: begun.append(True))
    qtbot.addWidget(frame)
    qtbot.waitUntil(lambda: begun == [True])  # never shown, as a minimised window never is
    assert not [each for each in frame.findChildren(QTimer) if each.isActive()]


def test_once_the_window_is_in_its_place_nothing_holds_the_picture(qtbot: QtBot, left: FirstPage) -> None:
    pixels = left.pixels
    held = sys.getrefcount(pixels)
    frame = FirstPageWindow(left, lambda: None)
    qtbot.addWidget(frame)
    frame.show()
    frame.grab()
    assert sys.getrefcount(pixels) > held
    frame.take(QWidget(), None)
    qtbot.waitUntil(lambda: sys.getrefcount(pixels) == held)


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
    (paths.user_cache() / first_page.FILE).write_bytes(sign(first_page.PURPOSE, data) + b"\n" + data)


ODD = [None, True, -1, 0, 10**30, 1e300, "", "x\0", [], [None], [[1]], [0, 0], [5, 5, 5], {}, {"a": 1}]


def test_a_missing_or_wrong_field_never_stops_a_start(qtbot: QtBot, left: FirstPage) -> None:
    whole = (paths.user_cache() / first_page.FILE).read_bytes()
    pixels = b"\xff" * 64
    told = {**json.loads(zlib.decompress(whole.partition(b"\n")[2]).partition(b"\n")[0]), "size": [4, 4]}
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


def test_a_page_that_another_user_signed_is_not_shown(
    left: FirstPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = (paths.user_cache() / first_page.FILE).read_bytes().partition(b"\n")[2]
    with monkeypatch.context() as other:
        other.setenv(paths.HOME_VARIABLE, str(tmp_path / "attacker"))
        foreign = sign(first_page.PURPOSE, data)
    for signature in (foreign, b"", sign("another purpose", data)):
        (paths.user_cache() / first_page.FILE).write_bytes(signature + b"\n" + data)
        assert loaded() is None
    (paths.user_cache() / first_page.FILE).write_bytes(sign(first_page.PURPOSE, data) + b"\n" + data)
    assert loaded() == left
    paths.user_cache().chmod(0o777)
    assert loaded() is None or sys.platform == "win32"


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
