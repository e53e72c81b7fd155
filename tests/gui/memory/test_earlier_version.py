"""What an installed version remembered is taken over once, exactly; nothing in its files can stop a start."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from ascl_reader.gui.memory import session_state, settings
from ascl_reader.gui.memory.session_state import Session, SessionState
from ascl_reader.gui.memory.settings import Settings
from ascl_reader.gui.saving.saver import Saver
from ascl_reader.reading.navigation_history import ReadingPosition
from tests.gui.conftest import OpenProgram

pytestmark = pytest.mark.usefixtures("qapp")

GEOMETRY = bytes(range(256))

PLACE = {
    "view": "year",
    "branch": "2023",
    "statement": "ehcp-process-consistency",
    "scroll": [0, 12, 0, 0],
    "search": "EHCP “funding”",
    "before_search": ["race-disparities-commission-rejected", [1, 2, 3, 4]],
    "area": "position",
    "page": "",
}
DRAFTS = {"folders": {"name": "Budget “2027” – \udc80", "ticked": ["f-1"]}, "briefing window": {"briefing": "b-1"}}


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """Return a settings folder as the version with Qt's settings file left it."""
    folder = tmp_path / "settings"
    folder.mkdir()
    file = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    file.setValue("window/geometry", QByteArray(GEOMETRY))
    file.setValue("window/columns", ["220", "330.5", "0.3", "0.4"])
    file.setValue("window/panes", QByteArray(b"\0\1@)("))
    file.setValue("tree/shown", False)
    file.setValue("tree/open", ["send"])
    file.setValue("list/sort", "title")
    file.setValue("reading/summary", True)
    file.setValue("looks/text-size", 150)
    file.setValue("looks/appearance", "dark")
    file.setValue("looks/font", "atkinson")
    file.sync()
    del file
    (folder / "left-off.json").write_text(json.dumps(PLACE), encoding="utf-8")
    (folder / "drafts.json").write_text(json.dumps({"version": 1, "drafts": DRAFTS}), encoding="ascii")
    return folder


def values(folder: Path, saver: Saver | None = None) -> list[object]:
    read = Settings(folder, saver or Saver())
    return [read.get(each) for each in settings.ALL]


LATER = [each.default for each in settings.ALL[13:]]
"""What no earlier version had: it is as at the first start."""

TAKEN = [
    GEOMETRY, ["220", "330.5", "0.3", "0.4"], b"\0\1@)(", False, ["send"], "title", True, 150, "dark", "atkinson",
    [], True, [], *LATER
]  # fmt: skip
"""The last came later: earlier searches, whether they are remembered, and what is open below the panes."""


def test_settings_are_taken_over_exactly_and_once(installed: Path) -> None:
    assert values(installed) == TAKEN
    saver = Saver()
    Settings(installed, saver).put(settings.TEXT_SIZE, 175)
    saver.flush()
    shutil.copyfile(installed / "settings.ini", installed / "kept.ini")
    (installed / "settings.ini").write_text("[looks]\ntext-size=90\n", encoding="utf-8")
    assert values(installed) == [*TAKEN[:7], 175, *TAKEN[8:]], "the old file counts no more"


def test_place_and_dialogs_are_taken_over_exactly_and_once(installed: Path) -> None:
    saver = Saver()
    session = Session(installed, saver)
    before = ReadingPosition("race-disparities-commission-rejected", (1, 2, 3, 4))
    told = {**PLACE, "scroll": (0, 12, 0, 0), "before_search": before}
    assert session.left == SessionState(**told)  # type: ignore[arg-type]
    assert {kind: session.dialogs.left(kind) for kind in DRAFTS} == DRAFTS
    session.mark()
    saver.flush()
    (installed / "left-off.json").write_text('{"view": "source"}', encoding="utf-8")
    (installed / "drafts.json").write_text('{"version": 1, "drafts": {}}', encoding="utf-8")
    again = Session(installed, Saver())
    assert again.left == session.left
    assert {kind: again.dialogs.left(kind) for kind in DRAFTS} == DRAFTS


def test_a_damaged_new_file_is_not_answered_with_the_old_one(installed: Path) -> None:
    (installed / settings.FILE).write_bytes(b"\xff")
    (installed / session_state.FILE).write_bytes(b"{")
    assert values(installed) == [each.default for each in settings.ALL]
    assert Session(installed, Saver()).left == session_state.NOWHERE


ABORTS = rb"@Variant(\0\0\0\x9\x7f\xff\xff\xff)"
"""A list of two thousand million values, for which Qt would ask for memory and end the process."""


@pytest.mark.parametrize("value", [ABORTS, rb"@DateTime(\0\0\0\x10\0)", b"a, " + ABORTS])
def test_a_value_that_would_end_the_process_gives_the_default(
    open_program: OpenProgram, home: Path, value: bytes
) -> None:
    folder = home / "settings"
    folder.mkdir(parents=True)
    (folder / "settings.ini").write_bytes(b"[looks]\ntext-size=125\n[list]\nsort=" + value + b"\n[tree]\nshown=false\n")
    program = open_program(ready=False)
    assert program.appearance.text_size == 125
    assert program.settings.get(settings.SORT) == "usual"
    assert not program.settings.get(settings.TREE_SHOWN)
