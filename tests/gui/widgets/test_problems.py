"""What goes wrong is worded, logged, shown once; a bad library never keeps the window from opening."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import log, paths
from ascl_reader.errors import DamagedFile, ErrorKind, UnsuitableDocument
from ascl_reader.gui.startup.run_window import run
from ascl_reader.gui.widgets.application import WELSH, speak
from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.gui.widgets.problems import (
    FaultDialog,
    Problems,
    show_faults,
    worded,
    worded_fault,
    worded_reason,
)
from ascl_reader.window_request import FAILED, WindowRequest
from tests.conftest import LONG, statement_data, write_library
from tests.gui.conftest import OpenProgram, search_for, titles
from tests.gui.seen import colours_on
from tests.gui.spoken import english_afterwards


def test_one_bad_file_is_named_and_the_others_are_read(
    open_program: OpenProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_library(tmp_path / "library", statement_data("sound-one"), statement_data("sound-two"))
    (folder / "statements" / "bad.yaml").write_text("id: bad\n  title: [", encoding="utf-8")
    program = open_program(folder)
    assert len(titles(program)) == 2
    assert program.window.status._faults.isVisible()
    monkeypatch.setattr(TextDialog, "exec", TextDialog.open)
    show_faults(program.window, program.library.faults, 2)
    text = program.window.findChildren(TextDialog)[-1].text.toPlainText()
    assert "bad.yaml:2" in text and "Correct this line" in text


def test_a_missing_library_folder_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *arguments: shown.append(arguments[2]))
    assert run(WindowRequest(), tmp_path / "nowhere") == FAILED
    assert "There is no library of statements at" in shown[0]
    assert "nowhere" in capsys.readouterr().err


def test_the_reason_in_an_error_is_in_the_language_of_the_window(qapp: QApplication) -> None:
    """A Welsh window gave Welsh sentences with English reasons in their middle."""
    errors = (
        DamagedFile(path="a.csv", line=1, reason="the table has no column “statement”"),
        UnsuitableDocument(path="a.pdf", reason="the PDF is damaged, or was not saved to its end"),
        UnsuitableDocument(
            ErrorKind.ANOTHER_KIND,
            path="a.doc",
            found="an old Word file (.doc)",
            advice="Open it in Word, save it as a Word document (.docx), and import that.",
        ),
        UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path="a.txt", limit="2,000 lines"),
    )
    assert [worded(each) for each in errors] == [str(each) for each in errors]
    with english_afterwards(qapp):
        speak(WELSH, paths.resources())
        told = " ".join(map(worded, errors))
        assert "nid oes colofn “statement” yn y tabl" in told and "mae’r PDF wedi’i ddifrodi" in told
        assert "Hen ffeil Word (.doc) yw a.doc. Agorwch ef yn Word" in told and "fwy na 2,000 o linellau" in told
        assert worded_reason("line 7: it names no statement") == "llinell 7: nid yw’n enwi datganiad"
        assert worded_reason("what only a library says") == "what only a library says"


def test_errors_and_faults_are_worded_with_their_values(tmp_path: Path, open_program: OpenProgram) -> None:
    error = DamagedFile(path="notes.yaml", line=7, reason="a tab")
    assert worded(error) == "notes.yaml, line 7: a tab. Correct the file, or put back an earlier copy of it."
    folder = write_library(tmp_path / "library", statement_data("one", themes=["nowhere"]))
    fault = open_program(folder).library.faults[0]
    assert worded_fault(fault).endswith("There is no theme “nowhere” in themes.yaml. Correct the id, or add the theme.")


def test_a_bug_is_logged_and_shown_once(qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    problems = Problems(tmp_path / "cache")
    told: list[str] = []
    problems.bug.connect(told.append)
    shown: list[str] = []
    problems._show = shown.append  # type: ignore[method-assign]
    for _ in range(3):
        try:
            raise KeyError("a fault of ours")
        except KeyError as error:
            problems.report(error)
    assert len(told) == len(shown) == 1
    written = (tmp_path / "cache" / log.NAME).read_text(encoding="utf-8")
    assert written.count("KeyError") == 3
    assert "a fault of ours" not in written, "a message may have what a person wrote"
    assert "KeyError: 'a fault of ours'" in capsys.readouterr().err


def test_several_faults_stand_in_one_dialog_that_says_what_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    problems = Problems(tmp_path / "cache")
    problems.window, problems._log_is_open = window, True
    for kind in (ValueError, KeyError, ValueError):
        problems.report(kind(f"Jane’s words {kind}"))
    [dialog] = window.findChildren(FaultDialog)
    assert dialog.saved.text().startswith("Everything that you wrote is saved")
    told = dialog.text.toPlainText()
    assert "ValueError" in told and "KeyError" in told and "Jane" not in told
    dialog.close()
    problems.is_all_saved = lambda: False
    problems.report(RuntimeError("x"))
    again = [each for each in window.findChildren(FaultDialog) if each.isVisible()]
    assert len(again) == 1 and "not saved yet" in again[0].saved.text()


def test_a_fault_is_copied_without_words_and_folders(qtbot: QtBot, tmp_path: Path) -> None:
    program = tmp_path / "Jane Smith" / "her school.py"
    program.parent.mkdir()
    source = "def broken(note):\n try:\n  int(note)\n except ValueError as error:\n  raise KeyError(note)\n"
    names: dict[str, Any] = {}
    exec(compile(source, str(program), "exec"), names)
    window = QWidget()
    qtbot.addWidget(window)
    log.open_log(tmp_path / "cache")
    problems = Problems(tmp_path / "cache")
    problems.window, problems._log_is_open = window, True
    try:
        names["broken"]("Pupil K. was refused")
    except KeyError as error:
        problems.report(error)
    [dialog] = window.findChildren(FaultDialog)
    [copy] = [each for each in dialog.findChildren(QPushButton) if each.text() == "Copy"]
    copy.click()
    copied = QApplication.clipboard().text()
    log.open_log(tmp_path / "elsewhere")
    for said in (copied, (tmp_path / "cache" / log.NAME).read_text(encoding="utf-8")):
        assert "Pupil" not in said and "Jane Smith" not in said and str(tmp_path) not in said and "/home" not in said
        assert "ValueError" in said and "KeyError" in said, "both the error and what it came from"
        assert "tests/gui/widgets/test_problems.py" in said


def test_a_log_that_cannot_be_written_is_no_second_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    problems = Problems(tmp_path / "cache")
    shown: list[str] = []
    problems._show = shown.append  # type: ignore[method-assign]
    problems.report(ValueError("x"))
    assert len(shown) == 1


def test_hundreds_of_statements_are_listed_and_searched(
    open_program: OpenProgram, tmp_path: Path, qtbot: QtBot
) -> None:
    count = 2000 if LONG else 500
    many = [statement_data(f"statement-{number}", title=f"Number {number} on money") for number in range(count)]
    program = open_program(write_library(tmp_path / "library", *many))
    assert program.window.list.model.rowCount() == count
    search_for(qtbot, program, "345")
    assert titles(program) == ["Number 345 on money"]


def test_a_cache_that_cannot_be_written_costs_only_time(open_program: OpenProgram, home: Path, qtbot: QtBot) -> None:
    home.mkdir()
    (home / "cache").write_text("a file where the folder should be", encoding="utf-8")
    program = open_program()
    search_for(qtbot, program, "misogyny")
    assert len(titles(program)) == 1


@pytest.mark.parametrize(
    "wishes",
    [[], ["--search", "EHCP"], ["--open", "ehcp-process-consistency", "--appearance", "dark", "--text-size", "150"]],
)
@pytest.mark.usefixtures("cached")
def test_a_screenshot_is_drawn_in_the_size_that_was_asked_for(tmp_path: Path, wishes: list[str]) -> None:
    from PySide6.QtGui import QImage

    picture = tmp_path / "window.png"
    command = [sys.executable, "-m", "ascl_reader", "--screenshot", str(picture), "--size", "900x600", *wishes]
    environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (900, 600)
    colours = colours_on(image)
    assert ("#232831" if "dark" in wishes else "#ffffff") in colours
    assert ("#ffe58a" in colours) == ("--search" in wishes)


@pytest.mark.usefixtures("cached")
def test_a_screenshot_of_an_unknown_statement_is_refused(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ascl_reader", "--screenshot", str(tmp_path / "x.png"), "--open", "ehcp"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "No statement has the id “ehcp”" in done.stderr
    assert not (tmp_path / "x.png").exists()


def test_what_is_shown_of_a_bug_has_no_words_of_the_school(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    problems, shown = Problems(tmp_path / "cache"), []
    problems._log_is_open = True  # this is not about the log
    problems._show = shown.append  # type: ignore[method-assign]
    note = "Two plans refused at panel"
    try:
        raise ValueError(note)
    except ValueError as error:
        problems.report(error)
    [text] = shown
    assert note not in text and text.endswith("ValueError") and Path(__file__).name in text
