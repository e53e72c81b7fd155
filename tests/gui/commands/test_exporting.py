"""File ▸ Export Library: what was cancelled leaves nothing behind, neither a file nor a dialog."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.commands import exporting as exporting_module


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
