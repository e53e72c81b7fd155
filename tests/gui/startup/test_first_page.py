"""The page last read is on the screen before the program is loaded, the same words at the same place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui import app
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup import first_page
from ascl_reader.gui.widgets.problems import Problems
from tests.gui.conftest import OpenProgram

SHOWN = "send-improvement-plan-funding"

UNTIL_PAINTED = """
import sys
import PySide6.QtCore
from ascl_reader import paths
from ascl_reader.gui.look import fonts
from ascl_reader.gui.startup import first_page
from ascl_reader.terminal.open_window import open_window
application = first_page.make_application()
state = first_page.state(paths.shipped_library(), paths.user_data(), paths.user_settings())
page = first_page.load(paths.user_cache(), state)
fonts.load_first()
frame = first_page.FirstPage(page, application.quit)
frame.show()
application.exec()
print("Qt" in vars(PySide6.QtCore), *sorted(sys.modules))
"""


def now() -> list[Any]:
    return first_page.state(paths.shipped_library(), paths.user_data(), paths.user_settings())


@pytest.fixture
def left(open_program: OpenProgram) -> dict[str, Any]:
    """Return the page that a window leaves when it is closed."""
    window = open_program().window
    window.session.show_statement(SHOWN)
    window.close()
    page = first_page.load(paths.user_cache(), now())
    assert page is not None and first_page.fits_screen(page)
    return page


def places(widget: QWidget) -> list[tuple[str, int, int]]:
    """Return the texts' words and where their viewports stand."""
    edits = [edit for edit in widget.findChildren(QTextEdit) if edit.isVisible()]
    where = [edit.viewport().mapTo(widget, QPoint(0, 0)) for edit in edits]
    return sorted((edit.toPlainText(), at.x(), at.y()) for edit, at in zip(edits, where, strict=True))


def test_the_page_shows_the_same_words_at_the_same_place(
    qtbot: QtBot, left: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[bool] = []
    frame = first_page.FirstPage(left, lambda: shown.append(True))
    qtbot.addWidget(frame)
    frame.show()
    qtbot.waitUntil(lambda: shown == [True])
    early = places(frame)
    assert [edit.accessibleName() for edit in frame.findChildren(QTextEdit)] == ["Context", "Position", "Rationale"]
    monkeypatch.setattr(Problems, "install", lambda problems: None)
    made: list[Program] = []
    monkeypatch.setattr(app, "Program", lambda *arguments: made.append(Program(*arguments)) or made[0])
    frame.activateWindow()
    app.load_behind(frame, None)
    program = made[0]
    qtbot.waitUntil(program.window.list.view.hasFocus)
    qtbot.waitUntil(lambda: len(places(frame)) == 3)
    for (words, x, y), (early_words, early_x, early_y) in zip(places(frame), early, strict=True):
        assert words == early_words
        assert max(abs(x - early_x), abs(y - early_y)) <= 2  # this test's style sheet frames the page's texts too
    assert program.window.session.statement == SHOWN
    assert program.window.size() == frame.size()
    frame.resize(1000, 700)
    qtbot.waitUntil(lambda: program.window.size() == frame.size())
    assert frame.windowTitle().startswith("Costed funding")
    assert frame.close()
    assert first_page.load(paths.user_cache(), now()) is not None


def test_a_page_is_not_used_once_settings_or_library_have_changed(left: dict[str, Any], tmp_path: Path) -> None:
    settings = paths.user_settings() / "settings.ini"
    assert (
        first_page.load(paths.user_cache(), first_page.state(tmp_path, paths.user_data(), paths.user_settings()))
        is None
    )
    os.utime(settings, ns=(1, 1))
    assert first_page.load(paths.user_cache(), now()) is None


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"state": 1}', b"[" * 100_000])
def test_a_damaged_page_is_not_used(home: Path, content: bytes) -> None:
    (home / "cache").mkdir(parents=True)
    (home / "cache" / first_page.FILE).write_bytes(content)
    assert first_page.load(paths.user_cache(), now()) is None


def test_a_page_for_another_screen_is_not_used(left: dict[str, Any]) -> None:
    assert not first_page.fits_screen({**left, "screen": [1, 1]})


def test_until_it_is_painted_nothing_is_loaded_that_a_bare_window_would_not_need(left: dict[str, Any]) -> None:
    done = subprocess.run([sys.executable, "-c", UNTIL_PAINTED], capture_output=True, text=True, check=True)
    qt_namespace, *modules = done.stdout.split()
    loaded = set(modules)
    assert qt_namespace == "False"
    assert "ascl_reader.gui.startup.first_page" in loaded
    assert loaded.isdisjoint(
        {"msgspec", "yaml", "whoosh", "ascl_reader.library.library", "ascl_reader.gui.window.main_window"}
    )
