"""There is one application, made the first time it is asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ascl_reader.gui.widgets.application import make_application
from tests.conftest import run_python

FIRST = """
from PySide6.QtWidgets import QApplication
from ascl_reader.gui.widgets.application import make_application
assert QApplication.instance() is None
made = make_application()
assert made is QApplication.instance() and make_application() is made
print(made.arguments())
"""


def test_the_one_that_is_there_is_returned(qapp: QApplication) -> None:
    assert make_application() is qapp


def test_the_first_time_it_is_made_without_the_words_of_the_command_line(home: object) -> None:
    done = run_python(FIRST, "--search", "funding", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['-c']"
