"""Hints come once, when what they speak of is of use, and can all be read again."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.gui.app import Program
from ascl_reader.gui.first_steps import hints
from ascl_reader.gui.first_steps.hints import BRIEFING, FOLDERS, IMPORT, READ_BEFORE_IMPORT
from ascl_reader.gui.memory.settings import HINTS, HINTS_SEEN
from ascl_reader.gui.start.hint_line import HintLine
from ascl_reader.gui.widgets.dialog import TextDialog
from tests.gui.conftest import OpenProgram
from tests.gui.entered import entered


@pytest.fixture(autouse=True)
def no_hint_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let hints come, and soon: they are what is tested."""
    monkeypatch.setattr(hints, "SOON", 100)


def line_of(program: Program) -> HintLine | None:
    """Return the line of hints where it is seen."""
    return next((each for each in program.window.findChildren(HintLine) if each.isVisible()), None)


def words_of(program: Program) -> str:
    """Return the hint that is seen, nothing where there is none."""
    line = line_of(program)
    return line.text.text() if line is not None else ""


def read_some(qtbot: QtBot, program: Program) -> None:
    """Read as many statements as it takes until the published wording is spoken of."""
    for statement in program.library.statements[:READ_BEFORE_IMPORT]:
        with qtbot.waitSignal(program.history.was_read):
            program.window.session.show_statement(statement.id)


