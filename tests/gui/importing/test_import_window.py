"""A large import in the window: progress, Cancel, a review of many statements, a library pack."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.import_commands import READ, Importing
from ascl_reader.gui.widgets.application import WELSH, speak
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.packs.write_pack import export_library
from tests.conftest import LONG, PROJECT
from tests.gui.spoken import english_afterwards

WORDS = "schools need money for warm meals buses books teachers rooms light heat and time every year".split()


def large_page(folder: Path, count: int) -> Path:
    parts = ["Many positions\n"]
    for number in range(count):
        words = " ".join(WORDS[(number * 7 + place * (1 + number % 5)) % len(WORDS)] for place in range(30))
        parts.append(f"Number {number} – May 2019\n\nASCL position:\nCase {number}: {words}.\n")
    path = folder / "many.txt"
    path.write_text("\n".join(parts), encoding="utf-8")
    return path


def test_the_window_lives_while_a_large_page_is_read_and_can_cancel(
    qtbot: QtBot, importing: Importing, tmp_path: Path
) -> None:
    path = large_page(tmp_path, 1500)
    seen: list[tuple[int, int]] = []
    texts: set[str] = set()

    def look(kind: str, step: tuple[int, int]) -> None:
        seen.append(step)
        if importing.dialog is not None:
            texts.add(importing.dialog._progress_text.text())

    importing._background.progressed.connect(look)
    importing.read([path])
    dialog = importing.dialog
    assert dialog is not None and dialog._progress.isVisible()
    qtbot.waitUntil(lambda: any(2 * done > whole for done, whole in seen))
    assert len(seen) > 1
    assert texts & {"Reading many.txt…", "Looking for statements…"}
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert importing.dialog is None
    assert not importing._background.is_wanted(READ, 1)


def test_many_statements_are_reviewed_and_accepted(
    qtbot: QtBot, program: Program, importing: Importing, tmp_path: Path
) -> None:
    many = 400 if LONG else 40
    importing.read([large_page(tmp_path, many)])
    qtbot.waitUntil(lambda: importing.dialog is not None and importing.dialog.review.opened is not None, timeout=30_000)
    dialog = importing.dialog
    assert dialog is not None
    assert dialog.accept_button.text() == f"Accept {many} statements"
    qtbot.keyClick(dialog.review.list, Qt.Key.Key_End)
    with qtbot.waitSignal(importing.library_changed, timeout=60_000):
        dialog.accept_button.click()
    qtbot.waitUntil(lambda: len(program.library.statements) == 35 + many)


def test_a_library_is_exported_and_imported_as_a_pack(
    qtbot: QtBot, program: Program, importing: Importing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "food.txt"
    page.write_text("Food\n\nMeals – March 2019\n\nASCL position:\nEvery child needs a meal.\n", encoding="utf-8")
    importing.read([page])
    qtbot.waitUntil(lambda: importing.dialog is not None and importing.dialog.review.opened is not None)
    assert importing.dialog is not None
    with qtbot.waitSignal(importing.library_changed):
        importing.dialog.accept_button.click()
    qtbot.waitUntil(lambda: "meals" in program.library)
    pack = tmp_path / "trust.zip"
    told: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pack), ""))
    monkeypatch.setattr(QMessageBox, "information", lambda parent, title, text: told.append(text))
    program.window.commands.export_library.trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert pack.exists() and "trust.zip: 36, of these with the full text: 1;" in told[0]
    ImportedLibrary(paths.user_data()).undo()
    program.reload.begin()
    qtbot.waitUntil(lambda: "meals" not in program.library)
    importing.read([pack])
    qtbot.waitUntil(lambda: importing.dialog is not None and importing.dialog.review.opened is not None)
    assert importing.dialog is not None
    assert "Meals" in importing.dialog.review.list.texts()
    with qtbot.waitSignal(importing.library_changed):
        importing.dialog.accept_button.click()
    qtbot.waitUntil(lambda: "meals" in program.library)


def test_a_pack_without_a_full_text_is_refused_with_a_sentence(
    qtbot: QtBot, program: Program, importing: Importing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "own.zip"
    export_library(program.library, pack)
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda parent, title, text: said.append(text))
    importing.read([pack])
    qtbot.waitUntil(lambda: bool(said))
    assert "own.zip" in said[0] and "none of its statements has the full text" in said[0]
    assert importing.dialog is None


def test_why_nothing_can_be_imported_is_told_in_the_language_of_the_window(
    qtbot: QtBot, qapp: QApplication, importing: Importing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _, title, text: told.append(text))
    empty, program = tmp_path / "gwag.txt", tmp_path / "rhaglen.exe"
    empty.write_text("", encoding="utf-8")
    program.write_bytes(b"MZ" + bytes(200))
    with english_afterwards(qapp):
        speak(WELSH, PROJECT / "resources")
        importing.read([empty, program])
        qtbot.waitUntil(lambda: bool(told))
    assert not {"cannot", "has", "Save", "Open"} & set(told[0].split()), told
    assert empty.name in told[0] and program.name in told[0]
