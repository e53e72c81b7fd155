"""The line that tells what is not saved."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader.gui.window.unsaved_line import UnsavedLine


def test_it_is_there_while_something_is_not_saved(qtbot: QtBot) -> None:
    line = UnsavedLine()
    qtbot.addWidget(line)
    assert not line.isVisible()
    line.tell("briefings", "No room for briefings.")
    assert line.isVisible() and not line.copy_button.isVisible()
    line.tell("bookmarks", "No room for <b>notes</b>.", can_copy=True)
    assert line.text.text() == "No room for briefings.\nNo room for <b>notes</b>."
    with qtbot.waitSignal(line.copy_asked):
        line.copy_button.click()
    line.tell("briefings", "")
    assert line.isVisible() and line.text.text() == "No room for <b>notes</b>."
    line.tell("bookmarks", "")
    line.tell("bookmarks", "")
    assert not line.isVisible()
