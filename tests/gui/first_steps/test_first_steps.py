"""What helps to find one's way: there when it is asked for, and not before."""

from __future__ import annotations

import json

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.memory.settings import OWN_KEYS
from tests.conftest import run_python
from tests.gui.conftest import OpenProgram

LOADED = """
import sys
from PySide6.QtCore import QTimer
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup.run_window import prepare_application
application = prepare_application()
program = Program()
program.window.show()
def look():
    if not hasattr(program, "history"):
        return QTimer.singleShot(20, look)
    rooms = ["gui.palette", "gui.compare", "gui.timeline", "gui.start.start_page", "gui.help", "gui.start.hint_line"]
    rooms += ["gui.bookmarks.folder_dialog", "gui.bookmarks.folder_name_dialog", "packs", "libraries"]
    print([name for name in sys.modules if name.startswith(tuple(f"ascl_reader.{room}" for room in rooms))])
    program.window.close()
    program.background.close()
    application.quit()
QTimer.singleShot(20, look)
application.exec()
"""


def test_nothing_of_it_is_loaded_before_it_is_asked_for(tmp_path: object) -> None:
    done = run_python(LOADED, QT_QPA_PLATFORM="offscreen")
    assert done.stdout.split("\n")[0] == "[]", done.stderr


def test_own_keys_are_there_once_the_window_is_whole(qtbot: QtBot, open_program: OpenProgram) -> None:
    paths.user_settings().mkdir(parents=True, exist_ok=True)
    kept = {"version": 1, OWN_KEYS.name: {"about": ["F8"], "unknown": ["F7"]}}
    (paths.user_settings() / "settings.json").write_text(json.dumps(kept), encoding="utf-8")
    assert open_program().window.commands.about.shortcuts() == [QKeySequence("F8")]
