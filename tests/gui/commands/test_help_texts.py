"""Help opens and says what it should; the list of shortcuts shows every command with its keys."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.dialog import TextDialog


def dialog_of(program: Program) -> TextDialog:
    return program.window.findChildren(TextDialog)[-1]


def test_the_shortcuts_list_shows_every_command_and_its_keys(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: hasattr(program, "first_steps"))
    program.window.commands.shortcuts.trigger()
    text = dialog_of(program).text.toPlainText()
    for action in program.window.commands:
        assert plain_name(action) in text
        for key in action.shortcuts():
            assert key.toString() in text
    dialog_of(program).close()


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("about", "independent of ASCL"),
        ("about", "not ASCL’s"),
        ("about", "pypdfium2 5"),
        ("about", "(OFL 1.1)"),
        ("files", "settings"),
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
