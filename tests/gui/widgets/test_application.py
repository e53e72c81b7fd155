"""There is one application, made the first time it is asked for."""

from __future__ import annotations

import os
from pathlib import Path

import PySide6
import pytest
import shiboken6
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


@pytest.mark.skipif(os.name != "posix", reason="links to folders")
@pytest.mark.parametrize("name", ["School, shared", "a;b", 'a"b', "a\\b", "ü 'x' 10%20"])
def test_it_starts_from_a_folder_of_any_name(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    folder.mkdir()
    for package in (PySide6, shiboken6):
        (folder / package.__name__).symlink_to(Path(package.__file__).parent)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from ascl_reader.gui.widgets.application import make_application\n"
        "import PySide6; assert PySide6.__file__.startswith(sys.argv[1])\n"
        "print(make_application().platformName())"
    )
    done = run_python(code, str(folder), QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout) == (0, "offscreen\n"), done.stderr