def test_the_first_bookmark_tells_of_folders_once(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.list.view.setFocus()
    assert words_of(ready) == ""
    window.commands.bookmark.trigger()
    qtbot.waitUntil(lambda: words_of(ready) == ready.first_steps.hints.texts()[FOLDERS])
    assert "Ctrl+Alt+D" in words_of(ready), "with the keys of the command"
    assert QApplication.focusWidget() is window.list.view
    line = line_of(ready)
    assert line is not None
    qtbot.keyClick(line.close_button, Qt.Key.Key_Space)
    window.session.show_statement(ready.library.statements[4].id)
    window.commands.bookmark.trigger()
    assert words_of(ready) == ""
    assert ready.settings.get(HINTS_SEEN) == [FOLDERS]


def test_a_hint_that_stands_there_names_the_key_that_a_command_is_given(
    qtbot: QtBot, ready: Program, heard: list[str]
) -> None:
    keys = ready.first_steps.own_keys()
    ready.window.commands.bookmark.trigger()
    qtbot.waitUntil(lambda: "Ctrl+Alt+D" in words_of(ready))
    heard.clear()
    keys.give("bookmark_in", QKeySequence("Ctrl+Alt+9"))
    assert words_of(ready) == ready.first_steps.hints.texts()[FOLDERS] and "Ctrl+Alt+9" in words_of(ready)
    keys.give("bookmark_in", QKeySequence())
    assert "(–)" in words_of(ready) and heard == []
    line = line_of(ready)
    assert line is not None
    line.close_button.click()
    keys.reset_all()
    assert words_of(ready) == ""


def test_a_low_window_has_no_room_for_a_hint_which_waits(qtbot: QtBot, ready: Program) -> None:
    window, commands = ready.window, ready.window.commands
    window.resize(800, 600)
    ready.appearance.set_text_size(200)
    commands.bookmark.trigger()
    qtbot.wait(2 * hints.SOON)
    assert words_of(ready) == "" and ready.settings.get(HINTS_SEEN) == []
    ready.appearance.set_text_size(125)
    commands.next_statement.trigger()
    commands.bookmark.trigger()
    qtbot.waitUntil(lambda: words_of(ready) == ready.first_steps.hints.texts()[FOLDERS])


def test_while_a_hint_stands_there_nobody_is_asked_whether_another_may_come(qtbot: QtBot, ready: Program) -> None:
    ready.window.commands.bookmark.trigger()
    qtbot.waitUntil(lambda: words_of(ready) == ready.first_steps.hints.texts()[FOLDERS])
    assert "gui.memory.settings" not in entered(lambda: ready.first_steps.hints.offer(BRIEFING))


def test_a_folder_ends_what_is_told_of_folders(qtbot: QtBot, ready: Program) -> None:
    autosave = ready.bookmark_autosave
    ready.window.commands.bookmark.trigger()
    qtbot.waitUntil(lambda: words_of(ready) == ready.first_steps.hints.texts()[FOLDERS])
    autosave.do(StepKind.ADD_FOLDER, add_folder(autosave.work, new_folder("Governors")))
    assert words_of(ready) == ""


def test_the_first_statement_in_a_briefing_tells_where_that_is(qtbot: QtBot, ready: Program) -> None:
    qtbot.waitUntil(lambda: ready.briefing_autosave.ready)
    ready.window.commands.add_to_briefing.trigger()
    qtbot.waitUntil(lambda: words_of(ready) == ready.first_steps.hints.texts()[BRIEFING])
    ready.window.commands.bookmark.trigger()
    assert words_of(ready) == ready.first_steps.hints.texts()[BRIEFING], "one at a time"
    ready.window.commands.briefing.trigger()
    assert words_of(ready) == "", "it was followed"
    assert ready.settings.get(HINTS_SEEN) == [BRIEFING]


@pytest.mark.usefixtures("read_quickly")
def test_who_reads_summaries_is_told_of_the_published_wording(qtbot: QtBot, ready: Program) -> None:
    read_some(qtbot, ready)
    qtbot.waitUntil(lambda: words_of(ready) == ready.first_steps.hints.texts()[IMPORT])
    line = line_of(ready)
    assert line is not None
    line.no_more_button.click()
    assert not ready.settings.get(HINTS)
    ready.window.commands.bookmark.trigger()
    assert words_of(ready) == ""


@pytest.mark.usefixtures("read_quickly")
def test_that_waits_too_where_the_window_is_low_as_it_would_come(qtbot: QtBot, ready: Program) -> None:
    ready.window.resize(800, 600)
    ready.appearance.set_text_size(200)
    read_some(qtbot, ready)
    assert ready.settings.get(HINTS_SEEN) == []
    ready.appearance.set_text_size(100)
    ready.window.session.show_statement(ready.library.statements[0].id)
    qtbot.waitUntil(lambda: words_of(ready) == ready.first_steps.hints.texts()[IMPORT])


@pytest.mark.usefixtures("read_quickly")
def test_hits_that_pass_by_as_a_search_is_typed_bring_no_hint(qtbot: QtBot, ready: Program) -> None:
    for statement in ready.library.statements[: READ_BEFORE_IMPORT + 1]:
        with qtbot.waitSignal(ready.history.was_read):
            ready.window.session.show_passing(statement.id)
    assert ready.settings.get(HINTS_SEEN) == []
    read_some(qtbot, ready)
    assert ready.settings.get(HINTS_SEEN) == [IMPORT]


@pytest.mark.usefixtures("read_quickly")
def test_what_is_only_gone_past_was_not_read_and_no_click_asks_for_it(qtbot: QtBot, ready: Program) -> None:
    def go_past() -> None:
        """Show as many statements, each for a moment."""
        for statement in ready.library.statements[: READ_BEFORE_IMPORT + 1]:
            ready.window.session.show_statement(statement.id)

    assert "gui.first_steps.hints" not in entered(go_past)
    read_some(qtbot, ready)
    assert IMPORT in ready.settings.get(HINTS_SEEN)


def test_what_was_followed_before_is_not_told(qtbot: QtBot, ready: Program) -> None:
    hints = ready.first_steps.hints
    qtbot.waitUntil(lambda: ready.briefing_autosave.ready)
    ready.window.commands.briefing.trigger()
    hints.offer(BRIEFING)
    assert not hints._soon.isActive() and words_of(ready) == ""
    hints.offer(IMPORT)
    assert hints._soon.isActive()
    hints._followed(IMPORT)
    assert not hints._soon.isActive(), "also where it was about to come"


@pytest.mark.usefixtures("read_quickly")
def test_after_a_start_at_which_all_were_shown_nothing_waits_for_them(qtbot: QtBot, open_program: OpenProgram) -> None:
    kept = {"version": 1, HINTS_SEEN.name: [FOLDERS, BRIEFING, IMPORT]}
    paths.user_settings().mkdir(parents=True, exist_ok=True)
    (paths.user_settings() / "settings.json").write_text(json.dumps(kept), encoding="utf-8")
    program = open_program()
    qtbot.waitUntil(lambda: program.bookmark_autosave.ready and program.briefing_autosave.ready)
    commands = program.window.commands
    for act in (lambda: read_some(qtbot, program), commands.bookmark.trigger, commands.add_to_briefing.trigger):
        assert "gui.first_steps.hints" not in entered(act)


def test_all_hints_are_read_again_in_help(ready: Program) -> None:
    ready.window.commands.hints.trigger()
    told = ready.window.findChildren(TextDialog)[-1].text.toPlainText()
    for words in ready.first_steps.hints.texts().values():
        assert words in told


def test_a_hint_takes_no_height_from_the_texts(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.resize(1366, 768)
    window.session.show_statement(ready.library.statements[0].id)
    QApplication.processEvents()
    before = window.panes.height()
    window.commands.bookmark.trigger()
    qtbot.waitUntil(lambda: line_of(ready) is not None)
    line = line_of(ready)
    assert line is not None
    QApplication.processEvents()
    assert window.panes.height() == before and window.columns.side.isAncestorOf(line)
    assert line.close_button.y() > line.text.y(), "the words have the width"
    line.close_button.click()
    ready.settings.put(HINTS_SEEN, [])
    window.resize(700, 600)
    ready.first_steps.hints.offer(FOLDERS)
    qtbot.waitUntil(line.isVisible)
    assert not window.columns.side.isAncestorOf(line), "below all, where tree and list lie above one another"
