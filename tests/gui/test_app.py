"""The program as a whole: what it loads before its first paint, and what it makes after that."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import run_python

BEFORE_FIRST_PAINT = """
import functools
import sys
from PySide6 import QtWidgets
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup.run_window import prepare_application
wrapped, wrap = [], functools.update_wrapper
functools.update_wrapper = lambda by, what, *more: (wrapped.append(type(what)), wrap(by, what, *more))[1]
application = prepare_application()
program = Program()
loaded, kinds = [], []
program.window.first_shown.connect(lambda: loaded.extend(sorted(sys.modules)))
program.window.first_shown.connect(lambda: kinds.extend(vars(QtWidgets)))
program.window.first_shown.connect(application.quit)
program.window.show()
application.exec()
program.background.close()
print("\\n".join(loaded))
print(*kinds)
print(*(f"wrapped-{kind.__name__}" for kind in wrapped))
"""

MADE_ONCE_PAINTED = """
from PySide6.QtCore import QObject
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup.run_window import prepare_application
application = prepare_application()
program = Program()
goes = QObject()
def look():
    print(hasattr(program, "history"))
    application.quit()
goes.destroyed.connect(look)
program.window.first_shown.connect(goes.deleteLater)
program.window.show()
application.exec()
program.background.close()
"""

WAITS_FOR_THE_DISK = """
import os
from PySide6.QtCore import QTimer
from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup.run_window import prepare_application
waited = []
sync = os.fsync
os.fsync = lambda file: (waited.append(file), sync(file))
application = prepare_application()
program = Program()
program.window.first_shown.connect(lambda: print(len(waited)))
program.window.show()
def look():
    if list(paths.user_cache().glob("library-*.json")):
        print("copied")
        application.quit()
timer = QTimer(interval=10)
timer.timeout.connect(look)
timer.start()
application.exec()
program.background.close()
"""

FAULT_BEFORE_FIRST_PAINT = """
from PySide6.QtCore import QTimer
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup.run_window import prepare_application
application = prepare_application()
program = Program()
program.search.broken.emit(RuntimeError("early"))
def look():
    print(*(type(each).__name__ for each in program.window.findChildren(type(program.problems._dialog))))
    print(program.problems.window.objectName())
    application.quit()
program.rest.append(lambda: QTimer.singleShot(0, look))
program.window.show()
application.exec()
program.background.close()
"""

SOURCES_KEPT = """
import linecache
import ascl_reader.gui.app
print(list(linecache.cache))
"""


@pytest.mark.usefixtures("cached")
def test_nothing_slow_is_loaded_before_the_first_paint() -> None:
    done = subprocess.run([sys.executable, "-c", BEFORE_FIRST_PAINT], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "QListView" in loaded and "QLCDNumber" not in loaded, "PySide made the classes of all kinds of widgets"
    assert {each for each in loaded if each.startswith("wrapped-")} == {"wrapped-function"}, "PySide worded its help"
    assert "ascl_reader.gui.window.main_window" in loaded
    assert loaded.isdisjoint({"whoosh", "yaml", "ascl_reader.search.engine.index", "PySide6.QtNetwork"})
    made_later = {"search.figures", "gui.searching.filter_bar", "gui.searching.did_line", "gui.around.note_details"}
    made_later |= {"journal.journal", "briefing.briefing", "library.read_library", "gui.saving.autosave"}
    made_later |= {"files.yaml_text", "search.query_words", "files.timestamps", "bookmarks.bookmarks"}
    made_later |= {"search.matching", "search.extracts", "gui.widgets.dialog", "gui.widgets.problems"}
    made_later |= {"gui.widgets.message", "gui.searching.box_list", "bookmarks.find_passage"}
    made_later |= {"gui.frame.file_dialogs", "gui.startup.session_end", "gui.window.context_menus"}
    assert loaded.isdisjoint(f"ascl_reader.{each}" for each in made_later)


@pytest.mark.usefixtures("cached")
def test_what_the_first_window_did_not_need_is_made_once_qt_is_through_with_painting_it() -> None:
    assert run_python(MADE_ONCE_PAINTED, QT_QPA_PLATFORM="offscreen").stdout.split() == ["False"]


def test_the_very_first_start_waits_for_the_disk_only_once_it_is_painted() -> None:
    told = run_python(WAITS_FOR_THE_DISK, QT_QPA_PLATFORM="offscreen")
    assert told.stdout.split() == ["0", "copied"]


@pytest.mark.usefixtures("cached")
def test_a_fault_of_the_search_before_the_first_paint_is_told() -> None:
    told = run_python(FAULT_BEFORE_FIRST_PAINT, QT_QPA_PLATFORM="offscreen")
    assert told.stdout.split() == ["FaultDialog", "window"]
    assert "RuntimeError: early" in told.stderr


def test_the_source_of_what_is_imported_is_neither_read_nor_kept() -> None:
    assert run_python(SOURCES_KEPT).stdout.split("\n")[0] == "[]"
