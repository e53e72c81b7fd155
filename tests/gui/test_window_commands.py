"""The commands are joined to the parts of the window: each works once the window is whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from tests.drag_enter import drop_url
from tests.gui.bookmark_windows import CTRL
from tests.gui.conftest import OpenProgram, search_for, type_text
from tests.gui.importing.saved_reviews import write_page

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_commands_asked_for_while_the_program_is_loaded_are_not_lost(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program(ready=False, active=False)
    assert not hasattr(program, "briefing"), "what carries the commands out is made: nothing is early any more"
    here, commands = program.window.session.statement, program.window.commands
    for action in (commands.add_to_briefing, commands.bookmark):
        action.trigger()
    program.window.tree.tree.setFocus()  # as the last session left it, which is brought back later
    qtbot.waitUntil(lambda: hasattr(program, "history") and program.briefing_autosave.current is not None)
    current = program.briefing_autosave.current
    assert current is not None and current.ids == (here,)
    qtbot.waitUntil(lambda: here in {each.statement for each in program.bookmark_autosave.work.bookmarks.values()})


def test_a_bookmark_that_was_asked_for_early_is_not_made_of_a_later_statement(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    program = open_program(ready=False, active=False)
    commands, told = program.window.commands, list[str]()
    program.early_commands.told.connect(told.append)
    commands.bookmark.trigger()
    commands.delete.trigger()
    commands.next_statement.trigger()
    program.window.tree.tree.setFocus()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert not program.bookmark_autosave.work.bookmarks


def test_a_file_dropped_on_the_window_is_imported(qtbot: QtBot, ready: Program, tmp_path: Path) -> None:
    drop_url(ready.window, QUrl.fromLocalFile(str(write_page(tmp_path))))
    dialog = ready.library_commands.importing.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.review.opened is not None)
    dialog.reject()


def test_a_note_that_was_typed_is_found_by_the_search_and_undone_with_the_keys(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    noted = window.session.statement
    type_text(window.note.text, "Ask the quokka")
    window.note.commit()
    search_for(qtbot, ready, "quokka")
    assert list(window.list.model.statements()) == [noted]
    window.list.view.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert noted not in ready.bookmark_autosave.work.notes


def test_the_key_of_the_bookmark_works_on_what_is_chosen_in_the_list(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.list.view.setFocus()
    window.list.view.selectAll()
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    assert len(ready.bookmark_autosave.work.bookmarks) == len(ready.library.statements)
