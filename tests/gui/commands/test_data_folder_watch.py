"""The data folder goes away while somebody types, and comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.gui.commands import data_folder_watch
from ascl_reader.gui.saving import saver
from tests.gui.bookmark_windows import on_disk
from tests.gui.conftest import OpenProgram, type_text


def test_it_is_told_at_once_and_what_was_typed_is_saved_when_it_is_back(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(data_folder_watch, "LOOKING", 50)
    monkeypatch.setattr(saver, "LATER", 50)
    program = open_program(ready=False)
    qtbot.waitUntil(lambda: hasattr(program, "at_close") and program.bookmark_autosave.ready)
    line, note, statement = program.window.unsaved, program.window.note.text, program.window.session.statement
    note.setFocus()
    type_text(note, "Before.")
    qtbot.waitUntil(lambda: bool(program.bookmark_autosave.work.notes) and not program.bookmark_autosave.unsaved)
    data, away = paths.user_data(), paths.user_data().with_name("away")
    data.rename(away)
    data.mkdir()
    qtbot.waitUntil(line.isVisible)
    assert "folder with your work is not there" in line.text.text() and str(data) in line.whole
    type_text(note, " Meanwhile.")
    qtbot.wait(1_500)
    assert note.hasFocus() and line.isVisible()
    assert list(data.iterdir()) == []
    elsewhere = BookmarkStore(away, tmp_path / "settings of another computer")
    other = max(each.id for each in program.library.statements if each.id != statement)
    elsewhere.save(write_note(elsewhere.load().work, program.library.find(other), "Theirs."))
    data.rmdir()
    away.rename(data)
    qtbot.waitUntil(lambda: not line.tells("folder") and not program.bookmark_autosave.unsaved, timeout=20_000)
    assert on_disk().notes[statement].text == "Before. Meanwhile."
    qtbot.waitUntil(lambda: other in program.bookmark_autosave.work.notes)
    assert on_disk().notes[other].text == "Theirs."
