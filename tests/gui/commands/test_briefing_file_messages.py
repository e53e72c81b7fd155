"""What became of loading and saving the briefings is told in the line, a fault is passed on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.store import own_work
from ascl_reader.errors import UnreadableFile, UnwritableFile
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.commands.briefing_file_messages import BriefingFileMessages
from ascl_reader.gui.window.unsaved_line import UnsavedLine


def test_it_is_told_until_it_works_and_loading_can_be_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line, autosave = UnsavedLine(window), BriefingAutosave(own_work(tmp_path / "data", tmp_path / "settings"))
    messages = BriefingFileMessages(autosave, line, window)
    window.resize(900, 100)
    line.resize(900, 40)
    window.show()
    autosave.failed.emit(UnreadableFile(path=tmp_path, reason="Permission denied"))
    assert line.isVisible() and "Permission denied" in line.whole
    line.offer_button.click()
    qtbot.waitUntil(lambda: autosave.ready and not line.isVisible())
    autosave.failed.emit(UnwritableFile(path=tmp_path, reason="No space left on device"))
    assert line.text.text() == "Not saved: briefings" and "No space" in line.whole
    autosave.saved.emit(None)
    assert not line.isVisible()
    with qtbot.waitSignal(messages.broken):
        autosave.failed.emit(ValueError("a fault"))
    assert not line.isVisible()
    autosave.close()
