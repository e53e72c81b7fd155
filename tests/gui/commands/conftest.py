"""A window that learns at once of what other processes import."""

from __future__ import annotations

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.commands import not_saved
from ascl_reader.importer.review.period import undated
from tests.gui.conftest import OpenProgram
from tests.library.made_imports import entries

WORD = "zarzuela"
STATEMENT = "ehcp-process-consistency"
NEW = [
    msgspec.structs.replace(each, title="A new one", themes=("send",), period=undated())
    for each in entries(f"A {WORD} in each school.", "new-one")
]
"""A statement that only an import has."""


@pytest.fixture
def watching(qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Return the program, which looks very often for imports of others."""
    monkeypatch.setattr(not_saved, "LOOKING", 50)
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "library_commands"))
    return program
