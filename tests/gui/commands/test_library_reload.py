"""The library is read again while the window is there: shown at once, and told only where it is another."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ascl_reader.errors import MissingLibrary
from ascl_reader.gui.commands.library_reload import LibraryReload
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.problems import Problems
from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from tests.conftest import statement_data, write_library
from tests.gui.conftest import OpenProgram, search_for, titles


def test_a_library_read_anew_is_shown_and_searched(qtbot: QtBot, open_program: OpenProgram, tmp_path: Path) -> None:
    folder = write_library(tmp_path / "library", statement_data("one"))
    program = open_program(folder)
    qtbot.waitUntil(lambda: hasattr(program, "history"))
    write_library(folder, statement_data("two", title="Quokkas"))
    program.reload.begin()
    qtbot.waitUntil(lambda: "Quokkas" in titles(program))
    search_for(qtbot, program, "quokkas")
    assert titles(program) == ["Quokkas"]


def test_where_another_process_changed_nothing_the_same_library_is_not_told(
    qtbot: QtBot, qapp: object, tmp_path: Path
) -> None:
    folder = write_library(tmp_path / "library", statement_data("one"))
    library, background, owner = Library(read_library(folder)), Background(), QObject()
    reload, told = LibraryReload(folder, library, background, owner), list[bool]()
    reload.read.connect(lambda _, is_news: told.append(is_news))
    for again in (reload.look, reload.begin):
        with qtbot.waitSignal(background.finished):
            again()
    assert told == [False], "only what was asked for"
    write_library(folder, statement_data("two"))
    with qtbot.waitSignal(reload.read):
        reload.look()
    assert told == [False, True]
    background.close()


def test_what_is_read_now_is_no_news_of_another_process(qtbot: QtBot, qapp: object, tmp_path: Path) -> None:
    folder = write_library(tmp_path / "library", statement_data("one"))
    background, owner = Background(), QObject()
    reload, told = LibraryReload(folder, Library(read_library(folder)), background, owner), list[bool]()
    reload.read.connect(lambda _, is_news: told.append(is_news))
    write_library(folder, statement_data("two"))
    reload.look()
    with qtbot.waitSignal(reload.read):
        reload.begin()
    assert told == [False]
    background.close()


def test_a_library_that_cannot_be_read_again_is_told_and_the_one_before_stays(
    qtbot: QtBot, open_program: OpenProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(Problems, "report", lambda _, error: told.append(error))
    folder = write_library(tmp_path / "library", statement_data("one", title="Quokkas"))
    program = open_program(folder)
    qtbot.waitUntil(lambda: hasattr(program, "history"))
    shutil.rmtree(folder)
    program.background.failed.emit("another job", OSError())
    for again in (program.reload.begin, program.reload.look):
        with qtbot.waitSignal(program.reload.failed):
            again()
    assert [type(each) for each in told] == [MissingLibrary] * 2
    assert titles(program) == ["Quokkas"]
