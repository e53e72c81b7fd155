"""Help opens and says what it should; the list of shortcuts shows every command with its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.help.help_dialog import HelpDialog
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.dialog import Dialog, TextDialog
from ascl_reader.library.statement import Section


def dialog_of(program: Program) -> TextDialog:
    return program.window.findChildren(TextDialog)[-1]


def help_of(asker: QWidget) -> HelpDialog:
    """Return the help window that stands beside who asked for it."""
    return next(each for each in asker.children() if isinstance(each, HelpDialog))


def test_the_shortcuts_list_shows_every_command_and_its_keys(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: hasattr(program, "first_steps"))
    program.window.commands.shortcuts.trigger()
    text = help_of(program.window).page.toPlainText()
    for action in program.window.commands:
        assert plain_name(action) in text
        for key in action.shortcuts():
            assert key.toString() in text
    help_of(program.window).close()


def test_where_the_files_are_is_told_in_the_help(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: hasattr(program, "first_steps"))
    program.window.commands.files.trigger()
    told = help_of(program.window).page.toPlainText()
    for folder in (paths.user_settings(), paths.user_data(), paths.user_cache(), paths.shipped_library()):
        assert str(folder) in told
    assert "settings" in told and "Nothing leaves the machine" in told
    assert help_of(program.window).folder_button.isVisible()


def test_f1_opens_the_page_about_where_one_is_in_one_window(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: hasattr(program, "first_steps"))
    window = program.window
    for part, title in (
        (window.list.view, "Getting started"),
        (window.panes.panes[Section.POSITION].edit, "Reading"),
        (window.bookmark_tree.tree, "Bookmarks and notes"),
    ):
        window.activateWindow()
        part.setFocus()
        qtbot.waitUntil(lambda focus=part: QApplication.focusWidget() is focus)
        qtbot.keyClick(part, Qt.Key.Key_F1)
        assert help_of(window).page.document().firstBlock().text() == title
    assert len(window.findChildren(HelpDialog)) == 1


@pytest.mark.parametrize(("command", "title"), [("bin", "Bookmarks and notes"), ("change_keys", "Keyboard shortcuts")])
def test_the_help_of_a_dialog_opens_its_page_and_leaves_it_open(
    qtbot: QtBot, ready: Program, command: str, title: str
) -> None:
    getattr(ready.window.commands, command).trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in ready.window.findChildren(Dialog)))
    dialog = next(each for each in ready.window.findChildren(Dialog) if each.isVisible())
    assert dialog.focusWidget() is not dialog.help
    qtbot.mouseClick(dialog.help, Qt.MouseButton.LeftButton)
    page = help_of(dialog)
    assert page.page.document().firstBlock().text() == title
    assert not page.isModal() and dialog.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible() and dialog.isVisible()


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("about", "independent of ASCL"),
        ("about", "not ASCL’s"),
        ("about", "pypdfium2 5"),
        ("about", "(OFL 1.1)"),
        ("check", "No problems found in 35 statements."),
    ],
)
def test_help_opens_and_says_what_it_should(
    qtbot: QtBot, program: Program, command: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TextDialog, "exec", TextDialog.open)
    qtbot.waitUntil(lambda: hasattr(program, "first_steps"))
    getattr(program.window.commands, command).trigger()
    assert said in dialog_of(program).text.toPlainText()
    dialog_of(program).close()
