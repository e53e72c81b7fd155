"""The data folder goes away while somebody types, and comes back."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.store import BookmarkStore, own_work
from ascl_reader.errors import UnreadableFile, UnwritableFile
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.commands import not_saved
from ascl_reader.gui.commands.not_saved import BriefingFileMessages, DataFolderWatch
from ascl_reader.gui.saving import saver
from ascl_reader.gui.window.unsaved_line import UnsavedLine
from tests.gui.bookmark_windows import on_disk
from tests.gui.conftest import OpenProgram, type_text


def test_it_is_told_at_once_and_what_was_typed_is_saved_when_it_is_back(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(not_saved, "LOOKING", 50)
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
    qtbot.waitUntil(lambda: not line.tells("folder") and not program.bookmark_autosave.unsaved)
    assert on_disk().notes[statement].text == "Before. Meanwhile."
    qtbot.waitUntil(lambda: other in program.bookmark_autosave.work.notes)
    assert on_disk().notes[other].text == "Theirs."


def test_the_line_is_told_only_when_the_folder_goes_or_comes_not_at_each_look(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(not_saved, "LOOKING", 20)
    window, looks, told = QWidget(), [], []
    qtbot.addWidget(window)
    line, data = UnsavedLine(window), tmp_path / "data"
    data.mkdir()
    monkeypatch.setattr(line, "show_problem", lambda work, problem: told.append(problem is None))
    watch = DataFolderWatch(data, frozenset(), line, window)
    watch._background.finished.connect(lambda *_: looks.append(len(told)))
    qtbot.waitUntil(lambda: len(looks) > 2)
    data.rename(tmp_path / "away")
    qtbot.waitUntil(lambda: looks.count(1) > 2)
    (tmp_path / "away").rename(data)
    qtbot.waitUntil(lambda: looks.count(2) > 2)
    assert told == [False, True] and looks.count(0) > 2
    watch.close()


def test_a_share_on_which_a_look_takes_longer_than_the_time_between_two_is_heard_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(not_saved, "LOOKING", 5)
    window = QWidget()
    qtbot.addWidget(window)
    watch = DataFolderWatch(tmp_path, frozenset(), UnsavedLine(window), window)

    def slowly() -> frozenset[str]:
        """Return another import, after more looks were due."""
        time.sleep(0.05)
        return frozenset({"000001-0a0b0c0d"})

    monkeypatch.setattr(watch._imported, "names", slowly)
    with qtbot.waitSignal(watch.imports_changed):
        pass
    watch.close()


def test_a_look_that_fails_is_followed_by_others(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(not_saved, "LOOKING", 5)
    window, failing = QWidget(), iter([True])
    qtbot.addWidget(window)
    watch = DataFolderWatch(tmp_path, frozenset(), UnsavedLine(window), window)

    def names() -> frozenset[str]:
        """Fail once, then return another import."""
        if next(failing, False):
            raise OSError("the share is gone")
        return frozenset({"000001-0a0b0c0d"})

    monkeypatch.setattr(watch._imported, "names", names)
    with qtbot.waitSignal(watch.imports_changed):
        pass
    watch.close()


def test_it_is_told_until_it_works_and_loading_can_be_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line, autosave = UnsavedLine(window), BriefingAutosave(own_work(tmp_path / "data", tmp_path / "settings"))
    messages = BriefingFileMessages(autosave, line, window)
    window.resize(900, 100)
    line.resize(900, 40)
    window.show()
    autosave.failed.emit(UnreadableFile(path=tmp_path, reason="Permission denied"))
    assert line.isVisible() and "you may not open it" in line.whole
    line.offer_button.click()
    qtbot.waitUntil(lambda: autosave.ready and not line.isVisible())
    autosave.failed.emit(UnwritableFile(path=tmp_path, reason="No space left on device"))
    assert line.text.text() == "Not saved: briefings" and "no room left" in line.whole
    autosave.saved.emit(None)
    assert not line.isVisible()
    with qtbot.waitSignal(messages.broken):
        autosave.failed.emit(ValueError("a fault"))
    assert not line.isVisible()
    autosave.close()
