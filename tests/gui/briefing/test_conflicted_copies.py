"""Copies of the briefings that a synchronising program left: offered, merged as one step, put aside once saved."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.files.timestamps import now
from ascl_reader.gui.app import Program
from tests.gui.commands.bookmarking.test_bookmark_file_messages import box, boxes, press
from tests.gui.conftest import OpenProgram

EARLIER = "2020-01-01T00:00:00.000Z"


@pytest.fixture
def stored() -> Briefings:
    """Return briefings that are on the disk before the program starts."""
    return BriefingStore(paths.user_data()).save(Briefings().adding("Governors", now())).work


@pytest.fixture
def copy(stored: Briefings) -> Path:
    """Return a conflicted copy: with a briefing of its own, and an older state of that which is stored."""
    elsewhere = paths.user_data().parent / "elsewhere"
    older = msgspec.structs.replace(stored.briefings[0], meeting="Written elsewhere, earlier.", changed=EARLIER)
    BriefingStore(elsewhere).save(Briefings((older,)).adding("Press", EARLIER))
    path = paths.user_data() / "briefings (DESKTOP’s conflicted copy 2026-03-12).yaml"
    return (elsewhere / "briefings.yaml").rename(path)


def loaded(qtbot: QtBot, open_program: OpenProgram) -> Program:
    program = open_program(ready=False)
    qtbot.waitUntil(
        lambda: (
            hasattr(program, "briefing_autosave")
            and program.briefing_autosave.ready
            and program.bookmark_autosave.ready
        )
    )
    return program


def titles(briefings: Briefings) -> list[str]:
    return sorted(each.title for each in briefings.briefings)


def test_a_copy_is_merged_as_one_step_when_wanted_then_put_aside(
    qtbot: QtBot, open_program: OpenProgram, copy: Path
) -> None:
    program = loaded(qtbot, open_program)
    desk = program.briefing_autosave
    shown = box(qtbot, program)
    assert copy.name in shown.text()
    assert "your briefings" in shown.text()
    assert (titles(desk.briefings), copy.exists()) == (["Governors"], True)
    press(shown, "Merge")
    qtbot.waitUntil(lambda: titles(desk.briefings) == ["Governors", "Press"])
    assert desk.current is not None
    assert (desk.current.title, desk.current.meeting) == ("Governors", "")
    assert [each.briefing.meeting for each in desk.briefings.bin] == ["Written elsewhere, earlier."]
    told = box(qtbot, program).text()
    assert "New briefings: 1" in told
    assert "in the bin now: 1" in told
    qtbot.waitUntil(lambda: not copy.exists())
    assert titles(BriefingStore(paths.user_data()).load().work) == ["Governors", "Press"], "saved before the copy went"
    assert [each.name.startswith("merged-") for each in (copy.parent / "backups").glob("*conflicted*")] == [True]
    assert desk.to_undo == "merge copies"
    desk.undo()
    assert titles(desk.briefings) == ["Governors"]
    assert desk.to_undo == ""
    desk.redo()
    assert titles(desk.briefings) == ["Governors", "Press"]


def test_a_copy_stays_where_it_is_not_wanted_now(qtbot: QtBot, open_program: OpenProgram, copy: Path) -> None:
    program = loaded(qtbot, open_program)
    press(box(qtbot, program), "Not Now")
    assert copy.exists()
    assert titles(program.briefing_autosave.briefings) == ["Governors"]


def test_a_copy_that_makes_no_sense_is_told_and_stays(
    qtbot: QtBot, open_program: OpenProgram, stored: Briefings
) -> None:
    path = paths.user_data() / "briefings-LAPTOP.yaml"
    path.write_text("{", encoding="utf-8")
    program = loaded(qtbot, open_program)
    press(box(qtbot, program), "Merge")
    qtbot.waitUntil(lambda: "was not merged" in (boxes(program)[-1].text() if boxes(program) else ""))
    assert path.exists()


def test_copies_of_both_files_are_offered_one_after_the_other(
    qtbot: QtBot, open_program: OpenProgram, copy: Path
) -> None:
    BookmarkStore(paths.user_data()).save(Bookmarks())
    other = paths.user_data() / "bookmarks (1).yaml"
    other.write_bytes((paths.user_data() / "bookmarks.yaml").read_bytes())
    program = loaded(qtbot, open_program)
    told = []
    for _ in range(2):
        shown = box(qtbot, program)
        assert len(boxes(program)) == 1
        told.append(shown.windowTitle())
        press(shown, "Not Now")
    assert sorted(told) == ["Another Version of Your Bookmarks and Notes", "Another Version of Your Briefings"]
    assert boxes(program) == []


def test_no_copy_is_offered_where_the_briefings_are_for_reading_only(
    qtbot: QtBot, open_program: OpenProgram, copy: Path
) -> None:
    path = paths.user_data() / "briefings.yaml"
    path.write_bytes(path.read_bytes().replace(b"version: 1", b"version: 2"))
    program = loaded(qtbot, open_program)
    qtbot.wait(200)
    assert (boxes(program), copy.exists()) == ([], True)


def test_a_copy_that_comes_later_is_offered_once_the_user_comes_back(
    qtbot: QtBot, open_program: OpenProgram, stored: Briefings, tmp_path: Path
) -> None:
    program = loaded(qtbot, open_program)
    elsewhere = paths.user_data().parent / "elsewhere"
    BriefingStore(elsewhere).save(Briefings().adding("Press", now()))
    path = (elsewhere / "briefings.yaml").rename(paths.user_data() / "briefings-LAPTOP.yaml")
    qtbot.wait(50)
    assert not boxes(program), "nothing asks while the user works here"
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    shown = box(qtbot, program)
    assert path.name in shown.text()
    press(shown, "Not Now")
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.wait(100)
    assert not boxes(program), "what was declined is not asked again in this session"
