"""Every command: named, in a menu, with keys that do not clash, and shown in the shortcuts list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.dialog import TextDialog


def in_menu(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        if action.menu() is not None:
            yield from in_menu(action.menu())  # type: ignore[arg-type]
        elif not action.isSeparator():
            yield action


def all_in_menus(program: Program) -> list[QAction]:
    return [action for menu in program.window.menus.menus for action in in_menu(menu)]


def dialog_of(program: Program) -> TextDialog:
    return program.window.findChildren(TextDialog)[-1]


def test_every_command_has_a_name_and_stands_in_a_menu_once(program: Program) -> None:
    listed = all_in_menus(program)
    made = list(program.window.commands)
    assert made
    assert all(plain_name(action).strip() for action in made)
    assert Counter(map(id, listed)) == Counter(map(id, made))


def test_no_two_commands_share_a_key(program: Program) -> None:
    keys = Counter(key.toString() for action in program.window.commands for key in action.shortcuts())
    assert len(keys) > 20
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_two_entries_of_a_menu_share_a_letter(program: Program) -> None:
    for menu in program.window.menus.menus:
        letters = [text[text.index("&") + 1].lower() for text in (a.text() for a in menu.actions()) if "&" in text]
        assert len(letters) == len(set(letters)), menu.title()


def test_the_shortcuts_list_shows_every_command_and_its_keys(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: hasattr(program, "help"))
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
        ("search_help", "position:penalties"),
        ("files", "settings"),
        ("check", "The library is sound: 35 statements, no fault."),
    ],
)
def test_help_opens_and_says_what_it_should(
    qtbot: QtBot, program: Program, command: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TextDialog, "exec", TextDialog.open)
    qtbot.waitUntil(lambda: hasattr(program, "help"))
    getattr(program.window.commands, command).trigger()
    assert said in dialog_of(program).text.toPlainText()
    dialog_of(program).close()


def test_copy_takes_what_is_selected_in_the_pane_with_the_keys(program: Program) -> None:
    program.window.commands.to_position.trigger()
    program.window.commands.select_all.trigger()
    program.window.commands.copy.trigger()
    shown = QApplication.focusWidget().toPlainText()  # type: ignore[attr-defined]
    assert QApplication.clipboard().text().replace("\u2029", "\n") == shown


def test_the_tree_can_be_hidden_and_comes_back_when_it_is_asked_for(program: Program) -> None:
    program.window.commands.tree_shown.trigger()
    assert not program.window.tree.isVisible()
    program.window.commands.to_tree.trigger()
    assert program.window.tree.tree.hasFocus()
