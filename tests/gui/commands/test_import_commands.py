"""File ▸ Import asks for files and reads them; without an import there is none to undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.import_commands import Importing
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


def test_without_an_import_there_is_none_to_undo(whole: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda parent, title, text: told.append(text))
    whole.window.commands.undo_import.trigger()
    assert told == ["There is no import that could be undone."]
