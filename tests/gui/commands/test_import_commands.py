"""File ▸ Import asks for files and reads them; without an import there is none to undo."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.commands import import_commands
from ascl_reader.gui.commands.import_commands import Importing, LibraryForImports
from ascl_reader.importer.process import reading_process
from ascl_reader.importer.process.reading_process import ReadingProcess
from ascl_reader.library.import_folders import IMPORTS, RECORD
from ascl_reader.library.library import IMPORTED
from ascl_reader.terminal.command_line import run
from tests.conftest import PROJECT, MakeLibrary, statement_data
from tests.gui.importing.saved_reviews import write_page


@pytest.fixture
def whole(qtbot: QtBot, program: Program) -> Program:
    qtbot.waitUntil(lambda: hasattr(program, "library_commands"))
    return program


def choosing(monkeypatch: pytest.MonkeyPatch, *files: Path) -> list[str]:
    """Answer the question for files with these, and return the folders in which the dialog begins."""
    folders: list[str] = []

    def choose(parent: object, title: str, folder: str, kinds: str) -> tuple[list[str], str]:
        folders.append(folder)
        return [str(each) for each in files], kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    return folders


def importing(program: Program) -> Importing:
    return program.library_commands.importing


def test_the_chosen_files_are_read_and_reviewed(
    qtbot: QtBot, whole: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = choosing(monkeypatch, write_page(tmp_path))
    whole.window.commands.import_.trigger()
    qtbot.waitUntil(lambda: importing(whole).dialog is not None)
    dialog = importing(whole).dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.review.opened is not None)
    assert "Meals at noon" in dialog.review.list.texts()
    dialog.reject()
    qtbot.waitUntil(lambda: importing(whole).dialog is None)
    whole.window.commands.import_.trigger()
    assert folders == ["", str(tmp_path)], "the next time it begins where the files were"


def test_without_a_file_nothing_opens(whole: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    choosing(monkeypatch)
    whole.window.commands.import_.trigger()
    assert importing(whole).dialog is None


def test_an_import_is_taken_back_and_the_line_at_the_foot_says_so(
    qtbot: QtBot, whole: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["import", "--accept-all", str(write_page(tmp_path))]) == 0
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: (asked.append(box.text()), box.buttons()[0].click()))
    whole.window.commands.undo_import.trigger()
    qtbot.waitUntil(lambda: whole.window.status._state.text() == "The import was undone.")
    assert "changed: 0; marked as no longer listed: 0. All of this is taken back." in asked[0]


def test_without_an_import_there_is_none_to_undo(whole: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda parent, title, text: told.append(text))
    whole.window.commands.undo_import.trigger()
    assert told == ["There is no import to undo."]


def test_an_import_whose_record_is_damaged_is_told_with_its_file_and_line(
    whole: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = paths.user_data() / IMPORTED / IMPORTS / "000001-0a0b0c0d" / RECORD
    record.parent.mkdir(parents=True)
    record.write_text("day: [", encoding="utf-8")
    told: list[object] = []
    importing(whole).broken.connect(told.append)
    monkeypatch.setattr(whole.problems, "_show", lambda text: None)
    whole.window.commands.undo_import.trigger()
    assert [each.values["path"] for each in told] == [record]  # type: ignore[attr-defined]


HANGS = """
import sys, time
sys.path[:] = {path!r}
from ascl_reader.importer.process import child
def hang(path):
    yield 0.5
    while True:
        time.sleep(0.01)
child.reading_file = hang
child.read_documents()
"""


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[ReadingProcess]:
    """Have every file hang its reader; return the reading processes as they are started."""
    command = [sys.executable, "-c", HANGS.format(path=[str(PROJECT), *sys.path])]
    started: list[ReadingProcess] = []
    start = ReadingProcess.start

    def remember(process: ReadingProcess) -> None:
        start(process)
        started.append(process)

    monkeypatch.setattr(reading_process, "_command", lambda: command)
    monkeypatch.setattr(ReadingProcess, "start", remember)
    return started


def at_work(processes: list[ReadingProcess]) -> subprocess.Popen[bytes]:
    """Return the process that is reading."""
    process = processes[0]._process
    assert process is not None
    return process


def test_cancel_ends_a_reader_that_hangs_at_once(
    qtbot: QtBot, whole: Program, tmp_path: Path, processes: list[ReadingProcess]
) -> None:
    importing(whole).read([write_page(tmp_path)])
    qtbot.waitUntil(lambda: bool(processes))
    dialog, process = importing(whole).dialog, at_work(processes)
    assert dialog is not None and process.poll() is None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: process.returncode is not None and importing(whole).dialog is None)
    assert processes[0]._process is None


def test_closing_the_window_ends_a_reader_that_hangs(
    qtbot: QtBot, whole: Program, tmp_path: Path, processes: list[ReadingProcess]
) -> None:
    importing(whole).read([write_page(tmp_path)])
    qtbot.waitUntil(lambda: bool(processes))
    process = at_work(processes)
    importing(whole).close()
    assert process.returncode is not None
    assert processes[0]._process is None


def test_the_next_import_finds_it_worked_out(qapp: QObject, make_library: MakeLibrary) -> None:
    library = make_library(statement_data("one"))
    kept = LibraryForImports(qapp)
    first = kept.of(library)
    assert kept.of(library.copy()).texts is first.texts
    assert first.titles.find(library.find("one").title) == "one"


def test_of_other_contents_it_is_worked_out_anew(qapp: QObject, make_library: MakeLibrary) -> None:
    library, other = make_library(statement_data("one")), make_library(statement_data("two", title="Quite another one"))
    kept = LibraryForImports(qapp)
    known = kept.of(library)
    library.replace_contents(other.contents)
    assert known.titles.find("Quite another one") == ""
    assert kept.of(library).titles.find("Quite another one") == "two"


def test_after_some_minutes_it_is_forgotten(
    qtbot: QtBot, qapp: QObject, make_library: MakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_commands, "KEPT", 0)
    library = make_library(statement_data("one"))
    kept = LibraryForImports(qapp)
    first = kept.of(library)
    qtbot.waitUntil(lambda: kept.of(library) is not first)
