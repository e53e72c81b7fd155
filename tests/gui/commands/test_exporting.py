"""File ▸ Export Library: what was cancelled leaves nothing behind, and what was not is written to its end."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.commands import exporting as exporting_module
from ascl_reader.gui.commands.exporting import write_with_ending
from ascl_reader.gui.widgets.message import Message


def progress_dialogs(program: Program) -> list[QProgressDialog]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return program.window.findChildren(QProgressDialog)


def test_a_cancelled_export_leaves_no_dialog_and_no_file(
    qtbot: QtBot, ready: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def held(*_: object) -> Iterator[tuple[int, int]]:
        yield 0, 3
        begun.set()
        go_on.wait(10)
        yield 1, 3
        (tmp_path / "pack.zip").write_bytes(b"not wanted any more")

    monkeypatch.setattr(exporting_module, "exporting_library", held)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "pack.zip"), ""))
    for _ in range(3):
        begun.clear()
        go_on.clear()
        ready.window.commands.export_library.trigger()
        qtbot.waitUntil(begun.is_set)
        (dialog,) = progress_dialogs(ready)
        dialog.findChild(QPushButton).click()
        go_on.set()
        assert progress_dialogs(ready) == []
    assert not (tmp_path / "pack.zip").exists()


def test_a_library_that_is_being_written_is_written_though_the_window_is_closed(
    ready: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "pack.zip"), ""))
    ready.window.commands.export_library.trigger()
    ready.window.close()
    assert zipfile.is_zipfile(tmp_path / "pack.zip")


def test_a_library_that_cannot_be_written_is_told_before_the_window_goes(
    ready: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts: list[str] = []
    (tmp_path / "full").touch()  # a file where a folder should be
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "full" / "pack.zip"), ""))

    monkeypatch.setattr(Message, "exec", lambda box: texts.append(box.text()))
    ready.window.commands.export_library.trigger()
    ready.window.close()
    assert len(texts) == 1 and "pack.zip" in texts[0]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.mark.parametrize(
    ("chosen", "written"), [("a", "a.zip"), ("a.zip", "a.zip"), ("a.ZIP", "a.ZIP"), ("May 2.5", "May 2.5.zip")]
)
def test_an_ending_is_added_where_there_is_none(window: QWidget, tmp_path: Path, chosen: str, written: str) -> None:
    paths: list[Path] = []
    write_with_ending(window, tmp_path / chosen, (".zip",), paths.append)
    assert paths == [tmp_path / written]


def test_what_the_dialog_asked_about_is_not_asked_again(window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("mine")
    paths: list[Path] = []
    write_with_ending(window, tmp_path / "a.zip", (".zip",), paths.append)
    assert paths == [tmp_path / "a.zip"] and not window.findChildren(Message)


@pytest.mark.parametrize(("keys", "replaces"), [([Qt.Key.Key_Return], False), ([Qt.Key.Key_Escape], False), ([], True)])
def test_a_file_with_the_added_ending_is_replaced_only_if_asked(
    qtbot: QtBot, window: QWidget, tmp_path: Path, keys: list[Qt.Key], replaces: bool
) -> None:
    (tmp_path / "a.zip").write_text("mine")
    paths: list[Path] = []
    write_with_ending(window, tmp_path / "a", (".zip",), paths.append)
    (box,) = window.findChildren(Message)
    assert "“a.zip”" in box.text() and not paths
    for key in keys:
        QTest.keyClick(box, key)
    if replaces:
        button = next(each for each in box.buttons() if each.text() == "Replace")
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not box.isVisible())
    assert paths == ([tmp_path / "a.zip"] if replaces else [])
