"""The search is imported before the first key, in the background, without what only builds an index."""

from __future__ import annotations

import subprocess
import sys

import pytest

START = """
import sys
from ascl_reader.gui.app import Program
from ascl_reader.gui.startup.run_window import prepare_application
from ascl_reader.gui.searching.engine_ahead import ENGINE, IMPORTING
application = prepare_application()
program = Program()
program.window.first_shown.connect(lambda: print(ENGINE in sys.modules))
program.background.finished.connect(lambda kind, _: application.quit() if kind == IMPORTING else None)
program.window.show()
application.exec()
program.background.close()
print(ENGINE in sys.modules, "whoosh" in sys.modules, program.search.is_ready)
"""


@pytest.mark.usefixtures("cached")
def test_a_window_that_finds_its_index_imports_what_answers_once_it_is_whole_and_opens_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["False", "True", "False", "False"]
