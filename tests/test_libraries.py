"""Every library that ships is named with its licence, and a report tells what somebody who helps needs."""

from __future__ import annotations

import re
import sys

from ascl_reader import __version__, libraries, paths
from tests.conftest import run_program
from tests.test_lock import READER, pins

BUILDS = set("editables hatchling packaging pathspec pluggy tomli tomlkit trove-classifiers".split())
"""What installs the project and does not ship with it."""


def test_every_library_that_ships_has_its_licence() -> None:
    shipped = {pin.wanted.name for pin in pins(READER)} - BUILDS
    assert {name.lower() for name in libraries.LICENCES} == shipped


def test_a_report_tells_versions_and_folders() -> None:
    done = run_program("--version", "--verbose")
    assert (done.returncode, done.stderr) == (0, "")
    first, second, *rest = done.stdout.splitlines()
    assert first == f"ascl-reader {__version__}"
    assert second == f"Python {sys.version.split()[0]}: {sys.executable}"
    assert f"Data: {paths.user_data()}" in rest
    assert any(re.fullmatch(r"PySide6-Essentials 6\.\d+\.\d+ \(LGPL 3\)", line) for line in rest)
    assert not any("unknown" in line for line in rest)


def test_the_version_alone_is_one_line() -> None:
    assert run_program("--version").stdout == f"ascl-reader {__version__}\n"
