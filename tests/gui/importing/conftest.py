"""What the tests of imports share: the pages that are read, the programs, and what imports in one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.import_commands import Importing
from tests.gui.importing.saved_reviews import (
    SECOND,
    Start,
    starting,
    write_page,
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return write_page(tmp_path)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "trains.txt"
    path.write_text(SECOND, encoding="utf-8")
    return path


@pytest.fixture
def start(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, cached: None) -> Iterator[Start]:
    with starting(qtbot, monkeypatch) as whole:
        yield whole


@pytest.fixture
def importing(qtbot: QtBot, program: Program) -> Importing:
    qtbot.waitUntil(lambda: hasattr(program, "library_commands"))
    return program.library_commands.importing
