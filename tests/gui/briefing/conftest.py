"""What the tests of the briefing window share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import (
    Briefing,
)
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.output import BriefingOutput
from ascl_reader.gui.briefing.paper.pages import Typesetter
from ascl_reader.library.library import Library
from tests.gui.briefing_windows import (
    four_statements,
    loaded_desk,
    shown_window,
)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[BriefingAutosave]:
    yield from loaded_desk(qtbot, tmp_path)


@pytest.fixture
def ids(shipped: Library) -> list[str]:
    return four_statements(shipped)


@pytest.fixture
def window(desk: BriefingAutosave, shipped: Library, ids: list[str]) -> Iterator[BriefingWindow]:
    yield from shown_window(desk, shipped, ids)


@pytest.fixture
def typesetter(shipped: Library, tmp_path: Path) -> Typesetter:
    return Typesetter(shipped, tmp_path / "cache")


@pytest.fixture
def output(host: QWidget, typesetter: Typesetter) -> Iterator[BriefingOutput]:
    output = BriefingOutput(host, typesetter)
    broken: list[object] = []
    output.broken.connect(broken.append)
    yield output
    output.close()
    assert not broken


@pytest.fixture
def briefing(shipped: Library) -> Briefing:
    ids = sorted(each.id for each in shipped.statements if each.summary.context and each.summary.rationale)[:4]
    return Briefing(id="briefing-1", title="SEND: funding / plans").adding(ids)
